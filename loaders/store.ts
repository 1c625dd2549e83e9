import {createRequire} from "node:module";
import {tmpdir, totalmem} from "node:os";
import {join} from "node:path";
import type {DuckDBAppender, DuckDBConnection, DuckDBInstance, DuckDBType, DuckDBValue} from "@duckdb/node-api";
import type {Column, Described, Row, Value} from "./tables/table.js";

// required, because Node scans every file of a CommonJS package that is imported: a tenth of a second at each start
const duckdb: typeof import("@duckdb/node-api") = createRequire(import.meta.url)("@duckdb/node-api");

const {BOOLEAN, DATE, DOUBLE, INTEGER, LIST, VARCHAR} = duckdb;

const TYPES: Readonly<Record<Column["type"], DuckDBType>> = {
  VARCHAR,
  "VARCHAR[]": LIST(VARCHAR),
  INTEGER,
  DOUBLE,
  BOOLEAN,
  DATE
};

/** Rows that go into DuckDB at one time; its own vectors hold as many. */
const CHUNK = 2048;

/** milliseconds */
const DAY = 86_400_000;

/** Megabytes of memory that tables take before DuckDB puts what is not in use on disk, and what a machine can give. */
const MEMORY = {least: 64, most: (totalmem() / 1e6) * 0.8};

/** Makes the names of temporary folders differ, where a process opens several stores. */
let opened = 0;

/**
 * The tables while they are made: one DuckDB in memory, beyond a limit on disk. Rows keep the order in which they were
 * appended.
 */
export class Store {
  readonly #instance: DuckDBInstance;
  readonly #connection: DuckDBConnection;
  /** for questions and writing, so that they need not wait for each other */
  readonly #reader: DuckDBConnection;
  readonly #appenders = new Map<string, DuckDBAppender>();
  #megabytes: number;

  private constructor(
    instance: DuckDBInstance,
    connection: DuckDBConnection,
    reader: DuckDBConnection,
    megabytes: number
  ) {
    this.#instance = instance;
    this.#connection = connection;
    this.#reader = reader;
    this.#megabytes = megabytes;
  }

  /**
   * One thread: sums of floating-point numbers then come out the same on every machine. Joins are done in the order in
   * which a query has them: on its own DuckDB may join two tables of all scopes on a column they share with a third, which
   * takes time and memory with the square of the number of documents. `megabytes` are what tables take of memory at first;
   * a row must fit into a part of it.
   */
  static async open(megabytes: number = MEMORY.least): Promise<Store> {
    const instance = await duckdb.DuckDBInstance.create(":memory:", {
      threads: "1",
      disabled_optimizers: "join_order",
      memory_limit: `${megabytes}MB`,
      temp_directory: join(tmpdir(), `duty-atlas-${process.pid}-${opened++}`)
    });
    return new Store(instance, await instance.connect(), await instance.connect(), megabytes);
  }

  /** Makes empty tables, to which rows can then be appended. */
  async create(tables: readonly Described[]): Promise<void> {
    await this.#connection.run(
      tables.map(({name, columns}) => `create table ${name} (${declared(columns)});`).join("\n")
    );
    for (const {name} of tables) this.#appenders.set(name, await this.#connection.createAppender(name));
  }

  /** Appends rows to a table made by `create`. They can be asked for after `flush`. */
  append({name, columns}: Described, rows: readonly Row[]): void {
    const appender = this.#appenders.get(name);
    if (appender === undefined) throw new Error(`no such table in the store: ${name}`);
    const described = Object.entries(columns);
    for (let from = 0; from < rows.length; from += CHUNK) {
      const some = rows.slice(from, from + CHUNK);
      const chunk = duckdb.DuckDBDataChunk.create(
        described.map(([, {type}]) => TYPES[type]),
        some.length
      );
      chunk.setColumns(described.map(([column, {type}]) => some.map((row) => duckValue(type, row[column] ?? null))));
      appender.appendDataChunk(chunk);
    }
  }

  flush(): void {
    for (const appender of this.#appenders.values()) appender.flushSync();
  }

  /** Runs a statement. */
  async run(sql: string): Promise<void> {
    await this.#within(this.#connection, () => this.#connection.run(sql));
  }

  /** The rows of a query as objects. */
  async ask(sql: string): Promise<readonly Readonly<Record<string, DuckDBValue>>[]> {
    const read = await this.#within(this.#reader, () => this.#reader.runAndReadAll(sql));
    return read.getRowObjects();
  }

  /** The rows of a query as objects, some at a time, so that they need not all be held. */
  async *each(sql: string): AsyncGenerator<Readonly<Record<string, DuckDBValue>>> {
    const result = await this.#within(this.#reader, () => this.#reader.stream(sql));
    for await (const rows of result.yieldRowObjects()) yield* rows;
  }

  /** Runs a statement, and again with twice the memory where it cannot be done with less. */
  async #within<T>(connection: DuckDBConnection, statement: () => Promise<T>): Promise<T> {
    for (;;) {
      const had = this.#megabytes;
      try {
        return await statement();
      } catch (error) {
        if (!(error instanceof Error) || !/^Out of Memory/i.test(error.message) || had >= MEMORY.most) throw error;
        this.#megabytes = Math.max(this.#megabytes, Math.min(2 * had, MEMORY.most));
        await connection.run(`set memory_limit = '${Math.floor(this.#megabytes)}MB'`);
      }
    }
  }

  /**
   * Writes each table to `folder` as Parquet, two at a time; its words and its columns' go into the file's key–value
   * metadata.
   */
  async write(tables: readonly Described[], folder: string): Promise<void> {
    const waiting = [...tables];
    const writeNext = async (connection: DuckDBConnection): Promise<void> => {
      for (let table = waiting.shift(); table !== undefined; table = waiting.shift()) {
        const path = join(folder, `${table.name}.parquet`).replaceAll("\\", "/");
        await this.#within(connection, () =>
          connection.run(
            `copy ${table.name} to ${quoted(path)} (format parquet, compression zstd, kv_metadata ${metadata(table)})`
          )
        );
      }
    };
    await Promise.all([writeNext(this.#connection), writeNext(this.#reader)]);
  }

  close(): void {
    for (const appender of this.#appenders.values()) appender.closeSync();
    this.#connection.closeSync();
    this.#reader.closeSync();
    this.#instance.closeSync();
  }
}

function declared(columns: Described["columns"]): string {
  return Object.entries(columns)
    .map(([name, {type}]) => `${name} ${type}`)
    .join(", ");
}

/** What parquet_kv_metadata tells of a file: the table's words, and its columns with theirs as JSON in `columns`. */
function metadata({title, description, columns}: Described): string {
  const described = Object.entries(columns).map(([name, column]) => ({
    name,
    type: column.type,
    unit: column.unit,
    title: column.title.en,
    description: column.description.en,
    title_zh: column.title.zh,
    description_zh: column.description.zh
  }));
  const entries = {
    title: title.en,
    description: description.en,
    title_zh: title.zh,
    description_zh: description.zh,
    columns: JSON.stringify(described)
  };
  return `{${Object.entries(entries)
    .map(([key, value]) => `${key}: ${quoted(value)}`)
    .join(", ")}}`;
}

function quoted(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}

function duckValue(type: Column["type"], value: Value): DuckDBValue {
  if (value !== null && typeof value === "object") return duckdb.listValue([...value]);
  if (type === "DATE" && typeof value === "string")
    return new duckdb.DuckDBDateValue(Date.parse(`${value}T00:00:00Z`) / DAY);
  return value;
}
