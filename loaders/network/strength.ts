import {type Ties, eachTie, unitCount} from "./ties.js";

/**
 * Strength 强度 of each unit: Σ w over its ties (Barrat, Barthélemy, Pastor-Satorras and Vespignani, “The architecture of
 * complex weighted networks”, PNAS 101, 2004). With shared tasks for w it counts co-assignments: a task with n units counts
 * n − 1 times.
 */
export function strength(ties: Ties): number[] {
  return Array.from({length: unitCount(ties)}, (_, unit) => {
    let sum = 0;
    eachTie(ties, unit, (_, weight) => (sum += weight));
    return sum;
  });
}
