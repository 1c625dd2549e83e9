import {beginsAside, canBeName, isPlace, looksLikeBody, looksLikeInnerOffice, looksLikeOffice} from "./bodies.js";
import type {Statement} from "./statement.js";
import {isLabel} from "./words.js";

/** Where a bracket stands: after a sentence or on a line of its own, in front of a full stop, or amid a sentence. */
export type Place = "after" | "before" | "amid";

/**
 * How far what was read can be believed. `sure`: a label, or a verb beside a body's name. `strong`: a list without a verb, more
 * than half of it known or like names of departments. `weak`: a list whose words could be names of bodies, or of things.
 */
export type Belief = "sure" | "strong" | "weak";

/**
 * What speaks for a bracket; null where nothing does: words that cannot be names, an aside, places or facilities. Amid a
 * sentence only a label convinces.
 */
export function beliefIn(
  text: string,
  {parties, stated, labelled}: Statement,
  place: Place,
  isKnown: (name: string) => boolean
): Belief | null {
  const names = parties.map(({start, end}) => text.slice(start, end));
  const good = names.filter(canBeName);
  if (beginsAside(text) || good.length === 0 || names.some(isLabel)) return null;
  if (labelled) return "sure";
  if (place === "amid" || good.length < names.length) return null;
  const isOffice = (name: string): boolean => isKnown(name) || looksLikeOffice(name);
  const isBody = (name: string): boolean => isOffice(name) || looksLikeBody(name);
  const offices = names.filter(isOffice).length;
  const bodies = names.filter(isBody).length;
  if (stated)
    return offices > 0 || names.some(looksLikeInnerOffice) || (place === "after" && bodies > 0) ? "sure" : null;
  const isSure = names.some((name) => isOffice(name) && (isKnown(name) || !isPlace(name)));
  const most = place === "after" ? bodies : offices;
  if (isSure && most * 2 > names.length) return "strong";
  return bodies === names.length && !names.every(isPlace) ? "weak" : null;
}

/** A bracket that was read and how far it is believed, before the document's habits are known. */
export interface Candidate {
  readonly place: Place;
  readonly belief: Belief;
  readonly names: readonly string[];
}

/** So many clauses at a place show that clauses stand there. */
const HABIT = 3;

/**
 * Which brackets of a document are clauses. A list without a verb in front of a full stop, where asides stand too, is one
 * where clauses stand there in this document; a list of what could be things is one beside others at its place, if it names
 * an office or what another clause names. Lists of a body's own offices (财务处、审计处) make a habit of their own.
 */
export function convincing(candidates: readonly Candidate[], isKnown: (name: string) => boolean): boolean[] {
  const sure = candidates.filter(({belief}) => belief !== "weak");
  const named = new Set(sure.flatMap(({names}) => names));
  const counts = new Map<string, number>();
  for (const {place, belief} of candidates) {
    counts.set(`${place} ${belief}`, (counts.get(`${place} ${belief}`) ?? 0) + 1);
  }
  const inner = candidates.filter(({belief, names}) => belief === "weak" && names.some(looksLikeInnerOffice));
  const innerAt = (place: Place): number => inner.filter((each) => each.place === place).length;
  const innerHabit = {after: innerAt("after"), before: innerAt("before"), amid: innerAt("amid")};
  const at = (place: Place, belief: Belief): number => counts.get(`${place} ${belief}`) ?? 0;
  return candidates.map(({place, belief, names}) => {
    if (belief === "sure") return true;
    const clauses = at(place, "sure") + at(place, "strong");
    if (belief === "strong") {
      return place === "after" || at(place, "sure") > 0 || clauses >= HABIT || names.every(isKnown);
    }
    const isBelievable = names.some((name) => named.has(name) || looksLikeInnerOffice(name) || looksLikeOffice(name));
    const isHabit = at(place, "sure") >= 2 || clauses >= HABIT;
    return isBelievable && (isHabit || (clauses > 0 && innerHabit[place] >= HABIT));
  });
}
