import {phrases} from "./figure.js";
import {type Html, type HtmlValue, html} from "./html.js";

/** The head of a page: its question, the answer, two or three sentences, and at the right what finds things. */
export function head(question: string, answer: string, lead: HtmlValue, finder: HtmlValue = null): Html {
  return html`<div class="head">
    <div>
      <h1>${question}</h1>
      <p class="answer">${phrases(answer)}</p>
      <p class="lead">${lead}</p>
    </div>
    ${finder}
  </div>`;
}
