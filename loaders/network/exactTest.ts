import {benjaminiHochberg} from "./benjaminiHochberg.js";
import {configurationModel} from "./configurationModel.js";
import {pairCount, pairIndex} from "./pairs.js";
import {tailsOf} from "./poissonBinomial.js";
import {type TwoMode, degreesOf, sizesOf} from "./twoMode.js";

/** What chance would give each pair of units, in the order of pairIndex. */
export interface ExactTest {
  /** shared tasks that the model expects */
  readonly expected: Float64Array;
  /** chance of at least as many shared tasks as there are, and of at most as many */
  readonly pAbove: Float64Array;
  readonly pBelow: Float64Array;
  /** the same, adjusted over all pairs of the scope, each tail for itself */
  readonly qAbove: Float64Array;
  readonly qBelow: Float64Array;
}

/** Scopes with fewer tasks are not tested: nothing short of the impossible could stand out. */
export const FEWEST_TASKS = 20;

/**
 * Tests every pair's shared tasks against the bipartite configuration model: with P the probability that a task names a
 * unit, a task is shared with P_a·P_b, independently of the other tasks, so that the number of shared tasks is
 * Poisson-binomial (the stochastic degree sequence model, Neal 2014), and its tails are known exactly. P depends only on
 * the unit's degree and the task's size; so the distribution is computed once for each pair of degrees. Null where the
 * scope has fewer than twenty tasks.
 */
export function exactTest(network: TwoMode, shared: Uint32Array): ExactTest | null {
  const taskSizes = sizesOf(network);
  if (taskSizes.length < FEWEST_TASKS) return null;
  const {degrees, classOfUnit, sizes, tasksOfSize, probabilities} = configurationModel(degreesOf(network), taskSizes);
  const n = network.unitIds.length;
  const classes = degrees.map((): number[] => []);
  for (const [unit, number] of classOfUnit.entries()) classes[number]?.push(unit);
  const expected = new Float64Array(pairCount(n));
  const pAbove = new Float64Array(pairCount(n));
  const pBelow = new Float64Array(pairCount(n));
  for (const [first, unitsA] of classes.entries()) {
    for (const [second, unitsB] of classes.entries()) {
      if (second < first || (second === first && unitsA.length === 1)) continue;
      const both = Float64Array.from(
        sizes,
        (_, s) => (probabilities[first * sizes.length + s] ?? 0) * (probabilities[second * sizes.length + s] ?? 0)
      );
      const tails = tailsOf({counts: tasksOfSize, probabilities: both});
      const known = new Map<number, {above: number; below: number}>();
      for (const a of unitsA) {
        for (const b of unitsB) {
          if (second === first && b <= a) continue;
          const index = a < b ? pairIndex(a, b, n) : pairIndex(b, a, n);
          const c = shared[index] ?? 0;
          const found = known.get(c) ?? {above: tails.atLeast(c), below: tails.atMost(c)};
          known.set(c, found);
          expected[index] = tails.expected;
          pAbove[index] = found.above;
          pBelow[index] = found.below;
        }
      }
    }
  }
  return {expected, pAbove, pBelow, qAbove: benjaminiHochberg(pAbove), qBelow: benjaminiHochberg(pBelow)};
}
