import {hanNumber} from "./numerals.js";

const NUMBER = "[0-9]{1,2}|[一二两三四五六七八九十]{1,3}";
/** In folded text: 三年内, 6个月以内, 半年内, 用两年左右时间. */
const PERIOD = new RegExp(
  `(?<![0-9.一二三四五六七八九十第])(?:用|利用)?(?:(?<years>${NUMBER})年|(?<months>${NUMBER})个月|(?<half>半)年)(?:(?:时间)?(?:之|以)?内|左右的?时间|的?时间)`,
  "gu"
);
/**
 * What stands before a period that runs from the day of the document. One in mid-phrase (近三年内, 推进落实3年内…) tells of
 * the past or of another plan, one behind any other day (自受理之日起3个月内) of each case.
 */
const OWN_START =
  /(?:^|[,。;、:()\n]|力争|争取|确保|计划|预计|原则上|未来|今后|在|并|(?:印发|发布|公布|施行|实施|下发|执行)(?:之日|之时)?起)\s?$/;

/** A stretch of time that is set, by its place. `on` is its last day; null where the day it runs from is not known. */
export interface Period {
  readonly start: number;
  readonly end: number;
  readonly on: string | null;
}

function numberOf(written: string): number {
  if (/^[0-9]+$/.test(written)) return Number(written);
  return hanNumber(written.replace("两", "二")) ?? NaN;
}

/** The day `months` months after `day`, the last of its month where that is shorter. */
function after(day: string, months: number): string {
  const [year = NaN, month = NaN, date = NaN] = day.split("-").map(Number);
  const total = year * 12 + month - 1 + months;
  const [inYear, inMonth] = [Math.floor(total / 12), (total % 12) + 1];
  const last = new Date(Date.UTC(inYear, inMonth, 0)).getUTCDate();
  return `${inYear}-${String(inMonth).padStart(2, "0")}-${String(Math.min(date, last)).padStart(2, "0")}`;
}

/** The periods in folded text that run from `from`, the ISO day of the document, in order. */
export function periodsIn(folded: string, from: string | null): Period[] {
  const periods: Period[] = [];
  for (const match of folded.matchAll(PERIOD)) {
    const {years, months} = match.groups ?? {};
    const count = years !== undefined ? numberOf(years) * 12 : months !== undefined ? numberOf(months) : 6;
    const before = folded.slice(Math.max(0, match.index - 10), match.index);
    if (Number.isNaN(count) || !OWN_START.test(before)) continue;
    const on = from === null ? null : after(from, count);
    periods.push({start: match.index, end: match.index + match[0].length, on});
  }
  return periods;
}
