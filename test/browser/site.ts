import {existsSync, readFileSync, readdirSync, statSync} from "node:fs";
import {join} from "node:path";
import {fileURLToPath} from "node:url";

/** The built site that the browser tests visit. */
export const dist = fileURLToPath(new URL("../../dist", import.meta.url));

/** A page of the site: the path of its file in dist/, with forward slashes, and the language it is in. */
export interface SitePage {
  readonly path: string;
  readonly lang: "zh" | "en";
}

/** Every page in dist/, in order of its path. Throws when there is no site. */
export function sitePages(): readonly SitePage[] {
  if (!existsSync(join(dist, "index.html"))) throw new Error(`there is no site to test: npm run build makes ${dist}`);
  return readdirSync(dist, {recursive: true, encoding: "utf8"})
    .map((path) => path.replaceAll("\\", "/"))
    .filter((path) => path.endsWith(".html"))
    .sort()
    .map((path) => ({path, lang: path.startsWith("en/") ? "en" : "zh"}));
}

/**
 * The pages that are opened in the browser: all, but of the pages of one kind (document/…, unit/…, en/unit/…) six at
 * most, evenly spaced, so that a large collection takes no longer.
 */
export function visitedPages(): readonly SitePage[] {
  const folders = new Map<string, SitePage[]>();
  for (const page of sitePages()) {
    const folder = page.path.slice(0, page.path.lastIndexOf("/") + 1);
    folders.set(folder, [...(folders.get(folder) ?? []), page]);
  }
  return [...folders].flatMap(([folder, pages]) => (folder === "" || folder === "en/" ? pages : sample(pages, 6)));
}

/** `count` of the rows, first and last among them; all where there are no more. */
function sample<Row>(rows: readonly Row[], count: number): readonly Row[] {
  if (rows.length <= count) return rows;
  return rows.filter((_, i) => {
    const place = Math.round((i * (count - 1)) / (rows.length - 1));
    return i === Math.round((place * (rows.length - 1)) / (count - 1));
  });
}

/** The ids that the page's own HTML holds, without scripts; null where there is no such file. */
export function idsIn(path: string): ReadonlySet<string> | null {
  const known = ids.get(path);
  if (known !== undefined) return known;
  const file = join(dist, path);
  const found =
    existsSync(file) && statSync(file).isFile()
      ? new Set(path.endsWith(".html") ? [...readFileSync(file, "utf8").matchAll(idAttribute)].map(decodeId) : [])
      : null;
  ids.set(path, found);
  return found;
}

const ids = new Map<string, ReadonlySet<string> | null>();
const idAttribute = /<[a-z][^>]*?\sid=(?:"([^"]*)"|'([^']*)'|([^\s>"']+))/g;

function decodeId(match: RegExpMatchArray): string {
  const [, double, single, bare] = match;
  const written = double ?? single ?? bare ?? "";
  return written.replaceAll("&lt;", "<").replaceAll("&quot;", '"').replaceAll("&amp;", "&");
}
