import type {Ties} from "./ties.js";

/** Breadth 广度 of each unit: its partners, the units that it shares a task with; its degree in the one-mode network. */
export function breadth({offsets}: Ties): number[] {
  return Array.from(offsets.subarray(1), (end, unit) => end - (offsets[unit] ?? 0));
}
