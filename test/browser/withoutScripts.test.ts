import {join} from "node:path";
import {pathToFileURL} from "node:url";
import type {DuckDBConnection} from "@duckdb/node-api";
import type {Page} from "playwright-core";
import {afterAll, beforeAll, describe, expect, test} from "vitest";
import {dist} from "./site.js";
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

/** The first column of a query's rows, sorted. */
async function column(query: string): Promise<string[]> {
  return (await ask(query)).map(([value = ""]) => value).sort();
}

/** For each mark of a figure's visible drawing that is a link, where it leads, sorted. */
async function marks(page: Page, figure: string): Promise<string[]> {
  const found = await page
    .locator(`#${figure} .drawing svg:visible a:has(rect)`)
    .evaluateAll((links) => links.map((link) => (link.getAttribute("href") ?? "").replace(/^.*\.html/, "")));
  return found.sort();
}

describe.each([
  ["zh", ""],
  ["en", "en/"]
])("%s without scripts", (_, folder) => {
  test.each([1440, 390])("at %i the overview has a mark for every assignment", async (width) => {
    const {page, close} = await visitor.open(`${folder}index.html`, {scripts: false, width});
    const shown = await marks(page, "assignments");
    const red = await page.locator(`#assignments .drawing svg:visible g[fill="var(--accent)"] a:has(rect)`).count();
    await close();
    expect(shown).toEqual(await column("from assignments select '#' || task_id where role_basis <> 'implied'"));
    const collectiveOnly = await ask(`
      from assignments join units using (unit_id) select count(*) as n
      group by task_id having bool_and(is_collective)`);
    expect(red).toBe(collectiveOnly.reduce((sum, [n]) => sum + Number(n), 0));
  });

  test.each([1440, 390])("at %i the workload page's charts hold their marks and the numbers at them", async (width) => {
    const {page, close} = await visitor.open(`${folder}workload.html`, {scripts: false, width});
    const shown = {
      ranks: await marks(page, "ranks"),
      themes: await marks(page, "themes"),
      sections: await marks(page, "sections"),
      squares: await marks(page, "units-per-task")
    };
    const numbers = await page
      .locator("#ranks .drawing svg:visible g[font-weight] text")
      .evaluateAll((all) => all.map((text) => text.textContent ?? "").filter((text) => /^\d+$/.test(text)));
    await close();
    const counted = "from assignments join tasks using (task_id)";
    expect(shown).toEqual({
      ranks: await column("from assignments select distinct '?unit=' || unit_id"),
      themes: await column(`${counted} select distinct '?unit=' || unit_id || '&theme=' || theme_id`),
      sections: await column(`${counted} select distinct '?unit=' || unit_id || '&section=' || section_id`),
      squares: await column("from assignments select distinct '#' || task_id")
    });
    const values = await column("from assignments select count(distinct task_id) group by unit_id");
    expect(numbers.filter((each) => values.includes(each)).sort()).toEqual(expect.arrayContaining(values));
  });

  test("the tasks page has every task with its words and its clause", async () => {
    const {page, close} = await visitor.open(`${folder}tasks.html`, {scripts: false});
    const rows = await page
      .locator("[data-task-list] li.task:visible")
      .evaluateAll((all) =>
        all.map((row) => [row.id, (row.querySelector(".text")?.textContent ?? "").replaceAll(/\s/g, "")])
      );
    await close();
    const expected = await ask(`
      from tasks select task_id, regexp_replace(text || coalesce(clause, ''), '\\s', '', 'g')
      order by document_id, position`);
    expect(rows).toEqual(expected);
  });

  test("the document page underlines every mention and marks every repair", async () => {
    const [[document = ""] = []] = await ask("from documents select document_id order by document_id limit 1");
    const {page, close} = await visitor.open(`${folder}document/${document}.html`, {scripts: false});
    // a mention broken over two pages may stand in two pieces
    const shown = await page.locator(".source .source-task").evaluateAll((tasks) =>
      tasks.map((task) => [
        task.id,
        [...task.querySelectorAll(".unit-mention")]
          .map((mention) => mention.textContent ?? "")
          .join("")
          .replaceAll(/\s/g, "")
      ])
    );
    const marked = await page.locator(".source .omitted, .source .supplied").count();
    await close();
    const expected = await ask(`
      from tasks left join assignments on assignments.task_id = tasks.task_id and role_basis <> 'implied'
      select tasks.task_id, coalesce(string_agg(mention, '' order by assignments.char_start), '')
      where tasks.document_id = '${document}' group by tasks.task_id, tasks.position order by tasks.position`);
    expect(shown).toEqual(expected);
    const repairs = await ask(`
      from diagnostics select count(*) where document_id = '${document}'
      and rule in ('missing-separator', 'repeated-character')`);
    expect(marked).toBe(Number(repairs[0]?.[0]));
  });

  test("the data page offers every table", async () => {
    const {page, close} = await visitor.open(`${folder}data.html`, {scripts: false});
    const links = await page
      .locator('a[download][href$=".parquet"]')
      .evaluateAll((all) => all.map((link) => (link.getAttribute("href") ?? "").replace(/^.*\/|\.parquet$/g, "")));
    await close();
    expect(links.sort()).toEqual(await column("select view_name from duckdb_views() where not internal"));
  });

  test("nothing is shown that only scripts can work", async () => {
    const {page, close} = await visitor.open(`${folder}workload.html`, {scripts: false});
    const shown = await page.locator("button:visible, select:visible, [data-switch]:visible").count();
    await close();
    expect(shown).toBe(0);
  });
});

describe("opened from a folder by double click", () => {
  test.each([
    ["index.html", "svg"],
    ["workload.html", "svg"],
    ["network.html", "svg"],
    ["gaps.html", "svg"],
    ["report.html", "svg"],
    ["en/report.html", "svg"],
    ["tasks.html", "li.task"],
    ["unit/index.html", "table"],
    ["document/index.html", "table"],
    ["data.html", "table"],
    ["methods.html", "h2"],
    ["en/diagnostics.html", "table"]
  ])("%s stands in its style, with its %s and no control that needs scripts", async (path, content) => {
    const {page, close} = await visitor.open("404.html");
    await page.goto(pathToFileURL(join(dist, path)).href);
    expect(await page.locator(`main ${content}`).filter({visible: true}).count()).toBeGreaterThan(0);
    expect(await page.locator(".needs-script").filter({visible: true}).count()).toBe(0);
    const ink = await page.evaluate(() => getComputedStyle(document.documentElement).getPropertyValue("--ink"));
    expect(ink).not.toBe("");
    await page.locator(".masthead .language a").click();
    expect(page.url()).toMatch(path.startsWith("en/") ? /\/(?!en\/)[^/]+\.html$/ : /\/en\/.+\.html$/);
    await close();
  });
});
