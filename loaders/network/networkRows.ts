import {type Scope, type Scoped, type ScopeName, scopesOf, areAlike} from "../scopes.js";
import {FEWEST_TASKS} from "./exactTest.js";
import type {Part} from "./leads.js";
import {type RandomOf, type ScopeNetwork, scopeNetwork} from "./scopeNetwork.js";
import {type TestedPair, testedPairs} from "./testedPairs.js";
import {type UnitMeasures, unitMeasures} from "./unitMeasures.js";

/** A unit's group at a resolution. */
export interface UnitGroup {
  readonly resolution: number;
  readonly runs: number;
  readonly unitId: string;
  readonly group: number;
}

/** What is measured of a scope in one reading of collectives. */
export interface NetworkRows extends ScopeName {
  readonly collectives: string;
  readonly pairs: readonly TestedPair[];
  readonly units: readonly UnitMeasures[];
  readonly groups: readonly UnitGroup[];
}

/**
 * The networks of the scopes of the rows of credits, which name each unit of a task once: all documents, each document, and
 * each theme with at least twenty tasks, in each reading of collectives; in the order of scope and reading. A document with
 * fewer tasks has units, and neither pairs nor groups. One scope is measured at a time, when it is asked for.
 */
export function* networkRows(
  rows: readonly (Scoped & Part)[],
  kinds: ReadonlyMap<string, string | null>,
  randomOf: RandomOf
): Generator<NetworkRows, void> {
  const places = scopesOf(rows)
    .filter(isMeasured)
    .flatMap((scope) => scope.names.map((name) => ({scope, name, key: keyOf(name, scope.collectives)})))
    .sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0));
  // of a single document, which is also all documents, until both were asked for
  const measured = new Map<Scope<Scoped & Part>, ReturnType<typeof measuresOf>>();
  let last: {rows: readonly (Scoped & Part)[]; found: ReturnType<typeof measuresOf>} | null = null;
  for (const {scope, name} of places) {
    // without collectives all readings of a scope are one, and they follow one another
    const same = last !== null && areAlike(last.rows, scope.rows, isSamePart) ? last.found : null;
    const found: ReturnType<typeof measuresOf> = measured.get(scope) ?? same ?? measuresOf(scope.rows, kinds, randomOf);
    if (scope.names.length > 1 && !measured.has(scope)) measured.set(scope, found);
    else measured.delete(scope);
    last = {rows: scope.rows, found};
    yield {...name, collectives: scope.collectives, ...found};
  }
}

/** The same unit in the same task in the same part. */
function isSamePart(a: Part, b: Part): boolean {
  return a.taskId === b.taskId && a.unitId === b.unitId && a.isLead === b.isLead && a.isFirstListed === b.isFirstListed;
}

function isMeasured({names, rows}: Scope<Scoped & Part>): boolean {
  const isTheme = names.every(({themeId}) => themeId !== null);
  return !isTheme || new Set(rows.map(({taskId}) => taskId)).size >= FEWEST_TASKS;
}

function keyOf({documentId, themeId}: ScopeName, collectives: string): string {
  return [documentId ?? "", themeId ?? "", collectives].join("\n");
}

function measuresOf(rows: readonly (Scoped & Part)[], kinds: ReadonlyMap<string, string | null>, randomOf: RandomOf) {
  const network = scopeNetwork(rows, randomOf);
  return {pairs: testedPairs(network), units: unitMeasures(network, rows, kinds), groups: unitGroups(network)};
}

function unitGroups({network, tested}: ScopeNetwork): UnitGroup[] {
  if (tested === null) return [];
  return [tested.groups, ...tested.otherGroups].flatMap(({resolution, runs, groupOf}) =>
    network.unitIds.map((unitId, unit) => ({resolution, runs: runs.length, unitId, group: groupOf[unit] ?? 0}))
  );
}
