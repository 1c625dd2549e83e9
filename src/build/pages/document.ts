import {linkTo, type Place} from "../chrome.js";
import type {Collection} from "../../collection/collection.js";
import {documentTitle, sectionTitle, themeTitle, taskNumber} from "../../collection/names.js";
import type {DocumentRow} from "../../collection/rows.js";
import {head} from "../head.js";
import {type Html, html} from "../../wording/html.js";
import {sourceText} from "../sourceText.js";
import {chinese, date, list, number, numeral, pick, plural, sectionMark} from "../../wording/words.js";
import type {PageParts} from "./parts.js";

function taskRange(collection: Collection, documentId: string, sectionId: string): string {
  const inside = collection.tasks.filter(
    (task) => task.document_id === documentId && (task.theme_id === sectionId || task.section_id === sectionId)
  );
  const [first] = inside;
  const last = inside[inside.length - 1];
  if (first === undefined || last === undefined) return "";
  return first === last ? taskNumber(first) : `${taskNumber(first)}～${taskNumber(last)}`;
}

function contents(collection: Collection, document: DocumentRow, lang: Place["lang"]): Html {
  const sections = collection.sections.filter((section) => section.document_id === document.document_id);
  const entry = (id: string, mark: string, title: string): Html =>
    html`<a href="#${id}"
      ><span>${mark}</span><span>${title}</span
      ><span class="pages"
        >${taskRange(collection, document.document_id, id).replace("～", pick(lang, "～", "–"))}</span
      ></a
    >`;
  return html`<nav class="contents" aria-label="${pick(lang, "目录", "Contents")}">
    <ol>
      ${sections
        .filter((section) => section.level === 1)
        .map((theme) => {
          const inner = sections.filter((section) => section.parent_id === theme.section_id);
          return html`<li>
            ${entry(theme.section_id, numeral(theme.ordinal, lang), themeTitle(collection, theme, lang))}${
              inner.length === 0
                ? null
                : html`<ol>
                    ${inner.map((section) => html`<li>${entry(section.section_id, sectionMark(section.ordinal, lang), sectionTitle(collection, section, lang).replace(/[。.]$/u, ""))}</li>`)}
                  </ol>`
            }
          </li>`;
        })}
    </ol>
    <div class="legend">
      <p>
        <span class="clause-text unit-mention">${pick(lang, "单位名", "unit")}</span>
        ${pick(lang, "读出的单位", "a unit that was read")}
      </p>
      <p>
        <span class="clause-text unit-mention collective">${pick(lang, "集体称谓", "collective")}</span>
        ${pick(lang, "集体称谓", "a collective")}
      </p>
      <p><span class="supplied clause-text">、</span> ${pick(lang, "补读的标点", "punctuation supplied")}</p>
      <p>
        <s class="omitted">${pick(lang, "字", "x")}</s> ${pick(lang, "略去的重复字", "repeated character left out")}
      </p>
      <p><i class="page-break"></i> ${pick(lang, "原文换页或换行", "page or line break in print")}</p>
      ${
        collection.pages.some((page) => page.document_id === document.document_id)
          ? html`<p>${pick(lang, "页边的数字是原件页码。", "Numbers in the margin are pages of the file.")}</p>`
          : null
      }
    </div>
  </nav>`;
}

function metadata(collection: Collection, document: DocumentRow, lang: Place["lang"]): Html {
  const provenance = collection.provenance.get(document.document_id);
  const rows: readonly (readonly [string, Html | string | null])[] = [
    [pick(lang, "标题", "Title"), document.title === null ? null : chinese(document.title, lang)],
    [
      pick(lang, "发文字号", "Document number"),
      document.document_number === null ? null : chinese(document.document_number, lang)
    ],
    [
      pick(lang, "发文机关", "Issued by"),
      document.issuers.length === 0 ? null : chinese(document.issuers.join("、"), lang)
    ],
    [
      pick(lang, "主送机关", "Addressed to"),
      document.recipients.length === 0 ? null : chinese(document.recipients.join("、"), lang)
    ],
    [
      pick(lang, "抄送机关", "Copies to"),
      document.copies_to.length === 0 ? null : chinese(document.copies_to.join("、"), lang)
    ],
    [pick(lang, "成文日期", "Signed"), date(document.issued_on, lang)],
    [pick(lang, "印发日期", "Printed"), date(document.printed_on, lang)],
    [pick(lang, "印发机关", "Printed by"), document.printed_by === null ? null : chinese(document.printed_by, lang)],
    [
      pick(lang, "印数", "Copies"),
      document.copies === null ? null : pick(lang, `${document.copies}份`, number(document.copies, lang))
    ],
    [pick(lang, "公开形式", "Disclosure"), document.disclosure === null ? null : chinese(document.disclosure, lang)],
    [pick(lang, "文件", "File"), html`<code>${document.source_path}</code>`],
    ["SHA-256", html`<code>${document.sha256}</code>`],
    [pick(lang, "来源", "Found at"), provenance?.url ?? null],
    [pick(lang, "许可", "Status"), provenance?.licence ?? null]
  ];
  return html`<details class="data metadata">
    <summary>${pick(lang, "文件信息", "About this document")}</summary>
    <dl>
      ${rows
        .filter((row): row is readonly [string, Html | string] => row[1] !== null)
        .map(
          ([name, value]) =>
            html`<dt>${name}</dt>
              <dd>${value}</dd>`
        )}
    </dl>
  </details>`;
}

