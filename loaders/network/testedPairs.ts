import {ambiguity} from "./ambiguity.js";
import {disparity} from "./disparity.js";
import {eachPair} from "./pairs.js";
import type {ScopeNetwork} from "./scopeNetwork.js";

/** A pair of units of a scope, unitA < unitB, with what chance would give it. */
export interface TestedPair {
  readonly unitA: string;
  readonly unitB: string;
  readonly sharedTasks: number;
  readonly expected: number;
  readonly pAbove: number;
  readonly pBelow: number;
  readonly qAbove: number;
  readonly qBelow: number;
  /** pairs of units of the scope of which a document names both, over which q is adjusted */
  readonly pairsTested: number;
  /** null without shared tasks */
  readonly disparity: number | null;
  /** share of the runs that put the two into one group, at the resolution 1, and what it makes of ambiguity */
  readonly together: number;
  readonly ambiguity: number;
}

/** A pair that shares no task is told of where so few shared tasks would come by chance less often than this. */
const AVOIDED = 0.05;

/**
 * The pairs that share a task, or share none where chance would rarely have it so, in the order of their units; none in a
 * scope that is not tested.
 */
export function testedPairs({network: {unitIds}, shared, tested}: ScopeNetwork): TestedPair[] {
  if (tested === null) return [];
  const {test} = tested;
  const filter = disparity(unitIds.length, shared);
  const found: TestedPair[] = [];
  eachPair(unitIds.length, (a, b, index) => {
    const c = shared[index] ?? 0;
    const pBelow = test.pBelow[index] ?? 1;
    if (c === 0 && pBelow >= AVOIDED) return;
    const together = tested.together[index] ?? 0;
    found.push({
      unitA: unitIds[a] ?? "",
      unitB: unitIds[b] ?? "",
      sharedTasks: c,
      expected: test.expected[index] ?? 0,
      pAbove: test.pAbove[index] ?? 1,
      pBelow,
      qAbove: test.qAbove[index] ?? 1,
      qBelow: test.qBelow[index] ?? 1,
      pairsTested: test.pairsTested,
      disparity: c === 0 ? null : (filter[index] ?? null),
      together,
      ambiguity: ambiguity(together)
    });
  });
  return found;
}
