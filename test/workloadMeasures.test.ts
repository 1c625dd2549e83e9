import {mkdir, mkdtemp, rm, writeFile} from "node:fs/promises";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {afterAll, beforeAll, describe, expect, it} from "vitest";
import {seededRandom} from "../loaders/measures/random.js";
import {comparedRows, comparisonBars, comparisonTable, comparisonTitle} from "../src/components/comparison.js";
import {type WorkloadView, dependsOnCount} from "../src/components/readings.js";
import {type BuiltTables, builtCollection, builtTables} from "./builtTables.js";

/*
 * test/input/collections/five-tasks (see aggregates.test.ts): 1 a b; 2 x a; 3 b p x; 4 y; 5 a lead, c x. Theme 山 has 1 to 3,
 * theme 水 4 and 5; their assignments are 7 (a2 b2 p1 x2) and 4 (a c x y).
 */
describe("profiles and specialisation of five tasks worked by hand", () => {
  let built: BuiltTables;
  beforeAll(async () => {
    built = await builtCollection("five-tasks");
  });
  afterAll(() => built.remove());

  const profile = async (unit: string) =>
    (
      await built.ask(`from unit_workload where document_id is null and collectives = 'as_one' and unit_id = '${unit}'`)
    )[0];

  it("a leads one task, is first in another of three with others, and has two themes", async () => {
    const row = await profile("a");
    expect(row).toMatchObject({tasks: 3, lead_tasks: 1, first_tasks: 1, multi_tasks: 3, first_multi: 1, themes: 2});
    expect(row?.dominance).toBeCloseTo(1 / 3, 9);
    expect(row?.breadth).toBeCloseTo(1 - (2 ** 2 + 1 ** 2) / 9, 9);
    expect(row).toMatchObject({rank_best: 1, rank_worst: 1});
  });

  it("y has no task with others, so no dominance; all its tasks are in one theme", async () => {
    expect(await profile("y")).toMatchObject({multi_tasks: 0, dominance: null, themes: 1, breadth: 0});
  });

  it("b is third by tasks, fourth by credit, behind the one lead, and among the first of those listed first", async () => {
    // fractional: a 4/3, x 7/6, y 1, b 5/6; lead: a alone; first-listed: a, b, x and y one each
    expect(await profile("b")).toMatchObject({rank_best: 1, rank_worst: 4});
  });

  it.each([
    ["a", "1", 2 / 3 / (7 / 11)],
    ["a", "2", 1 / 3 / (4 / 11)],
    ["c", "2", 11 / 4]
  ])("%s in theme %s", async (unit, theme, expected) => {
    const [row] = await built.ask(
      `from theme_specialisation where collectives = 'as_one' and unit_id = '${unit}' and theme_id = 'five-tasks-${theme}'`
    );
    expect(row?.specialisation).toBeCloseTo(expected, 9);
  });

  it("a unit without a task in a theme has no row there", async () => {
    const rows = await built.ask("from theme_specialisation where unit_id = 'b' and theme_id = 'five-tasks-2'");
    expect(rows).toEqual([]);
  });
});

