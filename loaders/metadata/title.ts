import {isDay, keyOf} from "../text/dates.js";
import {type Found, joined, type Line} from "./lines.js";
import {disclosureOf, documentNumberAt, endsTitle, isBare, isDocumentNumber, mastheadOf} from "./marks.js";

/** A title is broken over at most so many lines, each at most so long. */
const MOST_LINES = 4;
const LONGEST_LINE = 200;

function canBeTitle({text}: Line): boolean {
  if (text.length > LONGEST_LINE || !isBare(text) || isDay(text) || isDocumentNumber(text)) return false;
  return mastheadOf(text) === null && disclosureOf(text) === null;
}

/** A title without the document number that a page on one line prints behind it. */
function withoutNumber(title: string): string {
  if (documentNumberAt(title) === null) return title;
  const ending = /^(.*(?:通知|意见|方案|办法|规定|决定))/s.exec(title)?.[1];
  return ending ?? title;
}

/** The title (标题, 7.3.1) in lines [from, to): the first lines that end in a kind of document (公文种类). */
export function findTitle(lines: readonly Line[], from: number, to: number): Found<string> | null {
  for (let first = from; first < to; first++) {
    for (let last = first; last < Math.min(first + MOST_LINES, to); last++) {
      const line = lines[last];
      if (line === undefined || !canBeTitle(line)) break;
      const text = withoutNumber(joined(lines, first, last));
      if (endsTitle(text)) return {value: text.trim(), first, last};
    }
  }
  return null;
}

/** The name of the plan that a notice issues, by the notice's title; null if it issues none. */
export function issuedBy(noticeTitle: string): string | null {
  const name = /(?:印发|转发|发布|公布|下发)\s*(.+?)的?\s*通知$/s.exec(noticeTitle.trim())?.[1]?.trim();
  return name === undefined ? null : name.replace(/^《(.*)》$/s, "$1");
}

/** The lines of [from, to) that print the name of a plan again, above the plan itself. */
export function findPlanTitle(lines: readonly Line[], from: number, to: number, name: string): Found<string> | null {
  const keyOfTitle = (title: string): string => keyOf(title).replace(/[《》]/g, "");
  const wanted = keyOfTitle(name);
  for (let first = from; first < to; first++) {
    for (let last = first; last < Math.min(first + MOST_LINES, to); last++) {
      const text = joined(lines, first, last);
      if (keyOfTitle(text) === wanted) return {value: text.trim(), first, last};
    }
  }
  return findTitle(lines, from, to);
}
