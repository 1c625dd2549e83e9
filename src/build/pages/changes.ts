import {linkTo, type Place, rootOf} from "../chrome.js";
import type {Collection} from "../../collection/collection.js";
import {documentTitle, roleName, taskNumber, unitName} from "../../collection/names.js";
import type {ChangeRow, EarlierRow} from "../../collection/rows.js";
import {doubtRules} from "../doubtRules.js";
import {head} from "../head.js";
import {type Html, html} from "../../wording/html.js";
import {type Lang, capital, chinese, date, number, pick, plural} from "../../wording/words.js";
import {typeset} from "../../wording/typeset.js";
import {textHtml} from "../report/articleHtml.js";
import type {PageParts} from "./parts.js";

/** Rows of one table that a page lists; the rest are in the file. */
const mostRows = 300;

const tableName = {
  documents: {zh: "文件", en: "Documents"},
  tasks: {zh: "任务", en: "Tasks"},
  assignments: {zh: "分工", en: "Assignments"},
  diagnostics: {zh: "待核与说明", en: "Doubts and notes"}
} as const;

const kindName = {
  added: {zh: "新增", en: "added"},
  gone: {zh: "消失", en: "gone"},
  changed: {zh: "改动", en: "changed"}
} as const;

const fieldName: Readonly<Record<string, {readonly zh: string; readonly en: string}>> = {
  text: {zh: "任务文字", en: "text"},
  clause: {zh: "责任括注", en: "clause"},
  scope: {zh: "适用范围", en: "scope"},
  due_on: {zh: "时限", en: "deadline"},
  due_text: {zh: "时限原文", en: "deadline as printed"},
  unit_id: {zh: "单位", en: "unit"},
  role: {zh: "角色", en: "role"},
  role_basis: {zh: "角色依据", en: "ground of the role"},
  mention: {zh: "写法", en: "words"},
  repair: {zh: "补读", en: "repair"},
  severity: {zh: "轻重", en: "weight"},
  message: {zh: "说明", en: "message"}
};

const tables = ["documents", "tasks", "assignments", "diagnostics"] as const;
const kinds = ["added", "gone", "changed"] as const;

function count(rows: readonly ChangeRow[], kind: ChangeRow["kind"]): number {
  return rows.filter((row) => row.kind === kind).length;
}

/** Most titles that are named one by one. */
const mostTitles = 3;

/** Which earlier tables these are: their documents, numbers, date, and the program that read them. */
export function earlierWords(
  {titles, documents, tasks, assignments, data_date, program}: EarlierRow,
  lang: Lang
): string {
  const count = pick(lang, `${number(documents, lang)}份文件`, plural(documents, "document"));
  const named =
    documents === 0 || documents > mostTitles
      ? count
      : pick(lang, titles.map((title) => `《${title}》`).join(""), titles.map((title) => `“${title}”`).join(", "));
  const parts = pick(
    lang,
    [
      `先前的数据表：${named}，${number(tasks, lang)}项任务、${number(assignments, lang)}处分工`,
      data_date === null ? null : `数据日期${date(data_date, lang)}`,
      program === null ? "没有记载读取程序的版本" : `由Duty Atlas ${program}读出`
    ],
    [
      `Earlier tables: ${named}, with ${plural(tasks, "task")} and ${plural(assignments, "assignment")}`,
      data_date === null ? null : `data of ${date(data_date, lang)}`,
      program === null ? "the program that read them is not recorded" : `read by Duty Atlas ${program}`
    ]
  );
  return `${parts.filter((part) => part !== null).join(pick(lang, "，", "; "))}${pick(lang, "。", ".")}`;
}

/** 变化: what came, went or changed since earlier tables. Only for a collection that was compared with some. */
export function changes(rows: readonly ChangeRow[]) {
  return (collection: Collection, place: Place): PageParts => {
    const {lang} = place;
    const {earlier} = collection;
    const [added, gone, changed] = [count(rows, "added"), count(rows, "gone"), count(rows, "changed")];
    const answer =
      rows.length === 0
        ? pick(lang, "与先前的数据表没有不同。", "Nothing differs from the earlier tables.")
        : pick(
            lang,
            `新增${number(added, lang)}处，消失${number(gone, lang)}处，改动${number(changed, lang)}处。`,
            `${number(added, lang)} added, ${number(gone, lang)} gone, ${number(changed, lang)} changed.`
          );
    const lead = pick(
      lang,
      "与先前一次读出的数据表逐行比较。是不是同一项，看文字，不看序号：中间插入一项任务，只算新增一处，后面的任务不因序号顺延而算改动。新增或撤下的文件、任务各算一处，不再逐行列出其中的内容。",
      "Compared row by row with the tables of an earlier reading. What is the same is told by words, not by numbers: a task put in between is one addition, and those after it have not changed. A document or task that came or went counts once, without what it holds. "
    );
    return {
      title: pick(lang, "变化", "Changes"),
      description: answer,
      parts: new Map<string, Html>([
        [
          "head",
          head(collection, place, {
            question: pick(lang, "与先前相比，什么变了？", "What has changed since the earlier reading?"),
            answer,
            lead: html`${typeset(lead, collection, lang)}${earlier === null ? null : textHtml(earlierWords(earlier, lang), collection, lang)}`
          })
        ],
        [
          "changes",
          html`${rows.length === 0 ? null : counts(rows, lang)}${tables.map((table) =>
            section(
              collection,
              rows.filter((row) => row.table_name === table),
              table,
              place
            )
          )}`
        ]
      ]),
      files: []
    };
  };
}

