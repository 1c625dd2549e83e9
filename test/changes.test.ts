import {mkdir, mkdtemp, readFile, readdir, rm, writeFile} from "node:fs/promises";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {DuckDBInstance, type Json} from "@duckdb/node-api";
import {afterAll, beforeAll, describe, expect, it} from "vitest";
import {type Folders, buildTables} from "../loaders/pipeline.js";
import {earlierWords} from "../src/build/pages/changes.js";
import type {EarlierRow} from "../src/collection/rows.js";

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "changes-"));
});
afterAll(() => rm(folder, {recursive: true, force: true}));

const UNITS = "unit_id,name\na,甲局\nb,乙局\n";

/** Documents and register of a run, by their text. */
async function inputs(documents: Record<string, string>, units = UNITS): Promise<Folders> {
  const own = await mkdtemp(join(folder, "run-"));
  await mkdir(join(own, "documents"));
  for (const [name, text] of Object.entries(documents)) await writeFile(join(own, "documents", name), text);
  await writeFile(join(own, "units.csv"), units);
  return {documents: join(own, "documents"), registry: own, out: join(own, "out")};
}

const plan = (...tasks: readonly string[]): string =>
  `# 工作方案\n\n## 一、山\n\n${tasks.map((task, i) => `${i + 1}.${task}\n`).join("\n")}`;

/** The changes from one run to the other. */
async function changes(before: Folders, after: Folders): Promise<Record<string, Json>[]> {
  await buildTables(before);
  await buildTables({...after, since: before.out});
  return changesIn(after.out);
}

const changesIn = (out: string): Promise<Record<string, Json>[]> => rowsOf(out, "changes");

async function rowsOf(out: string, table: string): Promise<Record<string, Json>[]> {
  const instance = await DuckDBInstance.create(":memory:");
  const connection = await instance.connect();
  try {
    const path = join(out, `${table}.parquet`);
    return (await connection.runAndReadAll(`from read_parquet('${path}')`)).getRowObjectsJson();
  } finally {
    connection.closeSync();
    instance.closeSync();
  }
}

const told = ({table_name, kind, id, field, before, after}: Record<string, Json>): string =>
  [table_name, kind, id, ...(field === null ? [] : [`${field}: ${before} → ${after}`])].join(" ");

const ROAD = "修整山路两侧护坡。（甲局、乙局）";
const RIVER = "清理河道淤积泥沙。（甲局牵头，乙局配合）";
const SCHOOL = "年底前建成学校10所。（乙局）";
const FOREST = "开展森林防火巡查。（甲局）";
const DAM = "加固全部水库大坝。（乙局）";

describe("what is said of the earlier tables", () => {
  const row: EarlierRow = {
    titles: ["甲"],
    documents: 1,
    tasks: 1,
    assignments: 2,
    data_date: "2025-03-04",
    program: "0.0.9"
  };

  it("is their title, numbers, date and program, and what of these is not known", () => {
    expect(earlierWords(row, "zh")).toBe(
      "先前的数据表：《甲》，1项任务、2处分工，数据日期2025年3月4日，由Duty Atlas 0.0.9读出。"
    );
    expect(earlierWords({...row, data_date: null, program: null}, "en")).toBe(
      "Earlier tables: “甲”, with 1 task and 2 assignments; the program that read them is not recorded."
    );
    const many = {...row, documents: 4, titles: ["甲", "乙", "丙", "丁"]};
    expect(earlierWords(many, "zh")).toMatch(/^先前的数据表：4份文件，/);
  });
});

