import {readFileSync} from "node:fs";
import {createRequire} from "node:module";
import type axe from "axe-core";
import type {Page} from "playwright-core";
import {afterAll, beforeAll, describe, expect, test} from "vitest";
import {idsIn, visitedPages} from "./site.js";
import {base, Visitor} from "./visit.js";

let visitor: Visitor;

beforeAll(async () => {
  visitor = await Visitor.start();
});

afterAll(() => visitor.stop());

for (const {path, lang} of visitedPages()) {
  describe(path, () => {
    test.each([1440, 390])("at %i, light and dark", async (width) => {
      const {page, faults, close} = await visitor.open(path, {width});
      faults.push(...(await look(page, lang)));
      await page.evaluate(axeSource);
      faults.push(...(await violations(page, null)));
      await page.emulateMedia({colorScheme: "dark"});
      faults.push(...(await violations(page, schemeRules)).map((fault) => `dark: ${fault}`));
      for (const address of new Set(await links(page))) faults.push(...broken(address));
      for (const narrower of width === 1440 ? [1180, 768] : [360]) {
        await resize(page, narrower);
        faults.push(...(await overflow(page)).map((fault) => `at ${narrower}: ${fault}`));
      }
      await close();
      expect(faults).toEqual([]);
    });

    test("without scripts", async () => {
      const {page, faults, close} = await visitor.open(path, {scripts: false});
      faults.push(...(await look(page, lang)));
      for (const width of [1440, 360]) {
        await page.setViewportSize({width, height: 900});
        faults.push(...(await overflow(page)).map((fault) => `at ${width}: ${fault}`));
        faults.push(...(await emptyDrawings(page)).map((fault) => `at ${width}: ${fault}`));
      }
      await close();
      expect(faults).toEqual([]);
    });
  });
}

const axeSource = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** What a colour scheme can change; the rest was looked at in light. */
const schemeRules = ["color-contrast", "link-in-text-block"];

/** axe-core's violations: rule, number of places, and the first three of them. */
async function violations(page: Page, rules: readonly string[] | null): Promise<string[]> {
  const found = await page.evaluate(async (only) => {
    const run: typeof axe = Reflect.get(window, "axe");
    const options: axe.RunOptions = {resultTypes: ["violations"]};
    if (only !== null) options.runOnly = {type: "rule", values: [...only]};
    const {violations} = await run.run(document, options);
    return violations.map(({id, nodes}) => ({
      id,
      places: nodes.map(({target, failureSummary}) => `${target.join(" ")} ${failureSummary}`)
    }));
  }, rules);
  return found.flatMap(({id, places}) =>
    places.slice(0, 3).map((place) => `${id} (${places.length}): ${place.replaceAll(/\s+/g, " ")}`)
  );
}

/** A sentence for each thing that is wrong with the page as it stands. */
async function look(page: Page, lang: "zh" | "en"): Promise<string[]> {
  const faults: string[] = [];
  const written = await page.getAttribute("html", "lang");
  if (written?.split("-")[0] !== lang) faults.push(`html lang: ${written}`);
  if ((await page.title()).trim() === "") faults.push("no title");
  for (const error of await page.locator(".observablehq--error").allTextContents()) faults.push(`cell: ${error}`);
  const empty = await page.locator("[data-part]:empty").evaluateAll((parts) => parts.map((part) => part.outerHTML));
  faults.push(...empty.map((part) => `not filled: ${part}`), ...(await overflow(page)));
  return faults;
}

/** How far the page scrolls sideways, and which elements reach beyond its right edge; empty when it does not scroll. */
function overflow(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const root = document.documentElement;
    if (root.scrollWidth <= root.clientWidth) return [];
    const wide = [...document.querySelectorAll("body *")].filter((element) => {
      const {right, width} = element.getBoundingClientRect();
      return width > 0 && right > root.clientWidth + 0.5;
    });
    const names = wide.slice(0, 5).map((element) => {
      const {right} = element.getBoundingClientRect();
      return `${element.tagName.toLowerCase()}.${element.getAttribute("class")} to ${Math.round(right)}`;
    });
    return [`scrolls sideways, ${root.scrollWidth} > ${root.clientWidth}: ${names.join(", ")}`];
  });
}

/** Resizes the window and waits until scripts have drawn for the new width. */
async function resize(page: Page, width: number): Promise<void> {
  await page.setViewportSize({width, height: 900});
  await page.evaluate(
    () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done, 50))))
  );
}

/** Every address in the page that a reader can follow or the browser loads. */
function links(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll("a[href], area[href], link[href], [src]")].map((element) => {
      const written = element.getAttribute("src") ?? element.getAttribute("href") ?? "";
      return new URL(written, document.baseURI).href;
    })
  );
}

/** What is wrong with an address; nothing where it leads elsewhere, or to a file and to an id in its HTML. */
function broken(address: string): string[] {
  const url = new URL(address);
  if (url.origin !== new URL(visitor.url).origin) return [];
  const path = decodeURIComponent(url.pathname);
  if (!path.startsWith(base)) return [`link outside the site: ${path}`];
  const file = path.slice(base.length);
  const ids = idsIn(file === "" || file.endsWith("/") ? `${file}index.html` : file);
  if (ids === null) return [`link to no file: ${file}`];
  const id = decodeURIComponent(url.hash.slice(1));
  return id === "" || ids.has(id) ? [] : [`link to no place: ${file}#${id}`];
}

/** Figures on show that show no drawing, or one with hardly a mark; labels, grid and frame are no marks. */
function emptyDrawings(page: Page): Promise<string[]> {
  return page.locator("figure:has(.drawing), .figure:not(figure):has(.plots)").evaluateAll((figures) =>
    figures.flatMap((figure) => {
      if (figure.getClientRects().length === 0) return [];
      const shown = [...figure.querySelectorAll(".drawing svg, .plots svg")].filter(
        (svg) => svg.getBoundingClientRect().width > 0
      );
      const marks = shown.flatMap((svg) => [...svg.querySelectorAll("rect, circle, path")]);
      return shown.length === 1 && marks.length >= 3
        ? []
        : [`figure ${figure.id} shows ${shown.length} drawings with ${marks.length} marks`];
    })
  );
}
