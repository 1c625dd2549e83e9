import {seededRandom} from "./random.js";

/**
 * Credits of one scope and reading, task after task: those of task t stand at offsets[t] … offsets[t + 1] − 1, each with
 * the number of its unit (from 0) and, per way of counting, the credit.
 */
export interface TaskCredits {
  readonly nUnits: number;
  readonly offsets: Uint32Array;
  readonly units: Uint32Array;
  readonly credits: readonly Float64Array[];
}

/** Bounds of a unit's value and rank. */
export interface Interval {
  readonly valueLow: number;
  readonly valueHigh: number;
  readonly rankLow: number;
  readonly rankHigh: number;
}

/** Samples drawn, and which of their values, sorted, are the bounds: the middle 95%, as in the CWTS Leiden Ranking. */
export const SAMPLES = 1000;
const LOW = 25;
const HIGH = 974;

/** Every scope draws from the same seed, so that its intervals stay when other documents come or go. */
const SEED = 2021;

/** Values nearer than this are the same sum, added in another order. */
const SAME = 1e-9;

/**
 * Stability intervals of values and ranks, by way of counting and unit: as many tasks as there are, drawn with replacement,
 * a thousand times; the bounds are the sorted results at index 25 and 974. The rank is 1 and the number of units strictly
 * above, in each sample anew.
 */
export function bootstrapIntervals({nUnits, offsets, units, credits}: TaskCredits): Interval[][] {
  const nTasks = offsets.length - 1;
  const random = seededRandom(SEED);
  const times = new Uint32Array(nTasks);
  const sums = new Float64Array(nUnits);
  const ascending = new Float64Array(nUnits);
  const methods = credits.map((credit) => ({
    credit,
    values: new Float64Array(nUnits * SAMPLES),
    ranks: new Uint32Array(nUnits * SAMPLES)
  }));
  for (let sample = 0; sample < SAMPLES; sample++) {
    times.fill(0);
    for (let drawn = 0; drawn < nTasks; drawn++) {
      const task = random(nTasks);
      times[task] = (times[task] ?? 0) + 1;
    }
    for (const {credit, values, ranks} of methods) {
      addUp(sums, times, offsets, units, credit);
      ascending.set(sums);
      ascending.sort();
      for (let unit = 0; unit < nUnits; unit++) {
        const value = sums[unit] ?? 0;
        values[unit * SAMPLES + sample] = value;
        ranks[unit * SAMPLES + sample] = 1 + countAbove(ascending, value + SAME);
      }
    }
  }
  return methods.map(({values, ranks}) =>
    Array.from({length: nUnits}, (_, unit) => boundsOf(unit * SAMPLES, values, ranks))
  );
}

/** Sets `sums` to each unit's credit, task t taken times[t] times. */
function addUp(
  sums: Float64Array,
  times: Uint32Array,
  offsets: Uint32Array,
  units: Uint32Array,
  credit: Float64Array
): void {
  sums.fill(0);
  for (let task = 0; task < times.length; task++) {
    const taken = times[task] ?? 0;
    if (taken === 0) continue;
    const end = offsets[task + 1] ?? 0;
    for (let place = offsets[task] ?? 0; place < end; place++) {
      const unit = units[place] ?? 0;
      sums[unit] = (sums[unit] ?? 0) + taken * (credit[place] ?? 0);
    }
  }
}

/** How many of the ascending values lie above `limit`. */
function countAbove(ascending: Float64Array, limit: number): number {
  let low = 0;
  let high = ascending.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((ascending[middle] ?? Infinity) > limit) high = middle;
    else low = middle + 1;
  }
  return ascending.length - low;
}

function boundsOf(from: number, values: Float64Array, ranks: Uint32Array): Interval {
  const sortedValues = values.subarray(from, from + SAMPLES).sort();
  const sortedRanks = ranks.subarray(from, from + SAMPLES).sort();
  return {
    valueLow: rounded(sortedValues[LOW]),
    valueHigh: rounded(sortedValues[HIGH]),
    rankLow: sortedRanks[LOW] ?? 1,
    rankHigh: sortedRanks[HIGH] ?? 1
  };
}

/** To the twelve decimals of the values in workload. */
function rounded(value: number | undefined): number {
  return Math.round((value ?? 0) * 1e12) / 1e12;
}
