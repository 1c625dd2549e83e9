import {cp, mkdir, readFile, rm, writeFile} from "node:fs/promises";
import {dirname, join} from "node:path";
import {setImmediate} from "node:timers/promises";
import {DuckDBInstance} from "@duckdb/node-api";
import {type Place, rootOf} from "./chrome.js";
import {readCollection} from "../collection/collection.js";
import {putDownloads} from "./downloads.js";
import {drawingsMade, rememberDrawings} from "./draw.js";
import {formerDrawings, keepDrawings} from "./keptDrawings.js";
import type {SiteFile} from "./figure.js";
import {queryFiles} from "./queryFiles.js";
import {type Site, fill, notFound} from "./fill.js";
import {changes} from "./pages/changes.js";
import {dataPage} from "./pages/data.js";
import {diagnostics} from "./pages/diagnostics.js";
import {documentPage, documentsPage} from "./pages/document.js";
import {gaps} from "./pages/gaps.js";
import {readMeasureHeads} from "./measureHeads.js";
import {methods} from "./pages/methods.js";
import {overview} from "./pages/overview.js";
import {network} from "./pages/network.js";
import type {Page, PageParts} from "./pages/parts.js";
import {report} from "./pages/report.js";
import {tasks} from "./pages/tasks.js";
import {unitPage} from "./pages/unit.js";
import {unitsPage} from "./pages/unitIndex.js";
import {workload} from "./pages/workload.js";
import {readFacts} from "./report/facts.js";
import {sitemap} from "./sitemap.js";
import type {Started} from "./start.js";
import {openTables} from "../collection/tables.js";
import {unitsWithPage} from "../collection/unitDuties.js";
import {langs} from "../wording/words.js";

async function write(site: string, {path, content}: SiteFile): Promise<void> {
  const to = join(site, path);
  await mkdir(dirname(to), {recursive: true});
  await writeFile(to, content);
}

/** A page whose parts are made and that waits for its shell. */
interface Made {
  readonly place: Place;
  readonly shell: string;
  readonly parts: PageParts;
}

/** A shell whose scripts and styles are found from the page's place: one shell serves every page of its kind. */
function atDepth(shell: string, place: Place): string {
  const root = rootOf(place);
  return shell.replace(/"(?:\.\/|(?:\.\.\/)+)(?=_(?:import|observablehq)\/)/g, `"${root === "" ? "./" : root}`);
}

async function writePage(out: string, shells: string, site: Site, {place, shell, parts}: Made): Promise<void> {
  const prefix = place.lang === "en" ? "en/" : "";
  const source = atDepth(await readFile(join(shells, `${prefix}${shell}.html`), "utf8"), place);
  await write(out, {path: `${prefix}${place.path}.html`, content: fill(source, site, place, parts)});
  for (const file of parts.files) await write(out, file);
}

/**
 * Makes the site in the folder `out`, which must not be there yet, from the tables and the shells: downloads, charts,
 * then each page in both languages with its pictures. Pages are made while the shells are still being built. With
 * `reload`, pages listen there for news of another build; with `hasPaper` they offer the report as files, which are put
 * there afterwards. Returns the number of pages.
 */
export async function makeSite(
  tables: string,
  {shells, charts, programs}: Started,
  out: string,
  reload: string | null,
  hasPaper: boolean
): Promise<number> {
  await mkdir(out, {recursive: true});
  const instance = await DuckDBInstance.create(":memory:");
  const connection = await instance.connect();
  try {
    const downloads = putDownloads(tables, out, programs);
    // awaited with the data page, the last to be made; until then a failure must not end the process
    downloads.catch(() => undefined);
    const opened = await openTables(connection, tables);
    const collection = await readCollection(opened);
    const facts = await readFacts(opened, collection);
    const bundle = await charts;
    await write(out, bundle);
    const site: Site = {collection, edition: facts.report_edition, charts: bundle.path, reload};
    rememberDrawings(await formerDrawings(), site.charts);
    const pages: readonly {path: string; shell: string; page: Page}[] = [
      {path: "index", shell: "index", page: overview(null)},
      {path: "workload", shell: "workload", page: workload(null)},
      {path: "network", shell: "network", page: network(null)},
      {path: "gaps", shell: "gaps", page: gaps(null)},
      {path: "tasks", shell: "tasks", page: tasks},
      {path: "report", shell: "report", page: report(facts)},
      {path: "methods", shell: "methods", page: methods(await readMeasureHeads())},
      {path: "diagnostics", shell: "diagnostics", page: diagnostics},
      ...(collection.changes === null ? [] : [{path: "changes", shell: "changes", page: changes(collection.changes)}]),
      {path: "document/index", shell: "document", page: documentsPage},
      ...(collection.documents.length < 2 ? [] : collection.documents).map(({document_id: id}) => ({
        path: `overview/${id}`,
        shell: "index",
        page: overview(id)
      })),
      ...(collection.documents.length < 2 ? [] : collection.documents).map(({document_id: id}) => ({
        path: `workload/${id}`,
        shell: "workload",
        page: workload(id)
      })),
      ...(collection.documents.length < 2 ? [] : collection.documents).map(({document_id: id}) => ({
        path: `network/${id}`,
        shell: "network",
        page: network(id)
      })),
      ...(collection.documents.length < 2 ? [] : collection.documents).map(({document_id: id}) => ({
        path: `gaps/${id}`,
        shell: "gaps",
        page: gaps(id)
      })),
      ...collection.documents.map(({document_id: id}) => ({
        path: `document/${id}`,
        shell: "document",
        page: documentPage(id)
      })),
      {path: "unit/index", shell: "unit", page: unitsPage},
      ...unitsWithPage(collection).map((id) => ({path: `unit/${id}`, shell: "unit", page: unitPage(id)}))
    ];
    let folder: string | null = null;
    void shells.then(
      (built) => (folder = built),
      () => undefined
    );
    for (const file of await queryFiles()) await write(out, file);
    const waiting: Made[] = [];
    for (const lang of langs) {
      for (const {path, shell, page} of pages) {
        const place: Place = {path, lang, hasPaper};
        waiting.push({place, shell, parts: page(collection, place)});
        await setImmediate();
        if (folder !== null) for (const made of waiting.splice(0)) await writePage(out, folder, site, made);
      }
    }
    const data = dataPage(await downloads);
    for (const lang of langs) {
      const place: Place = {path: "data", lang, hasPaper};
      waiting.push({place, shell: "data", parts: data(collection, place)});
    }
    const built = await shells;
    for (const made of waiting) await writePage(out, built, site, made);
    await keepDrawings(drawingsMade());
    // styles and scripts; the site builder's runtime, which no page asks for, stays behind
    await cp(join(built, "_import"), join(out, "_import"), {recursive: true});
    await write(out, {
      path: "404.html",
      content: notFound(site, await readFile(join(built, "index.html"), "utf8"), "zh")
    });
    const map = sitemap(facts.report_edition.address, [...pages.map(({path}) => path), "data"].sort());
    if (map !== null) await write(out, {path: "sitemap.xml", content: map});
    return (pages.length + 1) * langs.length;
  } catch (error) {
    await rm(out, {recursive: true, force: true});
    throw error;
  } finally {
    connection.closeSync();
    instance.closeSync();
  }
}
