import {attachmentAt, bareNumberAt, headingAt, type Head, plansIn, unmarkedHeadings} from "./items/headings.js";
import {lostTables} from "./items/lostTables.js";
import type {Flow, FlowLine, Frame, Item, ItemKind, Span, TaskRow} from "./model.js";
import {type Label, LABEL_KINDS, labelAt} from "./text/labels.js";
import {hanNumber} from "./text/numerals.js";

/** The items of a document in order, and the tables whose columns were lost. Places in the flow. */
export interface Items {
  readonly items: readonly Item[];
  readonly lostTables: readonly Span[];
}

/** An item that later ones may stand under. */
interface Open {
  readonly index: number;
  readonly rank: number;
  /** the level of the heading that the format calls it */
  readonly heading: number | null;
}

const ATTACHMENT_RANK = -2;
const HEADING_RANK = -1;

const LONGEST_TITLE = 400;

/** The title runs to the first full stop, or to the end of the line. */
function titleEnd(flow: Flow, start: number, end: number): number {
  const stop = flow.text.slice(start, Math.min(end, start + LONGEST_TITLE)).search(/[。；;：:！？]/);
  return stop < 0 ? end : start + stop;
}

/**
 * The items of the body, each with the item it stands under. The level is told by the kind of number sign
 * alone, so that a level may be missing and marks of Markdown may lie: an item stands under the nearest item before it
 * whose kind nests outside its own. An attachment or another plan stands under nothing; a heading without a number
 * stands where its mark puts it. What the frame has recognised within the body, such as a signature above attachments,
 * parts it. Each of `rows` is an item, innermost; other cells of tables are not looked into, for numbers in them are
 * figures.
 */
export function findItems(flow: Flow, {body, parts}: Pick<Frame, "body" | "parts">, rows: readonly TaskRow[]): Items {
  const open: Open[] = [];
  const found: Omit<Item, "end">[] = [];
  const counted = new Map<ItemKind, number | null>();
  const lost = lostTables(flow, body);
  const extent = linesOf(flow, body);
  const plans = plansIn(flow, extent.from, extent.to);
  const unmarked = unmarkedHeadings(flow, extent.from, extent.to);
  const push = (kind: ItemKind, line: FlowLine, head: Omit<Head, "last">, rank: number): void => {
    closeAbove(open, rank, line.heading);
    const parent = open.at(-1)?.index ?? null;
    open.push({index: found.length, rank, heading: line.heading});
    counted.set(kind, head.ordinal);
    const {ordinal, label, titleStart, titleEnd} = head;
    found.push({kind, start: line.start, ordinal, label, rowEnd: null, parent, titleStart, titleEnd, words: null});
  };
  const recognised = new Set(parts.map(({start}) => start));
  let isRecognised = false;
  let table = 0;
  let next = 0;
  let row = 0;
  flow.lines.forEach((line, index) => {
    if (index < next || line.start < body.start || line.start >= body.end) return;
    if (line.row) {
      const taskRow = rows[row];
      if (taskRow === undefined || line.start < taskRow.start) return;
      row++;
      const {start, end: rowEnd, ordinal, label, titleStart, titleEnd, words} = taskRow;
      const parent = open.at(-1)?.index ?? null;
      found.push({kind: "row", start, ordinal, label, rowEnd, parent, titleStart, titleEnd, words});
      return;
    }
    if (recognised.has(line.start)) {
      if (!isRecognised) {
        found.push(breakAt(line.start));
        open.length = 0;
      }
      isRecognised = true;
      return;
    }
    isRecognised = false;
    const inTable = lost[table];
    if (inTable !== undefined && line.start >= inTable.start) {
      if (line.start === inTable.start) {
        found.push(breakAt(line.start));
        open.length = 0;
      }
      if ((flow.lines[index + 1]?.start ?? body.end) >= inTable.end) table++;
      return;
    }
    const outer = attachmentAt(flow, index) ?? plans.get(index) ?? null;
    if (outer !== null) {
      const {last, ...head} = outer;
      push(head.label === null ? "plan" : "attachment", line, head, ATTACHMENT_RANK);
      next = last + 1;
      return;
    }
    const label =
      labelAt(flow.text, line.start) ?? bareNumberAt(flow, index) ?? runInLabelAt(flow, line, counted.get("arabic"));
    if (label !== null && label.end <= line.end) {
      const end = titleEnd(flow, label.end, line.end);
      const head = {ordinal: label.ordinal, label: label.printed, titleStart: label.end, titleEnd: end};
      push(label.kind, line, head, LABEL_KINDS.indexOf(label.kind));
      return;
    }
    const heading = lostMarkAt(flow, line, counted.get("han")) ?? headingAt(flow, index) ?? unmarked.get(index) ?? null;
    if (heading === null) return;
    if (heading.ordinal !== null) {
      const {last: _, ...head} = heading;
      push("han", line, head, LABEL_KINDS.indexOf("han"));
      return;
    }
    const {last: _, ...head} = heading;
    push("heading", line, head, HEADING_RANK);
  });
  const items = found.map(({kind, start, ordinal, label, rowEnd, parent, titleStart, titleEnd, words}, index): Item => {
    const end = found[index + 1]?.start ?? body.end;
    return {kind, start, end, ordinal, label, rowEnd, parent, titleStart, titleEnd, words};
  });
  return {items, lostTables: lost};
}

