/**
 * A sum of independent trials, counts[g] of which succeed with probability probabilities[g]: the Poisson-binomial
 * distribution, with like trials taken together.
 */
export interface Trials {
  readonly counts: readonly number[];
  readonly probabilities: Float64Array;
}

/** Tails of a sum of trials. */
export interface Tails {
  readonly expected: number;
  /** P(X ≥ value) */
  atLeast(value: number): number;
  /** P(X ≤ value) */
  atMost(value: number): number;
}

/** Probabilities of from, from + 1, …; what lies outside is NEGLIGIBLE. */
export interface Distribution {
  readonly from: number;
  readonly mass: Float64Array;
}

const NEGLIGIBLE = 1e-22;

/** Below this a tail is computed anew around its own value, so that small tails have their digits too. */
const SMALL = 1e-9;

/** Above this a tail is 1 less the other one: it then has ten digits. */
const COMPLEMENT = 1e-6;

/** Tails that are smaller are given as this: no outcome that is possible has probability 0. */
const SMALLEST = 1e-300;

/** A sum of independent trials whose distribution is known; it may be added to others. */
export interface Sum {
  readonly trials: Trials;
  readonly expected: number;
  readonly distribution: Distribution;
}

/** The distribution by convolution of one binomial for each group of like trials: exact but for rounding. */
export function sumOfTrials(trials: Trials): Sum {
  return {
    trials,
    expected: trials.counts.reduce((sum, count, g) => sum + count * (trials.probabilities[g] ?? 0), 0),
    distribution: convolved(trials)
  };
}

/**
 * Tails of the sum of independent sums. A small tail is computed from the distribution tilted to have its mean there
 * (Esscher 1932), which is a Poisson-binomial again. Of several sums only so much of the distribution is computed as a
 * value needs: most pairs of a large network share nothing or one task, and have a sum for each document.
 */
export function tailsOf(sums: readonly Sum[]): Tails {
  let whole: {readonly from: number; readonly upper: Float64Array; readonly lower: Float64Array} | null = null;
  const cumulated = () =>
    (whole ??= cumulatedOf(sums.map(({distribution}) => distribution).reduce(sumOf, {from: 0, mass: ONE})));
  return {
    expected: sums.reduce((sum, {expected}) => sum + expected, 0),
    atLeast(value) {
      if (value <= 0) return 1;
      if (sums.length > 1 && whole === null) {
        const tail = 1 - below(sums, value);
        if (tail > COMPLEMENT) return tail;
      }
      const {from, upper} = cumulated();
      const k = value - from;
      const tail = k <= 0 ? 1 : (upper[k] ?? 0);
      return tail < SMALL ? tiltedTail(joined(sums), value, true) : Math.min(tail, 1);
    },
    atMost(value) {
      let tail: number;
      if (sums.length > 1 && whole === null) tail = below(sums, value + 1);
      else {
        const {from, lower} = cumulated();
        tail = value < from ? 0 : (lower[value - from] ?? 1);
      }
      return tail < SMALL ? tiltedTail(joined(sums), value, false) : Math.min(tail, 1);
    }
  };
}

/** P(X < limit) of the sum: the first masses are convolved, and no others. */
function below(sums: readonly Sum[], limit: number): number {
  let masses = new Float64Array(limit);
  let next = new Float64Array(limit);
  masses[0] = 1;
  for (const {distribution} of sums) {
    const {from, mass} = distribution;
    next.fill(0);
    for (let i = 0; i + from < limit; i++) {
      const factor = masses[i] ?? 0;
      if (factor === 0) continue;
      const end = Math.min(mass.length, limit - from - i);
      for (let j = 0; j < end; j++) next[i + from + j] = (next[i + from + j] ?? 0) + factor * (mass[j] ?? 0);
    }
    [masses, next] = [next, masses];
  }
  return masses.reduce((sum, mass) => sum + mass, 0);
}

const ONE = new Float64Array([1]);

function cumulatedOf({from, mass}: Distribution) {
  const upper = new Float64Array(mass.length + 1);
  for (let k = mass.length - 1; k >= 0; k--) upper[k] = (upper[k + 1] ?? 0) + (mass[k] ?? 0);
  const lower = new Float64Array(mass.length);
  let sum = 0;
  for (const [k, value] of mass.entries()) lower[k] = sum += value;
  return {from, upper, lower};
}

function joined(sums: readonly Sum[]): Trials {
  return {
    counts: sums.flatMap(({trials: {counts}}) => counts),
    probabilities: Float64Array.from(sums.flatMap(({trials: {probabilities}}) => [...probabilities]))
  };
}

function convolved({counts, probabilities}: Trials): Distribution {
  let sum: Distribution = {from: 0, mass: ONE};
  for (const [g, count] of counts.entries()) sum = sumOf(sum, binomial(count, probabilities[g] ?? 0));
  return sum;
}

