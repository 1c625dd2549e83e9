import {createRequire} from "node:module";
import {readdir} from "node:fs/promises";
import {basename, join} from "node:path";
import type {Column, Columns, Described} from "../tables/table.js";
import {isColumnType} from "../tables/table.js";

// required, because Node scans every file of a CommonJS package that is imported: a tenth of a second at each start
const duckdb: typeof import("@duckdb/node-api") = createRequire(import.meta.url)("@duckdb/node-api");

/** A value of a table as exports write it: dates are ISO text, lists are arrays, null is absent. */
export type Cell = string | number | boolean | readonly string[] | null;

export type CellRow = Readonly<Record<string, Cell>>;

/** The Parquet files of a folder, each a view named as its file. */
export interface TableFiles {
  readonly tables: readonly Described[];
  readonly ask: (sql: string) => Promise<readonly CellRow[]>;
  readonly run: (sql: string) => Promise<void>;
  readonly close: () => void;
}

/** Tables in the order in which a reader meets them; those that are not here follow, then the register's. */
const FIRST = ["documents", "sections", "tasks", "assignments", "quantities", "instruments", "segments", "diagnostics"];
const LAST = ["units", "members", "translations", "provenance", "collection"];

function place(name: string): number {
  const first = FIRST.indexOf(name);
  if (first >= 0) return first;
  const last = LAST.indexOf(name);
  return last >= 0 ? 1000 + last : 500;
}

/** Opens the tables of a folder: what was read, then aggregates by name, then the register. Throws where there are none. */
export async function openTableFiles(folder: string): Promise<TableFiles> {
  const names = (await readdir(folder))
    .filter((file) => file.endsWith(".parquet"))
    .map((file) => basename(file, ".parquet"))
    .sort((a, b) => place(a) - place(b) || (a < b ? -1 : 1));
  if (names.length === 0) throw new Error(`no tables in the folder: ${folder}`);
  const instance = await duckdb.DuckDBInstance.create(":memory:", {threads: "1"});
  const connection = await instance.connect();
  const path = (name: string): string => quoted(join(folder, `${name}.parquet`).replaceAll("\\", "/"));
  const ask = async (sql: string): Promise<readonly CellRow[]> => {
    const result = await connection.run(sql);
    const names = result.deduplicatedColumnNames();
    const texts = new Map<string, string>();
    const rows: CellRow[] = [];
    for await (const some of result.yieldRowsJs()) {
      for (const values of some) {
        rows.push(Object.fromEntries(names.map((name, i) => [name, cell(values[i] ?? null, texts)])));
      }
    }
    return rows;
  };
  await connection.run(
    names.map((name) => `create view ${name} as select * from read_parquet(${path(name)});`).join("\n")
  );
  const metadata = await ask(
    `select file_name, decode(key) as key, decode(value) as value from parquet_kv_metadata([${names.map(path).join(", ")}])`
  );
  return {
    tables: names.map((name) =>
      described(
        name,
        metadata.filter((row) => basename(String(row.file_name), ".parquet") === name)
      )
    ),
    ask,
    async run(sql) {
      await connection.run(sql);
    },
    close() {
      connection.closeSync();
      instance.closeSync();
    }
  };
}

/** A text as SQL writes it. */
export function quoted(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}

/** Texts of this length and shorter are mostly ids, which stand in many rows. */
const SHORT = 64;

/** A value as exports write it. `texts` are those met before, so that rows that say the same do not each hold a copy. */
function cell(value: unknown, texts: Map<string, string>): Cell {
  if (value === null || typeof value === "boolean") return value;
  if (typeof value === "string") {
    if (value.length > SHORT) return value;
    const known = texts.get(value);
    if (known === undefined) texts.set(value, value);
    return known ?? value;
  }
  if (typeof value === "number" || typeof value === "bigint") return Number(value);
  if (value instanceof Date) return value.toISOString().slice(0, 10);
  if (Array.isArray(value)) return value.map(String);
  throw new Error(`value that no table of ours has: ${String(value)}`);
}

/** A table's words, which the pipeline wrote into its file. */
function described(name: string, metadata: readonly CellRow[]): Described {
  const word = (key: string): string => {
    const found = metadata.find((row) => row.key === key);
    if (found === undefined) throw new Error(`no ${key} in the metadata of the table: ${name}`);
    return String(found.value);
  };
  const given: readonly Record<string, string | null>[] = JSON.parse(word("columns"));
  const columns: Columns = Object.fromEntries(given.map((column) => [String(column.name), columnOf(column)]));
  return {
    name,
    title: {zh: word("title_zh"), en: word("title")},
    description: {zh: word("description_zh"), en: word("description")},
    columns
  };
}

function columnOf(given: Readonly<Record<string, string | null>>): Column {
  const type = String(given.type);
  if (!isColumnType(type)) throw new Error(`type that no table of ours has: ${type}`);
  return {
    type,
    unit: given.unit ?? null,
    title: {zh: String(given.title_zh), en: String(given.title)},
    description: {zh: String(given.description_zh), en: String(given.description)}
  };
}
