import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {seededRandom} from "../loaders/measures/random.js";
import {ambiguity, unitAmbiguity} from "../loaders/network/ambiguity.js";
import {associationStrength} from "../loaders/network/associationStrength.js";
import {graphOf} from "../loaders/network/graph.js";
import {groupsOf} from "../loaders/network/groups.js";
import {leiden, qualityOf} from "../loaders/network/leiden.js";
import {tiesOf} from "../loaders/network/ties.js";
import {togetherIn} from "../loaders/network/together.js";
import {anyTies, closeTo, hand, shared} from "./handNetwork.js";

describe("Leiden groups", () => {
  const strengths = tiesOf(5, associationStrength(hand, shared));
  const grouped = (resolution: number) => [...groupsOf(strengths, resolution, 20, seededRandom).groupOf];

  it("are those of the greatest quality, worked by hand", () => {
    // at 1: ABC gives 1/4 + 1/4 + 2/3; D would add 1/4 − 1 − 1, AD with BC gives 1/4 + 2/3
    expect(grouped(1)).toEqual([1, 1, 1, 2, 3]);
    // at 2 no tie is worth its pair; at 0.2 D adds 1.05 − 0.2 − 0.2, E still nothing
    expect(grouped(2)).toEqual([1, 2, 3, 4, 5]);
    expect(grouped(0.2)).toEqual([1, 1, 1, 1, 2]);
    expect(qualityOf(strengths, Uint32Array.of(0, 0, 0, 1, 2), 1)).toBeCloseTo(7 / 6, 12);
    expect(qualityOf(strengths, Uint32Array.of(0, 0, 0, 0, 2), 1)).toBeCloseTo(7 / 6 - 7 / 4, 12);
  });

  it("are stable where all runs agree, and ambiguous where two partitions are as good", () => {
    // A–B and B–C of 1.5: AB with C alone is as good as BC with A alone, all three together are not
    const path = tiesOf(3, [1.5, 0, 1.5]);
    const {runs} = groupsOf(path, 1, 20, seededRandom);
    const together = togetherIn(runs);
    const [ab = 0, ac = 0, bc = 0] = together;
    expect([ac, ab + bc, runs.length]).toEqual([0, 1, 20]);
    expect(ab).toBeGreaterThan(0);
    expect(bc).toBeGreaterThan(0);
    closeTo(unitAmbiguity(path, together), [4 * ab * bc, 4 * ab * bc, 4 * ab * bc]);
    expect([...togetherIn(groupsOf(strengths, 1, 20, seededRandom).runs)]).toEqual([1, 1, 0, 0, 1, 0, 0, 0, 0, 0]);
    closeTo([ambiguity(0), ambiguity(0.25), ambiguity(0.5), ambiguity(1)], [0, 0.75, 1, 0]);
  });

  it("of any seven units are as good as the best of all 877 partitions, however great the weights", () => {
    fc.assert(
      fc.property(anyTies, fc.constantFrom(0.5, 1, 2), fc.constantFrom(1, 1e9 / 3), (some, resolution, times) => {
        const scaled = {...some, weights: some.weights.map((weight) => weight * times)};
        const {groupOf} = groupsOf(scaled, resolution * times, 20, seededRandom);
        const best = Math.max(...partitions(7).map((groups) => qualityOf(some, groups, resolution)));
        const found = groupOf.map((group) => group - 1);
        expect(qualityOf(some, found, resolution)).toBeCloseTo(best, 9);
      }),
      {seed: 1, numRuns: 60}
    );
  });

  it("of any run are connected, and no unit's move would improve them", () => {
    fc.assert(
      fc.property(anyTies, fc.integer({min: 1, max: 1000}), (some, seed) => {
        const groups = leiden(some, 1, seededRandom(seed));
        const quality = qualityOf(some, groups, 1);
        for (let unit = 0; unit < 7; unit++) {
          for (let group = 0; group < 7; group++) {
            const moved = groups.slice();
            moved[unit] = group;
            expect(qualityOf(some, moved, 1)).toBeLessThan(quality + 1e-9);
          }
        }
        const graph = graphOf(some);
        for (const [unit, group] of groups.entries()) {
          const reached = new Set([unit]);
          for (const node of reached) {
            for (const other of graph.neighbors(node)) if (groups[Number(other)] === group) reached.add(Number(other));
          }
          expect(reached.size).toBe(groups.filter((other) => other === group).length);
        }
      }),
      {seed: 1, numRuns: 100}
    );
  });
});

/** All ways to part n units into groups, each unit's group being at most one above those before it. */
function partitions(n: number): Uint32Array[] {
  let all: number[][] = [[]];
  for (let unit = 0; unit < n; unit++) {
    all = all.flatMap((groups) => Array.from({length: Math.max(-1, ...groups) + 2}, (_, group) => [...groups, group]));
  }
  return all.map((groups) => Uint32Array.from(groups));
}