/** 原文: where in the text each thing stands. */
export function documentPage(documentId: string) {
  return (collection: Collection, place: Place): PageParts => {
    const {lang} = place;
    const document = collection.document.get(documentId);
    if (document === undefined) throw new Error(`no such document: ${documentId}`);
    const tasks = collection.tasks.filter((task) => task.document_id === documentId);
    const clauses = tasks.filter((task) => task.clause !== null).length;
    const unread = collection.segments.filter((row) => row.document_id === documentId && row.kind === "unread").length;
    const doubts = collection.diagnostics.filter((row) => row.document_id === documentId && row.severity !== "info");
    const repaired = [
      ...new Set(
        collection.named
          .filter((row) => row.document_id === documentId && row.repair !== null && row.repair !== "corrected")
          .map((row) => row.task_id)
      )
    ].flatMap((id) => {
      const task = collection.task.get(id);
      return task === undefined ? [] : [task];
    });
    const other = doubts.length - repaired.length;
    const answer =
      clauses === 0
        ? pick(lang, "全文没有责任括注。", "The text has no responsibility clauses.")
        : unread > 0
          ? pick(
              lang,
              `全文${clauses}条责任括注已读出，有${unread}处文字未读。`,
              `${plural(clauses, "clause")} read; ${plural(unread, "stretch", "stretches")} of text unread.`
            )
          : pick(
              lang,
              `全文${clauses}条责任括注都已读出。`,
              `All ${plural(clauses, "responsibility clause")} were read.`
            );
    const numbers = list(repaired.map(taskNumber), lang);
    const lead = html`${pick(
      lang,
      html`<span style="color:var(--accent)">红色</span
        >是责任括注，下划线是读出的单位，虚线是集体称谓；页边列出读到的结果。`,
      html`Clauses are in <span style="color:var(--accent)">red</span>, units underlined, collectives dashed; the margin
        lists what was read. `
    )}${
      repaired.length === 0
        ? null
        : pick(
            lang,
            `${repaired.length}处排印瑕疵（第${numbers}项）已补读，均有注明；正文一字未改。`,
            `${plural(repaired.length, "misprint")} (task${repaired.length === 1 ? "" : "s"} ${numbers}) ${repaired.length === 1 ? "was" : "were"} read by rule and ${repaired.length === 1 ? "is" : "are"} marked; the text itself is unchanged. `
          )
    }${other > 0 ? html`${pick(lang, `另有${other}处`, `${plural(other, "further doubt")}: `)}<a href="${linkTo(place, "diagnostics")}">${pick(lang, "待核", "see doubts")}</a>${pick(lang, "。", ".")}` : null}`;
    return {
      title: documentTitle(collection, document, lang),
      description: answer,
      parts: new Map<string, Html>([
        [
          "head",
          head(collection, place, {
            question: pick(lang, "这句话在原文哪里？", "Where in the text does this stand?"),
            answer,
            lead
          })
        ],
        [
          "source",
          html`${metadata(collection, document, lang)}
            <div class="reading">
              ${contents(collection, document, lang)}${sourceText(collection, document, place)}
            </div>`
        ]
      ]),
      files: []
    };
  };
}

/** The list of documents, for a collection that has several (or none to show at once). */
export function documentsPage(collection: Collection, place: Place): PageParts {
  const {lang} = place;
  const answer = pick(
    lang,
    `共${collection.documents.length}份文件。`,
    `${plural(collection.documents.length, "document")}.`
  );
  return {
    title: pick(lang, "原文", "Source text"),
    description: answer,
    parts: new Map<string, Html>([
      [
        "head",
        head(collection, place, {question: pick(lang, "收了哪些文件？", "Which documents are here?"), answer, lead: ""})
      ],
      [
        "source",
        html`<div class="table">
          <table>
            <thead>
              <tr>
                <th scope="col">${pick(lang, "标题", "Title")}</th>
                <th scope="col">${pick(lang, "发文字号", "Number")}</th>
                <th scope="col">${pick(lang, "成文日期", "Signed")}</th>
                <th scope="col" class="num">${pick(lang, "任务（项）", "Tasks")}</th>
              </tr>
            </thead>
            <tbody>
              ${collection.documents.map(
                (document) =>
                  html`<tr>
                    <td>
                      <a href="${linkTo(place, `document/${document.document_id}`)}"
                        >${documentTitle(collection, document, lang)}</a
                      >
                    </td>
                    <td>${document.document_number === null ? "–" : chinese(document.document_number, lang)}</td>
                    <td>${date(document.issued_on, lang)}</td>
                    <td class="num">
                      ${number(collection.tasks.filter((task) => task.document_id === document.document_id).length, lang)}
                    </td>
                  </tr>`
              )}
            </tbody>
          </table>
        </div>`
      ]
    ]),
    files: []
  };
}
