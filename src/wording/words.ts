import {Html, escapeHtml, html} from "./html.js";

export type Lang = "zh" | "en";
export const langs: readonly Lang[] = ["zh", "en"];

/** The value for the page's language. */
export function pick<T>(lang: Lang, zh: T, en: T): T {
  return lang === "zh" ? zh : en;
}

/** A count or a value with `decimals` digits: 12345 in Chinese, 12,345 in English. Null is –. */
export function number(value: number | null, lang: Lang, decimals = 0): string {
  if (value === null) return "–";
  const fixed = value.toFixed(decimals);
  return lang === "zh" ? fixed : fixed.replace(/^-?\d+/, (whole) => whole.replace(/\B(?=(\d{3})+$)/g, ","));
}

/** A share in whole percent; below one half of a percent it says so instead of 0%. */
export function percent(part: number, whole: number): string {
  if (whole === 0) return "–";
  const share = (100 * part) / whole;
  return share > 0 && share < 0.5 ? "<1%" : `${Math.round(share)}%`;
}

const months = "January February March April May June July August September October November December".split(" ");

/** 2021-04-07 as 2021年4月7日 or 7 April 2021; null is what the page says of a date that is not stated. */
export function date(iso: string | null, lang: Lang): string {
  if (iso === null) return pick(lang, "原文未写", "not stated");
  const [year = "", month = "", day = ""] = iso.split("-");
  return lang === "zh"
    ? `${Number(year)}年${Number(month)}月${Number(day)}日`
    : `${Number(day)} ${months[Number(month) - 1] ?? month} ${Number(year)}`;
}

const digits = "零一二三四五六七八九";

/** 1 as 一 or I, as the heads of themes write it; above 99 in Chinese and 39 in English the number itself. */
export function numeral(value: number | null, lang: Lang): string {
  if (value === null) return "·";
  if (lang === "zh") {
    if (value < 1 || value > 99) return String(value);
    const tens = Math.floor(value / 10);
    const ones = value % 10;
    return `${tens > 1 ? digits.charAt(tens) : ""}${tens > 0 ? "十" : ""}${ones > 0 ? digits.charAt(ones) : ""}`;
  }
  if (value < 1 || value > 39) return String(value);
  return "X".repeat(Math.floor(value / 10)) + ["", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX"][value % 10];
}

/** A theme as prose names it: 第三专题, theme III. */
export function themeName(ordinal: number | null, lang: Lang): string {
  return pick(lang, `第${numeral(ordinal, "zh")}专题`, `theme ${numeral(ordinal, "en")}`);
}

/** The number of a section within its theme: （六） or (6); nothing for one without. */
export function sectionMark(ordinal: number | null, lang: Lang): string {
  return ordinal === null ? "" : pick(lang, `（${numeral(ordinal, "zh")}）`, `(${ordinal})`);
}

/** 1–12 in figures as English words below ten, as prose has them. */
export function small(value: number): string {
  const words = ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"];
  return words[value] ?? number(value, "en");
}

export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** 1 task, 2 tasks. */
export function plural(value: number, one: string, many = `${one}s`): string {
  return `${number(value, "en")} ${value === 1 ? one : many}`;
}

/** A, B and C. */
export function list(items: readonly string[], lang: Lang): string {
  if (lang === "zh") return items.join("、");
  if (items.length < 2) return items.join("");
  return `${items.slice(0, -1).join(", ")} and ${items[items.length - 1]}`;
}

/** Text of the document inside a page of another language, so that fonts and voices change with it. */
export function chinese(text: string, lang: Lang): Html {
  return lang === "zh" ? new Html(escapeHtml(text)) : html`<span lang="zh-Hans">${text}</span>`;
}
