import {type Ties, unitCount} from "./ties.js";

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
  const nodeOf = new Uint32Array(parts.length);
  const numbers = new Uint32Array(parts.length).fill(parts.length);
  let n = 0;
  for (let old = 0; old < parts.length; old++) {
    const part = parts[old] ?? 0;
    if (numbers[part] === parts.length) numbers[part] = n++;
    nodeOf[old] = numbers[part] ?? 0;
  }
  const sizes = new Float64Array(n);
  const starts = new Uint32Array(n + 1);
  for (let old = 0; old < parts.length; old++) {
    const node = nodeOf[old] ?? 0;
    sizes[node] = (sizes[node] ?? 0) + (level.sizes[old] ?? 0);
    starts[node + 1] = (starts[node + 1] ?? 0) + 1;
  }
  for (let node = 0; node < n; node++) starts[node + 1] = (starts[node + 1] ?? 0) + (starts[node] ?? 0);
  const members = new Uint32Array(parts.length);
  const next = starts.slice();
  for (let old = 0; old < parts.length; old++) {
    const node = nodeOf[old] ?? 0;
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
    const first = place;
    for (let at = starts[node] ?? 0; at < (starts[node + 1] ?? 0); at++) {
      const old = members[at] ?? 0;
      const end = level.ties.offsets[old + 1] ?? 0;
      for (let tie = level.ties.offsets[old] ?? 0; tie < end; tie++) {
        const other = nodeOf[level.ties.partners[tie] ?? 0] ?? 0;
        if (other === node) continue;
        if (toward[other] === 0) partners[place++] = other;
        toward[other] = (toward[other] ?? 0) + (level.ties.weights[tie] ?? 0);
      }
    }
    for (let tie = first; tie < place; tie++) {
      const other = partners[tie] ?? 0;
      weights[tie] = toward[other] ?? 0;
      toward[other] = 0;
    }
    offsets[node + 1] = place;
  }
  return {
    level: {sizes, ties: {offsets, partners: partners.slice(0, place), weights: weights.slice(0, place)}},
    nodeOf
  };
}
