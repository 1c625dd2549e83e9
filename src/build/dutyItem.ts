import {linkTo, type Place} from "./chrome.js";
import type {Collection} from "../collection/collection.js";
import {sectionTitle, roleName, taskNumber} from "../collection/names.js";
import {type Html, html} from "../wording/html.js";
import {type Duty, quantitiesOf} from "../collection/unitDuties.js";
import {linkList, unitLink} from "./unitLink.js";
import {wrong} from "./wrong.js";
import {type Lang, date, pick, plural, sectionMark} from "../wording/words.js";

/** How the clause has the unit: its role where one is stated, its place in a list without one, or through whom. */
function standing(collection: Collection, {way, party}: Duty, place: Place): Html {
  const {lang} = place;
  if (way === "collective")
    return html`<b>${pick(lang, "经由", "Through ")}${unitLink(collection, party.unit_id, place)}</b>`;
  if (way === "implied") return html`<b>${pick(lang, "全文规定", "By a rule of the document")}</b>`;
  if (way === "listed")
    return html`<b
      >${party.position === 1 ? pick(lang, "首列", "Listed first") : pick(lang, `第${party.position}位`, `In place ${party.position}`)}</b
    >`;
  return html`<b>${roleName[way]?.[lang] ?? way}</b>`;
}

function promised(collection: Collection, taskId: string, lang: Lang): Html | null {
  const rows = quantitiesOf(collection, taskId);
  if (rows.length === 0) return null;
  return html`<p class="where">
    ${pick(lang, "量化：", "Quantified: ")}<span lang="zh-Hans"
      >${rows.map((row) => `${row.object === null ? "" : `${row.object} `}${row.quote}`).join("；")}</span
    >
  </p>`;
}

/**
 * One duty of a unit as a row: number, text whose first phrase stands out, and how the clause has the unit, with whom. The
 * section's title stands over the first of its tasks (`headed`).
 */
export function dutyItem(
  collection: Collection,
  duty: Duty,
  unitId: string,
  place: Place,
  {headed, id}: {headed: boolean; id: string | null}
): Html {
  const {lang} = place;
  const {task} = duty;
  const section = task.section_id === null ? undefined : collection.section.get(task.section_id);
  const parties = (collection.parties.get(task.task_id) ?? []).filter((party) => party.counted);
  const [first = "", ...rest] = task.text.split("\n");
  const phrase = /^[^，。；：]{4,40}[，。；：]/u.exec(first)?.[0] ?? "";
  const due = task.due_on !== null ? date(task.due_on, lang) : task.due_text;
  return html`<li class="task duty" ${id === null ? null : html` id="${id}"`}>
    <div class="number">${task.label === null ? String(task.position) : taskNumber(task)}</div>
    <div>
      ${
        headed && section !== undefined && section.level > 1
          ? html`<p class="where over">${sectionMark(section.ordinal, lang)}${pick(lang, "", " ")}${sectionTitle(collection, section, lang).replace(/[。.]$/u, "")}</p>`
          : null
      }
      <div class="text" lang="zh-Hans">
        <p>${phrase === "" ? null : html`<b>${phrase}</b>`}${first.slice(phrase.length)}</p>
        ${rest.map((text) => html`<p>${text}</p>`)}
      </div>
      ${promised(collection, task.task_id, lang)}
      <p class="where place">
        <a href="${linkTo(place, `document/${task.document_id}`)}#${task.task_id}"
          >${pick(lang, "看原文位置", "place in the text")}</a
        >
      </p>
      ${wrong(collection, task.task_id, lang)}
    </div>
    <div class="beside">
      <p class="standing">
        ${standing(collection, duty, place)}
        <span>${pick(lang, `共${parties.length}个单位`, `of ${plural(parties.length, "unit")}`)}</span>
      </p>
      <p>${linkList(
        parties.map((party) => unitLink(collection, party.unit_id, place, unitId)),
        lang
      )}</p>
      ${task.scope === null ? null : html`<p>${pick(lang, "适用：", "Applies to: ")}<span lang="zh-Hans">${task.scope}</span></p>`}
      ${due === null ? null : html`<p>${pick(lang, "时限：", "Due: ")}<span ${task.due_on === null && lang === "en" ? html` lang="zh-Hans"` : null}>${due}</span></p>`}
      <p class="done">${pick(lang, "完成情况：", "Done: ")}</p>
    </div>
  </li> `;
}
