import {mkdir, mkdtemp, rm, writeFile} from "node:fs/promises";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {afterAll, beforeAll, describe, expect, it} from "vitest";
import type {GapsRow} from "../src/collection/gapTables.js";
import {commonestIn, gapTitle} from "../src/findings/gaps.js";
import {type BuiltTables, builtCollection, builtTables} from "./builtTables.js";

/*
 * test/input/collections/five-tasks (see aggregates.test.ts): 1 a b; 2 x a; 3 b p x; 4 y; 5 a lead, c x. x and y are
 * collectives. Theme 山 has 1 to 3, theme 水 4 and 5.
 */
describe("gaps of five tasks worked by hand", () => {
  let built: BuiltTables;
  beforeAll(async () => {
    built = await builtCollection("five-tasks");
  });
  afterAll(() => built.remove());

  it("each task has the gaps that its clause shows", async () => {
    const rows = await built.ask("from task_gaps order by task_id");
    const gaps = rows.map((row) => Object.keys(row).filter((name) => row[name] === true));
    expect(gaps).toEqual([["no_lead"], ["no_lead"], ["no_lead"], ["no_lead", "collective_only", "single_owner"], []]);
    expect(rows.map((row) => row.n_units)).toEqual([2, 2, 3, 1, 3]);
  });

  it("a scope counts its tasks' gaps", async () => {
    const [row] = await built.ask("from gaps where document_id is null");
    expect(row).toMatchObject({n_tasks: 5, no_unit: 0, with_unit: 5, collective_only: 1, no_lead: 4});
    expect(row).toMatchObject({single_owner: 1, diffuse: 0});
  });

  it("a theme is fragmented by its units' shares of credit", async () => {
    const [row] = await built.ask("from gaps where theme_id = 'five-tasks-1'");
    // a 1, b 5/6, p 1/3, x 5/6 of 3: Σ s² = (1 + 25/36 + 1/9 + 25/36) / 9 = 90/324
    expect(row?.fragmentation).toBeCloseTo(1 - 5 / 18, 9);
    expect(row?.effective_number).toBeCloseTo(18 / 5, 9);
  });

  it("only a and x have three tasks; both have two in 山 and one in 水, and share tasks 2 and 5", async () => {
    const rows = await built.ask("from overlap where document_id is null");
    expect(rows).toHaveLength(1);
    expect(rows[0]).toMatchObject({unit_a: "a", unit_b: "x", tasks_a: 3, tasks_b: 3, overlap: 1, shared_tasks: 2});
    // five tasks are too few for a test against chance
    expect(rows[0]).toMatchObject({pairs_compared: 1, expected: null, p_below: null, coordination_gap: false});
  });

  it("the register's bodies are named by themselves, through a collective, or not at all", async () => {
    const rows = await built.ask("from register_coverage order by unit_id");
    expect(rows.map(({unit_id, tasks, through_tasks}) => `${unit_id} ${tasks} ${through_tasks}`)).toEqual([
      "a 3 0",
      "b 2 0",
      "c 1 0",
      "p 1 2",
      "q 0 3"
    ]);
  });
});

