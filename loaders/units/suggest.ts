import type {Unit} from "../model.js";
import {keyOf} from "../text/dates.js";
import type {Directory, Setting} from "./directory.js";
import {provinceIn} from "./place.js";
import {remembered} from "../text/remembered.js";

/** Names further apart than this are not each other's misspelling. */
const MOST_EDITS = 2;

/** How many characters must be added, left out or changed to make one text the other; `limit` + 1 when more. */
function edits(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  let row = new Uint16Array(b.length + 1).map((_, index) => index);
  let next = new Uint16Array(b.length + 1);
  for (let i = 1; i <= a.length; i++) {
    const character = a.charCodeAt(i - 1);
    let left = i;
    let fewest = i;
    next[0] = i;
    for (let j = 1; j <= b.length; j++) {
      const changed = (row[j - 1] ?? 0) + (character === b.charCodeAt(j - 1) ? 0 : 1);
      left = Math.min(changed, (row[j] ?? 0) + 1, left + 1);
      next[j] = left;
      fewest = Math.min(fewest, left);
    }
    if (fewest > limit) return limit + 1;
    [row, next] = [next, row];
  }
  return row[b.length] ?? limit + 1;
}

/**
 * The registered unit that an unregistered one may be: of the same kind by its name under the same words for its place, else
 * the one whose name is nearest, at most two characters off and more than half alike. Null when none is close.
 */
export function suggestionFor({name, isCollective}: Unit, {place}: Setting, directory: Directory): Unit | null {
  const suggestions = suggested.get(directory) ?? new Map<string, (name: string) => Unit | null>();
  suggested.set(directory, suggestions);
  const about = `${place} ${isCollective}`;
  const suggest = suggestions.get(about) ?? remembered((each) => nearestTo(each, isCollective, place, directory));
  suggestions.set(about, suggest);
  return suggest(name);
}

/** What was suggested, by directory, and in it by place and whether the unit is a collective. */
const suggested = new WeakMap<Directory, Map<string, (name: string) => Unit | null>>();

/** Whether a registered name names a province that is neither the document's nor named by the unregistered one. */
function isElsewhere(registered: string, key: string, place: Setting["place"]): boolean {
  const province = provinceIn(registered);
  return place !== null && province !== null && province !== place && !key.includes(province);
}

function nearestTo(name: string, isCollective: boolean, place: Setting["place"], directory: Directory): Unit | null {
  const kind = directory.kindOf(name);
  const key = keyOf(name);
  let nearest: Unit | null = null;
  let fewest = Math.min(MOST_EDITS, Math.ceil(key.length / 2) - 1) + 1;
  for (const {name: each, unit, kind: other} of directory.names(place)) {
    if (unit.isCollective !== isCollective || isElsewhere(each, key, place)) continue;
    const isAlike = kind?.exact === true && other?.kind === kind.kind && other.prefix === kind.prefix;
    if (isAlike) return unit;
    const apart = edits(key, each, fewest - 1);
    if (apart < fewest) {
      nearest = unit;
      fewest = apart;
    }
  }
  return nearest;
}
