import {html} from "./html.js";

/** Noise that says nothing to a reader: Markdown's signs, rules, white space. */
export const marksOnly = /^[\s#*_>|`~\-—=]*$/u;

/** Where print breaks the line or page in mid-sentence. */
export const pageBreak = html`<i class="page-break" title="原文换页或换行"></i>`;
