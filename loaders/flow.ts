import type {Document, Flow, FlowLine, Span} from "./model.js";
import {CLOSING, OPENING} from "./text/brackets.js";
import {labelAt} from "./text/labels.js";

/** A printed line: its words in pieces (marks between them are noise), and whether a rule was drawn above it. */
interface PrintedLine {
  readonly pieces: readonly Span[];
  readonly text: string;
  readonly marked: boolean;
  readonly row: boolean;
  readonly ruleAbove: boolean;
  /** where the line ends in the document's text, marks behind its words included */
  readonly end: number;
}

const SENTENCE_ENDS = "。！？；：.!?;:…”』」）)》〕]】";
const HEADING_KINDS = new Set(["part", "chapter", "subchapter", "han", "han-bracket"]);
/** A line that begins with a label of its own: 完成时限：…, 【牵头单位】. */
const LABELLED = /^[\s*·•◆●■▲—-]{0,3}(?:[\p{Script=Han}]{2,8}(?:单位|部门|领导|责任人|时限|时间|主体)[：:]|【[^】]{2,10}】)/u;
/** A bracket that is still open this far on was not closed in print, and no longer holds lines together. */
const LONGEST_OPEN_BRACKET = 1200;

function isSpace(character: string): boolean {
  return /\s/.test(character);
}

function trimmed(text: string, span: Span): Span {
  let {start, end} = span;
  while (start < end && isSpace(text.charAt(start))) start++;
  while (end > start && isSpace(text.charAt(end - 1))) end--;
  return {start, end};
}

function printedLines(document: Document): PrintedLine[] {
  const lines: PrintedLine[] = [];
  let pieces: Span[] = [];
  let marked = false;
  let row = false;
  let ruleAbove = false;
  const close = (end: number): void => {
    const first = pieces[0];
    const last = pieces.at(-1);
    if (first !== undefined && last !== undefined) {
      pieces[0] = {start: trimmed(document.text, first).start, end: first.end};
      const lastPiece = pieces[pieces.length - 1] ?? last;
      pieces[pieces.length - 1] = {start: lastPiece.start, end: trimmed(document.text, lastPiece).end};
      const text = pieces.map(({start, end}) => document.text.slice(start, end)).join("");
      if (text !== "") {
        lines.push({pieces, text, marked, row, ruleAbove, end});
        ruleAbove = false;
      }
    }
    pieces = [];
    marked = false;
    row = false;
  };
  for (const block of document.blocks) {
    if (block.kind === "break") {
      close(block.start);
      if (document.text.slice(block.start, block.end).trim() !== "") ruleAbove = true;
    } else if (block.kind !== "noise") {
      marked ||= block.kind === "heading";
      row ||= block.kind === "row";
      pieces.push({start: block.start, end: block.end});
    }
  }
  close(document.text.length);
  return lines;
}

/**
 * The length of a full line where the text was broken to a page's width, as pages and print-outs are; null where a
 * line is a paragraph. Broken text has no longer line, and many of that length.
 */
function fullLine(lines: readonly PrintedLine[]): number | null {
  const lengths = lines.map(({text}) => text.length).sort((a, b) => a - b);
  const longest = lengths[Math.floor(lengths.length * 0.98)];
  if (longest === undefined || lengths.length < 20 || longest > 90) return null;
  const full = lengths.filter((length) => length >= longest - 4).length;
  return full >= lengths.length * 0.25 ? longest - 4 : null;
}

function isDate(text: string): boolean {
  return /^[0-9０-９二〇○零一三四五六七八九十 \u3000]{4,12}年[^。，]{1,10}月[^。，]{1,8}日/.test(text);
}

/** A numbered heading standing alone: a sentence would end in 。 somewhere. */
function isHeading(line: string): boolean {
  const label = labelAt(line, 0);
  return label !== null && HEADING_KINDS.has(label.kind) && line.length <= 80 && !/[。；]/.test(line);
}

/** What is known of the paragraph that is being put together. */
class Paragraph {
  private openedAt: number[] = [];
  private length = 0;
  first = "";
  last = "";

  constructor(line: PrintedLine) {
    this.first = line.text;
    this.add(line);
  }

  add(line: PrintedLine): void {
    this.last = line.text;
    for (const character of line.text) {
      this.length += character.length;
      if (OPENING.includes(character)) this.openedAt.push(this.length);
      else if (CLOSING.includes(character)) this.openedAt.pop();
    }
  }

  hasOpenBracket(): boolean {
    const opened = this.openedAt.at(-1);
    return opened !== undefined && this.length - opened < LONGEST_OPEN_BRACKET;
  }
}

/** Whether `next` goes on with the sentence or paragraph that a page or line break interrupted. */
function continues(paragraph: Paragraph, previous: PrintedLine, next: PrintedLine, full: number | null): boolean {
  if (previous.marked || next.marked || previous.row || next.row || next.ruleAbove) return false;
  if (labelAt(next.text, 0) !== null || isDate(next.text)) return false;
  if (paragraph.hasOpenBracket()) return true;
  if (full === null && LABELLED.test(next.text)) return false;
  const ending = paragraph.last.charAt(paragraph.last.length - 1);
  if ("，、,".includes(ending)) return true;
  if (full !== null) return previous.text.length >= full && !OPENING.includes(next.text.charAt(0));
  if (SENTENCE_ENDS.includes(ending) || isHeading(paragraph.first)) return false;
  return /[，。；、,;]/.test(paragraph.first);
}

/** The document's words in reading order. Linear in the document's length. */
export function flowOf(document: Document): Flow {
  const printed = printedLines(document);
  const full = fullLine(printed);
  const at = new Int32Array(document.text.length + 1);
  const words: string[] = [];
  const lines: FlowLine[] = [];
  let length = 0;
  let lineStart = 0;
  let marked = false;
  let row = false;
  let paragraph: Paragraph | null = null;
  let previous: PrintedLine | null = null;
  const closeLine = (): void => {
    lines.push({start: lineStart, end: length, marked, row});
  };
  for (const line of printed) {
    if (paragraph !== null && previous !== null && continues(paragraph, previous, line, full)) paragraph.add(line);
    else {
      if (previous !== null) {
        closeLine();
        words.push("\n");
        at[length] = previous.end;
        length++;
      }
      lineStart = length;
      marked = line.marked;
      row = line.row;
      paragraph = new Paragraph(line);
    }
    for (const {start, end} of line.pieces) {
      words.push(document.text.slice(start, end));
      for (let position = start; position < end; position++) at[length++] = position;
    }
    previous = line;
  }
  if (previous !== null) closeLine();
  const places = at.subarray(0, length);
  return {text: words.join(""), at: places, lines, span: (start, end) => spanOf(places, start, end)};
}

function spanOf(places: Int32Array, start: number, end: number): Span {
  const first = places[start];
  const last = places[end - 1];
  if (first === undefined || last === undefined || end <= start) {
    throw new RangeError(`no stretch of the flow: [${start}, ${end})`);
  }
  return {start: first, end: last + 1};
}
