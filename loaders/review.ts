import type {Reading, Register, Unit} from "./model.js";
import {directoryOf, type Setting} from "./units/directory.js";
import {placeOf} from "./units/place.js";
import {suggestionFor} from "./units/suggest.js";

/** A unit that the register does not know, once for each spelling, with the registered one that it may be. */
export interface Unknown {
  readonly unit: Unit;
  readonly suggestion: Unit | null;
  /** in how many places it is named */
  readonly places: number;
}

/** The unregistered units of readings, most named first, then by name. */
export function unknownUnits(readings: readonly Reading[], register: Register): Unknown[] {
  const directory = directoryOf(register);
  const found = new Map<string, {unit: Unit; setting: Setting; places: number}>();
  for (const {metadata, document, unregistered, assignments} of readings) {
    const setting = {date: metadata.issuedOn, place: placeOf(metadata, document.text)};
    for (const unit of unregistered) {
      const places = assignments.filter(({unitId}) => unitId === unit.id).length;
      const before = found.get(unit.id)?.places ?? 0;
      found.set(unit.id, {unit, setting, places: before + places});
    }
  }
  return [...found.values()]
    .map(({unit, setting, places}) => ({unit, places, suggestion: suggestionFor(unit, setting, directory)}))
    .sort((a, b) => b.places - a.places || (a.unit.name < b.unit.name ? -1 : 1));
}

function cell(value: string): string {
  return /[",\n]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value;
}

/** Rows for aliases.csv: each unknown spelling that is close to a registered name. */
export function aliasRows(unknown: readonly Unknown[]): string[] {
  return unknown.flatMap(({unit, suggestion, places}) =>
    suggestion === null
      ? []
      : [[unit.name, suggestion.id, `与${suggestion.name}相近，${places}处，待核`].map(cell).join(",")]
  );
}

/** Rows for units.csv, the id left to be given: each unknown name that is close to none. */
export function unitRows(unknown: readonly Unknown[]): string[] {
  return unknown.flatMap(({unit, suggestion}) =>
    suggestion !== null
      ? []
      : [
          ["", unit.name, "", "", "", unit.kind ?? "", "", String(unit.isCollective), "", "", "", ""]
            .map(cell)
            .join(",")
        ]
  );
}
