import {afterAll, beforeAll, describe, expect, it} from "vitest";
import {parseAggregate} from "../loaders/aggregates.js";
import {Store} from "../loaders/store.js";
import {type BuiltTables, builtCollection, builtTables} from "./builtTables.js";

/*
 * test/input/collections/five-tasks, worked by hand. x is 各县政府 with the members p and q, y a collective without any.
 *
 *   task  list as printed   expanded            left out
 *   1     a b               a b                 a b
 *   2     x a               {p q} a             a
 *   3     b p x             b p q               b p        p is named already, so x adds only q
 *   4     y                 y                   nobody
 *   5     a lead, c x       a c {p q}           a c        the only list with verbs
 *
 * H₂ = 3/2 gives 2/3, 1/3; H₃ = 11/6 gives 6/11, 3/11, 2/11.
 */
const HAND: Record<string, Record<string, Record<string, number>>> = {
  as_one: {
    full: {a: 3, b: 2, c: 1, p: 1, x: 3, y: 1},
    fractional: {a: 1 / 2 + 1 / 2 + 1 / 3, b: 1 / 2 + 1 / 3, c: 1 / 3, p: 1 / 3, x: 1 / 2 + 1 / 3 + 1 / 3, y: 1},
    harmonic: {a: 17 / 11, b: 29 / 33, c: 3 / 11, p: 3 / 11, x: 34 / 33, y: 1},
    lead: {a: 1},
    first_listed: {a: 1, b: 1, x: 1, y: 1}
  },
  expanded: {
    full: {a: 3, b: 2, c: 1, p: 3, q: 3, y: 1},
    // p and q share a place in tasks 2 and 5, and have one each in task 3
    fractional: {
      a: 4 / 3,
      b: 5 / 6,
      c: 1 / 3,
      p: 1 / 4 + 1 / 3 + 1 / 6,
      q: 1 / 4 + 1 / 3 + 1 / 6,
      y: 1
    },
    harmonic: {a: 17 / 11, b: 29 / 33, c: 3 / 11, p: 1 / 3 + 3 / 11 + 1 / 11, q: 1 / 3 + 2 / 11 + 1 / 11, y: 1},
    lead: {a: 1},
    first_listed: {a: 1, b: 1, p: 1 / 2, q: 1 / 2, y: 1}
  },
  left_out: {
    full: {a: 3, b: 2, c: 1, p: 1},
    fractional: {a: 2, b: 1, c: 1 / 2, p: 1 / 2},
    harmonic: {a: 2 / 3 + 1 + 2 / 3, b: 1 / 3 + 2 / 3, c: 1 / 3, p: 1 / 3},
    lead: {a: 1},
    first_listed: {a: 2, b: 1}
  }
};

