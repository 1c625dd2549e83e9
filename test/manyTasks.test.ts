import {mkdir, mkdtemp, rm, writeFile} from "node:fs/promises";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {DuckDBInstance} from "@duckdb/node-api";
import {afterAll, beforeAll, describe, expect, it} from "vitest";
import {matrixSpec} from "../src/build/pages/overviewMatrix.js";
import {type Collection, readCollection} from "../src/collection/collection.js";
import {moreTasks, namedTasks} from "../src/build/report/voice.js";
import {taskReference} from "../src/collection/names.js";
import {openTables} from "../src/collection/tables.js";
import {type BuiltTables, builtTables} from "./builtTables.js";
import {optionsOf} from "./chartRows.js";

/** A plan of `sections` sections under one theme, each with `tasks` tasks of these units. */
function plan(title: string, sections: number, tasks: number, units: string): string {
  const lines = Array.from({length: sections}, (_, s) => [
    `（${numeral(s + 1)}）完善第${s + 1}类机制`,
    ...Array.from({length: tasks}, (_, t) => `${s * tasks + t + 1}. 落实措施，推进工作。（${units}）`)
  ]);
  return `${title}\n\n一、夯实基础\n${lines.flat().join("\n")}\n`;
}

const digits = "零一二三四五六七八九十";
function numeral(n: number): string {
  const ten = Math.floor(n / 10);
  return n <= 10
    ? digits.charAt(n)
    : `${ten === 1 ? "" : digits.charAt(ten)}十${n % 10 === 0 ? "" : digits.charAt(n % 10)}`;
}

let root: string;
let built: BuiltTables;
let collection: Collection;
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), "matrix-"));
  const documents = join(root, "documents");
  await mkdir(documents);
  // 40 sections of 3 tasks and 24 of 2: 120 and 48 tasks, so that neither tasks nor sections find room
  await writeFile(join(documents, "a.txt"), plan("甲市工作要点", 40, 3, "市教委、市财政局"));
  await writeFile(join(documents, "b.txt"), plan("乙市工作要点", 24, 2, "市教委"));
  built = await builtTables(documents);
  const instance = await DuckDBInstance.create(":memory:");
  const connection = await instance.connect();
  collection = await readCollection(await openTables(connection, built.folder));
  connection.closeSync();
  instance.closeSync();
});
afterAll(async () => {
  await built.remove();
  await rm(root, {recursive: true, force: true});
});

describe("the picture of all assignments, of two documents with many sections", () => {
  it("has a column a document with the tasks that name each unit", () => {
    const spec = matrixSpec(collection, {path: "index", lang: "zh"}, null);
    const svg = spec.chart(optionsOf(1216, "zh"));
    const links = [...svg.querySelectorAll("a")].map((link) => link.getAttribute("href")?.replace("&amp;", "&") ?? "");
    const of = (name: string) => {
      const unit = [...collection.units.values()].find((row) => row.name === name)?.unit_id;
      return links.filter((href) => href.includes(`unit=${unit}&document=`)).map((href) => href.split("document=")[1]);
    };
    expect([...new Set(of("市教委"))].sort()).toEqual(["a", "b"]);
    expect([...new Set(of("市财政局"))]).toEqual(["a"]);
    expect(links.some((href) => href.includes("section="))).toBe(false);
    const numbers = [...svg.querySelectorAll("text")].map((text) => text.textContent);
    for (const count of ["120", "48"]) expect(numbers).toContain(count);
  });

  it("tells in its table the document and number of each task", () => {
    const [first] = matrixSpec(collection, {path: "index", lang: "zh"}, null).table.rows;
    expect(String(first?.[3]).split(", ").slice(118, 122)).toEqual(["1:119", "1:120", "2:1", "2:2"]);
  });
});

it("a task is referred to by its number, of several documents with the document's before it", () => {
  const [task] = collection.tasks.filter((row) => row.document_id === "b");
  if (task === undefined) throw new Error("no task");
  expect(taskReference(collection, task)).toBe("2:1");
  expect(taskReference({...collection, documents: collection.documents.slice(1)}, task)).toBe("1");
});

describe("a footnote of the report", () => {
  const ids = () => collection.tasks.map((row) => row.task_id);
  const told = (tasks: readonly string[]) =>
    namedTasks(collection, tasks, "zh").map(({tasks: named, more}) => [named.length, more]);

  it("names all of some hundred tasks, under their documents", () => {
    expect(told(ids())).toEqual([
      [120, 0],
      [48, 0]
    ]);
  });

  it("names the first ten of each document where there are more, and says how many more", () => {
    expect(told([...ids(), ...ids()])).toEqual([
      [10, 230],
      [10, 86]
    ]);
    expect(moreTasks(1230, "en")).toBe(" and 1,230 more");
    expect(moreTasks(0, "zh")).toBe("");
  });
});
