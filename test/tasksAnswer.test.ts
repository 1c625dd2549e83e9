import {DuckDBInstance} from "@duckdb/node-api";
import {afterAll, expect, it} from "vitest";
import {readCollection} from "../src/collection/collection.js";
import {openTables} from "../src/collection/tables.js";
import {tasksAnswer} from "../src/findings/overview.js";
import {shapeOf} from "../src/findings/shape.js";
import {type BuiltTables, builtCollection, builtTables} from "./builtTables.js";

const removed: BuiltTables[] = [];
afterAll(async () => {
  for (const tables of removed) await tables.remove();
});

async function answers(built: Promise<BuiltTables>): Promise<readonly [string, string]> {
  const tables = await built;
  removed.push(tables);
  const instance = await DuckDBInstance.create(":memory:");
  const connection = await instance.connect();
  const collection = await readCollection(await openTables(connection, tables.folder));
  connection.closeSync();
  instance.closeSync();
  const shape = shapeOf(collection);
  return [tasksAnswer(collection, shape, "zh"), tasksAnswer(collection, shape, "en")];
}

// chapters of 12, 17, 11, 9 and 8 tasks: 17 of 57 is 29.8%
it("the task list's answer names the largest theme, with its share", async () => {
  const [zh, en] = await answers(builtTables());
  expect(zh).toMatch(/^57项任务中，第二专题(“.+”)?最多，有17项（30%）。$/u);
  expect(en).toMatch(/^Most of all, 17 of 57 tasks \(30%\) stand in theme II(, “.+”)?\.$/u);
});

// plans of 14 and 10 tasks
it("of several documents it names the longest", async () => {
  const [zh, en] = await answers(builtCollection("two-plans"));
  expect(zh).toBe("24项任务中，《街区整治工作方案》最多，有14项（58%）。");
  expect(en).toBe("Most of all, 14 of 24 tasks (58%) stand in “街区整治工作方案”.");
});

it("without themes it says how many deadlines are stated", async () => {
  const [zh, en] = await answers(builtCollection("no-clauses"));
  expect(zh).toBe("3项任务，没有写时限。");
  expect(en).toBe("3 tasks without a stated deadline.");
});
