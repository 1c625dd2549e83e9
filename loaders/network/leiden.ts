import {type Ties, eachTie, unitCount} from "./ties.js";
import {type Level, aggregated, levelOf} from "./leidenLevel.js";
import {refined} from "./leidenRefine.js";
import {shuffled} from "./shuffled.js";

/** Gains below this are rounding. */
const LEAST_GAIN = 1e-10;

/**
 * Groups 群组 of units by the Leiden algorithm, as a number for each unit: a partition that makes Σ (w − γ) over all pairs
 * within groups great, w being the weight of the pair's tie, 0 without one, and γ the resolution (the constant Potts model;
 * on association strength it is the quality function of VOS clustering: Waltman, van Eck and Noyons, “A unified approach to
 * mapping and clustering of bibliometric networks”, Journal of Informetrics 4, 2010).
 *
 * Units are moved, groups refined into well-connected parts, and the parts taken as the next level's nodes, until nothing
 * moves; then the whole is begun again from the groups found, until they no longer become better. Groups are then
 * connected, and no unit's move would improve them (Traag, Waltman and van Eck, “From Louvain to Leiden: guaranteeing
 * well-connected communities”, Scientific Reports 9, 2019). `random` gives whole numbers below a limit and is all there is
 * of chance.
 */
export function leiden(ties: Ties, resolution: number, random: (limit: number) => number): Uint32Array {
  const first = levelOf(ties);
  let groups: Uint32Array = Uint32Array.from({length: unitCount(ties)}, (_, unit) => unit);
  let best = -Infinity;
  for (;;) {
    const next = improved(first, groups, resolution, random);
    const quality = qualityOf(ties, next, resolution);
    if (quality < best + LEAST_GAIN) return groups;
    groups = next;
    best = quality;
  }
}

/** Σ (w − γ) over the pairs of units within groups. */
export function qualityOf(ties: Ties, groups: Uint32Array, resolution: number): number {
  const sizes = new Uint32Array(groups.length);
  for (const group of groups) sizes[group] = (sizes[group] ?? 0) + 1;
  let sum = 0;
  for (const size of sizes) sum -= (resolution * size * (size - 1)) / 2;
  for (let unit = 0; unit < groups.length; unit++) {
    eachTie(ties, unit, (partner, weight) => {
      if (unit < partner && groups[unit] === groups[partner]) sum += weight;
    });
  }
  return sum;
}

function improved(first: Level, groups: Uint32Array, resolution: number, random: (limit: number) => number) {
  let level = first;
  let groupOf: Uint32Array = groups.slice();
  const nodeOf = Uint32Array.from(groups, (_, unit) => unit);
  for (;;) {
    moveNodes(level, groupOf, resolution, random);
    const parts = refined(level, groupOf, resolution, random);
    const next = aggregated(level, parts);
    if (next.level.sizes.length === level.sizes.length) break;
    const groupOfNext = new Uint32Array(next.level.sizes.length);
    for (const [node, part] of next.nodeOf.entries()) groupOfNext[part] = groupOf[node] ?? 0;
    for (const [unit, node] of nodeOf.entries()) nodeOf[unit] = next.nodeOf[node] ?? 0;
    level = next.level;
    groupOf = compact(groupOfNext);
  }
  return Uint32Array.from(nodeOf, (node) => groupOf[node] ?? 0);
}

/** The groups numbered anew from 0, in the order in which they come. */
function compact(groups: Uint32Array): Uint32Array {
  const numbers = new Map<number, number>();
  return groups.map((group) => {
    const number = numbers.get(group) ?? numbers.size;
    numbers.set(group, number);
    return number;
  });
}

/** Moves each node to the group where it adds most, until no move is left; only neighbours of what moved are looked at anew. */
function moveNodes(
  {sizes, ties}: Level,
  groupOf: Uint32Array,
  resolution: number,
  random: (limit: number) => number
): void {
  const n = sizes.length;
  const groupSizes = new Float64Array(n);
  const members = new Uint32Array(n);
  for (const [node, group] of groupOf.entries()) {
    groupSizes[group] = (groupSizes[group] ?? 0) + (sizes[node] ?? 0);
    members[group] = (members[group] ?? 0) + 1;
  }
  const empty: number[] = [];
  for (let group = n - 1; group >= 0; group--) if (members[group] === 0) empty.push(group);
  const queue = shuffled(n, random);
  const isQueued = new Uint8Array(n).fill(1);
  let head = 0;
  let waiting = n;
  const toward = new Float64Array(n);
  const touched: number[] = [];
  while (waiting > 0) {
    const node = queue[head] ?? 0;
    head = head + 1 === n ? 0 : head + 1;
    waiting--;
    isQueued[node] = 0;
    const size = sizes[node] ?? 0;
    const own = groupOf[node] ?? 0;
    groupSizes[own] = (groupSizes[own] ?? 0) - size;
    members[own] = (members[own] ?? 0) - 1;
    if (members[own] === 0) empty.push(own);
    eachTie(ties, node, (partner, weight) => {
      const group = groupOf[partner] ?? 0;
      if (toward[group] === 0) touched.push(group);
      toward[group] = (toward[group] ?? 0) + weight;
    });
    let best = own;
    let bestGain = (toward[own] ?? 0) - resolution * size * (groupSizes[own] ?? 0) + LEAST_GAIN;
    for (const group of touched) {
      const gain = (toward[group] ?? 0) - resolution * size * (groupSizes[group] ?? 0);
      if (gain > bestGain) [best, bestGain] = [group, gain];
      toward[group] = 0;
    }
    touched.length = 0;
    // a group of its own adds nothing, which is more than a loss
    if (bestGain < 0) best = empty[empty.length - 1] ?? own;
    if (members[best] === 0) empty.splice(empty.lastIndexOf(best), 1);
    groupOf[node] = best;
    groupSizes[best] = (groupSizes[best] ?? 0) + size;
    members[best] = (members[best] ?? 0) + 1;
    if (best === own) continue;
    eachTie(ties, node, (partner) => {
      if (isQueued[partner] === 1 || groupOf[partner] === best) return;
      isQueued[partner] = 1;
      queue[(head + waiting) % n] = partner;
      waiting++;
    });
  }
}
