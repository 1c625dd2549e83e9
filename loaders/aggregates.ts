import {readFile, readdir} from "node:fs/promises";
import {join} from "node:path";
import type {Store} from "./store.js";
import {type Column, type Described, type Words, isColumnType} from "./tables/table.js";

/** A query whose result is a table; its file's head describes the table. */
export interface Aggregate {
  readonly name: string;
  readonly title: Words;
  readonly description: Words;
  /** names of the tables that it reads */
  readonly reads: readonly string[];
  readonly columns: Readonly<Record<string, Omit<Column, "type">>>;
  /** what the head says between its first lines and the list of columns: formulas, conventions, papers */
  readonly prose: string;
  readonly sql: string;
}

const folder = join("loaders", "aggregates");

/** The aggregates of loaders/aggregates/, in an order in which each reads only tables made before it. */
export async function loadAggregates(): Promise<Aggregate[]> {
  const files = (await readdir(folder)).filter((file) => file.endsWith(".sql")).sort();
  const waiting = await Promise.all(
    files.map(async (file) => parseAggregate(file.slice(0, -".sql".length), await readFile(join(folder, file), "utf8")))
  );
  const ordered: Aggregate[] = [];
  while (waiting.length > 0) {
    const next = waiting.findIndex(({reads}) => !waiting.some(({name}) => reads.includes(name)));
    if (next < 0)
      throw new Error(`aggregates read one another in a circle: ${waiting.map(({name}) => name).join(", ")}`);
    ordered.push(...waiting.splice(next, 1));
  }
  return ordered;
}

/** Runs an aggregate; its result is then a table of the store. Throws where the head and the result's columns differ. */
export async function runAggregate(
  store: Store,
  {name, title, description, columns, sql}: Aggregate
): Promise<Described> {
  await store.run(`create table ${name} as ${sql}`);
  const made = await store.ask(`select column_name, column_type from (describe ${name})`);
  const described: Record<string, Column> = {};
  for (const {column_name, column_type} of made) {
    const column = columns[String(column_name)];
    const type = String(column_type);
    if (column === undefined)
      throw new Error(`column not described in the head of aggregates/${name}.sql: ${column_name}`);
    if (!isColumnType(type))
      throw new Error(`type that no table of ours has, in aggregates/${name}.sql: ${column_name} ${type}`);
    described[String(column_name)] = {type, ...column};
  }
  const absent = Object.keys(columns).find((column) => !(column in described));
  if (absent !== undefined) throw new Error(`column described and not made in aggregates/${name}.sql: ${absent}`);
  return {name, title, description, columns: described};
}

/**
 * Reads the head of a query: lines `table:` and `reads:`, and a list of columns with the bars
 *
 *     -- table: 中文名：说明 | English name: description
 *     -- reads: credits, workload
 *     --   column   | unit  | 中文 | English
 *     --   n_tasks  | tasks | 任务数：说明 | Tasks: description
 */
export function parseAggregate(name: string, sql: string): Aggregate {
  const fault = (what: string) => new Error(`head of aggregates/${name}.sql: ${what}`);
  const head = (/^(?:--.*\n)+/.exec(sql)?.[0] ?? "").split("\n").map((line) => line.replace(/^-- ?/, "").trim());
  const said = (key: string): string => {
    const line = head.find((line) => line.startsWith(`${key}: `));
    if (line === undefined) throw fault(`no line “${key}: …”`);
    return line.slice(key.length + 2);
  };
  const words = (zh: string | undefined, en: string | undefined) => {
    const [, zhTitle, zhText] = /^([^：]+)：(.+)$/u.exec(zh?.trim() ?? "") ?? [];
    const [, enTitle, enText] = /^([^:]+): (.+)$/.exec(en?.trim() ?? "") ?? [];
    if (zhTitle === undefined || zhText === undefined || enTitle === undefined || enText === undefined) {
      throw fault(`not “名称：说明 | Name: description”: ${zh} | ${en}`);
    }
    return {title: {zh: zhTitle, en: enTitle}, description: {zh: zhText, en: enText}};
  };
  const columns = head
    .map((line) => line.split("|").map((cell) => cell.trim()))
    .filter((cells) => cells.length === 4 && cells[0] !== "column")
    .map(
      ([column, unit, zh, en]) =>
        [column, {...words(zh, en), unit: unit === "" || unit === undefined ? null : unit}] as const
    );
  if (columns.length === 0) throw fault("no list of columns");
  const [zh, en] = said("table").split("|");
  return {
    name,
    ...words(zh, en),
    reads: said("reads").split(", "),
    columns: Object.fromEntries(columns),
    prose: proseOf(sql),
    sql
  };
}

/** The lines of a head between `reads:` and the list of columns, as they stand but for the marks of a comment. */
function proseOf(sql: string): string {
  const lines = (/^(?:--.*\n)+/.exec(sql)?.[0] ?? "").split("\n").map((line) => line.replace(/^-- ?/, ""));
  const from = lines.findIndex((line) => line.startsWith("reads: ")) + 1;
  const to = lines.findIndex((line) => /^\s*column\s*\|/.test(line));
  return lines
    .slice(from, to < 0 ? lines.length : to)
    .join("\n")
    .replace(/^\n+|\s+$/g, "");
}
