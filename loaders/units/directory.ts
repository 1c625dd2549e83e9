import type {Register, Unit} from "../model.js";
import {keyOf as plainKeyOf} from "../text/dates.js";
import {simplified} from "../text/script.js";
import {type KindOfName, kindsOf} from "./kinds.js";
import {NATIONAL, provinceIn} from "./place.js";
import {remembered} from "../text/remembered.js";

/** What the resolution of names depends on beside the names. */
export interface Setting {
  /** ISO; null: unknown */
  readonly date: string | null;
  /** as placeOf tells it; null: unknown */
  readonly place: string | null;
}

/** The register as a reader uses it: names to units. */
export interface Directory {
  /** whether a name, anywhere and at any date, is a unit's, or one that kinds.csv knows */
  readonly isKnown: (name: string) => boolean;
  /** the unit that a document of this date and place means by the name; null when the register has none */
  readonly find: (name: string, setting: Setting) => Unit | null;
  /** what the name alone tells of its body; null when it tells nothing */
  readonly kindOf: (name: string) => KindOfName | null;
  /** registered names with the units they mean in a place, in the register's order */
  readonly names: (place: string | null) => readonly NamedUnit[];
}

/** A registered name with its unit and what it tells of its kind. */
export interface NamedUnit {
  readonly name: string;
  readonly unit: Unit;
  readonly kind: KindOfName | null;
  /** the province that the unit is in, 全国 for central bodies; null: the register tells none */
  readonly place: string | null;
}

const keyOf = remembered((name: string): string => simplified(plainKeyOf(name)));

/** Directories already made: a register is the same for all documents of a run. */
const directories = new WeakMap<Register, Directory>();

function validAt(unit: Unit, date: string): boolean {
  return (unit.validFrom === null || unit.validFrom <= date) && (unit.validTo === null || date < unit.validTo);
}

/** Ids of the bodies of the whole country begin so. */
const NATIONAL_ID = /^cn-/;
/** Names that mean a central body wherever they are printed; 统计局 alone is a local one's in a local document. */
const CENTRAL_NAME =
  /^(?:国家|中央|中共中央|中国|国务院|全国|最高|中华人民共和国|人民银行|海关总署)|(?:部|总局|总署|署|监会|总社)$/u;

/** The province that a unit's full name names, or that of the body it is under, or of its first member. */
function placesOf(units: readonly Unit[]): Map<string, string | null> {
  const byId = new Map(units.map((unit) => [unit.id, unit]));
  const places = new Map<string, string | null>();
  const placeOfUnit = (unit: Unit): string | null => {
    const known = places.get(unit.id);
    if (known !== undefined) return known;
    if (NATIONAL_ID.test(unit.id)) {
      places.set(unit.id, NATIONAL);
      return NATIONAL;
    }
    places.set(unit.id, null);
    const own = provinceIn(unit.fullName ?? unit.name);
    const related = [unit.parentId, unit.members[0]].flatMap((id) => (id == null ? [] : [byId.get(id)]));
    const place =
      own ?? related.reduce<string | null>((found, each) => found ?? (each ? placeOfUnit(each) : null), null);
    places.set(unit.id, place);
    return place;
  };
  units.forEach(placeOfUnit);
  return places;
}

/** The province of each registered district by the district's short name: in its documents 市应急局 is the province's. */
function provincesOf(units: readonly Unit[], places: ReadonlyMap<string, string | null>): Map<string, string> {
  const provinces = new Map<string, string>();
  for (const {id, name, kind} of units) {
    const province = places.get(id) ?? null;
    const short = /^(\p{Script=Han}{2,})(?:新区|区|县|市)$/u.exec(name)?.[1];
    if (kind === "district_government" && province !== null && short !== undefined) provinces.set(short, province);
  }
  return provinces;
}

/**
 * Names, full names and aliases of the register. A body abolished before the document's date is found as its
 * successor; a name that leaves out the place (市应急局) is found only in documents of the unit's place or of an unknown
 * one.
 */
export function directoryOf(register: Register): Directory {
  const made = directories.get(register) ?? newDirectory(register);
  directories.set(register, made);
  return made;
}

function newDirectory(register: Register): Directory {
  const byId = new Map(register.units.map((unit) => [unit.id, unit]));
  const places = placesOf(register.units);
  const kindOfKey = kindsOf(register.kinds);
  const kindOf = remembered((name: string): KindOfName | null => kindOfKey(keyOf(name)));
  const byName = new Map<string, Unit[]>();
  const add = (name: string, unit: Unit): void => {
    const key = keyOf(name);
    const units = byName.get(key);
    if (units === undefined) byName.set(key, [unit]);
    else if (!units.includes(unit)) units.push(unit);
  };
  for (const unit of register.units) {
    add(unit.name, unit);
    if (unit.fullName !== null) add(unit.fullName, unit);
  }
  for (const {name, unitId} of register.aliases) {
    const unit = byId.get(unitId);
    if (unit === undefined) throw new Error(`alias of an unknown unit: ${unitId}`);
    add(name, unit);
  }
  const successorAt = (unit: Unit, date: string): Unit => {
    const seen = new Set<string>();
    let current = unit;
    while (!validAt(current, date) && current.successorId !== null && !seen.has(current.id)) {
      seen.add(current.id);
      const next = byId.get(current.successorId);
      if (next === undefined || (next.validFrom !== null && next.validFrom > date)) break;
      current = next;
    }
    return current;
  };
  const provinces = provincesOf(register.units, places);
  const fits = (unit: Unit, key: string, documentPlace: string | null): boolean => {
    const unitPlace = places.get(unit.id) ?? null;
    const place = documentPlace === null ? null : (provinces.get(documentPlace) ?? documentPlace);
    if (place === null || unitPlace === null || unitPlace === place) return true;
    return unitPlace === NATIONAL ? CENTRAL_NAME.test(key) : key.includes(unitPlace);
  };
  const unitsIn = (place: string | null): ((name: string) => readonly Unit[]) =>
    remembered((name) => {
      const key = keyOf(name);
      return byName.get(key)?.filter((unit) => fits(unit, key, place)) ?? [];
    });
  /** what names mean in the place asked for last: a document has one, and places are many */
  let last: {readonly place: string | null; readonly unitsNamed: (name: string) => readonly Unit[]} = {
    place: null,
    unitsNamed: unitsIn(null)
  };
  const namesIn = new Map<string | null, readonly NamedUnit[]>();
  const namesFitting = (place: string | null): NamedUnit[] =>
    [...byName].flatMap(([name, units]) => {
      const kind = kindOf(name);
      return units
        .filter((unit) => fits(unit, name, place))
        .map((unit) => ({name, unit, kind, place: places.get(unit.id) ?? null}));
    });
  return {
    isKnown: remembered((name) => byName.has(keyOf(name)) || kindOf(name)?.exact === true),
    kindOf,
    names: (place) => {
      const listed = namesIn.get(place) ?? namesFitting(place);
      namesIn.set(place, listed);
      return listed;
    },
    find: (name, {date, place}) => {
      if (last.place !== place) last = {place, unitsNamed: unitsIn(place)};
      const units = last.unitsNamed(name);
      const [first] = units;
      if (first === undefined) return null;
      if (date === null) return units.find(({validTo}) => validTo === null) ?? first;
      return units.find((unit) => validAt(unit, date)) ?? successorAt(first, date);
    }
  };
}