describe("five tasks worked by hand", () => {
  let built: BuiltTables;
  beforeAll(async () => {
    built = await builtCollection("five-tasks");
  });
  afterAll(() => built.remove());

  for (const [collectives, methods] of Object.entries(HAND)) {
    for (const [method, values] of Object.entries(methods)) {
      it(`workload, ${method}, collectives ${collectives}`, async () => {
        const rows = await built.ask(
          `select unit_id, value from workload where document_id is null and method = '${method}' and collectives = '${collectives}' order by unit_id`
        );
        expect(rows.map(({unit_id}) => unit_id)).toEqual(Object.keys(values));
        for (const {unit_id, value} of rows)
          expect(value, String(unit_id)).toBeCloseTo(values[String(unit_id)] ?? NaN, 9);
      });
    }
  }

  it("ranks are 1 and the number of units strictly above", async () => {
    const rows = await built.ask(
      "select unit_id, rank from workload where document_id is null and method = 'full' and collectives = 'as_one' order by unit_id"
    );
    expect(Object.fromEntries(rows.map(({unit_id, rank}) => [unit_id, rank]))).toEqual({
      a: 1,
      b: 3,
      c: 4,
      p: 4,
      x: 1,
      y: 4
    });
  });

  it("a theme's rows carry its document, and count its tasks only", async () => {
    const rows = await built.ask(
      "select theme_id, unit_id, value from workload where document_id = 'five-tasks' and theme_id is not null and method = 'full' and collectives = 'as_one' order by theme_id, unit_id"
    );
    expect(rows.map(({theme_id, unit_id, value}) => `${theme_id} ${unit_id} ${value}`)).toEqual([
      "five-tasks-1 a 2",
      "five-tasks-1 b 2",
      "five-tasks-1 p 1",
      "five-tasks-1 x 2",
      "five-tasks-2 a 1",
      "five-tasks-2 c 1",
      "five-tasks-2 x 1",
      "five-tasks-2 y 1"
    ]);
  });

  it("co-responsibility of pairs", async () => {
    const rows = await built.ask(
      "select unit_a || unit_b as pair, shared_tasks, newman, association_strength from coresponsibility where document_id is null and collectives = 'as_one' order by pair"
    );
    // N = 5; tasks: a 3, b 2, c 1, p 1, x 3
    const expected: readonly (readonly [string, number, number, number])[] = [
      ["ab", 1, 1, 5 / 6],
      ["ac", 1, 1 / 2, 5 / 3],
      ["ax", 2, 1 + 1 / 2, 10 / 9],
      ["bp", 1, 1 / 2, 5 / 2],
      ["bx", 1, 1 / 2, 5 / 6],
      ["cx", 1, 1 / 2, 5 / 3],
      ["px", 1, 1 / 2, 5 / 3]
    ];
    expect(rows.map(({pair, shared_tasks}) => [pair, shared_tasks])).toEqual(
      expected.map(([pair, shared]) => [pair, shared])
    );
    for (const [index, [pair, , newman, strength]] of expected.entries()) {
      expect(rows[index]?.newman, pair).toBeCloseTo(newman, 9);
      expect(rows[index]?.association_strength, pair).toBeCloseTo(strength, 9);
    }
  });

  it("similarity of pairs", async () => {
    const rows = await built.ask(
      "select unit_a || unit_b as pair, jaccard, cosine, inclusion from coresponsibility where document_id is null and collectives = 'as_one' order by pair"
    );
    // c over d_a + d_b − c, over √(d_a·d_b), over the smaller d; tasks: a 3, b 2, c 1, p 1, x 3
    const expected: readonly (readonly [string, number, number, number])[] = [
      ["ab", 1 / 4, 1 / Math.sqrt(6), 1 / 2],
      ["ac", 1 / 3, 1 / Math.sqrt(3), 1],
      ["ax", 2 / 4, 2 / 3, 2 / 3],
      ["bp", 1 / 2, 1 / Math.sqrt(2), 1],
      ["bx", 1 / 4, 1 / Math.sqrt(6), 1 / 2],
      ["cx", 1 / 3, 1 / Math.sqrt(3), 1],
      ["px", 1 / 3, 1 / Math.sqrt(3), 1]
    ];
    expect(rows.map(({pair}) => pair)).toEqual(expected.map(([pair]) => pair));
    for (const [index, [pair, jaccard, cosine, inclusion]] of expected.entries()) {
      expect(rows[index]?.jaccard, pair).toBeCloseTo(jaccard, 9);
      expect(rows[index]?.cosine, pair).toBeCloseTo(cosine, 9);
      expect(rows[index]?.inclusion, pair).toBeCloseTo(inclusion, 9);
    }
  });

  it("unit sets: as many as tasks, since no two tasks name the same units", async () => {
    const rows = await built.ask(
      "select array_to_string(units, '') as units, n_units, tasks from unit_sets where document_id is null and collectives = 'as_one'"
    );
    expect(rows.map(({units, n_units, tasks}) => [units, n_units, tasks])).toEqual([
      ["y", 1, 1],
      ["ab", 2, 1],
      ["ax", 2, 1],
      ["acx", 3, 1],
      ["bpx", 3, 1]
    ]);
  });

  it("network measures of units; too few tasks for groups", async () => {
    const rows = await built.ask(
      "from unit_measures where document_id is null and collectives = 'as_one' order by unit_id"
    );
    expect(rows.map(({unit_id, partners, co_assignments}) => [unit_id, partners, co_assignments])).toEqual([
      ["a", 3, 4],
      ["b", 3, 3],
      ["c", 2, 2],
      ["p", 2, 2],
      ["x", 4, 5],
      ["y", 0, 0]
    ]);
    const [a, , , , , y] = rows;
    expect(a?.depth).toBeCloseTo(4 / 3, 9);
    // b–c goes over a or x, p–a over b or x: of the 10 pairs of others half of one
    expect(a?.betweenness).toBeCloseTo(0.5 / 10, 9);
    expect(a).toMatchObject({ties_used: "all", group_number: null, participation: null, ambiguity: null});
    // 5. states the lead of a over c and x, and nobody stands between two
    expect(a).toMatchObject({brokerage_basis: "lead", brokerage: 0});
    expect(y).toMatchObject({depth: null, betweenness: 0, burt_constraint: null, effective_size: null});
    expect(await built.ask("from unit_groups")).toEqual([]);
  });

  it("concentration", async () => {
    const [row] = await built.ask(
      "from concentration where document_id is null and method = 'full' and collectives = 'as_one'"
    );
    // values ascending 1 1 1 2 3 3: Σ (2i − 7)·x = −5 − 3 − 1 + 2 + 9 + 15 = 17, over 6 · 11
    expect(row).toMatchObject({n_tasks: 5, n_units: 6, single_owner: 0.2, units_per_task: 2.2});
    expect(row?.gini).toBeCloseTo(17 / 66, 9);
    expect(row?.hhi).toBeCloseTo(25 / 121, 9);
    expect(row?.effective_number).toBeCloseTo(121 / 25, 9);
    expect(row?.cc).toBeCloseTo(1 - (1 / 2 + 1 / 2 + 1 / 3 + 1 + 1 / 3) / 5, 9);
  });
});

