import {type LegendItem, escaped, legendLines} from "./legend.js";
import type {Lang} from "./options.js";

/** look.md's light palette: a picture that leaves the site has its colours written out. */
const palette: Readonly<Record<string, string>> = {
  paper: "#ffffff",
  ink: "#16201e",
  "ink-2": "#46514e",
  "ink-3": "#636e6b",
  axis: "#838d8a",
  line: "#c6cdca",
  hair: "#e4e8e6",
  tint: "#f3f5f4",
  accent: "#b3311b",
  "accent-tint": "#fbece7",
  data: "#2b6b83",
  "data-mid": "#4c8aa3",
  "data-2": "#6699ad",
  "seq-0": "#f3f5f4",
  "seq-1": "#d9e8ef",
  "seq-2": "#aecfdd",
  "seq-3": "#76acc2",
  "seq-4": "#2f7893",
  "seq-5": "#0a3d52",
  "seq-ink-0": "#16201e",
  "seq-ink-1": "#16201e",
  "seq-ink-2": "#16201e",
  "seq-ink-3": "#16201e",
  "seq-ink-4": "#ffffff",
  "seq-ink-5": "#ffffff",
  "div-q-below": "#613b00",
  "div-p-below": "#c08333",
  "div-chance": "#eef0ef",
  "div-p-above": "#559ab4",
  "div-q-above": "#124f66",
  "cat-1": "#3584be",
  "cat-2": "#aa850b",
  "cat-3": "#2d7859",
  "cat-4": "#61439b",
  "cat-5": "#88173d",
  "cat-6": "#808890"
};

/** SVG with the colours of the light palette written out, for where no style sheet gives them. */
export function colouredSvg(svg: string): string {
  return svg.replace(/var\(--([\w-]+)\)/g, (name, token: string) => palette[token] ?? name);
}

/** Fonts of pictures, by which they are told from those of pages. */
export const serif = `'Source Han Serif SC','Noto Serif CJK SC','Noto Serif SC','Songti SC',SimSun,'Source Serif 4',Cambria,serif`;
export const sans = `'PingFang SC','Source Han Sans SC','Noto Sans CJK SC','Microsoft YaHei','Segoe UI','Noto Sans',Arial,sans-serif`;

/**
 * Lines of at most `room` ems: a break falls at a space or between Chinese characters, never after an opening mark nor
 * between a number and its measure word.
 */
export function wrapped(text: string, room: number): string[] {
  const lines: string[] = [];
  let line = "";
  let width = 0;
  for (const part of text.match(
    /[“‘（《〔]*(?:[\u0020-\u024f]+?(?:\s|$)|[\u0020-\u024f]+[项个名对倍处条种份件次年月日位分]?|.)/gu
  ) ?? []) {
    const size = [...part].reduce((sum, character) => sum + (character < "\u2e80" ? 0.55 : 1), 0);
    if (width + size > room && line !== "" && !/^[，。；：、！？）〕》”,.;:)]/u.test(part)) {
      lines.push(line.trim());
      line = "";
      width = 0;
    }
    line += part;
    width += size;
  }
  if (line.trim() !== "") lines.push(line.trim());
  return lines;
}

/** As few lines as `wrapped` makes, as nearly of one length as may be: a last line of one word looks cut off. */
function evenly(text: string, room: number): string[] {
  let lines = wrapped(text, room);
  for (let less = room - 1; less > room / 2; less--) {
    const closer = wrapped(text, less);
    if (closer.length > lines.length) break;
    lines = closer;
  }
  return lines;
}

/**
 * A chart's SVG as a picture that stands by itself: title, what is measured and legend above, caption below, colours
 * written out, links taken off (they would lead nowhere), text kept as text.
 */
export function standaloneSvg(
  svg: string,
  {
    title,
    measured = "",
    legend = [],
    caption,
    description = "",
    lang,
    width
  }: {
    readonly title: string;
    readonly measured?: string;
    readonly legend?: readonly LegendItem[];
    readonly caption: string;
    /** what is to be seen, for readers who do not see it */
    readonly description?: string;
    readonly lang: Lang;
    readonly width: number;
  }
): string {
  const height = Number(/ height="([\d.]+)"/.exec(svg)?.[1] ?? 0);
  const inner = colouredSvg(svg.slice(svg.indexOf(">") + 1, svg.lastIndexOf("</svg>")))
    .replace(/<a\b[^>]*>/g, "<g>")
    .replaceAll("</a>", "</g>");
  const margin = 24;
  const heads = evenly(title, width / 22);
  const feet = wrapped(caption, width / 13);
  const subs = wrapped(measured, width / 14);
  const key = legendLines(legend, width);
  const afterHeads = margin + heads.length * 31;
  const afterSubs = afterHeads + subs.length * 21 + (subs.length > 0 ? 4 : 0);
  const top = afterSubs + key.lines * 20 + 12;
  const total = top + height + 20 + feet.length * 20 + margin;
  const text = (lines: readonly string[], y: number, step: number, style: string): string =>
    lines.map((line, i) => `<text x="0" y="${y + i * step}" ${style}>${escaped(line)}</text>`).join("");
  return `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="${width + 2 * margin}" height="${total}" viewBox="${-margin} 0 ${width + 2 * margin} ${total}" lang="${lang === "zh" ? "zh-Hans" : "en"}" role="img" fill="currentColor" color="#16201e" font-family="${sans}" font-size="13" font-variant-numeric="lining-nums tabular-nums"><title>${escaped(title)}</title>${description === "" ? "" : `<desc>${escaped(description)}</desc>`}<rect x="${-margin}" width="${width + 2 * margin}" height="${total}" fill="#ffffff"/>${text(heads, margin + 22, 31, `font-family="${serif}" font-size="22" font-weight="700"`)}${text(subs, afterHeads + 14, 21, `font-size="14" fill="#46514e"`)}${key.lines === 0 ? "" : `<g transform="translate(0,${afterSubs + 14})" fill="#46514e">${colouredSvg(key.svg)}</g>`}<svg x="0" y="${top}" width="${width}" height="${height}" overflow="visible">${inner}</svg>${text(feet, top + height + 34, 20, `fill="#636e6b"`)}</svg>\n`;
}

/** Size of such a picture, in px. */
export function standaloneSize(svg: string): {readonly width: number; readonly height: number} {
  const [, width, height] = /^<svg[^>]* width="(\d+)" height="(\d+)"/.exec(svg) ?? [];
  if (width === undefined || height === undefined) throw new Error(`a picture without size: ${svg.slice(0, 100)}`);
  return {width: Number(width), height: Number(height)};
}
