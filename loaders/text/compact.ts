import type {Flow, Span} from "../model.js";
import {isSpaceAt} from "./characterClasses.js";

/** Text without white space, and where each of its characters stands in the flow. */
export interface Compact {
  readonly text: string;
  /** where its first character stands */
  readonly start: number;
  /** where each stands; null where they follow one another from `start` */
  readonly at: Int32Array | null;
  /** positions in `text` before which white space was left out */
  readonly spaces: ReadonlySet<number>;
}

const NO_SPACES: ReadonlySet<number> = new Set();

/** [start, end) of the flow without white space; a paragraph's end is the separator `；` where `parted`. */
export function compactOf(flow: Flow, {start, end}: Span, parted = false): Compact {
  let first = start;
  while (first < end && !isSpaceAt(flow.text, first)) first++;
  if (first >= end) return {text: flow.text.slice(start, end), start, at: null, spaces: NO_SPACES};
  const at = new Int32Array(end - start);
  const spaces = new Set<number>();
  let text = "";
  for (let position = start; position < end; position++) {
    const character = flow.text.charAt(position);
    const isParagraphEnd = parted && character === "\n";
    if (isSpaceAt(flow.text, position) && !isParagraphEnd) {
      spaces.add(text.length);
      continue;
    }
    at[text.length] = position;
    text += isParagraphEnd ? "；" : character;
  }
  return {text, start, at: at.subarray(0, text.length), spaces};
}

/** The span of the flow that [start, end) of the compact text stands for. */
export function spanIn(compact: Compact, {start, end}: Span): Span {
  const {text, at} = compact;
  if (start >= text.length || end < 1 || end > text.length) throw new RangeError(`party outside its clause: ${text}`);
  if (at === null) return {start: compact.start + start, end: compact.start + end};
  return {start: at[start] ?? compact.start, end: (at[end - 1] ?? compact.start) + 1};
}
