import type {Place} from "./chrome.js";
import {type Html, html} from "../wording/html.js";
import {pick} from "../wording/words.js";

/** Noise that says nothing to a reader: Markdown's signs, rules, white space. */
export const marksOnly = /^[\s#*_>|`~\-—=]*$/u;

/** Where print breaks the line or page in mid-sentence. */
export const pageBreak = html`<i class="page-break" title="原文换页或换行"></i>`;

/** Where a cell of a table ends and the next begins. */
export const cellEnd = html`<i class="cell-end" title="表格分栏"></i> `;

/** Text with a mark where a tab parts cells. */
export function withCells(text: string): Html {
  return html`${text.split(/\t+/u).map((cell, n) => (n === 0 ? html`${cell}` : html`${cellEnd}${cell}`))}`;
}

/** The number of a page, in the margin where the page begins. */
export function pageMark(page: number, place: Place): Html {
  const name = pick(place.lang, `第${page}页`, `Page ${page}`);
  return html`<span class="page-start" role="doc-pagebreak" id="page-${page}" aria-label="${name}" title="${name}">${pick(place.lang, `${page}页`, `p. ${page}`)}</span>`;
}
