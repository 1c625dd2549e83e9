import type {DuckDBConnection} from "@duckdb/node-api";
import type {Locator, Page} from "playwright-core";
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

/** Rows of a query over the site's own tables, as text. */
const ask = (query: string): Promise<string[][]> => texts(tables, query);

const folders = {zh: "", en: "en/"} as const;

/** A ranked bar as the reader sees it: its unit, the number printed at it, and its length beside the longest. */
interface Bar {
  readonly unit: string;
  readonly printed: string;
  readonly share: number;
}

/** The bars of the ranking that is on show, from top to bottom. */
function bars(page: Page): Promise<Bar[]> {
  return page.locator("#ranks .drawing svg:visible").evaluate((svg) => {
    const middle = (element: Element): number => {
      const {top, bottom} = element.getBoundingClientRect();
      return (top + bottom) / 2;
    };
    const numbers = [...svg.querySelectorAll("text")].filter((text) => text.closest("g")?.getAttribute("font-weight"));
    const rects = [...svg.querySelectorAll("a[href] rect")].sort((a, b) => middle(a) - middle(b));
    const longest = Math.max(...rects.map((rect) => rect.getBoundingClientRect().width));
    return rects.map((rect) => {
      const key = new URLSearchParams(rect.closest("a")?.getAttribute("href")?.split("?")[1]);
      const printed = numbers.find((text) => Math.abs(middle(text) - middle(rect)) < 6)?.textContent ?? "";
      return {
        unit: key.get("unit")?.split("|")[0] ?? "",
        printed,
        share: rect.getBoundingClientRect().width / longest
      };
    });
  });
}

async function choose(page: Page, name: string, value: string): Promise<void> {
  const button = page.locator(`[data-switch="${name}"] button[value="${value}"]`);
  await button.click();
  await page.locator(`[data-switch="${name}"] button[value="${value}"][aria-pressed="true"]`).waitFor();
  await page.locator("#ranks .exact svg").waitFor();
}

/** What the tables say the ranking shows: unit and value, highest first. */
async function ranking(method: string, collectives: string): Promise<Map<string, number>> {
  const rows = await ask(`
    from workload select unit_id, value
    where document_id is null and theme_id is null and method = '${method}' and collectives = '${collectives}'`);
  return new Map(rows.map(([unit = "", value]) => [unit, Number(value)]));
}

/** Worked by hand on the source document, to three decimals: all districts, emergency management, committee members. */
const byHand: Readonly<Record<string, readonly [number, number, number]>> = {
  full: [49, 27, 25],
  fractional: [19.552, 7.869, 11.583],
  harmonic: [12.481, 12.906, 14.753],
  first_listed: [1, 24, 21]
};
const leaders = ["sh-district-governments", "sh-emergency-management", "sh-safety-committee-members"] as const;

