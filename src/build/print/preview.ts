import {escapeHtml} from "../../wording/html.js";
import {sans, serif, wrapped} from "../../charts/standalone.js";
import type {Lang} from "../../wording/words.js";

/** Size in px that Open Graph readers show whole. */
const WIDTH = 1200;
const HEIGHT = 630;
const MARGIN = 72;
const SIZE = 48;
const MOST_LINES = 5;

/** What the picture of a page says. */
export interface Preview {
  readonly lang: Lang;
  readonly site: string;
  readonly title: string;
  /** the page's answer; what is beyond five lines is left out, with … */
  readonly text: string;
}

/** The picture of a page that networks of people show beside a link to it. */
export function previewSvg({lang, site, title, text}: Preview): string {
  const lines = wrapped(text, (WIDTH - 2 * MARGIN) / SIZE);
  const cut = (line: string): string => `${line.replace(/(?: \S+|.[，。；、,;.]?)$/u, "")}…`;
  const shown = lines
    .slice(0, MOST_LINES)
    .map((line, i) => (i === MOST_LINES - 1 && lines.length > MOST_LINES ? cut(line) : line));
  const say = (line: string, y: number, style: string): string =>
    `<text x="${MARGIN}" y="${y}" ${style}>${escapeHtml(line)}</text>`;
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${HEIGHT}" viewBox="0 0 ${WIDTH} ${HEIGHT}" lang="${lang === "zh" ? "zh-Hans" : "en"}" fill="#16201e" font-family="${sans}"><rect width="${WIDTH}" height="${HEIGHT}" fill="#ffffff"/>${say(site, 104, `font-family="${serif}" font-size="36" font-weight="700"`)}<rect x="${MARGIN}" y="128" width="${WIDTH - 2 * MARGIN}" height="4"/><rect x="${MARGIN}" y="136" width="${WIDTH - 2 * MARGIN}" height="1"/>${say(title, 200, `font-size="28" fill="#46514e"`)}${shown.map((line, i) => say(line, 278 + i * 68, `font-family="${serif}" font-size="${SIZE}" font-weight="700"`)).join("")}</svg>`;
}
