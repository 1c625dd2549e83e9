import {afterAll, beforeAll, describe, expect, it} from "vitest";
import {bootstrapIntervals} from "../loaders/measures/bootstrap.js";
import {seededRandom} from "../loaders/measures/random.js";
import {type Credit, stabilityIntervals} from "../loaders/measures/stability.js";
import {type BuiltTables, builtTables} from "./builtTables.js";

function credit(taskId: string, unitId: string, value: number, more: Partial<Credit> = {}): Credit {
  return {documentId: "d", themeId: null, collectives: "as_one", taskId, unitId, credits: [value], ...more};
}

describe("bootstrap", () => {
  it("of tasks that are all alike has intervals of one point", () => {
    // two tasks, each a: 2/3 and b: 1/3; however they are drawn, a has 4/3 and b 2/3
    const [[a, b] = []] = bootstrapIntervals({
      alike: Uint32Array.of(1, 1),
      offsets: Uint32Array.of(0, 2, 4),
      units: Uint32Array.of(0, 1, 0, 1),
      credits: [Float64Array.of(2 / 3, 1 / 3, 2 / 3, 1 / 3)]
    });
    expect(a?.valueLow).toBeCloseTo(4 / 3, 9);
    expect(a).toMatchObject({valueHigh: a?.valueLow, rankLow: 1, rankHigh: 1});
    expect(b?.valueLow).toBeCloseTo(2 / 3, 9);
    expect(b).toMatchObject({valueHigh: b?.valueLow, rankLow: 2, rankHigh: 2});
  });

  it("of two tasks with a unit each draws 0, 1 or 2 for both, so that each is first or second", () => {
    const [intervals] = bootstrapIntervals({
      alike: Uint32Array.of(1, 1),
      offsets: Uint32Array.of(0, 1, 2),
      units: Uint32Array.of(0, 1),
      credits: [Float64Array.of(1, 1)]
    });
    const expected = {valueLow: 0, valueHigh: 2, rankLow: 1, rankHigh: 2};
    expect(intervals).toEqual([expected, expected]);
  });

  it("has the bounds of the middle 95%, not the extremes", () => {
    // of 20 tasks one names b, the others a: what b is drawn is binomial with n = 20 and p = 1/20, and P(X ≤ 2) = 0.925,
    // P(X ≤ 3) = 0.984, so that 3 is its 97.5th percentile; a, the rest of the 20, has 17
    const [[a, b] = []] = bootstrapIntervals({
      alike: Uint32Array.of(1, 1),
      offsets: Uint32Array.from({length: 21}, (_, task) => task),
      units: Uint32Array.from({length: 20}, (_, task) => (task === 0 ? 1 : 0)),
      credits: [new Float64Array(20).fill(1)]
    });
    expect(b).toMatchObject({valueLow: 0, valueHigh: 3, rankLow: 2, rankHigh: 2});
    expect(a).toMatchObject({valueLow: 17, valueHigh: 20, rankLow: 1, rankHigh: 1});
  });

  it("of a class of units alike counts each of them above others", () => {
    const [[many, one] = []] = bootstrapIntervals({
      alike: Uint32Array.of(16, 1),
      offsets: Uint32Array.of(0, 2),
      units: Uint32Array.of(0, 1),
      credits: [Float64Array.of(0.5, 0.25)]
    });
    expect(many).toMatchObject({rankLow: 1, rankHigh: 1});
    expect(one).toMatchObject({rankLow: 17, rankHigh: 17});
  });

  it("gives units that are alike the intervals they have one by one", () => {
    const tasks = ["1", "2", "3", "4", "5"];
    const together = tasks.flatMap((task) => [
      credit(task, "p", 0.25),
      credit(task, "q", 0.25),
      credit(task, "a", Number(task) / 9)
    ]);
    // a difference too small to count sets q apart from p
    const apart = together.map((row) => (row.unitId === "q" ? {...row, credits: [0.25 + 1e-12]} : row));
    const first = [...stabilityIntervals(together, ["full"])].flat();
    const second = [...stabilityIntervals(apart, ["full"])].flat();
    expect(first.map(({unitId, rankLow, rankHigh}) => [unitId, rankLow, rankHigh])).toEqual(
      second.map(({unitId, rankLow, rankHigh}) => [unitId, rankLow, rankHigh])
    );
  });

  it("has no interval where a unit has no credit, and every scope that has tasks", () => {
    const rows = [
      credit("1", "a", 1, {themeId: "t"}),
      credit("2", "a", 1),
      credit("2", "b", 0),
      credit("3", "c", 1, {documentId: "e"})
    ];
    const intervals = [...stabilityIntervals(rows, ["lead"])].flat();
    expect(intervals.map(({documentId, themeId, unitId}) => [documentId, themeId, unitId])).toEqual([
      [null, null, "a"],
      [null, null, "c"],
      ["d", null, "a"],
      ["d", "t", "a"],
      ["e", null, "c"]
    ]);
  });
});

describe("seeded random", () => {
  it("is the same row for the same seed, and evenly spread", () => {
    const [one, two] = [seededRandom(7), seededRandom(7)];
    const counts = new Array<number>(10).fill(0);
    for (let draw = 0; draw < 100_000; draw++) {
      const value = one(10);
      expect(two(10)).toBe(value);
      counts[value] = (counts[value] ?? 0) + 1;
    }
    // 10,000 each; five standard deviations of a binomial are 474
    for (const count of counts) expect(Math.abs(count - 10_000)).toBeLessThan(474);
  });
});

describe("stability of the project's own documents", () => {
  let built: BuiltTables;
  beforeAll(async () => {
    built = await builtTables();
  });
  afterAll(() => built.remove());

  it.each([
    ["full", "各区人民政府", 1, 1],
    ["full", "市应急局", 2, 3],
    ["full", "市安委会相关成员单位", 2, 3],
    ["fractional", "各区人民政府", 1, 1],
    ["fractional", "市应急局", 2, 3],
    ["fractional", "市安委会相关成员单位", 2, 3],
    ["harmonic", "各区人民政府", 1, 3],
    ["harmonic", "市应急局", 1, 3],
    ["harmonic", "市安委会相关成员单位", 1, 3],
    ["first_listed", "市应急局", 1, 2],
    ["first_listed", "市安委会相关成员单位", 1, 2]
  ])("by %s counting, the rank of %s lies in [%i, %i]", async (method, name, low, high) => {
    const rows = await built.ask(`
      select rank_low, rank_high from workload_intervals join units using (unit_id)
      where document_id = 'shanghai-2021-work-safety' and theme_id is null and collectives = 'as_one'
        and method = '${method}' and name = '${name}'`);
    expect(rows).toEqual([{rank_low: low, rank_high: high}]);
  });

  it("there is one row for each of workload", async () => {
    const [row] = await built.ask(`
      select (select count(*) from workload)::integer as workload, count(*)::integer as both
      from workload w join workload_intervals i
        on i.document_id is not distinct from w.document_id and i.theme_id is not distinct from w.theme_id
        and i.unit_id = w.unit_id and i.method = w.method and i.collectives = w.collectives`);
    expect(row?.both).toBe(row?.workload);
  });
});
