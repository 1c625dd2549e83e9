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
  if (!/\s/.test(printed)) {
    for (let index = 0; index < at.length; index++) at[index] = start + index;
    return {text: printed, at, spaces};
  }
  let text = "";
  for (let index = 0; index < printed.length; index++) {
    const character = printed.charAt(index);
    const isParagraphEnd = parted && character === "\n";
    if (/\s/.test(character) && !isParagraphEnd) {
      spaces.add(text.length);
      continue;
    }
    at[text.length] = start + index;
    text += isParagraphEnd ? "；" : character;
  }
  return {text, at: at.subarray(0, text.length), spaces};
}

/** The span of the flow that [start, end) of the compact text stands for. */
export function spanIn({text, at}: Compact, {start, end}: Span): Span {
  const first = at[start];
  const last = at[end - 1];
  if (first === undefined || last === undefined) throw new RangeError(`party outside its clause: ${text}`);
  return {start: first, end: last + 1};
}
