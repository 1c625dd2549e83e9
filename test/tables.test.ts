import {cp, mkdir, mkdtemp, readFile, readdir, rm, stat, writeFile} from "node:fs/promises";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {afterAll, beforeAll, describe, expect, it} from "vitest";
import {buildTables} from "../loaders/pipeline.js";
import {placesIn} from "../loaders/places.js";
import {agrees, publish} from "../loaders/publish.js";
import {type BuiltTables, builtCollection, builtTables} from "./builtTables.js";

/** The tables and columns that others build on, as the design has them. */
const CONTRACT: Record<string, string> = {
  documents:
    "document_id title document_number issuers recipients copies_to printed_by copies issued_on printed_on disclosure source_path source_format sha256 text",
  segments: "document_id kind task_id char_start char_end",
  pages: "document_id page char_start char_end",
  sections: "section_id document_id parent_id level ordinal label title char_start char_end",
  tasks: "task_id document_id theme_id section_id position label text clause scope due_on due_text char_start char_end",
  assignments: "task_id document_id unit_id position role role_basis mention repair char_start char_end",
  units:
    "unit_id name full_name name_en name_en_source kind parent_id is_collective valid_from valid_to successor_id registered",
  quantities: "task_id value unit comparator object quote char_start char_end",
  instruments: "task_id title action char_start char_end",
  diagnostics: "document_id task_id rule severity message quote line_number column_number char_start char_end",
  workload: "document_id theme_id unit_id method collectives value rank",
  coresponsibility:
    "document_id theme_id collectives unit_a unit_b shared_tasks newman association_strength expected p_above p_below q_above q_below pairs_tested jaccard cosine inclusion disparity together ambiguity",
  unit_measures:
    "document_id theme_id collectives unit_id tasks partners co_assignments depth ties_used betweenness burt_constraint effective_size group_number participation ambiguity brokerage_basis brokerage coordinator itinerant gatekeeper representative liaison",
  unit_groups: "document_id theme_id collectives resolution runs unit_id group_number",
  unit_sets: "document_id theme_id collectives units n_units tasks"
};

