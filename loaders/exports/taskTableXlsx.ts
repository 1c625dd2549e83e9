import type {CellStyle, CellValue, MergeRange, RowDef} from "hucre";
import {writeXlsx} from "hucre/xlsx";
import type {TaskTable} from "./taskTable.js";
import {forCell, moment} from "./workbook.js";

const LINE = {style: "thin", color: {rgb: "8C8C8C"}} as const;
const BORDER = {top: LINE, bottom: LINE, left: LINE, right: LINE};
const STYLES = {
  title: {font: {name: "黑体", size: 18}, alignment: {horizontal: "center", vertical: "center", wrapText: true}},
  note: {font: {name: "宋体", size: 10}, alignment: {horizontal: "left", vertical: "center", wrapText: true}},
  head: {
    font: {name: "黑体", size: 11},
    alignment: {horizontal: "center", vertical: "center", wrapText: true},
    fill: {type: "pattern", pattern: "solid", fgColor: {rgb: "E4E9EE"}},
    border: BORDER
  },
  heading: {
    font: {name: "黑体", size: 11},
    alignment: {horizontal: "left", vertical: "center", wrapText: true},
    fill: {type: "pattern", pattern: "solid", fgColor: {rgb: "F4F4EF"}},
    border: BORDER
  },
  text: {font: {name: "宋体", size: 11}, alignment: {vertical: "top", wrapText: true}, border: BORDER},
  number: {
    font: {name: "宋体", size: 11},
    alignment: {horizontal: "center", vertical: "top"},
    border: BORDER
  }
} as const satisfies Record<string, CellStyle>;

/** Points of a line of text. */
const LINE_HEIGHT = 15;

/** Points that Excel can give a row. */
const HIGHEST = 409;

/** Lines that a text takes in a column of `width` characters: a Chinese character is as wide as two others. */
function linesOf(text: string, width: number): number {
  const room = width - 1.5;
  return text.split("\n").reduce((sum, paragraph) => {
    const wide = [...paragraph].reduce((length, character) => length + (character < "\u2000" ? 1 : 2), 0);
    return sum + Math.max(1, Math.ceil(wide / room));
  }, 0);
}

/**
 * A task table as a workbook for the office: title, notes, a header that stays in view, is printed on every page and
 * filters; headings merged over the columns; A4 across, as many pages long as it needs. Texts are never formulas. The
 * same table gives the same bytes.
 */
export async function taskTableXlsx({title, notes, columns, groups, date}: TaskTable): Promise<Uint8Array> {
  const rows: CellValue[][] = [];
  const cells = new Map<string, {style: CellStyle}>();
  const merges: MergeRange[] = [];
  const rowDefs = new Map<number, RowDef>();
  const last = columns.length - 1;
  const width = columns.reduce((sum, column) => sum + column.width, 0);
  const add = (values: readonly CellValue[], styles: readonly CellStyle[]): number => {
    rows.push([...values]);
    styles.forEach((style, column) => cells.set(`${rows.length - 1},${column}`, {style}));
    return rows.length - 1;
  };
  const across = (text: string, style: CellStyle, height: number): void => {
    const row = add(
      [forCell(text), ...columns.slice(1).map(() => null)],
      columns.map(() => style)
    );
    merges.push({startRow: row, startCol: 0, endRow: row, endCol: last});
    rowDefs.set(row, {height: Math.min(HIGHEST, height * linesOf(text, width))});
  };
  across(title, STYLES.title, 30);
  for (const note of notes) across(note, STYLES.note, LINE_HEIGHT);
  const head = add(
    columns.map((column) => column.title),
    columns.map(() => STYLES.head)
  );
  rowDefs.set(head, {height: 32});
  for (const {headings, lines} of groups) {
    for (const heading of headings) across(heading, STYLES.heading, 22);
    for (const line of lines) {
      const row = add(
        columns.map(({key}) => value(line.cells[key] ?? null, key === "number")),
        columns.map(({key}) => (key === "number" ? STYLES.number : STYLES.text))
      );
      // spreadsheets do not all fit rows to their texts when they open a file
      const height = Math.max(...columns.map(({key, width}) => linesOf(line.cells[key] ?? " ", width)));
      rowDefs.set(row, {height: Math.min(HIGHEST, LINE_HEIGHT * height + 3)});
    }
  }
  return writeXlsx({
    sheets: [
      {
        name: "任务分解表",
        columns: columns.map((column) => ({width: column.width})),
        rows,
        cells,
        merges,
        rowDefs,
        freezePane: {rows: head + 1},
        autoFilter: {range: `A${head + 1}:${String.fromCharCode(65 + last)}${rows.length}`},
        pageSetup: {
          paperSize: "a4",
          orientation: "landscape",
          fitToPage: true,
          fitToWidth: 1,
          fitToHeight: 0,
          horizontalCentered: true,
          margins: {left: 0.4, right: 0.4, top: 0.5, bottom: 0.6, header: 0.3, footer: 0.3},
          printTitlesRow: `$${head + 1}:$${head + 1}`
        },
        headerFooter: {oddFooter: "&C第 &P 页，共 &N 页"}
      }
    ],
    properties: {title, created: moment(date), modified: moment(date)}
  });
}

/** A number that is one is written as a number, so that it sorts as one. */
function value(text: string | null, numeric: boolean): CellValue {
  if (text === null) return null;
  return numeric && /^\d{1,9}$/.test(text) ? Number(text) : forCell(text);
}
