import {describe, expect, it} from "vitest";
import {seededRandom} from "../loaders/measures/random.js";
import {type Spot, layout} from "../loaders/network/layout.js";
import {eachPair} from "../loaders/network/pairs.js";

/** Two circles of six nodes each, every node tied to the other five of its circle, and two nodes without ties. */
const radii = Array.from({length: 14}, (_, node) => 5 + (node % 4) * 5);
const springs = [0, 6].flatMap((first) => {
  const found: {source: number; target: number; weight: number}[] = [];
  eachPair(6, (a, b) => found.push({source: first + a, target: first + b, weight: 1 + ((a + b) % 3)}));
  return found;
});
const place = () => layout(radii, springs, seededRandom(1));
const distance = (a: Spot | undefined, b: Spot | undefined) =>
  a === undefined || b === undefined ? NaN : Math.hypot(a.x - b.x, a.y - b.y);

describe("the layout", () => {
  it("is the same for the same nodes and springs", () => {
    expect(place()).toEqual(place());
  });

  it("has no node on top of another", () => {
    const spots = place();
    eachPair(14, (a, b) => expect(distance(spots[a], spots[b])).toBeGreaterThan((radii[a] ?? 0) + (radii[b] ?? 0)));
  });

  it("has none on top of another where some hundred are tied to a few", () => {
    const sizes = Array.from({length: 400}, (_, node) => (node % 50 === 0 ? 18 : 4));
    const stars = sizes.map((_, node) => ({source: node, target: node - (node % 50), weight: 1}));
    const spots = layout(
      sizes,
      stars.filter(({source, target}) => source !== target),
      seededRandom(1)
    );
    const close = (a: number, b: number) => distance(spots[a], spots[b]) <= (sizes[a] ?? 0) + (sizes[b] ?? 0);
    const overlapping: string[] = [];
    eachPair(400, (a, b) => close(a, b) && overlapping.push(`${a} and ${b}`));
    expect(overlapping).toEqual([]);
  });

  it("has those that are tied nearer to each other than the others, and none far off", () => {
    const spots = place();
    const mean = (pairs: readonly (readonly [number, number])[]) =>
      pairs.reduce((sum, [a, b]) => sum + distance(spots[a], spots[b]), 0) / pairs.length;
    const tied = mean(springs.map(({source, target}) => [source, target]));
    const others = mean([0, 1, 2, 3, 4, 5].flatMap((a) => [6, 7, 8, 9, 10, 11].map((b) => [a, b] as const)));
    expect(tied).toBeLessThan(others / 2);
    const middle = {x: 0, y: 0};
    const furthest = Math.max(...spots.slice(0, 12).map((spot) => distance(spot, middle)));
    for (const alone of [12, 13]) expect(distance(spots[alone], middle)).toBeLessThan(2 * furthest);
  });

  it("has its middle at 0, 0, also of one node and of none", () => {
    const spots = place();
    expect(spots.reduce((sum, {x}) => sum + x, 0)).toBeCloseTo(0, 6);
    expect(spots.reduce((sum, {y}) => sum + y, 0)).toBeCloseTo(0, 6);
    expect(layout([4], [], seededRandom(1))).toEqual([{x: 0, y: 0}]);
    expect(layout([], [], seededRandom(1))).toEqual([]);
  });
});