function counts(rows: readonly ChangeRow[], lang: Lang): Html {
  return html`<section class="block">
    <div class="table" tabindex="0" role="group" aria-label="${pick(lang, "各表的变化数", "Changes by table")}">
    <table>
      <thead>
        <tr>
          <th scope="col">${pick(lang, "变化（处）", "Changes, number")}</th>
          ${kinds.map((kind) => html`<th scope="col" class="num">${capital(kindName[kind][lang])}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${tables.map((table) => {
          const some = rows.filter((row) => row.table_name === table);
          return html`<tr>
            <th scope="row">${tableName[table][lang]}</th>
            ${kinds.map((kind) => html`<td class="num">${number(count(some, kind), lang)}</td>`)}
          </tr>`;
        })}
      </tbody>
    </table>
  </div></section>`;
}

function section(
  collection: Collection,
  rows: readonly ChangeRow[],
  table: ChangeRow["table_name"],
  place: Place
): Html | null {
  if (rows.length === 0) return null;
  const {lang} = place;
  const shown = rows.slice(0, mostRows);
  const name = tableName[table];
  // what came or went has no values before and after
  const says = table === "diagnostics" || shown.some((row) => row.field !== null);
  return html`<section class="block" id="${table}">
    <h2>${name[lang]} <span class="nowrap">${pick(lang, `${number(rows.length, lang)}处`, `(${number(rows.length, lang)})`)}</span></h2>
    ${
      shown.length === rows.length
        ? null
        : html`<p>
            ${pick(lang, `这里列出前${number(shown.length, lang)}处，全部见`, `The first ${number(shown.length, lang)} of ${plural(rows.length, "change")}; all are in `)}<a
              href="${rootOf(place)}data/changes.csv"
              >changes.csv</a
            >${pick(lang, "。", ".")}
          </p>`
    }
    <div class="table" tabindex="0" role="group" aria-label="${name[lang]}">
      <table>
        <thead>
          <tr>
            <th scope="col">${pick(lang, "变化", "Change")}</th>
            <th scope="col">${pick(lang, "位置", "Place")}</th>
            <th scope="col">${pick(lang, "原文", "Quote")}</th>
            ${says ? html`<th scope="col">${table === "diagnostics" ? pick(lang, "说明", "What") : pick(lang, "原值 → 现值", "Before → after")}</th>` : null}
          </tr>
        </thead>
        <tbody>
          ${shown.map(
            (row) =>
              html`<tr>
                <td class="nowrap">${kindName[row.kind][lang]}</td>
                <td>${where(collection, row, place)}</td>
                <td lang="zh-Hans">${row.quote ?? "–"}</td>
                ${says ? html`<td>${whatChanged(collection, row, lang)}</td>` : null}
              </tr>`
          )}
        </tbody>
      </table>
    </div>
  </section>`;
}

/** A link to the task or document as it is now, and the place; of what is gone only where it was. */
function where(collection: Collection, row: ChangeRow, place: Place): Html {
  const {lang} = place;
  const document = collection.document.get(row.document_id);
  const task = row.task_id === null ? undefined : collection.task.get(row.task_id);
  const [line, column] = row.place?.split(":") ?? [];
  const printed =
    line === undefined
      ? null
      : pick(lang, html`第${line}行第${column ?? ""}字`, html`line ${line}, column ${column ?? ""}`);
  if (document === undefined) return html`<code>${row.document_id}</code>`;
  if (task === undefined && row.kind === "gone") {
    return html`${collection.documents.length > 1 ? html`${documentTitle(collection, document, lang)}${pick(lang, "，", ", ")}` : null}${pick(lang, "原", "was at ")}${printed ?? html`<code>${row.id}</code>`}`;
  }
  const link =
    task === undefined
      ? documentTitle(collection, document, lang)
      : pick(lang, `第${taskNumber(task)}项`, `task ${taskNumber(task)}`);
  return html`<a href="${linkTo(place, `document/${row.document_id}`)}${task === undefined ? "" : `#${task.task_id}`}">${link}</a
    >${printed === null ? null : html`${pick(lang, "，", ", ")}${row.kind === "gone" ? pick(lang, "原", "was at ") : null}${printed}`}`;
}

function whatChanged(collection: Collection, row: ChangeRow, lang: Lang): Html {
  if (row.table_name === "diagnostics" && row.field === null) {
    const rule = row.id.split("/")[1] ?? "";
    return html`${doubtRules[rule]?.[lang][0] ?? rule}`;
  }
  if (row.field === null) return html`–`;
  const name = fieldName[row.field]?.[lang] ?? row.field;
  return html`${name}${pick(lang, "：", ": ")}${value(collection, row, row.before, lang)} → ${value(collection, row, row.after, lang)}`;
}

function value(collection: Collection, {field}: ChangeRow, written: string | null, lang: Lang): Html {
  if (written === null) return html`–`;
  if (field === "unit_id") {
    return collection.units.has(written) ? html`${unitName(collection, written, lang)}` : html`<code>${written}</code>`;
  }
  if (field === "role") return html`${roleName[written]?.[lang] ?? written}`;
  if (field === "due_on") return html`${date(written, lang)}`;
  if (field === "message") return html`<span lang="en">${written}</span>`;
  if (field === "role_basis" || field === "repair" || field === "severity") return html`<code>${written}</code>`;
  return chinese(written, lang);
}
