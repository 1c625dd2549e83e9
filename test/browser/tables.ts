import {readdirSync} from "node:fs";
import {basename, join} from "node:path";
import {DuckDBInstance} from "@duckdb/node-api";
import type {DuckDBConnection} from "@duckdb/node-api";
import {dist} from "./site.js";

/** The tables that the built site offers for download, for asking what a page should show. */
export async function openDownloads(): Promise<DuckDBConnection> {
  const folder = join(dist, "data");
  const connection = await (await DuckDBInstance.create(":memory:")).connect();
  for (const file of readdirSync(folder).filter((each) => each.endsWith(".parquet"))) {
    const path = join(folder, file).replaceAll("\\", "/").replaceAll("'", "''");
    await connection.run(`create view ${basename(file, ".parquet")} as from read_parquet('${path}')`);
  }
  return connection;
}

/** The rows of a query whose columns are text. */
export async function texts(connection: DuckDBConnection, query: string): Promise<string[][]> {
  const reader = await connection.runAndReadAll(query);
  return reader.getRowsJson().map((row) => row.map((value) => String(value)));
}
