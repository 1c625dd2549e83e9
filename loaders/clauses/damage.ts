import type {Flow, Span} from "../model.js";
import {type Compact, compactOf} from "../text/compact.js";
import {isCollective} from "./bodies.js";

/** A line within a bracket that is so short stands in a cell of a table and not across a page. */
const SHORTEST_LINE = 9;

/** Where the printed text breaks to a new line within [start, end), by position in the flow; `text` is the document's. */
function breaksWithin(flow: Flow, text: string, {start, end}: Span): number[] {
  const breaks: number[] = [];
  for (let position = start + 1; position < end; position++) {
    const before = flow.at[position - 1];
    const here = flow.at[position];
    if (before === undefined || here === undefined || here === before + 1) continue;
    if (/[\n\r\f]/u.test(text.slice(before + 1, here))) breaks.push(position);
  }
  return breaks;
}

/**
 * Whether a bracket is broken to lines as short as a table's cells, the one that it opens on among them: its words may be
 * those of several columns. A short line after a full one is the last of a paragraph that a page broke off.
 */
export function isFromTable(flow: Flow, text: string, bracket: Span): boolean {
  const breaks = breaksWithin(flow, text, bracket);
  if (breaks.length < 2) return false;
  const opening = flow.at[bracket.start] ?? 0;
  const firstLine = text.slice(text.lastIndexOf("\n", opening) + 1, flow.at[(breaks[0] ?? bracket.end) - 1]);
  if (firstLine.length > 2 * SHORTEST_LINE) return false;
  return breaks.some((position, index) => index > 0 && position - (breaks[index - 1] ?? 0) < SHORTEST_LINE);
}

/** Whether a name is broken over two lines and not one that can be told: where lines lost their ends, it may be two halves. */
export function isStitched(
  flow: Flow,
  text: string,
  name: Span,
  compact: Compact,
  isKnown: (name: string) => boolean
): boolean {
  if (breaksWithin(flow, text, name).length === 0) return false;
  const printed = compactOf(flow, name).text;
  return compact.text.includes(printed) && !isKnown(printed) && !isCollective(printed);
}

/** How much of a name that its bracket does not close is a known name: the rest is cut off. Null where nothing is. */
export function knownBeginning(name: string, isKnown: (name: string) => boolean): number | null {
  for (let length = Math.min(name.length, 40); length >= 3; length--) {
    if (isKnown(name.slice(0, length))) return length;
  }
  return null;
}
