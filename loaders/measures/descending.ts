/** Which half of a double has its sign, its power of two and its first digits. */
const FIRST_DIGITS = new Uint8Array(Uint32Array.of(1).buffer)[0] === 1 ? 1 : 0;

/** Up to this number, things are put in order by insertion alone. */
const FEW = 200;

/** Bits of a value that choose its drawer: seven digits behind its power of two, in numbers that rise with the value. */
const SHIFT = 13;

/** Drawers: values below 2⁻¹⁶ of the largest share the last one. */
const DRAWERS = 2048;

/**
 * Makes a function that sorts `order`, the numbers 0 … n − 1 in any order, so that the values of their things, which are
 * not negative, descend. Where it is called with an order that nearly does, as one sample's does for the next, few things
 * are put in by insertion at once; many are first thrown into drawers by the leading digits of their values, the largest
 * first, so that insertion finds only those of one drawer out of order.
 */
export function descendingSorter(n: number): (order: Uint32Array, values: Float64Array) => void {
  if (n <= FEW) return insert;
  const copied = new Float64Array(n);
  const halves = new Uint32Array(copied.buffer);
  const counts = new Uint32Array(DRAWERS + 1);
  const drawer = (thing: number, top: number): number =>
    Math.min(top - ((halves[2 * thing + FIRST_DIGITS] ?? 0) >>> SHIFT), DRAWERS - 1);
  return (order, values) => {
    copied.set(values);
    let top = 0;
    for (let thing = 0; thing < n; thing++) top = Math.max(top, (halves[2 * thing + FIRST_DIGITS] ?? 0) >>> SHIFT);
    counts.fill(0);
    for (let thing = 0; thing < n; thing++) {
      const next = drawer(thing, top) + 1;
      counts[next] = (counts[next] ?? 0) + 1;
    }
    for (let i = 1; i <= DRAWERS; i++) counts[i] = (counts[i] ?? 0) + (counts[i - 1] ?? 0);
    for (let thing = 0; thing < n; thing++) {
      const from = drawer(thing, top);
      const place = counts[from] ?? 0;
      order[place] = thing;
      counts[from] = place + 1;
    }
    insert(order, values);
  };
}

function insert(order: Uint32Array, values: Float64Array): void {
  for (let next = 1; next < order.length; next++) {
    const thing = order[next] ?? 0;
    const value = values[thing] ?? 0;
    let place = next;
    for (; place > 0; place--) {
      const before = order[place - 1] ?? 0;
      if ((values[before] ?? 0) >= value) break;
      order[place] = before;
    }
    order[place] = thing;
  }
}
