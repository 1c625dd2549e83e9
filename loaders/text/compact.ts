import type {Flow, Span} from "../model.js";

/** Text without white space, and where each of its characters stands in the flow. */
export interface Compact {
  readonly text: string;
  readonly at: Int32Array;
  /** positions in `text` before which white space was left out */
  readonly spaces: ReadonlySet<number>;
}

/** [start, end) of the flow without white space; a paragraph's end is the separator `；` where `parted`. */
export function compactOf(flow: Flow, {start, end}: Span, parted = false): Compact {
  const printed = flow.text.slice(start, end);
  const at = new Int32Array(printed.length);
  const spaces = new Set<number>();
  let text = "";
  let from = 0;
  const take = (to: number): void => {
    for (let index = from; index < to; index++) at[text.length + index - from] = start + index;
    text += printed.slice(from, to);
  };
  for (const {0: space, index} of printed.matchAll(/\s/g)) {
    take(index);
    from = index + 1;
    if (parted && space === "\n") {
      at[text.length] = start + index;
      text += "；";
    } else spaces.add(text.length);
  }
  take(printed.length);
  return {text, at: at.subarray(0, text.length), spaces};
}

/** The span of the flow that [start, end) of the compact text stands for. */
export function spanIn({text, at}: Compact, {start, end}: Span): Span {
  const first = at[start];
  const last = at[end - 1];
  if (first === undefined || last === undefined) throw new RangeError(`party outside its clause: ${text}`);
  return {start: first, end: last + 1};
}
