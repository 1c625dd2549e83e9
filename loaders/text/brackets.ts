import type {Span} from "../model.js";
import {characterClasses} from "./characterClasses.js";

/** Brackets that can hold a clause. Documents mix full and half width within a pair, so kinds are not matched. */
export const OPENING = "（(〔［[【";
export const CLOSING = "）)〕］]】";

const OPENS = 1;
const CLOSES = 2;
const SEPARATES = 3;
const BREAKS = 4;
const MARKS = characterClasses(OPENING, CLOSING, "、，,；;。", "\n");

/** How the character at a position changes the depth of brackets: 1 opens one, -1 closes one, 0 is none. */
export function nestingAt(text: string, position: number): 1 | -1 | 0 {
  const mark = MARKS[text.charCodeAt(position)];
  return mark === OPENS ? 1 : mark === CLOSES ? -1 : 0;
}

/**
 * The outermost bracket groups of [start, end), brackets included, in order. A bracket left open at the end of its
 * paragraph opens nothing; a closing bracket without an opening one closes nothing. Linear in the length.
 */
export function bracketGroups(text: string, start: number, end: number): Span[] {
  const groups: Span[] = [];
  const open: number[] = [];
  let closedInside: Span[] = [];
  const giveUp = (): void => {
    for (const group of closedInside) groups.push(group);
    open.length = 0;
    closedInside = [];
  };
  for (let position = start; position < end; position++) {
    const mark = MARKS[text.charCodeAt(position)];
    if (mark === OPENS) open.push(position);
    else if (mark === CLOSES) {
      const opened = open.pop();
      if (opened === undefined) continue;
      while ((closedInside.at(-1)?.start ?? -1) > opened) closedInside.pop();
      closedInside.push({start: opened, end: position + 1});
      if (open.length === 0) giveUp();
    } else if (mark === BREAKS && (open.length > 0 || closedInside.length > 0)) giveUp();
  }
  giveUp();
  return groups;
}

/** Where the separators (some of 、，,；;。) of [start, end) stand outside any bracket, in order. */
export function separatorsOutside(text: string, start: number, end: number, separators: string): number[] {
  const found: number[] = [];
  let depth = 0;
  for (let position = start; position < end; position++) {
    const mark = MARKS[text.charCodeAt(position)];
    if (mark === OPENS) depth++;
    else if (mark === CLOSES) depth = Math.max(0, depth - 1);
    else if (mark === SEPARATES && depth === 0 && separators.includes(text.charAt(position))) found.push(position);
  }
  return found;
}