describe("the workload page", () => {
  test("ranks by the way of counting that is chosen, with collectives as chosen", async () => {
    const {page, faults, close} = await visitor.open("workload.html");
    for (const collectives of ["as_one", "expanded", "left_out"]) {
      await choose(page, "collectives", collectives);
      for (const [method, values] of Object.entries(byHand)) {
        await choose(page, "method", method);
        const expected = await ranking(method, collectives);
        if (collectives === "as_one") {
          const rounded = leaders.map((unit) => Math.round((expected.get(unit) ?? 0) * 1000) / 1000);
          expect([method, rounded]).toEqual([method, values]);
        }
        // members of an expanded collective share what it is credited with, unless each mention counts 1
        const credit = method !== "full" && (method !== "first_listed" || collectives === "expanded");
        const decimals = credit ? 1 : 0;
        const longest = Math.max(...expected.values());
        const shown = await bars(page);
        // above 40 units the first 30 are shown
        expect(shown.length).toBeGreaterThanOrEqual(Math.min(expected.size, 30));
        const lowest = Math.min(...shown.map(({unit}) => expected.get(unit) ?? -1));
        expect(shown.length).toBeGreaterThanOrEqual([...expected.values()].filter((value) => value > lowest).length);
        for (const {unit, printed, share} of shown) {
          const value = expected.get(unit) ?? Number.NaN;
          const where = `${unit}, ${method}, ${collectives}`;
          expect([where, printed]).toEqual([where, value.toFixed(decimals)]);
          expect(Math.abs(share - value / longest), where).toBeLessThan(0.02);
        }
      }
    }
    await close();
    expect(faults).toEqual([]);
  });

  test("leads from a unit's name in a figure's table to its page, also after another way of counting is chosen", async () => {
    const {page, faults, close} = await visitor.open("workload.html");
    const before = await page.locator("#themes .more tbody").textContent();
    await choose(page, "method", "harmonic");
    await expect.poll(() => page.locator("#themes .more tbody").textContent()).not.toBe(before);
    const names = page.locator("#themes .more tbody td:first-child");
    expect(await names.locator('a[href^="unit/"]').count()).toBe(await names.count());
    await page.locator("#themes .more summary").first().click();
    await names.locator(`a[href="unit/${leaders[1]}.html"]`).click();
    await page.waitForURL(`**/unit/${leaders[1]}.html`);
    await close();
    expect(faults).toEqual([]);
  });

  test("disables the way of counting that the documents do not bear", async () => {
    const {page, close} = await visitor.open("workload.html");
    const stated = await ask("from assignments select count(*) where role = 'lead'");
    const isDisabled = await page.locator('[data-switch="method"] button[value="lead"]').isDisabled();
    await close();
    expect(isDisabled).toBe(stated[0]?.[0] === "0");
  });

  test("shows one theme's ranking when one is chosen", async () => {
    const {page, faults, close} = await visitor.open("workload.html");
    const [[theme = ""] = []] = await ask(
      "from sections select section_id where level = 1 order by char_start limit 1"
    );
    await page.locator('select[data-select="group"]').selectOption(theme);
    await page.locator("#ranks .exact svg").waitFor();
    const expected = await ask(`
      from workload select unit_id, value::integer
      where theme_id = '${theme}' and method = 'full' and collectives = 'as_one'`);
    const shown = (await bars(page)).map(({unit, printed}) => [unit, printed]);
    expect(new URL(page.url()).searchParams.get("group")).toBe(theme);
    await close();
    expect(shown.sort()).toEqual(expected.sort());
    expect(faults).toEqual([]);
  });

  test.each(["zh", "en"] as const)("%s: an address brings the view back", async (lang) => {
    const {page, faults, close} = await visitor.open(
      `${folders[lang]}workload.html?method=harmonic&collectives=left_out`
    );
    await page.locator("#ranks .exact svg").waitFor();
    const pressed = await page
      .locator('[data-switch] button[aria-pressed="true"]')
      .evaluateAll((buttons) => buttons.map((button) => button.getAttribute("value")));
    const shown = await bars(page);
    await close();
    expect(pressed).toEqual(["harmonic", "left_out"]);
    const expected = await ranking("harmonic", "left_out");
    expect(shown.map(({unit}) => unit).sort()).toEqual([...expected.keys()].sort());
    expect(shown.map(({printed}) => printed)).toEqual(shown.map(({unit}) => (expected.get(unit) ?? 0).toFixed(1)));
    expect(faults).toEqual([]);
  });

  test("a mark opens the tasks behind it, the address keeps it, and it closes again", async () => {
    const {page, faults, close} = await visitor.open("workload.html");
    const [[unit = "", theme = ""] = []] = await ask(`
      from assignments join tasks using (task_id)
      select unit_id, theme_id, count(*) as n group by all order by n desc, unit_id, theme_id limit 1`);
    const expected = await tasksOf(`unit_id = '${unit}' and theme_id = '${theme}'`);
    const cell = page.locator(`#themes svg:visible a[href$="?unit=${unit}&theme=${theme}"]:has(rect)`);
    await cell.click();
    const evidence = page.locator("#themes .evidence");
    await evidence.locator("li.task").first().waitFor();
    expect(await evidenceTasks(evidence)).toEqual(expected);
    const clauses = await evidence.locator("li.task .clause").count();
    expect(clauses).toBe(expected.length);
    const shared = await visitor.open(page.url().slice(visitor.url.length));
    const restored = shared.page.locator("#themes .evidence");
    await restored.locator("li.task").first().waitFor();
    expect(await evidenceTasks(restored)).toEqual(expected);
    await shared.close();
    await evidence.locator("button").click();
    expect(await evidence.count()).toBe(0);
    expect(new URL(page.url()).search).toBe("");
    await close();
    expect([...faults, ...shared.faults]).toEqual([]);
  });

  test("a first-listed mark opens only the tasks that list the unit first", async () => {
    const {page, close} = await visitor.open("workload.html?method=first_listed");
    await page.locator("#ranks .exact svg").waitFor();
    await page.locator(`#ranks .exact svg a[data-key^="unit=${leaders[1]}"]:has(rect)`).click();
    const evidence = page.locator("#ranks .evidence");
    await evidence.locator("li.task").first().waitFor();
    const shown = await evidenceTasks(evidence);
    await close();
    expect(shown).toEqual(await tasksOf(`unit_id = '${leaders[1]}' and assignments.position = 1`));
    expect(shown).toHaveLength(24);
  });

  test("a mark opens with the keyboard", async () => {
    const {page, close} = await visitor.open("workload.html");
    await page.locator(`#ranks svg:visible a[href$="?unit=${leaders[0]}"]`).first().focus();
    await page.keyboard.press("Enter");
    const evidence = page.locator("#ranks .evidence");
    await evidence.locator("li.task").first().waitFor();
    const shown = await evidenceTasks(evidence);
    await close();
    expect(shown).toHaveLength(49);
  });

  test("the table under the ranking holds every reading of it", async () => {
    const {page, close} = await visitor.open("workload.html");
    await page.locator("#ranks details.data summary").first().click();
    const rows = await page
      .locator("#ranks details[open] tbody tr")
      .evaluateAll((all) => all.map((row) => [...row.querySelectorAll("td")].map((cell) => cell.textContent ?? "")));
    await close();
    const expected = await ask(`
      from workload join units using (unit_id)
      select name, collectives, coalesce(sum(value) filter (method = 'full'), 0),
        coalesce(sum(value) filter (method = 'fractional'), 0), coalesce(sum(value) filter (method = 'harmonic'), 0),
        coalesce(sum(value) filter (method = 'first_listed'), 0)
      where document_id is null and theme_id is null
      group by unit_id, name, collectives`);
    const line = (name: string, values: readonly string[]): string =>
      [name, ...values.map((value) => (value === "–" ? "0.000" : Number(value).toFixed(3)))].join(" ");
    const shown = rows.map(([name = "", , ...values]) => line(name, values.slice(0, 4)));
    expect(shown.sort()).toEqual(expected.map(([name = "", , ...values]) => line(name, values)).sort());
  });
});

