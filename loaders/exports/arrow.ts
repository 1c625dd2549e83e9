import {
  Bool,
  DateDay,
  Field,
  Float64,
  Int32,
  List,
  Schema,
  Table,
  Utf8,
  tableToIPC,
  vectorFromArray
} from "apache-arrow";
import type {DataType, Vector} from "apache-arrow";
import type {ColumnTypes, Described} from "../tables/table.js";
import type {Cell, CellRow} from "./tableFiles.js";

const TYPES: Readonly<Record<keyof ColumnTypes, () => DataType>> = {
  VARCHAR: () => new Utf8(),
  "VARCHAR[]": () => new List(new Field("item", new Utf8(), true)),
  INTEGER: () => new Int32(),
  DOUBLE: () => new Float64(),
  BOOLEAN: () => new Bool(),
  DATE: () => new DateDay()
};

/** A table as an Arrow IPC file; titles and descriptions are in the metadata of the schema and its fields. */
export function arrow({title, description, columns}: Described, rows: readonly CellRow[]): Uint8Array {
  const fields: Field[] = [];
  const vectors: Record<string, Vector> = {};
  for (const [name, column] of Object.entries(columns)) {
    const type = TYPES[column.type]();
    const words = {title: column.title.en, description: column.description.en, description_zh: column.description.zh};
    fields.push(new Field(name, type, true, new Map(Object.entries(words))));
    vectors[name] = vectorFromArray(
      rows.map((row) => value(row[name] ?? null, column.type)),
      type
    );
  }
  const words = {title: title.en, description: description.en, title_zh: title.zh, description_zh: description.zh};
  return tableToIPC(new Table(new Schema(fields, new Map(Object.entries(words))), vectors), "file");
}

function value(cell: Cell, type: keyof ColumnTypes): Cell | Date {
  return type === "DATE" && typeof cell === "string" ? new Date(`${cell}T00:00:00Z`) : cell;
}
