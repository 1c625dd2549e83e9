import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {seriation} from "../loaders/network/seriation.js";

/** Similarities given as pairs of letters: {ab: 0.9}; those not given are 0. */
function alike(pairs: Readonly<Record<string, number>>) {
  return (a: number, b: number): number => {
    const [low, high] = [Math.min(a, b), Math.max(a, b)].map((unit) => "abcdef".charAt(unit));
    return pairs[`${low}${high}`] ?? 0;
  };
}

const letters = (order: readonly number[]): string => order.map((unit) => "abcdef".charAt(unit)).join("");

describe("seriation", () => {
  it("orders a chain along the chain, whatever the numbers of its links", () => {
    // a–c–e–b–d: neighbours of the order sum to 0.8 + 0.7 + 0.6 + 0.5
    expect(letters(seriation(5, alike({ac: 0.8, ce: 0.7, be: 0.6, bd: 0.5})))).toBe("acebd");
  });

  it("turns two clusters so that their nearest members meet", () => {
    // ab and cd are joined first; of the four ways to lay them side by side a–b|c–d would have 0.1 in the middle,
    // b–a|d–c has 0.4, and reversed is c–d|a–b
    expect(letters(seriation(4, alike({ab: 0.9, cd: 0.8, bc: 0.1, ad: 0.4})))).toBe("badc");
  });

  it("leaves units that are alike to none in their order, the first first", () => {
    expect(seriation(3, () => 0)).toEqual([0, 1, 2]);
    expect(seriation(1, () => 1)).toEqual([0]);
    expect(seriation(0, () => 1)).toEqual([]);
  });

  it("is an order of all units, and no swap of two neighbours that its tree allows would be better", () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.nat(1000), {minLength: 15, maxLength: 15}), (given) => {
        const at = (a: number, b: number): number =>
          given[(Math.max(a, b) * (Math.max(a, b) - 1)) / 2 + Math.min(a, b)] ?? 0;
        const order = seriation(6, at);
        expect([...order].sort()).toEqual([0, 1, 2, 3, 4, 5]);
        const sum = (of: readonly number[]): number =>
          of.slice(1).reduce((total, unit, i) => total + at(of[i] ?? 0, unit), 0);
        // the two most alike are joined first, so they stand side by side and may be swapped
        let pair: [number, number] = [0, 1];
        for (let b = 1; b < 6; b++) for (let a = 0; a < b; a++) if (at(a, b) > at(...pair)) pair = [a, b];
        const swapped = order.map((unit) => (unit === pair[0] ? pair[1] : unit === pair[1] ? pair[0] : unit));
        expect(Math.abs(order.indexOf(pair[0]) - order.indexOf(pair[1]))).toBe(1);
        expect(sum(order)).toBeGreaterThanOrEqual(sum(swapped) - 1e-9);
      })
    );
  });
});
