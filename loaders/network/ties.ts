import {eachPair, pairIndex} from "./pairs.js";

/**
 * A one-mode network 单位网络: the ties of unit i stand at offsets[i] … offsets[i + 1] − 1, each with the unit at its other
 * end (ascending) and its weight; every tie stands twice, once with each unit.
 */
export interface Ties {
  readonly offsets: Uint32Array;
  readonly partners: Uint32Array;
  readonly weights: Float64Array;
}

/** The ties among n units whose weight, given in the order of pairIndex, is above 0. */
export function tiesOf(n: number, weights: ArrayLike<number>): Ties {
  const offsets = new Uint32Array(n + 1);
  eachPair(n, (a, b, index) => {
    if ((weights[index] ?? 0) <= 0) return;
    offsets[a + 1] = (offsets[a + 1] ?? 0) + 1;
    offsets[b + 1] = (offsets[b + 1] ?? 0) + 1;
  });
  for (let unit = 0; unit < n; unit++) offsets[unit + 1] = (offsets[unit + 1] ?? 0) + (offsets[unit] ?? 0);
  const partners = new Uint32Array(offsets[n] ?? 0);
  const tieWeights = new Float64Array(partners.length);
  let place = 0;
  for (let unit = 0; unit < n; unit++) {
    for (let partner = 0; partner < n; partner++) {
      if (partner === unit) continue;
      const weight = weights[partner < unit ? pairIndex(partner, unit, n) : pairIndex(unit, partner, n)] ?? 0;
      if (weight <= 0) continue;
      partners[place] = partner;
      tieWeights[place++] = weight;
    }
  }
  return {offsets, partners, weights: tieWeights};
}

/** Calls `visit` with the partner and the weight of each tie of a unit. */
export function eachTie(
  {offsets, partners, weights}: Ties,
  unit: number,
  visit: (partner: number, weight: number) => void
): void {
  const end = offsets[unit + 1] ?? 0;
  for (let place = offsets[unit] ?? 0; place < end; place++) visit(partners[place] ?? 0, weights[place] ?? 0);
}

/** How many units a network has. */
export function unitCount({offsets}: Ties): number {
  return offsets.length - 1;
}
