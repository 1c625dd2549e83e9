import {isPageNumber} from "./lines.js";
import type {PageLine} from "./pdfPage.js";

interface Page {
  readonly number: number;
  readonly height: number;
  readonly lines: readonly PageLine[];
}

/** Shares of a page's height: above the one stand running heads, below the other page numbers. */
const HEAD = 0.12;
const FOOT = 0.88;
/** A running head stands on at least that many pages. */
const FEWEST_PAGES = 3;

const NUMBER_ONLY = /^(?:第\s*)?([0-9０-９]{1,4})\s*(?:页)?(?:\s*[\/／,，]?\s*(?:共\s*)?[0-9０-９]{1,4}\s*页?)?$/;

/**
 * Whether a line of a page is a page number or running head: a page number in its own form, a bare one at the page's head or
 * foot, words that stand at the same place on several pages.
 */
export function furnitureOf(pages: readonly Page[]): (page: number, line: PageLine) => boolean {
  const repeated = new Map<string, number>();
  const heights = new Map(pages.map(({number, height}) => [number, height]));
  const isAtEdge = (page: number, {y}: PageLine): boolean => {
    const height = heights.get(page) ?? Infinity;
    return y < height * HEAD || y > height * FOOT;
  };
  for (const {number, lines} of pages) {
    const keys = new Set(lines.filter((line) => isAtEdge(number, line)).map(keyOf));
    for (const key of keys) repeated.set(key, (repeated.get(key) ?? 0) + 1);
  }
  return (page, line) => {
    if (isPageNumber(line.words)) return true;
    if (!isAtEdge(page, line)) return false;
    return NUMBER_ONLY.test(line.words.trim()) || (repeated.get(keyOf(line)) ?? 0) >= FEWEST_PAGES;
  };
}

/** What a running head is told by: its words without numbers, and its height on the page. */
function keyOf({words, y}: PageLine): string {
  return `${words.replace(/[0-9０-９\s]+/g, "#")} ${Math.round(y / 4)}`;
}
