import {type Scoped, type ScopeName, scopesOf} from "../scopes.js";
import {FEWEST_TASKS} from "./exactTest.js";
import type {Part} from "./leads.js";
import {type RandomOf, scopeNetwork} from "./scopeNetwork.js";
import {type TestedPair, testedPairs} from "./testedPairs.js";
import {type UnitMeasures, unitMeasures} from "./unitMeasures.js";

/** Where a row of a network table counts. */
export interface InScope extends ScopeName {
  readonly collectives: string;
}

/** A unit's group at a resolution. */
export interface UnitGroup {
  readonly resolution: number;
  readonly runs: number;
  readonly unitId: string;
  readonly group: number;
}

/** Rows about pairs, units and groups of every scope. */
export interface NetworkRows {
  readonly pairs: readonly (InScope & TestedPair)[];
  readonly units: readonly (InScope & UnitMeasures)[];
  readonly groups: readonly (InScope & UnitGroup)[];
}

/**
 * The networks of the scopes of the rows of credits, which name each unit of a task once: all documents, each document, and
 * each theme with at least twenty tasks, in each reading of collectives; sorted by scope, reading and unit. A document with
 * fewer tasks has units, and neither pairs nor groups.
 */
export function networkRows(
  rows: readonly (Scoped & Part)[],
  kinds: ReadonlyMap<string, string | null>,
  randomOf: RandomOf
): NetworkRows {
  const pairs: (InScope & TestedPair)[] = [];
  const units: (InScope & UnitMeasures)[] = [];
  const groups: (InScope & UnitGroup)[] = [];
  for (const {names, collectives, rows: scope} of scopesOf(rows)) {
    const isTheme = names.every(({themeId}) => themeId !== null);
    if (isTheme && new Set(scope.map(({taskId}) => taskId)).size < FEWEST_TASKS) continue;
    const network = scopeNetwork(scope, randomOf);
    const ofPairs = testedPairs(network);
    const ofUnits = unitMeasures(network, scope, kinds);
    const {tested} = network;
    const ofGroups = (tested === null ? [] : [tested.groups, ...tested.otherGroups]).flatMap(
      ({resolution, runs, groupOf}) =>
        network.network.unitIds.map((unitId, unit) => ({resolution, runs, unitId, group: groupOf[unit] ?? 0}))
    );
    for (const name of names) {
      for (const row of ofPairs) pairs.push({...name, collectives, ...row});
      for (const row of ofUnits) units.push({...name, collectives, ...row});
      for (const row of ofGroups) groups.push({...name, collectives, ...row});
    }
  }
  return {pairs, units: inOrder(units), groups: inOrder(groups)};
}

/** By document, theme and reading, null first; rows of one scope stay in their order. */
function inOrder<Row extends InScope>(rows: readonly Row[]): Row[] {
  const keyed = rows.map((row) => ({
    row,
    key: `${row.documentId ?? ""}\n${row.themeId ?? ""}\n${row.collectives}`
  }));
  keyed.sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0));
  return keyed.map(({row}) => row);
}
