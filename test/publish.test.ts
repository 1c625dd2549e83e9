import {createHash} from "node:crypto";
import {describe, expect, it} from "vitest";
import {withPolicy} from "../src/build/policy.js";
import {sitemap} from "../src/build/sitemap.js";

const page = (script: string): string =>
  `<!DOCTYPE html><html><head><meta charset="utf-8"></head><body>${script}</body></html>`;
const policyOf = (html: string): string => /Content-Security-Policy" content="([^"]*)"/.exec(html)?.[1] ?? "";

describe("the policy of a page", () => {
  it("allows an inline script by its hash, and the site's own files", () => {
    const hash = createHash("sha256").update("let a = 1;").digest("base64");
    expect(policyOf(withPolicy(page('<script type="module">let a = 1;</script>')))).toContain(
      `script-src 'self' 'sha256-${hash}';`
    );
  });

  it("allows no evaluation, no inline script without a hash, and no other host", () => {
    const policy = policyOf(withPolicy(page('<script src="a.js"></script>')));
    expect(policy).toContain("default-src 'self'; script-src 'self';");
    expect(policy).not.toMatch(/unsafe-eval|https?:|\*/);
  });

  it("counts no hash for data that does not run", () => {
    expect(policyOf(withPolicy(page('<script type="application/ld+json">{}</script>')))).not.toContain("sha256");
  });
});

describe("the site map", () => {
  it("is not made without an address, for its entries are whole ones", () => {
    expect(sitemap(null, ["index"])).toBeNull();
    expect(sitemap("", ["index"])).toBeNull();
  });

  it("names each page in both languages, with its twins", () => {
    const map = sitemap("https://atlas.test/a/", ["index", "unit/x"]) ?? "";
    expect([...map.matchAll(/<loc>([^<]*)<\/loc>/g)].map(([, url]) => url)).toEqual([
      "https://atlas.test/a/index.html",
      "https://atlas.test/a/en/index.html",
      "https://atlas.test/a/unit/x.html",
      "https://atlas.test/a/en/unit/x.html"
    ]);
    expect(map).toContain('hreflang="zh-Hans" href="https://atlas.test/a/unit/x.html"');
  });
});
