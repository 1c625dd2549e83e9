export type Lang = "zh" | "en";

/** What every chart is told beside its rows. */
export interface ChartOptions {
  /** px; a chart lays itself out for it, nothing is scaled */
  readonly width: number;
  readonly lang: Lang;
  /** the page's own in a browser, src/build/paper.ts where the site is built */
  readonly document: globalThis.Document;
  /** `key` of the row, column or cell that is chosen; null or a key that is not drawn chooses nothing */
  readonly selected?: string | null;
  /** what the whole picture says, for readers who do not see it */
  readonly label: string;
}

/** Where a mark leads. `key` is handed to scripts as data-key; without one the link is only a link. */
export interface Link {
  readonly href?: string | null;
  readonly key?: string | null;
  readonly title?: string | null;
}

/** Up to this width, in px, charts use their compact layout: smaller names, short heads, no second words. */
export const compactWidth = 560;

export function isCompact(options: ChartOptions): boolean {
  return options.width <= compactWidth;
}

/** The word for the chart's language. */
export function say(lang: Lang, zh: string, en: string): string {
  return lang === "zh" ? zh : en;
}

/** A number with `decimals` digits: 12345 in Chinese, 12,345 in English. */
export function figure(value: number, lang: Lang, decimals = 0): string {
  const fixed = value.toFixed(decimals);
  return lang === "zh" ? fixed : fixed.replace(/^-?\d+/, (whole) => whole.replace(/\B(?=(\d{3})+$)/g, ","));
}

/** 12项 or 12 tasks. */
export function taskCount(tasks: number, lang: Lang): string {
  return lang === "zh" ? `${tasks}项` : `${figure(tasks, lang)} ${tasks === 1 ? "task" : "tasks"}`;
}
