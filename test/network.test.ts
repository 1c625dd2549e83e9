import {describe, expect, it} from "vitest";
import {benjaminiHochberg} from "../loaders/network/benjaminiHochberg.js";
import {configurationModel} from "../loaders/network/configurationModel.js";
import {disparity} from "../loaders/network/disparity.js";
import {exactTest} from "../loaders/network/exactTest.js";
import {eachPair, pairCount, pairIndex, sharedTasks} from "../loaders/network/pairs.js";
import {sumOfTrials, tailsOf} from "../loaders/network/poissonBinomial.js";
import {networkRows} from "../loaders/network/networkRows.js";
import {seededRandom} from "../loaders/measures/random.js";
import {degreesOf, sizesOf, twoMode} from "../loaders/network/twoMode.js";
import {loadRegister} from "../loaders/register.js";
import {decode} from "../loaders/formats/index.js";
import {readDocument} from "../loaders/read.js";
import {readFile} from "node:fs/promises";

/** Five units and five tasks, by hand: AB, ABC, AD, E, AB. */
const hand = ["AB", "ABC", "AD", "E", "AB"].flatMap((units, task) =>
  [...units].map((unitId) => ({documentId: "d", taskId: `t${task}`, unitId}))
);

/** The tasks and units of the source document, collectives as one. */
async function source() {
  const path = "shanghai-2021-work-safety.md";
  const bytes = await readFile(`data/documents/${path}`);
  const reading = readDocument(await decode({path, bytes, sha256: ""}, "doc"), await loadRegister("data"));
  return reading.assignments.map(({taskId, unitId}) => ({
    documentId: "doc",
    themeId: null,
    collectives: "as_one",
    taskId,
    unitId,
    isLead: false,
    isFirstListed: false
  }));
}

/** Of all documents. */
function pairsOf(rows: Awaited<ReturnType<typeof source>>) {
  const whole = [...networkRows(rows, new Map(), seededRandom)].find(({documentId}) => documentId === null);
  if (whole === undefined) throw new Error("no scope of all documents");
  return whole.pairs;
}

describe("pairs", () => {
  it("are listed 0–1, 0–2, …, 1–2, … with the tasks that name both", () => {
    const listed: number[] = [];
    eachPair(5, (a, b, index) => listed.push(pairIndex(a, b, 5) - index));
    expect(listed).toEqual(new Array(10).fill(0));
    expect(pairCount(5)).toBe(10);
    // A–B 3 (t0, t1, t4), A–C 1, A–D 1, A–E 0, B–C 1, and no other
    expect([...sharedTasks(twoMode(hand))]).toEqual([3, 1, 1, 0, 1, 0, 0, 0, 0, 0]);
  });

  it("of a task that names a unit twice are refused", () => {
    expect(() => twoMode([...hand, {documentId: "d", taskId: "t0", unitId: "A"}])).toThrow("unit twice in task t0: A");
  });
});

describe("the bipartite configuration model", () => {
  it("keeps every unit's and every task's number to 1e-8", async () => {
    const network = twoMode(await source());
    const degrees = degreesOf(network);
    const sizes = sizesOf(network);
    const model = configurationModel(degrees, sizes);
    model.degrees.forEach((degree, row) => {
      const sum = model.tasksOfSize.reduce(
        (total, count, column) => total + count * (model.probabilities[row * model.sizes.length + column] ?? NaN),
        0
      );
      expect(Math.abs(sum - degree)).toBeLessThan(1e-8);
    });
    model.sizes.forEach((size, column) => {
      const sum = [...model.classOfUnit].reduce(
        (total, row) => total + (model.probabilities[row * model.sizes.length + column] ?? NaN),
        0
      );
      expect(Math.abs(sum - size)).toBeLessThan(1e-8);
    });
  });
});

