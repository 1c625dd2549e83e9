import type {Reading, WorkloadView} from "./readings.js";

/** A table of a figure's rows: what the reader sees under the drawing and opens in a spreadsheet. */
export interface FigureTable {
  /** `isDrawn` marks the columns whose values the drawing shows; where none is marked, the first numeric one */
  readonly columns: readonly {readonly label: string; readonly numeric?: boolean; readonly isDrawn?: boolean}[];
  readonly rows: readonly (readonly (string | number | null)[])[];
  /** the drawing shows the values of this many of the first rows: all unless told, 0 where it shows none */
  readonly drawnRows?: number;
}

/** Rows of a table that pages show: more are for a spreadsheet. */
export const mostRows = 100;

/** Rows as CSV for spreadsheets: UTF-8 with a byte-order mark, CRLF; text that begins like a formula is kept text. */
export function csvOf(table: FigureTable): string {
  const lines = [table.columns.map((column) => column.label), ...table.rows];
  const field = (value: string | number | null): string => {
    if (value === null) return "";
    if (typeof value === "number") return String(value);
    const text = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
    return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
  };
  return `\ufeff${lines.map((line) => line.map(field).join(",")).join("\r\n")}\r\n`;
}

/** A heat map's cells as a table: a row a unit, a column a theme, section or document. */
export function heatTable(
  data: {
    readonly columns: readonly {readonly numeral: string; readonly name: string}[];
    readonly rows: readonly {readonly name: string; readonly total: number}[];
    readonly cells: readonly {readonly rowIndex: number; readonly columnIndex: number; readonly value: number}[];
    readonly words: {readonly total: string};
  },
  unit: string
): FigureTable {
  const value = new Map(data.cells.map((cell) => [`${cell.rowIndex}/${cell.columnIndex}`, cell.value]));
  return {
    columns: [
      {label: unit},
      ...data.columns.map((column) => ({
        label: `${column.numeral} ${column.name}`.trim(),
        numeric: true,
        isDrawn: true
      })),
      {label: data.words.total, numeric: true}
    ],
    rows: data.rows.map((row, r) => [row.name, ...data.columns.map((_, c) => value.get(`${r}/${c}`) ?? 0), row.total])
  };
}

/** One reading of a ranking as a table, with the bounds of its intervals. */
export function rankTable(view: WorkloadView, reading: Reading): FigureTable {
  const {unit, low, high, best, worst} = view.words;
  return {
    columns: [
      {label: unit},
      {label: reading.valueLabel, numeric: true},
      {label: `${reading.valueLabel} ${low}`, numeric: true},
      {label: `${reading.valueLabel} ${high}`, numeric: true},
      {label: reading.rankLabel, numeric: true},
      {label: `${reading.rankLabel} ${low}`, numeric: true},
      {label: `${reading.rankLabel} ${high}`, numeric: true},
      {label: best, numeric: true},
      {label: worst, numeric: true}
    ],
    rows: reading.rows.map(([index, rank, value, valueLow, valueHigh, rankLow, rankHigh, rankBest, rankWorst]) => [
      view.units[index]?.name ?? "",
      value,
      valueLow,
      valueHigh,
      rank,
      rankLow,
      rankHigh,
      rankBest,
      rankWorst
    ])
  };
}
