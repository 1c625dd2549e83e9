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
      const result = await connection.run(statement);
      const names = result.deduplicatedColumnNames();
      const texts = new Map<string, string>();
      const rows: Row[] = [];
      for await (const some of result.yieldRowsJs()) {
        for (const values of some) {
          rows.push(Object.fromEntries(names.map((name, i) => [name, plain(values[i], texts)])) as Row);
        }
      }
      return rows;
    }
  };
}

/** Texts of this length and shorter are mostly ids, which stand in many rows. */
const SHORT = 64;

/** A value as pages use it. `texts` are those met before, so that rows that say the same do not each hold a copy. */
function plain(value: unknown, texts: Map<string, string>): unknown {
  if (typeof value === "string") {
    if (value.length > SHORT) return value;
    const known = texts.get(value);
    if (known !== undefined) return known;
    texts.set(value, value);
    return value;
  }
  if (typeof value === "bigint") return Number(value);
  if (value instanceof Date) return value.toISOString().slice(0, 10);
  if (Array.isArray(value)) return value.map((inner) => plain(inner, texts));
  if (value !== null && typeof value === "object") {
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, plain(inner, texts)]));
  }
  return value;
}