describe("near-duplicates, units apart, and no clause at all", () => {
  let folder: string;
  let built: BuiltTables;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "gaps-"));
    await mkdir(join(folder, "documents"));
    await writeFile(join(folder, "units.csv"), "unit_id,name,kind\na,甲局,department\nb,乙局,department\n");
    // each unit has three tasks in both themes, and none names both
    const apart = ["修路", "架桥", "造林", "清河", "护堤", "建库"].map(
      (text, i) => `${i + 4}.${text}。（${i % 2 ? "乙局" : "甲局"}）`
    );
    await writeFile(
      join(folder, "documents", "plan.md"),
      [
        "# 工作方案",
        "## 一、山",
        "1.开展安全检查，排查整改隐患。（甲局）",
        "2.开展安全检查，排查整改各类隐患。（乙局）",
        "3.建设学校。（甲局）",
        ...apart.slice(0, 3),
        "## 二、水",
        ...apart.slice(3),
        "10.开展安全检查，排查整改隐患。"
      ].join("\n\n")
    );
    built = await builtTables(join(folder, "documents"), folder);
  });
  afterAll(async () => {
    await built.remove();
    await rm(folder, {recursive: true});
  });

  it("compares texts without their clauses and tells who comes first", async () => {
    const rows = await built.ask("from near_duplicates");
    const told = rows.map(
      (row) => `${row.task_a} ${row.task_b} ${row.first_a} ${row.first_b} ${Number(row.similarity).toFixed(4)}`
    );
    // tasks 1 and 10 are the same but for the clause, which 10 has not; they have 10 trigrams, task 2 has 12, 8 are shared: 8 / 14
    expect(told).toEqual([
      "plan-1-1 plan-2-10 a null 1.0000",
      "plan-1-1 plan-1-2 a b 0.5714",
      "plan-1-2 plan-2-10 b null 0.5714"
    ]);
  });

  it("calls units with the same themes and no common task a coordination gap", async () => {
    const rows = await built.ask("from overlap where document_id is null");
    expect(rows[0]).toMatchObject({unit_a: "a", unit_b: "b", shared_tasks: 0, coordination_gap: true});
  });
});

describe("what is said of a gap", () => {
  const scope: GapsRow = {
    document_id: null,
    theme_id: null,
    n_tasks: 10,
    with_unit: 8,
    no_unit: 2,
    no_lead: 8,
    collective_only: 3,
    single_owner: 0,
    diffuse: 1,
    fragmentation: null,
    effective_number: null
  };

  it("has its denominator: all tasks, or those that name a unit", () => {
    expect(gapTitle("no_unit", scope, "zh")).toBe("10项中的2项没有写责任单位（20%）");
    expect(gapTitle("collective_only", scope, "zh")).toBe("写到单位的8项中的3项没有点名具体单位（38%）");
    expect(gapTitle("collective_only", {...scope, n_tasks: 8, no_unit: 0}, "en")).toBe(
      "3 of 8 tasks name no particular body (38%)"
    );
  });

  it("has words for none, one and all", () => {
    expect(gapTitle("single_owner", scope, "zh")).toBe("没有一项只写一个单位");
    expect(gapTitle("diffuse", scope, "en")).toBe("1 of 8 tasks with a unit names five units or more (13%)");
    expect(gapTitle("no_lead", scope, "en")).toBe("None of 8 tasks states a lead");
    expect(gapTitle("no_lead", {...scope, no_lead: 0}, "zh")).toBe("每项任务都写明谁牵头");
    const empty = {...scope, with_unit: 0, no_unit: 10, no_lead: 0, collective_only: 0, diffuse: 0};
    expect(gapTitle("no_lead", empty, "zh")).toBe("没有任务写到单位");
    expect(gapTitle("diffuse", empty, "zh")).toBe("没有任务写到单位");
    expect(gapTitle("no_unit", empty, "zh")).toBe("10项任务都没有写责任单位");
  });

  it("is compared between themes of three tasks or more", () => {
    const theme = (theme_id: string, with_unit: number, collective_only: number): GapsRow => ({
      ...scope,
      theme_id,
      n_tasks: with_unit,
      with_unit,
      no_unit: 0,
      no_lead: with_unit,
      collective_only
    });
    const small = theme("small", 2, 2);
    expect(commonestIn(scope, [theme("a", 3, 1), theme("b", 3, 0), small])?.scope.theme_id).toBe("a");
    expect(commonestIn(scope, [theme("a", 6, 3), small])).toBeNull();
    // all tasks have it: nothing to compare, so the next
    const unnamed = {...theme("a", 3, 3), no_unit: 1};
    expect(commonestIn({...scope, collective_only: 8}, [unnamed, theme("b", 5, 5)])?.gap).toBe("no_unit");
    // 1 of 3 and 2 of 6 are the same share: neither is the commonest place
    expect(commonestIn({...scope, no_unit: 0, diffuse: 0}, [theme("a", 3, 1), theme("b", 6, 2)])).toBeNull();
  });
});
