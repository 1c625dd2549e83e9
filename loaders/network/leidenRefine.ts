import type {Level} from "./leidenLevel.js";
import {shuffled} from "./shuffled.js";

/** How much chance there is in merging: a merge that adds less by so much is e times as rare (θ of Traag et al.). */
const RANDOMNESS = 0.01;

/** Whole numbers that chance is drawn from. */
const FINE = 0xffff_ffff;

/**
 * Parts of the groups of `level`, as a number for each node: every node is a part of its own at first; then those that are
 * well connected within their group are merged, in an order of chance, into a well-connected part of it, the likelier the
 * more that adds, never so that it takes away. A set is well connected where its ties to the rest of the group weigh at
 * least what the resolution asks of so many pairs.
 */
export function refined(
  {sizes, ties: {offsets, partners, weights}}: Level,
  groupOf: Uint32Array,
  resolution: number,
  random: (limit: number) => number
): Uint32Array {
  const n = sizes.length;
  const groupSizes = new Float64Array(n);
  const partOf = new Uint32Array(n);
  const partSizes = sizes.slice();
  const isSingle = new Uint8Array(n).fill(1);
  /** weight of a part's ties to the rest of its group */
  const outward = new Float64Array(n);
  for (let node = 0; node < n; node++) {
    const group = groupOf[node] ?? 0;
    groupSizes[group] = (groupSizes[group] ?? 0) + (sizes[node] ?? 0);
    partOf[node] = node;
    let sum = 0;
    const end = offsets[node + 1] ?? 0;
    for (let place = offsets[node] ?? 0; place < end; place++) {
      if (groupOf[partners[place] ?? 0] === group) sum += weights[place] ?? 0;
    }
    outward[node] = sum;
  }
  const isWellConnected = (part: number, group: number) => {
    const size = partSizes[part] ?? 0;
    return (outward[part] ?? 0) >= resolution * size * ((groupSizes[group] ?? 0) - size);
  };
  const toward = new Float64Array(n);
  const touched = new Uint32Array(n);
  const chances = new Float64Array(n);
  for (const node of shuffled(n, random)) {
    const group = groupOf[node] ?? 0;
    const size = sizes[node] ?? 0;
    if (isSingle[node] === 0 || groupSizes[group] === size || !isWellConnected(node, group)) continue;
    let parts = 0;
    const end = offsets[node + 1] ?? 0;
    for (let place = offsets[node] ?? 0; place < end; place++) {
      const partner = partners[place] ?? 0;
      if (groupOf[partner] !== group) continue;
      const part = partOf[partner] ?? 0;
      if (toward[part] === 0) touched[parts++] = part;
      toward[part] = (toward[part] ?? 0) + (weights[place] ?? 0);
    }
    // to stay alone adds nothing, and may be chosen too
    let most = 0;
    for (let at = 0; at < parts; at++) {
      const part = touched[at] ?? 0;
      const gain = (toward[part] ?? 0) - resolution * size * (partSizes[part] ?? 0);
      chances[at] = gain >= 0 && isWellConnected(part, group) ? gain : -Infinity;
      most = Math.max(most, chances[at] ?? 0);
    }
    let all = Math.exp(-most / RANDOMNESS);
    for (let at = 0; at < parts; at++) all += chances[at] = Math.exp(((chances[at] ?? 0) - most) / RANDOMNESS);
    let left = (random(FINE) / FINE) * all;
    let chosen = node;
    for (let at = 0; at < parts && left >= 0; at++) {
      left -= chances[at] ?? 0;
      if (left < 0) chosen = touched[at] ?? node;
    }
    if (chosen !== node) {
      partOf[node] = chosen;
      partSizes[chosen] = (partSizes[chosen] ?? 0) + size;
      outward[chosen] = (outward[chosen] ?? 0) + (outward[node] ?? 0) - 2 * (toward[chosen] ?? 0);
      isSingle[chosen] = 0;
    }
    for (let at = 0; at < parts; at++) toward[touched[at] ?? 0] = 0;
  }
  return partOf;
}