describe("the Poisson-binomial distribution", () => {
  it("of two coins of 1/2 and one of 1/4 has the tails worked by hand", () => {
    // P(0) = 1/4 · 3/4 = 3/16, P(1) = 1/2 · 3/4 + 1/4 · 1/4 = 7/16, P(2) = 1/4 · 3/4 + 1/2 · 1/4 = 5/16, P(3) = 1/16
    const tails = tailsOf([sumOfTrials({counts: [2, 1], probabilities: Float64Array.of(0.5, 0.25)})]);
    expect(tails.expected).toBeCloseTo(1.25, 12);
    expect(tails.atLeast(2)).toBeCloseTo(6 / 16, 12);
    expect(tails.atMost(1)).toBeCloseTo(10 / 16, 12);
    expect(tails.atMost(0)).toBeCloseTo(3 / 16, 12);
    expect(tails.atLeast(0)).toBe(1);
  });
});

describe("the sum of two Poisson-binomial numbers", () => {
  it("has the tails of one of all their trials, far out too", () => {
    const [first, second] = [
      {counts: [40, 7], probabilities: Float64Array.of(0.05, 0.3)},
      {counts: [25], probabilities: Float64Array.of(0.1)}
    ];
    const counts = [...first.counts, ...second.counts];
    const one = tailsOf([sumOfTrials({counts, probabilities: Float64Array.of(0.05, 0.3, 0.1)})]);
    for (let value = 0; value <= 72; value++) {
      const two = tailsOf([sumOfTrials(first), sumOfTrials(second)]);
      expect(two.atLeast(value) / one.atLeast(value)).toBeCloseTo(1, 9);
      expect(two.atMost(value) / one.atMost(value)).toBeCloseTo(1, 9);
    }
    // 40·0.05 + 7·0.3 + 25·0.1; all 72 succeed with 0.05⁴⁰·0.3⁷·0.1²⁵
    expect(one.expected).toBeCloseTo(6.6, 12);
    const all = 40 * Math.log(0.05) + 7 * Math.log(0.3) + 25 * Math.log(0.1);
    expect(Math.log(one.atLeast(72))).toBeCloseTo(all, 9);
  });
});

describe("Benjamini and Hochberg's q", () => {
  it("is the least of p·m/k over the k-th and all greater p", () => {
    // m = 4: 0.01·4/1 = 0.04; 0.02·4/2 = 0.04; 0.03·4/3 = 0.04; 0.5·4/4 = 0.5
    expect([...benjaminiHochberg(Float64Array.of(0.03, 0.01, 0.5, 0.02))].map((q) => q.toFixed(6))).toEqual([
      "0.040000",
      "0.040000",
      "0.500000",
      "0.040000"
    ]);
  });
});

describe("the disparity filter", () => {
  it("is the smaller of (1 − w/s)^(k − 1) of the two units", () => {
    const filter = disparity(5, sharedTasks(twoMode(hand)));
    // A has ties of 3, 1 and 1 (s = 5, k = 3), B of 3 and 1 (s = 4, k = 2): A–B min((2/5)², 1/4) = 0.16
    expect(filter[0]).toBeCloseTo(0.16, 12);
    // A–D: A (4/5)² = 0.64; D has one tie: 1
    expect(filter[2]).toBeCloseTo(0.64, 12);
    expect(filter[3]).toBeNaN();
  });
});

describe("pairs against chance", () => {
  it("are not tested below twenty tasks", () => {
    const network = twoMode(hand);
    expect(exactTest(network, sharedTasks(network))).toBeNull();
  });

  it("in the source document are those computed twice, independently, in the measures' notes", async () => {
    const whole = pairsOf(await source());
    const of = (a: string, b: string) => {
      const found = whole.find(({unitA, unitB}) => [unitA, unitB].sort().join() === [a, b].sort().join());
      if (found === undefined) throw new Error(`no such pair: ${a} ${b}`);
      return found;
    };
    const members = "sh-safety-committee-members";
    const heaviest = of("sh-district-governments", members);
    expect(heaviest.sharedTasks).toBe(25);
    expect(heaviest.expected).toBeCloseTo(22.2, 2);
    expect(heaviest.pAbove).toBeCloseTo(0.249, 3);
    expect(heaviest.pairsTested).toBe(351);
    expect(of("sh-housing-and-construction", "sh-state-assets").pAbove).toBeCloseTo(0.018, 4);
    expect(of("sh-lingang", "sh-chemical-industry-park").pAbove).toBeCloseTo(0.0297, 4);
    expect(of("sh-market-regulation", "sh-ecology").pAbove).toBeCloseTo(0.0429, 4);
    const avoided = of("sh-emergency-management", members);
    expect(avoided.sharedTasks).toBe(3);
    expect(avoided.expected).toBeCloseTo(13.49, 2);
    expect(avoided.pBelow).toBeCloseTo(7.4e-5, 6);
    expect(avoided.qBelow).toBeCloseTo(0.026, 3);
    const none = of("sh-housing-and-construction", members);
    expect([none.sharedTasks, none.disparity]).toEqual([0, null]);
    expect(none.expected).toBeCloseTo(3.87, 2);
    expect(none.pBelow).toBeCloseTo(0.015, 4);
    expect(whole.filter(({qAbove, qBelow}) => Math.min(qAbove, qBelow) < 0.05)).toEqual([avoided]);
  });

  it("are listed where they share a task, or share none and chance would rarely have it so", async () => {
    const whole = pairsOf(await source());
    expect(whole.filter(({sharedTasks: c}) => c > 0)).toHaveLength(96);
    expect(whole.filter(({sharedTasks: c, pBelow}) => c === 0 && pBelow >= 0.05)).toEqual([]);
  });
});