function sumOf(a: Distribution, b: Distribution): Distribution {
  const from = a.from + b.from;
  if (b.mass.length === 1) return {from, mass: a.mass};
  if (a.mass.length === 1) return {from, mass: b.mass};
  const mass = new Float64Array(a.mass.length + b.mass.length - 1);
  for (let i = 0; i < a.mass.length; i++) {
    const factor = a.mass[i] ?? 0;
    for (let j = 0; j < b.mass.length; j++) mass[i + j] = (mass[i + j] ?? 0) + factor * (b.mass[j] ?? 0);
  }
  let start = 0;
  let end = mass.length;
  while ((mass[start] ?? 1) < NEGLIGIBLE) start++;
  while ((mass[end - 1] ?? 1) < NEGLIGIBLE) end--;
  return {from: from + start, mass: mass.subarray(start, end)};
}

/** The binomial distribution, from its mode outwards until what follows is negligible. */
function binomial(count: number, p: number): Distribution {
  if (p <= 0) return {from: 0, mass: new Float64Array([1])};
  if (p >= 1) return {from: count, mass: new Float64Array([1])};
  const mode = Math.min(count, Math.floor((count + 1) * p));
  const odds = p / (1 - p);
  // mass falls off by standard deviations as a normal distribution's does, but never more slowly than this many places
  const reach = Math.ceil(12 * Math.sqrt(count * p * (1 - p)) + 40);
  const from = Math.max(0, mode - reach);
  const mass = new Float64Array(Math.min(count, mode + reach) - from + 1);
  let start = mode - from;
  let end = start;
  let sum = (mass[start] = 1);
  for (; start > 0 && (mass[start] ?? 0) >= NEGLIGIBLE; start--) {
    const k = from + start;
    sum += mass[start - 1] = ((mass[start] ?? 0) * k) / ((count - k + 1) * odds);
  }
  for (; end + 1 < mass.length && (mass[end] ?? 0) >= NEGLIGIBLE; end++) {
    const k = from + end;
    sum += mass[end + 1] = ((mass[end] ?? 0) * (count - k) * odds) / (k + 1);
  }
  for (let k = start; k <= end; k++) mass[k] = (mass[k] ?? 0) / sum;
  return {from: from + start, mass: mass.subarray(start, end + 1)};
}

/** P(X ≥ value) or P(X ≤ value), `value` lying far out on that side. */
function tiltedTail(trials: Trials, value: number, isUpper: boolean): number {
  const {counts, probabilities} = trials;
  const sure = counts.reduce((sum, count, g) => sum + ((probabilities[g] ?? 0) >= 1 ? count : 0), 0);
  const most = counts.reduce((sum, count, g) => sum + ((probabilities[g] ?? 0) > 0 ? count : 0), 0);
  if (isUpper ? value > most : value < sure) throw new Error(`impossible number of successes: ${value}`);
  // at either end of what is possible all trials that are open have the same outcome
  if (value === (isUpper ? most : sure)) {
    const log = counts.reduce((sum, count, g) => {
      const p = probabilities[g] ?? 0;
      return p <= 0 || p >= 1 ? sum : sum + count * (isUpper ? Math.log(p) : Math.log1p(-p));
    }, 0);
    return Math.max(Math.exp(log), SMALLEST);
  }
  const tilt = tiltTo(trials, value);
  const tilted = {counts, probabilities: probabilities.map((p) => tiltedBy(p, tilt))};
  const log = counts.reduce((sum, count, g) => sum + count * Math.log1p((probabilities[g] ?? 0) * Math.expm1(tilt)), 0);
  const {from, mass} = convolved(tilted);
  let sum = 0;
  for (const [k, share] of mass.entries()) {
    const beyond = from + k - value;
    if (isUpper ? beyond >= 0 : beyond <= 0) sum += share * Math.exp(-tilt * beyond);
  }
  return Math.max(Math.exp(log - tilt * value) * sum, SMALLEST);
}

function tiltedBy(p: number, tilt: number): number {
  return p <= 0 || p >= 1 ? p : 1 / (1 + ((1 - p) / p) * Math.exp(-tilt));
}

/** The tilt with which the expected number of successes is `value`, which must be possible and not at either end. */
function tiltTo({counts, probabilities}: Trials, value: number): number {
  let low = -700;
  let high = 700;
  for (let step = 0; step < 60; step++) {
    const tilt = (low + high) / 2;
    const mean = counts.reduce((sum, count, g) => sum + count * tiltedBy(probabilities[g] ?? 0, tilt), 0);
    if (mean < value) low = tilt;
    else high = tilt;
  }
  return (low + high) / 2;
}
