import {beginsAside, canBeName, isPlace, looksLikeBody, looksLikeOffice} from "./bodies.js";
import type {Statement} from "./statement.js";
import {isLabel} from "./words.js";

/** Where a bracket stands: after a sentence or on a line of its own, in front of a full stop, or amid a sentence. */
export type Place = "after" | "before" | "amid";

/**
 * Whether what was read can be believed: names that can be names; and where neither verb nor label speaks, more than
 * half of them known or like those of bodies, of departments in front of a full stop, where asides stand too; not all of
 * them places or facilities. Amid a sentence only a label convinces.
 */
export function isConvincing(
  text: string,
  {parties, stated, labelled}: Statement,
  place: Place,
  isKnown: (name: string) => boolean
): boolean {
  const names = parties.map(({start, end}) => text.slice(start, end));
  const good = names.filter(canBeName);
  if (beginsAside(text) || good.length === 0 || names.some(isLabel)) return false;
  if (labelled) return true;
  if (place === "amid" || good.length < names.length) return false;
  const isBody = place === "after" ? looksLikeBody : looksLikeOffice;
  const bodies = names.filter((name) => isKnown(name) || isBody(name)).length;
  if (stated) return bodies > 0;
  const isSure = names.some((name) => isKnown(name) || (looksLikeOffice(name) && !isPlace(name)));
  return isSure && bodies * 2 > names.length;
}
