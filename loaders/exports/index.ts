import {createHash} from "node:crypto";
import {copyFile, mkdir, readFile, rm, writeFile} from "node:fs/promises";
import {join} from "node:path";
import type {Described} from "../tables/table.js";
import {arrow} from "./arrow.js";
import {citation} from "./citation.js";
import {csv} from "./csv.js";
import {dataPackage} from "./dataPackage.js";
import {writeDatabase} from "./database.js";
import {gephiEdges} from "./gephiEdges.js";
import {gephiNodes} from "./gephiNodes.js";
import {gexf} from "./gexf.js";
import {graphml} from "./graphml.js";
import {type Network, readNetwork} from "./network.js";
import {readSiteWords} from "./siteWords.js";
import {type CellRow, type TableFiles, openTableFiles} from "./tableFiles.js";
import {type TaskTable, collectionTable, namedUnits, readTaskLines, unitTable} from "./taskTable.js";
import {taskTableCsv} from "./taskTableCsv.js";
import {taskTableJson} from "./taskTableJson.js";
import {taskTableMarkdown} from "./taskTableMarkdown.js";
import {taskTableXlsx} from "./taskTableXlsx.js";
import {twoModeEdges} from "./twoModeEdges.js";
import {vosviewer} from "./vosviewer.js";
import {MOST_ROWS, workbook} from "./workbook.js";

/** A file that was written, relative to the folder of exports. */
export interface Exported {
  readonly path: string;
  /** Parquet, Arrow, CSV, xlsx, DuckDB, Markdown, JSON, CFF, GEXF, GraphML */
  readonly format: string;
  /** the table that it holds; null for a file of all tables, of tasks or of the network */
  readonly table: string | null;
  readonly bytes: number;
  readonly sha256: string;
}

/** What was exported: every file, and the tables with their words in reading order. */
export interface Exports {
  readonly files: readonly Exported[];
  readonly tables: readonly (Described & {readonly rows: number; readonly inWorkbook: boolean})[];
  /** of the data: the first twelve hex digits of the SHA-256 of their manifest */
  readonly version: string;
}

/** The forms of a task table; one more is a line here. */
const TASK_FORMS: readonly {
  readonly extension: string;
  readonly format: string;
  readonly write: (table: TaskTable) => string | Promise<Uint8Array>;
}[] = [
  {extension: "xlsx", format: "xlsx", write: taskTableXlsx},
  {extension: "csv", format: "CSV", write: taskTableCsv},
  {extension: "md", format: "Markdown", write: taskTableMarkdown},
  {extension: "json", format: "JSON", write: taskTableJson}
];

/** The forms of the network; one more is a line here. */
const NETWORK_FORMS: readonly {
  readonly file: string;
  readonly format: string;
  readonly write: (network: Network) => string;
}[] = [
  {file: "network.gexf", format: "GEXF", write: gexf},
  {file: "network.graphml", format: "GraphML", write: graphml},
  {file: "nodes.csv", format: "CSV", write: gephiNodes},
  {file: "edges.csv", format: "CSV", write: gephiEdges},
  {file: "unit-task.csv", format: "CSV", write: twoModeEdges},
  {file: "vosviewer.json", format: "JSON", write: (network) => vosviewer(network, "zh")},
  {file: "vosviewer.en.json", format: "JSON", write: (network) => vosviewer(network, "en")}
];

/** Workbooks that are packed at one time: packing mostly waits. */
const AT_ONCE = 16;

/**
 * Writes the files that people work with into the folder `out`, from the tables in the folder `folder`: the task table of
 * the collection and of each unit, the network, each table as Parquet, Arrow and CSV, all of them as a workbook and a DuckDB database,
 * datapackage.json, CITATION.cff, and SHA256SUMS. The same tables give the same bytes, the database excepted.
 */
