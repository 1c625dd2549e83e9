import {type Scoped, type ScopeName, scopesOf} from "../scopes.js";
import {disparity} from "./disparity.js";
import {exactTest} from "./exactTest.js";
import {eachPair, pairCount, sharedTasks} from "./pairs.js";
import {twoMode} from "./twoMode.js";

/** A pair of units of a scope, unitA < unitB, with what chance would give it. */
export interface TestedPair extends ScopeName {
  readonly collectives: string;
  readonly unitA: string;
  readonly unitB: string;
  readonly sharedTasks: number;
  readonly expected: number;
  readonly pAbove: number;
  readonly pBelow: number;
  readonly qAbove: number;
  readonly qBelow: number;
  /** all pairs of units of the scope, over which q is adjusted */
  readonly pairsTested: number;
  /** null without shared tasks */
  readonly disparity: number | null;
}

/** A pair that shares no task is told of where so few shared tasks would come by chance less often than this. */
const AVOIDED = 0.05;

/**
 * The pairs that share a task, or share none where chance would rarely have it so, for every scope of credits with at
 * least twenty tasks (see exactTest); `rows` name each unit of a task once.
 */
export function testedPairs(
  rows: readonly (Scoped & {readonly taskId: string; readonly unitId: string})[]
): TestedPair[] {
  return scopesOf(rows).flatMap(({names, collectives, rows: scope}) => {
    const network = twoMode(scope);
    const {unitIds} = network;
    const shared = sharedTasks(network);
    const test = exactTest(network, shared);
    if (test === null) return [];
    const filter = disparity(unitIds.length, shared);
    const found: Omit<TestedPair, keyof ScopeName>[] = [];
    eachPair(unitIds.length, (a, b, index) => {
      const c = shared[index] ?? 0;
      const pBelow = test.pBelow[index] ?? 1;
      if (c === 0 && pBelow >= AVOIDED) return;
      found.push({
        collectives,
        unitA: unitIds[a] ?? "",
        unitB: unitIds[b] ?? "",
        sharedTasks: c,
        expected: test.expected[index] ?? 0,
        pAbove: test.pAbove[index] ?? 1,
        pBelow,
        qAbove: test.qAbove[index] ?? 1,
        qBelow: test.qBelow[index] ?? 1,
        pairsTested: pairCount(unitIds.length),
        disparity: c === 0 ? null : (filter[index] ?? null)
      });
    });
    return names.flatMap((name) => found.map((pair) => ({...name, ...pair})));
  });
}
