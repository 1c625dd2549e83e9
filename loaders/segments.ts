import type {Document, Flow, Region, Segment} from "./model.js";

interface Owner {
  readonly kind: Region["kind"];
  readonly taskId: string | null;
}

const NOISE: Owner = {kind: "noise", taskId: null};
const UNREAD: Owner = {kind: "unread", taskId: null};

/** For each position of the flow the region it is in; what no region holds is unread. */
function owners(flow: Flow, regions: readonly Region[]): Owner[] {
  const byPosition = new Array<Owner>(flow.text.length).fill(UNREAD);
  for (const {start, end, kind, taskId} of regions) {
    if (end > start) byPosition.fill({kind, taskId}, start, end);
  }
  return byPosition;
}

/**
 * The document's text in segments, each character in exactly one, in order. What the flow leaves out is noise, but
 * white space between paragraphs goes with what stands before it.
 */
export function segmentsOf(document: Document, flow: Flow, regions: readonly Region[]): Segment[] {
  const segments: Segment[] = [];
  const byPosition = owners(flow, regions);
  let current: Owner = NOISE;
  let start = 0;
  const turn = (owner: Owner, position: number): void => {
    if (owner.kind === current.kind && owner.taskId === current.taskId) return;
    if (position > start) segments.push({start, end: position, ...current});
    start = position;
    current = owner;
  };
  let next = 0;
  for (let index = 0; index < flow.text.length; index++) {
    const position = flow.at[index] ?? next;
    if (position > next) {
      const isParagraphBreak = flow.text.charAt(index - 1) === "\n";
      const skipped = document.text.slice(next, position);
      const blank = isParagraphBreak ? skipped.length - skipped.trimStart().length : 0;
      if (blank < skipped.length) turn(NOISE, next + blank);
    }
    const isBreak = flow.text.charAt(index) === "\n";
    if (!isBreak) turn(byPosition[index] ?? UNREAD, position);
    next = position + 1;
  }
  const rest = document.text.slice(next);
  const blank = rest.length - rest.trimStart().length;
  if (blank < rest.length) turn(NOISE, next + blank);
  if (document.text.length > start) segments.push({start, end: document.text.length, ...current});
  return segments;
}