describe("the tables of the project's own documents", () => {
  let built: BuiltTables;
  beforeAll(async () => {
    built = await builtTables();
  });
  afterAll(() => built.remove());

  it.each(Object.entries(CONTRACT))("%s has its columns", async (table, columns) => {
    const rows = await built.ask(`select column_name from (describe ${table})`);
    expect(rows.map(({column_name}) => column_name)).toEqual(expect.arrayContaining(columns.split(" ")));
  });

  it("every file describes itself and its columns, in both languages", async () => {
    for (const file of (await readdir(built.folder)).filter((name) => name.endsWith(".parquet"))) {
      const path = join(built.folder, file);
      const metadata = await built.ask(
        `select decode(key) as key, decode(value) as value from parquet_kv_metadata('${path}')`
      );
      const said = Object.fromEntries(metadata.map(({key, value}) => [key, String(value)]));
      const made = await built.ask(`select column_name, column_type from (describe from read_parquet('${path}'))`);
      const columns: Record<string, string>[] = JSON.parse(said.columns ?? "[]");
      expect(
        columns.map(({name, type}) => [name, type]),
        file
      ).toEqual(made.map(({column_name, column_type}) => [column_name, column_type]));
      for (const words of [said, ...columns]) {
        expect(words.title, file).toMatch(/\w/);
        expect(words.description, file).toMatch(/\w/);
        expect(words.title_zh, file).toMatch(/\p{Script=Han}|SHA/u);
        expect(words.description_zh, file).toMatch(/\p{Script=Han}|name|units|workload|documents/u);
      }
    }
  });

  it("holds what was counted by hand in the source document", async () => {
    const [row] = await built.ask(`
      with document as (select * from documents where document_id = 'shanghai-2021-work-safety')
      select
        (select count(*)::integer from sections semi join document using (document_id) where level = 1) as chapters,
        (select count(*)::integer from sections semi join document using (document_id) where level = 2) as sections,
        (select count(*)::integer from tasks semi join document using (document_id)) as tasks,
        (select count(*)::integer from assignments semi join document using (document_id)) as assignments,
        (select count(distinct unit_id)::integer from assignments semi join document using (document_id)) as units,
        (select count(distinct unit_id)::integer from assignments semi join document using (document_id)
          join units using (unit_id) where is_collective) as collectives,
        (select count(*)::integer from diagnostics semi join document using (document_id) where severity <> 'info') as doubts,
        document.title, document.document_number, document.issued_on, document.printed_on
      from document`);
    expect(row).toEqual({
      chapters: 5,
      sections: 19,
      tasks: 57,
      assignments: 172,
      units: 27,
      collectives: 2,
      doubts: 2,
      title: "上海市 2021 年安全生产工作意见",
      document_number: "沪安委会〔2021〕4号",
      issued_on: "2021-04-07",
      printed_on: "2021-04-09"
    });
  });

  it("every reference between tables leads somewhere", async () => {
    for (const [from, column, to, key] of [
      ["tasks", "document_id", "documents", "document_id"],
      ["tasks", "theme_id", "sections", "section_id"],
      ["tasks", "section_id", "sections", "section_id"],
      ["sections", "parent_id", "sections", "section_id"],
      ["assignments", "task_id", "tasks", "task_id"],
      ["assignments", "unit_id", "units", "unit_id"],
      ["segments", "task_id", "tasks", "task_id"],
      ["quantities", "task_id", "tasks", "task_id"],
      ["instruments", "task_id", "tasks", "task_id"],
      ["members", "unit_id", "units", "unit_id"],
      ["units", "parent_id", "units", "unit_id"],
      ["workload", "unit_id", "units", "unit_id"]
    ]) {
      const lost = await built.ask(
        `select ${column} from ${from} where ${column} is not null and ${column} not in (select ${key} from ${to})`
      );
      expect(lost, `${from}.${column}`).toEqual([]);
    }
  });

  it("no text in any table is empty: what is absent is NULL", async () => {
    const columns = await built.ask(
      "select table_name, column_name from information_schema.columns where data_type = 'VARCHAR'"
    );
    expect(columns.length).toBeGreaterThan(50);
    for (const {table_name, column_name} of columns) {
      const empty = await built.ask(`select 1 from ${table_name} where trim("${column_name}") = '' limit 1`);
      expect(empty, `${table_name}.${column_name}`).toEqual([]);
    }
  });

  it("the segments of a document are all of its text, each character once", async () => {
    const rows = await built.ask(`
      select document_id, string_agg(substring(text, char_start + 1, char_end - char_start), '' order by char_start) = text as whole
      from segments join documents using (document_id) group by document_id, text`);
    expect(rows.length).toBeGreaterThan(0);
    for (const {document_id, whole} of rows) expect(whole, String(document_id)).toBe(true);
  });

  it("line and column of a diagnostic are where its span begins", async () => {
    const rows = await built.ask(`
      select
        len(regexp_extract_all(substring(text, 1, char_start), '\\n')) + 1 = line_number as is_line,
        char_start - len(regexp_replace(substring(text, 1, char_start), '[^\\n]*$', '')) + 1 = column_number as is_column
      from diagnostics join documents using (document_id) where char_start is not null`);
    expect(rows.length).toBeGreaterThan(0);
    for (const row of rows) expect(row).toEqual({is_line: true, is_column: true});
  });
});

