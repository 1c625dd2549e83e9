import {mkdtemp, readFile, readdir, rm} from "node:fs/promises";
import {createRequire} from "node:module";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {tableFromIPC} from "apache-arrow";
import {parse} from "csv-parse/sync";
import {DuckDBInstance} from "@duckdb/node-api";
import {strFromU8, unzipSync} from "fflate";
import {JSDOM} from "jsdom";
import {readSheet} from "read-excel-file/node";
import {afterAll, beforeAll, describe, expect, it} from "vitest";
import {type Exports, writeExports} from "../loaders/exports/index.js";
import {type TaskTable, taskColumns} from "../loaders/exports/taskTable.js";
import {taskTableCsv} from "../loaders/exports/taskTableCsv.js";
import {taskTableMarkdown} from "../loaders/exports/taskTableMarkdown.js";
import {taskTableXlsx} from "../loaders/exports/taskTableXlsx.js";
import {forCell, workbook} from "../loaders/exports/workbook.js";
import {decode} from "../loaders/formats/index.js";
import type {Reading} from "../loaders/model.js";
import {readDocument} from "../loaders/read.js";
import {loadRegister} from "../loaders/register.js";
import {type BuiltTables, builtTables} from "./builtTables.js";
import {documentAt} from "./readings.js";

// it has no types of its own
const datapackage: {validate(descriptor: unknown): Promise<{valid: boolean; errors: readonly Error[]}>} = createRequire(
  import.meta.url
)("datapackage");

const HEAD = ["序号", "专题", "工作任务", "牵头/首列单位", "责任单位", "配合单位", "时限", "量化目标", "依据条款"];

/** The rows of a workbook's first sheet below its header, headings left out: those whose 序号 stands alone are none. */
async function taskRows(bytes: Uint8Array): Promise<readonly (readonly unknown[])[]> {
  const rows = await readSheet(Buffer.from(bytes), {trim: false});
  const head = rows.findIndex((row) => row[0] === "序号");
  expect(rows[head]?.slice(0, 9)).toEqual(HEAD);
  return rows.slice(head + 1).filter((row) => row[2] !== null);
}

function part(bytes: Uint8Array, name: string): Document {
  const content = unzipSync(bytes)[name];
  if (content === undefined) throw new Error(`no such part of the workbook: ${name}`);
  return new JSDOM(strFromU8(content), {contentType: "text/xml"}).window.document;
}

