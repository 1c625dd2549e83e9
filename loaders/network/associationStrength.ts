import {eachPair} from "./pairs.js";
import {type TwoMode, degreesOf} from "./twoMode.js";

/**
 * Association strength 关联强度 of every pair, in the order of pairIndex: N·c / (d_a·d_b), with N the tasks that name
 * someone (those with one unit included), c the shared tasks and d a unit's tasks. 1 is what chance would give, were units
 * named independently of each other; 0 without shared tasks (van Eck and Waltman, “How to normalize cooccurrence data?”,
 * Journal of the American Society for Information Science and Technology 60, 2009).
 */
export function associationStrength(network: TwoMode, shared: Uint32Array): Float64Array {
  const tasks = network.offsets.length - 1;
  const degrees = degreesOf(network);
  const strength = new Float64Array(shared.length);
  eachPair(degrees.length, (a, b, index) => {
    const c = shared[index] ?? 0;
    if (c > 0) strength[index] = (tasks * c) / ((degrees[a] ?? 0) * (degrees[b] ?? 0));
  });
  return strength;
}
