import type {Span} from "../model.js";

/** Brackets that can hold a clause. Documents mix full and half width within a pair, so kinds are not matched. */
export const OPENING = "（(〔［[【";
export const CLOSING = "）)〕］]】";

/** Any of them, for searching all. */
export const BRACKET = /[（(〔［[【）)〕］\]】]/g;

const BRACKET_OR_BREAK = /[（(〔［[【）)〕］\]】\n]/g;

/**
 * The outermost bracket groups of [start, end), brackets included, in order. A bracket left open at the end of its
 * paragraph opens nothing; a closing bracket without an opening one closes nothing. Linear in the length.
 */
export function bracketGroups(text: string, start: number, end: number): Span[] {
  const groups: Span[] = [];
  let open: number[] = [];
  let closedInside: Span[] = [];
  const giveUp = (): void => {
    for (const group of closedInside) groups.push(group);
    if (open.length > 0) open = [];
    if (closedInside.length > 0) closedInside = [];
  };
  const marks = new RegExp(BRACKET_OR_BREAK);
  marks.lastIndex = start;
  for (let match = marks.exec(text); match !== null && match.index < end; match = marks.exec(text)) {
    const [character] = match;
    if (character === "\n") giveUp();
    else if (OPENING.includes(character)) open.push(match.index);
    else {
      const opened = open.pop();
      if (opened === undefined) continue;
      while ((closedInside.at(-1)?.start ?? -1) > opened) closedInside.pop();
      closedInside.push({start: opened, end: match.index + 1});
      if (open.length === 0) giveUp();
    }
  }
  giveUp();
  return groups;
}

const BRACKET_OR_SEPARATOR = /[（(〔［[【）)〕］\]】、，,；;。]/g;

/** Where the separators (some of 、，,；;。) of [start, end) stand outside any bracket, in order. */
export function separatorsOutside(text: string, start: number, end: number, separators: string): number[] {
  const found: number[] = [];
  let depth = 0;
  for (const {0: character, index} of text.slice(start, end).matchAll(BRACKET_OR_SEPARATOR)) {
    if (OPENING.includes(character)) depth++;
    else if (CLOSING.includes(character)) depth = Math.max(0, depth - 1);
    else if (depth === 0 && separators.includes(character)) found.push(start + index);
  }
  return found;
}