describe("what must hold of any documents", () => {
  let folder: string;
  let built: BuiltTables;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "workload-"));
    await mkdir(join(folder, "documents"));
    const below = seededRandom(7);
    const random = (): number => below(1000) / 1000;
    const names = Array.from({length: 18}, (_, i) => `第${"甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳午未"[i] ?? ""}局`);
    const units = names.map((name, i) => `u${i},${name},department,false,`);
    const collective = "all,各有关单位,collective,true,u1;u2;u3";
    await writeFile(
      join(folder, "units.csv"),
      ["unit_id,name,kind,is_collective,members", ...units, collective, ""].join("\n")
    );
    const clause = (): string => {
      const some = Array.from(
        {length: 1 + Math.floor(random() * 5)},
        () => names[Math.floor(random() ** 2 * 18)] ?? ""
      );
      const listed = [...new Set(some), ...(random() < 0.3 ? ["各有关单位"] : [])];
      return random() < 0.25 && listed.length > 1
        ? `（${listed[0] ?? ""}牵头，${listed.slice(1).join("、")}配合）`
        : `（${listed.join("、")}）`;
    };
    for (const document of ["one", "two"]) {
      const themes = ["一", "二", "三"].flatMap((theme, t) => [
        `## ${theme}、专题${theme}`,
        ...Array.from(
          {length: 12},
          (_, i) => `${12 * t + i + 1}.推进第${theme}类工作的第${i}项。${random() < 0.1 ? "" : clause()}`
        )
      ]);
      await writeFile(join(folder, "documents", `${document}.md`), ["# 工作方案", ...themes].join("\n\n"));
    }
    built = await builtTables(join(folder, "documents"), folder);
  });
  afterAll(async () => {
    await built.remove();
    await rm(folder, {recursive: true});
  });

  const none = async (sql: string): Promise<void> => expect(await built.ask(sql)).toEqual([]);

  it("there is something to hold it of", async () => {
    const [row] = await built.ask(
      "select count(*)::integer as n, count(distinct document_id)::integer as documents from unit_workload"
    );
    expect(row?.documents).toBe(2);
    expect(Number(row?.n)).toBeGreaterThan(200);
  });

  it("a profile's tasks are its full count, its lead tasks its lead count, its first places at least its first-listed credit", () =>
    none(`
      select p.* from unit_workload p
      left join workload w on w.method = 'full' and w.unit_id = p.unit_id and w.collectives = p.collectives
        and w.document_id is not distinct from p.document_id and w.theme_id is not distinct from p.theme_id
      left join workload l on l.method = 'lead' and l.unit_id = p.unit_id and l.collectives = p.collectives
        and l.document_id is not distinct from p.document_id and l.theme_id is not distinct from p.theme_id
      left join workload f on f.method = 'first_listed' and f.unit_id = p.unit_id and f.collectives = p.collectives
        and f.document_id is not distinct from p.document_id and f.theme_id is not distinct from p.theme_id
      where p.tasks is distinct from w.value or p.lead_tasks <> coalesce(l.value, 0)
        or p.first_tasks < coalesce(f.value, 0) - 1e-9`));

  it("no part is greater than its whole", () =>
    none(`
      from unit_workload
      where first_multi > multi_tasks or first_multi > first_tasks or multi_tasks > tasks or first_tasks + lead_tasks > tasks
        or dominance not between 0 and 1 or breadth not between 0 and 1 - 1 / themes + 1e-9 or rank_best > rank_worst`));

  it("every rank of every way of counting lies between the best and the worst", () =>
    none(`
      select * from workload w join unit_workload p on p.unit_id = w.unit_id and p.collectives = w.collectives
        and p.document_id is not distinct from w.document_id and p.theme_id is not distinct from w.theme_id
      where w.rank not between p.rank_best and p.rank_worst`));

  it("specialisation is 1 on the whole: over units weighted by their tasks, and over themes by theirs", () =>
    none(`
      with cell as (
        select *,
          sum(tasks) over (partition by document_id, collectives) as n,
          sum(tasks) over (partition by document_id, collectives, unit_id) as of_unit,
          sum(tasks) over (partition by document_id, collectives, theme_id) as of_theme
        from theme_specialisation
      )
      select document_id, collectives, unit_id, null as theme_id, sum(specialisation * of_theme / n) as mean from cell group by all
      having abs(mean - 1) > 1e-9
      union all
      select document_id, collectives, null, theme_id, sum(specialisation * of_unit / n) from cell group by all
      having abs(sum(specialisation * of_unit / n) - 1) > 1e-9`));

  it("Gini, Herfindahl and the collaborative coefficient keep their bounds", () =>
    none(`
      from concentration
      where gini not between -1e-9 and 1 - 1 / n_units + 1e-9 or hhi not between 1 / n_units - 1e-9 and 1 + 1e-9
        or abs(hhi * effective_number - 1) > 1e-9 or cc not between 0 and 1 or single_owner not between 0 and 1`));

  it("the first rank is 1, and intervals are in order", async () => {
    await none(`
      select document_id, theme_id, method, collectives, min(rank) as first from workload group by all having first <> 1`);
    await none("from workload_intervals where value_low > value_high or rank_low > rank_high or rank_low < 1");
  });

  it("collectives left out have no row, and expanding one never takes a task from anybody", async () => {
    await none("from unit_workload where collectives = 'left_out' and unit_id = 'all'");
    await none(`
      select * from unit_workload a join unit_workload e on e.collectives = 'expanded' and e.unit_id = a.unit_id
        and e.document_id is not distinct from a.document_id and e.theme_id is not distinct from a.theme_id
      where a.collectives = 'as_one' and e.tasks < a.tasks`);
  });
});

