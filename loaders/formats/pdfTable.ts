import type {GridCell} from "./grid.js";
import {type Chunk, linesOfChunks, type PageLine} from "./pdfPage.js";
import type {Ruling, Rulings} from "./pdfRulings.js";

/** A table on a page: where it stands, its columns' borders, its cells row by row. */
export interface PdfTable {
  readonly top: number;
  readonly bottom: number;
  readonly borders: readonly number[];
  readonly rows: readonly (readonly GridCell[])[];
  /** whether no line closes its first row above, or its last row below: the page's end cuts that row */
  readonly isOpenAbove: boolean;
  readonly isOpenBelow: boolean;
  /** the words that stand in its cells */
  readonly words: ReadonlySet<Chunk>;
}

/** Lines as near as that are one, and meet. */
const NEAR = 3;
/** Upright lines that go on so far beyond the last level one bound a row that is cut. */
const OPEN = 8;
/** A page of more lines is a drawing. */
const MOST_RULINGS = 5000;

interface Box {
  level: Ruling[];
  upright: Ruling[];
  left: number;
  right: number;
  top: number;
  bottom: number;
}

/**
 * The tables of a page that its ruled lines show, from top to bottom; a line that is missing between two places merges
 * them. Words belong to the cell that they stand in.
 */
export function ruledTables({level, upright}: Rulings, chunks: readonly Chunk[]): PdfTable[] {
  if (level.length + upright.length > MOST_RULINGS) return [];
  return boxesOf(level, upright).flatMap((box) => {
    const xs = distinct(box.upright.map(({at}) => at));
    const ruled = distinct(box.level.map(({at}) => at));
    if (xs.length < 3 || ruled.length < 2) return [];
    const isOpenAbove = (ruled[0] ?? 0) - box.top > OPEN;
    const isOpenBelow = box.bottom - (ruled.at(-1) ?? 0) > OPEN;
    const ys = [...(isOpenAbove ? [box.top] : []), ...ruled, ...(isOpenBelow ? [box.bottom] : [])];
    const {rows, words} = cellsOf(xs, ys, box, chunks);
    return [{top: box.top, bottom: box.bottom, borders: xs, rows, isOpenAbove, isOpenBelow, words}];
  });
}

function distinct(places: readonly number[]): number[] {
  const kept: number[] = [];
  for (const place of [...places].sort((a, b) => a - b)) {
    if (place - (kept.at(-1) ?? -Infinity) > NEAR) kept.push(place);
  }
  return kept;
}

/** Lines that touch one another, as one box each. */
function boxesOf(level: readonly Ruling[], upright: readonly Ruling[]): Box[] {
  let boxes: Box[] = [];
  const put = (box: Box): void => {
    const touching = boxes.filter(
      (other) =>
        box.left <= other.right + NEAR &&
        other.left <= box.right + NEAR &&
        box.top <= other.bottom + NEAR &&
        other.top <= box.bottom + NEAR
    );
    if (touching.length > 0) boxes = boxes.filter((other) => !touching.includes(other));
    const all = [box, ...touching];
    boxes.push({
      level: all.flatMap((each) => each.level),
      upright: all.flatMap((each) => each.upright),
      left: Math.min(...all.map(({left}) => left)),
      right: Math.max(...all.map(({right}) => right)),
      top: Math.min(...all.map(({top}) => top)),
      bottom: Math.max(...all.map(({bottom}) => bottom))
    });
  };
  for (const each of upright) {
    put({level: [], upright: [each], left: each.at, right: each.at, top: each.from, bottom: each.to});
  }
  for (const each of level) {
    put({level: [each], upright: [], left: each.from, right: each.to, top: each.at, bottom: each.at});
  }
  return boxes.sort((a, b) => a.top - b.top || a.left - b.left);
}

function covers(rulings: readonly Ruling[], at: number, place: number): boolean {
  return rulings.some((ruling) => Math.abs(ruling.at - at) <= NEAR && ruling.from <= place && ruling.to >= place);
}

/** The cells of a ruled box, each at its upper left place with the rows and columns that it spans, and the words in them. */
function cellsOf(
  xs: readonly number[],
  ys: readonly number[],
  box: Box,
  chunks: readonly Chunk[]
): Pick<PdfTable, "rows" | "words"> {
  const width = xs.length - 1;
  const height = ys.length - 1;
  const middle = (places: readonly number[], index: number): number =>
    ((places[index] ?? 0) + (places[index + 1] ?? 0)) / 2;
  const taken = new Set<number>();
  const inside = new Map<number, Chunk[]>();
  const words = new Set<Chunk>();
  for (const chunk of chunks) {
    const column = xs.findLastIndex((x) => x <= chunk.x + Math.min(chunk.width / 2, chunk.size));
    const row = ys.findLastIndex((y) => y <= chunk.y - chunk.size * 0.3);
    if (column < 0 || column >= width || row < 0 || row >= height) continue;
    words.add(chunk);
    const place = row * width + column;
    inside.set(place, [...(inside.get(place) ?? []), chunk]);
  }
  const rows = Array.from({length: height}, (_, row) => {
    const cells: GridCell[] = [];
    for (let column = 0; column < width; column++) {
      if (taken.has(row * width + column)) continue;
      let colSpan = 1;
      while (column + colSpan < width && !covers(box.upright, xs[column + colSpan] ?? 0, middle(ys, row))) colSpan++;
      let rowSpan = 1;
      while (row + rowSpan < height && !covers(box.level, ys[row + rowSpan] ?? 0, middle(xs, column))) rowSpan++;
      const own: Chunk[] = [];
      for (let below = row; below < row + rowSpan; below++) {
        for (let at = column; at < column + colSpan; at++) {
          taken.add(below * width + at);
          own.push(...(inside.get(below * width + at) ?? []));
        }
      }
      const room = (xs[column + colSpan] ?? 0) - (xs[column] ?? 0);
      cells.push({words: joinedLines(linesOfChunks(own), room), rowSpan, colSpan});
    }
    return cells;
  });
  return {rows, words};
}

/** The words of a cell: a line that fills the cell goes on in the next, one that does not ends there. */
export function joinedLines(lines: readonly PageLine[], room: number): string {
  let words = "";
  lines.forEach((line, index) => {
    words += line.words;
    const isFull = room - (line.right - line.x) < 2.5 * line.size;
    if (index < lines.length - 1 && !isFull) words += "\n";
  });
  return words;
}
