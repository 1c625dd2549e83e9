import {describe, expect, it} from "vitest";
import {seededRandom} from "../loaders/measures/random.js";
import {type NetworkRows, networkRows} from "../loaders/network/networkRows.js";

type Row = Parameters<typeof networkRows>[0][number];

/** Rows of tasks, each given as the units it names, with the theme that it stands in. */
function rowsOf(tasks: readonly (readonly string[])[], themeId: string | null = null, documentId = "d"): Row[] {
  return tasks.flatMap((units, task) =>
    units.map((unitId) => ({
      documentId,
      themeId,
      collectives: "as_one",
      taskId: `${documentId}${themeId ?? ""}${task}`,
      unitId,
      isLead: false,
      isFirstListed: false
    }))
  );
}

function measured(rows: readonly Row[]): NetworkRows[] {
  return [...networkRows(rows, new Map(), seededRandom)];
}

/** So many tasks, each naming the two units of a place in a ring, so that every unit has two partners. */
function ring(units: number): string[][] {
  return Array.from({length: units}, (_, unit) => [`u${unit}`, `u${(unit + 1) % units}`]);
}

describe("scopes", () => {
  it("are all documents, each document and themes of at least twenty tasks, in order", () => {
    const rows = [...rowsOf(ring(20), "big"), ...rowsOf(ring(19), "small"), ...rowsOf(ring(3), null, "e")];
    const found = measured(rows);
    expect(found.map(({documentId, themeId}) => [documentId, themeId])).toEqual([
      [null, null],
      ["d", null],
      ["d", "big"],
      ["e", null]
    ]);
    // a document of fewer tasks has its units and neither tests nor groups
    expect(found.map(({pairs, groups}) => [pairs.length > 0, groups.length > 0])).toEqual([
      [true, true],
      [true, true],
      [true, true],
      [false, false]
    ]);
    expect(found[3]?.units.map(({unitId, partners, group}) => [unitId, partners, group])).toEqual([
      ["u0", 2, null],
      ["u1", 2, null],
      ["u2", 2, null]
    ]);
  });

  it("of a single document are those of all documents, measured once", () => {
    const [all, document] = measured(rowsOf(ring(20)));
    expect(all?.documentId).toBeNull();
    expect(document?.documentId).toBe("d");
    expect(document?.units).toBe(all?.units);
  });
});

describe("scopes of many units", () => {
  it("use all ties up to 500 units, and those above chance beyond, and say so", () => {
    const [small] = measured(rowsOf(ring(500)));
    const [large] = measured(rowsOf(ring(501)));
    expect(small?.units.every(({tiesUsed}) => tiesUsed === "all")).toBe(true);
    expect(large?.units.every(({tiesUsed}) => tiesUsed === "backbone")).toBe(true);
    // in a ring each tie is far above chance, so the backbone is the ring
    expect(large?.units[0]?.effectiveSize).toBeCloseTo(2, 12);
    expect(small?.groups.find(({resolution}) => resolution === 1)?.runs).toBe(20);
    expect(large?.groups.find(({resolution}) => resolution === 1)?.runs).toBe(5);
  });

  it("leave out ties that are no more than chance", () => {
    // h is in every other task of a ring, k in two of four, and both in a quarter: as often as chance has it
    const tasks = ring(500).map((units, task) => [
      ...units,
      ...(task % 2 === 0 ? ["h"] : []),
      ...(task % 4 < 2 ? ["k"] : [])
    ]);
    const [found] = measured(rowsOf(tasks));
    const pair = found?.pairs.find(({unitA, unitB}) => unitA === "h" && unitB === "k");
    expect(pair?.sharedTasks).toBe(125);
    expect(pair?.pAbove).toBeGreaterThan(0.05);
    const h = found?.units.find(({unitId}) => unitId === "h");
    const u = found?.units.find(({unitId}) => unitId === "u0");
    // all 500 of the ring and k share tasks with h; of u0's ties those along the ring are left
    expect([h?.partners, h?.constraint, h?.betweenness]).toEqual([501, null, 0]);
    expect(u?.effectiveSize).toBeCloseTo(2, 12);
  });

  it("without a test have no such measure: a single task of 501 units", () => {
    const [found] = measured(rowsOf([Array.from({length: 501}, (_, unit) => `u${unit}`)]));
    const {partners, tiesUsed, betweenness, constraint, effectiveSize} = found?.units[0] ?? {};
    expect([partners, tiesUsed, betweenness, constraint, effectiveSize]).toEqual([500, null, null, null, null]);
  });
});
