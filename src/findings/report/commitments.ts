import {capital, date, list, pick, plural} from "../../wording/words.js";
import {note, prose, see} from "./prose.js";
import {partOf} from "./said.js";
import {type Chapter, paragraph, statement, tableAt, tableSpec} from "./statement.js";

/** How much is promised in numbers, in how many tasks. */
export const quantified = statement(
  ["report_scope", "report_commitments"],
  ({report_scope: {tasks}, report_commitments: rows}, {lang}) => {
    if (tasks === 0) return null;
    if (rows.length === 0) return pick(lang, prose`没有读到带数量的要求。`, prose`No quantified commitment was found.`);
    const found = [...new Set(rows.map((row) => row.task_id))];
    return pick(
      lang,
      prose`${partOf(found.length, tasks, lang)}写了带数量的要求，共${rows.length}处${note(found)}${see("quantities")}。`,
      prose`${capital(partOf(found.length, tasks, lang))} ${found.length === 1 ? "holds" : "hold"} ${plural(rows.length, "quantified commitment")}${note(found)}${see("quantities")}.`
    );
  }
);

/** Quantified tasks that name many units: whose the number is, the text does not part. */
export const quantifiedShared = statement(["report_commitments"], ({report_commitments: rows}, {lang}) => {
  const shared = rows.filter((row) => row.units > 1).length;
  const nobody = rows.filter((row) => row.units === 0).length;
  if (shared === 0 && nobody === 0) return null;
  if (shared === rows.length)
    return pick(
      lang,
      prose`${shared === 1 ? "它" : "都"}由几个单位共同承担，原文没有写各自承担多少。`,
      prose`${shared === 1 ? "It rests" : "All rest"} on several units together, and the text does not part the figure between them.`
    );
  const parts = [
    shared === 0
      ? null
      : pick(
          lang,
          `${shared}处由几个单位共同承担，原文没有写各自承担多少`,
          `${shared} ${shared === 1 ? "rests" : "rest"} on several units together, and the text does not part the figure between them`
        ),
    nobody === 0
      ? null
      : pick(lang, `${nobody}处没有写责任单位`, `${nobody} ${nobody === 1 ? "names" : "name"} no unit`)
  ].filter((part): part is string => part !== null);
  return pick(lang, prose`其中${parts.join("，")}。`, prose`Of these, ${list(parts, lang)}.`);
});

/** Deadlines: how many tasks state one, and from when to when. */
export const deadlines = statement(
  ["report_scope", "report_deadlines"],
  ({report_scope: {tasks}, report_deadlines: rows}, {lang}) => {
    if (tasks === 0) return null;
    if (rows.length === 0) return pick(lang, prose`没有一项任务写明完成时限。`, prose`No task states a deadline.`);
    const days = rows.flatMap(({due_on}) => (due_on === null ? [] : [due_on]));
    const [first] = days;
    const last = days[days.length - 1];
    const span =
      first === undefined || last === undefined
        ? null
        : first === last
          ? pick(lang, `，期限为${date(first, lang)}`, `, due ${date(first, lang)}`)
          : pick(
              lang,
              `，期限从${date(first, lang)}到${date(last, lang)}`,
              `, due between ${date(first, lang)} and ${date(last, lang)}`
            );
    return pick(
      lang,
      prose`${partOf(rows.length, tasks, lang)}写明了完成时限${span}${see("deadlines")}。`,
      prose`${capital(partOf(rows.length, tasks, lang))} ${rows.length === 1 ? "states" : "state"} a deadline${span}${see("deadlines")}.`
    );
  }
);

/** Laws, plans and standards that tasks cite, and how many of them are to be made or revised. */
export const cited = statement(["report_instruments"], ({report_instruments: rows}, {lang}) => {
  if (rows.length === 0) return null;
  const tasks = new Set(rows.flatMap((row) => row.tasks)).size;
  const made = rows.filter((row) => row.made !== null).length;
  const end =
    made === 0
      ? null
      : pick(
          lang,
          `，其中${made}部要求制定、修订或出台`,
          `; ${made} of them ${made === 1 ? "is" : "are"} to be drafted, revised or issued`
        );
  return pick(
    lang,
    prose`${tasks}项任务引用了${rows.length}部法规、规划、标准或文件${end}${made === 0 ? "" : see("instruments")}。`,
    prose`${capital(plural(tasks, "task"))} ${tasks === 1 ? "cites" : "cite"} ${plural(rows.length, "law, plan, standard or document", "laws, plans, standards or documents")}${end}${made === 0 ? "" : see("instruments")}.`
  );
});