describe("a rank depends on the way of counting", () => {
  const at = (rankLow: number | null, rankHigh: number | null, rankBest: number, rankWorst: number): boolean =>
    dependsOnCount({rank: 3, rankLow, rankHigh, rankBest, rankWorst});

  it("where another puts it outside the interval, or outside the rank itself where there is none", () => {
    expect(at(2, 5, 2, 5)).toBe(false);
    expect(at(2, 5, 1, 5)).toBe(true);
    expect(at(2, 5, 3, 6)).toBe(true);
    expect(at(null, null, 3, 3)).toBe(false);
    expect(at(null, null, 3, 4)).toBe(true);
  });
});

describe("two units side by side", () => {
  const words = {all: "", named: "", together: "Both", heat: "", unit: "", low: "", high: "", best: "", worst: ""};
  const reading = (rows: WorkloadView["readings"][string]["rows"]) => ({
    title: "",
    caption: "",
    note: "",
    valueLabel: "",
    rankLabel: "",
    decimals: 0 as const,
    rows
  });
  const view: WorkloadView = {
    within: "",
    units: ["a", "b", "c"].map((id) => ({id, name: id, collective: false, key: id})),
    groups: [{id: "t", numeral: "I", name: "Roads", total: 4, query: "theme=t"}],
    readings: {
      "full/as_one/": reading([
        [0, 1, 8, 6, 9, 1, 2, 1, 1],
        [1, 2, 2, null, null, null, null, 2, 2]
      ]),
      "full/as_one/t": reading([[1, 1, 1, null, null, null, null, 1, 1]])
    },
    methods: [{id: "full", label: "Full", decimals: 0}],
    shared: [[0, 1, 2]],
    words
  };

  it("have value, rank with its interval, tasks of each theme, and the tasks that name both", () => {
    expect(comparedRows(view, ["a", "b"], true)).toEqual([
      {
        head: "Full",
        sides: [
          {text: "8 (rank 1, 1–2)", bar: 1},
          {text: "2 (rank 2)", bar: 0.25}
        ]
      },
      {
        head: "I Roads",
        sides: [
          {text: "0 of 4", bar: 0},
          {text: "1 of 4", bar: 0.25}
        ]
      },
      {head: "Both", sides: [{text: "2", bar: null}]}
    ]);
  });

  it("a unit without credit has 0; pairs that were not sent are not told of", () => {
    const rows = comparedRows({...view, shared: null}, ["b", "c"], false);
    expect(rows.map(({sides}) => sides.map(({text}) => text))).toEqual([
      ["2 (第2名)", "0"],
      ["4项中的1项", "4项中的0项"]
    ]);
  });

  it("are told in the title with their tasks and those in common", () => {
    expect(comparisonTitle(view, ["a", "b"], true)).toBe("A: 8 tasks; b: 2; 2 name both");
    expect(comparisonTitle(view, ["b", "a"], false)).toBe("b2项，a8项，同列2项");
    expect(comparisonTitle(view, ["a", "c"], false)).toBe("a8项，c0项，没有同列");
    expect(comparisonTitle({...view, shared: null}, ["a", "b"], true)).toBe("A: 8 tasks; b: 2");
  });

  it("have numbers in the file of their rows, and a bar a unit in the picture", () => {
    expect(comparisonTable(view, ["a", "b"], true).rows).toEqual([
      ["Full", "a", 8, 1, 1, 2],
      ["Full", "b", 2, 2, null, null],
      ["I Roads", "a", 0, null, null, null],
      ["I Roads", "b", 1, null, null, null],
      ["Both", "a, b", 2, null, null, null]
    ]);
    expect(comparisonBars(view, ["a", "b"], true).rows).toEqual([
      {name: "Full", cells: ["a", "8 (rank 1, 1–2)"], bar: 1},
      {name: "", cells: ["b", "2 (rank 2)"], bar: 0.25},
      {name: "I Roads", cells: ["a", "0 of 4"], bar: 0},
      {name: "", cells: ["b", "1 of 4"], bar: 0.25},
      {name: "Both", cells: ["", "2"], bar: 0}
    ]);
  });
});
