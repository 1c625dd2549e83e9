import {attachmentSign} from "../text/attachments.js";
import {isDay, keyOf} from "../text/dates.js";
import {endsTitle, isBare} from "../text/titles.js";
import {type Found, joined, type Line} from "./lines.js";
import {disclosureOf, documentNumberAt, isDocumentNumber, isField, mastheadOf} from "./marks.js";

/** A title is broken over at most so many lines, each at most so long. */
const MOST_LINES = 6;
const LONGEST_LINE = 200;

/** 明传电报, 签批盖章, 等级 and the like stand above a title. */
function isMastheadMark(line: string): boolean {
  return (
    /^(?:明传电报|内部明电|文件|签批盖章.*|等级[：:].*|紧急程度.*|特急|加急)$/s.test(line.replace(/[\s\u3000]/g, "")) ||
    documentNumberAt(line) !== null
  );
}

function canBeTitle({text}: Line): boolean {
  if (text.length > LONGEST_LINE || !isBare(text) || isDay(text) || isDocumentNumber(text) || isField(text))
    return false;
  return (
    !isMastheadMark(text) && mastheadOf(text) === null && disclosureOf(text) === null && attachmentSign(text) === null
  );
}

/** The title (标题, 7.3.1) in lines [from, to): the first lines that end in a kind of document (公文种类). */
export function findTitle(lines: readonly Line[], from: number, to: number): Found<string> | null {
  for (let first = from; first < to; first++) {
    const heading = lines[first]?.heading;
    for (let last = first; last < Math.min(first + MOST_LINES, to); last++) {
      const line = lines[last];
      if (line === undefined || !canBeTitle(line) || line.heading !== heading) break;
      const text = joined(lines, first, last);
      if (endsTitle(text) && !goesOn(lines[last + 1])) return {value: text.trim(), first, last};
    }
  }
  return null;
}

/** Whether the line below a title that could end there goes on with it: 关于印发某方案 ⏎ 的通知. */
function goesOn(next: Line | undefined): boolean {
  return (
    next !== undefined &&
    /^(?:的|》|»|（试行）|（[^（），。；：]{1,20}）\s*$|及其|和《|及《)/.test(next.text) &&
    canBeTitle(next)
  );
}

/** A heading, or the first line, where no line ends in a kind of document. */
export function findUnusualTitle(lines: readonly Line[], to: number): Found<string> | null {
  const marked = lines.findIndex((line, index) => index < to && line.heading !== null && canBeTitle(line));
  const index = marked >= 0 ? marked : 0;
  const line = lines[index];
  if (line === undefined || index >= to || !canBeTitle(line) || !/\p{Script=Han}{6}/u.test(line.text)) return null;
  return {value: line.text.trim(), first: index, last: index};
}

/** The name of the plan that a notice issues, by the notice's title; null if it issues none. */
export function issuedBy(noticeTitle: string): string | null {
  const title = noticeTitle.trim();
  const name =
    /(?:印发|印發|转发|轉發|批转|发布|公布|下发)\s*(.+?)的?\s*(?:通知|公告|通告|函)$/s.exec(title)?.[1]?.trim() ??
    /(?:关于|關於)\s*(《.+》)\s*的\s*通知$/s.exec(title)?.[1];
  return name === undefined ? null : name.replace(/^[《«](.*)[》»]$/s, "$1");
}

/** Whether a notice hands down by its title what stands below it under a title of its own: 关于下达某年计划的通知. */
export function handsDown(noticeTitle: string): boolean {
  return /(?:关于|關於)(?:调整)?(?:下达|下達|分解|分解下达|明确)[^《》]+的\s*通知$/s.test(noticeTitle.trim());
}

/**
 * The lines of [from, to) that print the name of a plan again, above the plan itself, or else the first that are a title.
 */
export function findPlanTitle(lines: readonly Line[], from: number, to: number, name: string): Found<string> | null {
  const keyOfTitle = (title: string): string => keyOf(title).replace(/[《》«»—–－-]/g, "");
  const wanted = keyOfTitle(name);
  for (let first = from; first < to; first++) {
    for (let last = first; last < Math.min(first + MOST_LINES, to); last++) {
      const text = joined(lines, first, last);
      if (keyOfTitle(text) === wanted) return {value: text.trim(), first, last};
    }
  }
  return findTitle(lines, from, to);
}
