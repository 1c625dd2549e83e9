import {readFileSync} from "node:fs";
import {createRequire} from "node:module";
import type axe from "axe-core";
import type {Browser, Page} from "playwright-core";
import {afterAll, beforeAll, describe, expect, test} from "vitest";
import {serve} from "../../src/build/serve.js";
import {launchChromium} from "./chromium.js";
import {dist, idsIn, visitedPages} from "./site.js";

const axeSource = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
// not the root of its host, as on GitHub Pages: a link that forgets it is found
const base = "/atlas/";

let browser: Browser;
let site: Awaited<ReturnType<typeof serve>>;

beforeAll(async () => {
  site = await serve(dist, {base});
  browser = await launchChromium();
});

afterAll(async () => {
  await browser?.close();
  await site?.close();
});

/** Opens the page in a context of its own, so that nothing is cached, and notes down what goes wrong in it. */
async function open(
  path: string,
  {width, scripts = true}: {width: number; scripts?: boolean}
): Promise<{page: Page; faults: string[]; close: () => Promise<void>}> {
  const context = await browser.newContext({viewport: {width, height: 900}, javaScriptEnabled: scripts});
  const page = await context.newPage();
  const faults: string[] = [];
  const origin = new URL(site.url).origin;
  page.on("console", (message) => {
    if (message.type() === "error" || message.type() === "warning") faults.push(`console: ${message.text()}`);
  });
  page.on("pageerror", (error) => faults.push(`error: ${error.message}`));
  page.on("request", (request) => {
    const url = new URL(request.url());
    if (url.protocol.startsWith("http") && url.origin !== origin) faults.push(`another host: ${url.href}`);
  });
  page.on("requestfailed", (request) => faults.push(`failed: ${request.url()} ${request.failure()?.errorText}`));
  page.on("response", (response) => {
    if (response.status() >= 400) faults.push(`${response.status()}: ${response.url()}`);
  });
  await page.goto(site.url + path, {waitUntil: "networkidle"});
  return {page, faults, close: () => context.close()};
}

/** Elements that reach beyond the page's right edge, and by how much; empty when nothing scrolls sideways. */
function overflow(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const root = document.documentElement;
    if (root.scrollWidth <= root.clientWidth) return [];
    const wide = [...document.querySelectorAll("body *")].filter((element) => {
      const {right, width} = element.getBoundingClientRect();
      return width > 0 && right > root.clientWidth + 0.5;
    });
    const names = wide.slice(0, 5).map((element) => {
      const {right} = element.getBoundingClientRect();
      return `${element.tagName.toLowerCase()}.${element.getAttribute("class")} to ${Math.round(right)}`;
    });
    return [`${root.scrollWidth} > ${root.clientWidth}`, ...names];
  });
}

/** Resizes the window and waits until scripts have drawn for the new width. */
async function resize(page: Page, width: number): Promise<void> {
  await page.setViewportSize({width, height: 900});
  await page.evaluate(
    () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done, 50))))
  );
}

/** axe-core's violations, a line each: rule and the first places. */
async function violations(page: Page, rules: readonly string[] | null): Promise<string[]> {
  const found = await page.evaluate(async (only) => {
    const run: typeof axe = Reflect.get(window, "axe");
    const options: axe.RunOptions = {resultTypes: ["violations"]};
    if (only !== null) options.runOnly = {type: "rule", values: [...only]};
    const {violations} = await run.run(document, options);
    return violations.map(({id, nodes}) => ({
      id,
      nodes: nodes.map(({target, any}) => [target.join(" "), any[0]?.message])
    }));
  }, rules);
  return found.flatMap(({id, nodes}) => nodes.slice(0, 3).map((node) => `${id} (${nodes.length}): ${node.join(" ")}`));
}

