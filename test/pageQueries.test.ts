import {readFile} from "node:fs/promises";
import {join} from "node:path";
import {DuckDBInstance} from "@duckdb/node-api";
import {describe, expect, it} from "vitest";

/** The rows of a query of src/collection/queries/ over the tables that `statements` make. */
async function asked(query: string, statements: readonly string[]): Promise<readonly Record<string, unknown>[]> {
  const instance = await DuckDBInstance.create(":memory:");
  const connection = await instance.connect();
  try {
    for (const statement of statements) await connection.run(statement);
    const result = await connection.runAndReadAll(
      await readFile(join("src", "collection", "queries", `${query}.sql`), "utf8")
    );
    return result.getRowObjectsJS();
  } finally {
    connection.closeSync();
    instance.closeSync();
  }
}

describe("ranks.sql", () => {
  /** One ranking by number of tasks of the units a, b, … with these ranks and intervals, first named in the order `named`. */
  async function ranking(
    intervals: readonly (readonly [rank: number, low: number | null, high: number | null])[],
    named = "abcdefgh"
  ) {
    const units = intervals.map(([rank, low, high], i) => ({unit: "abcdefgh".charAt(i), rank, low, high}));
    const scope = "null::varchar as document_id, null::varchar as theme_id, 'full' as method, 'as_one' as collectives";
    const table = (name: string, columns: string, row: (of: (typeof units)[number]) => string) =>
      `create table ${name} as select ${scope}, * from (values ${units.map((of) => `(${row(of)})`).join()}) v(${columns})`;
    const rows = await asked("ranks", [
      `create table units as select unnest(['${units.map(({unit}) => unit).join("','")}']) as unit_id, false as is_collective`,
      "create table tasks as select 'd' as document_id, 't' as task_id, 1 as position",
      `create table assignments as select 'd' as document_id, 't' as task_id, unit_id, place as position, 'stated' as role_basis
       from (select unnest(string_split('${named}', '')) as unit_id, generate_subscripts(string_split('${named}', ''), 1) as place)`,
      table("workload", "unit_id, value, rank", ({unit, rank}) => `'${unit}', ${10 - rank}, ${rank}`),
      table(
        "workload_intervals",
        "unit_id, value_low, value_high, rank_low, rank_high",
        ({unit, low, high}) => `'${unit}', null, null, ${low}, ${high}`
      ),
      table("unit_workload", "unit_id, rank_best, rank_worst", ({unit, rank}) => `'${unit}', ${rank}, ${rank}`)
    ]);
    return rows.map((row) => `${row.unit_id}${row.stretch}`).join(" ");
  }

  it("cuts a ranking where every interval above ends before any below begins", async () => {
    expect(
      await ranking([
        [1, 1, 1],
        [2, 2, 3],
        [3, 2, 3],
        [4, 4, 9],
        [5, 4, 9]
      ])
    ).toBe("a1 b2 c2 d3 e3");
  });

  it("does not cut it where one far down may still come first, nor where there are no intervals", async () => {
    expect(
      await ranking([
        [1, 1, 2],
        [2, 2, 2],
        [3, 1, 3]
      ])
    ).toBe("a1 b1 c1");
    expect(
      await ranking([
        [1, null, null],
        [2, null, null]
      ])
    ).toBe("a1 b1");
  });

  it("has units that tie in the order in which they are first named, those that are not named last", async () => {
    const tie = [
      [1, 1, 1],
      [2, 2, 4],
      [2, 2, 4],
      [2, 2, 4]
    ] as const;
    expect(await ranking(tie, "dca")).toBe("a1 d2 c2 b2");
  });
});

// two documents: d has a section of the first level with one of the second in it, e has neither; tasks
//   d1 in the inner section, by the end of June, of a and b      d2 in the outer one, of the collective c alone
//   d3 outside all, of nobody but an implied a                   e1 of a, b, c, f and g, one of them its lead
const documents = [
  "create table documents as select unnest(['d', 'e', 'empty']) as document_id",
  `create table units as select unnest(['a', 'b', 'c', 'f', 'g']) as unit_id, unnest([false, false, true, false, false]) as is_collective`,
  `create table sections(section_id varchar, document_id varchar, level integer)`,
  `insert into sections values ('d-1', 'd', 1), ('d-1-1', 'd', 2)`,
  `create table tasks(task_id varchar, document_id varchar, theme_id varchar, section_id varchar, position integer, due_on date, due_text varchar)`,
  `insert into tasks values ('d1', 'd', 'd-1', 'd-1-1', 1, date '2021-06-30', '6月底前'), ('d2', 'd', 'd-1', 'd-1', 2, null, null),
    ('d3', 'd', null, null, 3, null, '长期'), ('e1', 'e', null, null, 1, null, null)`,
  `create table assignments(task_id varchar, document_id varchar, unit_id varchar, role_basis varchar)`,
  `insert into assignments values ('d1', 'd', 'a', 'unmarked'), ('d1', 'd', 'b', 'unmarked'), ('d2', 'd', 'c', 'unmarked'),
    ('d3', 'd', 'a', 'implied'), ('e1', 'e', 'a', 'stated'), ('e1', 'e', 'b', 'stated'), ('e1', 'e', 'c', 'stated'),
    ('e1', 'e', 'f', 'stated'), ('e1', 'e', 'g', 'stated')`,
  `create table gaps(document_id varchar, theme_id varchar, n_tasks integer, with_unit integer, collective_only integer, no_lead integer, single_owner integer, diffuse integer)`,
  `insert into gaps values (null, null, 4, 3, 1, 2, 1, 1), ('d', null, 3, 2, 1, 2, 1, 0), ('d', 'd-1', 2, 2, 1, 2, 1, 0), ('e', null, 1, 1, 0, 0, 0, 1)`
];

describe("shapes.sql", () => {
  it("has a row of all documents and one of each, also of one without tasks", async () => {
    const rows = await asked("shapes", documents);
    expect(rows.map((row) => [row.document_id, row.tasks, row.with_clause, row.assignments, row.units])).toEqual([
      [null, 4, 3, 8, 5],
      ["d", 3, 2, 3, 3],
      ["e", 1, 1, 5, 5],
      ["empty", 0, 0, 0, 0]
    ]);
    // a, b and c have two tasks each, f and g one; in d each has one
    expect(rows.map((row) => [row.collectives, row.once])).toEqual([
      [1, 2],
      [1, 3],
      [1, 5],
      [0, 0]
    ]);
    expect(rows.map((row) => [row.lead_stated, row.five_or_more, row.single_owner, row.collective_only])).toEqual([
      [1, 1, 1, 1],
      [0, 0, 1, 1],
      [1, 1, 0, 0],
      [0, 0, 0, 0]
    ]);
    expect(rows.map((row) => [row.per_task, row.dated, row.sections])).toEqual([
      [8 / 3, 2, 1],
      [1.5, 2, 1],
      [5, 0, 0],
      [null, 0, 0]
    ]);
  });
});

describe("section_tasks.sql", () => {
  it("counts the tasks of each place itself that name someone, those outside sections with their document", async () => {
    const rows = await asked("section_tasks", documents);
    expect(rows.map((row) => [row.place_id, row.document_id, row.theme_id, row.tasks])).toEqual([
      ["d-1-1", "d", "d-1", 1],
      ["d-1", "d", "d-1", 1],
      ["e", "e", null, 1]
    ]);
  });
});
