import {roleName, taskNumber, themeTitle, unitName} from "../collection/names.js";
import {linkTo, type Place} from "./chrome.js";
import type {Collection} from "../collection/collection.js";
import type {NamedRow, TaskRow} from "../collection/rows.js";
import {Html, html} from "../wording/html.js";
import {wrong} from "./wrong.js";
import {type Lang, date, numeral, pick} from "../wording/words.js";

/** What is said of a party beside its name: its role where the text states one, and that it is a collective. */
export function partyNote(collection: Collection, party: NamedRow, lang: Lang): string | null {
  const notes = [
    party.role_basis === "stated" || party.role_basis === "document_rule"
      ? (roleName[party.role]?.[lang] ?? null)
      : null,
    party.role_basis === "implied" ? pick(lang, "全文规定", "by a rule of the document") : null,
    collection.units.get(party.unit_id)?.is_collective === true ? pick(lang, "集体", "collective") : null
  ].filter((note): note is string => note !== null);
  return notes.length === 0 ? null : notes.join(pick(lang, "，", ", "));
}

/** The clause as printed with each unit marked where it stands in it. */
export function clauseHtml(collection: Collection, clause: string, parties: readonly NamedRow[]): Html {
  const parts: Html[] = [];
  let from = 0;
  for (const party of parties) {
    const at = clause.indexOf(party.mention, from);
    if (at < 0) continue;
    const collective = collection.units.get(party.unit_id)?.is_collective === true;
    parts.push(
      html`${clause.slice(from, at)}<b data-unit="${party.unit_id}" ${collective ? html` class="collective"` : null}
          >${party.mention}</b
        >`
    );
    from = at + party.mention.length;
  }
  return html`${parts}${clause.slice(from)}`;
}

/**
 * One task as a row of a duty list: number, text with its clause, parties; what filters ask for is in its data. `id` is
 * null where the page may tell of the task more than once.
 */
export function taskItem(collection: Collection, task: TaskRow, place: Place, id: string | null = task.task_id): Html {
  const {lang} = place;
  const parties = collection.parties.get(task.task_id) ?? [];
  const counted = parties.filter((party) => party.counted);
  const theme = collection.themes.find((row) => row.theme_id === task.theme_id);
  const source = `${linkTo(place, `document/${task.document_id}`)}#${task.task_id}`;
  const paragraphs = task.text.split("\n");
  const last = paragraphs.length - 1;
  const clause =
    task.clause === null ? null : html`<span class="clause">${clauseHtml(collection, task.clause, counted)}</span>`;
  const repairs = counted.filter((party) => party.repair !== null);
  const due = task.due_on !== null ? date(task.due_on, lang) : task.due_text;
  return html`<li
    class="task"
    ${id === null ? null : html` id="${id}"`}
    data-document="${task.document_id}"
    data-theme="${task.theme_id ?? ""}"
    data-section="${task.section_id ?? ""}"
    data-units="${counted.map((party) => `${party.unit_id}:${party.role}`).join(" ")}"
    data-n="${counted.length}"
    data-due="${task.due_on ?? task.due_text ?? ""}"
    data-gaps="${(collection.gaps.tasks.get(task.task_id) ?? []).join(" ")}"
    ${task.collective_only ? html` data-collective-only` : null}${repairs.length > 0 ? html` data-repair` : null}
  >
    <div class="number">${task.label ?? String(task.position)}</div>
    <div>
      <div class="text" lang="zh-Hans">
        ${paragraphs.map((text, i) => html`<p>${text}${i === last ? clause : null}</p>`)}
      </div>
      <p class="where">
        ${
          theme === undefined ? null : html`${numeral(theme.ordinal, lang)} ${themeTitle(collection, theme, lang)} · `
        }${due === null ? null : html`${pick(lang, "时限：", "due: ")}${due} · `}<a href="${source}"
          >${pick(lang, "看原文位置", "place in the text")}</a
        >
      </p>
      ${wrong(collection, task.task_id, lang)}
    </div>
    <ul class="parties">
      ${parties.map((party) => {
        const note = partyNote(collection, party, lang);
        return html`<li>
          <a href="${linkTo(place, `unit/${party.unit_id}`)}">${unitNameHtml(collection, party.unit_id, lang)}</a
          >${note === null ? null : html` <span class="role">${note}</span>`}
        </li>`;
      })}${parties.length === 0 ? html`<li>${pick(lang, "没有写责任单位", "no unit named")}</li>` : null}
    </ul>
  </li> `;
}

/** Names up to this length stay on one line: longer ones are wider than a phone. In characters, Han and Latin. */
const unbroken = {zh: 16, en: 34} as const;

/** A unit's name with its language marked where it has none in the page's own. */
export function unitNameHtml(collection: Collection, unitId: string, lang: Lang): Html {
  const name = unitName(collection, unitId, lang);
  const isForeign = lang === "en" && name === collection.units.get(unitId)?.name;
  const together = name.length <= (lang === "en" && !isForeign ? unbroken.en : unbroken.zh) ? "nowrap" : "";
  return isForeign
    ? html`<span class="${together}" lang="zh-Hans">${name}</span>`
    : html`<span class="${together}">${name}</span>`;
}

/** The printed number where it is one, else the place in the document: what a small square has room for. */
export function shortNumber(task: TaskRow): number {
  const printed = Number(taskNumber(task));
  return Number.isInteger(printed) ? printed : task.position;
}