describe("the project's own documents", () => {
  let built: BuiltTables;
  beforeAll(async () => {
    built = await builtTables();
  });
  afterAll(() => built.remove());

  const source = "document_id = 'shanghai-2021-work-safety' and theme_id is null";

  it.each([
    ["各区人民政府", 49, 19.552, 12.481, 1],
    ["市应急局", 27, 7.869, 12.906, 24],
    ["市安委会相关成员单位", 25, 11.583, 14.753, 21]
  ])("%s has the values of shared measures", async (name, full, fractional, harmonic, firstListed) => {
    const rows = await built.ask(
      `select method, value from workload join units using (unit_id) where ${source} and collectives = 'as_one' and name = '${name}'`
    );
    const values = Object.fromEntries(rows.map(({method, value}) => [method, Number(value).toFixed(3)]));
    expect(values).toEqual({
      full: full.toFixed(3),
      fractional: fractional.toFixed(3),
      harmonic: harmonic.toFixed(3),
      first_listed: firstListed.toFixed(3)
    });
  });

  it.each([
    ["full", 0.639, 0.1395, 7.17],
    ["fractional", 0.698, 0.1852, 5.4],
    ["harmonic", 0.712, 0.1729, 5.78],
    ["first_listed", 0.854, 0.3186, 3.14]
  ])("concentration by %s counting", async (method, gini, hhi, effective) => {
    const [row] = await built.ask(
      `from concentration where ${source} and collectives = 'as_one' and method = '${method}'`
    );
    expect(row?.n_units).toBe(27);
    expect(row?.gini).toBeCloseTo(gini, 3);
    expect(row?.hhi).toBeCloseTo(hhi, 4);
    expect(row?.effective_number).toBeCloseTo(effective, 2);
    expect(row?.cc).toBeCloseTo(0.6099, 4);
    expect(row?.units_per_task).toBeCloseTo(3.0175, 4);
    expect(row?.single_owner).toBeCloseTo(1 / 57, 9);
  });

  it("96 pairs share a task; the heaviest is the two collectives", async () => {
    const rows = await built.ask(
      `from coresponsibility where ${source} and collectives = 'as_one' order by shared_tasks desc`
    );
    // 96 pairs share a task; four more share none where chance would rarely have it so
    expect(rows.filter((row) => Number(row.shared_tasks) > 0)).toHaveLength(96);
    expect(rows).toHaveLength(100);
    expect(rows[0]).toMatchObject({shared_tasks: 25});
    expect(rows[0]?.association_strength).toBeCloseTo(1.163, 3);
  });

  it("34 distinct sets of units are named, the two collectives alone in 21 tasks", async () => {
    const rows = await built.ask(`from unit_sets where ${source} and collectives = 'as_one'`);
    expect(rows).toHaveLength(34);
    expect(rows[0]).toMatchObject({
      units: ["sh-district-governments", "sh-safety-committee-members"],
      n_units: 2,
      tasks: 21
    });
    expect(rows[1]?.tasks).toBeLessThan(21);
  });

  it("in every scope and reading, unit sets part the tasks that name someone", async () => {
    const rows = await built.ask(`
      select n_tasks, sum(tasks)::integer as tasks
      from unit_sets join (select distinct document_id, theme_id, collectives, n_tasks from concentration) c using (collectives)
      where c.document_id is not distinct from unit_sets.document_id
        and c.theme_id is not distinct from unit_sets.theme_id
      group by unit_sets.document_id, unit_sets.theme_id, collectives, n_tasks`);
    expect(rows.length).toBeGreaterThanOrEqual(3 * 7);
    for (const {n_tasks, tasks} of rows) expect(tasks).toBe(n_tasks);
  });

  it("a unit's partners and co-assignments are those of its pairs, in every scope that is measured", async () => {
    const rows = await built.ask(`
      with pair as (
        select document_id, theme_id, collectives, unnest([unit_a, unit_b]) as unit_id, shared_tasks
        from coresponsibility where shared_tasks > 0
      )
      select m.unit_id, m.partners, m.co_assignments, count(shared_tasks)::integer as pairs,
        coalesce(sum(shared_tasks), 0)::integer as shared
      from unit_measures m
      left join pair on pair.unit_id = m.unit_id and pair.collectives = m.collectives
        and pair.document_id is not distinct from m.document_id and pair.theme_id is not distinct from m.theme_id
      group by m.document_id, m.theme_id, m.collectives, m.unit_id, m.partners, m.co_assignments`);
    // all documents and the source document: 27 units as one, 42 expanded, 25 without collectives
    expect(rows.length).toBeGreaterThanOrEqual(2 * (27 + 42 + 25));
    for (const row of rows) expect([row.pairs, row.shared]).toEqual([row.partners, row.co_assignments]);
  });

  it("groups are at three resolutions, larger at the lower, and every unit is in one", async () => {
    const rows = await built.ask(`
      select resolution, runs, count(*)::integer as units, max(group_number) as groups
      from unit_groups where ${source} and collectives = 'as_one' group by all order by resolution`);
    expect(rows.map(({resolution, runs, units}) => [resolution, runs, units])).toEqual([
      [0.5, 5, 27],
      [1, 20, 27],
      [2, 5, 27]
    ]);
    const groups = rows.map((row) => Number(row.groups));
    expect(groups).toEqual([...groups].sort((a, b) => a - b));
    const [off] = await built.ask(
      "select count(*)::integer as n from coresponsibility where abs(ambiguity - 4 * together * (1 - together)) > 1e-12 or together is null <> (expected is null)"
    );
    expect(off?.n).toBe(0);
  });

  it("in every scope and reading, fractional and harmonic credit sum to the tasks that name someone", async () => {
    const rows = await built.ask(`
      select collectives, n_tasks, abs(sum(value) - n_tasks) as off
      from workload join concentration c using (method, collectives)
      where method in ('fractional', 'harmonic')
        and c.document_id is not distinct from workload.document_id
        and c.theme_id is not distinct from workload.theme_id
      group by method, collectives, workload.document_id, workload.theme_id, n_tasks`);
    expect(rows.length).toBeGreaterThanOrEqual(2 * 3 * 7);
    for (const {off} of rows) expect(off).toBeLessThan(1e-9);
  });

  it("57 tasks name someone, 35 when collectives are left out", async () => {
    const rows = await built.ask(
      `select distinct collectives, n_tasks from concentration where ${source} order by collectives`
    );
    expect(rows.map(({collectives, n_tasks}) => `${collectives} ${n_tasks}`)).toEqual([
      "as_one 57",
      "expanded 57",
      "left_out 35"
    ]);
  });

  it("a unit's Newman weights sum to its tasks with more than one unit", async () => {
    const rows = await built.ask(`
      with strength as (
        select document_id, theme_id, collectives, unnest([unit_a, unit_b]) as unit_id, newman from coresponsibility
      )
      select max(abs(weight - tasks)) as off, count(*)::integer as units
      from (
        select collectives, unit_id, sum(newman) as weight from strength where ${source} group by all
      )
      join (
        select collectives, unit_id, count(*) as tasks from credits where n_units > 1 and document_id = 'shanghai-2021-work-safety' group by all
      ) using (collectives, unit_id)`);
    expect(rows[0]?.units).toBeGreaterThan(27);
    expect(rows[0]?.off).toBeLessThan(1e-9);
  });

  it("what members get is what their collective had, where none of them is named beside it", async () => {
    const [row] = await built.ask(`
      select abs(
        (select sum(value) from workload where ${source} and method = 'fractional' and collectives = 'expanded'
          and unit_id in (select unit_id from members)) -
        (select sum(value) from workload join units using (unit_id) where ${source} and method = 'fractional'
          and collectives = 'as_one' and name = '各区人民政府')) as off`);
    expect(row?.off).toBeLessThan(1e-9);
  });
});

