import type {DuckDBConnection} from "@duckdb/node-api";
import type {Page} from "playwright-core";
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

/** The pair least like chance, and the tasks that name both units, as the tables have them. */
async function oddPair() {
  const [[a = "", b = "", shared = ""] = []] = await ask(`
    from coresponsibility select unit_a, unit_b, shared_tasks
    where document_id is null and theme_id is null and collectives = 'as_one' and expected is not null
    order by least(p_above, p_below), unit_a, unit_b limit 1`);
  const tasks = await ask(`
    from assignments a join assignments b using (task_id)
    select task_id where a.unit_id = '${a}' and b.unit_id = '${b}' order by task_id`);
  return {a, b, shared: Number(shared), tasks: tasks.map(([id]) => id)};
}

/** The tasks that the chosen pair's panel lists, by the place in the text that each leads to. */
function listed(page: Page): Promise<(string | undefined)[]> {
  return page
    .locator("[data-chosen] li.task .where a")
    .evaluateAll((links) => links.map((link) => link.getAttribute("href")?.split("#")[1]));
}

async function chooseSwitch(page: Page, name: string, value: string): Promise<void> {
  await page.locator(`[data-switch="${name}"] button[value="${value}"]`).click();
  await page.locator(`[data-switch="${name}"] button[value="${value}"][aria-pressed="true"]`).waitFor();
}

const lines = (page: Page): Promise<number> => page.locator("#picture svg:visible [data-tie]").count();

