import type {Flow, Span} from "../model.js";

/** Text without white space, and where each of its characters stands in the flow. */
export interface Compact {
  readonly text: string;
  readonly at: readonly number[];
  /** positions in `text` before which white space was left out */
  readonly spaces: ReadonlySet<number>;
}

/** [start, end) of the flow without white space; a paragraph's end is the separator `；` where `parted`. */
export function compactOf(flow: Flow, {start, end}: Span, parted = false): Compact {
  const at: number[] = [];
  const spaces = new Set<number>();
  let text = "";
  for (let position = start; position < end; position++) {
    const character = flow.text.charAt(position);
    if (/\s/.test(character) && !(parted && character === "\n")) {
      spaces.add(text.length);
      continue;
    }
    text += character === "\n" ? "；" : character;
    at.push(position);
  }
  return {text, at, spaces};
}

/** The span of the flow that [start, end) of the compact text stands for. */
export function spanIn({text, at}: Compact, {start, end}: Span): Span {
  const first = at[start];
  const last = at[end - 1];
  if (first === undefined || last === undefined) throw new RangeError(`party outside its clause: ${text}`);
  return {start: first, end: last + 1};
}
