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
  const methods = credits.map((credit) => ({
    credit,
    order: Uint32Array.from(alike.keys()),
    values: new Float64Array(SAMPLES * nUnits),
    ranks: new Float64Array(SAMPLES * nUnits)
  }));
  for (let sample = 0; sample < SAMPLES; sample++) {
    drawTasks(times, random);
    const from = sample * nUnits;
    for (const {credit, order, values, ranks} of methods) {
      addUp(sums, times, offsets, units, credit);
      sortDescending(order, sums);
      rankInOrder(ranks, from, order, sums, alike);
      values.set(sums, from);
    }
  }
  return methods.map(({values, ranks}) =>
    Array.from(alike, (_, unit) => ({
      valueLow: rounded(lowBound(values, unit, nUnits)),
      valueHigh: rounded(highBound(values, unit, nUnits)),
      rankLow: lowBound(ranks, unit, nUnits),
      rankHigh: highBound(ranks, unit, nUnits)
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

/** Up to this number, units are sorted by insertion; up to the other, by their numbers written into their values. */
const FEW = 200;
const MANY = 4096;

/** Which half of a double its last digits stand in. */
const LAST_DIGITS = new Uint8Array(Uint32Array.of(1).buffer)[0] === 1 ? 0 : 1;

/**
 * Sorts `order` so that the values of its units, which are not negative, descend. It comes as the sample before left it,
 * nearly in order, which insertion uses. Many units are sorted anew, as plain numbers, which needs no call a comparison:
 * the last twelve bits of a value give way to its unit's number, so that values that differ by less than one part in 2⁴⁰
 * may change places.
 */
function sortDescending(order: Uint32Array, values: Float64Array): void {
  const n = order.length;
  if (n > MANY) {
    order.sort((a, b) => (values[b] ?? 0) - (values[a] ?? 0));
    return;
  }
  if (n > FEW) {
    const numbered = Float64Array.from(values);
    const halves = new Uint32Array(numbered.buffer);
    for (let unit = 0; unit < n; unit++) {
      const half = 2 * unit + LAST_DIGITS;
      halves[half] = ((halves[half] ?? 0) & ~(MANY - 1)) | unit;
    }
    numbered.sort();
    for (let place = 0; place < n; place++) {
      order[n - 1 - place] = (halves[2 * place + LAST_DIGITS] ?? 0) & (MANY - 1);
    }
    return;
  }
  for (let next = 1; next < order.length; next++) {
    const unit = order[next] ?? 0;
    const value = values[unit] ?? 0;
    let place = next;
    for (; place > 0; place--) {
      const before = order[place - 1] ?? 0;
      if ((values[before] ?? 0) >= value) break;
      order[place] = before;
    }
    order[place] = unit;
  }
}

/** Writes, from ranks[from], 1 and the number of units strictly above, given the units in descending order of their values. */
function rankInOrder(
  ranks: Float64Array,
  from: number,
  order: Uint32Array,
  values: Float64Array,
  alike: Uint32Array
): void {
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
    ranks[from + unit] = above + 1;
    tied += alike[unit] ?? 1;
  }
}

/** The lower bound of what `results` has for a unit; they are those of all units, sample after sample. */
function lowBound(results: Float64Array, unit: number, nUnits: number): number {
  return nthSmallest(results, unit, nUnits, 1);
}

/** As lowBound, from the other end. */
function highBound(results: Float64Array, unit: number, nUnits: number): number {
  return -nthSmallest(results, unit, nUnits, -1);
}

/** The value that would stand at index LOW were a unit's results, times `sign`, sorted: only the smallest are kept in order. */
function nthSmallest(results: Float64Array, unit: number, nUnits: number, sign: 1 | -1): number {
  const smallest = new Float64Array(LOW + 1).fill(Infinity);
  let last = Infinity;
  for (let place = unit; place < results.length; place += nUnits) {
    const value = sign * (results[place] ?? 0);
    if (value >= last) continue;
    let next = LOW;
    for (; next > 0 && (smallest[next - 1] ?? 0) > value; next--) smallest[next] = smallest[next - 1] ?? 0;
    smallest[next] = value;
    last = smallest[LOW] ?? 0;
  }
  return last;
}

/** To the twelve decimals of the values in workload. */
function rounded(value: number): number {
  return Math.round(value * 1e12) / 1e12;
}
