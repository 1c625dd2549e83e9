import {columnHeadOf, headerRows} from "../text/columnHeads.js";
import type {GridCell} from "./grid.js";
import type {PdfTable} from "./pdfTable.js";

/** Columns are the same where their borders are no farther apart, in points. */
const SAME_BORDER = 10;

/** Whether two tables have the same columns, as a table and what goes on of it on the next page have. */
export function hasSameColumns(a: readonly number[], b: readonly number[]): boolean {
  return a.length === b.length && a.every((place, index) => Math.abs(place - (b[index] ?? 0)) < SAME_BORDER);
}

/**
 * The last table of a page and the first of the next with the row that the page's end cuts put together in the upper one;
 * null where none is cut. Such a row is told by a border that is missing at the cut, or by what one half lacks: its number,
 * or in a table without numbers its units.
 */
export function cutRowMended(above: PdfTable, below: PdfTable): readonly [PdfTable, PdfTable] | null {
  if (!hasSameColumns(above.borders, below.borders)) return null;
  const width = above.borders.length - 1;
  const upperGrid = gridOf(above, width);
  const lowerGrid = gridOf(below, width);
  const first = firstOf(below, upperGrid);
  const upper = upperGrid.at(-1);
  const lower = lowerGrid[first];
  if (upper === undefined || lower === undefined || isHeader(upper) || isAcross(upper) || isAcross(lower)) return null;
  const isOpen = above.isOpenBelow || (below.isOpenAbove && first === 0);
  if (!isOpen && !isHalf(upper, lower, kindsOf(upperGrid))) return null;
  const rest = below.rows[first] ?? [];
  if (rest.some(({rowSpan}) => rowSpan > 1) || rest.length !== new Set(lower).size) return null;
  const added = new Map<GridCell, string>();
  lower.forEach((cell, column) => {
    const own = upper[column];
    if (cell === undefined || own === undefined || lower[column - 1] === cell || cell.words.trim() === "") return;
    added.set(own, joined(added.get(own) ?? own.words, cell.words));
  });
  const rows = above.rows.map((row) => row.map((cell) => ({...cell, words: added.get(cell) ?? cell.words})));
  const isLast = first === below.rows.length - 1;
  return [
    {...above, rows, isOpenBelow: isLast && below.isOpenBelow},
    {...below, rows: below.rows.toSpliced(first, 1), isOpenAbove: false}
  ];
}

type Grid = readonly (readonly (GridCell | undefined)[])[];

/** The cell that covers each place. */
function gridOf({rows}: PdfTable, width: number): Grid {
  const grid: (GridCell | undefined)[][] = rows.map(() => Array.from({length: width}, () => undefined));
  rows.forEach((cells, row) => {
    let column = 0;
    for (const cell of cells) {
      while (grid[row]?.[column] !== undefined) column++;
      for (const line of grid.slice(row, row + cell.rowSpan)) line.fill(cell, column, column + cell.colSpan);
    }
  });
  return grid;
}

function wordsOf(row: Grid[number]): string {
  return row.map((cell) => (cell?.words ?? "").replace(/\s+/g, "")).join("\t");
}

/** The first row below the header that the page prints again. */
function firstOf(below: PdfTable, above: Grid): number {
  const own = gridOf(below, above[0]?.length ?? 0);
  const header = headerRows(own.map((row) => row.map((cell) => ({words: cell?.words ?? ""}))));
  if (header !== null) return header.last + 1;
  let same = 0;
  while (same < own.length && wordsOf(own[same] ?? []) === wordsOf(above[same] ?? [])) same++;
  return same;
}

function isHeader(row: Grid[number]): boolean {
  return row.filter((cell) => columnHeadOf(cell?.words ?? "").kind !== "words").length * 2 > row.length;
}

/** Whether a row is one cell across the table, a heading in it. */
function isAcross(row: Grid[number]): boolean {
  return row.length > 1 && new Set(row).size === 1;
}

/** What each column holds, by its head; empty where the table above has no header of its own on this page. */
function kindsOf(grid: Grid): readonly string[] {
  const header = headerRows(grid.map((row) => row.map((cell) => ({words: cell?.words ?? ""}))));
  const heads = header === null ? undefined : grid[header.last];
  return (heads ?? []).map((cell) => columnHeadOf(cell?.words ?? "").kind);
}

/** Whether two rows are halves of one: the number stands in one of them alone, or where none do, the units do. */
function isHalf(upper: Grid[number], lower: Grid[number], kinds: readonly string[]): boolean {
  const filled = (row: Grid[number], column: number): boolean => (row[column]?.words ?? "").trim() !== "";
  const goesOn = (column: number): boolean => !/[。；！？]\s*$/.test(upper[column]?.words ?? "");
  const numbers = kinds.indexOf("number") >= 0 ? [kinds.indexOf("number")] : numbersIn(upper, lower);
  const [number] = numbers;
  if (number !== undefined) {
    if (filled(lower, number))
      return !filled(upper, number) && kinds.some((kind, column) => kind === "words" && goesOn(column));
    return filled(upper, number);
  }
  const units = kinds.flatMap((kind, column) => (kind === "units" ? [column] : []));
  const words = kinds.flatMap((kind, column) => (kind === "words" ? [column] : []));
  return units.length > 0 && !units.some((column) => filled(lower, column)) && words.some(goesOn);
}

/** The first column where one of two rows has a bare number in it, of a table whose heads stand on an earlier page. */
function numbersIn(...rows: readonly Grid[number][]): number[] {
  return rows.some((row) => /^\s*[0-9０-９]{1,3}\s*$/.test(row[0]?.words ?? "")) ? [0] : [];
}

/** The words of two halves of a cell: a line that the page's end cut goes on, a sentence that had ended does not. */
function joined(upper: string, lower: string): string {
  if (upper.trim() === "") return lower;
  return /[。；！？]\s*$/.test(upper) ? `${upper}\n${lower}` : upper + lower;
}
