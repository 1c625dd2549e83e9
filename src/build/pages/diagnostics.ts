import {linkTo, type Place} from "../chrome.js";
import {type Collection, type DiagnosticRow, documentTitle} from "../collection.js";
import {head} from "../head.js";
import {type Html, html} from "../html.js";
import {taskNumber} from "../taskItem.js";
import {type Lang, capital, number, percent, pick, plural} from "../words.js";
import type {PageParts} from "./parts.js";

/** What each rule says, and what a person can do about it; a rule without an entry shows its own message. */
const rules: Readonly<
  Record<string, {readonly zh: readonly [string, string]; readonly en: readonly [string, string]}>
> = {
  "missing-separator": {
    zh: ["两个单位之间缺分隔", "按单位名录断开；与原件核对，如断错请在名录中更正。"],
    en: ["no separator between two units", "Split where the register says so; compare with the original."]
  },
  "repeated-character": {
    zh: ["单位名中重复一字", "按单位名录读出，原文照印；与原件核对。"],
    en: [
      "a character is repeated in a unit's name",
      "Read by the register, shown as printed; compare with the original."
    ]
  },
  "unknown-unit": {
    zh: ["名录中没有的单位", "照原文保留；在 data/units.csv 增加单位，或在 data/aliases.csv 写明别名。"],
    en: [
      "a unit that the register does not know",
      "Kept as printed; add it to data/units.csv, or its spelling to data/aliases.csv."
    ]
  },
  "unread-clause": {
    zh: ["像责任括注而未读出", "看原文；若确是责任括注，请报告这一写法。"],
    en: ["looks like a clause and was not read", "Look at the text; if it is a clause, report how it is written."]
  },
  "unreadable-document": {
    zh: ["文件无法读取", "换一个格式或重新下载后再放入 data/documents。"],
    en: ["the document could not be read", "Put it into data/documents in another format, or download it again."]
  }
};

const severityName = {
  error: {zh: "错误", en: "error"},
  warning: {zh: "待核", en: "doubt"},
  info: {zh: "说明", en: "note"}
} as const;

function row(collection: Collection, diagnostic: DiagnosticRow, place: Place): Html {
  const {lang} = place;
  const task = diagnostic.task_id === null ? undefined : collection.task.get(diagnostic.task_id);
  const document = collection.document.get(diagnostic.document_id);
  const where =
    document === undefined
      ? html`${diagnostic.document_id}`
      : html`<a
            href="${linkTo(place, `document/${diagnostic.document_id}`)}${task === undefined ? "" : `#${task.task_id}`}"
            >${task === undefined ? documentTitle(collection, document, lang) : pick(lang, `第${taskNumber(task)}项`, `task ${taskNumber(task)}`)}</a
          >${diagnostic.line_number === null ? null : pick(lang, html` 第${diagnostic.line_number}行第${diagnostic.column_number ?? 1}字`, html` line ${diagnostic.line_number}, column ${diagnostic.column_number ?? 1}`)}`;
  return html`<tr>
    <td>${severityName[diagnostic.severity][lang]}</td>
    <td>${where}</td>
    <td lang="zh-Hans">${diagnostic.quote === "" ? "–" : diagnostic.quote}</td>
    ${saysMore(diagnostic, lang) ? html`<td lang="en">${diagnostic.message}</td>` : null}
  </tr>`;
}

/** Whether a row adds its own words to those of its rule: in English always, in Chinese where the rule has none. */
function saysMore({rule}: DiagnosticRow, lang: Lang): boolean {
  return lang === "en" || !(rule in rules);
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
        html`${order.map(([rule, rows]) => {
          const [name, remedy] = rules[rule]?.[lang] ?? [rule, ""];
          return html`<section class="block" id="${rule}">
            <h2>${name} <span class="nowrap">${number(rows.length, lang)}${pick(lang, "处", "")}</span></h2>
            <p>${remedy}</p>
            <div class="table" tabindex="0" role="group">
              <table>
                <thead>
                  <tr>
                    <th scope="col">${pick(lang, "轻重", "Weight")}</th>
                    <th scope="col">${pick(lang, "位置", "Place")}</th>
                    <th scope="col">${pick(lang, "原文", "Quote")}</th>
                    ${rows.some((diagnostic) => saysMore(diagnostic, lang)) ? html`<th scope="col">${pick(lang, "说明", "What")}</th>` : null}
                  </tr>
                </thead>
                <tbody>
                  ${rows.map((diagnostic) => row(collection, diagnostic, place))}
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
