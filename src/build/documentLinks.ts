import {linkTo, type Place} from "./chrome.js";
import type {Collection} from "../collection/collection.js";
import {documentTitle} from "../collection/names.js";
import {type Html, html} from "../wording/html.js";
import {pick} from "../wording/words.js";

/**
 * The document filter: links from a page about all documents (`all`) to the same page about each (`each`/<id>), which
 * need no script. Null for a collection of one document.
 */
export function documentLinks(
  whole: Collection,
  place: Place,
  chosen: string | null,
  all: string,
  each: string
): Html | null {
  const {lang} = place;
  if (whole.documents.length < 2) return null;
  const item = (path: string, name: string, current: boolean): Html =>
    html`<li>${current ? html`<b aria-current="page">${name}</b>` : html`<a href="${linkTo(place, path)}">${name}</a>`}</li>`;
  return html`<nav class="documents" aria-label="${pick(lang, "按文件看", "By document")}"><span class="title">${pick(lang, "文件", "Document")}</span><ul>${item(
    all,
    pick(lang, "全部文件", "All documents"),
    chosen === null
  )}${whole.documents.map((document) =>
    item(`${each}/${document.document_id}`, documentTitle(whole, document, lang), chosen === document.document_id)
  )}</ul></nav>`;
}