const LONGEST = 20;

/** Every quantified commitment with its task and the unit named first. */
const quantities = tableSpec("quantities", ["report_commitments"], ({report_commitments: rows}, {lang, task, unit}) => {
  if (rows.length === 0) return null;
  const shown = rows.slice(0, LONGEST);
  return {
    title: pick(lang, "带数量的要求", "Quantified commitments"),
    note: pick(
      lang,
      `照原文排列，数量照印；单位数为该任务写到的单位数${rows.length > shown.length ? `；共${rows.length}处，列出前${shown.length}处` : ""}。`,
      `In the order of the text, figures as printed; the number of units is of the task${rows.length > shown.length ? `; the first ${shown.length} of ${rows.length}` : ""}.`
    ),
    table: {
      columns: [
        {label: pick(lang, "任务", "Task")},
        {label: pick(lang, "对象", "What")},
        {label: pick(lang, "数量", "Figure")},
        {label: pick(lang, "首列单位", "Unit listed first")},
        {label: pick(lang, "单位数", "Units"), numeric: true}
      ],
      rows: shown.map((row) => [
        task(row.task_id),
        row.object,
        row.quote,
        row.unit_id === null ? null : unit(row.unit_id),
        row.units
      ])
    }
  };
});

const dueTable = tableSpec("deadlines", ["report_deadlines"], ({report_deadlines: rows}, {lang, task}) => {
  if (rows.length === 0) return null;
  const shown = rows.slice(0, LONGEST);
  return {
    title: pick(lang, "写明的时限", "Deadlines stated"),
    note: pick(
      lang,
      `依日期排列，原文没有写到日的列在最后${rows.length > shown.length ? `；共${rows.length}项，列出前${shown.length}项` : ""}。`,
      `By date; those without a date come last${rows.length > shown.length ? `; the first ${shown.length} of ${rows.length}` : ""}.`
    ),
    table: {
      columns: [
        {label: pick(lang, "时限", "Due")},
        {label: pick(lang, "原文", "As printed")},
        {label: pick(lang, "任务", "Task")}
      ],
      rows: shown.map((row) => [row.due_on === null ? null : date(row.due_on, lang), row.due_text, task(row.task_id)])
    }
  };
});

const instruments = tableSpec("instruments", ["report_instruments"], ({report_instruments: rows}, {lang, task}) => {
  const made = rows.filter((row) => row.made !== null);
  if (made.length === 0) return null;
  const shown = made.slice(0, LONGEST);
  return {
    title: pick(lang, "要求制定、修订或出台的文件", "Instruments to be drafted, revised or issued"),
    note: pick(
      lang,
      `动作照原文${made.length > shown.length ? `；共${made.length}部，列出前${shown.length}部` : ""}。`,
      `Verbs as printed${made.length > shown.length ? `; the first ${shown.length} of ${made.length}` : ""}.`
    ),
    table: {
      columns: [
        {label: pick(lang, "文件", "Instrument")},
        {label: pick(lang, "动作", "Verb")},
        {label: pick(lang, "任务", "Task")}
      ],
      rows: shown.map((row) => [
        `《${row.title}》`,
        (row.made ?? []).join("、"),
        row.tasks.map((id) => task(id)).join(pick(lang, "、", ", "))
      ])
    }
  };
});

/** What a number in the text does and does not promise. */
export const asPrinted = statement(["report_commitments"], ({report_commitments: rows}, {lang}) =>
  rows.length === 0
    ? null
    : pick(
        lang,
        prose`这里列出的是文件要求达到的数量，完成情况不在本报告范围内。`,
        prose`These are the figures that the text asks for; whether they were reached is outside this report.`
      )
);

/** 量化要求与时限. */
export const commitments: Chapter = {
  id: "commitments",
  title: {zh: "量化要求与时限", en: "Quantified commitments and deadlines"},
  blocks: [
    paragraph(quantified, quantifiedShared, asPrinted),
    tableAt(quantities),
    paragraph(deadlines),
    tableAt(dueTable),
    paragraph(cited),
    tableAt(instruments)
  ],
  sections: []
};
