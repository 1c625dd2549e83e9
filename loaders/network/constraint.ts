import {strength} from "./strength.js";
import {type Ties, eachTie, unitCount} from "./ties.js";

/**
 * Burt's constraint 约束系数 of each unit i: Σ_j (p_ij + Σ_q p_iq·p_qj)² over its partners j, q ≠ i, j, with p_ij the share of
 * i's strength that its tie to j has, w_ij / s_i. High where a unit's partners are few or tied to each other; it may exceed
 * 1 in a small closed circle. NaN without partners (Burt, “Structural Holes”, 1992, equation 2.4).
 */
export function constraint(ties: Ties): number[] {
  const units = unitCount(ties);
  const strengths = strength(ties);
  const reached = new Float64Array(units);
  return Array.from({length: units}, (_, unit) => {
    const own = strengths[unit] ?? 0;
    if (own === 0) return NaN;
    eachTie(ties, unit, (partner, weight) => (reached[partner] = (reached[partner] ?? 0) + weight / own));
    eachTie(ties, unit, (between, weight) => {
      const share = weight / own / (strengths[between] ?? 1);
      eachTie(ties, between, (partner, next) => (reached[partner] = (reached[partner] ?? 0) + share * next));
    });
    let sum = 0;
    eachTie(ties, unit, (partner) => (sum += (reached[partner] ?? 0) ** 2));
    reached.fill(0);
    return sum;
  });
}
