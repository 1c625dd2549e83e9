import type {Collection} from "../collection/collection.js";
import {themeReference, themeTitle, unitName, roleName, taskReference} from "../collection/names.js";
import {type Lang, capital, list, number, pick, plural, small, themeName} from "../wording/words.js";
import type {Duty, UnitDuties} from "../collection/unitDuties.js";
import {expectedShared} from "./overview.js";

const counted = (duties: UnitDuties): readonly Duty[] => duties.own.filter((duty) => duty.party.counted);

/** Of the tasks that only list units, those that list this one first. */
export function firstListed(duties: UnitDuties): readonly Duty[] {
  return duties.own.filter((duty) => duty.way === "listed" && duty.party.position === 1);
}

/** The numbers of tasks; a document's place before them where there are several documents. */
function numbers(collection: Collection, duties: readonly Duty[], lang: Lang): string {
  const said = duties.map(({task}) => taskReference(collection, task));
  return pick(lang, `第${said.join("、")}项`, `task${said.length === 1 ? "" : "s"} ${list(said, "en")}`);
}

/** What the text asks of the unit: tasks, and in how many it leads, takes part or stands first. */
export function unitAnswer(collection: Collection, duties: UnitDuties, lang: Lang): string {
  const own = counted(duties);
  const n = own.length;
  if (n === 0 && duties.through.length > 0) {
    const names = throughNames(collection, duties, lang);
    return pick(
      lang,
      `只经由${names}写到：${duties.through.length}项任务。`,
      `Only through ${names}: ${plural(duties.through.length, "task")}.`
    );
  }
  if (n === 0) {
    return pick(
      lang,
      `由全文规定写到${duties.own.length}项任务，括注没有写到。`,
      `${plural(duties.own.length, "task")} by a rule of the document; no clause names it.`
    );
  }
  const roles = (["lead", "responsible", "support", "guide"] as const).flatMap((role) => {
    const many = own.filter((duty) => duty.way === role).length;
    return many === 0 ? [] : [{role, many}];
  });
  const listed = own.filter((duty) => duty.way === "listed").length;
  if (listed < n) {
    const parts = roles.map(({role, many}) =>
      pick(lang, `${roleName[role]?.zh ?? role}${many}项`, `${roleName[role]?.en ?? role} in ${number(many, lang)}`)
    );
    if (listed > 0) parts.push(pick(lang, `未写分工${listed}项`, `listed without a role in ${number(listed, lang)}`));
    return pick(lang, `${n}项任务：${parts.join("，")}。`, `${plural(n, "task")}: ${list(parts, lang)}.`);
  }
  const first = firstListed(duties).length;
  if (n === 1) {
    const place = own[0]?.party.position ?? 1;
    return pick(
      lang,
      `1项任务，${place === 1 ? "列首位" : `列第${place}位`}。`,
      `One task, listed ${place === 1 ? "first" : `in place ${place}`}.`
    );
  }
  if (first === n) return pick(lang, `${n}项任务，都列首位。`, `${plural(n, "task")}, listed first in all.`);
  if (first === 0) return pick(lang, `${n}项任务，都不列首位。`, `${plural(n, "task")}, listed first in none.`);
  return pick(
    lang,
    `${n}项任务，其中${first}项列首位。`,
    `${plural(n, "task")}, listed first in ${number(first, lang)}.`
  );
}

/** Names of the collectives through which tasks come to the unit. */
export function throughNames(collection: Collection, duties: UnitDuties, lang: Lang): string {
  const ids = [...new Set(duties.through.map((duty) => duty.party.unit_id))];
  return list(
    ids.map((id) => unitName(collection, id, lang)),
    lang
  );
}

