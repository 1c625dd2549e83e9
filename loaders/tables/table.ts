/** What is said of a table or column in the files' metadata and in the data dictionary, in both languages of the site. */
export interface Words {
  readonly zh: string;
  readonly en: string;
}

/** DuckDB's types that our tables use, each with the JavaScript value that a row holds for it. */
export interface ColumnTypes {
  VARCHAR: string;
  "VARCHAR[]": readonly string[];
  INTEGER: number;
  DOUBLE: number;
  BOOLEAN: boolean;
  /** an ISO date: 2021-04-07 */
  DATE: string;
}

export interface Column {
  readonly type: keyof ColumnTypes;
  readonly title: Words;
  readonly description: Words;
  /** of the values (code points, tasks, …); null for names, texts, dates and flags */
  readonly unit: string | null;
}

export type Columns = Readonly<Record<string, Column>>;

/** A value that a row may hold; null is absent. */
export type Value = ColumnTypes[keyof ColumnTypes] | null;

export type Row = Readonly<Record<string, Value>>;

/** A row of a table with the columns `C`. */
export type RowOf<C extends Columns> = {readonly [Name in keyof C]: ColumnTypes[C[Name]["type"]] | null};

/** A file of the output: its name is the file's name less .parquet, and every column is described. */
export interface Described {
  readonly name: string;
  readonly title: Words;
  readonly description: Words;
  readonly columns: Columns;
}

/** A table, and how its rows are made from a `Source`: one document's reading, or what was given for all of them. */
export interface Table<Source> extends Described {
  readonly rows: (source: Source) => readonly Row[];
}

/** Checks, when compiled, that every column is described and that the rows have the columns, with values of their types. */
export function table<Source, const C extends Columns>(
  described: Described & {readonly columns: C; readonly rows: (source: Source) => readonly RowOf<C>[]}
): Table<Source> {
  return described;
}

const TYPES: Readonly<Record<keyof ColumnTypes, true>> = {
  VARCHAR: true,
  "VARCHAR[]": true,
  INTEGER: true,
  DOUBLE: true,
  BOOLEAN: true,
  DATE: true
};

/** Whether DuckDB's `type` is one that our tables use. */
export function isColumnType(type: string): type is keyof ColumnTypes {
  return Object.hasOwn(TYPES, type);
}
