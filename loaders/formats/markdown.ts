import type {Block, Span} from "../model.js";
import {isPageNumber, linesOf} from "./lines.js";

const RULE = /^ {0,3}(?:(?:-[ \t]*){3,}|(?:\*[ \t]*){3,}|(?:_[ \t]*){3,})$/;
const HEADING = /^ {0,3}(#{1,6})[ \t]+/;
const TABLE_ROW = /^[ \t]*\|.*\|[ \t]*$/;
/** Marks within a line: strong emphasis, code, tags, entities, images and links' addresses. */
const INLINE = /\*\*|__|`+|<\/?[a-zA-Z][^<>]{0,500}>|&(?:[a-z]{2,8}|#[0-9]{1,6});|!\[|\]\([^()\s]{0,500}\)/g;

/** Splits a line's words [start, end) into content and the marks within it. */
function inlineBlocks(text: string, words: Span, kind: "heading" | "paragraph" | "row", level: number | null): Block[] {
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
  if (heading === null) return inlineBlocks(text, line, TABLE_ROW.test(printed) ? "row" : "paragraph", null);
  const start = line.start + heading[0].length;
  const words = {start, end: wordsEnd(text, start, line.end)};
  const marks: Block[] = [{start: line.start, end: words.start, kind: "noise", level: null, page: null}];
  marks.push(...inlineBlocks(text, words, "heading", heading[1]?.length ?? null));
  if (line.end > words.end) marks.push({start: words.end, end: line.end, kind: "noise", level: null, page: null});
  return marks;
}

/**
 * Markdown as people paste official documents into it: headings, rules and strong marks are told from the words;
 * levels are as marked, which need not be the real ones. No block construct changes the text.
 */
export function markdownBlocks(text: string): Block[] {
  const blocks: Block[] = [];
  for (const {line, lineEnd} of linesOf(text)) {
    blocks.push(...lineBlocks(text, line));
    if (lineEnd.end > lineEnd.start) blocks.push({...lineEnd, kind: "break", level: null, page: null});
  }
  return blocks;
}
