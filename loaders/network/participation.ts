import {strength} from "./strength.js";
import {type Ties, eachTie, unitCount} from "./ties.js";

/**
 * Participation coefficient 参与系数 of each unit: 1 − Σ_m (s_im / s_i)² over the groups m, with s_im its strength towards
 * units of group m. 0 where all its shared tasks are with one group, near 1 where they are spread evenly over many. NaN
 * without partners (Guimerà and Amaral, “Functional cartography of complex metabolic networks”, Nature 433, 2005, with
 * links counted by weight).
 */
export function participation(ties: Ties, groupOf: ArrayLike<number>): number[] {
  const strengths = strength(ties);
  return Array.from({length: unitCount(ties)}, (_, unit) => {
    const toward = new Map<number, number>();
    eachTie(ties, unit, (partner, weight) => {
      const group = groupOf[partner] ?? 0;
      toward.set(group, (toward.get(group) ?? 0) + weight);
    });
    let sum = 0;
    for (const part of toward.values()) sum += (part / (strengths[unit] ?? 1)) ** 2;
    return toward.size === 0 ? NaN : 1 - sum;
  });
}