describe("a figure's tools", () => {
  test("show the text of the query that counted it, and copy its citation", async () => {
    const {page, faults, close} = await visitor.open("workload.html");
    await page.locator("#theme-load details.queries summary").click();
    await page.locator("#theme-load details.queries pre").waitFor();
    const query = await page.locator("#theme-load details.queries pre").textContent();
    await page.locator("#theme-load summary", {hasText: "引用"}).click();
    await page.locator("#theme-load :not(.embed) > [data-copy]").click();
    await page.locator("#theme-load :not(.embed) > [data-copy]", {hasText: /已复制|已选中/}).waitFor();
    await close();
    expect(query).toContain("from sections");
    expect(faults).toEqual([]);
  });

  test("offer HTML that shows its picture in another page, and copy it", async () => {
    const {page, faults, close} = await visitor.open("en/workload.html");
    await page.locator("#theme-load summary", {hasText: "Embed"}).click();
    await page.locator("#theme-load .embed [data-copy]").click();
    await page.locator("#theme-load .embed [data-copy]", {hasText: /Copied|Selected/}).waitFor();
    const snippet = await page.locator("#theme-load .embed code").textContent();
    // a site that names its address is served here under another
    const here = snippet?.replace(/(src|href)="[^"]*?\/?((?:figures|en)\/)/g, '$1="$2');
    await page.route("**/elsewhere.html", (route) =>
      route.fulfill({contentType: "text/html", body: `<!doctype html><base href="${visitor.url}">${here}`})
    );
    await page.goto(`${visitor.url}elsewhere.html`);
    const image = page.locator("figure img");
    await expect.poll(() => image.evaluate((img: HTMLImageElement) => img.naturalWidth)).toBe(952);
    expect(await image.getAttribute("alt")).toMatch(/highest \d+.*lowest \d+.*n = \d+ tasks/);
    const target = await page.locator("figure a").evaluate((link: HTMLAnchorElement) => link.href);
    await page.goto(target);
    expect(await page.locator("#theme-load:target").count()).toBe(1);
    await close();
    expect(faults).toEqual([]);
  });

  test("without scripts the query is a link to its text", async () => {
    const {page, close} = await visitor.open("en/gaps.html", {scripts: false});
    const address = await page.locator("#gaps-by-theme [data-query]").first().getAttribute("href");
    const response = await page.request.get(new URL(address ?? "", page.url()).href);
    const text = await response.text();
    await close();
    expect(text).toContain("-- table:");
  });
});

