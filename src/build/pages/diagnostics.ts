import {linkTo, type Place} from "../chrome.js";
import type {Collection} from "../../collection/collection.js";
import {documentTitle, taskNumber} from "../../collection/names.js";
import type {DiagnosticRow} from "../../collection/rows.js";
import {doubtRules} from "../doubtRules.js";
import {head} from "../head.js";
import {type Html, html} from "../../wording/html.js";
import {type Lang, capital, number, percent, pick, plural} from "../../wording/words.js";
import {diagnosticId, wrong} from "../wrong.js";
import type {PageParts} from "./parts.js";

const severityName = {
  error: {zh: "错误", en: "error"},
  warning: {zh: "待核", en: "doubt"},
  info: {zh: "说明", en: "note"}
} as const;

/** Which columns a rule's table has beside weight, place and quote. */
interface Columns {
  readonly message: boolean;
  readonly correction: boolean;
}

function row(collection: Collection, diagnostic: DiagnosticRow, place: Place, columns: Columns): Html {
  const {lang} = place;
  const task = diagnostic.task_id === null ? undefined : collection.task.get(diagnostic.task_id);
  const document = collection.document.get(diagnostic.document_id);
  const where =
    document === undefined
      ? html`${diagnostic.document_id}`
      : html`<a
            href="${linkTo(place, `document/${diagnostic.document_id}`)}${task === undefined ? "" : `#${task.task_id}`}"
            >${task === undefined ? documentTitle(collection, document, lang) : pick(lang, `第${taskNumber(task)}项`, `task ${taskNumber(task)}`)}</a
          >${diagnostic.line_number === null ? null : pick(lang, html`，第${diagnostic.line_number}行第${diagnostic.column_number ?? 1}字`, html`, line ${diagnostic.line_number}, column ${diagnostic.column_number ?? 1}`)}`;
  return html`<tr>
    <td>${severityName[diagnostic.severity][lang]}</td>
    <td>${where}${wrong(collection, diagnosticId(diagnostic), lang)}</td>
    <td class="quote" lang="zh-Hans">${hasQuote(diagnostic) ? diagnostic.quote : "–"}</td>
    ${columns.message ? messageCell(diagnostic, lang) : null}
    ${columns.correction ? html`<td class="correction">${isCorrectable(diagnostic) ? correctionLine(diagnostic, lang) : null}</td>` : null}
  </tr>`;
}

function hasQuote({quote}: DiagnosticRow): boolean {
  return quote !== null && quote !== "";
}

/** The registered unit that a message says an unknown one may be. */
function suggestionIn({message}: DiagnosticRow): {readonly name: string; readonly id: string} | null {
  const [, name, id] = /, perhaps (.+?) \(([!-~]+)\): /u.exec(message) ?? [];
  return name === undefined || id === undefined ? null : {name, id};
}

/** Whether a row adds its own words to those of its rule: in English always, in Chinese where it has any. */
function saysMore(diagnostic: DiagnosticRow, lang: Lang): boolean {
  return (
    lang === "en" ||
    !(diagnostic.rule in doubtRules) ||
    diagnostic.rule === "corrected" ||
    suggestionIn(diagnostic) !== null
  );
}

function messageCell(diagnostic: DiagnosticRow, lang: Lang): Html {
  const suggestion = suggestionIn(diagnostic);
  if (lang === "en" || !(diagnostic.rule in doubtRules) || diagnostic.rule === "corrected") {
    return html`<td class="message" lang="en">${diagnostic.message}</td>`;
  }
  return html`<td>${suggestion === null ? null : html`或为${suggestion.name} <code>${suggestion.id}</code>`}</td>`;
}

/** Whether a person can overrule what a row is about: words of a document, not a file and not a correction. */
function isCorrectable(diagnostic: DiagnosticRow): boolean {
  const {rule, severity, quote} = diagnostic;
  return severity !== "info" && hasQuote(diagnostic) && !/[{}]/.test(quote) && rule !== "correction-without-effect";
}

/** A row for data/corrections.csv that settles the doubt; what it says and why is for the person to change. */
function correctionLine(diagnostic: DiagnosticRow, lang: Lang): Html {
  const {document_id: documentId, quote, rule} = diagnostic;
  const suggestion = suggestionIn(diagnostic);
  const isUnread = rule === "unread-clause" || rule === "lost-characters" || rule === "person-named";
  const what = suggestion === null ? (isUnread ? "responsible" : "right") : `unit:${suggestion.id}`;
  const cells = [documentId, quote.replace(/\s+/g, ""), what, pick(lang, "理由", "reason")];
  const line = cells.map((cell) => (/[",\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join(",");
  return html`<code>${line}</code>
    <button class="needs-script" type="button" data-copy>${pick(lang, "复制", "Copy")}</button>`;
}

function howToCorrect(lang: Lang): Html {
  return pick(
    lang,
    html`<p class="caption">
      每一处都可以更正：把“更正行”贴到 <code>data/corrections.csv</code>，按原件写明 what 和理由，再运行
      <code>npm run build</code>。what 写 <code>right</code>（读得对）、<code>nobody</code>（不是单位）、<code>unit:</code>加名录编号，或
      <code>lead</code> <code>responsible</code> <code>support</code> <code>guide</code>（角色）。
    </p>`,
    html`<p class="caption">
      Any reading can be overruled: paste its row into <code>data/corrections.csv</code>, say what the original shows and why, and run
      <code>npm run build</code>. What: <code>right</code> (read rightly), <code>nobody</code> (no unit), <code>unit:</code> and an id of
      the register, or <code>lead</code> <code>responsible</code> <code>support</code> <code>guide</code> (its role).
    </p>`
  );
}

/** 待核: how much was read, and what is doubtful, grouped by kind. */
export function diagnostics(collection: Collection, place: Place): PageParts {
  const {lang} = place;
  const doubts = collection.diagnostics.filter((diagnostic) => diagnostic.severity !== "info");
  const notes = collection.diagnostics.length - doubts.length;
  const length = (kind: string | null): number =>
    collection.segments
      .filter((segment) => kind === null || segment.kind === kind)
      .reduce((sum, segment) => sum + segment.char_end - segment.char_start, 0);
  const unread = length("unread");
  const all = length(null);
  const answer =
    doubts.length === 0
      ? pick(lang, "没有待核之处。", "Nothing is in doubt.")
      : pick(lang, `${number(doubts.length, lang)}处待核。`, `${capital(plural(doubts.length, "place"))} in doubt.`);
  const lead = pick(
    lang,
    `全部${number(all, lang)}个字符都有归属，其中${unread === 0 ? "没有" : `${number(unread, lang)}个（${percent(unread, all)}）`}未读。${notes > 0 ? `另有${notes}条说明。` : ""}读出的每一处都可以点回原文。`,
    `All ${number(all, lang)} characters are accounted for; ${unread === 0 ? "none is" : `${number(unread, lang)} (${percent(unread, all)}) are`} unread. ${notes > 0 ? `There ${notes === 1 ? "is" : "are"} also ${plural(notes, "note")}. ` : ""}Each place links back to the text.`
  );
  const byRule = new Map<string, DiagnosticRow[]>();
  for (const diagnostic of collection.diagnostics) {
    byRule.set(diagnostic.rule, [...(byRule.get(diagnostic.rule) ?? []), diagnostic]);
  }
  const order = [...byRule].sort(
    ([, a], [, b]) => rankOf(a[0]?.severity ?? "info") - rankOf(b[0]?.severity ?? "info") || b.length - a.length
  );
  const kinds = [
    "metadata",
    "notice",
    "heading",
    "preamble",
    "lead_in",
    "task",
    "clause",
    "closing",
    "noise",
    "unread"
  ];
  return {
    title: pick(lang, "待核", "Doubts"),
    description: answer,
    parts: new Map<string, Html>([
      [
        "head",
        head(collection, place, {
          question: pick(lang, "哪些地方读得没有把握？", "What is doubtful in the reading?"),
          answer,
          lead
        })
      ],
      [
        "diagnostics",
        html`${collection.diagnostics.some(isCorrectable) ? howToCorrect(lang) : null}${order.map(([rule, rows]) => {
          const [name, remedy] = doubtRules[rule]?.[lang] ?? [rule, ""];
          const columns = {
            message: rows.some((diagnostic) => saysMore(diagnostic, lang)),
            correction: rows.some(isCorrectable)
          };
          return html`<section class="block" id="${rule}">
            <h2>${capital(name)} <span class="nowrap">${pick(lang, `${number(rows.length, lang)}处`, `(${number(rows.length, lang)})`)}</span></h2>
            <p>${remedy}</p>
            <div class="table" tabindex="0" role="group">
              <table>
                <thead>
                  <tr>
                    <th scope="col">${pick(lang, "轻重", "Weight")}</th>
                    <th scope="col">${pick(lang, "位置", "Place")}</th>
                    <th scope="col">${pick(lang, "原文", "Quote")}</th>
                    ${columns.message ? html`<th scope="col">${pick(lang, "说明", "What")}</th>` : null}
                    ${columns.correction ? html`<th scope="col">${pick(lang, "更正行", "Row for corrections")}</th>` : null}
                  </tr>
                </thead>
                <tbody>
                  ${rows.map((diagnostic) => row(collection, diagnostic, place, columns))}
                </tbody>
              </table>
            </div>
          </section>`;
        })}`
      ],
      [
        "segments",
        html`<section class="block" id="segments">
          <h2>${pick(lang, "每个字符归在哪里", "Where every character went")}</h2>
          <div class="table" tabindex="0" role="group">
            <table>
              <thead>
                <tr>
                  <th scope="col">${pick(lang, "类别", "Kind")}</th>
                  <th scope="col" class="num">${pick(lang, "字符", "Characters")}</th>
                  <th scope="col" class="num">${pick(lang, "占全文", "Share of the text")}</th>
                </tr>
              </thead>
              <tbody>
                ${kinds.map(
                  (kind) =>
                    html`<tr>
                      <th scope="row">${segmentName[kind]?.[lang] ?? kind} <code>${kind}</code></th>
                      <td class="num">${number(length(kind), lang)}</td>
                      <td class="num">${percent(length(kind), all)}</td>
                    </tr>`
                )}
              </tbody>
            </table>
          </div>
        </section>`
      ]
    ]),
    files: []
  };
}

function rankOf(severity: DiagnosticRow["severity"]): number {
  return ["error", "warning", "info"].indexOf(severity);
}

const segmentName: Readonly<Record<string, {readonly zh: string; readonly en: string}>> = {
  metadata: {zh: "版头与版记", en: "Front and end matter"},
  notice: {zh: "印发通知", en: "Covering notice"},
  heading: {zh: "标题", en: "Headings"},
  preamble: {zh: "前言", en: "Preamble"},
  lead_in: {zh: "小节导语", en: "Lead-ins of sections"},
  task: {zh: "任务", en: "Tasks"},
  clause: {zh: "责任括注", en: "Clauses"},
  closing: {zh: "结语", en: "Closing"},
  noise: {zh: "标记、页码与空白", en: "Marks, page numbers, white space"},
  unread: {zh: "未读", en: "Unread"}
};