describe("the network page", () => {
  test.each([
    ["zh", "network.html"],
    ["en", "en/network.html"]
  ])("shows under a cell its tasks, with both units bold in the clause (%s)", async (_, path) => {
    const {page, faults, close} = await visitor.open(path);
    const {a, b, shared, tasks} = await oddPair();
    const cell = page.locator(
      `#matrix svg:visible a:has(rect):is([data-key="unit=${a}&unit=${b}"], [data-key="unit=${b}&unit=${a}"])`
    );
    await cell.click();
    await page.locator("[data-chosen] li.task").first().waitFor();
    expect(tasks).toHaveLength(shared);
    expect((await listed(page)).sort()).toEqual(tasks);
    const bold = await page
      .locator("[data-chosen] .clause b.chosen")
      .evaluateAll((marks) => marks.map((mark) => mark.getAttribute("data-unit")));
    expect(new Set(bold)).toEqual(new Set([a, b]));
    expect(bold).toHaveLength(2 * shared);
    expect(new URL(page.url()).searchParams.getAll("unit").sort()).toEqual([a, b].sort());
    // the same address shows the same again, and the pair is framed
    await page.reload();
    // scripts and sentences come one after another, with pauses between
    await expect.poll(async () => (await listed(page)).sort()).toEqual(tasks);
    await expect.poll(() => page.locator("#matrix svg:visible [data-frame]").count()).toBe(2);
    await page.locator("[data-chosen] .tools button").first().click();
    await page.locator("[data-chosen] section").waitFor({state: "detached"});
    expect(new URL(page.url()).search).toBe("");
    await close();
    expect(faults).toEqual([]);
  });

  test("fetches what shows another state, its data and the charts’ library when the reader comes near, not before", async () => {
    const {page, faults, close} = await visitor.open("network.html");
    const fetched = async (): Promise<readonly string[]> => {
      const names = await page.evaluate(() => performance.getEntriesByType("resource").map(({name}) => name));
      return ["_charts/", "/view/", "/networkPage."].filter((part) => names.some((name) => name.includes(part)));
    };
    expect(await fetched()).toEqual([]);
    await page.locator("#matrix .drawing").hover();
    await expect.poll(fetched).toEqual(["/networkPage."]);
    await chooseSwitch(page, "colour", "kind");
    await expect.poll(fetched).toEqual(["_charts/", "/view/", "/networkPage."]);
    await close();
    expect(faults).toEqual([]);
  });

  test("shows one state in all views: as many ties as the tables have, and what the filters leave", async () => {
    const {page, faults, close} = await visitor.open("network.html");
    for (const collectives of ["left_out", "expanded", "as_one"]) {
      await chooseSwitch(page, "collectives", collectives);
      await page.locator("#matrix .exact svg").waitFor();
      const count = async (where: string): Promise<number> => {
        const rows = await ask(`
          from coresponsibility select count(*)
          where document_id is null and theme_id is null and collectives = '${collectives}' and ${where}`);
        return Number(rows[0]?.[0]);
      };
      const all = await count("true");
      const suggestive = await count("least(p_above, p_below) < 0.05");
      const certain = await count("least(q_above, q_below) < 0.05");
      await chooseSwitch(page, "chance", "all");
      await expect.poll(() => lines(page)).toBe(all);
      await expect.poll(() => page.locator("#pair-table tbody tr").count()).toBe(all);
      await chooseSwitch(page, "chance", "p");
      await expect.poll(() => lines(page)).toBe(suggestive);
      await chooseSwitch(page, "chance", "q");
      // where none stands when adjusted, those by p are shown, and said to be so
      await expect.poll(() => lines(page)).toBe(certain === 0 ? suggestive : certain);
      const said = await page.locator("[data-filter-words]").textContent();
      expect(said?.includes("线索")).toBe(suggestive > 0);
    }
    await page.locator("[data-filter-words] button").click();
    expect(new URL(page.url()).searchParams.get("chance")).toBe("p");
    await close();
    expect(faults).toEqual([]);
  });

  test("leaves lighter ties out, and shows the network of one unit alone", async () => {
    const {page, faults, close} = await visitor.open("network.html?min=5");
    const heavy = await ask(`
      from coresponsibility select unit_a, unit_b
      where document_id is null and theme_id is null and collectives = 'as_one' and shared_tasks >= 5`);
    await expect.poll(() => lines(page)).toBe(heavy.length);
    const [unit = ""] = heavy[0] ?? [];
    const partners = await ask(`
      from coresponsibility select if(unit_a = '${unit}', unit_b, unit_a)
      where document_id is null and theme_id is null and collectives = 'as_one' and shared_tasks > 0
        and '${unit}' in (unit_a, unit_b)`);
    await page.locator(`#matrix svg:visible a:has(text)[data-key="unit=${unit}"]`).click();
    await page.locator("[data-chosen] .tools button").nth(1).click();
    await expect.poll(() => page.locator("#picture svg:visible [data-node]").count()).toBe(partners.length + 1);
    expect(new URL(page.url()).searchParams.get("ego")).toBe(unit);
    expect(await page.locator("#picture h2").textContent()).toContain(`同列的${partners.length}个单位`);
    // the way back does not need the unit to be chosen
    await page.locator("[data-chosen] .tools button").first().click();
    await page.getByRole("button", {name: "显示全部单位"}).click();
    await expect.poll(() => new URL(page.url()).searchParams.has("ego")).toBe(false);
    await expect.poll(() => lines(page)).toBe(heavy.length);
    await close();
    expect(faults).toEqual([]);
  });

  test("is moved: a dragged node takes its own ties along and no others, and stays", async () => {
    const {page, faults, close} = await visitor.open("network.html?order=workload");
    const picture = page.locator("#picture .exact svg");
    await picture.waitFor();
    await picture.scrollIntoViewIfNeeded();
    const places = () =>
      picture.evaluate((svg) => ({
        nodes: [...svg.querySelectorAll("[data-node] circle:last-child")].map(
          (circle) => `${circle.getAttribute("cx")},${circle.getAttribute("cy")}`
        ),
        ties: [...svg.querySelectorAll("[data-tie]")].map((tie) => {
          const line = tie.querySelector("line");
          const ends = ["x1", "y1", "x2", "y2"].map((end) => line?.getAttribute(end)).join(",");
          return {key: new URLSearchParams(tie.getAttribute("data-key") ?? "").getAll("unit"), ends};
        })
      }));
    const before = await places();
    const node = picture.locator("[data-node='2']");
    const unit = new URLSearchParams((await node.getAttribute("data-key")) ?? "").get("unit");
    const box = await node.locator("circle").last().boundingBox();
    if (box === null) throw new Error("node is not on show");
    await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
    await page.mouse.down();
    await page.mouse.move(box.x + 60, box.y + 40, {steps: 4});
    await page.mouse.up();
    const after = await places();
    const moved = after.nodes.flatMap((place, i) => (place === before.nodes[i] ? [] : [i]));
    expect(moved).toEqual([2]);
    const pulled = after.ties.flatMap(({ends, key}, i) => (ends === before.ties[i]?.ends ? [] : [key]));
    expect(pulled.length).toBeGreaterThan(0);
    expect(pulled.every((units) => units.includes(unit ?? ""))).toBe(true);
    expect(after.ties.filter(({key}) => key.includes(unit ?? ""))).toHaveLength(pulled.length);
    // a drag is no click, and another colour leaves the node where it was put
    expect(await page.locator("[data-chosen] section").count()).toBe(0);
    await chooseSwitch(page, "colour", "kind");
    await expect.poll(async () => (await places()).nodes[2]).toBe(after.nodes[2]);
    await page.locator("[data-zoom][value='0']").click();
    expect((await places()).nodes).toEqual(before.nodes);
    await close();
    expect(faults).toEqual([]);
  });

  test("brings dragged nodes and sorted tables back from its address", async () => {
    const {page, faults, close} = await visitor.open("network.html");
    await page.locator("#picture .drawing").scrollIntoViewIfNeeded();
    await page.locator("#picture .drawing").hover();
    const node = page.locator("#picture .exact svg [data-node='2'] circle").last();
    const box = await node.boundingBox();
    if (box === null) throw new Error("node is not on show");
    await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
    await page.mouse.down();
    await page.mouse.move(box.x + 60, box.y + 40, {steps: 4});
    await page.mouse.up();
    await page.locator("#unit-table th").nth(2).getByRole("button").click();
    await page.locator("#pair-table th").nth(0).getByRole("button").click();
    const seen = async (at: Page) => ({
      node: await at
        .locator("#picture .exact svg [data-node='2'] circle")
        .last()
        .evaluate((circle) => [circle.getAttribute("cx"), circle.getAttribute("cy")].join()),
      sorted: await at
        .locator("th[aria-sort]")
        .evaluateAll((heads) => heads.map((head) => `${head.textContent?.trim()} ${head.getAttribute("aria-sort")}`)),
      first: await at.locator("#unit-table tbody tr").first().textContent()
    });
    const made = await seen(page);
    expect(made.sorted).toEqual(["单位甲 ascending", "同列单位（个） descending"]);
    const shared = await visitor.open(page.url().slice(visitor.url.length));
    await shared.page.locator("#picture .exact svg").waitFor();
    expect(await seen(shared.page)).toEqual(made);
    // a filter keeps both
    await chooseSwitch(shared.page, "colour", "kind");
    await shared.page.locator("#matrix .exact svg").waitFor();
    expect((await seen(shared.page)).node).toBe(made.node);
    expect((await seen(shared.page)).sorted).toEqual(made.sorted);
    await shared.page.locator("[data-zoom][value='0']").click();
    expect(new URL(shared.page.url()).searchParams.has("pin")).toBe(false);
    await shared.close();
    await close();
    expect([...faults, ...shared.faults]).toEqual([]);
  });

  test.each(["themes", "tasks"])(
    "lists in place the tasks behind a tie and a node of the other kind (%s)",
    async (kind) => {
      const {page, faults, close} = await visitor.open(`network.html?second=${kind}`);
      await page.locator("#picture .exact svg").waitFor();
      const thing = kind === "themes" ? "theme_id" : "task_id";
      const [[unit = "", id = ""] = []] = await ask(`
      from assignments join tasks using (task_id) select unit_id, ${thing}, count(*) as n
      where role_basis <> 'implied' group by all order by n desc, unit_id, ${thing} limit 1`);
      const behind = (where: string) =>
        ask(`from assignments join tasks using (task_id) select distinct task_id where ${thing} = '${id}' and ${where}
        order by task_id`).then((rows) => rows.map(([task]) => task));
      for (const [key, where] of [
        [`unit=${unit}&thing=${id}`, `unit_id = '${unit}'`],
        [`thing=${id}`, "true"]
      ] as const) {
        await page.locator(`#picture .exact svg a[data-key="${key}"]`).dispatchEvent("click");
        const expected = await behind(where);
        await expect.poll(async () => (await listed(page)).sort()).toEqual(expected);
        await page.reload();
        await expect.poll(async () => (await listed(page)).sort()).toEqual(expected);
      }
      expect(page.url()).toContain("network.html");
      await close();
      expect(faults).toEqual([]);
    }
  );

  test("says who stands between others, by the kinds of the three", async () => {
    const {page, faults, close} = await visitor.open("network.html");
    const rows = await ask(`
      from unit_measures join units using (unit_id)
      select name, brokerage, coordinator, itinerant, gatekeeper, representative, liaison,
        brokerage - coordinator - itinerant - gatekeeper - representative - liaison
      where document_id is null and theme_id is null and collectives = 'as_one' and brokerage > 0`);
    const [[basis = ""] = []] = await ask(`
      from unit_measures select any_value(brokerage_basis)
      where document_id is null and theme_id is null and collectives = 'as_one'`);
    const shown = await page
      .locator("#broker-table tbody tr")
      .evaluateAll((all) => all.map((row) => [...row.children].map((cell) => cell.textContent?.trim() ?? "")));
    // the page abbreviates names that the tables have whole
    expect(shown.map(([, ...values]) => values.join(" ")).sort()).toEqual(
      rows.map(([, ...values]) => values.join(" ")).sort()
    );
    const small = await ask(`
      from tasks select theme_id where theme_id is not null group by theme_id having count(*) < 20 order by theme_id limit 1`);
    const note = await page.locator("#broker-table .note").textContent();
    if (small[0]?.[0] !== undefined) {
      await page.locator('[data-select="theme"]').selectOption(small[0][0]);
      await expect.poll(() => page.locator("#broker-table tbody tr").count()).toBe(0);
      expect(await page.locator("#broker-table .note").textContent()).toContain("不足20项");
    }
    expect(note?.includes("不等于牵头")).toBe(basis === "first_listed");
    await close();
    expect(faults).toEqual([]);
  });

  test("opens from the keyboard: along a row of the matrix, from node to node of the picture", async () => {
    const {page, faults, close} = await visitor.open("network.html");
    const names = page.locator("#matrix svg:visible a:not([tabindex]):has(text)");
    await names.nth((await names.count()) - 2).focus();
    await page.keyboard.press("ArrowLeft");
    const focused = () => page.evaluate(() => document.activeElement?.getAttribute("data-key") ?? "");
    const cell = await focused();
    expect(new URLSearchParams(cell).getAll("unit")).toHaveLength(2);
    await page.keyboard.press("Enter");
    await page.locator("[data-chosen] li.task").first().waitFor();
    expect(new URL(page.url()).searchParams.getAll("unit")).toEqual(new URLSearchParams(cell).getAll("unit"));
    await page.locator("#picture .drawing").hover();
    await page.locator("#picture .exact svg [data-node][tabindex='0']").focus();
    const first = await focused();
    for (const key of ["ArrowDown", "ArrowRight", "ArrowUp", "ArrowLeft"]) await page.keyboard.press(key);
    expect(await focused()).toMatch(/^unit=/);
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("ArrowRight");
    expect(await page.locator("#picture .exact svg [data-node][tabindex='0']").count()).toBe(1);
    expect(first).toMatch(/^unit=/);
    await page.keyboard.press("Enter");
    await expect.poll(() => new URL(page.url()).searchParams.getAll("unit").length).toBe(1);
    await close();
    expect(faults).toEqual([]);
  });

  test.each([390, 1440])("cuts no name in the pictures of pairs and sets (%i px)", async (width) => {
    const {page, faults, close} = await visitor.open("en/network.html", {width});
    const names = await page
      .locator(":is(#pairs, #sets) svg:visible text")
      .evaluateAll((texts) => texts.map((text) => text.textContent ?? ""));
    expect(names.length).toBeGreaterThan(20);
    expect(names.filter((name) => name.includes("…"))).toEqual([]);
    await close();
    expect(faults).toEqual([]);
  });

  test("opens a set, whose tasks name just its units", async () => {
    const {page, faults, close} = await visitor.open("network.html");
    const [[units = "", tasks = ""] = []] = await ask(`
      from unit_sets select array_to_string(units, ','), tasks
      where document_id is null and theme_id is null and collectives = 'as_one'
      order by tasks desc, n_units, units limit 1`);
    await page.locator("#sets svg:visible a:has(rect)").first().click();
    await page.locator("[data-chosen] li.task").first().waitFor();
    expect(await page.locator("[data-chosen] li.task").count()).toBe(Number(tasks));
    const named = await page.locator("[data-chosen] li.task").evaluateAll((rows) =>
      rows.map((row) =>
        (row.getAttribute("data-units") ?? "")
          .split(" ")
          .map((unit) => unit.split(":")[0])
          .sort()
          .join()
      )
    );
    expect(new Set(named)).toEqual(new Set([units]));
    await close();
    expect(faults).toEqual([]);
  });

  test("sorts its tables and shows all their rows", async () => {
    const {page, faults, close} = await visitor.open("network.html");
    const shared = () =>
      page
        .locator("#pair-table tbody tr:visible td:nth-child(3)")
        .allTextContents()
        .then((cells) => cells.map(Number));
    expect(await shared()).toHaveLength(12);
    await page.locator("#pair-table th").nth(2).getByRole("button").click();
    const sorted = await shared();
    expect(sorted).toEqual([...sorted].sort((a, b) => b - a));
    await page.locator("#pair-table [data-all]").click();
    expect((await shared()).length).toBeGreaterThan(12);
    await close();
    expect(faults).toEqual([]);
  });

  test("names groups as the reader does, in the address", async () => {
    const {page, faults, close} = await visitor.open("network.html?colour=group");
    const name = page.locator("#picture .key input").first();
    await name.fill("安全组");
    await name.press("Tab");
    await expect.poll(() => new URL(page.url()).searchParams.get("group-1")).toBe("安全组");
    await page.reload();
    await expect.poll(() => page.locator("#picture .key input").first().inputValue()).toBe("安全组");
    const named = await ask(
      "from unit_measures select count(*) where document_id is null and collectives = 'as_one' and group_number = 1"
    );
    const cells = page.locator("#unit-table tbody td").filter({hasText: /^安全组$/});
    await expect.poll(() => cells.count()).toBe(Number(named[0]?.[0]));
    await close();
    expect(faults).toEqual([]);
  });

  test("has tasks or themes as a second kind of node", async () => {
    const {page, faults, close} = await visitor.open("network.html?second=tasks");
    const [[named = ""] = []] = await ask(
      "from assignments select count(distinct task_id) where role_basis <> 'implied'"
    );
    // chance says nothing of ties to tasks: of pairs alone
    await expect.poll(() => page.locator("#picture .key li").count()).toBe(0);
    expect(await page.locator("#matrix .key li").count()).toBe(5);
    await expect.poll(() => page.locator("#picture .exact svg [data-node] rect").count()).toBe(Number(named));
    await chooseSwitch(page, "second", "themes");
    const [[themes = ""] = []] = await ask(
      "from assignments join tasks using (task_id) select count(distinct theme_id) where role_basis <> 'implied'"
    );
    await expect.poll(() => page.locator("#picture .exact svg [data-node] rect").count()).toBe(Number(themes));
    await close();
    expect(faults).toEqual([]);
  });

  test("stands alone in an iframe, in the state of its address, and leads to the page", async () => {
    const {page, faults, close} = await visitor.open("network.html?embed&collectives=left_out", {width: 390});
    await expect
      .poll(() => page.locator("figure:visible").evaluateAll((all) => all.map(({id}) => id)))
      .toEqual(["picture"]);
    expect(await page.locator("header:visible, form:visible, table:visible").count()).toBe(0);
    const named = await ask(
      "from workload select count(*) where document_id is null and theme_id is null and method = 'full' and collectives = 'left_out'"
    );
    await expect.poll(() => page.locator("#picture .exact [data-node]").count()).toBe(Number(named[0]?.[0]));
    expect(await page.locator("#picture a[target]").getAttribute("href")).toMatch(
      /network\.html\?collectives=left_out$/
    );
    await close();
    expect(faults).toEqual([]);
  });

  test("divides the units as finely as the reader asks", async () => {
    const {page, faults, close} = await visitor.open("network.html?colour=group");
    for (const resolution of ["0.5", "2", "1"]) {
      await page.locator('[data-select="resolution"]').selectOption(resolution);
      const groups = await ask(`
        from unit_groups select group_number, count(*)
        where document_id is null and theme_id is null and collectives = 'as_one' and resolution = ${resolution}
        group by all having count(*) > 1`);
      const sizes = groups.map(([, units]) => Number(units)).sort((a, b) => b - a);
      // five have a colour and a field for their name, the others are one grey
      await expect.poll(() => page.locator("#picture .key input").count()).toBe(Math.min(5, sizes.length));
      const told = await page.locator("#picture .key li:has(input)").allTextContents();
      expect(told.map((text) => Number.parseInt(text))).toEqual(sizes.slice(0, 5));
      expect(new URL(page.url()).searchParams.get("resolution")).toBe(resolution === "1" ? null : resolution);
      const columns = await page.locator("#unit-table tbody tr td:nth-child(9)").allTextContents();
      expect(columns.filter((name) => name !== "–")).toHaveLength(sizes.reduce((sum, units) => sum + units, 0));
    }
    await close();
    expect(faults).toEqual([]);
  });

  test("is used from the keyboard alone: controls, matrix, picture, sets and tables", async () => {
    const {page, faults, close} = await visitor.open("network.html");
    /** Presses Tab until the focus is on what the selector names, as a reader without a mouse does. */
    const tabTo = async (selector: string): Promise<void> => {
      const there = () => page.evaluate((wanted) => document.activeElement?.matches(wanted) === true, selector);
      for (let pressed = 0; !(await there()); pressed++) {
        if (pressed > 250) throw new Error(`cannot be reached with Tab: ${selector}`);
        await page.keyboard.press("Tab");
      }
    };
    const chosen = (): string[] => new URL(page.url()).searchParams.getAll("unit");
    const title = () => page.locator("[data-chosen] h2").textContent();
    await tabTo('[data-switch="chance"] button[value="p"]');
    await page.keyboard.press("Enter");
    await expect.poll(() => new URL(page.url()).searchParams.get("chance")).toBe("p");
    await page.locator("#matrix .exact svg").waitFor();
    await tabTo("#matrix .exact a");
    await page.keyboard.press("Enter");
    await expect.poll(() => chosen().length).toBe(1);
    const fromMatrix = chosen();
    await tabTo("#picture .exact [data-node]");
    await page.keyboard.press("ArrowRight");
    await page.keyboard.press("Enter");
    await expect.poll(() => chosen().length).toBe(1);
    expect(chosen()).not.toEqual(fromMatrix);
    // the focus comes back from the tasks to the unit, so that the next Tab leads on
    const opened = await page.evaluate(() => document.activeElement?.getAttribute("data-key"));
    await tabTo("[data-chosen] .tools button");
    await page.keyboard.press("Enter");
    await page.locator("[data-chosen] section").waitFor({state: "detached"});
    expect(await page.evaluate(() => document.activeElement?.getAttribute("data-key"))).toBe(opened);
    await tabTo("#pair-table th button");
    await page.keyboard.press("Space");
    await expect.poll(() => new URL(page.url()).searchParams.get("sort-pair-table")).toBe("1");
    await tabTo("#pair-table tbody a");
    await page.keyboard.press("Enter");
    await expect.poll(() => chosen().length).toBe(2);
    await page.locator("[data-chosen] h2").waitFor();
    const pair = await title();
    await tabTo("#sets .exact a:has(rect)");
    await page.keyboard.press("Enter");
    await expect.poll(() => new URL(page.url()).searchParams.has("exact")).toBe(true);
    await expect.poll(title).not.toBe(pair);
    await tabTo("#unit-table tbody a");
    await page.keyboard.press("Enter");
    await expect.poll(() => chosen().length).toBe(1);
    expect(new URL(page.url()).searchParams.has("exact")).toBe(false);
    await close();
    expect(faults).toEqual([]);
  });

  test("stands alone as another figure with what is chosen in it", async () => {
    const {a, b} = await oddPair();
    const state = `order=workload&unit=${a}&unit=${b}`;
    const {page, faults, close} = await visitor.open(`network.html?embed=matrix&${state}`);
    await expect
      .poll(() => page.locator("figure:visible").evaluateAll((all) => all.map(({id}) => id)))
      .toEqual(["matrix"]);
    await expect.poll(() => page.locator("#matrix .exact [data-frame]").count()).toBe(2);
    expect(await page.locator(":is(header, form, .sorted, .head):visible").count()).toBe(0);
    // most tasks first, as the tables have them
    const names = await page.locator("#matrix .exact a:not([tabindex]):has(text)").evaluateAll((links) =>
      links
        .map((link) => ({
          y: link.getBoundingClientRect().top,
          unit: new URLSearchParams(link.getAttribute("data-key") ?? "").get("unit") ?? ""
        }))
        .sort((one, other) => one.y - other.y)
        .map(({unit}) => unit)
    );
    const tasks = new Map(
      (
        await ask(
          "from workload select unit_id, value where document_id is null and theme_id is null and method = 'full' and collectives = 'as_one'"
        )
      ).map(([unit = "", value]) => [unit, Number(value)])
    );
    const counts = names.map((unit) => tasks.get(unit) ?? NaN);
    expect(counts).toEqual([...tasks.values()].sort((one, other) => other - one));
    const whole = await page.locator("#matrix a[target]").getAttribute("href");
    expect(whole?.endsWith(`network.html?${state}`)).toBe(true);
    await close();
    expect(faults).toEqual([]);
  });
});
