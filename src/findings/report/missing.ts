import {capital, list, number, percent, pick, plural} from "../../wording/words.js";
import type {GroupRow} from "./facts.js";
import {note, prose, see, strong} from "./prose.js";
import {partOf} from "./said.js";
import {type Chapter, figureAt, paragraph, statement, tableAt, tableSpec} from "./statement.js";

/** Tasks without anyone named. */
export const nobody = statement(["report_scope", "tasks"], ({report_scope: scope, tasks}, {lang}) => {
  if (scope.tasks === 0) return null;
  if (scope.no_unit === 0)
    return pick(lang, prose`每项任务都写了责任单位。`, prose`Every task names a responsible unit.`);
  const found = tasks.filter((task) => task.units === 0).map((task) => task.task_id);
  return pick(
    lang,
    prose`${partOf(scope.no_unit, scope.tasks, lang)}没有写责任单位${note(found)}${see("gaps")}。`,
    prose`No unit is named in ${partOf(scope.no_unit, scope.tasks, lang)}${note(found)}${see("gaps")}.`
  );
});

/** Whether leads are stated. */
export const noLead = statement(["report_scope", "tasks"], ({report_scope: scope, tasks}, {lang}) => {
  if (scope.with_unit === 0) return null;
  if (scope.lead_stated === 0)
    return pick(
      lang,
      prose`写明责任单位的${number(scope.with_unit, lang)}项任务${strong("都没有写明牵头单位")}${see("gaps")}。`,
      prose`Of the ${plural(scope.with_unit, "task")} that ${scope.with_unit === 1 ? "names" : "name"} units, ${strong("none states a lead")}${see("gaps")}.`
    );
  if (scope.lead_stated === scope.with_unit)
    return pick(lang, prose`写明责任单位的任务都写明了牵头单位。`, prose`Every task that names units states a lead.`);
  const found = tasks.filter((task) => task.units > 0 && !task.lead_stated).map((task) => task.task_id);
  return pick(
    lang,
    prose`${partOf(found.length, scope.with_unit, lang)}没有写明牵头单位${note(found)}${see("gaps")}。`,
    prose`No lead is stated in ${partOf(found.length, scope.with_unit, lang)}${note(found)}${see("gaps")}.`
  );
});

/** Tasks that name collectives only. */
export const collectiveOnly = statement(["report_scope", "tasks"], ({report_scope: scope, tasks}, {lang}) => {
  if (scope.with_unit === 0 || scope.collectives === 0) return null;
  if (scope.collective_only === 0)
    return pick(
      lang,
      prose`写到集体称谓的任务也都点名了具体单位。`,
      prose`Tasks that name collectives name a particular body as well.`
    );
  const found = tasks.filter((task) => task.collective_only).map((task) => task.task_id);
  return pick(
    lang,
    prose`${strong(`${partOf(found.length, scope.with_unit, lang)}只写集体称谓`)}，从原文看不出由哪一个单位负责${note(found)}${see("assignments")}。`,
    prose`${strong(`${partOf(found.length, scope.with_unit, lang)} ${found.length === 1 ? "names" : "name"} collectives only`)}: the text does not say which body is responsible${note(found)}${see("assignments")}.`
  );
});

/** The set that most of the tasks without a particular body name; only where one set makes up at least half of them. */
export const sameCollectives = statement(
  ["report_scope", "report_sets"],
  ({report_scope: {collective_only: all}, report_sets: sets}, {lang, unit}) => {
    const [top] = sets.filter((set) => set.collective);
    if (top === undefined || all < 2 || top.tasks * 2 < all) return null;
    const names = list(
      top.units.map((id) => unit(id)),
      lang
    );
    return top.tasks === all
      ? pick(lang, prose`这些任务写的都是：${names}。`, prose`All of them name the same: ${names}.`)
      : pick(
          lang,
          prose`其中${top.tasks}项写的是同一组：${names}。`,
          prose`In ${top.tasks} of them it is the same set: ${names}.`
        );
  }
);

const shareOf = (row: GroupRow): number => row.collective_only / row.with_unit;

