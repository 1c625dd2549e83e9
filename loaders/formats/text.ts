import type {Block} from "../model.js";
import {isPageNumber, linesOf} from "./lines.js";

/** Plain text: every line is a paragraph of its own; which of them belong together is for the reader to see. */
export function textBlocks(text: string): Block[] {
  const blocks: Block[] = [];
  for (const {line, lineEnd} of linesOf(text)) {
    const printed = text.slice(line.start, line.end);
    const kind = printed.trim() === "" ? "break" : isPageNumber(printed) ? "noise" : "paragraph";
    if (line.end > line.start) blocks.push({...line, kind, level: null, page: null});
    if (lineEnd.end > lineEnd.start) blocks.push({...lineEnd, kind: "break", level: null, page: null});
  }
  return blocks;
}
