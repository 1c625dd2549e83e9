import {seededRandom} from "../../loaders/measures/random.js";
import type {Spot, Spring} from "../../loaders/network/layout.js";
import {unitPlaces} from "../../loaders/network/unitPlaces.js";
import type {Collection} from "../collection/collection.js";

const known = new WeakMap<object, Map<string, readonly Spot[]>>();

/**
 * Places for nodes of the given values (their areas) with the ties among them, always the same for the same rows: those that
 * the network's files have. They are made once for both languages, and for all readings that come to the same.
 */
export function placesOf(
  collection: Collection,
  values: readonly number[],
  springs: readonly Spring[]
): readonly Spot[] {
  // the rows of a scoped collection are copies, but its network rows are the same objects for both languages
  const pictures = known.get(collection.units) ?? new Map<string, readonly Spot[]>();
  known.set(collection.units, pictures);
  const key = JSON.stringify([values, springs]);
  const made = pictures.get(key);
  if (made !== undefined) return made;
  const places = unitPlaces(values, springs, seededRandom);
  pictures.set(key, places);
  return places;
}
