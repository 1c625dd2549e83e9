import type {Flow, FlowLine} from "../model.js";

/** A line of the document with its words. */
export interface Line extends FlowLine {
  readonly text: string;
}

/** Something told by lines `first` to `last`, by their index. */
export interface Found<T> {
  readonly value: T;
  readonly first: number;
  readonly last: number;
}

/** The flow's lines with their words. */
export function linesOf(flow: Flow): Line[] {
  return flow.lines.map(({start, end, heading, row}) => ({
    start,
    end,
    heading,
    row,
    text: flow.text.slice(start, end)
  }));
}

/** What the first of lines [from, to) tells of which `read` makes something; null if it makes nothing of any. */
export function firstFound<T>(
  lines: readonly Line[],
  from: number,
  to: number,
  read: (text: string, line: Line) => T | null
): Found<T> | null {
  for (let index = from; index < Math.min(to, lines.length); index++) {
    const line = lines[index];
    const value = line === undefined ? null : read(line.text, line);
    if (value !== null) return {value, first: index, last: index};
  }
  return null;
}

/** The words of lines [first, last] as one: a title is broken over lines without a space. */
export function joined(lines: readonly Line[], first: number, last: number): string {
  return lines
    .slice(first, last + 1)
    .map(({text}) => text)
    .join("");
}
