import {configurationModel} from "./configurationModel.js";
import {type Sum, sumOfTrials} from "./poissonBinomial.js";
import type {TwoMode} from "./twoMode.js";

/** What chance gives the units that a document names, told by classes: units with the same number of its tasks. */
export interface DocumentChance {
  /** class of each unit of the network; NONE for a unit that the document does not name */
  readonly classOfUnit: Int32Array;
  /** the tasks that name both of two units, by their classes */
  shared(first: number, second: number): Sum;
}

export const NONE = -1;

/**
 * The bipartite configuration model of each document by itself: units are named at random within it, with its own degrees
 * and task sizes. A document is written to its own units, so that a model over the tasks of several would expect units to
 * meet that no text could have named together, and take all that share a document for close (structural zeros; compare
 * Neal and Neal, “Stochastic degree sequence model with edge constraints”, Complex Networks 2023).
 */
export function documentChances({unitIds, offsets, members, documents}: TwoMode): DocumentChance[] {
  const count = documents.reduce((most, document) => Math.max(most, document + 1), 0);
  const degrees = Array.from({length: count}, () => new Uint32Array(unitIds.length));
  const sizes = Array.from({length: count}, (): number[] => []);
  for (const [task, document] of documents.entries()) {
    const [start, end] = [offsets[task] ?? 0, offsets[task + 1] ?? 0];
    sizes[document]?.push(end - start);
    const own = degrees[document];
    if (own === undefined) throw new Error(`task of no document: ${task}`);
    for (const unit of members.subarray(start, end)) own[unit] = (own[unit] ?? 0) + 1;
  }
  return degrees.map((own, document) => chanceOf(own, Uint32Array.from(sizes[document] ?? [])));
}

function chanceOf(unitDegrees: Uint32Array, taskSizes: Uint32Array): DocumentChance {
  const named = [...unitDegrees.keys()].filter((unit) => unitDegrees[unit] !== 0);
  const model = configurationModel(
    Uint32Array.from(named, (unit) => unitDegrees[unit] ?? 0),
    taskSizes
  );
  const classOfUnit = new Int32Array(unitDegrees.length).fill(NONE);
  for (const [i, unit] of named.entries()) classOfUnit[unit] = model.classOfUnit[i] ?? NONE;
  const columns = model.sizes.length;
  const classes = model.degrees.length;
  const known = new Array<Sum | undefined>(classes * classes);
  return {
    classOfUnit,
    shared(first, second) {
      const [low, high] = first < second ? [first, second] : [second, first];
      const key = low * classes + high;
      const found = known[key];
      if (found !== undefined) return found;
      const both = (_: number, s: number): number =>
        (model.probabilities[low * columns + s] ?? 0) * (model.probabilities[high * columns + s] ?? 0);
      const sum = sumOfTrials({counts: model.tasksOfSize, probabilities: Float64Array.from(model.sizes, both)});
      known[key] = sum;
      return sum;
    }
  };
}