describe("two units side by side", () => {
  test("are chosen by the reader, stand in the address, and come back with it", async () => {
    const {page, faults, close} = await visitor.open("workload.html");
    await page.locator("#compare-a").selectOption("sh-transport");
    await page.locator('#comparison [data-name="a"]', {hasText: "市交通委"}).waitFor();
    await page.locator("#compare-b").selectOption("sh-fire-and-rescue");
    const [[both = ""] = []] = await ask(`
      from coresponsibility select shared_tasks where document_id is null and theme_id is null and collectives = 'as_one'
        and unit_a = 'sh-fire-and-rescue' and unit_b = 'sh-transport'`);
    await page.locator("#comparison tbody tr:last-child td", {hasText: new RegExp(`^${both || "0"}$`)}).waitFor();
    const title = page.locator("#comparison h2");
    await page.locator("#comparison h2", {hasText: /^市交通委\d+项，市消防救援总队\d+项，/u}).waitFor();
    await page.locator("#comparison a[data-csv][download*='fire-and-rescue'][href^='blob:']").waitFor();
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      page.locator("#comparison button[data-png]").click()
    ]);
    expect(download.suggestedFilename()).toBe("comparison-sh-transport-sh-fire-and-rescue.png");
    expect(await title.textContent()).toContain(both === "" ? "没有同列" : `同列${both}项`);
    const {searchParams} = new URL(page.url());
    expect([searchParams.get("a"), searchParams.get("b")]).toEqual(["sh-transport", "sh-fire-and-rescue"]);
    await page.reload();
    await page.locator('#comparison [data-name="a"]', {hasText: "市交通委"}).waitFor();
    await close();
    expect(faults).toEqual([]);
  });
});

describe("the gaps page", () => {
  test.each(["zh", "en"] as const)("%s: a cell and a square show the tasks they stand for", async (lang) => {
    const {page, faults, close} = await visitor.open(`${folders[lang]}gaps.html`);
    const expected = await ask("from task_gaps select task_id where collective_only and theme_id like '%-5'");
    await page.locator("#gaps-by-theme svg:visible a[href*='gap=collective_only&theme=']").last().click();
    await page.locator("#gaps-by-theme .evidence li.task").first().waitFor();
    const shown = await evidenceTasks(page.locator("#gaps-by-theme .evidence"));
    expect(shown).toEqual(expected.map(([task]) => task));
    expect(new URL(page.url()).searchParams.get("mark")).toContain("gap=collective_only");
    await page.locator("#gap-diffuse svg:visible a").first().click();
    await page.locator("#gap-diffuse .evidence li.task").waitFor();
    await close();
    expect(faults).toEqual([]);
  });

  test("each gap lists its tasks with their sentences", async () => {
    const {page, close} = await visitor.open("gaps.html", {scripts: false});
    const listed = await evidenceTasks(page.locator("#gap-collective-only"));
    await close();
    const expected = await ask(
      "from task_gaps join tasks using (task_id) select task_id where collective_only order by position"
    );
    expect(listed).toEqual(expected.map(([task]) => task));
    expect(listed).toHaveLength(22);
  });
});

/** Ids of the tasks with an assignment that fits, in document order. */
async function tasksOf(condition: string): Promise<string[]> {
  const rows = await ask(`
    from assignments join tasks using (task_id)
    select distinct task_id, tasks.document_id, tasks.position where ${condition}
    order by tasks.document_id, tasks.position`);
  return rows.map(([task = ""]) => task);
}

/** Ids of the tasks in an open panel, by their links into the source text. */
function evidenceTasks(evidence: Locator): Promise<string[]> {
  return evidence
    .locator("li.task .where a")
    .evaluateAll((links) =>
      links.map((link) => decodeURIComponent(new URL(link.getAttribute("href") ?? "", document.baseURI).hash.slice(1)))
    );
}

