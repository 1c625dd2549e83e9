import {cp, mkdir, readFile, rm} from "node:fs/promises";
import {join} from "node:path";
import {DuckDBInstance} from "@duckdb/node-api";
import {collectionOf, readCollectionRows} from "../collection/collection.js";
import {openTables} from "../collection/tables.js";
import {langs} from "../wording/words.js";
import {putDownloads} from "./downloads.js";
import {drawingsMade} from "./draw.js";
import {formerDrawings, keepDrawings} from "./keptDrawings.js";
import {type Site, notFound} from "./fill.js";
import {type Material, makePages, write, writePage} from "./makePages.js";
import {readMeasureHeads} from "./measureHeads.js";
import {pageList} from "./pageList.js";
import {pageThreads} from "./pageThreads.js";
import {dataPage} from "./pages/data.js";
import {queryFiles} from "./queryFiles.js";
import {readFacts} from "./report/facts.js";
import {sitemap} from "./sitemap.js";
import type {Started} from "./start.js";

/** Reads from the tables in a folder all that pages are made of. */
async function readMaterial(tables: string, settings: Material["settings"]): Promise<Material> {
  const instance = await DuckDBInstance.create(":memory:");
  const connection = await instance.connect();
  try {
    const opened = await openTables(connection, tables);
    const collection = await readCollectionRows(opened);
    return {
      collection,
      facts: await readFacts(opened, collectionOf(collection)),
      heads: await readMeasureHeads(),
      settings,
      drawings: await formerDrawings(),
      next: new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT))
    };
  } finally {
    connection.closeSync();
    instance.closeSync();
  }
}

/**
 * Makes the site in the folder `out`, which must not be there yet, from the tables and the shells: downloads, charts,
 * then each page in both languages with its pictures, as many at a time as there are processors. With `reload`, pages
 * listen there for news of another build; with `hasPaper` they offer the report as files, which are put there afterwards.
 * Returns the number of pages.
 */
export async function makeSite(
  tables: string,
  {shells, charts, programs}: Started,
  out: string,
  reload: string | null,
  hasPaper: boolean
): Promise<number> {
  await mkdir(out, {recursive: true});
  try {
    const downloads = putDownloads(tables, out, programs);
    // awaited with the data page, the last to be made; until then a failure must not end the process
    downloads.catch(() => undefined);
    const bundle = await charts;
    await write(out, bundle);
    const material = await readMaterial(tables, {charts: bundle.path, reload, hasPaper, out});
    const threads = pageThreads((await programs)["src/build/pagesWorker.ts"], material, shells);
    try {
      await makePages(material, shells);
      const drawn = await Promise.all(threads.map(({drawings}) => drawings));
      await keepDrawings(new Map([drawingsMade(), ...drawn].flatMap((set) => [...set])));
    } finally {
      await Promise.all(threads.map((thread) => thread.end()));
    }
    const {facts, heads} = material;
    const collection = collectionOf(material.collection);
    const site: Site = {collection, edition: facts.report_edition, charts: bundle.path, reload};
    const built = await shells;
    const data = dataPage(await downloads);
    for (const lang of langs) {
      const place = {path: "data", lang, hasPaper} as const;
      await writePage(out, built, site, {place, shell: "data", parts: data(collection, place)});
    }
    for (const file of await queryFiles()) await write(out, file);
    // styles and scripts; the site builder's runtime, which no page asks for, stays behind
    await cp(join(built, "_import"), join(out, "_import"), {recursive: true});
    await write(out, {
      path: "404.html",
      content: notFound(site, await readFile(join(built, "index.html"), "utf8"), "zh")
    });
    const paths = [...pageList(collection, facts, heads).map(({path}) => path), "data"].sort();
    const map = sitemap(facts.report_edition.address, paths);
    if (map !== null) await write(out, {path: "sitemap.xml", content: map});
    return paths.length * langs.length;
  } catch (error) {
    await rm(out, {recursive: true, force: true});
    throw error;
  }
}
