import {type Chunk, linesOfChunks, type PageLine, segmentsOf} from "./pdfPage.js";

/** A page is set in two columns where each has so many lines. */
const FEWEST_LINES = 8;
/** The space between them is at least so many characters wide, and that share of the words at most goes across it. */
const GUTTER = 1;
const ACROSS = 0.2;
/** A page of more words is a drawing. */
const MOST_PIECES = 2000;
/** Lines of running text mostly reach the end of their column, to within so many characters. */
const SHORT = 2.5;
/** The space lies in that part of the width that the page's words take. */
const MIDDLE = [0.35, 0.65] as const;

/** The place between two columns of running text, and where each begins. */
interface Gutter {
  readonly at: number;
  readonly left: number;
  readonly right: number;
}

/**
 * The lines of a page in reading order: of one set in two columns the left column's before the right one's, between what
 * goes across the page. The right column is moved to where the left one stands, so that both have the same margins.
 */
export function linesInOrder(chunks: readonly Chunk[]): PageLine[] {
  const lines = linesOfChunks(chunks);
  // words that hang together, so that a title is not torn where the columns are parted
  const pieces = lines.flatMap(segmentsOf);
  const gutter = gutterOf(pieces);
  if (gutter === null) return lines;
  const {at, left, right} = gutter;
  const across = pieces.filter((piece) => isAcross(piece, at));
  const columns = pieces.filter((piece) => !isAcross(piece, at)).flatMap((piece) => piece.chunks);
  const ordered: PageLine[] = [];
  let top = -Infinity;
  for (const bottom of [...across.map(({y}) => y), Infinity]) {
    const band = columns.filter(({y}) => y >= top && y < bottom);
    ordered.push(...linesOfChunks(band.filter(({x}) => x < at)));
    ordered.push(
      ...linesOfChunks(band.filter(({x}) => x >= at).map((chunk) => ({...chunk, x: chunk.x - right + left})))
    );
    ordered.push(...across.filter(({y}) => y === bottom));
    top = bottom;
  }
  return ordered;
}

function isAcross({x, right}: PageLine, at: number): boolean {
  return x < at && right > at;
}

/** The place in the middle of a page that fewest words go across, the rightmost of such places side by side. */
function emptiest(pieces: readonly PageLine[]): number | null {
  const start = Math.min(...pieces.map(({x}) => x));
  const end = Math.max(...pieces.map(({right}) => right));
  const [from = 0, to = 0] = MIDDLE.map((share) => Math.round(start + share * (end - start)));
  const covering = Array.from({length: Math.max(0, to - from)}, () => 0);
  for (const {x, right} of pieces) {
    for (let place = Math.max(from, Math.floor(x)); place < Math.min(to, Math.ceil(right)); place++) {
      covering[place - from] = (covering[place - from] ?? 0) + 1;
    }
  }
  const least = Math.min(...covering);
  return Number.isFinite(least) ? from + covering.lastIndexOf(least) : null;
}

/** Null where a page has one column, or more than two. */
function gutterOf(pieces: readonly PageLine[]): Gutter | null {
  if (pieces.length < 2 * FEWEST_LINES || pieces.length > MOST_PIECES) return null;
  const at = emptiest(pieces);
  if (at === null) return null;
  const columns = pieces.filter((piece) => !isAcross(piece, at));
  if (columns.length < pieces.length * (1 - ACROSS)) return null;
  const left = columns.filter(({x}) => x < at);
  const right = columns.filter(({x}) => x >= at);
  if (left.length < FEWEST_LINES || right.length < FEWEST_LINES || !isRunning(left) || !isRunning(right)) return null;
  const edge = marginOf(left);
  const size = left[0]?.size ?? 0;
  const begins = {left: Math.min(...left.map(({x}) => x)), right: Math.min(...right.map(({x}) => x))};
  const isAlike = Math.abs(edge - begins.left - (marginOf(right) - begins.right)) < 4 * size;
  return isAlike && begins.right - edge >= GUTTER * size ? {at, ...begins} : null;
}

/** The right end that full lines reach. */
function marginOf(lines: readonly PageLine[]): number {
  const ends = lines.map(({right}) => right).sort((a, b) => a - b);
  return ends[Math.floor(ends.length * 0.9)] ?? 0;
}

/** Whether most lines are full, as those of running text are and those of a table's columns are not. */
function isRunning(lines: readonly PageLine[]): boolean {
  const margin = marginOf(lines);
  return lines.filter(({right, size}) => margin - right < SHORT * size).length * 2 > lines.length;
}
