import {mkdir, readFile, writeFile} from "node:fs/promises";
import {dirname, join} from "node:path";
import {setImmediate} from "node:timers/promises";
import {type CollectionRows, collectionOf} from "../collection/collection.js";
import type {Facts} from "../findings/report/facts.js";
import {langs} from "../wording/words.js";
import {type Place, rootOf} from "./chrome.js";
import {rememberDrawings} from "./draw.js";
import type {SiteFile} from "./figure.js";
import {type Site, fill} from "./fill.js";
import type {MeasureHead} from "./measureHeads.js";
import {pageList} from "./pageList.js";
import type {PageParts} from "./pages/parts.js";

/** All that pages are made of but their shells; one thread can hand it to another. */
export interface Material {
  readonly collection: CollectionRows;
  readonly facts: Facts;
  readonly heads: readonly MeasureHead[];
  readonly settings: Pick<Site, "charts" | "reload"> & {readonly hasPaper: boolean; readonly out: string};
  /** drawings of an earlier build */
  readonly drawings: ReadonlyMap<string, string>;
  /** shared by all that make pages: the number in the list of the next page that nobody has begun */
  readonly next: Int32Array;
}

export async function write(site: string, {path, content}: SiteFile): Promise<void> {
  const to = join(site, path);
  await mkdir(dirname(to), {recursive: true});
  await writeFile(to, content);
}

/** A shell whose scripts and styles are found from the page's place: one shell serves every page of its kind. */
function atDepth(shell: string, place: Place): string {
  const root = rootOf(place);
  return shell.replace(/"(?:\.\/|(?:\.\.\/)+)(?=_(?:import|observablehq)\/)/g, `"${root === "" ? "./" : root}`);
}

/** A page whose parts are made and that waits for its shell. */
export interface Made {
  readonly place: Place;
  readonly shell: string;
  readonly parts: PageParts;
}

/** Writes a page and the files that belong to it. */
export async function writePage(out: string, shells: string, site: Site, {place, shell, parts}: Made): Promise<void> {
  const prefix = place.lang === "en" ? "en/" : "";
  const source = atDepth(await readFile(join(shells, `${prefix}${shell}.html`), "utf8"), place);
  await write(out, {path: `${prefix}${place.path}.html`, content: fill(source, site, place, parts)});
  for (const file of parts.files) await write(out, file);
}

/**
 * Makes one page after another, each in both languages, of those that no other thread has begun. Pages are made while the
 * shells are still being built, and written once these are there.
 */
export async function makePages(material: Material, shells: Promise<string>): Promise<void> {
  const {facts, heads, drawings, next} = material;
  const {charts, reload, hasPaper, out} = material.settings;
  const collection = collectionOf(material.collection);
  const site: Site = {collection, edition: facts.report_edition, charts, reload};
  rememberDrawings(drawings, charts);
  let folder: string | null = null;
  void shells.then(
    (built) => (folder = built),
    () => undefined
  );
  const pages = pageList(collection, facts, heads);
  const waiting: Made[] = [];
  for (let listed = pages[Atomics.add(next, 0, 1)]; listed !== undefined; listed = pages[Atomics.add(next, 0, 1)]) {
    const {path, shell, page} = listed;
    for (const lang of langs) {
      const place: Place = {path, lang, hasPaper};
      waiting.push({place, shell, parts: page(collection, place)});
    }
    await setImmediate();
    if (folder !== null) for (const made of waiting.splice(0)) await writePage(out, folder, site, made);
  }
  const built = await shells;
  for (const made of waiting) await writePage(out, built, site, made);
}
