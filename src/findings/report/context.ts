import {type Lang, capital, date, list, number, pick, plural} from "../../wording/words.js";
import {most} from "./said.js";
import {note, prose, see} from "./prose.js";
import {type Chapter, figureAt, paragraph, statement, tableAt, tableSpec} from "./statement.js";

/** By whom and when the one document was issued; each part only where the document says it. */
export const issued = statement(["report_documents"], ({report_documents: documents}, {lang, document}) => {
  const [only] = documents;
  if (documents.length !== 1 || only === undefined) return null;
  const title = document(only.document_id);
  const by = only.issuers.length === 0 ? null : only.issuers.join("、");
  const on = only.issued_on === null ? null : date(only.issued_on, lang);
  const numbered = only.document_number;
  if (by === null && on === null && numbered === null) {
    return pick(
      lang,
      prose`《${title}》没有写明制发机关、成文日期和文号。`,
      prose`“${title}” states neither issuer nor date nor number.`
    );
  }
  return pick(
    lang,
    prose`《${title}》${by === null ? "" : `由${by}`}${on === null ? "" : `于${on}`}${by === null && on === null ? "" : "印发"}${numbered === null ? "" : `${by === null && on === null ? "" : "，"}文号${numbered}`}。`,
    prose`“${title}” ${by === null && on === null ? "" : "was issued"}${by === null ? "" : ` by ${by}`}${on === null ? "" : ` on ${on}`}${numbered === null ? "" : `${by === null && on === null ? "" : ", "}${by === null && on === null ? "is" : "as"} ${numbered}`}.`
  );
});

/** To whom the one document is addressed, and who is sent a copy. */
export const addressed = statement(["report_documents"], ({report_documents: documents}, {lang}) => {
  const [only] = documents;
  if (documents.length !== 1 || only === undefined || only.recipients.length === 0) return null;
  const copies = only.copies_to.length === 0 ? "" : only.copies_to.join("、");
  return pick(
    lang,
    prose`主送${only.recipients.join("、")}${copies === "" ? "" : `，抄送${copies}`}。`,
    prose`It is addressed to ${only.recipients.join("、")}${copies === "" ? "" : `, with copies to ${copies}`}.`
  );
});

/** Whether its text may be published, where it says so. */
export const disclosed = statement(["report_documents"], ({report_documents: documents}, {lang}) => {
  const [only] = documents;
  if (documents.length !== 1 || only === undefined || only.disclosure === null) return null;
  return pick(lang, prose`公开形式为${only.disclosure}。`, prose`Its form of disclosure is ${only.disclosure}.`);
});

/** How many documents there are and from when, where there are several. */
export const gathered = statement(["report_documents"], ({report_documents: documents}, {lang}) => {
  if (documents.length < 2) return null;
  const dates = documents.flatMap(({issued_on}) => (issued_on === null ? [] : [issued_on])).sort();
  const [first] = dates;
  const last = dates[dates.length - 1];
  const undated = documents.length - dates.length;
  const span =
    first === undefined || last === undefined
      ? pick(lang, "，都没有写成文日期", "; none states its date")
      : pick(
          lang,
          `，成文日期${first === last ? `为${date(first, lang)}` : `从${date(first, lang)}到${date(last, lang)}`}${undated === 0 ? "" : `，另有${undated}份未写`}`,
          `, dated ${first === last ? date(first, lang) : `from ${date(first, lang)} to ${date(last, lang)}`}${undated === 0 ? "" : `; ${undated} ${undated === 1 ? "states" : "state"} no date`}`
        );
  return pick(
    lang,
    prose`本报告读取${documents.length}份文件${span}${see("documents")}。`,
    prose`This report reads ${documents.length} documents${span}${see("documents")}.`
  );
});

/** Into how many themes, sections and tasks the text falls; what there is none of is not named. */
export const structure = statement(["report_scope"], ({report_scope: scope}, {lang}) => {
  if (scope.tasks === 0) return pick(lang, prose`没有读到任务。`, prose`No task was found in it.`);
  const parts = [
    scope.themes > 0 ? pick(lang, `${scope.themes}个专题`, plural(scope.themes, "theme")) : null,
    scope.sections > 0 ? pick(lang, `${scope.sections}个小节`, plural(scope.sections, "section")) : null
  ].filter((part): part is string => part !== null);
  const tasks = pick(lang, `${number(scope.tasks, lang)}项任务`, plural(scope.tasks, "task"));
  return parts.length === 0
    ? pick(
        lang,
        prose`${scope.documents === 1 ? "全文" : "这些文件"}共${tasks}，不分专题。`,
        prose`${scope.documents === 1 ? "It sets" : "They set"} out ${tasks}, without themes.`
      )
    : pick(
        lang,
        prose`${scope.documents === 1 ? "全文" : "这些文件"}分${parts.join("、")}，共${tasks}。`,
        prose`${scope.documents === 1 ? "It sets" : "They set"} out ${tasks} in ${list(parts, lang)}.`
      );
});

/** Which part has most tasks and which fewest; only where one alone has most, and one alone fewest. */
export const largestGroup = statement(["report_groups"], ({report_groups: groups}, {lang, group}) => {
  if (groups.length < 2) return null;
  const [top, ...tied] = most(groups, (row) => row.tasks);
  if (top === undefined || tied.length > 0) return null;
  const fewest = groups.filter((row) => row.tasks === Math.min(...groups.map(({tasks}) => tasks)));
  const [least] = fewest;
  const end =
    least === undefined || fewest.length !== 1
      ? null
      : pick(lang, `，最少的是${group(least)}（${least.tasks}项）`, `; fewest in ${group(least)} (${least.tasks})`);
  return pick(
    lang,
    prose`任务最多的是${group(top)}（${top.tasks}项）${end}${see("groups")}。`,
    prose`Most tasks stand in ${group(top)} (${top.tasks})${end}${see("groups")}.`
  );
});

