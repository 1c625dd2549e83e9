import type {Page} from "playwright-core";
import {afterAll, beforeAll, describe, expect, test} from "vitest";
import {sitePages} from "./site.js";
import {Visitor} from "./visit.js";

/*
 * What WCAG 2.2 AA asks and axe-core does not see, on a page of each kind in both languages: where the Tab key leads, that
 * what it reaches is seen and framed, how large targets are, that nothing moves, and that pages hold at 400 %.
 */
let visitor: Visitor;

beforeAll(async () => {
  visitor = await Visitor.start();
});

afterAll(() => visitor.stop());

/** One page of each kind and language: the first of those in one folder. */
const kinds = [
  ...new Map(sitePages().map(({path}) => [path.replace(/(unit|document)\/(?!index)[^/]+$/, "$1/one"), path])).values()
];

describe.each(kinds)("%s", (path) => {
  test("reflows at 400 %, a window of 320 px, and with text spaced as wide as readers may set it", async () => {
    const {page, close} = await visitor.open(path, {width: 320});
    const faults = await sideways(page);
    // WCAG 2.2, 1.4.12
    await page.setViewportSize({width: 390, height: 900});
    await page.addStyleTag({
      content:
        "* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-bottom: 2em !important }"
    });
    faults.push(...(await sideways(page)).map((fault) => `spaced: ${fault}`));
    await close();
    expect(faults).toEqual([]);
  });

  test.each([1440, 390])("at %i has targets of 24 px, or with as much room around them", async (width) => {
    const {page, close} = await visitor.open(path, {width});
    const faults = await smallTargets(page);
    await close();
    expect(faults).toEqual([]);
  });

  test("leads the Tab key through the page in its order, each stop in view and framed", async () => {
    const {page, close} = await visitor.open(path);
    const faults = await walk(page, 60);
    await close();
    expect(faults).toEqual([]);
  });

  test("moves nothing by itself", async () => {
    const {page, close} = await visitor.open(path);
    const moving = await page.evaluate(() =>
      [...document.querySelectorAll("*")].flatMap((element) => {
        const {animationName, transitionDuration, scrollBehavior} = getComputedStyle(element);
        const still = animationName === "none" && /^(0s(, )?)+$/.test(transitionDuration) && scrollBehavior === "auto";
        return still ? [] : [element.outerHTML.slice(0, 80)];
      })
    );
    await close();
    expect(moving).toEqual([]);
  });
});

/** How far the page scrolls sideways, and what reaches beyond its edge outside of what scrolls by itself. */
function sideways(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const {scrollWidth, clientWidth} = document.documentElement;
    if (scrollWidth <= clientWidth) return [];
    const wide = [...document.querySelectorAll("body *")].filter(
      (element) =>
        element.checkVisibility() &&
        element.closest("details:not([open])") === null &&
        element.getBoundingClientRect().right > clientWidth + 0.5 &&
        getComputedStyle(element).overflowX === "visible"
    );
    return [
      `${scrollWidth} > ${clientWidth}: ${wide
        .slice(0, 3)
        .map((element) => element.outerHTML.slice(0, 100))
        .join(" | ")}`
    ];
  });
}

/**
 * Targets below 24 px whose circle of 24 px meets another target or its circle (WCAG 2.2, 2.5.8). Links within a sentence
 * and marks of drawings, which have a table or list of links beside them, are excepted there.
 */
function smallTargets(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    // what only those hear who do not see it, until it has the focus
    const isClipped = (element: Element | null): boolean =>
      element !== null && (getComputedStyle(element).clipPath === "inset(50%)" || isClipped(element.parentElement));
    const targets = [
      ...document.querySelectorAll<HTMLElement>("a[href], button, select, input, summary, [tabindex='0']")
    ].filter(
      (element) =>
        element.closest("svg") === null &&
        element.checkVisibility() &&
        !element.matches(".table, pre, code, .skip") &&
        !isClipped(element)
    );
    const inSentence = (element: HTMLElement): boolean => {
      if (element.localName !== "a" || getComputedStyle(element).display !== "inline") return false;
      const block = element.closest("p, li, td, th, dd, figcaption, h1, h2, h3, div");
      const around = (block?.textContent ?? "")
        .replace(element.textContent ?? "", "")
        .replace(/[\s，、,；;。.|·]/g, "");
      return around !== "";
    };
    const boxes = targets.map((element) => ({element, box: element.getBoundingClientRect()}));
    const small = ({width, height}: DOMRect): boolean => width < 23.5 || height < 23.5;
    return boxes.flatMap(({element, box}) => {
      if (!small(box) || inSentence(element)) return [];
      const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
      const near = boxes.find(({element: other, box: its}) => {
        if (other === element || element.contains(other) || other.contains(element)) return false;
        if (small(its)) return Math.hypot(its.x + its.width / 2 - x, its.y + its.height / 2 - y) < 24;
        const dx = Math.max(its.left - x, 0, x - its.right);
        const dy = Math.max(its.top - y, 0, y - its.bottom);
        return Math.hypot(dx, dy) < 12;
      });
      return near === undefined
        ? []
        : [
            `${element.outerHTML.slice(0, 90)} ${Math.round(box.width)}×${Math.round(box.height)} beside ${near.element.outerHTML.slice(0, 60)}`
          ];
    });
  });
}

/** Presses Tab up to `most` times: the first stop skips the head, no stop is out of order, unseen, covered or unframed. */
async function walk(page: Page, most: number): Promise<string[]> {
  const faults: string[] = [];
  for (let i = 0; i < most; i++) {
    await page.keyboard.press("Tab");
    const at = await page.evaluate((first) => {
      const element = document.activeElement;
      if (element === null || element === document.body) return null;
      const former = document.querySelector("[data-walked]");
      const isBehind =
        former !== null && (former.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_PRECEDING) !== 0;
      former?.removeAttribute("data-walked");
      element.setAttribute("data-walked", "");
      const {left, top, right, bottom} = element.getBoundingClientRect();
      const seen = right > left && bottom > top && bottom > 0 && top < innerHeight && right > 0 && left < innerWidth;
      const hit = document.elementFromPoint(
        (Math.max(left, 0) + Math.min(right, innerWidth)) / 2,
        (Math.max(top, 0) + Math.min(bottom, innerHeight)) / 2
      );
      const covered =
        hit !== null && !element.contains(hit) && !hit.contains(element) && getComputedStyle(hit).position === "sticky";
      const {outlineStyle, outlineWidth} = getComputedStyle(element);
      const inner = element.querySelector("rect, circle, text, path");
      const own = inner === null ? null : getComputedStyle(inner);
      const framed =
        (outlineStyle !== "none" && parseFloat(outlineWidth) >= 1) || (own !== null && own.outlineStyle !== "none");
      const name = element.outerHTML.slice(0, 90);
      return {
        isLast: false,
        faults: [
          ...(first && !element.matches(".skip") ? [`the first stop is not the link to the text: ${name}`] : []),
          ...(isBehind ? [`out of order: ${name}`] : []),
          ...(seen ? [] : [`not in view: ${name}`]),
          ...(covered ? [`covered: ${name}`] : []),
          ...(framed ? [] : [`no frame: ${name}`])
        ]
      };
    }, i === 0);
    if (at === null) break;
    faults.push(...at.faults);
  }
  return faults;
}
