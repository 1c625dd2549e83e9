import {rm} from "node:fs/promises";
import {join} from "node:path";
import {afterAll, beforeAll, describe, expect, test} from "vitest";
import {checkSite} from "../../src/build/checkSite.js";
import {makeSite} from "../../src/build/site.js";
import {start} from "../../src/build/start.js";
import {type BuiltTables, builtCollection} from "../builtTables.js";
import {Visitor} from "./visit.js";

let tables: BuiltTables;
let visitor: Visitor;

beforeAll(async () => {
  tables = await builtCollection("two-plans");
  const site = join(tables.folder, "..", "site");
  await makeSite(tables.folder, start(), site, null, false);
  await checkSite(site);
  visitor = await Visitor.start(site);
});

afterAll(async () => {
  await visitor.stop();
  await rm(join(tables.folder, "..", "site"), {recursive: true, force: true});
  await tables.remove();
});

describe("the network of several documents", () => {
  test("has documents as a second kind of node, whose tasks a click lists", async () => {
    const {page, faults, close} = await visitor.open("network.html?second=themes");
    const squares = page.locator("#picture .exact svg [data-node]:has(rect)");
    await squares.first().waitFor();
    const documents = await tables.ask("select document_id from documents order by document_id");
    const keys = await squares.evaluateAll((nodes) => nodes.map((node) => node.getAttribute("data-key")));
    expect(keys.sort()).toEqual(documents.map(({document_id: id}) => `thing=${String(id)}`));
    const [ties] = await tables.ask(
      "select count(distinct (unit_id, document_id)) as n from assignments where role_basis <> 'implied'"
    );
    expect(await page.locator("#picture .exact svg [data-tie]").count()).toBe(Number(ties?.["n"]));
    const [first] = documents;
    await page
      .locator(`#picture .exact svg a[data-key="thing=${String(first?.["document_id"])}"]`)
      .dispatchEvent("click");
    const [named] = await tables.ask(
      `select count(distinct task_id) as n from assignments where document_id = '${String(first?.["document_id"])}'`
    );
    await expect.poll(() => page.locator("[data-chosen] li.task").count()).toBe(Number(named?.["n"]));
    await close();
    expect(faults).toEqual([]);
  });

  test("leads to each theme of each document, and to each document", async () => {
    const {page, faults, close} = await visitor.open("network.html");
    await page.locator("details.by-theme summary").click();
    const links = page.locator("details.by-theme li li a");
    const themes = await tables.ask(`
      from tasks join assignments using (task_id) select theme_id, any_value(tasks.document_id) as document_id,
        count(distinct task_id) as n where theme_id is not null group by theme_id order by theme_id`);
    const several = new Set(themes.map(({document_id: id}) => id).filter((id, i, all) => all.indexOf(id) !== i));
    const expected = themes.filter(({document_id: id}) => several.has(id ?? ""));
    expect(await links.count()).toBe(expected.length);
    expect(expected.length).toBeGreaterThan(1);
    for (let i = 0; i < expected.length; i++) {
      const href = (await links.nth(i).getAttribute("href")) ?? "";
      const theme = new URL(href, visitor.url).searchParams.get("theme");
      const row = expected.find(({theme_id: id}) => id === theme);
      expect(href).toContain(`network/${String(row?.["document_id"])}.html`);
      const own = await visitor.open(href);
      await own.page.locator("#matrix .exact svg").waitFor();
      expect(await own.page.locator('[data-select="theme"]').inputValue()).toBe(theme);
      expect(await own.page.locator("#matrix .caption").textContent()).toContain(`n = ${String(row?.["n"])}项任务`);
      await own.close();
      expect(own.faults).toEqual([]);
    }
    await close();
    expect(faults).toEqual([]);
  });

  test("says of which pairs chance can speak", async () => {
    const {page, faults, close} = await visitor.open("en/network.html");
    const [tested] = await tables.ask(
      "select any_value(pairs_tested) as n from coresponsibility where document_id is null and theme_id is null and collectives = 'as_one'"
    );
    const words = await page.locator("#matrix .caption").textContent();
    expect(words).toContain(`${String(tested?.["n"])} pairs named in the same document`);
    expect(await page.locator(".findings").textContent()).toContain("chance is within each document");
    await close();
    expect(faults).toEqual([]);
  });
});
