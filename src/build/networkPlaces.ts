import {seededRandom} from "../../loaders/measures/random.js";
import {type Spot, type Spring, layout} from "../../loaders/network/layout.js";
import type {Collection} from "./collection.js";

const known = new WeakMap<object, Map<string, readonly Spot[]>>();

/** Radius of the node of greatest value, in the layout's measure. */
const largest = 18;

/**
 * Places for nodes of the given values (their areas) with the ties among them, always the same for the same rows: a seeded
 * layout, made once for both languages. `name` tells the pictures of a collection apart.
 */
export function placesOf(
  collection: Collection,
  name: string,
  values: readonly number[],
  springs: readonly Spring[]
): readonly Spot[] {
  // the rows of a scoped collection are copies, but its network rows are the same objects for both languages
  const pictures = known.get(collection.units) ?? new Map<string, readonly Spot[]>();
  known.set(collection.units, pictures);
  const made = pictures.get(name);
  if (made !== undefined) return made;
  const most = Math.max(...values, 1);
  const radii = values.map((value) => Math.max(4, largest * Math.sqrt(value / most)));
  const places = layout(radii, springs, seededRandom(1)).map(({x, y}) => ({x: round(x), y: round(y)}));
  pictures.set(name, places);
  return places;
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
