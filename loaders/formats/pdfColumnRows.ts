import type {GridCell} from "./grid.js";
import {type Chunk, linesOfChunks, type PageLine} from "./pdfPage.js";
import {joinedLines} from "./pdfTable.js";

/** The place of a column on the page, in points. */
export interface Column {
  readonly left: number;
  readonly right: number;
}

/** A page has no more lines; of a table that asks for more, rows are not told. */
const MOST_LINES = 400;
/** Lines that stand farther apart than others by that share belong to different rows. */
const APART = 1.12;

/** Whether a chunk stands in a column, by its middle. */
export function isIn({x, width}: Chunk, {left, right}: Column): boolean {
  const middle = x + width / 2;
  return middle >= left && middle <= right;
}

/** The lines as a row's cells. */
export function rowOf(lines: readonly PageLine[], columns: readonly Column[]): GridCell[] {
  const chunks = lines.flatMap((line) => line.chunks);
  return columns.map((column) => {
    const own = linesOfChunks(chunks.filter((chunk) => isIn(chunk, column)));
    return {words: joinedLines(own, column.right - column.left), rowSpan: 1, colSpan: 1};
  });
}

/** By index the lines at which rows begin; null where neither numbers nor space tell. */
export function rowStarts(body: readonly PageLine[], columns: readonly Column[]): readonly number[] | null {
  const [number] = columns;
  if (number === undefined || body.length === 0 || body.length > MOST_LINES) return null;
  const widest = columns.reduce((a, b) => (b.right - b.left > a.right - a.left ? b : a));
  // the lines of the column with most words tell where rows end: those of others are set in their middle
  const wordy = body.flatMap((line, index) => (line.chunks.some((chunk) => isIn(chunk, widest)) ? [index] : []));
  const y = (index: number): number => body[index]?.y ?? 0;
  const gaps = wordy.slice(1).map((index, at) => y(index) - y(wordy[at] ?? 0));
  const usual = [...gaps].sort((a, b) => a - b)[Math.floor(gaps.length * 0.4)] ?? body[0]?.size ?? 0;
  const isWide = (gap: number): boolean => gap > usual * APART && gap > usual + 1.5;
  const wide = wordy.slice(1).filter((_, at) => isWide(gaps[at] ?? 0));
  const numbered = body.flatMap((line, index) => {
    const words = line.chunks.filter((chunk) => isIn(chunk, number)).map((chunk) => chunk.words.trim());
    return /^[（(]?[0-9０-９]{1,3}[)）.．、]?$/.test(words.join("")) ? [index] : [];
  });
  const [first] = numbered;
  const stray = STRAY * usual;
  if (first === undefined) return wide.length === 0 ? null : [0, ...wide.map((index) => lineAbove(body, index))];
  const atTop = numbered.map((index) => lineAbove(body, index));
  if (isSet(body, columns, atTop, numbered, "top", stray)) return atTop[0] === 0 ? atTop : [0, ...atTop];
  let best: {readonly starts: readonly number[]; readonly ended: number} | null = null;
  for (let begun = 0; begun <= first; begun++) {
    if (begun > 0 && wide.length > 0 && !wide.includes(begun)) continue;
    const own = startsAround(body, numbered, wide, usual, begun);
    if (!isSet(body, columns, own, numbered, "middle", stray)) continue;
    const starts = begun === 0 ? own : [0, ...own];
    const ended = endedWithin(body, columns, starts);
    if (best === null || ended < best.ended) best = {starts, ended};
  }
  // without wider space between rows, a line that ends early in mid-cell says that rows were cut where none end
  return best === null || (wide.length === 0 && best.ended > 0) ? null : best.starts;
}

/** How many lines end before their cell's edge though others stand below them in the cell. */
function endedWithin(body: readonly PageLine[], columns: readonly Column[], starts: readonly number[]): number {
  const rows = starts.map((start, index) => rowOf(body.slice(start, starts[index + 1] ?? body.length), columns));
  return rows.flat().reduce((count, {words}) => count + words.split("\n").length - 1, 0);
}

/** Words in the middle or at the top of their row stray from it by no more, in lines. */
const STRAY = 0.35;

/**
 * Whether the words of each column stand, in each row, level with its number at its top, or with its number around its
 * middle. The middle of the last row of a page, which can be cut, tells nothing.
 */
function isSet(
  body: readonly PageLine[],
  columns: readonly Column[],
  starts: readonly number[],
  numbered: readonly number[],
  how: "top" | "middle",
  stray: number
): boolean {
  if (starts.length !== numbered.length) return false;
  return starts.every((start, row) => {
    const isLast = row === starts.length - 1;
    const lines = body.slice(start, starts[row + 1] ?? body.length);
    const level = body[numbered[row] ?? 0]?.y ?? 0;
    return columns.every((column) => {
      const places = lines.filter(({chunks}) => chunks.some((chunk) => isIn(chunk, column))).map(({y}) => y);
      const [top, bottom] = [places[0], places.at(-1)];
      if (top === undefined || bottom === undefined) return true;
      if (how === "top") return Math.abs(top - level) <= stray;
      return isLast || Math.abs((top + bottom) / 2 - level) <= stray;
    });
  });
}

/**
 * Where rows begin that have their number in the middle of their height, the first one at line `begun`: what is above a
 * number is as high as what is below it. Wider space near there decides.
 */
function startsAround(
  body: readonly PageLine[],
  numbered: readonly number[],
  wide: readonly number[],
  usual: number,
  begun: number
): readonly number[] {
  const y = (index: number): number => body[index]?.y ?? 0;
  const edge = (index: number): number => (y(index - 1) + y(index)) / 2;
  const starts = [begun];
  let top = y(begun) - usual / 2;
  for (const [at, number] of numbered.entries()) {
    const next = numbered[at + 1];
    if (next === undefined) break;
    const bottom = 2 * y(number) - top;
    const places = body.flatMap((_, index) => (index > number && index <= next ? [index] : []));
    const apart = places.filter((index) => wide.includes(index));
    const [start] = [...(apart.length > 0 ? apart : places)].sort(
      (a, b) => Math.abs(edge(a) - bottom) - Math.abs(edge(b) - bottom)
    );
    const from = lineAbove(body, start ?? next);
    starts.push(from);
    top = edge(from);
  }
  return starts;
}

/** The first line at the height of the one given, or hardly above it: cells of one row are not set quite level. */
function lineAbove(body: readonly PageLine[], index: number): number {
  let first = index;
  const y = body[index]?.y ?? 0;
  const size = body[index]?.size ?? 0;
  while (first > 0 && y - (body[first - 1]?.y ?? 0) < size * 0.6) first--;
  return first;
}
