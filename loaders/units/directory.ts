import type {Register, Unit} from "../model.js";
import {keyOf} from "../text/dates.js";

/** The register as a reader uses it: names to units. */
export interface Directory {
  readonly isKnown: (name: string) => boolean;
  /** the unit of that name at that date (ISO; null: unknown); null when the register has none */
  readonly find: (name: string, date: string | null) => Unit | null;
}

function validAt(unit: Unit, date: string): boolean {
  return (unit.validFrom === null || unit.validFrom <= date) && (unit.validTo === null || date < unit.validTo);
}

/** Names, full names and aliases of the register; an abolished body is found as its successor once it was abolished. */
export function directoryOf(register: Register): Directory {
  const byId = new Map(register.units.map((unit) => [unit.id, unit]));
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
  const successor = (unit: Unit, date: string): Unit => {
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
  return {
    isKnown: (name) => byName.has(keyOf(name)),
    find: (name, date) => {
      const units = byName.get(keyOf(name));
      const first = units?.[0];
      if (units === undefined || first === undefined) return null;
      if (date === null) return units.find(({validTo}) => validTo === null) ?? first;
      return units.find((unit) => validAt(unit, date)) ?? successor(first, date);
    }
  };
}