describe("who is counted", () => {
  it("implied parties are not; a unit twice counts once, at its first place, as lead if it is lead anywhere", async () => {
    const store = await Store.open();
    try {
      const {tables} = await import("../loaders/tables/index.js");
      const {loadAggregates, runAggregate} = await import("../loaders/aggregates.js");
      await store.create(tables);
      await store.run("insert into tasks (task_id, document_id, position) values ('t', 'd', 1)");
      await store.run(`
        insert into assignments (task_id, document_id, unit_id, position, role, role_basis) values
          ('t', 'd', 'a', 1, 'support', 'stated'), ('t', 'd', 'b', 2, 'support', 'stated'),
          ('t', 'd', 'a', 3, 'lead', 'stated'), ('t', 'd', 'i', 4, 'responsible', 'implied')`);
      const [credits] = await loadAggregates();
      if (credits === undefined) throw new Error("no aggregates");
      await runAggregate(store, credits);
      const rows = await store.ask(
        "select unit_id, place, n_units, lead, first_listed from credits where collectives = 'as_one' order by place"
      );
      expect(rows).toEqual([
        {unit_id: "a", place: 1, n_units: 2, lead: 1, first_listed: 0},
        {unit_id: "b", place: 2, n_units: 2, lead: 0, first_listed: 0}
      ]);
    } finally {
      store.close();
    }
  });
});

