import {readFile, readdir} from "node:fs/promises";
import {basename, join} from "node:path";
import type {DuckDBConnection} from "@duckdb/node-api";

/** The tables of a folder, each a view named as its file, open for questions. */
export interface Tables {
  /** their names, sorted */
  readonly names: readonly string[];
  /** Rows of a query file in src/collection/queries/ or of a statement; counts as numbers, dates as ISO text, lists as arrays. */
  ask<Row>(query: string): Promise<readonly Row[]>;
}

const queries = join("src", "collection", "queries");

/**
 * Opens every Parquet file of `folder`. A query is the name of a file in queries/ (`units_per_task`), whose statement
 * is run as it stands, or a statement itself. Throws what DuckDB says of a wrong one.
 */
export async function openTables(connection: DuckDBConnection, folder: string): Promise<Tables> {
  const files = (await readdir(folder)).filter((file) => file.endsWith(".parquet")).sort();
  const views = files.map((file) => {
    const path = join(folder, file).replaceAll("\\", "/").replaceAll("'", "''");
    return `create or replace temp view ${basename(file, ".parquet")} as select * from read_parquet('${path}');`;
  });
  await connection.run(views.join("\n"));
  return {
    names: files.map((file) => basename(file, ".parquet")),
    async ask<Row>(query: string): Promise<readonly Row[]> {
      const statement = /^\w+$/.test(query) ? await readFile(join(queries, `${query}.sql`), "utf8") : query;
      const result = await connection.runAndReadAll(statement);
      return result.getRowObjectsJS().map((row) => plain(row) as Row);
    }
  };
}

function plain(value: unknown): unknown {
  if (typeof value === "bigint") return Number(value);
  if (value instanceof Date) return value.toISOString().slice(0, 10);
  if (Array.isArray(value)) return value.map(plain);
  if (value !== null && typeof value === "object") {
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, plain(inner)]));
  }
  return value;
}
