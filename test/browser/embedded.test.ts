import {afterAll, beforeAll, describe, expect, test} from "vitest";
import {Visitor} from "./visit.js";

let visitor: Visitor;

beforeAll(async () => {
  visitor = await Visitor.start();
});

afterAll(() => visitor.stop());

const snippetOf = (id: string): string => `#${id} details.embed .snippet`;
const summaryOf = (id: string): string => `#${id} details.embed > summary`;

describe("the snippet of a figure", () => {
  test.each([
    ["workload.html?method=fractional", "ranks", "method=fractional&amp;embed=ranks"],
    ["en/network.html?collectives=left_out", "matrix", "collectives=left_out&amp;embed=matrix"]
  ])("of %s shows #%s as it is drawn", async (path, id, state) => {
    const {page, faults, close} = await visitor.open(path);
    await page.locator(`#${id}[data-redrawn]`).waitFor();
    await page.locator(summaryOf(id)).click();
    // the snippet follows the drawing a moment later
    await page.locator(snippetOf(id), {hasText: `<iframe src="`}).waitFor();
    const snippet = await page.locator(snippetOf(id)).textContent();
    expect(snippet).toContain(`${state}"`);
    expect(snippet).toMatch(/ title="[^"]{10,}"/);
    expect(faults).toEqual([]);
    await close();
  });

  test("is the picture's file until something else is drawn, and again when that is put back", async () => {
    const {page, close} = await visitor.open("workload.html");
    await page.locator(summaryOf("ranks")).click();
    const snippet = page.locator(snippetOf("ranks"));
    expect(await snippet.textContent()).toMatch(/<img src="[^"]*figures\/zh\/ranks\.svg"/);
    const method = (value: string) => page.locator(`[data-switch="method"] button[value="${value}"]`);
    await method("harmonic").click();
    await page.locator("#ranks[data-redrawn]").waitFor();
    await page.waitForFunction(() =>
      document.querySelector("#ranks .snippet")?.textContent?.includes("method=harmonic")
    );
    await method("full").click();
    await page.waitForFunction(() => document.querySelector("#ranks .snippet")?.textContent?.includes("ranks.svg"));
    await close();
  });
});

describe("a figure in a frame of another page", () => {
  test("stands alone, in the state that the address tells, and leads to the whole page", async () => {
    const {page, faults, close} = await visitor.open("en/workload.html?method=first_listed&embed=ranks");
    await page.locator("#ranks .exact svg").waitFor();
    const shown = await page.evaluate(() =>
      [...document.querySelectorAll("h1, h2, header, footer")].flatMap((part) =>
        part.checkVisibility() ? [part.textContent?.trim().slice(0, 40) ?? ""] : []
      )
    );
    expect(shown).toHaveLength(1);
    expect(await page.locator("#ranks .tools a", {hasText: "The whole page"}).getAttribute("href")).toMatch(
      /en\/workload\.html\?method=first_listed#ranks$/
    );
    expect(faults).toEqual([]);
    await close();
  });

  test("is the whole page where there is no such figure", async () => {
    const {page, close} = await visitor.open("gaps.html?embed=nothing");
    expect(await page.locator("h1").isVisible()).toBe(true);
    await close();
  });
});
