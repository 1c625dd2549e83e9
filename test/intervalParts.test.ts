import {describe, expect, it} from "vitest";
import {boundsOf, highOf, lowOf, take} from "../loaders/measures/bounds.js";
import {descendingSorter} from "../loaders/measures/descending.js";
import {seededRandom} from "../loaders/measures/random.js";

describe("bounds of samples", () => {
  it("are the values at the index from either end, of each thing its own", () => {
    const bounds = boundsOf(2, 1);
    for (const [a, b] of [
      [5, 0],
      [1, -3],
      [4, 2],
      [1, 9],
      [7, 2]
    ] as const)
      take(bounds, Float64Array.of(a, b));
    // a sorted is 1 1 4 5 7, b sorted is -3 0 2 2 9: the second from either end
    expect([lowOf(bounds, 0), highOf(bounds, 0)]).toEqual([1, 5]);
    expect([lowOf(bounds, 1), highOf(bounds, 1)]).toEqual([0, 2]);
  });

  it("are not of the samples where fewer came than the index asks for", () => {
    const bounds = boundsOf(1, 2);
    take(bounds, Float64Array.of(3));
    expect([lowOf(bounds, 0), highOf(bounds, 0)]).toEqual([Infinity, -Infinity]);
  });
});

describe("sorting of samples", () => {
  const descending = (n: number, values: Float64Array, order = Uint32Array.from(values.keys())) => {
    descendingSorter(n)(order, values);
    return order;
  };

  it("puts the largest first", () => {
    expect([...descending(4, Float64Array.of(1, 0, 3, 2))]).toEqual([2, 3, 0, 1]);
  });

  it.each([200, 201, 1000, 5000])("has every one of %i things once, whatever their values", (n) => {
    const below = seededRandom(n);
    const kinds: readonly ((i: number) => number)[] = [
      () => 0,
      () => 1 + below(3),
      () => below(1000) / 7,
      // one that carries nearly everything beside many that differ in their last digits
      (i) => (i === n - 1 ? 1e9 : 1 / 3 + below(50) * Number.EPSILON),
      (i) => i * 1e-300
    ];
    for (const value of kinds) {
      const values = Float64Array.from({length: n}, (_, i) => value(i));
      const order = descending(n, values);
      expect(new Set(order).size).toBe(n);
      expect(Float64Array.from(order, (thing) => values[thing] ?? NaN)).toEqual(values.slice().sort().reverse());
    }
  });

  it("sorts one sample after another from the order that the last one left", () => {
    const sort = descendingSorter(300);
    const order = Uint32Array.from({length: 300}, (_, i) => i);
    const rising = Float64Array.from({length: 300}, (_, i) => i);
    sort(order, rising);
    expect([...order]).toEqual(Array.from({length: 300}, (_, i) => 299 - i));
    sort(order, rising.slice().reverse());
    expect([...order]).toEqual(Array.from({length: 300}, (_, i) => i));
  });
});
