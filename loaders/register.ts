import {join} from "node:path";
import {type GivenRow, readGivenCsv} from "./givenCsv.js";
import {isId} from "./ids.js";
import type {Alias, Kind, Register, Unit} from "./model.js";

const UNIT_COLUMNS = [
  "unit_id",
  "name",
  "full_name",
  "name_en",
  "name_en_source",
  "kind",
  "parent_id",
  "is_collective",
  "members",
  "valid_from",
  "valid_to",
  "successor_id"
] as const;
type UnitRow = GivenRow<(typeof UNIT_COLUMNS)[number]>;

/**
 * The register in `folder`: units.csv and, where they are there, aliases.csv (other spellings) and kinds.csv (what names
 * tell of bodies that are not registered). Throws one sentence naming file,
 * line and value for a unit without id or name, an id that is there twice or is not ASCII, a date that is none, a parent,
 * successor, member or alias whose unit is unknown, members of a unit that is no collective, and a circle of parents.
 */
export async function loadRegister(folder: string): Promise<Register> {
  const path = join(folder, "units.csv");
  const rows = await readGivenCsv(path, UNIT_COLUMNS, ["unit_id", "name"]);
  if (rows === null) throw new Error(`no register of units: ${path}`);
  const units = new Map<string, Unit>();
  for (const row of rows) {
    const unit = unitOf(row);
    if (units.has(unit.id)) throw row.fault("duplicate unit id", unit.id);
    units.set(unit.id, unit);
  }
  for (const row of rows) checkReferences(row, units);
  return {
    units: [...units.values()],
    aliases: await loadAliases(join(folder, "aliases.csv"), units),
    kinds: await loadKinds(join(folder, "kinds.csv"))
  };
}

function unitOf(row: UnitRow): Unit {
  const id = row.need("unit_id", "unit without id", row.get("name"));
  if (!isId(id)) throw row.fault("unit id is not ASCII letters, digits and hyphens", id);
  if (id.startsWith("x-")) throw row.fault("unit id begins with x-, which is kept for unregistered units", id);
  const unit: Unit = {
    id,
    name: row.need("name", "unit without name", id),
    fullName: row.get("full_name"),
    nameEn: row.get("name_en"),
    nameEnSource: row.get("name_en_source"),
    kind: row.get("kind"),
    parentId: row.get("parent_id"),
    isCollective: row.flag("is_collective"),
    members: membersOf(row),
    validFrom: row.date("valid_from"),
    validTo: row.date("valid_to"),
    successorId: row.get("successor_id"),
    registered: true
  };
  if (unit.members.length > 0 && !unit.isCollective) throw row.fault("unit with members is no collective", id);
  if (unit.validFrom !== null && unit.validTo !== null && unit.validTo < unit.validFrom) {
    throw row.fault("valid_to is before valid_from", unit.validTo);
  }
  return unit;
}

/** The values of a cell that holds several, parted by semicolons. */
function severalIn(cell: string | null): string[] {
  return (cell ?? "")
    .split(";")
    .map((value) => value.trim())
    .filter((value) => value !== "");
}

function membersOf(row: UnitRow): readonly string[] {
  const members = severalIn(row.get("members"));
  const repeated = members.find((id, place) => members.indexOf(id) !== place);
  if (repeated !== undefined) throw row.fault("member there twice", repeated);
  return members;
}

function checkReferences(row: UnitRow, units: ReadonlyMap<string, Unit>): void {
  const unit = units.get(row.need("unit_id", "unit without id"));
  if (unit === undefined) return;
  if (unit.parentId !== null && !units.has(unit.parentId)) throw row.fault("unknown parent", unit.parentId);
  if (unit.successorId !== null && !units.has(unit.successorId)) throw row.fault("unknown successor", unit.successorId);
  for (const id of unit.members) {
    const member = units.get(id);
    if (member === undefined) throw row.fault("unknown member", id);
    if (member.isCollective) throw row.fault("member is itself a collective", id);
  }
  const above = new Set([unit.id]);
  for (let parent = unit.parentId; parent !== null; parent = units.get(parent)?.parentId ?? null) {
    if (above.has(parent)) throw row.fault("parents go in a circle", parent);
    above.add(parent);
  }
}

async function loadAliases(path: string, units: ReadonlyMap<string, Unit>): Promise<Alias[]> {
  const rows = await readGivenCsv(path, ["name", "unit_id", "reason"], ["name", "unit_id", "reason"]);
  const seen = new Set<string>();
  return (rows ?? []).map((row) => {
    const alias: Alias = {
      name: row.need("name", "alias without name", row.get("unit_id")),
      unitId: row.need("unit_id", "alias without unit", row.get("name")),
      reason: row.need("reason", "alias without reason", row.get("name"))
    };
    if (!units.has(alias.unitId)) throw row.fault("alias to an unknown unit", alias.unitId);
    const key = `${alias.name}\n${alias.unitId}`;
    if (seen.has(key)) throw row.fault("alias there twice", alias.name);
    seen.add(key);
    return alias;
  });
}

async function loadKinds(path: string): Promise<Kind[]> {
  const rows = await readGivenCsv(path, ["kind", "names", "ends"], ["kind", "names"]);
  return (rows ?? []).map((row) => {
    const kind = row.need("kind", "kind without word", row.get("names"));
    if (!/^[a-z_]+$/.test(kind)) throw row.fault("kind is not lower-case letters and underscores", kind);
    const names = severalIn(row.need("names", "kind without names", kind));
    const ends = severalIn(row.get("ends"));
    if (names.includes("*") && ends.length === 0) throw row.fault("kind of any name without ends", kind);
    return {kind, names, ends};
  });
}
