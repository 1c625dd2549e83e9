import {readFile, readdir} from "node:fs/promises";
import {dirname, join, posix, relative, sep} from "node:path";
import {figureFaults, isDescribed} from "./checkFigures.js";

/** The pages of a site, as paths with forward slashes. */
async function pagesOf(site: string): Promise<string[]> {
  const entries = await readdir(site, {withFileTypes: true, recursive: true});
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(site, join(entry.parentPath, entry.name)).split(sep).join("/"))
    .sort();
}

/**
 * Checks a built site: no page shows an error of the site builder, has an unfilled part or an empty heading id, names
 * another host, or links to a page, file or anchor that is not there; each figure can be cited, heard, saved and embedded.
 * One sentence a fault.
 */
export async function siteFaults(site: string): Promise<string[]> {
  const files = new Set(await pagesOf(site));
  const pages = [...files].filter((file) => file.endsWith(".html"));
  const ids = new Map<string, Set<string>>();
  for (const page of pages) {
    const source = await readFile(join(site, page), "utf8");
    const rest = /\sdata-rest="([^"]*)"/.exec(source)?.[1];
    // what scripts put into the page counts as standing there
    const added = rest === undefined ? "" : await readFile(join(site, dirname(page), rest), "utf8");
    ids.set(page, new Set([...`${source}${added}`.matchAll(/\sid="([^"]*)"/g)].map((match) => match[1] ?? "")));
  }
  const faults: string[] = [];
  // read again: all pages of a large site would not fit into memory
  for (const page of pages) {
    const source = await readFile(join(site, page), "utf8");
    if (source.includes("observablehq--error")) faults.push(`${page}: an error of the site builder`);
    if (source.includes("data-part=")) faults.push(`${page}: a part that was not filled`);
    if (ids.get(page)?.has("")) faults.push(`${page}: a heading without id`);
    for (const fault of figureFaults(source)) faults.push(`${page}: ${fault}`);
    for (const [, attribute, value = ""] of source.matchAll(/\s(href|src)="([^"]*)"/g)) {
      if (/^(data:|mailto:)/.test(value)) continue;
      if (/^([a-z]+:)?\/\//i.test(value)) {
        if (
          attribute === "src" ||
          /<link(?![^>]*rel="canonical")[^>]*$/.test(source.slice(0, source.indexOf(value)).slice(-200))
        ) {
          faults.push(`${page}: another host: ${value}`);
        }
        continue;
      }
      const [path = "", hash = ""] = value.replaceAll("&amp;", "&").split("#");
      const target = path.replace(/\?.*$/, "");
      const file = target === "" ? page : posix.normalize(posix.join(posix.dirname(page), decodeURIComponent(target)));
      if (!files.has(file)) faults.push(`${page}: nothing at: ${value}`);
      else if (hash !== "" && file.endsWith(".html") && !ids.get(file)?.has(decodeURIComponent(hash))) {
        faults.push(`${page}: no such anchor: ${value}`);
      }
    }
  }
  for (const file of files) {
    if (!/^figures\/.*\.svg$/.test(file) || isDescribed(await readFile(join(site, file), "utf8"))) continue;
    faults.push(`${file}: a picture that does not say what is to be seen`);
  }
  return faults;
}

/** Throws one sentence that lists what is wrong with a built site. */
export async function checkSite(site: string): Promise<void> {
  const faults = await siteFaults(site);
  if (faults.length > 0) {
    const more = faults.length > 10 ? ` (and ${faults.length - 10} more)` : "";
    throw new Error(`the site has faults: ${faults.slice(0, 10).join("; ")}${more}`);
  }
}
