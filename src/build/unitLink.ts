import {linkTo, type Place} from "./chrome.js";
import type {Collection} from "../collection/collection.js";
import {unitName} from "../collection/names.js";
import {unitsWithPage} from "../collection/unitDuties.js";
import {type Html, type HtmlValue, html} from "../wording/html.js";
import {unitNameHtml} from "./taskItem.js";
import type {Lang} from "../wording/words.js";

/** A unit's name as a link to its page; `own` is the page's own unit, which stands out and leads nowhere. */
export function unitLink(collection: Collection, unitId: string, place: Place, own: string | null = null): Html {
  const name = unitNameHtml(collection, unitId, place.lang);
  return unitId === own
    ? html`<b class="own">${name}</b>`
    : html`<a href="${linkTo(place, `unit/${unitId}`)}">${name}</a>`;
}

const byName = new WeakMap<Collection, Map<Lang, ReadonlyMap<string, string | null>>>();

/** Names of units as figures have them → the unit whose page it is; null where two pages are of one name. */
function pagesByName(collection: Collection, lang: Lang): ReadonlyMap<string, string | null> {
  const languages = byName.get(collection) ?? new Map<Lang, ReadonlyMap<string, string | null>>();
  byName.set(collection, languages);
  const known = languages.get(lang);
  if (known !== undefined) return known;
  const pages = new Map<string, string | null>();
  for (const id of unitsWithPage(collection)) {
    const name = unitName(collection, id, lang);
    pages.set(name, pages.has(name) ? null : id);
  }
  languages.set(lang, pages);
  return pages;
}

/** A cell of a figure's table: a unit's name, no more and no less, leads to the unit's page; other text is as it is. */
export function linkedName(text: string, collection: Collection, place: Place): HtmlValue {
  const unitId = pagesByName(collection, place.lang).get(text) ?? null;
  return unitId === null ? text : unitLink(collection, unitId, place);
}

/** Links one after another, as the language parts them. */
export function linkList(links: readonly Html[], lang: Lang): Html {
  return html`${links.map((link, i) => html`${i === 0 ? null : lang === "zh" ? "、" : ", "}${link}`)}`;
}
