import {foldWidth, hanNumber} from "./numerals.js";

const NUMBER = "[0-9]{1,4}|[〇○零一二三四五六七八九十]{1,4}";
const DATE = new RegExp(`(${NUMBER})年(${NUMBER})月(?:(${NUMBER})日)?`);

function numberOf(text: string): number | null {
  return /^[0-9]+$/.test(text) ? Number(text) : hanNumber(text);
}

/** Text made comparable: widths folded and white space taken out. Never shown. */
export function keyOf(text: string): string {
  return foldWidth(text).replace(/\s/g, "");
}

/** The first day named in the text as an ISO date (2021年4月7日, ２０２５ 年 ４ 月 １７ 日, 二○○七年十一月二十二日); null if none is. */
export function dayOf(text: string): string | null {
  const match = DATE.exec(keyOf(text));
  const [year, month, day] = [match?.[1], match?.[2], match?.[3]].map((part) =>
    part === undefined ? null : numberOf(part)
  );
  if (year == null || month == null || day == null) return null;
  if (year < 1900 || year > 2999 || month < 1 || month > 12 || day < 1 || day > 31) return null;
  return `${year}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
}

/** Whether a line is a day and nothing else. */
export function isDay(line: string): boolean {
  const key = keyOf(line).replace(/^\((.*)\)$/, "$1");
  return dayOf(key) !== null && DATE.exec(key)?.[0].length === key.length;
}

/** Whether a line is a month of a year and nothing else: a day left open, or lost at a margin. */
export function isMonth(line: string): boolean {
  return /^(?:[0-9]{4}|[〇○零一二三四五六七八九]{4})年(?:[0-9]{1,2}|[一二三四五六七八九十]{1,2})月日?$/.test(
    keyOf(line)
  );
}
