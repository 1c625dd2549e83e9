import type {Place} from "./chrome.js";
import type {Collection} from "../collection/collection.js";
import {type Html, type HtmlValue, html} from "../wording/html.js";
import {phrases, typeset} from "../wording/typeset.js";

/** The head of a page: its question, the answer, two or three sentences, and at the right what finds things. */
export function head(
  collection: Collection,
  {lang}: Place,
  {question, answer, lead, finder = null}: {question: string; answer: string; lead: HtmlValue; finder?: HtmlValue}
): Html {
  return html`<div class="head">
    <div>
      <h1>${question}</h1>
      <p class="answer">${phrases(answer, collection, lang)}</p>
      <p class="lead">${typeof lead === "string" ? typeset(lead, collection, lang) : lead}</p>
    </div>
    ${finder}
  </div>`;
}