/** Parts of the collection where collectives stand alone most and least often; only where the shares differ. */
export const collectiveByGroup = statement(["report_groups"], ({report_groups: groups}, {lang, group}) => {
  const rows = groups.filter((row) => row.with_unit > 0);
  const shares = rows.map(shareOf);
  const [top, ...tied] = rows.filter((row) => shareOf(row) === Math.max(...shares));
  const lowest = rows.filter((row) => shareOf(row) === Math.min(...shares));
  if (rows.length < 2 || top === undefined || tied.length > 0 || top.collective_only === 0) return null;
  const part = (row: GroupRow): string => partOf(row.collective_only, row.with_unit, lang);
  const [least] = lowest;
  const end =
    least === undefined || lowest.length > 1
      ? null
      : least.collective_only === 0
        ? pick(lang, `；${group(least)}没有`, `; there is none in ${group(least)}`)
        : pick(
            lang,
            `；占比最低的是${group(least)}，${part(least)}`,
            `; the smallest share is in ${group(least)}, ${part(least)}`
          );
  return pick(
    lang,
    prose`这类任务占比最高的是${group(top)}，${part(top)}${end}。`,
    prose`Their share is greatest in ${group(top)}, ${part(top)}${end}.`
  );
});

/** Tasks that rest on one unit, and tasks that name many. */
export const manyOwners = statement(["report_scope", "tasks"], ({report_scope: scope, tasks}, {lang}) => {
  if (scope.with_unit === 0) return null;
  const found = tasks.filter((task) => task.units >= 5).map((task) => task.task_id);
  if (found.length === 0)
    return pick(lang, prose`没有一项任务写到5个以上单位。`, prose`No task names five units or more.`);
  return pick(
    lang,
    prose`${partOf(found.length, scope.with_unit, lang)}写到5个及以上单位${note(found)}；单位越多，越需要写明由谁牵头。`,
    prose`${capital(partOf(found.length, scope.with_unit, lang))} ${found.length === 1 ? "names" : "name"} five units or more${note(found)}; the longer the list, the more depends on who is to lead.`
  );
});

/** Of the tasks with many units, how many state a lead. */
export const manyWithoutLead = statement(["tasks"], ({tasks}, {lang}) => {
  const many = tasks.filter((task) => task.units >= 5);
  if (many.length === 0) return null;
  const led = many.filter((task) => task.lead_stated).length;
  return led === 0
    ? pick(
        lang,
        prose`${many.length === 1 ? "这一项" : `这${many.length}项`}没有写明牵头。`,
        prose`${many.length === 1 ? "It states no lead." : `None of these ${many.length} states a lead.`}`
      )
    : pick(
        lang,
        prose`其中${led}项写明了牵头（${percent(led, many.length)}）。`,
        prose`A lead is stated in ${led} of these ${many.length} (${percent(led, many.length)}).`
      );
});

/** Units with much the same themes of which the text brings no two, or too few, together; only where there are such units. */
export const sameField = statement(["report_overlap"], ({report_overlap: overlap}, {lang}) => {
  if (overlap === null) return null;
  const {compared, alike, apart, tested} = overlap;
  const found = pick(
    lang,
    `专题内有三项及以上任务的单位两两组成${number(compared, lang)}对，其中${number(alike, lang)}对的专题分布相近（余弦不低于0.8）`,
    `Units with three tasks or more in themes make ${plural(compared, "pair")}, and ${number(alike, lang)} of them have much the same themes (cosine of 0.8 or more)`
  );
  return apart === 0
    ? pick(
        lang,
        prose`${found}，都有共同任务${tested ? "，且不少于随机应有" : ""}。`,
        prose`${found}; ${alike === 1 ? "it shares" : "all of these share"} tasks${tested ? ", and no fewer than chance would give" : ""}.`
      )
    : pick(
        lang,
        prose`${found}；这${number(alike, lang)}对中有${number(apart, lang)}对没有共同任务${tested ? "，或少于随机应有" : ""}。`,
        prose`${found}; ${number(apart, lang)} of these ${apart === 1 ? "shares" : "share"} no task${tested ? ", or fewer than chance would give" : ""}.`
      );
});

/** The same words under different units; where there are none, that is said of the number compared. */
export const sameWords = statement(
  ["report_scope", "report_duplicates"],
  ({report_scope: {with_unit}, report_duplicates: pairs}, {lang}) => {
    if (with_unit < 2) return null;
    const apart = pairs.filter((pair) => pair.apart);
    if (apart.length === 0)
      return pick(
        lang,
        prose`没有两项任务文字相近而首列单位不同。`,
        prose`No two tasks have much the same text and different first units.`
      );
    const named = [...new Set(apart.flatMap(({task_a, task_b}) => [task_a, task_b]))];
    return pick(
      lang,
      prose`有${apart.length}对任务文字相近而首列单位不同${note(named)}。`,
      prose`${capital(plural(apart.length, "pair"))} of tasks ${apart.length === 1 ? "has" : "have"} much the same text and different first units${note(named)}.`
    );
  }
);

