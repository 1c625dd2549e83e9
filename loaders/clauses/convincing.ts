import {beginsAside} from "./bodies.js";
import type {NameSigns} from "./nameSigns.js";
import type {Statement} from "./statement.js";

/** Where a bracket stands: after a sentence or on a line of its own, in front of a full stop, or amid a sentence. */
export type Place = "after" | "before" | "amid";

/**
 * How far what was read can be believed. `sure`: a label, or a verb beside a body's name. `strong`: a list without a verb, more
 * than half of it known or like names of departments. `weak`: a list whose words could be names of bodies, or of things.
 */
export type Belief = "sure" | "strong" | "weak";

/**
 * What speaks for a bracket whose words are `text` and whose parties are `names`; null where nothing does: words that
 * cannot be names, an aside, places or facilities. Amid a sentence only a label convinces.
 */
export function beliefIn(
  text: string,
  {stated, labelled}: Pick<Statement, "stated" | "labelled">,
  names: readonly NameSigns[],
  place: Place
): Belief | null {
  const good = count(names, ({canBeName}) => canBeName);
  if (good === 0 || names.some(({isLabel}) => isLabel) || beginsAside(text)) return null;
  if (labelled) return "sure";
  if (place === "amid" || good < names.length) return null;
  const offices = count(names, ({isOffice}) => isOffice);
  const bodies = count(names, ({isBody}) => isBody);
  if (stated) {
    const isBelievable = offices > 0 || (place === "after" && bodies > 0);
    return isBelievable || names.some(({looksLikeInnerOffice}) => looksLikeInnerOffice) ? "sure" : null;
  }
  const isSure = names.some(({isOffice, isKnown, isPlace}) => isOffice && (isKnown || !isPlace));
  const most = place === "after" ? bodies : offices;
  if (isSure && most * 2 > names.length) return "strong";
  return bodies === names.length && !names.every(({isPlace}) => isPlace) ? "weak" : null;
}

function count(names: readonly NameSigns[], is: (name: NameSigns) => boolean): number {
  let found = 0;
  for (const name of names) if (is(name)) found++;
  return found;
}

/** A bracket that was read and how far it is believed, before the document's habits are known. */
export interface Candidate {
  readonly place: Place;
  readonly belief: Belief;
  readonly names: readonly NameSigns[];
}

/** So many clauses at a place show that clauses stand there. */
const HABIT = 3;

/**
 * Which brackets of a document are clauses. A list without a verb in front of a full stop, where asides stand too, is one
 * where clauses stand there in this document; a list of what could be things is one beside others at its place, if it names
 * an office or what another clause names. Lists of a body's own offices (财务处、审计处) make a habit of their own.
 */
export function convincing(candidates: readonly Candidate[]): boolean[] {
  let named: ReadonlySet<string> | null = null;
  const counts = new Map<string, number>();
  for (const {place, belief} of candidates) {
    counts.set(`${place} ${belief}`, (counts.get(`${place} ${belief}`) ?? 0) + 1);
  }
  const inner = candidates.filter(
    ({belief, names}) => belief === "weak" && names.some(({looksLikeInnerOffice}) => looksLikeInnerOffice)
  );
  const innerAt = (place: Place): number => inner.filter((each) => each.place === place).length;
  const innerHabit = {after: innerAt("after"), before: innerAt("before"), amid: innerAt("amid")};
  const at = (place: Place, belief: Belief): number => counts.get(`${place} ${belief}`) ?? 0;
  return candidates.map(({place, belief, names}) => {
    if (belief === "sure") return true;
    const clauses = at(place, "sure") + at(place, "strong");
    if (belief === "strong") {
      return place === "after" || at(place, "sure") > 0 || clauses >= HABIT || names.every(({isKnown}) => isKnown);
    }
    const isHabit = at(place, "sure") >= 2 || clauses >= HABIT || (clauses > 0 && innerHabit[place] >= HABIT);
    if (!isHabit) return false;
    const others = (named ??= namedIn(candidates));
    return names.some((each) => each.looksLikeOffice || each.looksLikeInnerOffice || others.has(each.name));
  });
}

/** What the brackets name that are believed for themselves. */
function namedIn(candidates: readonly Candidate[]): ReadonlySet<string> {
  const sure = candidates.filter(({belief}) => belief !== "weak");
  return new Set(sure.flatMap(({names}) => names.map(({name}) => name)));
}