/** How tasks say who is responsible: all, some or none with a clause. */
export const clauses = statement(["report_scope", "tasks"], ({report_scope: scope, tasks}, {lang}) => {
  if (scope.tasks === 0) return null;
  if (scope.with_unit === 0)
    return pick(lang, prose`没有一项任务写明责任单位。`, prose`No task names a responsible unit.`);
  const without = tasks.filter((task) => task.units === 0).map((task) => task.task_id);
  return without.length === 0
    ? pick(lang, prose`每项任务之后都写明了责任单位。`, prose`Each task is followed by the units responsible for it.`)
    : pick(
        lang,
        prose`其中${scope.with_unit}项写明了责任单位，${without.length}项没有写${note(without)}。`,
        prose`${capital(plural(scope.with_unit, "task"))} ${scope.with_unit === 1 ? "names" : "name"} the units responsible; ${without.length} ${without.length === 1 ? "does" : "do"} not${note(without)}.`
      );
});

const fact = (lang: Lang, zh: string, en: string, value: string | null): [string, string][] =>
  value === null || value === "" ? [] : [[pick(lang, zh, en), value]];

/** What the one document says of itself, a row a fact. */
const profile = tableSpec("document", ["report_documents"], ({report_documents: documents}, {lang, document}) => {
  const [only] = documents;
  if (documents.length !== 1 || only === undefined) return null;
  const day = (iso: string | null): string | null => (iso === null ? null : date(iso, lang));
  return {
    title: pick(lang, "文件概况", "The document"),
    note: pick(
      lang,
      "以文件自身所写为准；没有写的不列。",
      "As the document states it; what it does not state is left out."
    ),
    table: {
      columns: [{label: pick(lang, "项目", "Item")}, {label: pick(lang, "内容", "As stated")}],
      rows: [
        ...fact(lang, "标题", "Title", document(only.document_id)),
        ...fact(lang, "文号", "Number", only.document_number),
        ...fact(lang, "制发机关", "Issued by", only.issuers.join("、")),
        ...fact(lang, "成文日期", "Dated", day(only.issued_on)),
        ...fact(lang, "主送", "Addressed to", only.recipients.join("、")),
        ...fact(lang, "抄送", "Copies to", only.copies_to.join("、")),
        ...fact(lang, "印发机关", "Printed by", only.printed_by),
        ...fact(lang, "印发日期", "Printed on", day(only.printed_on)),
        ...fact(lang, "公开形式", "Disclosure", only.disclosure)
      ]
    }
  };
});

/** The documents of a collection, a row each. */
const documents = tableSpec("documents", ["report_documents"], ({report_documents: rows}, {lang, document}) => {
  if (rows.length < 2) return null;
  return {
    title: pick(lang, "读取的文件", "Documents read"),
    note: pick(lang, "依编号排列；–表示原文未写。", "In the order of their identifiers; – is not stated."),
    table: {
      columns: [
        {label: pick(lang, "文件", "Document")},
        {label: pick(lang, "文号", "Number")},
        {label: pick(lang, "成文日期", "Dated")},
        {label: pick(lang, "任务（项）", "Tasks"), numeric: true}
      ],
      rows: rows.map((row) => [
        document(row.document_id),
        row.document_number,
        row.issued_on === null ? null : date(row.issued_on, lang),
        row.tasks
      ])
    }
  };
});

/** The parts of the collection and how much stands in each. */
const groups = tableSpec("groups", ["report_groups"], ({report_groups: rows}, {lang, groupShort}) => {
  if (rows.length < 2) return null;
  const byTheme = rows.every((row) => row.theme_id !== null);
  return {
    title: byTheme
      ? pick(lang, "各专题的任务、分工与单位", "Tasks, assignments and units by theme")
      : pick(lang, "各文件的任务、分工与单位", "Tasks, assignments and units by document"),
    note: pick(
      lang,
      "一项任务写到几个单位，就有几处分工；单位数为不重复计数。",
      "A task has as many assignments as it names units; units are counted once."
    ),
    table: {
      columns: [
        {label: byTheme ? pick(lang, "专题", "Theme") : pick(lang, "文件", "Document")},
        {label: pick(lang, "任务（项）", "Tasks"), numeric: true},
        {label: pick(lang, "分工（处）", "Assignments"), numeric: true},
        {label: pick(lang, "单位（个）", "Units"), numeric: true},
        {label: pick(lang, "每项单位数", "Units a task"), numeric: true}
      ],
      rows: rows.map((row) => [
        groupShort(row),
        row.tasks,
        row.assignments,
        row.units,
        row.with_unit === 0 ? null : number(row.assignments / row.with_unit, lang, 2)
      ])
    }
  };
});

/** 文件与背景. */
export const context: Chapter = {
  id: "context",
  title: {zh: "文件与背景", en: "The document and its context"},
  blocks: [
    paragraph(gathered, issued, addressed, disclosed),
    tableAt(profile),
    tableAt(documents),
    paragraph(structure, clauses, largestGroup),
    tableAt(groups),
    figureAt("theme-load")
  ],
  sections: []
};
