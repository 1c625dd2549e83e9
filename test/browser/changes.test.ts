import {mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync} from "node:fs";
import {createRequire} from "node:module";
import {tmpdir} from "node:os";
import {join} from "node:path";
import type axe from "axe-core";
import type {Browser} from "playwright-core";
import {afterAll, beforeAll, describe, expect, test} from "vitest";
import {buildTables} from "../../loaders/pipeline.js";
import {serve} from "../../src/build/serve.js";
import {makeSite} from "../../src/build/site.js";
import {start} from "../../src/build/start.js";
import {launchChromium} from "./chromium.js";

const folder = mkdtempSync(join(tmpdir(), "changes-site-"));
let browser: Browser;
let site: Awaited<ReturnType<typeof serve>>;

const axeSource = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** A plan of two tasks, which reads otherwise than the one before it in the second's unit, and has a third. */
function plan(...tasks: readonly string[]): string {
  return ["# 巡查工作方案", "## 一、巡查", ...tasks.map((task, i) => `${i + 1}.${task}`)].join("\n\n");
}
const before = plan("巡查桥梁和隧道。（市应急局）", "巡查学校和医院。（市公安局）");
const after = plan(
  "巡查桥梁和隧道。（市应急局）",
  "巡查学校和医院。（市民政局）",
  "汇总${1 + 1}份结果并公布。（市应急局）"
);

beforeAll(async () => {
  const of = (name: string) => ({documents: join(folder, name), registry: "data", out: join(folder, `${name}-tables`)});
  for (const [name, text] of [
    ["before", before],
    ["after", after]
  ] as const) {
    mkdirSync(join(folder, name));
    writeFileSync(join(folder, name, "plan.md"), text);
  }
  await buildTables(of("before"));
  await buildTables({...of("after"), since: of("before").out});
  await makeSite(of("after").out, start(), join(folder, "site"), null, false);
  site = await serve(join(folder, "site"), {base: "/atlas/"});
  browser = await launchChromium();
}, 300_000);

afterAll(async () => {
  await browser.close();
  await site.close();
  rmSync(folder, {recursive: true, force: true});
});

describe.each([
  ["zh", "changes.html", "先前的数据表：《巡查工作方案》，2项任务、2处分工，由Duty Atlas", "第2项"],
  [
    "en",
    "en/changes.html",
    "Earlier tables: “巡查工作方案”, with 2 tasks and 2 assignments; read by Duty Atlas",
    "task 2"
  ]
] as const)("the page of changes, %s", (lang, path, said, second) => {
  test.each([1440, 390])("at %i tells what was compared and what differs, each with its place", async (width) => {
    const page = await browser.newPage({viewport: {width, height: 900}});
    const faults: string[] = [];
    page.on("pageerror", ({message}) => faults.push(message));
    await page.goto(site.url + path, {waitUntil: "networkidle"});
    expect(await page.locator(".lead").textContent()).toContain(said);
    // a task came, and the second has another clause, of which one unit went and one came
    const rows = async (id: string): Promise<string[]> =>
      (await page.locator(`#${id} tbody tr`).allInnerTexts()).map((row) => row.replace(/\s+/g, " "));
    const words =
      lang === "zh"
        ? {added: "新增", gone: "消失", changed: "改动"}
        : {added: "added", gone: "gone", changed: "changed"};
    const tasks = await rows("tasks");
    expect(tasks.map((row) => row.split(" ")[0]).sort()).toEqual([words.added, words.changed].sort());
    expect(tasks.find((row) => row.startsWith(words.changed))).toContain("（市公安局） → （市民政局）");
    const assignments = await rows("assignments");
    expect(assignments.map((row) => row.split(" ")[0]).sort()).toEqual([words.added, words.gone].sort());
    // text of a document is text, and nothing else
    expect(tasks.join()).toContain("${1 + 1}");
    const link = page.locator("#tasks a", {hasText: second});
    await link.click();
    expect(page.url()).toMatch(/document\/plan\.html#plan-1-2$/);
    await page.goBack();
    expect(await page.locator('.menu a[aria-current="page"]').textContent()).toBe(lang === "zh" ? "变化" : "Changes");
    expect(
      await page.evaluate(() => document.documentElement.scrollWidth <= document.documentElement.clientWidth)
    ).toBe(true);
    await page.evaluate(axeSource);
    const violations = await page.evaluate(async () => {
      const run: typeof axe = Reflect.get(window, "axe");
      return (await run.run(document, {resultTypes: ["violations"]})).violations.map(({id}) => id);
    });
    expect([...faults, ...violations]).toEqual([]);
    await page.close();
  });
});

test("a site that was not compared has no such page, and no link to it", () => {
  const tables = join(folder, "after-tables");
  expect(readdirSync(tables)).toEqual(expect.arrayContaining(["changes.parquet", "earlier.parquet"]));
  expect(readdirSync(join(folder, "before-tables"))).not.toContain("earlier.parquet");
});