/** The sign of an item whose words begin with a figure, told by the count that it goes on with: 11.121人才工程. */
function runInLabelAt(flow: Flow, line: FlowLine, previous: number | null | undefined): Label | null {
  const match = RUN_IN.exec(flow.text.slice(line.start, line.start + 10));
  if (match === null || previous == null || Number(match[1]) !== previous + 1) return null;
  const [printed] = match;
  return {kind: "arabic", ordinal: previous + 1, printed, end: line.start + printed.length};
}

const RUN_IN = /^([0-9]{1,3})[.．](?=[1-9][0-9]{1,3}[^0-9.．万亿%％倍亩米吨元])/;

/** A heading that goes on with the count of 一、 二、 and lost its 、 (三加强某事); null where a line is none. */
function lostMarkAt(flow: Flow, line: FlowLine, previous: number | null | undefined): Head | null {
  const printed = LOST_MARK.exec(flow.text.slice(line.start, Math.min(line.end, line.start + 40)))?.[1];
  if (printed === undefined || previous == null || hanNumber(printed) !== previous + 1) return null;
  return {ordinal: previous + 1, label: printed, titleStart: line.start + printed.length, titleEnd: line.end, last: -1};
}

const LOST_MARK =
  /^([一二三四五六七八九十]{1,3})(?![、，是个项年月日条种类级步次批期方位者些])\p{Script=Han}[^，。；：]{3,28}$/u;

function breakAt(start: number): Omit<Item, "end"> {
  const [titleStart, titleEnd] = [start, start];
  return {
    kind: "break",
    start,
    ordinal: null,
    label: null,
    rowEnd: null,
    parent: null,
    titleStart,
    titleEnd,
    words: null
  };
}

/** The lines of the body, by index. */
function linesOf(flow: Flow, body: Span): {readonly from: number; readonly to: number} {
  const from = flow.lines.findIndex(({start}) => start >= body.start);
  const end = flow.lines.findIndex(({start}) => start >= body.end);
  return {from: from < 0 ? flow.lines.length : from, to: end < 0 ? flow.lines.length : end};
}

/** Closes the items under which one of this rank cannot stand. A heading without a number goes by the level of its mark. */
function closeAbove(open: Open[], rank: number, heading: number | null): void {
  if (rank === ATTACHMENT_RANK) {
    open.length = 0;
    return;
  }
  if (rank === HEADING_RANK) {
    while (open.length > 0 && !standsOver(open.at(-1), heading)) open.pop();
    return;
  }
  const sameOrInner = open.findIndex((each) => each.rank !== HEADING_RANK && each.rank >= rank);
  if (sameOrInner >= 0) open.length = sameOrInner;
  while (heading !== null && isMarkedWithin(open.at(-1), heading)) open.pop();
}

function standsOver(above: Open | undefined, heading: number | null): boolean {
  if (above === undefined || above.rank === ATTACHMENT_RANK) return true;
  return above.heading !== null && heading !== null && above.heading < heading;
}

/** Whether an open heading without a number is marked as deep as a numbered one, or deeper. */
function isMarkedWithin(above: Open | undefined, heading: number): boolean {
  return above !== undefined && above.rank === HEADING_RANK && above.heading !== null && above.heading >= heading;
}