/** Bodies of the register that no clause names; left out where the register has none for these documents. */
export const unnamed = statement(
  ["report_scope", "report_coverage"],
  ({report_scope: {with_unit}, report_coverage: {bodies, unnamed: left, through}}, {lang}) => {
    if (with_unit === 0 || bodies === 0) return null;
    if (left === 0)
      return pick(
        lang,
        prose`名录中的${number(bodies, lang)}个具体单位都写到了。`,
        prose`Every one of the register’s ${plural(bodies, "body", "bodies")} is named.`
      );
    const also =
      through === 0
        ? ""
        : pick(
            lang,
            `，其中${number(through, lang)}个经由集体称谓写到`,
            `; ${number(through, lang)} of these ${through === 1 ? "is" : "are"} reached through collectives`
          );
    return pick(
      lang,
      prose`名录中成文时已有的${number(bodies, lang)}个具体单位，${number(left, lang)}个（${percent(left, bodies)}）没有单独写到${also}。`,
      prose`Of ${plural(bodies, "body", "bodies")} that the register has for the time of writing, ${number(left, lang)} (${percent(left, bodies)}) ${left === 1 ? "is" : "are"} not named by ${left === 1 ? "itself" : "themselves"}${also}.`
    );
  }
);

/** What the chapter may not be read as. */
export const notWritten = statement(["report_scope"], ({report_scope: scope}, {lang}) =>
  scope.tasks === 0
    ? null
    : pick(
        lang,
        prose`以上只说原文写了什么、没有写什么。没有写明，不等于没有人负责；分工可能另有文件规定。`,
        prose`This says what the text states and what it does not. What is not stated may still be somebody’s duty; another document may assign it.`
      )
);

/** Gaps of each part of the collection. */
const gaps = tableSpec(
  "gaps",
  ["report_scope", "report_groups"],
  ({report_scope: all, report_groups: groups}, {lang, groupShort}) => {
    if (all.with_unit === 0) return null;
    const rows = groups.map((row): (string | number)[] => [
      groupShort(row),
      row.tasks,
      row.no_unit,
      row.no_lead,
      row.collective_only,
      row.single_owner,
      row.diffuse
    ]);
    const outside = all.tasks - groups.reduce((sum, row) => sum + row.tasks, 0);
    return {
      title: pick(lang, "没有写明的责任", "What is not stated"),
      note: pick(
        lang,
        `单位：项。后四列只数写明责任单位的任务${outside > 0 && rows.length > 1 ? `；另有${outside}项不在任何专题内，只计入合计` : ""}。`,
        `In tasks. The last four columns count tasks that name someone${outside > 0 && rows.length > 1 ? `; ${plural(outside, "task")} outside any theme ${outside === 1 ? "is" : "are"} in the total only` : ""}.`
      ),
      table: {
        columns: [
          {
            label:
              rows.length < 2
                ? pick(lang, "范围", "Scope")
                : groups.some((row) => row.theme_id === null)
                  ? pick(lang, "文件", "Document")
                  : pick(lang, "专题", "Theme")
          },
          {label: pick(lang, "任务", "Tasks"), numeric: true},
          {label: pick(lang, "没有写单位", "No unit"), numeric: true},
          {label: pick(lang, "没有写牵头", "No lead"), numeric: true},
          {label: pick(lang, "只写集体称谓", "Collectives only"), numeric: true},
          {label: pick(lang, "只有一个单位", "One unit"), numeric: true},
          {label: pick(lang, "五个以上", "Five or more"), numeric: true}
        ],
        rows: [
          ...(rows.length > 1 ? rows : []),
          [
            pick(lang, "合计", "All"),
            all.tasks,
            all.no_unit,
            all.with_unit - all.lead_stated,
            all.collective_only,
            all.single_owner,
            all.diffuse
          ]
        ]
      }
    };
  }
);

/** 哪里没有写明. */
export const missing: Chapter = {
  id: "missing",
  title: {zh: "哪里没有写明责任", en: "Where responsibility is not stated"},
  blocks: [
    paragraph(nobody, noLead),
    tableAt(gaps),
    paragraph(collectiveOnly, sameCollectives, collectiveByGroup),
    figureAt("collective-only"),
    paragraph(manyOwners, manyWithoutLead),
    paragraph(sameField, sameWords, unnamed),
    paragraph(notWritten)
  ],
  sections: []
};
