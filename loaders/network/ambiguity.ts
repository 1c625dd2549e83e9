import {pairIndex} from "./pairs.js";
import {type Ties, eachTie, unitCount} from "./ties.js";

/**
 * Ambiguity 归组模糊度 of a pair that a share q of the runs puts into one group: 4q(1 − q). 0 where all runs agree, 1 where
 * half of them put the two together and half apart.
 */
export function ambiguity(q: number): number {
  return 4 * q * (1 - q);
}

/** Each unit's mean ambiguity over its partners; NaN without partners. `together` is q in the order of pairIndex. */
export function unitAmbiguity(ties: Ties, together: Float64Array): number[] {
  const n = unitCount(ties);
  return Array.from({length: n}, (_, unit) => {
    let sum = 0;
    let partners = 0;
    eachTie(ties, unit, (partner) => {
      sum += ambiguity(together[unit < partner ? pairIndex(unit, partner, n) : pairIndex(partner, unit, n)] ?? 0);
      partners++;
    });
    return partners === 0 ? NaN : sum / partners;
  });
}
