import type {Document, Span} from "../model.js";

/** A printed line: its words in pieces (marks between them are noise), and whether a rule was drawn above it. */
export interface PrintedLine {
  readonly pieces: readonly Span[];
  readonly text: string;
  /** the level of the heading that the format calls it; null for what it calls none */
  readonly heading: number | null;
  readonly row: boolean;
  /** whether white space of two Han characters' width or more stands before its words */
  readonly isIndented: boolean;
  readonly ruleAbove: boolean;
  /** where the line ends in the document's text, marks behind its words included */
  readonly end: number;
}

function isSpace(character: string): boolean {
  return /\s/.test(character);
}

function trimmed(text: string, span: Span): Span {
  let {start, end} = span;
  while (start < end && isSpace(text.charAt(start))) start++;
  while (end > start && isSpace(text.charAt(end - 1))) end--;
  return {start, end};
}

const INDENT = /^[ \t]*(?:\u3000[ \t]*\u3000|[ \t]{4})/;

/** Marks of Markdown before a heading, in whatever file it was pasted. */
const MARK = /^[ \t]{0,3}#{1,6}[ \t]+/;

/** Takes the marks of Markdown off a line that is bold throughout, in whatever file it was pasted. */
function withoutBold(text: string, pieces: Span[]): void {
  const [first, last] = [pieces[0], pieces.at(-1)];
  if (first === undefined || last === undefined) return;
  const {start} = trimmed(text, first);
  const {end} = trimmed(text, last);
  if (end - start < 5 || !text.startsWith("**", start) || text.slice(end - 2, end) !== "**") return;
  if (text.slice(start + 2, end - 2).includes("**")) return;
  pieces[0] = {start: start + 2, end: first.end};
  pieces[pieces.length - 1] = {start: pieces[pieces.length - 1]?.start ?? last.start, end: end - 2};
}

/** The lines of a document as its format found them; a heading without a level is of level 1. */
export function printedLines(document: Document): PrintedLine[] {
  const lines: PrintedLine[] = [];
  let pieces: Span[] = [];
  let heading: number | null = null;
  let row = false;
  let ruleAbove = false;
  const close = (end: number): void => {
    const mark = MARK.exec(document.text.slice(pieces[0]?.start ?? end, pieces[0]?.end ?? end))?.[0] ?? "";
    if (mark !== "" && pieces[0] !== undefined) {
      heading ??= mark.trimStart().indexOf(" ");
      pieces[0] = {start: pieces[0].start + mark.length, end: pieces[0].end};
    }
    withoutBold(document.text, pieces);
    const first = pieces[0];
    const last = pieces.at(-1);
    if (first !== undefined && last !== undefined) {
      const isIndented = INDENT.test(document.text.slice(first.start, Math.min(first.end, first.start + 16)));
      pieces[0] = {start: trimmed(document.text, first).start, end: first.end};
      const lastPiece = pieces[pieces.length - 1] ?? last;
      pieces[pieces.length - 1] = {start: lastPiece.start, end: trimmed(document.text, lastPiece).end};
      const text = pieces.map(({start, end}) => document.text.slice(start, end)).join("");
      if (text !== "") {
        lines.push({pieces, text, heading, row, isIndented, ruleAbove, end});
        ruleAbove = false;
      }
    }
    pieces = [];
    heading = null;
    row = false;
  };
  for (const block of document.blocks) {
    if (block.kind === "break") {
      close(block.start);
      if (document.text.slice(block.start, block.end).trim() !== "") ruleAbove = true;
    } else if (block.kind !== "noise") {
      if (block.kind === "heading") heading ??= block.level ?? 1;
      row ||= block.kind === "row";
      pieces.push({start: block.start, end: block.end});
    }
  }
  close(document.text.length);
  return lines;
}