describe("the head of an aggregate", () => {
  it("describes the table and its columns", () => {
    const sql =
      "-- table: 甲：一行 | A: one row\n-- reads: tasks, units\n--\n-- Says more.\n--   x  1 | 2\n--\n--   column | unit | 中文 | English\n--   n | tasks | 数：任务数 | Number: of tasks\nselect 1 as n\n";
    expect(parseAggregate("a", sql)).toMatchObject({
      title: {zh: "甲", en: "A"},
      reads: ["tasks", "units"],
      prose: "Says more.\n  x  1 | 2",
      columns: {n: {unit: "tasks", title: {zh: "数", en: "Number"}, description: {zh: "任务数", en: "of tasks"}}}
    });
  });

  it.each([
    ["select 1", "no list of columns"],
    [
      "-- table: 甲：一行 | A: one row\n--   n | | 数：任务数 | Number\nselect 1",
      "not “名称：说明 | Name: description”"
    ],
    ["-- table: 甲：一行 | A: one row\n--   n | | 数：任务数 | Number: of tasks\nselect 1", "no line “reads: …”"]
  ])("is refused when it says too little: %s", (sql, sentence) => {
    expect(() => parseAggregate("a", `${sql}\n`)).toThrow(`head of aggregates/a.sql: ${sentence}`);
  });
});
