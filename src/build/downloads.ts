import {createHash} from "node:crypto";
import {mkdir, readFile, writeFile} from "node:fs/promises";
import {join} from "node:path";
import {csvOf} from "../components/figureTable.js";
import type {Tables} from "./tables.js";

interface Words {
  readonly zh: string;
  readonly en: string;
}

/** A table as the data page offers it; columns come from the Parquet file's own metadata. */
export interface Download {
  readonly name: string;
  readonly title: Words;
  readonly description: Words;
  readonly rows: number;
  readonly columns: readonly {
    readonly name: string;
    readonly type: string;
    readonly title: Words;
    readonly description: Words;
    readonly unit: string | null;
  }[];
  readonly files: readonly {
    readonly format: string;
    readonly path: string;
    readonly bytes: number;
    readonly sha256: string;
  }[];
}

/** Puts each table of `folder` into `<site>/data/` as Parquet and as CSV for spreadsheets, and describes them. */
export async function putDownloads(
  tables: Tables,
  names: readonly string[],
  folder: string,
  site: string
): Promise<readonly Download[]> {
  const to = join(site, "data");
  await mkdir(to, {recursive: true});
  const downloads: Download[] = [];
  for (const name of names) {
    const parquet = await readFile(join(folder, `${name}.parquet`));
    const csv = Buffer.from(await csvOfTable(tables, name), "utf8");
    await writeFile(join(to, `${name}.parquet`), parquet);
    await writeFile(join(to, `${name}.csv`), csv);
    const metadata = await tables.ask<{key: string; value: string}>(
      `select decode(key) as key, decode(value) as value from parquet_kv_metadata('${join(folder, `${name}.parquet`).replaceAll("\\", "/").replaceAll("'", "''")}')`
    );
    downloads.push({
      name,
      ...described(metadata),
      rows: (await tables.ask<{n: number}>(`select count(*) as n from ${name}`))[0]?.n ?? 0,
      files: [
        {format: "Parquet", path: `data/${name}.parquet`, bytes: parquet.length, sha256: sha256(parquet)},
        {format: "CSV", path: `data/${name}.csv`, bytes: csv.length, sha256: sha256(csv)}
      ]
    });
  }
  return downloads;
}

function sha256(bytes: Uint8Array): string {
  return createHash("sha256").update(bytes).digest("hex");
}

/** The words that the pipeline wrote into a file's key–value metadata. */
function described(
  metadata: readonly {key: string; value: string}[]
): Pick<Download, "title" | "description" | "columns"> {
  const word = (key: string): string => {
    const found = metadata.find((row) => row.key === key);
    if (found === undefined) throw new Error(`table without description: no ${key}`);
    return found.value;
  };
  const columns = JSON.parse(word("columns")) as readonly {
    name: string;
    type: string;
    unit: string | null;
    title: string;
    description: string;
    title_zh: string;
    description_zh: string;
  }[];
  return {
    title: {zh: word("title_zh"), en: word("title")},
    description: {zh: word("description_zh"), en: word("description")},
    columns: columns.map((column) => ({
      name: column.name,
      type: column.type,
      unit: column.unit,
      title: {zh: column.title_zh, en: column.title},
      description: {zh: column.description_zh, en: column.description}
    }))
  };
}

/** The rows of a table as CSV; a list's items are parted by “;”. */
async function csvOfTable(tables: Tables, name: string): Promise<string> {
  const rows = await tables.ask<Record<string, unknown>>(`from ${name}`);
  const columns = (await tables.ask<{column_name: string}>(`select column_name from (describe ${name})`)).map(
    (row) => row.column_name
  );
  const cell = (value: unknown): string | number | null => {
    if (value === null || typeof value === "number") return value;
    if (Array.isArray(value)) return value.join(";");
    return String(value);
  };
  return csvOf({
    columns: columns.map((label) => ({label})),
    rows: rows.map((row) => columns.map((column) => cell(row[column])))
  });
}