export async function writeExports(folder: string, out: string): Promise<Exports> {
  const files = await openTableFiles(folder);
  try {
    await mkdir(join(out, "unit"), {recursive: true});
    await mkdir(join(out, "network"), {recursive: true});
    const written: Exported[] = [];
    const keep = async (path: string, format: string, table: string | null, content: string | Uint8Array) => {
      await writeFile(join(out, path), content);
      written.push({path, format, table, ...measured(content)});
    };
    const manifest = await readFile(join(folder, "manifest.json"));
    const version = measured(manifest).sha256.slice(0, 12);
    const words = await readSiteWords(files);
    await writeTaskTables(files, words.name.zh, keep);
    const network = await readNetwork(files, words.name.zh);
    for (const {file, format, write} of NETWORK_FORMS) await keep(`network/${file}`, format, null, write(network));
    // only what the workbook has room for is held until it is written
    const rows = new Map<string, readonly CellRow[]>();
    const lengths = new Map<string, number>();
    for (const table of files.tables) {
      const some = await files.ask(`from ${table.name}`);
      const names = Object.keys(table.columns);
      lengths.set(table.name, some.length);
      if (some.length <= MOST_ROWS) rows.set(table.name, some);
      await copyFile(join(folder, `${table.name}.parquet`), join(out, `${table.name}.parquet`));
      const parquet = measured(await readFile(join(folder, `${table.name}.parquet`)));
      written.push({path: `${table.name}.parquet`, format: "Parquet", table: table.name, ...parquet});
      await keep(`${table.name}.arrow`, "Arrow", table.name, arrow(table, some));
      const lines = some.map((row) => names.map((name) => row[name] ?? null));
      await keep(`${table.name}.csv`, "CSV", table.name, csv([names, ...lines]));
    }
    const [newest] = await files.ask("select max(issued_on) as date from documents");
    const date = typeof newest?.date === "string" ? newest.date : null;
    await keep("duty-atlas.xlsx", "xlsx", null, await workbook(files.tables, rows, words.name.en, date));
    await rm(join(out, "duty-atlas.duckdb"), {force: true});
    await writeDatabase(files, join(out, "duty-atlas.duckdb"));
    const database = await readFile(join(out, "duty-atlas.duckdb"));
    written.push({path: "duty-atlas.duckdb", format: "DuckDB", table: null, ...measured(database)});
    const packaged = files.tables.flatMap((table) =>
      written.filter((file) => file.table === table.name && file.format === "CSV").map((file) => ({...file, table}))
    );
    await keep("datapackage.json", "JSON", null, dataPackage(words, version, packaged));
    await keep("CITATION.cff", "CFF", null, citation(words, version));
    await keep("manifest.json", "JSON", null, manifest);
    const sums = [...written].sort((a, b) => (a.path < b.path ? -1 : 1));
    await writeFile(join(out, "SHA256SUMS"), sums.map(({path, sha256}) => `${sha256}  ${path}\n`).join(""));
    return {
      files: written,
      tables: files.tables.map((table) => ({
        ...table,
        rows: lengths.get(table.name) ?? 0,
        inWorkbook: rows.has(table.name)
      })),
      version
    };
  } finally {
    files.close();
  }
}

async function writeTaskTables(
  files: TableFiles,
  siteName: string,
  keep: (path: string, format: string, table: string | null, content: string | Uint8Array) => Promise<void>
): Promise<void> {
  const lines = await readTaskLines(files);
  const whole = collectionTable(lines, siteName);
  for (const {extension, format, write} of TASK_FORMS) {
    await keep(`task-table.${extension}`, format, null, await write(whole));
  }
  const units = namedUnits(lines);
  for (let from = 0; from < units.length; from += AT_ONCE) {
    const some = units.slice(from, from + AT_ONCE);
    const books = await Promise.all(some.map((unitId) => taskTableXlsx(unitTable(lines, unitId))));
    for (const [i, book] of books.entries()) await keep(`unit/${some[i]}.xlsx`, "xlsx", null, book);
  }
}

function measured(content: string | Uint8Array): {bytes: number; sha256: string} {
  return {bytes: Buffer.byteLength(content), sha256: createHash("sha256").update(content).digest("hex")};
}
