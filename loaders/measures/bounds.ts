/** What is kept of the samples of many things: of each the smallest and the largest values that came, in order. */
export interface Bounds {
  readonly kept: number;
  /** ascending, `kept` of each thing after one another; Infinity where fewer came */
  readonly smallest: Float64Array;
  /** the same of the values with their signs turned */
  readonly largest: Float64Array;
}

/** Bounds of `things` things that will have the values at `index`, from 0, from either end of their sorted samples. */
export function boundsOf(things: number, index: number): Bounds {
  const kept = index + 1;
  return {
    kept,
    smallest: new Float64Array(things * kept).fill(Infinity),
    largest: new Float64Array(things * kept).fill(Infinity)
  };
}

/** Takes one sample: a value of each thing. */
export function take({kept, smallest, largest}: Bounds, values: Float64Array): void {
  for (let thing = 0, from = 0; thing < values.length; thing++, from += kept) {
    const value = values[thing] ?? 0;
    keep(smallest, from, kept, value);
    keep(largest, from, kept, -value);
  }
}

/** The lower bound of a thing: of its values the one at `index`. */
export function lowOf({kept, smallest}: Bounds, thing: number): number {
  return smallest[thing * kept + kept - 1] ?? 0;
}

/** The upper bound of a thing: of its values the one at `index` from the end. */
export function highOf({kept, largest}: Bounds, thing: number): number {
  return -(largest[thing * kept + kept - 1] ?? 0);
}

/** Puts a value among the `kept` smallest from `from` on, of which the largest then goes. */
function keep(ascending: Float64Array, from: number, kept: number, value: number): void {
  let place = from + kept - 1;
  if (value >= (ascending[place] ?? 0)) return;
  for (; place > from; place--) {
    const before = ascending[place - 1] ?? 0;
    if (before <= value) break;
    ascending[place] = before;
  }
  ascending[place] = value;
}
