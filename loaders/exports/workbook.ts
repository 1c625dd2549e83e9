import type {CellValue, WriteSheet} from "hucre";
import {writeXlsx} from "hucre/xlsx";
import type {Described} from "../tables/table.js";
import type {Cell, CellRow} from "./tableFiles.js";

/** Rows of the longest table that a workbook has a sheet for: office programs take minutes to open longer ones. */
export const MOST_ROWS = 50_000;

/** Characters that Excel has room for in a cell. */
const MOST = 32_767;

/** A text as a cell can hold it: characters that XML has no place for are shown as �, and one too long says where it is whole. */
export function forCell(text: string): string {
  const written = text.replace(/[\ud800-\udfff\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/gu, "\ufffd");
  if (written.length <= MOST) return written;
  return `${[...written.slice(0, 400)].slice(0, 200).join("")}…（全文${written.length}字，超出单元格上限，见 CSV 或 Parquet · too long for a cell; whole in the CSV and the Parquet file）`;
}

/** The time that a workbook says it was made: the data's own date, so that the same data give the same bytes. */
export function moment(date: string | null): Date {
  return new Date(`${date ?? "2000-01-01"}T00:00:00Z`);
}

/**
 * All tables as one workbook: a sheet that tells of tables and columns, then a sheet a table with frozen, filtering heads. A
 * table without rows in `rows`, because it is longer than MOST_ROWS, has no sheet, and the first sheet says so.
 */
export async function workbook(
  tables: readonly Described[],
  rows: ReadonlyMap<string, readonly CellRow[]>,
  title: string,
  date: string | null
): Promise<Uint8Array> {
  const about = [
    ["table", "column", "type", "unit", "中文", "English"],
    ...tables.flatMap((table) => [
      [table.name, null, null, null, ...tableWords(table, rows.has(table.name))],
      ...Object.entries(table.columns).map(([name, column]) => [
        table.name,
        name,
        column.type,
        column.unit,
        `${column.title.zh}：${column.description.zh}`,
        described(column)
      ])
    ])
  ];
  const sheets: WriteSheet[] = [
    sheet("README", about, [20, 22, 12, 12, 60, 60]),
    ...tables.flatMap((table) => {
      const own = rows.get(table.name);
      if (own === undefined) return [];
      const names = Object.keys(table.columns);
      return [
        sheet(
          table.name,
          [names, ...own.map((row) => names.map((name) => value(row[name] ?? null)))],
          names.map((name) => (name === "text" ? 60 : 18))
        )
      ];
    })
  ];
  return writeXlsx({sheets, properties: {title, created: moment(date), modified: moment(date)}});
}

function tableWords(table: Described, hasSheet: boolean): readonly [string, string] {
  const zh = `${table.title.zh}：${table.description.zh}`;
  if (hasSheet) return [zh, described(table)];
  return [
    `${zh}。超过${MOST_ROWS}行，不在本工作簿中，见 CSV、Parquet 或 Arrow`,
    `${described(table)}. More than ${MOST_ROWS} rows, so not in this workbook: see the CSV, Parquet or Arrow file`
  ];
}

function described({title, description}: Pick<Described, "title" | "description">): string {
  return `${title.en}: ${description.en}`;
}

function sheet(name: string, rows: CellValue[][], widths: readonly number[]): WriteSheet {
  const last = column(widths.length);
  return {
    name,
    rows,
    columns: widths.map((width) => ({width})),
    freezePane: {rows: 1},
    autoFilter: {range: `A1:${last}${rows.length}`}
  };
}

/** The letters of the column with this number: 1 is A, 27 is AA. */
function column(number: number): string {
  const before = Math.floor((number - 1) / 26);
  return `${before > 0 ? column(before) : ""}${String.fromCharCode(65 + ((number - 1) % 26))}`;
}

function value(cell: Cell): CellValue {
  if (typeof cell === "string") return forCell(cell);
  if (cell !== null && typeof cell === "object") return forCell(cell.join(";"));
  return cell;
}
