import type {Method, RankRow} from "../../collection/rows.js";
import {type Lang, number, percent, pick, plural} from "../../wording/words.js";

/** 57项中的22项（39%）, 22 of 57 tasks (39%): a part of tasks with its denominator. */
export function partOf(part: number, whole: number, lang: Lang): string {
  return pick(
    lang,
    `${number(whole, lang)}项中的${number(part, lang)}项（${percent(part, whole)}）`,
    `${number(part, lang)} of ${plural(whole, "task")} (${percent(part, whole)})`
  );
}

/** The rows of one way of counting, by rank. */
export function counted(rows: readonly RankRow[], method: Method): readonly RankRow[] {
  return rows.filter((row) => row.method === method);
}

export const methods: readonly Method[] = ["full", "fractional", "harmonic", "lead", "first_listed"];

/** Ways of counting that the collection bears. */
export function methodsIn(rows: readonly RankRow[]): readonly Method[] {
  return methods.filter((method) => rows.some((row) => row.method === method));
}

/** A value as its way of counting shows it: counts without decimals, credits with two. */
export function valueOf(row: RankRow, lang: Lang): string {
  return number(row.value, lang, row.method === "fractional" || row.method === "harmonic" ? 2 : 0);
}

/** An interval of ranks: 第2～3名, ranks 2–3; one place where both ends agree; null without an interval. */
export function interval({rank_low, rank_high}: RankRow, lang: Lang): string | null {
  if (rank_low === null || rank_high === null) return null;
  return rank_low === rank_high
    ? String(rank_low)
    : pick(lang, `${rank_low}～${rank_high}`, `${rank_low}–${rank_high}`);
}

/** The rows with the greatest value; none where the greatest is zero or every row has the same. */
export function most<Row>(rows: readonly Row[], value: (row: Row) => number): readonly Row[] {
  const greatest = Math.max(0, ...rows.map(value));
  const found = rows.filter((row) => value(row) === greatest);
  return greatest === 0 || found.length === rows.length ? [] : found;
}

/** p and q as look.md has them: three decimals, below 0.001 as a power of ten. */
export function probability(p: number): string {
  if (p >= 0.001) return p.toFixed(3);
  if (p <= 0) return "0";
  const exponent = Math.floor(Math.log10(p));
  const digits = "⁰¹²³⁴⁵⁶⁷⁸⁹";
  const raised = [...String(-exponent)].map((digit) => digits.charAt(Number(digit))).join("");
  return `${(p / 10 ** exponent).toFixed(1)} × 10⁻${raised}`;
}
