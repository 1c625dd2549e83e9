import {seededRandom} from "../../loaders/measures/random.js";
import type {Spot, Spring} from "../../loaders/network/layout.js";
import {unitPlaces} from "../../loaders/network/unitPlaces.js";
import type {Collection} from "../collection/collection.js";

const known = new WeakMap<object, Map<string, readonly Spot[]>>();

/**
 * Places for nodes of the given values (their areas) with the ties among them, always the same for the same rows: those that
 * the network's files have, made once for both languages. `name` tells the pictures of a collection apart.
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
  const places = unitPlaces(values, springs, seededRandom);
  pictures.set(name, places);
  return places;
}