/** Two or three sentences: with how many units, in which themes most and least, and what order does not mean. */
export function unitLead(collection: Collection, duties: UnitDuties, lang: Lang): string {
  const own = counted(duties);
  const parts: string[] = [];
  if (own.length > 0) {
    const partners = duties.partners.length;
    const inThemes = duties.themes.filter(({row}) => row !== null);
    const where = themesSentence(collection, duties, lang);
    const beside =
      partners === 0
        ? pick(lang, "没有别的单位同列", "No other unit is named beside it")
        : pick(lang, `与另外${partners}个单位同列`, `Named beside ${plural(partners, "other unit")}`);
    const spread =
      inThemes.length === 0 || duties.themes.length < 2
        ? ""
        : inThemes.length === duties.themes.length
          ? pick(lang, `，${duties.themes.length}个专题都有`, `, in all ${small(duties.themes.length)} themes`)
          : pick(
              lang,
              `，分在${duties.themes.length}个专题中的${inThemes.length}个`,
              `, in ${inThemes.length} of ${plural(duties.themes.length, "theme")}`
            );
    parts.push(`${beside}${spread}${where === "" ? pick(lang, "。", ".") : `${pick(lang, "：", ": ")}${where}`}`);
    const stated = own.filter((duty) => duty.way === "lead").length;
    if (own.every((duty) => duty.way === "listed")) {
      parts.push(
        pick(lang, "没有一项写明牵头；列首位不等于牵头。", "No task states a lead; being listed first is not leading.")
      );
    } else if (stated === 0) parts.push(pick(lang, "没有一项写明由它牵头。", "In none is it said to lead."));
  }
  if (duties.through.length > 0) {
    const names = throughNames(collection, duties, lang);
    parts.push(
      own.length > 0
        ? pick(
            lang,
            `另有${duties.through.length}项经由${names}写到。`,
            `${capital(plural(duties.through.length, "more task"))} through ${names}.`
          )
        : pick(
            lang,
            `名录把它列为${names}的成员；括注里没有单独写它的名称。`,
            `The register has it as a member of ${names}; no clause names it by itself.`
          )
    );
  }
  return parts.join(pick(lang, "", " "));
}

function themesSentence(collection: Collection, duties: UnitDuties, lang: Lang): string {
  if (duties.themes.length < 2 || collection.documents.length > 1) return "";
  const shares = duties.themes.map(({theme, row}) => ({theme, tasks: row?.tasks ?? 0}));
  const [most] = [...shares].sort((a, b) => b.tasks - a.tasks);
  const named = shares.filter(({tasks}) => tasks > 0);
  const [least] = [...named].sort((a, b) => a.tasks / a.theme.tasks_with_clause - b.tasks / b.theme.tasks_with_clause);
  if (most === undefined || least === undefined) return "";
  const part = ({theme, tasks}: typeof most): string =>
    pick(
      lang,
      `${themeName(theme.ordinal, lang)}“${themeTitle(collection, theme, lang)}”（${theme.tasks_with_clause}项中的${tasks}项）`,
      `${themeName(theme.ordinal, lang)}, “${themeTitle(collection, theme, lang)}” (${tasks} of ${theme.tasks_with_clause})`
    );
  if (named.length === 1) return pick(lang, `都在${part(most)}。`, `all in ${part(most)}.`);
  const even = shares.filter(({tasks}) => tasks === most.tasks);
  if (even.length === shares.length) return pick(lang, `各${most.tasks}项。`, `${plural(most.tasks, "task")} in each.`);
  if (even.length > 1) {
    const names = list(
      even.map(({theme}) => themeName(theme.ordinal, lang)),
      lang
    );
    return pick(lang, `任务最多的是${names}（各${most.tasks}项）。`, `most tasks in ${names} (${most.tasks} each).`);
  }
  if (most.theme === least.theme) return pick(lang, `任务最多的是${part(most)}。`, `most tasks in ${part(most)}.`);
  return pick(
    lang,
    `任务最多的是${part(most)}，占比最低的是${part(least)}。`,
    `most tasks in ${part(most)}, the smallest share in ${part(least)}.`
  );
}

/** Title of the picture of places in clauses: in which tasks the unit leads or stands first, or in which it does not. */
export function stacksTitle(collection: Collection, duties: UnitDuties, lang: Lang): string {
  const own = counted(duties).length > 0 ? counted(duties) : duties.through;
  const n = own.length;
  const listed = own.every((duty) => duty.party.role_basis === "unmarked");
  const is = own.filter((duty) => (listed ? duty.party.position === 1 : duty.party.role === "lead"));
  const not = own.filter((duty) => !is.includes(duty));
  const zh = listed ? "列首位" : "牵头";
  const en = listed ? "listed first" : "leads";
  const few = 6;
  if (is.length === 0) return pick(lang, `${n}项都不${zh}`, `${capital(en)} in none of ${plural(n, "task")}`);
  if (not.length === 0) return pick(lang, `${n}项都${zh}`, `${capital(en)} in all of ${plural(n, "task")}`);
  if (not.length <= few && not.length <= is.length)
    return pick(
      lang,
      `${n}项中只有${not.length}项不${zh}：${numbers(collection, not, lang)}`,
      `${capital(en)} in all but ${not.length} of ${plural(n, "task")}: ${numbers(collection, not, lang)}`
    );
  const said =
    is.length <= few ? pick(lang, `：${numbers(collection, is, lang)}`, `: ${numbers(collection, is, lang)}`) : "";
  return pick(
    lang,
    `${n}项中${is.length}项${zh}${said}`,
    `${capital(en)} in ${is.length} of ${plural(n, "task")}${said}`
  );
}

