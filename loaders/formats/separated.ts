import type {Block, Cell, Document, Span, Table} from "../model.js";
import {rowKind} from "./cells.js";
import {linesOf} from "./lines.js";

/** A field of a file of separated values: its words, and all of it, quotes included. */
interface Field {
  readonly words: Span;
  readonly whole: Span;
}

/**
 * A task table in a file of separated values (.tsv, .csv after RFC 4180): text is the file character for character; each
 * field is a cell; separators and quotes are no words. A quote that no quote closes in front of a separator is a word's.
 */
export function readSeparated(text: string, path: string): Pick<Document, "blocks" | "tables" | "doubts"> {
  const separator = separatorOf(text, path);
  const blocks: Block[] = [];
  const rows: Cell[][] = [];
  let position = 0;
  const put = (start: number, end: number, kind: Block["kind"]): void => {
    if (end > start) blocks.push({start, end, kind, level: kind === "heading" ? 1 : null, page: null});
    position = Math.max(position, end);
  };
  for (const record of recordsOf(text, separator)) {
    const filled = record.map(({words}, column) => ({...words, column})).filter((cell) => !isBlank(text, cell));
    const kind = rowKind(
      filled.map(({start, end}) => text.slice(start, end)),
      record.length
    );
    for (const [index, {words, whole}] of record.entries()) {
      put(position, whole.start, "break");
      put(whole.start, words.start, "noise");
      if (isBlank(text, words)) put(words.start, words.end, "break");
      else for (const piece of piecesOf(text, words)) put(piece.start, piece.end, piece.isWords ? kind : piece.kind);
      put(words.end, whole.end, "noise");
      if (index === record.length - 1) position = whole.end;
    }
    if (kind === "row" && filled.length > 0) rows.push(filled);
  }
  put(position, text.length, "break");
  const table: Table = {rows, continues: false};
  return {blocks, tables: rows.length > 0 ? [table] : [], doubts: []};
}

function isBlank(text: string, {start, end}: Span): boolean {
  return text.slice(start, end).trim() === "";
}

/** The character that parts fields: a tab in .tsv; in .csv the one that the first lines have most of. */
function separatorOf(text: string, path: string): string {
  if (/\.tsv$/i.test(path)) return "\t";
  const head = text.slice(0, 10_000);
  const counts = [",", ";", "\t", "，"].map((separator) => ({separator, count: head.split(separator).length}));
  return counts.reduce((most, each) => (each.count > most.count ? each : most)).separator;
}

/** The records of a file in order; a record without any character is left out. Linear in the length of the text. */
function* recordsOf(text: string, separator: string): Generator<readonly Field[]> {
  let record: Field[] = [];
  let position = 0;
  let quotesClose = true;
  while (position <= text.length) {
    const quoted = quotesClose && text.charAt(position) === '"' ? quotedEnd(text, position, separator) : null;
    if (quoted === "unclosed") quotesClose = false;
    const isQuoted = typeof quoted === "number";
    const end = isQuoted ? quoted : plainEnd(text, position, separator);
    const whole = {start: position, end};
    record.push({whole, words: isQuoted ? {start: position + 1, end: end - 1} : whole});
    const isLast = text.charAt(end) !== separator;
    if (isLast) {
      if (record.length > 1 || end > whole.start) yield record;
      record = [];
    }
    position = end + (text.startsWith("\r\n", end) ? 2 : 1);
  }
}

function plainEnd(text: string, start: number, separator: string): number {
  let end = start;
  while (end < text.length && text.charAt(end) !== separator && !"\r\n".includes(text.charAt(end))) end++;
  return end;
}

/** Where the field that a quote opens ends; null where the quote opens none, "unclosed" where no quote follows at all. */
function quotedEnd(text: string, start: number, separator: string): number | null | "unclosed" {
  let quote = text.indexOf('"', start + 1);
  while (quote >= 0 && text.charAt(quote + 1) === '"') quote = text.indexOf('"', quote + 2);
  if (quote < 0) return "unclosed";
  const next = text.charAt(quote + 1);
  return next === "" || next === separator || next === "\r" || next === "\n" ? quote + 1 : null;
}

/** The words of a field: lines, the breaks between them, and the second of two quotes that stand for one. */
function* piecesOf(text: string, words: Span): Generator<Span & {isWords: boolean; kind: "break" | "noise"}> {
  for (const {line, lineEnd} of linesOf(text.slice(words.start, words.end))) {
    let start = words.start + line.start;
    const end = words.start + line.end;
    if (text.charAt(words.start - 1) === '"') {
      for (let doubled = text.indexOf('""', start); doubled >= 0 && doubled + 2 <= end;) {
        yield {start, end: doubled + 1, isWords: true, kind: "noise"};
        yield {start: doubled + 1, end: doubled + 2, isWords: false, kind: "noise"};
        start = doubled + 2;
        doubled = text.indexOf('""', start);
      }
    }
    yield {start, end, isWords: true, kind: "noise"};
    yield {start: end, end: words.start + lineEnd.end, isWords: false, kind: "break"};
  }
}
