import type {Span} from "./model.js";

/** A position for people: line and column from 1, the column in Unicode code points. */
export interface LinePlace {
  readonly line: number;
  readonly column: number;
}

/** Takes offsets in UTF-16 code units of one text to the positions that leave the program. */
export interface Places {
  /** the span in Unicode code points */
  readonly codePoints: (span: Span) => Span;
  readonly line: (offset: number) => LinePlace;
}

/** The places of `text`. Offsets that cut a surrogate pair count as standing before it. */
export function placesIn(text: string): Places {
  const pairs = surrogatePairs(text);
  let lines: readonly number[] | null = null;
  const codePoint = (offset: number): number => offset - countBelow(pairs, offset);
  return {
    codePoints: ({start, end}) => ({start: codePoint(start), end: codePoint(end)}),
    line(offset) {
      lines ??= lineStarts(text);
      const line = countBelow(lines, offset + 1);
      return {line, column: codePoint(offset) - codePoint(lines[line - 1] ?? 0) + 1};
    }
  };
}

/** Offsets of the second halves of surrogate pairs, ascending. Most texts have none, which a search tells fast. */
function surrogatePairs(text: string): number[] {
  return [...text.matchAll(/[\ud800-\udbff][\udc00-\udfff]/g)].map(({index}) => index + 1);
}

/** Offsets at which lines begin; a line ends with "\n", "\r\n" or "\r". */
function lineStarts(text: string): number[] {
  return [0, ...[...text.matchAll(/\r\n?|\n/g)].map((match) => match.index + match[0].length)];
}

/** How many of the ascending `values` lie below `limit`. */
function countBelow(values: readonly number[], limit: number): number {
  let low = 0;
  let high = values.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((values[middle] ?? Infinity) < limit) low = middle + 1;
    else high = middle;
  }
  return low;
}
