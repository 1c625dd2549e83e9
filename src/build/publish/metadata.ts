import {posix} from "node:path";
import {type BuiltSite, tagsIn} from "./pages.js";

const languages = ["zh-Hans", "en"] as const;

/** Where a link of a page leads in the site; whole addresses are taken to lead nowhere in it. */
function targetOf(page: string, href: string): string | null {
  return /^[a-z]+:|^\/\//i.test(href) ? null : posix.normalize(posix.join(posix.dirname(page), href));
}

/** The page's language links: language → page of the site. */
function twinsOf(page: string, source: string): ReadonlyMap<string, string | null> {
  return new Map(
    tagsIn(source, "link")
      .filter((link) => link.get("rel") === "alternate" && link.has("hreflang"))
      .map((link) => [link.get("hreflang") ?? "", targetOf(page, link.get("href") ?? "")])
  );
}

/**
 * What pages lack of a language, a title, a description, links to themselves in both languages that lead both ways, and
 * what networks of people show of them; pictures they name must be there, under the address that the page gives itself.
 */
export function metadataFaults({pages, files}: BuiltSite): string[] {
  return [...pages].flatMap(([page, source]) => {
    const faults: string[] = [];
    const metas = tagsIn(source, "meta");
    const meta = (key: string): string =>
      metas.find((tag) => tag.get("name") === key || tag.get("property") === key)?.get("content") ?? "";
    const lang = tagsIn(source, "html")[0]?.get("lang") ?? "";
    const own = page.startsWith("en/") ? "en" : "zh-Hans";
    if (lang !== own) faults.push(`${page}: its language is not ${own}: ${lang}`);
    if (!/<title>[^<]*\S[^<]*<\/title>/.test(source)) faults.push(`${page}: no title`);
    for (const name of ["description", "og:title", "og:description", "og:locale", "twitter:card"]) {
      if (meta(name) === "") faults.push(`${page}: no ${name}`);
    }
    // a missing page has no address of its own
    if (page !== "404.html") {
      const twins = twinsOf(page, source);
      for (const language of languages) {
        const twin = twins.get(language) ?? null;
        if (twin === null) faults.push(`${page}: no link to itself in ${language}`);
        else if (language === own && twin !== page) faults.push(`${page}: its link to itself leads to: ${twin}`);
        else if (language !== own && twinsOf(twin, pages.get(twin) ?? "").get(own) !== page) {
          faults.push(`${page}: its page in ${language} does not link back: ${twin}`);
        }
      }
    }
    const canonical = tagsIn(source, "link")
      .find((link) => link.get("rel") === "canonical")
      ?.get("href");
    const image = meta("og:image");
    if (canonical !== undefined && !canonical.endsWith(`/${page}`)) {
      faults.push(`${page}: its address is another page's: ${canonical}`);
    } else if (image !== "") {
      const root = canonical?.slice(0, -page.length);
      if (root === undefined || !image.startsWith(root) || !files.has(image.slice(root.length))) {
        faults.push(`${page}: no such picture: ${image}`);
      }
    }
    return faults;
  });
}
