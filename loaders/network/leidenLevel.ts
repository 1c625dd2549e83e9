import {type Ties, eachTie, unitCount} from "./ties.js";

/** A network at one level of aggregation: each node stands for `sizes[node]` units; ties within a node are left out. */
export interface Level {
  readonly sizes: Float64Array;
  readonly ties: Ties;
}

/** The level at which each unit is a node. */
export function levelOf(ties: Ties): Level {
  return {sizes: new Float64Array(unitCount(ties)).fill(1), ties};
}

/**
 * The network whose nodes are the parts of `level`, numbered in the order in which their first nodes come, with the new
 * node of each old one. Weights between two parts are added up.
 */
export function aggregated(level: Level, parts: Uint32Array): {readonly level: Level; readonly nodeOf: Uint32Array} {
  const numbers = new Map<number, number>();
  const nodeOf = parts.map((part) => {
    const number = numbers.get(part) ?? numbers.size;
    numbers.set(part, number);
    return number;
  });
  const n = numbers.size;
  const sizes = new Float64Array(n);
  const starts = new Uint32Array(n + 1);
  for (const [old, node] of nodeOf.entries()) {
    sizes[node] = (sizes[node] ?? 0) + (level.sizes[old] ?? 0);
    starts[node + 1] = (starts[node + 1] ?? 0) + 1;
  }
  for (let node = 0; node < n; node++) starts[node + 1] = (starts[node + 1] ?? 0) + (starts[node] ?? 0);
  const members = new Uint32Array(nodeOf.length);
  const next = starts.slice();
  for (const [old, node] of nodeOf.entries()) {
    const place = next[node] ?? 0;
    members[place] = old;
    next[node] = place + 1;
  }
  const offsets = new Uint32Array(n + 1);
  const partners = new Uint32Array(level.ties.partners.length);
  const weights = new Float64Array(level.ties.partners.length);
  const toward = new Float64Array(n);
  let place = 0;
  for (let node = 0; node < n; node++) {
    const touched: number[] = [];
    for (const old of members.subarray(starts[node], starts[node + 1])) {
      eachTie(level.ties, old, (partner, weight) => {
        const other = nodeOf[partner] ?? 0;
        if (other === node) return;
        if (toward[other] === 0) touched.push(other);
        toward[other] = (toward[other] ?? 0) + weight;
      });
    }
    for (const other of touched) {
      partners[place] = other;
      weights[place++] = toward[other] ?? 0;
      toward[other] = 0;
    }
    offsets[node + 1] = place;
  }
  return {
    level: {sizes, ties: {offsets, partners: partners.slice(0, place), weights: weights.slice(0, place)}},
    nodeOf
  };
}
