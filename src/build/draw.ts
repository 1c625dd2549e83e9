import {createHash} from "node:crypto";
import type {ChartOptions} from "../charts/options.js";
import {Html} from "../wording/html.js";
import {paper} from "./paper.js";
import type {Lang} from "../wording/words.js";

/**
 * A chart with its rows: everything but the width, language and document it is drawn with. One made by `drawable` has a
 * key of its rows, by which a drawing of an earlier build is found again.
 */
export interface Drawable {
  (options: ChartOptions): Element;
  readonly key?: string;
}

function hashOf(text: string): string {
  return createHash("sha256").update(text).digest("base64url");
}

/** A chart with its rows and what it is told beside what every chart is told. */
export function drawable<Rows, Options extends ChartOptions>(
  chart: (rows: Rows, options: Options) => Element,
  rows: Rows,
  more: Omit<Options, keyof ChartOptions>
): Drawable {
  // `more` has just what Options has beyond ChartOptions
  const draw = (options: ChartOptions): Element => chart(rows, {...options, ...more} as unknown as Options);
  return Object.assign(draw, {key: hashOf(JSON.stringify([chart.name, rows, more]))});
}

/** Widths a chart is drawn at; the page shows the widest that fits the room it has. */
export const sideWidths = [328, 520, 740, 904] as const;
export const fullWidths = [328, 520, 800, 990, 1216] as const;

/** Where two figures stand side by side: a matrix, which below 640 px is told as a table, and a picture beside it. */
export const matrixWidths = [580, 680] as const;
export const pictureWidths = [328, 500] as const;

/** The widths of a figure by its class beside `figure`. */
export const widthsOf = {side: sideWidths, wide: fullWidths, matrix: matrixWidths, picture: pictureWidths} as const;

let former: ReadonlyMap<string, string> = new Map();
const made = new Map<string, string>();
let code = "";

/** Characters of drawings that are kept; those of thousands of pages would fill the memory, and are drawn anew. */
const mostKept = 40_000_000;
let kept = 0;

/** Takes the drawings of an earlier build, which hold as long as the charts' code has the same hash. */
export function rememberDrawings(drawings: ReadonlyMap<string, string>, codeHash: string): void {
  former = drawings;
  code = codeHash;
  made.clear();
  kept = 0;
}

/** The drawings of this build, for the next one. */
export function drawingsMade(): ReadonlyMap<string, string> {
  return made;
}

/** One drawing as SVG text. */
export function draw(chart: Drawable, width: number, lang: Lang, label: string): string {
  const key = chart.key === undefined ? null : hashOf(JSON.stringify([code, chart.key, width, lang, label]));
  const known = key === null ? undefined : (made.get(key) ?? former.get(key));
  const svg = known ?? chart({width, lang, document: paper(), label}).outerHTML;
  if (key !== null && !made.has(key) && kept < mostKept) {
    kept += svg.length;
    made.set(key, svg);
  }
  return svg;
}

/**
 * A chart at several widths, each shown only where it is the widest that fits (container queries in the page's own
 * style). Scripts redraw it to the exact width when the reader changes what it shows. What only scripts look for in a
 * mark (its key, its place among the rows) is not sent: they find keys in addresses.
 */
export function drawings(chart: Drawable, widths: readonly number[], lang: Lang, label: string): Html {
  const parts = widths.map((width) => `<div class="w${width}">${plain(draw(chart, width, lang, label))}</div>`);
  return new Html(`<div class="plots">${parts.join("")}</div>`);
}

/**
 * A drawing as a page takes it: without what only scripts look for, and short. A compressor looks back 32 kB; within that,
 * the next width of the same picture costs little more than its numbers.
 */
function plain(svg: string): string {
  return svg
    .replace(/<(?:a|text) [^>]*>/g, (tag) =>
      tag
        .replace(/ data-\w+="[^"]*"/g, "")
        .replace(/ transform="translate\(([^,()]*),([^,()]*)\)"/, ' x="$1" y="$2"')
        // in HTML an ampersand stands for itself before a letter whose word ends in no semicolon
        .replace(/ href="[^"]*"/, (href) => href.replace(/&amp;(?=[a-z]+=)/g, "&"))
    )
    .replaceAll(" />", "/>");
}

/** The style rules that show the fitting drawing of each set of widths. */
export function drawingStyles(): string {
  const sets = Object.entries(widthsOf);
  const all = [...new Set(sets.flatMap(([, widths]) => [...widths]))].sort((a, b) => a - b);
  const rules = sets.map(([name, widths]) => {
    const root = name === "side" ? ":is(.report-figure,.report-strip,.figure.side)" : `.figure.${name}`;
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
