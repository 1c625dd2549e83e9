import {readFile, stat} from "node:fs/promises";
import {join} from "node:path";
import {parseAggregate, runAggregate} from "./aggregates.js";
import {agrees, programOf} from "./publish.js";
import type {Store} from "./store.js";
import type {Described} from "./tables/table.js";

/** What is compared with the tables of an earlier run, and what of it. */
const COMPARED = {
  documents: ["document_id", "title", "issued_on", "sha256", "text"],
  provenance: ["retrieved"],
  tasks: ["task_id", "document_id", "position", "text", "clause", "scope", "due_on", "due_text", "char_start"],
  assignments: [
    "task_id",
    "document_id",
    "unit_id",
    "position",
    "role",
    "role_basis",
    "mention",
    "repair",
    "char_start"
  ],
  diagnostics: [
    "document_id",
    "task_id",
    "rule",
    "severity",
    "message",
    "quote",
    "line_number",
    "column_number",
    "char_start"
  ]
} as const;

/**
 * Takes the tables of an earlier run into the store, as `earlier_tasks` and so on; the folder may be the one that the run
 * writes to. Throws one sentence for a folder that is not there, holds no tables or torn ones, or ones of another program.
 */
export async function takeEarlier(store: Store, folder: string): Promise<void> {
  if (!(await stat(folder).catch(() => null))?.isDirectory()) throw new Error(`no folder of earlier tables: ${folder}`);
  if (!(await agrees(folder))) throw new Error(`earlier tables that do not agree with a manifest of theirs: ${folder}`);
  for (const [table, columns] of Object.entries(COMPARED)) {
    const path = join(folder, `${table}.parquet`);
    const file = path.replaceAll("\\", "/").replaceAll("'", "''");
    try {
      await store.run(`create table earlier_${table} as select ${columns.join(", ")} from read_parquet('${file}')`);
    } catch (error) {
      throw new Error(`not a table that this program can compare with: ${path}`, {cause: error});
    }
  }
  const program = await programOf(folder);
  const said = program === null ? "null" : `'${program.replaceAll("'", "''")}'`;
  await store.run(`create table earlier_program as select ${said}::varchar as program`);
}

/** Makes the table of changes since the earlier tables that were taken, and that of what these were. */
export async function compareWithEarlier(store: Store): Promise<readonly Described[]> {
  const made: Described[] = [];
  for (const name of ["changes", "earlier"]) {
    const sql = await readFile(join("loaders", "comparisons", `${name}.sql`), "utf8");
    made.push(await runAggregate(store, parseAggregate(name, sql)));
  }
  return made;
}
