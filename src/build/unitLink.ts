import {linkTo, type Place} from "./chrome.js";
import type {Collection} from "../collection/collection.js";
import {type Html, html} from "../wording/html.js";
import {unitNameHtml} from "./taskItem.js";
import type {Lang} from "../wording/words.js";

/** A unit's name as a link to its page; `own` is the page's own unit, which stands out and leads nowhere. */
export function unitLink(collection: Collection, unitId: string, place: Place, own: string | null = null): Html {
  const name = unitNameHtml(collection, unitId, place.lang);
  return unitId === own
    ? html`<b class="own">${name}</b>`
    : html`<a href="${linkTo(place, `unit/${unitId}`)}">${name}</a>`;
}

/** Links one after another, as the language parts them. */
export function linkList(links: readonly Html[], lang: Lang): Html {
  return html`${links.map((link, i) => html`${i === 0 ? null : lang === "zh" ? "、" : ", "}${link}`)}`;
}