describe("pairs against chance over several documents", () => {
  /** Tasks of a document, each given as the units it names, one letter a unit. */
  const document = (documentId: string, tasks: readonly string[]) =>
    tasks.flatMap((units, task) => [...units].map((unitId) => ({documentId, taskId: `${documentId}${task}`, unitId})));
  const twice = ["AB", "AC", "AD", "BC", "BD", "CD"].flatMap((pair) => [pair, pair]);
  const network = twoMode([
    ...document("d", ["A", "A", "A", "A", "A", "B", "B", "B", "B", "B"]),
    ...document("e", twice),
    ...document("f", ["E"])
  ]);
  const test = exactTest(network, sharedTasks(network));
  const of = (pair: string) => {
    const [a = 0, b = 0] = [...pair].map((unit) => network.unitIds.indexOf(unit));
    const index = pairIndex(a, b, 5);
    const {expected, pAbove, pBelow, qAbove, qBelow} = test ?? {};
    return [expected, pAbove, pBelow, qAbove, qBelow].map((values) => values?.[index] ?? NaN);
  };
  /** P(X ≤ 2) of n trials of 1/4. */
  const atMostTwo = (n: number): number =>
    0.75 ** n + n * 0.25 * 0.75 ** (n - 1) + ((n * (n - 1)) / 2) * 0.0625 * 0.75 ** (n - 2);

  it("are random within each document, and add up over those that name both", () => {
    // in d each of 10 tasks names A or B with 1/2, in e each of 12 names any of the four with 6/12: both with 1/4 in 22 tasks
    const [expected, above, below] = of("AB");
    expect(expected).toBeCloseTo(22 / 4, 8);
    expect(below).toBeCloseTo(atMostTwo(22), 8);
    expect(above).toBeCloseTo(1 - 0.75 ** 22 - 22 * 0.25 * 0.75 ** 21, 8);
    // C and D stand in e alone
    expect(of("CD")[0]).toBeCloseTo(12 / 4, 8);
    expect(of("CD")[2]).toBeCloseTo(atMostTwo(12), 8);
  });

  it("are no pairs where no document names both: nothing is expected of them, nor are they counted", () => {
    for (const pair of ["AE", "BE", "CE", "DE"]) expect(of(pair)).toEqual([0, 1, 1, 1, 1]);
    // six of ten; the smallest p below is that of A and B, adjusted over six
    expect(test?.pairsTested).toBe(6);
    expect(of("AB")[4]).toBeCloseTo(Math.min(1, 6 * atMostTwo(22)), 8);
  });

  it("are what they are in one of them, where the others name one of the two", () => {
    const alone = twoMode(document("e", [...twice, ...twice]));
    const pooled = twoMode([...document("e", [...twice, ...twice]), ...document("f", ["E", "AE"])]);
    const [own, all] = [exactTest(alone, sharedTasks(alone)), exactTest(pooled, sharedTasks(pooled))];
    const index = pairIndex(1, 2, 4);
    expect(all?.pBelow[pairIndex(1, 2, 5)]).toBe(own?.pBelow[index]);
    expect(all?.expected[pairIndex(1, 2, 5)]).toBe(own?.expected[index]);
  });
});