/** Every address in the page that a reader can follow or the browser loads. */
function links(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll("a, area, link[href], [src]")].flatMap((element) => {
      if (element instanceof SVGAElement)
        return element.href.baseVal === "" ? [] : [new URL(element.href.baseVal, document.baseURI).href];
      const attribute = element.hasAttribute("src") ? "src" : "href";
      const written = element.getAttribute(attribute);
      return written === null ? [] : [new URL(written, document.baseURI).href];
    })
  );
}

/** What is wrong with an internal address; null where it leads to a file and to an id in its HTML. */
function broken(address: string): string | null {
  const url = new URL(address);
  if (url.origin !== new URL(site.url).origin) return null;
  const path = decodeURIComponent(url.pathname);
  if (!path.startsWith(base)) return `outside ${base}: ${path}`;
  const file = path.slice(base.length);
  const ids = idsIn(file === "" || file.endsWith("/") ? `${file}index.html` : file);
  if (ids === null) return `no such file: ${file}`;
  const id = decodeURIComponent(url.hash.slice(1));
  return id === "" || ids.has(id) ? null : `no such place: ${file}#${id}`;
}

/** A sentence for each thing that is wrong with the page as it stands. */
async function look(page: Page, lang: "zh" | "en"): Promise<string[]> {
  const faults: string[] = [];
  const written = await page.getAttribute("html", "lang");
  if (written?.split("-")[0] !== lang) faults.push(`html lang: ${written}`);
  if ((await page.title()).trim() === "") faults.push("no title");
  for (const error of await page.locator(".observablehq--error").allTextContents()) faults.push(`cell: ${error}`);
  const empty = await page.locator("[data-part]:empty").evaluateAll((parts) => parts.map((part) => part.outerHTML));
  faults.push(...empty.map((part) => `not filled: ${part}`), ...(await overflow(page)));
  return faults;
}

/** What a colour scheme can change; the rest was looked at in light. */
const schemeRules = ["color-contrast", "link-in-text-block"];

describe.each(visitedPages())("$path", ({path, lang}) => {
  test.each([1440, 390])("at %i", async (width) => {
    const {page, faults, close} = await open(path, {width});
    faults.push(...(await look(page, lang)));
    await page.evaluate(axeSource);
    faults.push(...(await violations(page, null)));
    await page.emulateMedia({colorScheme: "dark"});
    faults.push(...(await violations(page, schemeRules)).map((fault) => `dark: ${fault}`));
    for (const address of new Set(await links(page))) {
      const fault = broken(address);
      if (fault !== null) faults.push(`${fault} (${address})`);
    }
    for (const narrower of width === 1440 ? [1180, 768, 360] : [360]) {
      await resize(page, narrower);
      faults.push(...(await overflow(page)).map((fault) => `at ${narrower}: ${fault}`));
    }
    await close();
    expect(faults).toEqual([]);
  });

  test("without scripts", async () => {
    const {page, faults, close} = await open(path, {width: 1440, scripts: false});
    faults.push(...(await look(page, lang)));
    for (const width of [1440, 360]) {
      await page.setViewportSize({width, height: 900});
      faults.push(...(await overflow(page)).map((fault) => `at ${width}: ${fault}`));
      for (const {id, marks} of await drawings(page)) {
        if (marks < 3) faults.push(`at ${width}: figure ${id} shows ${marks} marks`);
      }
    }
    await close();
    expect(faults).toEqual([]);
  });
});

/** For each figure with a drawing, how many marks its visible drawing holds; labels, grid and frame are not marks. */
function drawings(page: Page): Promise<{id: string; marks: number}[]> {
  return page.locator("figure:has(.drawing)").evaluateAll((figures) =>
    figures.map((figure) => {
      const visible = [...figure.querySelectorAll(".drawing svg")].filter(
        (svg) => svg.getBoundingClientRect().width > 0
      );
      const marks = visible.flatMap((svg) => [...svg.querySelectorAll("rect, circle, path")]);
      return {id: figure.id, marks: marks.length};
    })
  );
}
