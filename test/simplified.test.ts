import {describe, expect, it} from "vitest";
import {simplified} from "../src/charts/simplified.js";

describe("a line without the points it can spare", () => {
  const point = (x: number, y: number) => ({x, y});

  it("loses those on a straight line and keeps its corners", () => {
    const line = [point(0, 0), point(1, 0), point(2, 0), point(3, 1), point(4, 2)];
    expect(simplified(line, 0.01)).toEqual([point(0, 0), point(2, 0), point(4, 2)]);
  });

  it("keeps a point that is further off than the tolerance, and not one that is nearer", () => {
    const bent = (by: number) => [point(0, 0), point(5, by), point(10, 0)];
    expect(simplified(bent(0.2), 0.1)).toHaveLength(3);
    expect(simplified(bent(0.05), 0.1)).toHaveLength(2);
  });

  it("is left as it is where there is nothing to spare", () => {
    for (const line of [[], [point(1, 1)], [point(0, 0), point(1, 1)]]) expect(simplified(line, 1)).toEqual(line);
  });

  it("draws a smooth curve of thousands of points within the tolerance by few", () => {
    const curve = Array.from({length: 2001}, (_, i) => point(i / 10, (i / 10) ** 2 / 200));
    const few = simplified(curve, 0.1);
    expect(few.length).toBeLessThan(60);
    // the curve is nowhere steeper than 2, so that 0.1 across it is at most this much up
    const upright = 0.1 * Math.hypot(1, 2);
    for (const {x, y} of curve) {
      const after = few.findIndex((other) => other.x >= x);
      const [a, b] = [few[Math.max(after - 1, 0)], few[Math.max(after, 1)]];
      if (a === undefined || b === undefined) throw new Error("no points left");
      const drawn = a.y + ((x - a.x) / (b.x - a.x)) * (b.y - a.y);
      expect(Math.abs(drawn - y)).toBeLessThan(upright);
    }
  });
});
