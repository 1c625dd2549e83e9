import {strength} from "./strength.js";
import {type Ties, eachTie, unitCount} from "./ties.js";

/**
 * Burt's effective size 有效规模 of each unit i: Σ_j (1 − Σ_q p_iq·m_jq) over its partners j and q ≠ i, j, with p_iq = w_iq / s_i
 * the share of i's strength that q has, and m_jq = w_jq / max_k w_jk, j's tie to q as part of its strongest. A unit whose
 * partners share no task with each other has its number of partners; each tie among them takes some off. NaN without
 * partners (Burt, “Structural Holes”, 1992, equation 2.2). m divides by the strongest tie of j, as networkx does node by
 * node (2.8, and 3.6 with `nodes=`); networkx 3.6 over all nodes divides by that of q, an error of its matrix form, so that
 * its values differ where ties are weighted.
 */
export function effectiveSize(ties: Ties): number[] {
  const units = unitCount(ties);
  const strengths = strength(ties);
  const strongest = Array.from({length: units}, (_, unit) => {
    let most = 0;
    eachTie(ties, unit, (_, weight) => (most = Math.max(most, weight)));
    return most;
  });
  const shares = new Float64Array(units);
  return Array.from({length: units}, (_, unit) => {
    const own = strengths[unit] ?? 0;
    if (own === 0) return NaN;
    eachTie(ties, unit, (partner, weight) => (shares[partner] = weight / own));
    let size = 0;
    eachTie(ties, unit, (partner) => {
      let redundant = 0;
      eachTie(ties, partner, (other, weight) => (redundant += (shares[other] ?? 0) * weight));
      size += 1 - redundant / (strongest[partner] ?? 1);
    });
    shares.fill(0);
    return size;
  });
}
