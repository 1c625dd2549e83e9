import {foldWidth, hanNumber} from "./numerals.js";

/** Until when something is to be done, as a text says it. */
export interface Deadline {
  /** place in the text */
  readonly start: number;
  readonly end: number;
  /** ISO day, the last on which it is in time; null where it comes back every year or the text leaves the year open */
  readonly on: string | null;
}

const NUMBER = "[0-9]{1,2}|[一二三四五六七八九十]{1,3}";
const YEAR = "(?<year>20[0-9]{2}|[二〇○零一三四五六七八九]{4})\\s?年|(?<named>[今本当明次每])年";
const PART =
  "(?<month>NUMBER)\\s?月份?(?:(?<day>NUMBER)\\s?[日号])?|第?(?<quarter>[一二三四1-4])季度|(?<half>[上下])半年|(?<bare>年)(?=[底末中内]|终)".replaceAll(
    "NUMBER",
    NUMBER
  );
const WHEN = "(?<when>底|末|终|初|中旬|上旬|下旬|内|中)?";
const MOMENT = `(?:(?:${YEAR})\\s?)?(?:${PART})?\\s?${WHEN}`;
/** What is done by then, close behind a moment that is not set off by 前. */
const DONE =
  "[^,。;、:()\\n]{0,6}?(?:完成|建成|实现|出台|印发|到位|投用|投入使用|启用|上线|开通|达到|办结|报送|竣工|开工|落地|形成)";
const BY = new RegExp(
  `(?<![0-9〇零一二三四五六七八九十])${MOMENT}(?:\\s?(?<before>之?前|以前)|(?=${DONE}))(?<done>(?:基本|全面|全部|力争|确保)*(?:完成|建成|实现)?(?=$|[,。;)]))?`,
  "gu"
);
/** In folded text. 到2025年, 自2020年, 截至2023年底, 有效期至…: a goal, a beginning, a state or a validity. */
const NO_DEADLINE = /(?:有效期|施行|起|自|从|截至|截止|于|早在|始于)[^,。;]{0,4}$/;
const TOWARDS = /(?:到|至)\s?$/;

interface Moment {
  readonly year: number | null;
  readonly isYearly: boolean;
  readonly month: number | null;
  readonly day: number | null;
  readonly when: string | null;
  readonly isStrict: boolean;
}

function numberOf(digits: string | undefined): number | null {
  if (digits === undefined) return null;
  return /^[0-9]+$/.test(digits) ? Number(digits) : hanNumber(digits);
}

/** Whether more than a year alone is named: 2024年制定 says when, not until when. */
function isSetOff(groups: Readonly<Record<string, string | undefined>>): boolean {
  return ["when", "month", "quarter", "half"].some((name) => groups[name] !== undefined);
}

/** Whether no year, month or other part of one was found. */
function isEmpty(groups: Readonly<Record<string, string | undefined>>): boolean {
  return ["year", "named", "month", "quarter", "half", "bare"].every((name) => groups[name] === undefined);
}

/** `year` is the document's own, for 年底前 and 6月底前; null where it names none. */
function momentOf(groups: Readonly<Record<string, string | undefined>>, year: number | null): Moment {
  const {named, quarter, half} = groups;
  const own = numberOf(groups["year"]);
  const later = named === "明" || named === "次" ? 1 : 0;
  const month =
    numberOf(groups["month"]) ??
    (quarter === undefined ? null : (numberOf(quarter) ?? 0) * 3) ??
    (half === undefined ? null : half === "上" ? 6 : 12);
  const when = groups["when"] ?? null;
  const isWhole = quarter !== undefined || half !== undefined;
  return {
    year: own ?? (year === null ? null : year + later),
    isYearly: named === "每",
    month,
    day: numberOf(groups["day"]),
    when: isWhole && when === null ? "末" : when,
    isStrict: groups["before"] !== undefined
  };
}

function iso(year: number, month: number, day: number): string {
  return `${year}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
}

function endOf(year: number, month: number): string {
  return iso(year, month, new Date(Date.UTC(year, month, 0)).getUTCDate());
}

/** The last day in time, as year, month and day; a bare 6月前 ends on the last day of May, 2025年前 with 2024. */
function lastDay({year, isYearly, month, day, when, isStrict}: Moment): string | null {
  if (year === null || isYearly) return null;
  if (month === null) {
    if (when === "中") return endOf(year, 6);
    if (when === "初") return endOf(year, 1);
    return when === null && isStrict ? endOf(year - 1, 12) : endOf(year, 12);
  }
  if (month < 1 || month > 12) return null;
  if (day !== null) return day >= 1 && day <= 31 ? iso(year, month, day) : null;
  if (when === "上旬" || when === "初") return iso(year, month, 10);
  if (when === "中旬" || when === "中") return iso(year, month, 20);
  if (when !== null || !isStrict) return endOf(year, month);
  return month === 1 ? endOf(year - 1, 12) : endOf(year, month - 1);
}

/**
 * The deadlines that a text sets, in order: 2020年底前, 2021年3月底前, 6月底前, 年底前, 2022年上半年完成. 到2025年 is a goal, 有效期
 * 至… a validity, and neither is one; a day before something that is named (2016年1月1日前成立的企业) tells things apart. `year`
 * is the document's, meant where none is printed; null where that is not known.
 */
export function deadlinesIn(text: string, year: number | null): Deadline[] {
  if (!/[年月]|季度/.test(text)) return [];
  const folded = foldWidth(text);
  const deadlines: Deadline[] = [];
  for (const match of folded.matchAll(BY)) {
    const groups = match.groups ?? {};
    if (isEmpty(groups)) continue;
    const end = match.index + match[0].length;
    const before = folded.slice(Math.max(0, match.index - 8), match.index);
    const isBefore = groups["before"] !== undefined;
    if (NO_DEADLINE.test(before) || (!isBefore && TOWARDS.test(before))) continue;
    if (!isBefore && !isSetOff(groups)) continue;
    if (/^[^,。;、:\n]{1,6}的/.test(folded.slice(end, end + 8))) continue;
    deadlines.push({start: match.index, end, on: lastDay(momentOf(groups, year))});
  }
  return deadlines;
}

/**
 * The last day that a phrase known to be a deadline means: 2025年6月, 2024—2026年, 年底; null where it means none (长期坚持).
 * `year` as in `deadlinesIn`.
 */
export function dueDay(phrase: string, year: number | null): string | null {
  const folded = foldWidth(phrase).replace(/\s/g, "");
  let last: string | null = null;
  for (const match of folded.matchAll(POINT)) {
    if (isEmpty(match.groups ?? {})) continue;
    const day = lastDay(momentOf(match.groups ?? {}, year));
    if (day !== null && (last === null || day > last)) last = day;
  }
  return last;
}

const POINT = new RegExp(`(?<![0-9〇零一二三四五六七八九十])${MOMENT}(?<before>之?前|以前)?`, "gu");

const LASTING = /(?:^|[,。;、\n])\s*((?:长期|持续|常态化|全年|逐年)(?:坚持|推进|实施|开展|落实|深化|完善)+)[。；]?\s*$/;

/** Words at the end of a text that say that a task lasts: 长期坚持, 持续推进; null where none do. */
export function lastingWords(text: string): string | null {
  return LASTING.exec(foldWidth(text.slice(-40)))?.[1] ?? null;
}
