import {mkdtemp, readdir, rm} from "node:fs/promises";
import {tmpdir} from "node:os";
import {basename, join} from "node:path";
import {DuckDBInstance, type Json} from "@duckdb/node-api";
import {type Summary, buildTables} from "../loaders/pipeline.js";

/** Tables built into a temporary folder and read back from their Parquet files, as their users do. */
export interface BuiltTables {
  readonly folder: string;
  readonly summary: Summary;
  /** rows as objects; counts are text where DuckDB has them as BIGINT */
  readonly ask: (sql: string) => Promise<Record<string, Json>[]>;
  readonly remove: () => Promise<void>;
}

/** Builds the tables of a collection; by default of the project's own. */
export async function builtTables(documents = "data/documents", registry = "data"): Promise<BuiltTables> {
  const folder = await mkdtemp(join(tmpdir(), "built-tables-"));
  const out = join(folder, "data");
  const summary = await buildTables({documents, registry, out});
  const instance = await DuckDBInstance.create(":memory:");
  const connection = await instance.connect();
  for (const file of (await readdir(out)).filter((name) => name.endsWith(".parquet")).sort()) {
    await connection.run(`create view ${basename(file, ".parquet")} as from read_parquet('${join(out, file)}')`);
  }
  return {
    folder: out,
    summary,
    ask: async (sql) => (await connection.runAndReadAll(sql)).getRowObjectsJson(),
    remove() {
      connection.closeSync();
      instance.closeSync();
      return rm(folder, {recursive: true, force: true});
    }
  };
}

/** Of a collection in test/input/collections/. */
export function builtCollection(name: string): Promise<BuiltTables> {
  const folder = join("test", "input", "collections", name);
  return builtTables(join(folder, "documents"), folder);
}
