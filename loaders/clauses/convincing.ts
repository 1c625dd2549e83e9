import {beginsAside, canBeName, looksLikeBody, looksLikeOffice} from "./names.js";
import type {Statement} from "./statement.js";
import {isLabel} from "./words.js";

/** Where a bracket stands: after a sentence or on a line of its own, in front of a full stop, or amid a sentence. */
export type Place = "after" | "before" | "amid";

/**
 * Whether what was read can be believed: names that can be names; and where neither verb nor label speaks, more than
 * half of them known or like those of bodies, of departments in front of a full stop, where asides stand too. Amid a
 * sentence only a label convinces.
 */
export function isConvincing(
  text: string,
  {parties, stated, labelled}: Statement,
  place: Place,
  isKnown: (name: string) => boolean
): boolean {
  const names = parties.map(({start, end}) => text.slice(start, end));
  if (beginsAside(text) || !names.every(canBeName) || names.some(isLabel)) return false;
  if (labelled) return true;
  if (place === "amid") return false;
  const isBody = place === "after" ? looksLikeBody : looksLikeOffice;
  const bodies = names.filter((name) => isKnown(name) || isBody(name)).length;
  return stated ? bodies > 0 : bodies * 2 > names.length;
}
