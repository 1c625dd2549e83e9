import {breadth} from "./breadth.js";
import {eachPair} from "./pairs.js";
import {strength} from "./strength.js";
import {tiesOf} from "./ties.js";

/**
 * Disparity filter 差异过滤 of every pair with shared tasks, in the order of pairIndex; NaN for the other pairs. The
 * smaller, over the two units, of (1 − w/s)^(k − 1), where k is the unit's number of ties, s their shared tasks and w the
 * tie's: were s cut at random into k parts, a given part would be as large as this with that probability (Serrano, Boguñá
 * and Vespignani, “Extracting the multiscale backbone of complex weighted networks”, PNAS 106, 2009). A unit with a single
 * tie tells nothing: 1.
 *
 * For comparison with the exact test only: in a projection one task ties all its units at once, and weights are not cut
 * out of s independently.
 */
export function disparity(n: number, shared: Uint32Array): Float64Array {
  const ties = tiesOf(n, shared);
  const partners = breadth(ties);
  const sums = strength(ties);
  const share = (unit: number, weight: number) => (1 - weight / (sums[unit] ?? 1)) ** ((partners[unit] ?? 1) - 1);
  const filter = new Float64Array(shared.length).fill(NaN);
  eachPair(n, (a, b, index) => {
    const weight = shared[index] ?? 0;
    if (weight > 0) filter[index] = Math.min(share(a, weight), share(b, weight));
  });
  return filter;
}
