import {DuckDBInstance} from "@duckdb/node-api";
import {afterAll, beforeAll, expect, it} from "vitest";
import {type Collection, readCollection} from "../src/collection/collection.js";
import {openTables} from "../src/collection/tables.js";
import {phrases, typeset} from "../src/wording/typeset.js";
import {type BuiltTables, builtTables} from "./builtTables.js";

let built: BuiltTables;
let collection: Collection;
beforeAll(async () => {
  built = await builtTables();
  const instance = await DuckDBInstance.create(":memory:");
  const connection = await instance.connect();
  collection = await readCollection(await openTables(connection, built.folder));
  connection.closeSync();
  instance.closeSync();
});
afterAll(() => built.remove());

/** What does not break, in brackets. */
function unbroken(html: string): string {
  return html
    .replace(/<span class="nowrap">(.*?)<\/span>/gu, "[$1]")
    .replace(/<span class="phrase">(.*?)<\/span>/gu, "$1|");
}

it("names of units and numbers with their measure words do not break", () => {
  const said = typeset("57项任务中，各区人民政府最多，<b>同列", collection, "zh").source;
  expect(unbroken(said)).toBe("[57项]任务中，[各区人民政府]最多，&lt;b&gt;同列");
});

it("in a title words do not break either, and each phrase is set by itself", () => {
  expect(unbroken(phrases("与各区人民政府同列最多（26项）", collection, "zh").source)).toBe(
    "与[各区人民政府][同列最多]（[26项]）"
  );
  expect(unbroken(phrases("27个单位，各有一页", collection, "zh").source)).toBe("[27个][单位]，|各有一页|");
});

it("English is left to the browser", () => {
  expect(phrases("57 tasks, 27 units", collection, "en").source).toBe("57 tasks, 27 units");
});
