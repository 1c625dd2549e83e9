/** A stretch of words as a page prints it, in points from the page's upper left corner; `y` is that of the baseline. */
export interface Chunk {
  readonly words: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly size: number;
}

/** A printed line: its words from left to right. */
export interface PageLine {
  readonly words: string;
  readonly chunks: readonly Chunk[];
  readonly x: number;
  readonly right: number;
  readonly y: number;
  readonly size: number;
}

/** Baselines within that share of a character's height are one line's. */
const SAME_LINE = 0.4;
/** A gap of that many characters' widths is a space where the file has none. */
const SPACE = 0.8;

const HAN_END = /[\u2e80-\uffef]$/;
const HAN_BEGINNING = /^[\u2e80-\uffef]/;

/** The lines that chunks form, from top to bottom. */
export function linesOfChunks(chunks: readonly Chunk[]): PageLine[] {
  const sorted = [...chunks].sort((a, b) => a.y - b.y || a.x - b.x);
  const groups: Chunk[][] = [];
  for (const chunk of sorted) {
    const group = groups.at(-1);
    const first = group?.[0];
    const isSame =
      first !== undefined && Math.abs(chunk.y - first.y) < SAME_LINE * Math.min(heightOf(first), heightOf(chunk));
    if (group !== undefined && isSame) group.push(chunk);
    else groups.push([chunk]);
  }
  return groups.flatMap((group) => {
    const line = lineOf(group.sort((a, b) => a.x - b.x));
    return line.words.trim() === "" ? [] : [line];
  });
}

/** A character's height: fonts that stretch their characters give more than its width. */
function heightOf({words, width, size}: Chunk): number {
  const wide = [...words].filter((character) => character > "\u2e7f").length;
  return wide > 0 ? Math.min(size, (width / wide) * 1.2) : size;
}

function lineOf(chunks: readonly Chunk[]): PageLine {
  let words = "";
  let right = -Infinity;
  let isSpaced = false;
  for (const chunk of chunks) {
    if (chunk.words.trim() === "") {
      isSpaced = true;
      continue;
    }
    // spaces between Han characters only set a line to its full width
    const isSet = HAN_END.test(words) && HAN_BEGINNING.test(chunk.words);
    const isApart = words !== "" && chunk.x - right > SPACE * heightOf(chunk);
    if (words !== "" && (isApart || (isSpaced && !isSet))) words += " ";
    words += chunk.words;
    right = Math.max(right, chunk.x + chunk.width);
    isSpaced = false;
  }
  const filled = chunks.filter((chunk) => chunk.words.trim() !== "");
  const [first] = filled.length > 0 ? filled : chunks;
  return {
    words: words.trim(),
    chunks: filled,
    x: first?.x ?? 0,
    right,
    y: first?.y ?? 0,
    size: Math.max(0, ...filled.map(heightOf))
  };
}

/** The stretches of a line that wide gaps part, as columns do. */
export function segmentsOf(line: PageLine): PageLine[] {
  const parts: Chunk[][] = [];
  let right = -Infinity;
  for (const chunk of line.chunks) {
    if (chunk.x - right > 1.5 * Math.max(line.size, 6)) parts.push([]);
    parts.at(-1)?.push(chunk);
    right = Math.max(right, chunk.x + chunk.width);
  }
  return parts.map(lineOf);
}
