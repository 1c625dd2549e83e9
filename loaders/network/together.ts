import {pairCount} from "./pairs.js";

/** Share of the runs that put a pair into one group 同组率, of every pair in the order of pairIndex. */
export function togetherIn(runs: readonly Uint32Array[]): Float64Array {
  const units = runs[0]?.length ?? 0;
  const together = new Float64Array(pairCount(units));
  for (const groups of runs) {
    for (let a = 0, index = 0; a < units; a++) {
      const group = groups[a];
      for (let b = a + 1; b < units; b++, index++) {
        if (groups[b] === group) together[index] = (together[index] ?? 0) + 1;
      }
    }
  }
  for (let index = 0; index < together.length; index++) together[index] = (together[index] ?? 0) / runs.length;
  return together;
}
