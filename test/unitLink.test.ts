import {DuckDBInstance} from "@duckdb/node-api";
import {afterAll, beforeAll, expect, it} from "vitest";
import {tableOf} from "../src/build/figure.js";
import {linkedName} from "../src/build/unitLink.js";
import {type Collection, readCollection} from "../src/collection/collection.js";
import {openTables} from "../src/collection/tables.js";
import {html} from "../src/wording/html.js";
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

const cell = (text: string, lang: "zh" | "en"): string =>
  html`${linkedName(text, collection, {path: "workload", lang})}`.source;

it("a unit's name leads from a table to the unit's page in the page's language", () => {
  expect(cell("市应急局", "zh")).toContain('<a href="unit/sh-emergency-management.html">');
  expect(cell("Emergency Management", "en")).toContain('<a href="../en/unit/sh-emergency-management.html">');
});

it("what is more than a name, or no name of a unit with a page, leads nowhere", () => {
  expect(cell("市应急局 × 市公安局", "zh")).toBe("市应急局 × 市公安局");
  // in the register, and named by no task
  expect(cell("市水务局", "zh")).toBe("市水务局");
  expect(cell("<b>", "zh")).toBe("&lt;b&gt;");
});

it("a figure's table shows its texts as it is told, and numbers as they are", () => {
  const table = {columns: [{label: "单位"}, {label: "任务", numeric: true}], rows: [["甲", 1]]};
  const {source} = tableOf(table, "题", "zh", (text) => html`<i>${text}</i>`);
  expect(source).toContain("<i>甲</i>");
  expect(source).toContain('<td class="num">1</td>');
});
