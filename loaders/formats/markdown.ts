import type {Block, Cell, Document, Span} from "../model.js";
import {rowKind} from "./cells.js";
import {isPageNumber, linesOf} from "./lines.js";

const RULE = /^ {0,3}(?:(?:-[ \t]*){3,}|(?:\*[ \t]*){3,}|(?:_[ \t]*){3,})$/;
const HEADING = /^ {0,3}(#{1,6})[ \t]+/;
const TABLE_ROW = /^[ \t]*\|.*\|[ \t]*$/;
/** The row under a header: | --- | :-: | */
const DELIMITERS = /^[ \t]*\|(?:[ \t]*:?-+:?[ \t]*\|)+[ \t]*$/;
/** Marks within a line: strong emphasis, code, tags, entities, images and links' addresses. */
const INLINE = /\*\*|__|`+|<\/?[a-zA-Z][^<>]{0,500}>|&(?:[a-z]{2,8}|#[0-9]{1,6});|!\[|\]\([^()\s]{0,500}\)/g;

/** A tag with an attribute, which may go over several lines. */
const TAG = /<[a-zA-Z][^<>]{1,500}>/g;
const WITH_ATTRIBUTES = /^<[a-zA-Z][\w-]*(?:\s+[\w:-]+(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s"'=]+))?)*\s*\/?>$/;

/** The tags that go over several lines, in order. A blank line ends what is no tag, as in CommonMark. */
function brokenTags(text: string): Span[] {
  return [...text.matchAll(TAG)]
    .filter(([tag]) => tag.includes("\n") && tag.includes("=") && !/\n\s*\n/.test(tag) && WITH_ATTRIBUTES.test(tag))
    .map(({index, 0: tag}) => ({start: index, end: index + tag.length}));
}

/** The blocks of a line of which parts stand in tags that go over several lines. */
function taggedBlocks(text: string, line: Span, tags: readonly Span[]): Block[] {
  const blocks: Block[] = [];
  let start = line.start;
  for (const tag of tags) {
    const inLine = {start: Math.max(tag.start, line.start), end: Math.min(tag.end, line.end)};
    for (const block of inlineBlocks(text, {start, end: inLine.start}, "paragraph", null)) blocks.push(block);
    if (inLine.end > inLine.start) blocks.push({...inLine, kind: "noise", level: null, page: null});
    start = inLine.end;
  }
  for (const block of inlineBlocks(text, {start, end: line.end}, "paragraph", null)) blocks.push(block);
  return blocks;
}

/** Splits a line's words [start, end) into content and the marks within it. */
function inlineBlocks(text: string, words: Span, kind: Block["kind"], level: number | null): Block[] {
  const blocks: Block[] = [];
  const add = (start: number, end: number, as: Block["kind"]): void => {
    if (end > start) blocks.push({start, end, kind: as, level: as === "noise" ? null : level, page: null});
  };
  let start = words.start;
  for (const match of text.slice(words.start, words.end).matchAll(INLINE)) {
    const at = words.start + match.index;
    add(start, at, kind);
    add(at, at + match[0].length, "noise");
    start = at + match[0].length;
  }
  add(start, words.end, kind);
  return blocks;
}

/** Where the words of a heading end: white space, and #s set off by it, close it. */
function wordsEnd(text: string, start: number, end: number): number {
  const back = (from: number, characters: string): number => {
    let position = from;
    while (position > start && characters.includes(text.charAt(position - 1))) position--;
    return position;
  };
  const spaceBefore = back(end, " \t");
  const marksBefore = back(spaceBefore, "#");
  const closing = back(marksBefore, " \t");
  return marksBefore < spaceBefore && closing < marksBefore ? closing : spaceBefore;
}

function lineBlocks(text: string, line: Span): Block[] {
  const printed = text.slice(line.start, line.end);
  if (line.end === line.start) return [];
  if (printed.trim() === "" || RULE.test(printed)) return [{...line, kind: "break", level: null, page: null}];
  if (isPageNumber(printed)) return [{...line, kind: "noise", level: null, page: null}];
  const heading = HEADING.exec(printed);
  if (heading === null) return inlineBlocks(text, line, "paragraph", null);
  const start = line.start + heading[0].length;
  const words = {start, end: wordsEnd(text, start, line.end)};
  const marks: Block[] = [{start: line.start, end: words.start, kind: "noise", level: null, page: null}];
  for (const block of inlineBlocks(text, words, "heading", heading[1]?.length ?? null)) marks.push(block);
  if (line.end > words.end) marks.push({start: words.end, end: line.end, kind: "noise", level: null, page: null});
  return marks;
}

/** The cells of a row between its bars; an escaped bar is a word's. */
function cellsOf(text: string, line: Span): Cell[] {
  const cells: Cell[] = [];
  let from = text.indexOf("|", line.start) + 1;
  for (let bar = from; bar < line.end; bar++) {
    if (text.charAt(bar) !== "|" || text.charAt(bar - 1) === "\\") continue;
    cells.push({start: from, end: bar, column: cells.length});
    from = bar + 1;
  }
  return cells.map(({start, end, column}) => {
    const words = text.slice(start, end);
    const first = start + words.length - words.trimStart().length;
    return {start: first, end: Math.max(first, first + words.trim().length), column};
  });
}

/** The blocks of a row: its words cell by cell, with breaks where the bars stand. */
function rowBlocks(text: string, line: Span, cells: readonly Cell[], kind: Block["kind"]): Block[] {
  const blocks: Block[] = [];
  let position = line.start;
  const part = (end: number): void => {
    if (end > position) blocks.push({start: position, end, kind: "break", level: null, page: null});
  };
  for (const cell of cells) {
    part(cell.start);
    for (const block of inlineBlocks(text, cell, kind, null)) blocks.push(block);
    position = cell.end;
  }
  part(line.end);
  return blocks;
}

/**
 * Markdown as people paste official documents into it: headings, rules and strong marks are told from the words;
 * levels are as marked, which need not be the real ones. Rows of pipe tables are parted into cells, tags are marks even where
 * they go over several lines. No block construct changes the text.
 */
export function readMarkdown(text: string): Pick<Document, "blocks" | "tables" | "doubts"> {
  const blocks: Block[] = [];
  const tables: {rows: Cell[][]; continues: boolean}[] = [];
  const tags = brokenTags(text);
  let next = 0;
  let isTable = false;
  for (const {line, lineEnd} of linesOf(text)) {
    const printed = text.slice(line.start, line.end);
    const within: Span[] = [];
    for (let tag = tags[next]; tag !== undefined && tag.start < line.end; tag = tags[next]) {
      within.push(tag);
      if (tag.end > line.end) break;
      next++;
    }
    if (within.length > 0) {
      for (const block of taggedBlocks(text, line, within)) blocks.push(block);
      isTable = false;
    } else if (DELIMITERS.test(printed)) blocks.push({...line, kind: "break", level: null, page: null});
    else if (TABLE_ROW.test(printed)) {
      const cells = cellsOf(text, line);
      const filled = cells.filter(({start, end}) => end > start);
      const kind = rowKind(
        filled.map(({start, end}) => text.slice(start, end)),
        cells.length
      );
      for (const block of rowBlocks(text, line, filled, kind)) blocks.push(block);
      if (!isTable) tables.push({rows: [], continues: false});
      isTable = true;
      if (kind === "row") tables.at(-1)?.rows.push(filled);
    } else {
      for (const block of lineBlocks(text, line)) blocks.push(block);
      isTable = false;
    }
    if (lineEnd.end > lineEnd.start) blocks.push({...lineEnd, kind: "break", level: null, page: null});
  }
  return {blocks, tables: tables.filter(({rows}) => rows.length > 0), doubts: []};
}
