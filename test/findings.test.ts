import {describe, expect, it} from "vitest";
import type {PairRow, RankRow, ThemeRow} from "../src/collection/rows.js";
import {deadlinesTitle} from "../src/findings/deadlines.js";
import {leaders, stretches} from "../src/findings/leaders.js";
import {
  expectedShared,
  gapsSentence,
  heaviestPair,
  matrixTitle,
  oddestPair,
  overviewAnswer
} from "../src/findings/overview.js";
import type {Shape} from "../src/findings/shape.js";
import {commitmentsTitle} from "../src/findings/unit.js";

const none: Shape = {
  tasks: 0,
  withClause: 0,
  assignments: 0,
  units: 0,
  collectives: 0,
  collectiveOnly: 0,
  leadStated: 0,
  fiveOrMore: 0,
  single: 0,
  perTask: null,
  byUnits: [],
  once: 0,
  dated: 0,
  sections: 0
};

/** A ranking whose units have these ranks and stand in these stretches. */
function ranked(...places: readonly (readonly [rank: number, stretch: number])[]): RankRow[] {
  return places.map(([rank, stretch], i) => ({
    document_id: null,
    theme_id: null,
    unit_id: `u${i}`,
    method: "full",
    collectives: "as_one",
    is_collective: false,
    value: 10 - rank,
    rank,
    value_low: null,
    value_high: null,
    rank_low: null,
    rank_high: null,
    rank_best: rank,
    rank_worst: rank,
    stretch
  }));
}

function theme(ordinal: number, tasks: number, collectiveOnly: number): ThemeRow {
  const rest = {document_id: "d", title: "", assignments: 0, units: 0};
  return {theme_id: `d-${ordinal}`, ordinal, tasks, tasks_with_clause: tasks, collective_only: collectiveOnly, ...rest};
}

function pair(shared: number, more: Partial<PairRow> = {}): PairRow {
  const test = {expected: null, p_above: null, p_below: null, q_above: null, q_below: null, pairs_tested: null};
  return {document_id: null, unit_a: "a", unit_b: "b", shared_tasks: shared, association_strength: 1, ...test, ...more};
}

describe("a ranking", () => {
  it("falls into its stretches, each with the places it goes over", () => {
    const places = (rows: RankRow[]) => stretches(rows).map(({from, to}) => [from, to]);
    expect(places(ranked([1, 1], [2, 2], [3, 2], [4, 3]))).toEqual([
      [1, 1],
      [2, 3],
      [4, 4]
    ]);
    expect(places([])).toEqual([]);
  });

  it("is led by all that share the first place", () => {
    expect(leaders(ranked([1, 1], [1, 1], [3, 2]))).toHaveLength(2);
  });
});

describe("the overview's answer", () => {
  it.each([
    [none, "没有读到任务。", "No task was found."],
    [{...none, tasks: 3}, "3项任务，没有一项写明责任单位。", "3 tasks; none names a responsible unit."],
    [
      {...none, tasks: 1, withClause: 1, units: 1},
      "1项任务写到1个单位；每项都点名了具体单位。",
      "1 task names 1 unit; each names a particular body."
    ],
    [
      {...none, tasks: 5, withClause: 4, units: 2, collectiveOnly: 4},
      "5项任务中4项写明责任单位；全部只写集体称谓，没有点名具体单位。",
      "4 of 5 tasks name responsible units; all name collectives only and no particular body."
    ],
    [
      {...none, tasks: 4, withClause: 4, units: 3, collectiveOnly: 1},
      "4项任务写到3个单位；其中1项只写集体称谓，没有点名具体单位。",
      "4 tasks name 3 units; 1 of the tasks names only collectives and no particular body."
    ]
  ])("%#", (shape, zh, en) => {
    expect(overviewAnswer(shape, "zh")).toBe(zh);
    expect(overviewAnswer(shape, "en")).toBe(en);
  });
});

describe("the title of the picture of all assignments", () => {
  const shape = {...none, tasks: 20, withClause: 20, assignments: 30, units: 5, collectiveOnly: 7};

  it("says where collectives alone are named most and least", () => {
    expect(matrixTitle([theme(1, 10, 2), theme(2, 10, 5)], shape, 1, "zh")).toBe(
      "红色的7项只写集体称谓：第二专题占10项中的5项，第一专题只占10项中的2项"
    );
  });

  it("compares no themes that are alike, or of several documents", () => {
    expect(matrixTitle([theme(1, 10, 5), theme(2, 10, 5)], shape, 1, "zh")).toBe("红色的7项只写集体称谓");
    expect(matrixTitle([theme(1, 10, 2), theme(2, 10, 5)], shape, 2, "en")).toBe(
      "The 7 tasks in red name collectives only"
    );
  });

  it("speaks of red only where the picture marks single tasks", () => {
    expect(matrixTitle([], shape, 2, "zh", false)).toBe("20项任务中的7项只写集体称谓");
    expect(matrixTitle([], shape, 2, "en", false)).toBe("7 of 20 tasks name collectives only");
  });

  it("says so where each task names a particular body", () => {
    expect(matrixTitle([], {...shape, collectiveOnly: 0}, 1, "zh")).toBe("20项任务、30处分工，每项都点名了具体单位");
  });
});