describe("the tasks page", () => {
  const shownTasks = (page: Page): Promise<string[]> =>
    page.locator("[data-task-list] li.task:visible").evaluateAll((rows) => rows.map((row) => row.id));

  test.each(["zh", "en"] as const)("%s: 应急局 finds every task that names 市应急局", async (lang) => {
    const {page, faults, close} = await visitor.open(`${folders[lang]}tasks.html`);
    await page.locator('[data-filters] input[name="q"]').fill("应急局");
    const shown = await shownTasks(page);
    const address = new URL(page.url()).searchParams.get("q");
    const count = await page.locator("[data-count]").innerText();
    await close();
    const found = await ask(`
      from tasks select task_id where text || coalesce(clause, '') like '%应急局%' order by document_id, position`);
    expect(shown).toEqual(found.map(([task]) => task));
    expect(shown).toEqual(expect.arrayContaining(await tasksOf(`unit_id = '${leaders[1]}'`)));
    expect(address).toBe("应急局");
    expect(count).toContain(String(shown.length));
    expect(faults).toEqual([]);
  });

  test("several words must all be found, across what a page break parted", async () => {
    const {page, close} = await visitor.open(`tasks.html?q=${encodeURIComponent("安全发展示范区 引领")}`);
    const shown = await shownTasks(page);
    await close();
    const found = await ask(`
      from tasks select task_id where text like '%安全发展示范区%' and text like '%引领%' order by document_id, position`);
    expect(shown).toEqual(found.map(([task]) => task));
    expect(shown.length).toBeGreaterThan(0);
  });

  test("filters by unit, theme and role together, and an address brings them back", async () => {
    const [[theme = ""] = []] = await ask(
      "from sections select section_id where level = 1 order by char_start limit 1"
    );
    const {page, faults, close} = await visitor.open("tasks.html");
    await page.locator('select[name="unit"]').selectOption(leaders[0]);
    await page.locator('select[name="theme"]').selectOption(theme);
    await page.locator('select[name="role"]').selectOption("responsible");
    const shown = await shownTasks(page);
    const again = await visitor.open(page.url().slice(visitor.url.length));
    const restored = await shownTasks(again.page);
    const unit = await again.page.locator('select[name="unit"]').inputValue();
    await again.close();
    await close();
    const expected = await tasksOf(`unit_id = '${leaders[0]}' and theme_id = '${theme}' and role = 'responsible'`);
    expect(shown).toEqual(expected);
    expect(restored).toEqual(expected);
    expect(unit).toBe(leaders[0]);
    expect([...faults, ...again.faults]).toEqual([]);
  });

  test("a search without a result says so and offers a way back", async () => {
    const {page, close} = await visitor.open("tasks.html?q=%E6%B2%A1%E6%9C%89%E8%BF%99%E5%8F%A5%E8%AF%9D");
    expect(await shownTasks(page)).toEqual([]);
    await page.locator("[data-count] a").first().click();
    await page.waitForLoadState("networkidle");
    const all = await shownTasks(page);
    await close();
    expect(all).toHaveLength(Number((await ask("from tasks select count(*)"))[0]?.[0]));
  });
});

