import {readFile} from "node:fs/promises";
import {type CsvRecord, parseCsv} from "./csv.js";

/** A row of a CSV file that a person keeps: absent is null, white space around a value is off. */
export interface GivenRow<Name extends string> {
  /** file and line: `data/units.csv:12` */
  readonly place: string;
  readonly get: (name: Name) => string | null;
  /** the value; throws where it is empty: `data/units.csv:12: unit without name: sh-foo` */
  readonly need: (name: Name, what: string, of?: string | null) => string;
  /** an ISO date or null; throws for another form and for a day that is in no calendar */
  readonly date: (name: Name) => string | null;
  /** throws for a value that is neither true nor false; empty is false */
  readonly flag: (name: Name) => boolean;
  /** the error that names file, line and value; what is wrong comes first, the value last */
  readonly fault: (what: string, value: string | null) => Error;
}

/**
 * Reads a CSV file (UTF-8, RFC 4180, a header line) whose columns are among `columns`; the `required` ones must be there.
 * A file that does not exist is null. Throws one sentence for bytes that are not UTF-8, a quote that is not closed, a row
 * of another length, and a column that is missing, unknown or there twice.
 */
export async function readGivenCsv<Name extends string>(
  path: string,
  columns: readonly Name[],
  required: readonly Name[]
): Promise<readonly GivenRow<Name>[] | null> {
  const bytes = await readFile(path).catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT") return null;
    throw new Error(`${path}: cannot be read: ${error.code ?? error.message}`);
  });
  if (bytes === null) return null;
  const [header, ...records] = recordsOf(path, decodeUtf8(path, bytes));
  if (header === undefined) throw new Error(`${path}: no header line; expected: ${columns.join(",")}`);
  const places = checkHeader(path, header.cells, columns, required);
  return records.map(({cells, line}) =>
    givenRow<Name>(`${path}:${line}`, (name) => cells[places.get(name) ?? -1]?.trim() || null)
  );
}

function decodeUtf8(path: string, bytes: Uint8Array): string {
  try {
    return new TextDecoder("utf-8", {fatal: true}).decode(bytes);
  } catch {
    throw new Error(`${path}: not UTF-8; save it as “CSV UTF-8”`);
  }
}

function recordsOf(path: string, text: string): CsvRecord[] {
  try {
    return parseCsv(text);
  } catch (error) {
    throw new Error(`${path}:${error instanceof Error ? error.message : error}`);
  }
}

function checkHeader(path: string, header: readonly string[], columns: readonly string[], required: readonly string[]) {
  const places = new Map<string, number>();
  for (const [place, written] of header.entries()) {
    const name = written.trim();
    if (!columns.includes(name)) throw new Error(`${path}:1: unknown column: ${name}`);
    if (places.has(name)) throw new Error(`${path}:1: column there twice: ${name}`);
    places.set(name, place);
  }
  for (const name of required) if (!places.has(name)) throw new Error(`${path}:1: missing column: ${name}`);
  return places;
}

function givenRow<Name extends string>(place: string, get: (name: Name) => string | null): GivenRow<Name> {
  const fault = (what: string, value: string | null) =>
    new Error(value === null ? `${place}: ${what}` : `${place}: ${what}: ${value}`);
  return {
    place,
    get,
    fault,
    need(name, what, of = null) {
      const value = get(name);
      if (value === null) throw fault(what, of);
      return value;
    },
    date(name) {
      const value = get(name);
      if (value !== null && !isDate(value)) throw fault(`${name} is not a date like 2021-04-07`, value);
      return value;
    },
    flag(name) {
      const value = get(name);
      if (value !== null && value !== "true" && value !== "false")
        throw fault(`${name} is neither true nor false`, value);
      return value === "true";
    }
  };
}

function isDate(value: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(value)) return false;
  const time = Date.parse(`${value}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(value);
}
