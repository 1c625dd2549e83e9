import type {DuckDBConnection} from "@duckdb/node-api";
import {afterAll, beforeAll, describe, expect, test} from "vitest";
import {openDownloads, texts} from "./tables.js";
import {Visitor} from "./visit.js";

let visitor: Visitor;
let tables: DuckDBConnection;

beforeAll(async () => {
  [visitor, tables] = await Promise.all([Visitor.start(), openDownloads()]);
});

afterAll(async () => {
  tables.closeSync();
  await visitor.stop();
});

const ask = (query: string): Promise<string[][]> => texts(tables, query);

const withoutSpace = (text: string): string => text.replaceAll(/\s+/g, "");

describe.each([
  ["", "编号：", "原文：", "程序：Duty Atlas "],
  ["en/", "Id: ", "Quote: ", "Program: Duty Atlas "]
])("%swrong", (folder, id, quote, program) => {
  test("a task's id, words and the program's version are copied from the keyboard", async () => {
    const [[taskId = "", text = "", clause = ""] = []] = await ask(
      "select task_id, text, coalesce(clause, '') from tasks order by document_id, position limit 1"
    );
    const {page, close} = await visitor.open(`${folder}tasks.html`, {width: 390});
    await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
    await page.locator(`[id="${taskId}"] .wrong summary`).focus();
    await page.keyboard.press("Enter");
    await page.locator(`[id="${taskId}"] .wrong [role=status]:not(:empty)`).waitFor();
    const lines = (await page.evaluate(() => navigator.clipboard.readText())).split("\n");
    await close();
    expect(lines[0]).toBe(`${id}${taskId}`);
    expect(withoutSpace(lines[1] ?? "")).toBe(withoutSpace(`${quote}${text}${clause}`));
    expect(lines[2]?.startsWith(program)).toBe(true);
    expect(lines).toHaveLength(4);
  });

  test("a doubt has its document, rule and place; without scripts they are shown", async () => {
    const places = await ask(
      "select concat_ws('/', document_id, rule, line_number || ':' || column_number) from diagnostics order by all"
    );
    const {page, close} = await visitor.open(`${folder}diagnostics.html`, {scripts: false});
    const shown = await page.locator("td .wrong code").allTextContents();
    await page.locator("td .wrong summary").first().click();
    const visible = await page.locator("td .wrong code").first().isVisible();
    await close();
    expect([...shown].sort()).toEqual(places.flat().sort());
    expect(visible).toBe(shown.length > 0);
  });
});
