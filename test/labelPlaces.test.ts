import {describe, expect, it} from "vitest";
import {type Named, labelPlaces} from "../src/charts/labelPlaces.js";
import {seededRandom} from "../loaders/measures/random.js";
import {textWidth} from "../src/charts/text.js";

const size = 12;
const circle = (x: number, y: number, name: string): Named => ({x, y, radius: 5, name, bold: false});

describe("names of circles", () => {
  it("stand right of a circle that has room there, and left of one at the right edge", () => {
    const [first, second] = labelPlaces([circle(20, 50, "市应急局"), circle(290, 50, "市公安局")], {
      width: 300,
      height: 100,
      size
    });
    expect(first).toMatchObject({x: 29, y: 50});
    expect(second).toMatchObject({x: 290 - 9 - textWidth("市公安局", size, false), y: 50});
  });

  it("are not set where the field is narrower than the name", () => {
    expect(labelPlaces([circle(20, 50, "市住房城乡建设管理委")], {width: 60, height: 100, size})).toEqual([null]);
  });

  it("lie in the field and not on one another, the first one among them", () => {
    for (let seed = 1; seed <= 20; seed++) {
      const random = seededRandom(seed);
      const rows = Array.from({length: 25}, (_, i) =>
        circle(80 + random(200), 30 + random(200), `单位${"甲乙丙丁".repeat(1 + (i % 2))}`)
      );
      const places = labelPlaces(rows, {width: 360, height: 260, size});
      expect(places[0]).not.toBeNull();
      const set = places.filter((place) => place !== null);
      for (const [i, a] of set.entries()) {
        expect(a.x).toBeGreaterThan(-2);
        expect(a.x + a.width).toBeLessThan(362);
        for (const b of set.slice(i + 1)) {
          const apart = a.x + a.width <= b.x || b.x + b.width <= a.x || Math.abs(a.y - b.y) > size;
          expect(apart, `${JSON.stringify(a)} and ${JSON.stringify(b)}`).toBe(true);
        }
      }
    }
  });
});
