import type {ExactTest} from "./exactTest.js";
import {type Ties, tiesOf} from "./ties.js";

/** Measures that follow paths or triads are computed on all ties up to so many units, on the backbone above. */
export const MOST_UNITS = 500;

/** A tie of the backbone comes by chance less often than this. */
const ABOVE_CHANCE = 0.05;

/** The backbone 骨干网络: the ties that are more than chance, p_above < 0.05 before adjusting (Neal 2014). */
export function backbone(n: number, shared: Uint32Array, {pAbove}: ExactTest): Ties {
  return tiesOf(
    n,
    shared.map((c, index) => ((pAbove[index] ?? 1) < ABOVE_CHANCE ? c : 0))
  );
}
