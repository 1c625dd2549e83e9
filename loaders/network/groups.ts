import {leiden, qualityOf} from "./leiden.js";
import type {Ties} from "./ties.js";

/** The groups of the best of several seeded runs, and those of each run. */
export interface Groups {
  readonly resolution: number;
  /** of each unit, from 1: the largest group is 1; of equal ones the one whose first unit comes first */
  readonly groupOf: Uint32Array;
  /** of each run, each unit's group under some number */
  readonly runs: readonly Uint32Array[];
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
  const found: Uint32Array[] = [];
  let best: Uint32Array = new Uint32Array();
  let greatest = -Infinity;
  for (let seed = 1; seed <= runs; seed++) {
    const groups = leiden(ties, resolution, randomOf(seed));
    const quality = qualityOf(ties, groups, resolution);
    // sums of the same pairs in another order differ by rounding; that must not choose
    if (quality > greatest + 1e-9 * Math.abs(quality)) [best, greatest] = [groups, quality];
    found.push(groups);
  }
  return {resolution, groupOf: numbered(best), runs: found};
}

/** Groups numbered from 1 by size, equal ones by their first unit. */
function numbered(groups: Uint32Array): Uint32Array {
  const sizes = new Map<number, number>();
  for (const group of groups) sizes.set(group, (sizes.get(group) ?? 0) + 1);
  const order = [...sizes].sort(([, a], [, b]) => b - a).map(([group]) => group);
  const numbers = new Map(order.map((group, place) => [group, place + 1]));
  return groups.map((group) => numbers.get(group) ?? 0);
}