describe("changes since earlier tables", () => {
  it("a task put in before all others is one addition, though every number after it shifts", async () => {
    const before = await inputs({"p.md": plan(ROAD, RIVER, SCHOOL, FOREST)});
    const rows = await changes(before, await inputs({"p.md": plan(DAM, ROAD, RIVER, SCHOOL, FOREST)}));
    // line 5 is the first task's: a title, a chapter, and an empty line after each
    expect(rows).toEqual([
      {
        document_id: "p",
        table_name: "tasks",
        id: "p-1-1",
        task_id: "p-1-1",
        kind: "added",
        field: null,
        before: null,
        after: null,
        quote: DAM,
        place: "5:1"
      }
    ]);
  });

  it("a task taken out is one that is gone, with its old id and no present task", async () => {
    const before = await inputs({"p.md": plan(ROAD, RIVER, SCHOOL, FOREST)});
    const rows = await changes(before, await inputs({"p.md": plan(ROAD, SCHOOL, FOREST)}));
    expect(rows.map(told)).toEqual(["tasks gone p-1-2"]);
    expect(rows[0]).toMatchObject({task_id: null, quote: RIVER, place: "7:1"});
  });

  it("a task that was edited, while another was put in, is known by its words", async () => {
    const before = await inputs({"p.md": plan(ROAD, RIVER, SCHOOL)});
    const rows = await changes(before, await inputs({"p.md": plan(DAM, ROAD, RIVER, SCHOOL.replace("10所", "12所"))}));
    // 年底前建成学校10所。 and 年底前建成学校12所。 have 10 pairs of characters each and share 8: 0.8
    expect(rows.map(told)).toEqual([
      "tasks added p-1-1",
      "tasks changed p-1-4 text: 年底前建成学校10所。 → 年底前建成学校12所。"
    ]);
  });

  it("other words in the same place are another task", async () => {
    const before = await inputs({"p.md": plan(ROAD, RIVER)});
    // 清理河道淤积泥沙。 and 清理街道占道经营。 share 清理 of 8 pairs each: 0.125
    const rows = await changes(before, await inputs({"p.md": plan(ROAD, "清理街道占道经营。（甲局）")}));
    expect(rows.map(told)).toEqual(["tasks added p-1-2", "tasks gone p-1-2"]);
  });

  it("roles that were exchanged, and a unit that came", async () => {
    const before = await inputs({"p.md": plan(ROAD, RIVER)}, `${UNITS}c,丙局\n`);
    const after = plan(ROAD, "清理河道淤积泥沙。（乙局牵头，甲局、丙局配合）");
    const rows = await changes(before, await inputs({"p.md": after}, `${UNITS}c,丙局\n`));
    expect(rows.map(told)).toEqual([
      "tasks changed p-1-2 clause: （甲局牵头，乙局配合） → （乙局牵头，甲局、丙局配合）",
      "assignments changed p-1-2/b role: support → lead",
      "assignments changed p-1-2/a role: lead → support",
      "assignments added p-1-2/c"
    ]);
    // 2.清理河道淤积泥沙。（ is 12 characters, 乙局牵头， 5, 甲局、 3
    expect(rows[3]).toMatchObject({quote: "丙局", place: "7:21"});
  });

  it("a unit that the register learnt is the same assignment with another unit, and its doubt is gone", async () => {
    const text = plan("修整山路两侧护坡。（甲局、市天文局）");
    const before = await inputs({"p.md": text});
    const rows = await changes(before, await inputs({"p.md": text}, `${UNITS}t,市天文局\n`));
    expect(rows).toHaveLength(2);
    expect(told(rows[0] ?? {})).toMatch(/^assignments changed p-1-1\/t unit_id: x-[0-9a-z-]+ → t$/);
    expect(rows[1]).toMatchObject({table_name: "diagnostics", kind: "gone", quote: "市天文局", task_id: "p-1-1"});
    expect(rows[1]?.id).toBe("p/unknown-unit/5:16");
  });

  it("the line breaks of a text are no change, nor is nothing", async () => {
    const before = await inputs({"p.md": plan(ROAD, RIVER)});
    const after = await inputs({"p.md": plan(ROAD, RIVER).replace("两侧", "两\n侧")});
    expect(await changes(before, after)).toEqual([]);
    await buildTables({...before, since: before.out});
    expect(await changesIn(before.out)).toEqual([]);
  });

  it("tasks of one text are told apart by their clauses, whichever went", async () => {
    const before = await inputs({"p.md": plan("加强巡查。（甲局）", "加强巡查。（乙局）", "加强巡查。（甲局）")});
    const rows = await changes(before, await inputs({"p.md": plan("加强巡查。（乙局）", "加强巡查。（甲局）")}));
    expect(rows.map(told)).toEqual(["tasks gone p-1-3"]);
  });

  it("a document that came is one row, one that went one without its words, and a renamed file none", async () => {
    const before = await inputs({"a.md": plan(ROAD, FOREST), "b.md": plan(RIVER)});
    const rows = await changes(before, await inputs({"c.md": plan(RIVER), "d.md": plan(SCHOOL, DAM)}));
    expect(rows.map(told)).toEqual(["documents gone a", "documents added d"]);
    expect(rows.map(({quote}) => quote)).toEqual([null, "工作方案"]);
  });

  it("a document that can no longer be read is gone, and its fault is new", async () => {
    const before = await inputs({"a.md": plan(ROAD), "b.md": plan(RIVER)});
    const rows = await changes(before, await inputs({"a.md": plan(ROAD), "b.md": ""}));
    expect(rows.map(told)).toEqual(["documents gone b", "diagnostics added b/unreadable-document"]);
  });

  it("the earlier tables are told with their documents, numbers, date and program", async () => {
    const before = await inputs({"a.md": plan(ROAD, RIVER), "b.md": plan(SCHOOL)});
    await writeFile(
      join(before.documents, "..", "documents.csv"),
      "file,retrieved\na.md,2025-03-04\nb.md,2025-02-01\n"
    );
    const now = await inputs({"a.md": plan(ROAD)});
    await changes(before, now);
    const {version}: {version: string} = JSON.parse(await readFile("package.json", "utf8"));
    // 2 + 2 + 1 units
    const [row] = await rowsOf(now.out, "earlier");
    expect(row).toEqual({
      titles: ["工作方案", "工作方案"],
      documents: 2,
      tasks: 3,
      assignments: 5,
      data_date: "2025-03-04",
      program: version
    });
    const manifest: object = JSON.parse(await readFile(join(before.out, "manifest.json"), "utf8"));
    await writeFile(join(before.out, "manifest.json"), JSON.stringify({...manifest, program: undefined}));
    await buildTables({...now, since: before.out});
    expect(await rowsOf(now.out, "earlier")).toMatchObject([{program: null}]);
  });

  it("without --since there is no table, and one of a former run goes", async () => {
    const own = await inputs({"p.md": plan(ROAD)});
    await buildTables(own);
    await buildTables({...own, since: own.out});
    expect(await readdir(own.out)).toContain("changes.parquet");
    await buildTables(own);
    expect(await readdir(own.out)).not.toContain("changes.parquet");
  });

  it("stops with a sentence at a folder without earlier tables, and leaves the former ones", async () => {
    const own = await inputs({"p.md": plan(ROAD)});
    await buildTables(own);
    const manifest = await readFile(join(own.out, "manifest.json"), "utf8");
    const nowhere = join(folder, "nowhere");
    await expect(buildTables({...own, since: nowhere})).rejects.toThrow(`no folder of earlier tables: ${nowhere}`);
    await expect(buildTables({...own, since: own.documents})).rejects.toThrow(
      `earlier tables that do not agree with a manifest of theirs: ${own.documents}`
    );
    const torn = await inputs({"p.md": plan(ROAD)});
    await buildTables(torn);
    await writeFile(join(torn.out, "tasks.parquet"), "PAR1");
    await expect(buildTables({...own, since: torn.out})).rejects.toThrow(
      `earlier tables that do not agree with a manifest of theirs: ${torn.out}`
    );
    expect(await readFile(join(own.out, "manifest.json"), "utf8")).toBe(manifest);
  });
});