describe("from page to page", () => {
  test("the language twin keeps query and anchor, and the view with them", async () => {
    const {page, faults, close} = await visitor.open("workload.html?method=harmonic#themes");
    await choose(page, "collectives", "expanded");
    await page.locator("a[data-twin]").click();
    await page.waitForLoadState("networkidle");
    expect(page.url()).toBe(`${visitor.url}en/workload.html?method=harmonic&collectives=expanded#themes`);
    await page.locator("#ranks .exact svg").waitFor();
    const expected = await ranking("harmonic", "expanded");
    const [first] = await bars(page);
    expect(first?.printed).toBe(Math.max(...expected.values()).toFixed(1));
    await page.locator("a[data-twin]").click();
    await page.waitForLoadState("networkidle");
    expect(page.url()).toBe(`${visitor.url}workload.html?method=harmonic&collectives=expanded#themes`);
    await close();
    expect(faults).toEqual([]);
  });

  test("the overview's finder leads to the page of a unit, with all its tasks", async () => {
    const {page, faults, close} = await visitor.open("index.html");
    await page.locator('form[data-finder] select[name="unit"]').selectOption(leaders[1]);
    await page.waitForURL(/unit\/[\w-]+\.html$/);
    await page.waitForLoadState("networkidle");
    const shown = await page.locator(".duties li.task:visible").count();
    await close();
    expect(shown).toBe(27);
    expect(faults).toEqual([]);
  });

  test("a mark of the overview opens the sentence it stands for", async () => {
    const {page, faults, close} = await visitor.open("index.html");
    const [[task = ""] = []] = await ask("from tasks select task_id order by document_id, position limit 1");
    await page.locator(`#assignments svg:visible a[href$="#${task}"]:has(rect)`).first().click();
    const evidence = page.locator("#assignments .evidence");
    await evidence.locator("li.task").first().waitFor();
    expect(await evidenceTasks(evidence)).toEqual([task]);
    await close();
    expect(faults).toEqual([]);
  });

  test("a task's link leads to its place in the source text", async () => {
    const {page, faults, close} = await visitor.open("tasks.html");
    const last = page.locator("[data-task-list] li.task").last();
    const task = (await last.getAttribute("id")) ?? "";
    await last.locator(".where a").click();
    await page.waitForLoadState("networkidle");
    const place = page.locator(`[id="${task}"]`);
    const top = (await place.boundingBox())?.y ?? -1;
    await close();
    expect(top).toBeGreaterThanOrEqual(0);
    expect(top).toBeLessThan(450);
    expect(faults).toEqual([]);
  });

  test.each(["zh", "en"] as const)("%s: a Chinese anchor leads to its heading", async (lang) => {
    const home = await visitor.open(`${folders[lang]}methods.html`);
    const ids = await home.page.locator("main [id]").evaluateAll((elements) => elements.map(({id}) => id));
    await home.close();
    const id = ids.filter((each) => /\p{Script=Han}/u.test(each)).at(-1);
    if (lang === "zh") expect(id).toBeDefined();
    if (id === undefined) return;
    const {page, close} = await visitor.open(`${folders[lang]}methods.html#${encodeURIComponent(id)}`);
    const isInView = await page.locator(`[id="${id}"]`).evaluate((element) => {
      const {top} = element.getBoundingClientRect();
      return top >= -1 && top < innerHeight;
    });
    await close();
    expect(isInView).toBe(true);
  });

  test("each figure of the workload page has all it needs", {timeout: 120_000}, async () => {
    const {page, faults, close} = await visitor.open("workload.html");
    const figures = page.locator("[data-workload] > figure");
    const count = await figures.count();
    expect(count).toBeGreaterThan(8);
    for (let i = 0; i < count; i++) {
      const figure = figures.nth(i);
      const id = (await figure.getAttribute("id")) ?? "";
      const title = (await figure.locator("h2").textContent())?.trim() ?? "";
      const caption = await figure.locator(".caption").textContent();
      expect([id, caption]).toEqual([id, expect.stringMatching(/n = \d+.*来源：/u)]);
      for (const [tool, ending] of [
        ["button[data-png]", ".png"],
        ["a[data-svg]", ".svg"],
        ["a[data-csv]", ".csv"]
      ] as const) {
        const [download] = await Promise.all([page.waitForEvent("download"), figure.locator(tool).click()]);
        expect(download.suggestedFilename()).toBe(`${id}${ending}`);
      }
      await figure.locator('.tools a[href^="#"]').click();
      expect(new URL(page.url()).hash).toBe(`#${id}`);
      // what reads as a table in its place has no second one
      const table = figure.locator(".more .table");
      if ((await figure.locator(":scope > .bars table").count()) === 0) {
        await figure.locator(".more summary", {hasText: "看表格"}).click();
        expect(await table.locator("tbody tr").count()).toBeGreaterThan(0);
        expect(await table.isVisible()).toBe(true);
      }
      await figure.locator(".more summary", {hasText: "引用"}).click();
      expect(await figure.locator(".more details[open] p", {hasText: title}).count()).toBe(1);
      await figure.locator(".queries summary").click();
      await figure
        .locator(".queries pre, .queries code", {hasText: /select/i})
        .first()
        .waitFor();
    }
    await close();
    expect(faults).toEqual([]);
  });

  test("a figure can be saved as PNG, SVG and CSV", async () => {
    const {page, faults, close} = await visitor.open("workload.html");
    const saved = async (control: Locator): Promise<string> => {
      const [download] = await Promise.all([page.waitForEvent("download"), control.click()]);
      return download.suggestedFilename();
    };
    const tools = page.locator("#ranks .tools");
    const names = [
      await saved(tools.locator("button[data-png]")),
      await saved(tools.locator('a[href$=".svg"]')),
      await saved(tools.locator('a[href$=".csv"]'))
    ];
    await close();
    expect(names.map((name) => name.slice(name.lastIndexOf(".")))).toEqual([".png", ".svg", ".csv"]);
    expect(faults).toEqual([]);
  });
});

test.each(["nothing.html", "en/nothing.html", "unit/no/such.html"])(
  "the page for a missing address is whole and leads back to the site: %s",
  async (path) => {
    const {page, close} = await visitor.open(path);
    expect(await page.locator("main a").evaluate((link) => link instanceof HTMLAnchorElement && link.href)).toBe(
      `${visitor.url}index.html`
    );
    expect(await page.locator(".answer").evaluate((answer) => parseFloat(getComputedStyle(answer).fontSize))).toBe(38);
    await close();
  }
);