describe("the files that people work with", () => {
  let tables: BuiltTables;
  let out: string;
  let made: Exports;
  let book: Uint8Array;
  beforeAll(async () => {
    tables = await builtTables();
    out = await mkdtemp(join(tmpdir(), "exports-"));
    made = await writeExports(tables.folder, join(out, "a"));
    book = await readFile(join(out, "a", "task-table.xlsx"));
  });
  afterAll(async () => {
    await tables.remove();
    await rm(out, {recursive: true, force: true});
  });

  it("has the 57 tasks in order under 5 merged headings", async () => {
    const rows = await taskRows(book);
    expect(rows.map((row) => row[0])).toEqual(Array.from({length: 57}, (_, i) => i + 1));
    const merged = [...part(book, "xl/worksheets/sheet1.xml").querySelectorAll("mergeCell")];
    // title, two notes, five chapters
    expect(merged).toHaveLength(8);
    expect(merged.every((cell) => /^A\d+:I\d+$/.test(cell.getAttribute("ref") ?? ""))).toBe(true);
  });

  it.each(["xlsx", "csv"])("is read again as .%s with the same tasks and units, and no doubt", async (ending) => {
    const register = await loadRegister("data");
    const source = readDocument(await documentAt("data/documents/shanghai-2021-work-safety.md", "source"), register);
    const bytes = await readFile(join(out, "a", `task-table.${ending}`));
    const again = readDocument(await decode({path: `again.${ending}`, bytes, sha256: "0"}, "again"), register);
    const told = ({tasks, assignments}: Reading): string[][] =>
      tasks.map(({id, text}) => [
        text.replace(/\s/g, ""),
        ...assignments.filter(({taskId}) => taskId === id).map(({role, unitId}) => `${role} ${unitId}`)
      ]);
    expect(source.assignments).toHaveLength(172);
    expect(told(again)).toEqual(told(source));
    expect(again.diagnostics).toEqual([]);
  });

  it("says who is listed first without calling it a lead, and quotes the place", async () => {
    const rows = await taskRows(book);
    // 沪安委会〔2021〕4号, task 1: （市规划资源局、市住房城乡建设管理委、市应急局、各区人民政府）
    expect(rows[0]?.[3]).toBe("市规划资源局（首列）");
    expect(rows[0]?.[4]).toBe("市规划资源局、市住房城乡建设管理委、市应急局、各区人民政府");
    expect(rows[0]?.[8]).toBe("沪安委会〔2021〕4号 一、（一）1.");
    // no clause states a lead; 市应急局 is listed first in 24 tasks
    expect(rows.filter((row) => row[3] === "市应急局（首列）")).toHaveLength(24);
    expect(rows.every((row) => String(row[3]).endsWith("（首列）"))).toBe(true);
  });

  it("keeps the header in view, filters, and prints across A4 with the header on each page", () => {
    const sheet = part(book, "xl/worksheets/sheet1.xml");
    expect(sheet.querySelector("pane")?.getAttribute("state")).toBe("frozen");
    expect(sheet.querySelector("pane")?.getAttribute("ySplit")).toBe("4");
    // title, 2 notes, header, 5 headings and 57 tasks are 66 rows
    expect(sheet.querySelector("autoFilter")?.getAttribute("ref")).toBe("A4:I66");
    const setup = sheet.querySelector("pageSetup");
    expect([setup?.getAttribute("paperSize"), setup?.getAttribute("orientation")]).toEqual(["9", "landscape"]);
    expect([setup?.getAttribute("fitToWidth"), setup?.getAttribute("fitToHeight")]).toEqual(["1", "0"]);
    expect(part(book, "xl/workbook.xml").querySelector("definedName")?.textContent).toMatch(/\$4:\$4$/);
  });

  it("has a workbook for each of the 27 units, with the tasks that name it", async () => {
    expect(await readdir(join(out, "a", "unit"))).toHaveLength(27);
    const emergency = await taskRows(await readFile(join(out, "a", "unit", "sh-emergency-management.xlsx")));
    expect(emergency).toHaveLength(27);
    expect(emergency.filter((row) => row[9] === "责任单位（首列）")).toHaveLength(24);
  });

  it("comes out byte for byte the same again, the database by its content", async () => {
    const again = await writeExports(tables.folder, join(out, "b"));
    const stable = ({files}: Exports) => files.filter((file) => file.format !== "DuckDB");
    expect(stable(again)).toEqual(stable(made));
  });

  it("gives each table as CSV, Arrow and in the database with the same rows", async () => {
    const instance = await DuckDBInstance.create(join(out, "a", "duty-atlas.duckdb"), {access_mode: "READ_ONLY"});
    const connection = await instance.connect();
    for (const {name, rows} of made.tables) {
      const text = await readFile(join(out, "a", `${name}.csv`), "utf8");
      expect(parse(text, {bom: true})).toHaveLength(rows + 1);
      expect(tableFromIPC(await readFile(join(out, "a", `${name}.arrow`))).numRows).toBe(rows);
      const [count] = (await connection.runAndReadAll(`select count(*)::integer as n from ${name}`)).getRowObjectsJS();
      expect(count?.n).toBe(rows);
    }
    const commented = await connection.runAndReadAll(
      "select count(*)::integer as n from duckdb_columns() where schema_name = 'main' and not internal and comment is null"
    );
    expect(commented.getRowObjectsJS()[0]?.n).toBe(0);
    connection.closeSync();
    instance.closeSync();
  });

  it("is described by a data package that the library of the standard finds valid", async () => {
    const descriptor: unknown = JSON.parse(await readFile(join(out, "a", "datapackage.json"), "utf8"));
    expect((await datapackage.validate(descriptor)).errors.map(String)).toEqual([]);
    expect((await datapackage.validate({name: "x", resources: []})).valid).toBe(false);
  });

  it("lists every file with its SHA-256", async () => {
    const names = (await readdir(join(out, "a"), {recursive: true, withFileTypes: true})).filter((f) => f.isFile());
    const lines = (await readFile(join(out, "a", "SHA256SUMS"), "utf8")).trim().split("\n");
    expect(lines).toHaveLength(names.length - 1);
    expect(lines).toHaveLength(made.files.length);
  });
});

