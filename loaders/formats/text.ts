import type {Block, Document} from "../model.js";
import {isPageNumber, linesOf} from "./lines.js";

/** Plain text: every line is a paragraph of its own; which of them belong together is for the reader to see. */
export function textBlocks(text: string): Block[] {
  const blocks: Block[] = [];
  for (const {line, lineEnd} of linesOf(text)) {
    const printed = text.slice(line.start, line.end);
    const kind = printed.trim() === "" ? "break" : isPageNumber(printed) ? "noise" : "paragraph";
    if (line.end > line.start) blocks.push({start: line.start, end: line.end, kind, level: null, page: null});
    if (lineEnd.end > lineEnd.start)
      blocks.push({start: lineEnd.start, end: lineEnd.end, kind: "break", level: null, page: null});
  }
  return blocks;
}

/** A file of plain text; it has no tables that are marked as such. */
export function readText(text: string): Pick<Document, "blocks" | "tables" | "doubts"> {
  return {blocks: textBlocks(text), tables: [], doubts: []};
}
