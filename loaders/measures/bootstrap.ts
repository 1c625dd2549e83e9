import {boundsOf, highOf, lowOf, take} from "./bounds.js";
import {descendingSorter} from "./descending.js";
import {seededRandom} from "./random.js";

/**
 * Credits of one scope and reading, task after task: those of task t stand at offsets[t] … offsets[t + 1] − 1, each with
 * the number of its unit (from 0) and, per way of counting, the credit. Units that are alike in every task, as the members
 * of one collective mostly are, can stand as one, with their number in `alike`.
 */
export interface TaskCredits {
  readonly alike: Uint32Array;
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

/** Samples drawn, and the index, from either end, of the bound among their sorted values: 25 and 974, the middle 95%. */
const SAMPLES = 1000;
const LOW = 25;

/** Every scope draws from the same seed, so that its intervals stay when other documents come or go. */
const SEED = 2021;

/** Values nearer than this are the same sum, added in another order. */
const SAME = 1e-9;

/**
 * Stability intervals of values and ranks, by way of counting and unit: as many tasks as there are, drawn with replacement,
 * a thousand times; the bounds are the sorted results at index 25 and 974. The rank is 1 and the number of units strictly
 * above, in each sample anew.
 */
export function bootstrapIntervals({alike, offsets, units, credits}: TaskCredits): Interval[][] {
  const nUnits = alike.length;
  const nTasks = offsets.length - 1;
  const random = seededRandom(SEED);
  const times = new Uint32Array(nTasks);
  const sums = new Float64Array(nUnits);
  const ranks = new Float64Array(nUnits);
  const sort = descendingSorter(nUnits);
  const methods = credits.map((credit) => ({
    credit,
    order: Uint32Array.from(alike.keys()),
    values: boundsOf(nUnits, LOW),
    ranks: boundsOf(nUnits, LOW)
  }));
  for (let sample = 0; sample < SAMPLES; sample++) {
    drawTasks(times, random);
    for (const method of methods) {
      addUp(sums, times, offsets, units, method.credit);
      sort(method.order, sums);
      rankInOrder(ranks, method.order, sums, alike);
      take(method.values, sums);
      take(method.ranks, ranks);
    }
  }
  return methods.map((method) =>
    Array.from(alike, (_, unit) => ({
      valueLow: rounded(lowOf(method.values, unit)),
      valueHigh: rounded(highOf(method.values, unit)),
      rankLow: lowOf(method.ranks, unit),
      rankHigh: highOf(method.ranks, unit)
    }))
  );
}

/** Sets `times` to how often each task is drawn, in as many draws as there are tasks. */
function drawTasks(times: Uint32Array, random: (limit: number) => number): void {
  times.fill(0);
  for (let drawn = 0; drawn < times.length; drawn++) {
    const task = random(times.length);
    times[task] = (times[task] ?? 0) + 1;
  }
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

/** Writes 1 and the number of units strictly above, given the units in descending order of their values. */
function rankInOrder(ranks: Float64Array, order: Uint32Array, values: Float64Array, alike: Uint32Array): void {
  let above = 0;
  let tied = 0;
  let last = Infinity;
  for (let place = 0; place < order.length; place++) {
    const unit = order[place] ?? 0;
    const value = values[unit] ?? 0;
    if (last - value > SAME) {
      above += tied;
      tied = 0;
    }
    last = value;
    ranks[unit] = above + 1;
    tied += alike[unit] ?? 1;
  }
}

/** To the twelve decimals of the values in workload. */
function rounded(value: number): number {
  return Math.round(value * 1e12) / 1e12;
}
