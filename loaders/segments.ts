import type {Document, Flow, Region, Segment} from "./model.js";
import {isSpaceAt} from "./text/characterClasses.js";

type Owner = Pick<Region, "kind" | "taskId">;

const NOISE: Owner = {kind: "noise", taskId: null};
const UNREAD: Owner = {kind: "unread", taskId: null};

/** Who holds the flow from a position on, and up to where. */
interface Held {
  readonly owner: Owner;
  readonly until: number;
}

/** Which region holds a position, asked in ascending order; what none holds is unread. */
function ownerIn(regions: readonly Region[]): (position: number) => Held {
  const sorted = regions.filter(({start, end}) => end > start).sort((a, b) => a.start - b.start);
  let next = 0;
  return (position) => {
    while ((sorted[next]?.end ?? Infinity) <= position) next++;
    const region = sorted[next];
    if (region === undefined) return {owner: UNREAD, until: Infinity};
    return region.start <= position ? {owner: region, until: region.end} : {owner: UNREAD, until: region.start};
  };
}

/**
 * The document's text in segments, each character in exactly one, in order. What the flow leaves out is noise, but
 * white space between paragraphs goes with what stands before it.
 */
export function segmentsOf(document: Document, flow: Flow, regions: readonly Region[]): Segment[] {
  const segments: Segment[] = [];
  const ownerAt = ownerIn(regions);
  let current = NOISE;
  let start = 0;
  const turn = (owner: Owner, position: number): void => {
    if (owner.kind === current.kind && owner.taskId === current.taskId) return;
    if (position > start) segments.push({start, end: position, kind: current.kind, taskId: current.taskId});
    start = position;
    current = owner;
  };
  /** text [from, to) is not in the flow: noise from its first mark on, and before it where it broke a sentence */
  const skip = (from: number, to: number, isBetweenParagraphs: boolean): void => {
    const skipped = document.text.slice(from, to);
    const blank = isBetweenParagraphs ? skipped.length - skipped.trimStart().length : 0;
    if (blank < skipped.length) turn(NOISE, from + blank);
  };
  let next = 0;
  let held: Held = {owner: UNREAD, until: 0};
  let isTurned = false;
  for (let index = 0; index < flow.text.length; index++) {
    const position = flow.at[index] ?? next;
    if (position > next) {
      skip(next, position, flow.text.charAt(index - 1) === "\n");
      isTurned = false;
    }
    if (index >= held.until) {
      held = ownerAt(index);
      isTurned = false;
    }
    const isBetween = held.owner === UNREAD ? isSpaceAt(flow.text, index) : flow.text.charAt(index) === "\n";
    if (!isTurned && !isBetween) {
      turn(held.owner, position);
      isTurned = true;
    }
    next = position + 1;
  }
  skip(next, document.text.length, true);
  if (document.text.length > start) {
    segments.push({start, end: document.text.length, kind: current.kind, taskId: current.taskId});
  }
  return segments;
}
