import {characterClasses, firstOf} from "./characterClasses.js";
import {foldWidth, hanNumber} from "./numerals.js";
import {type Period, periodsIn} from "./periods.js";

/** Until when something is to be done, as a text says it. */
export interface Deadline {
  /** place in the text */
  readonly start: number;
  readonly end: number;
  /**
   * ISO day, the last on which it is in time; null where it comes back every year, the text leaves the year open, or the
   * day that a period runs from is not known
   */
  readonly on: string | null;
}

/** What a text that names no year or day of its own counts from; null where it is not known. */
export interface Base {
  /** the document's year, meant by 6月底前 */
  readonly year: number | null;
  /** the document's ISO day, which 三年内 runs from */
  readonly day: string | null;
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
  `(?<![0-9〇零一二三四五六七八九十百两半几多数])${MOMENT}(?:\\s?(?<before>之?前|以前)|(?=${DONE}))(?<done>(?:基本|全面|全部|力争|确保)*(?:完成|建成|实现)?(?=$|[,。;)]))?`,
  "gu"
);
/** In folded text. 到2025年, 自2020年, 截至2023年底, 有效期至…: a goal, a beginning, a state or a validity. */
const NO_DEADLINE = /(?:有效期|施行|起|自|从|截至|截止|于|早在|始于)[^,。;]{0,4}$/;
/** 于2026年6月30日前完成 says until when, 建于2000年底前 since when something has stood. */
const AT = /(?:^|[^建成立生])于\s?$/;
const IS_DONE = new RegExp(`^${DONE}`);
/** What is forbidden, true or named within a period is not done by its end: 三年内不得, 5年内未, 3年内的. */
const NOT_DONE = /^\s?[,，]?(?:不|未|没|无|的|已|曾|有|受|被|仍|出现|发生|累计|原则上不)/;
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

/** Whether a moment whose words are `match` says until when something is to be done. */
function isDeadline(folded: string, match: RegExpExecArray): boolean {
  const groups = match.groups ?? {};
  if (isEmpty(groups)) return false;
  const end = match.index + match[0].length;
  const before = folded.slice(Math.max(0, match.index - 8), match.index);
  const isBefore = groups["before"] !== undefined;
  const isSet = isBefore && AT.test(before) && (groups["done"] !== undefined || IS_DONE.test(folded.slice(end)));
  if (!isSet && NO_DEADLINE.test(before)) return false;
  if (!isBefore && (TOWARDS.test(before) || !isSetOff(groups))) return false;
  return !/^[^,。;、:\n]{1,6}的/.test(folded.slice(end, end + 8));
}

/** One of these stands in every moment and every period. */
const TIMES = characterClasses("年月季");

/**
 * The deadlines that a text sets, in order: 2020年底前, 2021年3月底前, 6月底前, 年底前, 2022年上半年完成, 三年内. 到2025年 is a goal,
 * 有效期至… a validity, and neither is one; a day before something that is named (2016年1月1日前成立的企业) tells things apart.
 */
export function deadlinesIn(text: string, base: Base): Deadline[] {
  if (firstOf(TIMES, text, 0, text.length) === text.length) return [];
  if (!/[年月]|季度/.test(text)) return [];
  const folded = foldWidth(text);
  const moments = [...folded.matchAll(BY)]
    .filter((match) => isDeadline(folded, match))
    .map((match) => ({
      start: match.index,
      end: match.index + match[0].length,
      on: lastDay(momentOf(match.groups ?? {}, base.year))
    }));
  const periods = periodsIn(folded, base.day).filter(({end}) => !NOT_DONE.test(folded.slice(end, end + 6)));
  return [...moments, ...periods].sort((one, other) => one.start - other.start);
}

/**
 * The last day that a phrase known to be a deadline means: 2025年6月, 2024—2026年, 年底, 三年内; null where it means none
 * (长期坚持).
 */
export function dueDay(phrase: string, base: Base): string | null {
  const folded = foldWidth(phrase).replace(/\s/g, "");
  let last: string | null = null;
  for (const match of folded.matchAll(POINT)) {
    if (isEmpty(match.groups ?? {})) continue;
    const day = lastDay(momentOf(match.groups ?? {}, base.year));
    if (day !== null && (last === null || day > last)) last = day;
  }
  return last ?? periodsIn(folded, base.day).reduce<string | null>((latest, {on}: Period) => on ?? latest, null);
}

const POINT = new RegExp(`(?<![0-9〇零一二三四五六七八九十百两半几多数])${MOMENT}(?<before>之?前|以前)?`, "gu");

const LASTS = /长期|持续|常态化|全年|逐年/;
const LASTING = /(?:^|[,。;、\n])\s*((?:长期|持续|常态化|全年|逐年)(?:坚持|推进|实施|开展|落实|深化|完善)+)[。；]?\s*$/;

/** Words at the end of a text that say that a task lasts: 长期坚持, 持续推进; null where none do. */
export function lastingWords(text: string): string | null {
  const end = text.slice(-40);
  return LASTS.test(end) ? (LASTING.exec(foldWidth(end))?.[1] ?? null) : null;
}