describe("gaps", () => {
  it("are named where there are any, and of the tasks they are about", () => {
    const shape = {...none, tasks: 9, withClause: 6, leadStated: 0, collectiveOnly: 0, fiveOrMore: 2};
    expect(gapsSentence(shape, "zh")).toBe("9项任务中，3项没有写责任单位；其余6项都没有写明牵头；2项写到5个以上单位。");
    expect(gapsSentence({...shape, tasks: 7}, "en")).toBe(
      "Of 7 tasks, 1 names no unit; the other 6 state no lead; 2 name five units or more."
    );
    expect(gapsSentence({...shape, tasks: 6, leadStated: 6, fiveOrMore: 0}, "zh")).toBe(
      "每项都写明牵头、点名具体单位，没有一项写到5个以上单位。"
    );
  });

  it("that all tasks have are told of all, with their number", () => {
    const unnamed = {...none, tasks: 5};
    expect(gapsSentence(unnamed, "zh")).toBe("5项任务都没有写责任单位。");
    expect(gapsSentence(unnamed, "en")).toBe("None of 5 tasks names a unit.");
    expect(gapsSentence({...none, tasks: 1}, "zh")).toBe("这1项任务没有写责任单位。");
    expect(gapsSentence({...none, tasks: 1}, "en")).toBe("The one task names no unit.");
    const noLead = {...none, tasks: 57, withClause: 57, collectiveOnly: 22};
    expect(gapsSentence(noLead, "en")).toBe("None of 57 tasks states a lead; 22 name no particular body.");
    // where some state a lead, the number of tasks comes first
    expect(gapsSentence({...noLead, leadStated: 47}, "zh")).toBe(
      "57项任务中，10项没有写明牵头；22项没有点名具体单位。"
    );
  });
});

describe("pairs", () => {
  const avoided = pair(3, {expected: 13.5, p_above: 1, p_below: 0.00007, q_above: 1, q_below: 0.026});
  const common = pair(25, {expected: 22, p_above: 0.25, p_below: 0.8, q_above: 1, q_below: 1});

  it("least like chance is the one with the smallest p, and certain only where q says so", () => {
    expect(oddestPair([common, avoided])).toEqual({pair: avoided, expected: 13.5, p: 0.00007, certain: true});
    expect(oddestPair([common, {...avoided, q_below: 0.2}])?.certain).toBe(false);
  });

  it("like chance, or never tested, are not called odd", () => {
    expect(oddestPair([common, pair(2)])).toBeNull();
    expect(heaviestPair([pair(0), pair(2), common])).toBe(common);
    expect(heaviestPair([pair(0)])).toBeNull();
  });

  it("not tested are expected to share what their numbers of tasks give", () => {
    // association strength is shared over expected: 3 / 0.25 = 12
    expect(expectedShared(pair(3, {association_strength: 0.25}))).toBe(12);
    expect(expectedShared(pair(0, {association_strength: 0}))).toBe(0);
  });
});

describe("what is written into a unit's tasks", () => {
  it("is told of what there is", () => {
    expect(commitmentsTitle(0, 2, 1, "zh")).toBe("写到2处量化目标、1件文件");
    expect(commitmentsTitle(1, 0, 0, "en")).toBe("1 deadline is written into its tasks");
    expect(commitmentsTitle(1, 2, 3, "en")).toBe(
      "1 deadline, 2 quantities and 3 instruments are written into its tasks"
    );
  });
});

describe("the title of the deadlines", () => {
  const due = (due_on: string | null, ...tasks: readonly string[]) => ({
    document_id: "d",
    due_on,
    due_text: due_on === null ? "长期" : null,
    tasks
  });

  it("says of one day that all have it, and of how many where others have words for one", () => {
    expect(deadlinesTitle([due("2025-12-31", "1", "2")], 4, "zh")).toBe(
      "4项任务中的2项写明时限（50%），都是2025年12月31日"
    );
    expect(deadlinesTitle([due("2025-12-31", "1", "2"), due(null, "3")], 4, "zh")).toBe(
      "4项任务中的3项写明时限（75%），其中2项是2025年12月31日"
    );
    expect(deadlinesTitle([due("2025-12-31", "1", "2"), due(null, "3")], 3, "en")).toBe(
      "All 3 tasks state a deadline; for 2 of them it is 31 December 2025"
    );
  });

  it("says from when to when there are several days, and nothing of days where there are none", () => {
    expect(deadlinesTitle([due("2025-06-30", "1"), due("2025-12-31", "2")], 2, "en")).toBe(
      "All 2 tasks state a deadline, from 30 June 2025 to 31 December 2025"
    );
    expect(deadlinesTitle([due(null, "1")], 2, "zh")).toBe("2项任务中的1项写明时限（50%）");
  });
});
