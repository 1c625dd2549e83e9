import {breadth} from "./breadth.js";
import {strength} from "./strength.js";
import type {Ties} from "./ties.js";

/** Depth 深度 of each unit: its strength shared by its partners, Σ w / k; NaN without partners. */
export function depth(ties: Ties): number[] {
  const partners = breadth(ties);
  return strength(ties).map((sum, unit) => sum / (partners[unit] ?? 0));
}
