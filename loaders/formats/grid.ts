import type {Cell} from "../model.js";
import {type ColumnHead, columnHeadOf, headerRows} from "../text/columnHeads.js";
import {rowKind} from "./cells.js";
import type {ExtractedText} from "./extracted.js";

/** A cell as a format gives it. Words are its paragraphs parted by "\n"; spans count rows and columns from 1. */
export interface GridCell {
  readonly words: string;
  readonly rowSpan: number;
  readonly colSpan: number;
}

/** The cell that covers a place of the table; rows [first, last]. */
interface Covering {
  readonly words: string;
  readonly first: number;
  readonly last: number;
  readonly column: number;
}

/** Places that a table can have: more are asked for by merged cells of broken files. */
const MOST_PLACES = 2_000_000;
const MOST_COLUMNS = 1000;

/** Which cell covers each place, row by row. */
function coverings(rows: readonly (readonly GridCell[])[]): Covering[][] {
  const covered: Covering[][] = rows.map(() => []);
  let places = 0;
  rows.forEach((cells, row) => {
    let column = 0;
    for (const cell of cells) {
      while (covered[row]?.[column] !== undefined) column++;
      const last = Math.min(rows.length, row + Math.max(1, cell.rowSpan)) - 1;
      const end = Math.min(MOST_COLUMNS, column + Math.max(1, cell.colSpan));
      const covering = {words: cell.words, first: row, last, column};
      for (let below = row; below <= last && places < MOST_PLACES; below++) {
        const line = covered[below];
        for (let at = column; line !== undefined && at < end; at++, places++) line[at] ??= covering;
      }
      column = end;
    }
  });
  return covered;
}

function at(covered: readonly (readonly Covering[])[], row: number, column: number): Covering | null {
  return covered[row]?.[column] ?? null;
}

/**
 * Writes a table row by row, cells parted by tabs. In a table of tasks a merged cell is read as it is meant: one of units or
 * of a deadline holds for each of its rows and is written in each; one of other words, which gathers several rows, is a
 * heading above them; rows that share their number and their units are one row. A table that goes on on another page is
 * given the heads of its columns there; returns the heads by column, none for a table that is none of tasks.
 */
export function writeTable(
  text: ExtractedText,
  rows: readonly (readonly GridCell[])[],
  continued: ReadonlyMap<number, ColumnHead> | null = null
): ReadonlyMap<number, ColumnHead> {
  const covered = coverings(rows);
  const width = Math.max(0, ...covered.map((row) => row.length));
  const own = covered.map((row, index) => ownCells(row, index));
  const header = headerRows(own.map((cells) => cells.filter(({words}) => words.trim() !== "")));
  const heads = new Map<number, ColumnHead>(header === null ? continued : null);
  for (const cells of header === null ? [] : own.slice(header.first, header.last + 1)) {
    for (const cell of cells) if (cell.words.trim() !== "") heads.set(cell.column, columnHeadOf(cell.words));
  }
  const places: (readonly Cell[])[] = [];
  const write = (cells: readonly (string | null)[]): void => {
    const filled = cells.filter((words) => words !== null);
    if (filled.length === 0) return;
    const kind = rowKind(filled, width);
    if (kind === "row") places.push(text.row(cells));
    else writeAcross(text, filled[0] ?? "", kind);
  };
  for (let row = 0; row < covered.length; row++) {
    if (heads.size === 0 || (header !== null && row <= header.last)) {
      write(byColumn(own[row] ?? [], width));
      continue;
    }
    const last = lastOfTask(covered, row, width, heads);
    writeTask(text, covered, row, last, width, heads, write);
    row = last;
  }
  text.table(places, continued !== null && header === null);
  return heads;
}

function ownCells(row: readonly (Covering | undefined)[], index: number): Covering[] {
  return row.filter((cell, column): cell is Covering => cell?.first === index && cell.column === column);
}

function byColumn(cells: readonly Covering[], width: number): (string | null)[] {
  const words: (string | null)[] = Array.from({length: width}, () => null);
  for (const cell of cells) if (cell.words.trim() !== "") words[cell.column] = cell.words.trim();
  return words;
}

function writeAcross(
  text: ExtractedText,
  words: string,
  kind: "heading" | "paragraph" | "row" | "break" | "noise"
): void {
  text.add(words, kind === "heading" ? "heading" : "paragraph", kind === "heading" ? 1 : null);
  text.part("\n");
}

/** The last row of the task that begins in a row: merged cells of number and units hold its rows together. */
function lastOfTask(
  covered: readonly (readonly Covering[])[],
  row: number,
  width: number,
  heads: ReadonlyMap<number, ColumnHead>
): number {
  const columns = Array.from({length: width}, (_, column) => column);
  const kindOf = (column: number): ColumnHead["kind"] => heads.get(column)?.kind ?? "words";
  const units = columns.filter((column) => kindOf(column) === "units");
  const numbers = columns.filter((column) => kindOf(column) === "number");
  const binding = numbers.length > 0 ? numbers : columns.filter((column) => kindOf(column) === "words");
  const holds = (column: number, next: number): boolean => {
    const cell = at(covered, row, column);
    return cell !== null && cell === at(covered, next, column);
  };
  let last = row;
  while (
    last + 1 < covered.length &&
    units.length > 0 &&
    units.every((column) => holds(column, last + 1)) &&
    binding.some((column) => holds(column, last + 1))
  ) {
    last++;
  }
  return last;
}

function writeTask(
  text: ExtractedText,
  covered: readonly (readonly Covering[])[],
  first: number,
  last: number,
  width: number,
  heads: ReadonlyMap<number, ColumnHead>,
  write: (cells: readonly (string | null)[]) => void
): void {
  const cells = new Map<number, Covering[]>();
  for (let row = first; row <= last; row++) {
    for (let column = 0; column < width; column++) {
      const cell = at(covered, row, column);
      if (cell === null || cell.column !== column || cell.words.trim() === "") continue;
      const before = cells.get(column) ?? [];
      if (!before.includes(cell)) cells.set(column, [...before, cell]);
    }
  }
  const isWords = (column: number): boolean => ["words", "note", "number"].includes(heads.get(column)?.kind ?? "words");
  const gathers = ({first: from, last: to}: Covering): boolean => from < first || to > last;
  const columns = [...cells.keys()].filter(isWords);
  const hasOwnWords = columns.some(
    (column) => heads.get(column)?.kind !== "number" && cells.get(column)?.some((cell) => !gathers(cell)) === true
  );
  const title = hasOwnWords ? undefined : columns.filter((column) => heads.get(column)?.kind !== "number").at(-1);
  const headings: {words: string; cell: Covering}[] = [];
  const words: (string | null)[] = Array.from({length: width}, () => null);
  for (const [column, own] of cells) {
    const isHeading = isWords(column) && column !== title && own.every(gathers);
    const joined = own.map((cell) => cell.words.trim()).join("\n");
    const [cell] = own;
    if (!isHeading || cell === undefined) words[column] = joined;
    else if (cell.first >= first) {
      const before = headings.at(-1);
      const line = joined.replace(/\s*\n\s*/g, "");
      const numbers = before?.cell.last === cell.last && heads.get(before.cell.column)?.kind === "number";
      if (before !== undefined && numbers) headings[headings.length - 1] = {words: `${before.words} ${line}`, cell};
      else headings.push({words: line, cell});
    }
  }
  for (const heading of headings) writeAcross(text, heading.words, "heading");
  write(words);
}
