import {type Spot, type Spring, layout} from "./layout.js";

/** A node of the picture: its place, and its radius in the same measure. */
export interface Place extends Spot {
  readonly radius: number;
}

/** Radius of the node of greatest value, and of the smallest that is drawn. */
const LARGEST = 18;
const SMALLEST = 4;

/**
 * Places of the nodes of a picture whose areas tell `values`, with the springs among them: the seeded layout, rounded to a
 * tenth. The same values and springs give the same places, in whatever order the springs come.
 */
export function unitPlaces(
  values: readonly number[],
  springs: readonly Spring[],
  randomOf: (seed: number) => (limit: number) => number
): readonly Place[] {
  const most = values.reduce((greatest, value) => Math.max(greatest, value), 1);
  const radii = values.map((value) => Math.max(SMALLEST, LARGEST * Math.sqrt(value / most)));
  const sorted = [...springs].sort((a, b) => a.source - b.source || a.target - b.target);
  return layout(radii, sorted, randomOf(1)).map(({x, y}, node) => ({
    x: tenth(x),
    y: tenth(y),
    radius: tenth(radii[node] ?? SMALLEST)
  }));
}

function tenth(value: number): number {
  return Math.round(value * 10) / 10;
}
