import {leiden, qualityOf} from "./leiden.js";
import {pairCount} from "./pairs.js";
import {type Ties, unitCount} from "./ties.js";

/** The groups of the best of several seeded runs, and how far the runs agree. */
export interface Groups {
  readonly resolution: number;
  readonly runs: number;
  /** of each unit, from 1: the largest group is 1; of equal ones the one whose first unit comes first */
  readonly groupOf: Uint32Array;
  /** share of the runs that put a pair into one group, in the order of pairIndex */
  readonly together: Float64Array;
}

/**
 * Leiden groups of the ties: of runs with the seeds 1, 2, … the one of the greatest quality, of equal ones the first.
 * `randomOf` makes a row of chance from a seed.
 */
export function groupsOf(
  ties: Ties,
  resolution: number,
  runs: number,
  randomOf: (seed: number) => (limit: number) => number
): Groups {
  const n = unitCount(ties);
  const together = new Float64Array(pairCount(n));
  let best: Uint32Array = new Uint32Array(n);
  let greatest = -Infinity;
  for (let seed = 1; seed <= runs; seed++) {
    const groups = leiden(ties, resolution, randomOf(seed));
    for (let a = 0, index = 0; a < n; a++) {
      const group = groups[a];
      for (let b = a + 1; b < n; b++, index++) {
        if (groups[b] === group) together[index] = (together[index] ?? 0) + 1;
      }
    }
    const quality = qualityOf(ties, groups, resolution);
    // sums of the same pairs in another order differ by rounding; that must not choose
    if (quality > greatest + 1e-9) [best, greatest] = [groups, quality];
  }
  return {resolution, runs, groupOf: numbered(best), together: together.map((count) => count / runs)};
}

/** Groups numbered from 1 by size, equal ones by their first unit. */
function numbered(groups: Uint32Array): Uint32Array {
  const sizes = new Map<number, number>();
  for (const group of groups) sizes.set(group, (sizes.get(group) ?? 0) + 1);
  const order = [...sizes].sort(([, a], [, b]) => b - a).map(([group]) => group);
  const numbers = new Map(order.map((group, place) => [group, place + 1]));
  return groups.map((group) => numbers.get(group) ?? 0);
}
