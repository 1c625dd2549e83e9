import {JSDOM} from "jsdom";
import type {ChartOptions} from "../charts/options.js";
import {Html} from "./html.js";
import type {Lang} from "./words.js";

/** A chart with its rows: everything but the width, language and document it is drawn with. */
export type Drawable = (options: ChartOptions) => SVGSVGElement | HTMLElement;

const window = new JSDOM("").window;

/** Widths a chart is drawn at; the page shows the widest that fits the room it has. */
export const sideWidths = [328, 520, 741, 904] as const;
export const fullWidths = [328, 520, 800, 1000, 1216] as const;

/** One drawing as SVG text. */
export function draw(chart: Drawable, width: number, lang: Lang, label: string): string {
  return chart({width, lang, document: window.document, label}).outerHTML;
}

/**
 * A chart at several widths, each shown only where it is the widest that fits (container queries in the page's own
 * style). Scripts redraw it to the exact width when the reader changes what it shows.
 */
export function drawings(chart: Drawable, widths: readonly number[], lang: Lang, label: string): Html {
  const parts = widths.map((width) => `<div class="w${width}">${draw(chart, width, lang, label)}</div>`);
  return new Html(`<div class="plots">${parts.join("")}</div>`);
}

/** The style rules that show the fitting drawing of each set of widths. */
export function drawingStyles(): string {
  const all = [...new Set([...sideWidths, ...fullWidths])].sort((a, b) => a - b);
  const rules = [sideWidths, fullWidths].map((widths, set) => {
    const root = set === 0 ? ".figure:not(.wide)" : ".figure.wide";
    return widths
      .map((width, i) => {
        const from = i === 0 ? "" : `(min-width:${width}px)`;
        const next = widths[i + 1];
        const to = next === undefined ? "" : `(max-width:${next - 0.02}px)`;
        const query = [from, to].filter((part) => part !== "").join(" and ");
        return `@container ${query}{${root} .w${width}{display:block}}`;
      })
      .join("");
  });
  return `${all.map((width) => `.w${width}`).join(",")}{display:none}${rules.join("")}`;
}
