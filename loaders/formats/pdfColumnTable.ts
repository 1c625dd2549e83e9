import {columnHeadOf, headerRows} from "../text/columnHeads.js";
import {type Column, isIn, rowOf, rowStarts} from "./pdfColumnRows.js";
import {type Chunk, type PageLine, segmentsOf} from "./pdfPage.js";
import type {PdfTable} from "./pdfTable.js";

/** A table that no upright lines part, and which of the lines it takes. */
export interface ColumnTable {
  /** null where its rows could not be told from one another */
  readonly table: PdfTable | null;
  readonly columns: readonly Column[];
  /** index of its first line, and behind its last one */
  readonly first: number;
  readonly end: number;
}

/** White space between columns is at least that share of a character's width, all the way down. */
const GUTTER = 0.25;
/** Characters of a head that is set wide (责 任 单 位) stand no farther apart. */
const WIDE_SET = 1.6;
const FEWEST_COLUMNS = 3;
/** A header's line has no more words. */
const LONGEST_HEADER = 80;
/** Lines of a header stand no farther from one another, in characters' heights. */
const HEADER_GAP = 1.8;

/**
 * The table of tasks whose header stands at or behind line `from`, told by heads with a column of units among them and by
 * the white space that parts its columns; its rows by their numbers, or by the wider space between them. Null where there
 * is none. `before` is the table that the page before ended with: what goes on of it needs no header.
 */
export function columnTableAt(
  lines: readonly PageLine[],
  from: number,
  before: ColumnTable | null
): ColumnTable | null {
  const isHeaded = [0, 1, 2, 3].some((index) => headerAt(lines, index) !== null);
  for (let index = from; index < lines.length; index++) {
    const header = headerAt(lines, index);
    if (header !== null) {
      const found = tableFrom(lines, header.first, header.end, header.columns);
      if (found !== null) return withBordersOf(found, before);
    }
    if (index === 0 && before !== null && !isHeaded) {
      const found = tableFrom(lines, 0, 0, before.columns);
      if (found !== null) return withBordersOf(found, before);
    }
  }
  return null;
}

/** The lines that are headers of such tables: printed again on each page, they are no running heads. */
export function headerLines(lines: readonly PageLine[]): ReadonlySet<PageLine> {
  return new Set(
    lines.flatMap((_, index) => {
      const header = headerAt(lines, index);
      return header === null ? [] : lines.slice(header.first, header.end);
    })
  );
}

/** A table that goes on has the borders that it had. */
function withBordersOf(found: ColumnTable, before: ColumnTable | null): ColumnTable {
  const borders = before?.table?.borders;
  if (found.table === null || borders?.length !== found.table.borders.length) return found;
  return {...found, table: {...found.table, borders}};
}

/** The header at a line: itself, and lines of the same cells just above and below it. */
function headerAt(lines: readonly PageLine[], index: number): {first: number; end: number; columns: Column[]} | null {
  const line = lines[index];
  if (line === undefined) return null;
  if (line.words.length > LONGEST_HEADER || line.chunks.length < FEWEST_COLUMNS) return null;
  let first = index;
  let end = index + 1;
  let columns: Column[] = [];
  const isNear = (a: PageLine | undefined, b: PageLine | undefined): boolean =>
    a !== undefined && b !== undefined && Math.abs(a.y - b.y) < HEADER_GAP * line.size;
  const isShort = (each: PageLine | undefined): boolean =>
    each !== undefined && segmentsOf(each).every(({words}) => words.length <= 6 && !/^[0-9０-９]/.test(words));
  while (isNear(lines[first - 1], lines[first]) && isShort(lines[first - 1])) first--;
  while (isNear(lines[end], lines[end - 1]) && isShort(lines[end])) end++;
  for (const each of lines.slice(first, end)) columns = widened(columns, headsOf(each), line.size);
  if (columns.length < FEWEST_COLUMNS) return null;
  const words = columns.map((column) => wordsIn(lines.slice(first, end), column));
  const heads = words.map((each) => columnHeadOf(each).kind);
  const isHeader = heads.includes("units") && headerRows([words.map((each) => ({words: each}))]) !== null;
  return isHeader ? {first, end, columns} : null;
}

