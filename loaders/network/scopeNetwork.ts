import {associationStrength} from "./associationStrength.js";
import {MOST_UNITS} from "./backbone.js";
import {type ExactTest, exactTest} from "./exactTest.js";
import {type Groups, groupsOf} from "./groups.js";
import {sharedTasks} from "./pairs.js";
import {type Ties, tiesOf} from "./ties.js";
import {togetherIn} from "./together.js";
import {type Naming, type TwoMode, twoMode} from "./twoMode.js";

/** The networks of a scope, on which its measures are computed. */
export interface ScopeNetwork {
  readonly network: TwoMode;
  /** shared tasks of every pair, in the order of pairIndex */
  readonly shared: Uint32Array;
  /** the pairs that share a task, weighted by how many */
  readonly ties: Ties;
  /** null in a scope with fewer than twenty tasks: no test, no groups */
  readonly tested: Tested | null;
}

export interface Tested {
  readonly test: ExactTest;
  /** at the resolution 1 */
  readonly groups: Groups;
  /** share of their runs that put a pair into one group, in the order of pairIndex */
  readonly together: Float64Array;
  /** at each of the other resolutions */
  readonly otherGroups: readonly Groups[];
}

/** Makes a row of chance from a seed: whole numbers below a limit. */
export type RandomOf = (seed: number) => (limit: number) => number;

/** At 1 a pair of units adds to its group where its tie is stronger than chance; below, groups are larger. */
const OTHER_RESOLUTIONS = [0.5, 2];

const RUNS = 20;

/** In a scope of more than MOST_UNITS units, and where only the best run is told of. */
const FEWER_RUNS = 5;

/** The networks of the rows of a scope, which name each unit of a task once. */
export function scopeNetwork(rows: readonly Naming[], randomOf: RandomOf): ScopeNetwork {
  const network = twoMode(rows);
  const n = network.unitIds.length;
  const shared = sharedTasks(network);
  const ties = tiesOf(n, shared);
  const test = exactTest(network, shared);
  if (test === null) return {network, shared, ties, tested: null};
  const strengths = tiesOf(n, associationStrength(network, shared));
  const groups = groupsOf(strengths, 1, n > MOST_UNITS ? FEWER_RUNS : RUNS, randomOf);
  const otherGroups = OTHER_RESOLUTIONS.map((resolution) => groupsOf(strengths, resolution, FEWER_RUNS, randomOf));
  return {network, shared, ties, tested: {test, groups, together: togetherIn(groups.runs), otherGroups}};
}
