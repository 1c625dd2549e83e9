import type {Span} from "../model.js";

/** The lines of a text with the line end of each, in order; both spans cover the text. */
export function* linesOf(text: string): Generator<{readonly line: Span; readonly lineEnd: Span}> {
  const ends = /\r\n|[\n\r\f\u2028\u2029]/g;
  let start = 0;
  for (let match = ends.exec(text); match !== null; match = ends.exec(text)) {
    yield {line: {start, end: match.index}, lineEnd: {start: match.index, end: ends.lastIndex}};
    start = ends.lastIndex;
  }
  if (start < text.length) yield {line: {start, end: text.length}, lineEnd: {start: text.length, end: text.length}};
}

/** Page numbers as GB/T 9704-2012 (7.5) sets them, between dashes: —２—, - 7 -, － 10 －. */
export function isPageNumber(line: string): boolean {
  return /^[ \t\u3000]*[-－—–─―一]{1,2}[ \t\u3000]*[0-9０-９]{1,4}[ \t\u3000]*[-－—–─―一]{1,2}[ \t\u3000]*$/.test(line);
}