describe("texts that look like formulas", () => {
  const texts = ["=1+1", "+1", "-1", "@sum(a1)", "\t=1"];
  const table: TaskTable = {
    title: "=cmd",
    notes: [],
    columns: taskColumns,
    date: null,
    groups: [
      {
        headings: [],
        lines: texts.map((task) => ({
          taskId: "t",
          documentId: "d",
          cells: {
            number: "1",
            theme: null,
            task,
            first: null,
            responsible: null,
            support: null,
            due: null,
            quantities: null,
            source: null
          }
        }))
      }
    ]
  };

  it("are text in the workbook", async () => {
    const bytes = await taskTableXlsx(table);
    const rows = await taskRows(bytes);
    expect(rows.map((row) => row[2])).toEqual(texts);
    expect(part(bytes, "xl/worksheets/sheet1.xml").querySelectorAll("f")).toHaveLength(0);
  });

  it("begin with an apostrophe in the CSV, and others do not", () => {
    const rows: string[][] = parse(taskTableCsv(table), {bom: true});
    expect(rows.slice(1).map((row) => row[2])).toEqual(texts.map((text) => `'${text}`));
    expect(rows[0]).toEqual(HEAD);
  });

  it("keep Markdown and HTML out of the Markdown table", () => {
    const [first] = table.groups[0]?.lines ?? [];
    if (first === undefined) throw new Error("no line");
    const line = {...first, cells: {...first.cells, task: "<b>|x|\n*y*"}};
    const written = taskTableMarkdown({...table, groups: [{headings: [], lines: [line]}]});
    expect(written).toContain("| &lt;b>\\|x\\|<br>\\*y\\* |");
  });

  it("of more than a cell can hold say where they are whole", () => {
    expect(forCell("字".repeat(32_767))).toHaveLength(32_767);
    expect(forCell("字".repeat(32_768))).toContain("全文32768字");
    expect(forCell("a\u0001b")).toBe("a\ufffdb");
  });
});

it("the workbook tells which tables it has no sheet for, and has one for each of the others", async () => {
  const column = (name: string) =>
    ({type: "VARCHAR", title: {zh: name, en: name}, description: {zh: "", en: ""}, unit: null}) as const;
  const table = (name: string) => ({
    name,
    title: {zh: `${name}表`, en: `Table ${name}`},
    description: {zh: "说明", en: "described"},
    columns: {id: column("id")}
  });
  const book = await workbook(
    [table("short"), table("long"), table("empty")],
    new Map([
      ["short", [{id: "a"}]],
      ["empty", []]
    ]),
    "title",
    null
  );
  const sheets = [...part(book, "xl/workbook.xml").querySelectorAll("sheet")].map((sheet) =>
    sheet.getAttribute("name")
  );
  expect(sheets).toEqual(["README", "short", "empty"]);
  const told = await readSheet(Buffer.from(book));
  const of = (name: string) => told.find((row) => row[0] === name && row[1] === null)?.slice(4);
  expect(of("short")).toEqual(["short表：说明", "Table short: described"]);
  expect(of("long")?.[0]).toMatch(/^long表：说明。超过50000行，不在本工作簿中/u);
  expect(of("long")?.[1]).toMatch(/^Table long: described\. More than 50000 rows, so not in this workbook/u);
});
