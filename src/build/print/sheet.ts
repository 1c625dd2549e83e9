import {type Lang, pick} from "../../wording/words.js";

/** Text as it may stand in a string of a style sheet. */
function quoted(text: string): string {
  return `"${text.replace(/[\\"\n]/g, (character) => `\\${character.codePointAt(0)?.toString(16)} `)}"`;
}

/** Margins of an A4 sheet in mm, and what is left for the text. */
const margins = {top: 30, side: 31, bottom: 25};
export const sheetSize = {width: 210 - 2 * margins.side, height: 297 - margins.top - margins.bottom};

/**
 * How the report is set on paper, after GB/T 9704 as far as it speaks of articles: A4, margins of 31 mm at the sides, Song
 * 10.5 pt on 1.8, forty characters a line with an indent of two, heads in Hei, page numbers — 1 — at the foot, tables
 * between rules. `left` and `right` stand in the running head over the book rule.
 */
export function sheet(left: string, right: string, lang: Lang): string {
  const song = pick(lang, `"Paper Song", "Paper Serif", serif`, `"Paper Serif", "Paper Song", serif`);
  const hei = pick(lang, `"Paper Hei", "Paper Sans", sans-serif`, `"Paper Sans", "Paper Hei", sans-serif`);
  const head = `font: 8.5pt ${hei}; color: #46514e; vertical-align: bottom; padding-bottom: 2.4mm; margin-bottom: 3mm;
    background: linear-gradient(to top, #16201e 0 0.25mm, transparent 0.25mm 0.65mm, #16201e 0.65mm 1.4mm, transparent 1.4mm);`;
  return `
@page { size: A4; margin: ${margins.top}mm ${margins.side}mm ${margins.bottom}mm;
  @top-left { content: ${quoted(left)}; width: 50%; ${head} }
  @top-right { content: ${quoted(right)}; width: 50%; text-align: right; ${head} }
  @bottom-center { content: "— " counter(page) " —"; font: 10.5pt ${song}; color: #16201e; vertical-align: top; padding-top: 5mm; } }
* { box-sizing: border-box; }
:root { color-scheme: light; }
body { margin: 0; font: 10.5pt/${pick(lang, "1.8", "1.45")} ${song}; color: #16201e; font-synthesis: none; font-variant-numeric: lining-nums tabular-nums; text-autospace: normal; line-break: strict; overflow-wrap: anywhere; orphans: 2; widows: 2; -webkit-print-color-adjust: exact; print-color-adjust: exact; }
[lang="zh-Hans"] { font-family: "Paper Song", serif; }
table [lang="zh-Hans"], figcaption [lang="zh-Hans"] { font-family: "Paper Hei", sans-serif; }
a { color: inherit; text-decoration: none; }
p { margin: 0 0 ${pick(lang, "0", "2mm")}; text-align: ${pick(lang, "justify", "left")}; }
section > p { text-indent: ${pick(lang, "2em", "0")}; }
.nowrap { white-space: nowrap; }
h1 { font: 700 22pt/1.35 ${song}; margin: 4mm 0 1mm; }
.subtitle { font-size: 13pt; line-height: 1.5; color: #46514e; margin: 0; text-align: left; }
.byline { font: 9pt/1.6 ${hei}; color: #46514e; margin: 1mm 0 5mm; }
.strip { margin: 0 0 4mm; }
.strip p { font: 8.5pt/1.6 ${hei}; color: #46514e; margin: 1mm 0 0; text-align: left; }
h2, h3 { font: 700 11.5pt/1.6 ${hei}; margin: 6mm 0 1.5mm; break-after: avoid; }
h3 { font-size: 10.5pt; margin: 4mm 0 1mm; }
.abstract { border-top: 0.3mm solid #16201e; border-bottom: 0.3mm solid #16201e; padding: 2.5mm 0 3mm; }
.abstract h2, .key-points h2, .contents h2 { margin: 0 0 1mm; }
.abstract p { text-indent: 0; }
.key-points { padding-top: 4mm; }
.points { margin: 0; padding-left: 1.8em; }
.points li { margin-bottom: 0.8mm; break-inside: avoid; }
strong { font-family: ${hei}; font-weight: 700; }
.contents { padding-top: 5mm; break-inside: avoid; }
.contents ol { list-style: none; margin: 0; padding: 0; }
.contents li li { padding-left: 2em; }
.contents a { display: flex; align-items: baseline; gap: 2mm; line-height: 1.75; }
.contents a::before { content: ""; order: 1; flex: 1; border-bottom: 0.2mm dotted #838d8a; }
.contents .page { order: 2; }
figure { margin: 4mm 0 5mm; break-inside: avoid; }
figure.long { break-inside: auto; }
figcaption { font: 8.5pt/1.6 ${hei}; color: #46514e; margin-top: 2mm; }
figcaption b { color: #16201e; }
figcaption b:first-child { margin-right: 1mm; }
.report-table figcaption { margin: 0 0 1.5mm; break-after: avoid; }
.drawing svg { display: block; width: 100%; height: auto; font-family: ${hei}; }
table { border-collapse: collapse; width: 100%; font: 8.5pt/1.5 ${hei}; border-top: 0.4mm solid #16201e; border-bottom: 0.4mm solid #16201e; }
thead { display: table-header-group; }
thead th { border-bottom: 0.25mm solid #16201e; text-align: left; vertical-align: bottom; padding: 1mm 2mm 1mm 0; font-weight: 700; }
tbody th { font-weight: 400; text-align: left; }
td, tbody th { padding: 0.8mm 2mm 0.8mm 0; vertical-align: top; border-bottom: 0.1mm solid #e4e8e6; }
tr { break-inside: avoid; }
tr:last-child > * { border-bottom: 0; }
.num { text-align: right; white-space: nowrap; }
tr > :last-child { padding-right: 0; }
sup { font-size: 0.75em; line-height: 1; }
.notes a[href^="#note-mark"] { display: none; }
.note-mark { font: 6.5pt/1 ${hei}; vertical-align: super; }
.notes ol { margin: 0; padding-left: 1.8em; font: 8.5pt/1.6 ${hei}; }
`;
}