/** The chunks of a header's line, the single characters of a head that is set wide as one. */
function headsOf({chunks, size}: PageLine): Chunk[] {
  const heads: Chunk[] = [];
  for (const chunk of chunks) {
    const last = heads.at(-1);
    const isSet =
      [...chunk.words.trim()].length === 1 && last !== undefined && [...last.words].every((each) => each > "\u2e7f");
    if (last !== undefined && isSet && last.words.length < 4 && chunk.x - (last.x + last.width) < WIDE_SET * size) {
      heads[heads.length - 1] = {
        ...last,
        words: last.words + chunk.words.trim(),
        width: chunk.x + chunk.width - last.x
      };
    } else heads.push(chunk);
  }
  return heads;
}

function wordsIn(lines: readonly PageLine[], column: Column): string {
  return lines
    .flatMap(({chunks}) => chunks.filter((chunk) => isIn(chunk, column)))
    .map(({words}) => words.trim())
    .join("");
}

/** The columns, with chunks that touch them taken in; a chunk that touches none is one more. */
function widened(columns: readonly Column[], chunks: readonly Chunk[], size: number): Column[] {
  const spans = [...columns, ...chunks.map(({x, width}) => ({left: x, right: x + width}))];
  const merged: Column[] = [];
  for (const span of spans.sort((a, b) => a.left - b.left)) {
    const last = merged.at(-1);
    if (last !== undefined && span.left - last.right < GUTTER * size) {
      merged[merged.length - 1] = {left: last.left, right: Math.max(last.right, span.right)};
    } else merged.push(span);
  }
  return merged;
}

/** Whether each of the columns is still one of its own. */
function keepsApart(columns: readonly Column[], wider: readonly Column[]): boolean {
  const holders = columns.map((column) =>
    wider.findIndex(({left, right}) => left <= column.left && right >= column.right)
  );
  return new Set(holders).size === columns.length && !holders.includes(-1);
}

/** The table whose header are lines [first, bodyStart), from columns that its body's lines make wider. */
function tableFrom(
  lines: readonly PageLine[],
  first: number,
  bodyStart: number,
  headed: readonly Column[]
): ColumnTable | null {
  let columns: readonly Column[] = headed;
  let end = bodyStart;
  for (; end < lines.length; end++) {
    const line = lines[end];
    if (line === undefined) break;
    const wider = widened(columns, line.chunks, line.size);
    if (!keepsApart(headed, wider) || wider.length > headed.length) break;
    columns = wider;
  }
  const body = lines.slice(bodyStart, end);
  const starts = rowStarts(body, columns);
  if (starts === null) return end - first < 3 ? null : {table: null, columns, first, end};
  const header = bodyStart > first ? [rowOf(lines.slice(first, bodyStart), columns)] : [];
  const rows = starts.map((start, index) => rowOf(body.slice(start, starts[index + 1] ?? body.length), columns));
  const all = lines.slice(first, end);
  const [top, bottom] = [all[0], all.at(-1)];
  if (top === undefined || bottom === undefined) return null;
  const middle = (index: number): number => ((columns[index]?.right ?? 0) + (columns[index + 1]?.left ?? 0)) / 2;
  const borders = [
    columns[0]?.left ?? 0,
    ...columns.slice(1).map((_, index) => middle(index)),
    columns.at(-1)?.right ?? 0
  ];
  const table = {
    top: top.y - top.size,
    bottom: bottom.y,
    borders,
    rows: [...header, ...rows],
    isOpenAbove: false,
    isOpenBelow: false,
    words: new Set(all.flatMap(({chunks}) => chunks))
  };
  return {table, columns, first, end};
}