/** With whom most tasks are shared, and which partner is met much less than the two numbers of tasks would give. */
export function partnersTitle(collection: Collection, duties: UnitDuties, lang: Lang): string {
  const [first] = duties.partners;
  if (first === undefined) return pick(lang, "没有同列的单位", "No unit is named beside it");
  const most = duties.partners.filter((partner) => partner.pair.shared_tasks === first.pair.shared_tasks);
  const shared = first.pair.shared_tasks;
  if (most.length > 3) {
    return pick(
      lang,
      `与${most.length}个单位同列最多，各${shared}项`,
      `Most often beside ${plural(most.length, "unit")}, in ${plural(shared, "task")} each`
    );
  }
  const names = list(
    most.map((partner) => unitName(collection, partner.unitId, lang)),
    lang
  );
  const each = most.length > 1;
  const head = pick(
    lang,
    `与${names}同列最多（${each ? "各" : ""}${shared}项）`,
    `Most often beside ${names} (${plural(shared, "task")}${each ? " each" : ""})`
  );
  const short = duties.partners
    .filter(({pair}) => expectedShared(pair) - pair.shared_tasks >= 3 && pair.shared_tasks <= expectedShared(pair) / 2)
    .sort((a, b) => expectedShared(b.pair) - b.pair.shared_tasks - (expectedShared(a.pair) - a.pair.shared_tasks))[0];
  if (short === undefined) return head;
  const name = unitName(collection, short.unitId, lang);
  const expected = number(expectedShared(short.pair), lang, 1);
  return pick(
    lang,
    `${head}；与${name}${short.pair.shared_tasks}项，按随机应有${expected}项`,
    `${head}; beside ${name} in ${short.pair.shared_tasks}, where chance would give ${expected}`
  );
}

/** Title of the table of themes: where the unit has more of its tasks than units have on the whole. */
export function unitThemesTitle(collection: Collection, duties: UnitDuties, lang: Lang): string {
  const rows = duties.themes.flatMap(({theme, row}) => (row === null ? [] : [{theme, row}]));
  const [top] = [...rows].sort((a, b) => b.row.specialisation - a.row.specialisation);
  if (top === undefined) return pick(lang, "没有专题写到它", "No theme names it");
  const weight = number(top.row.specialisation, lang, 2);
  const even = rows.filter(({row}) => number(row.specialisation, lang, 2) === weight);
  const name =
    even.length > 3
      ? pick(lang, `${even.length}个专题`, plural(even.length, "theme"))
      : list(
          even.map(({theme}) => themeReference(collection, theme, lang)),
          lang
        );
  if (rows.length === 1) return pick(lang, `任务都在${name}`, `All its tasks are in ${name}`);
  if (rows.length > 1 && weight === number(1, lang, 2)) {
    return pick(lang, "它在各专题的份额与各单位总体一样", "Its share in each theme is that of units on the whole");
  }
  return pick(
    lang,
    `与各单位总体相比，它更偏重${name}（比重${weight}）`,
    `Compared with units on the whole it leans to ${name} (weight ${weight})`
  );
}

/** How many deadlines, quantities and instruments are written into a unit's tasks; only what there is. */
export function commitmentsTitle(deadlines: number, quantities: number, instruments: number, lang: Lang): string {
  const parts = [
    deadlines > 0 ? pick(lang, `${deadlines}处时限`, plural(deadlines, "deadline")) : null,
    quantities > 0 ? pick(lang, `${quantities}处量化目标`, plural(quantities, "quantity", "quantities")) : null,
    instruments > 0 ? pick(lang, `${instruments}件文件`, plural(instruments, "instrument")) : null
  ].filter((part): part is string => part !== null);
  const many = deadlines + quantities + instruments > 1;
  return pick(
    lang,
    `写到${list(parts, "zh")}`,
    `${capital(list(parts, "en"))} ${many ? "are" : "is"} written into its tasks`
  );
}
