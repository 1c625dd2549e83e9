import type {Unit} from "../model.js";
import {keyOf} from "../text/dates.js";
import type {Directory, NamedUnit, Setting} from "./directory.js";
import type {KindOfName} from "./kinds.js";
import {NATIONAL, provinceIn} from "./place.js";
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
 * the one whose name is nearest, at most two characters off and more than half alike behind those words; of the same level and place by its words. Null when none is close.
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

const CENTRAL_SEAT = /^(?:国家|国务院|中国|全国|中央)/u;

/**
 * Whether a registered unit can be meant where a name without a place of its own is printed: a central body in a central
 * document, else only by a name that says so; a province's in documents of that province, else by a name with its place.
 */
function isNear({name, place: unitPlace}: NamedUnit, key: string, place: Setting["place"]): boolean {
  if (unitPlace === NATIONAL) return place === NATIONAL || CENTRAL_SEAT.test(key);
  const province = provinceIn(name) ?? (place === null ? unitPlace : null);
  return province === null || province === place || key.includes(province);
}

/** 国家, 省, 市, 苏州市: words for level and place that a name begins with. */
const SEAT =
  /^(?!市场)(?:国家|国务院|中国|全国|中央|[省市区县州盟旗镇乡]|\p{Script=Han}{2,10}?(?:省|自治区|市|州|盟|地区|区|县|旗|镇|乡|街道))/u;
const PROVINCE_END = /^(?:省|市|(?:壮族|回族|维吾尔)?自治区|特别行政区)/u;

/** Those words of a name, a province's without its 省 or 市; empty where it has none. */
function seatOf(name: string, kind: KindOfName | null): string {
  const seat = kind?.exact === true ? kind.prefix : (SEAT.exec(name)?.[0] ?? "");
  const province = provinceIn(seat);
  if (province === null || !seat.startsWith(province)) return seat;
  return province + seat.slice(province.length).replace(PROVINCE_END, "");
}

function withoutLevel(kind: string): string {
  return kind.replace(/^(?:national|provincial|municipal|county|township)_/, "");
}

/** Whether two names can be one body's: of the same level and place by their words, and no two kinds of department. */
function canBeOne(a: string, kindOfA: KindOfName | null, b: string, kindOfB: KindOfName | null): boolean {
  if (seatOf(a, kindOfA) !== seatOf(b, kindOfB)) return false;
  if (kindOfA?.exact !== true || kindOfB?.exact !== true) return true;
  return withoutLevel(kindOfA.kind) === withoutLevel(kindOfB.kind);
}

function nearestTo(name: string, isCollective: boolean, place: Setting["place"], directory: Directory): Unit | null {
  const kind = directory.kindOf(name);
  const key = keyOf(name);
  let nearest: Unit | null = null;
  const own = key.length - seatOf(key, kind).length;
  let fewest = Math.min(MOST_EDITS, Math.ceil(own / 2) - 1) + 1;
  for (const named of directory.names(place)) {
    const {name: each, unit, kind: other} = named;
    if (unit.isCollective !== isCollective || !isNear(named, key, place)) continue;
    const isAlike = kind?.isOneOffice === true && other?.kind === kind.kind && other.prefix === kind.prefix;
    if (isAlike) return unit;
    const apart = edits(key, each, fewest - 1);
    if (apart < fewest && canBeOne(key, kind, each, other)) {
      nearest = unit;
      fewest = apart;
    }
  }
  return nearest;
}
