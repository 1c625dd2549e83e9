import type {TwoMode} from "./twoMode.js";

/** How many pairs there are of n units: n(n − 1)/2. */
export function pairCount(n: number): number {
  return (n * (n - 1)) / 2;
}

/** Where the pair of units a < b stands when the pairs of n units are listed as 0–1, 0–2, …, 1–2, … */
export function pairIndex(a: number, b: number, n: number): number {
  return (a * (2 * n - a - 1)) / 2 + (b - a - 1);
}

/** Calls `visit` for every pair of n units a < b, in the order of pairIndex. */
export function eachPair(n: number, visit: (a: number, b: number, index: number) => void): void {
  let index = 0;
  for (let a = 0; a < n; a++) for (let b = a + 1; b < n; b++) visit(a, b, index++);
}

/** Shared tasks 共同任务数 c of every pair, in the order of pairIndex: the tasks that name both. */
export function sharedTasks({unitIds, offsets, members}: TwoMode): Uint32Array {
  const n = unitIds.length;
  const shared = new Uint32Array(pairCount(n));
  for (let task = 0; task + 1 < offsets.length; task++) {
    const units = members.slice(offsets[task], offsets[task + 1]).sort();
    for (const [place, a] of units.entries()) {
      for (const b of units.subarray(place + 1)) {
        const index = pairIndex(a, b, n);
        shared[index] = (shared[index] ?? 0) + 1;
      }
    }
  }
  return shared;
}