describe("spans in SQL", () => {
  it.each(["beyond-bmp", "five-tasks"])("cut out what was printed in %s", async (name) => {
    const built = await builtCollection(name);
    try {
      const rows = await built.ask(`
        select mention, regexp_replace(substring(text, char_start + 1, char_end - char_start), '\\s', '', 'g') as printed
        from assignments join documents using (document_id)`);
      expect(rows.length).toBeGreaterThan(3);
      for (const {mention, printed} of rows) expect(printed).toBe(mention);
    } finally {
      await built.remove();
    }
  });

  it("and in the source document, page numbers aside", async () => {
    const built = await builtTables();
    try {
      const rows = await built.ask(`
        select mention, regexp_replace(substring(text, char_start + 1, char_end - char_start), '\\s', '', 'g') as printed
        from assignments join documents using (document_id) where document_id = 'shanghai-2021-work-safety'`);
      expect(rows).toHaveLength(172);
      // 市人力资源社会保障局 of task 56 and others that a page break cuts have a page number inside
      for (const {mention, printed} of rows) expect(String(printed).replace(/[-—]*\d+[-—]*/g, "")).toContain(mention);
    } finally {
      await built.remove();
    }
  });

  it("count code points, and lines however they end", () => {
    const text = "甲\r\n😀乙\r𠮷\n丙";
    const places = placesIn(text);
    const at = (word: string) => ({start: text.indexOf(word), end: text.indexOf(word) + word.length});
    expect(places.codePoints(at("乙"))).toEqual({start: 4, end: 5});
    expect(places.codePoints(at("丙"))).toEqual({start: 8, end: 9});
    expect(places.codePoints(at("𠮷"))).toEqual({start: 6, end: 7});
    expect(["甲", "😀", "乙", "𠮷", "丙"].map((word) => places.line(text.indexOf(word)))).toEqual([
      {line: 1, column: 1},
      {line: 2, column: 1},
      {line: 2, column: 2},
      {line: 3, column: 1},
      {line: 4, column: 1}
    ]);
  });
});

describe("files", () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "publish-"));
  });
  afterAll(() => rm(folder, {recursive: true, force: true}));

  it("same inputs give the same bytes and times", async () => {
    const outs = [join(folder, "one"), join(folder, "two")];
    for (const out of outs) await buildTables({documents: "data/documents", registry: "data", out});
    const [one = "", two = ""] = outs;
    expect(await readdir(one)).toEqual(await readdir(two));
    for (const file of await readdir(one)) {
      expect(await readFile(join(two, file)), file).toEqual(await readFile(join(one, file)));
      expect((await stat(join(two, file))).mtimeMs, file).toBe((await stat(join(one, file))).mtimeMs);
    }
    expect(await agrees(one)).toBe(true);
  });

  it("English of a document that was taken out is in no table; that of all documents is", async () => {
    const documents = "test/input/collections/five-tasks/documents";
    const registry = join(folder, "five-tasks");
    await cp("test/input/collections/five-tasks", registry, {recursive: true});
    const rows = ["document_id,label,en,en_short", "five-tasks,甲,A,", "gone,乙,B,", ",丙,C,"];
    await writeFile(join(registry, "translations.csv"), rows.join("\n"));
    const built = await builtTables(documents, registry);
    const kept = await built.ask("select document_id, label, en from translations");
    await built.remove();
    expect(kept).toEqual([
      {document_id: "five-tasks", label: "甲", en: "A"},
      {document_id: null, label: "丙", en: "C"}
    ]);
  });

  it("a table that is no longer made goes; files of others stay; a changed file has another time", async () => {
    const out = join(folder, "stale");
    const write = (files: Record<string, string>) => async (temporary: string) => {
      for (const [name, text] of Object.entries(files)) await writeFile(join(temporary, name), text);
    };
    await publish(out, write({"a.parquet": "1", "b.parquet": "1"}));
    const before = (await stat(join(out, "a.parquet"))).mtimeMs;
    await writeFile(join(out, "mine.txt"), "mine");
    await publish(out, write({"a.parquet": "2"}));
    expect((await readdir(out)).sort()).toEqual(["a.parquet", "manifest.json", "mine.txt"]);
    expect((await stat(join(out, "a.parquet"))).mtimeMs).not.toBe(before);
    expect(await agrees(out)).toBe(true);
  });

  it("tables that a killed run left between two states are told by their manifest", async () => {
    const out = join(folder, "killed");
    await publish(out, async (temporary) => writeFile(join(temporary, "a.parquet"), "1"));
    await writeFile(join(out, "a.parquet"), "2");
    expect(await agrees(out)).toBe(false);
    await writeFile(join(out, "manifest.json"), '{"files": {"a.par');
    expect(await agrees(out)).toBe(false);
    expect(await agrees(join(folder, "none"))).toBe(false);
  });

  it("a run that fails leaves no temporary folder, and removes that of a run that was killed", async () => {
    const out = join(folder, "failed");
    await mkdir(join(folder, ".failed-999999999"));
    await expect(publish(out, () => Promise.reject(new Error("disk full")))).rejects.toThrow("disk full");
    expect((await readdir(folder)).filter((name) => name.includes("failed"))).toEqual([]);
  });
});
