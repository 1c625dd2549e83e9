import {type Ties, unitCount} from "./ties.js";
import {type Level, aggregated, levelOf} from "./leidenLevel.js";
import {refined} from "./leidenRefine.js";
import {shuffled} from "./shuffled.js";

/** Gains below this share of all weights are rounding: to follow them would never end. */
const ROUNDING = 1e-12;

interface Search {
  readonly resolution: number;
  /** what a move must add at least */
  readonly least: number;
  readonly random: (limit: number) => number;
}

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
  const least = ties.weights.reduce((sum, weight) => sum + weight, 0) * ROUNDING;
  let groups: Uint32Array = Uint32Array.from({length: unitCount(ties)}, (_, unit) => unit);
  let best = -Infinity;
  for (;;) {
    const next = improved(first, groups, {resolution, least, random});
    const quality = qualityOf(ties, next, resolution);
    if (quality <= best + least) return groups;
    groups = next;
    best = quality;
  }
}

/** Σ (w − γ) over the pairs of units within groups. */
export function qualityOf({offsets, partners, weights}: Ties, groups: Uint32Array, resolution: number): number {
  const sizes = new Uint32Array(groups.length);
  let sum = 0;
  for (let unit = 0; unit < groups.length; unit++) {
    const group = groups[unit] ?? 0;
    const before = sizes[group] ?? 0;
    sizes[group] = before + 1;
    sum -= resolution * before;
    const end = offsets[unit + 1] ?? 0;
    for (let place = offsets[unit] ?? 0; place < end; place++) {
      const partner = partners[place] ?? 0;
      if (partner < unit && groups[partner] === group) sum += weights[place] ?? 0;
    }
  }
  return sum;
}

function improved(first: Level, groups: Uint32Array, search: Search): Uint32Array {
  let level = first;
  let groupOf: Uint32Array = groups.slice();
  const nodeOf = Uint32Array.from(groups, (_, unit) => unit);
  for (;;) {
    moveNodes(level, groupOf, search);
    const next = aggregated(level, refined(level, groupOf, search.resolution, search.random));
    const nodes = next.level.sizes.length;
    if (nodes === level.sizes.length) break;
    // a group's number is that of one of its nodes, so that it is below their number
    const numberOf = new Uint32Array(level.sizes.length).fill(nodes);
    const groupOfNext = new Uint32Array(nodes);
    for (let node = 0; node < level.sizes.length; node++) {
      const group = groupOf[node] ?? 0;
      const part = next.nodeOf[node] ?? 0;
      if (numberOf[group] === nodes) numberOf[group] = part;
      groupOfNext[part] = numberOf[group] ?? 0;
    }
    for (let unit = 0; unit < nodeOf.length; unit++) nodeOf[unit] = next.nodeOf[nodeOf[unit] ?? 0] ?? 0;
    level = next.level;
    groupOf = groupOfNext;
  }
  for (let unit = 0; unit < nodeOf.length; unit++) nodeOf[unit] = groupOf[nodeOf[unit] ?? 0] ?? 0;
  return nodeOf;
}

/** Moves each node to the group where it adds most, until no move is left; only neighbours of what moved are looked at anew. */
function moveNodes(
  {sizes, ties: {offsets, partners, weights}}: Level,
  groupOf: Uint32Array,
  {resolution, least, random}: Search
): void {
  const n = sizes.length;
  const groupSizes = new Float64Array(n);
  const members = new Uint32Array(n);
  for (let node = 0; node < n; node++) {
    const group = groupOf[node] ?? 0;
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
  const touched = new Uint32Array(n);
  while (waiting > 0) {
    const node = queue[head] ?? 0;
    head = head + 1 === n ? 0 : head + 1;
    waiting--;
    isQueued[node] = 0;
    const size = sizes[node] ?? 0;
    const own = groupOf[node] ?? 0;
    const end = offsets[node + 1] ?? 0;
    let groups = 0;
    for (let place = offsets[node] ?? 0; place < end; place++) {
      const group = groupOf[partners[place] ?? 0] ?? 0;
      if (toward[group] === 0) touched[groups++] = group;
      toward[group] = (toward[group] ?? 0) + (weights[place] ?? 0);
    }
    let best = own;
    let bestGain = (toward[own] ?? 0) - resolution * size * ((groupSizes[own] ?? 0) - size) + least;
    for (let at = 0; at < groups; at++) {
      const group = touched[at] ?? 0;
      const gain = (toward[group] ?? 0) - resolution * size * (groupSizes[group] ?? 0);
      if (group !== own && gain > bestGain) {
        best = group;
        bestGain = gain;
      }
      toward[group] = 0;
    }
    // a group of its own adds nothing, which is more than a loss
    if (bestGain < 0) best = empty.pop() ?? own;
    if (best === own) continue;
    groupOf[node] = best;
    groupSizes[own] = (groupSizes[own] ?? 0) - size;
    members[own] = (members[own] ?? 0) - 1;
    if (members[own] === 0) empty.push(own);
    groupSizes[best] = (groupSizes[best] ?? 0) + size;
    members[best] = (members[best] ?? 0) + 1;
    for (let place = offsets[node] ?? 0; place < end; place++) {
      const partner = partners[place] ?? 0;
      if (isQueued[partner] === 1 || groupOf[partner] === best) continue;
      isQueued[partner] = 1;
      queue[(head + waiting) % n] = partner;
      waiting++;
    }
  }
}
