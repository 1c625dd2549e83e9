import type {Level} from "./leidenLevel.js";
import {shuffled} from "./shuffled.js";
import {eachTie} from "./ties.js";

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
  {sizes, ties}: Level,
  groupOf: Uint32Array,
  resolution: number,
  random: (limit: number) => number
): Uint32Array {
  const n = sizes.length;
  const groupSizes = new Float64Array(n);
  for (const [node, group] of groupOf.entries()) groupSizes[group] = (groupSizes[group] ?? 0) + (sizes[node] ?? 0);
  const partOf = Uint32Array.from({length: n}, (_, node) => node);
  const partSizes = sizes.slice();
  const isSingle = new Uint8Array(n).fill(1);
  /** weight of a part's ties to the rest of its group */
  const outward = new Float64Array(n);
  for (let node = 0; node < n; node++) {
    eachTie(ties, node, (partner, weight) => {
      if (groupOf[partner] === groupOf[node]) outward[node] = (outward[node] ?? 0) + weight;
    });
  }
  const isWellConnected = (part: number, group: number) => {
    const size = partSizes[part] ?? 0;
    return (outward[part] ?? 0) >= resolution * size * ((groupSizes[group] ?? 0) - size);
  };
  const toward = new Float64Array(n);
  for (const node of shuffled(n, random)) {
    const group = groupOf[node] ?? 0;
    if (isSingle[node] === 0 || !isWellConnected(node, group)) continue;
    const touched: number[] = [];
    eachTie(ties, node, (partner, weight) => {
      if (groupOf[partner] !== group) return;
      const part = partOf[partner] ?? 0;
      if (toward[part] === 0) touched.push(part);
      toward[part] = (toward[part] ?? 0) + weight;
    });
    const parts = [node];
    const gains = [0];
    for (const part of touched) {
      const gain = (toward[part] ?? 0) - resolution * (sizes[node] ?? 0) * (partSizes[part] ?? 0);
      if (gain < 0 || !isWellConnected(part, group)) continue;
      parts.push(part);
      gains.push(gain);
    }
    const chosen = parts[drawn(gains, random)] ?? node;
    if (chosen !== node) {
      partOf[node] = chosen;
      partSizes[chosen] = (partSizes[chosen] ?? 0) + (sizes[node] ?? 0);
      outward[chosen] = (outward[chosen] ?? 0) + (outward[node] ?? 0) - 2 * (toward[chosen] ?? 0);
      isSingle[chosen] = 0;
    }
    for (const part of touched) toward[part] = 0;
  }
  return partOf;
}

/** An index of `gains`, drawn with chances in proportion to e^(gain / θ). */
function drawn(gains: readonly number[], random: (limit: number) => number): number {
  const most = Math.max(...gains);
  const chances = gains.map((gain) => Math.exp((gain - most) / RANDOMNESS));
  let left = (random(FINE) / FINE) * chances.reduce((sum, chance) => sum + chance, 0);
  for (const [index, chance] of chances.entries()) {
    left -= chance;
    if (left < 0) return index;
  }
  return gains.indexOf(most);
}
