import type {Collection} from "../collection/collection.js";
import {unitInProse, unitName} from "../collection/names.js";
import type {Method, RankRow, ThemeRow} from "../collection/rows.js";
import {type Html, html} from "../wording/html.js";
import {typeset} from "../wording/typeset.js";
import {type Lang, capital, list, number, percent, pick, plural, small, themeName} from "../wording/words.js";
import {leaders, methodsOf, ranking, stretches} from "./leaders.js";
import type {Shape} from "./shape.js";

export const methodName: Readonly<Record<Method, Readonly<Record<Lang, string>>>> = {
  full: {zh: "全计数", en: "Full"},
  fractional: {zh: "分数计数", en: "Fractional"},
  harmonic: {zh: "调和计数", en: "Harmonic"},
  lead: {zh: "牵头计数", en: "Lead"},
  first_listed: {zh: "首列计数", en: "First-listed"}
};

/** Distinct leading units over the ways of counting, in the order of the ways. */
function leadersByMethod(collection: Collection): {method: Method; rows: readonly RankRow[]}[] {
  return methodsOf(collection).map((method) => ({method, rows: leaders(ranking(collection, method))}));
}

/** 全计数、分数计数和首列计数. */
function joined(methods: readonly Method[]): string {
  const names = methods.map((method) => methodName[method].zh);
  return names.length < 2 ? names.join("") : `${names.slice(0, -1).join("、")}和${names[names.length - 1] ?? ""}`;
}

const chineseNumber = ["零", "一", "两", "三", "四", "五"];

export function workloadAnswer(collection: Collection, lang: Lang): string {
  const ways = leadersByMethod(collection);
  if (ways.length === 0)
    return pick(lang, "没有写明责任单位，无从计数。", "No unit is named: there is nothing to count.");
  const firsts = new Set(ways.flatMap(({rows}) => rows.map((row) => row.unit_id)));
  const always = [...firsts].filter((id) => ways.every(({rows}) => rows.some((row) => row.unit_id === id)));
  const [only] = ways[0]?.rows ?? [];
  if (firsts.size === 1 && only !== undefined) {
    const name = unitName(collection, only.unit_id, lang);
    if (ranking(collection, "full").length === 1) {
      return pick(
        lang,
        `只写到${name}一个单位，没有可比的。`,
        `Only one unit is named: ${name}. There is none to compare it with.`
      );
    }
    return pick(lang, `无论怎么数，${name}都排第一。`, `First place, whichever way it is counted: ${name}.`);
  }
  const [steady] = always;
  if (steady !== undefined) {
    const many = always.length > 3;
    const said = list(
      always.map((id) => unitName(collection, id, lang)),
      lang
    );
    if (always.length === firsts.size) {
      return pick(
        lang,
        `无论怎么数，${many ? `${always.length}个单位` : said}都并列第一。`,
        `First place is shared, whichever way it is counted, by ${many ? plural(always.length, "unit") : said}.`
      );
    }
    return pick(
      lang,
      `无论怎么数，${many ? `${always.length}个单位` : said}都排第一；与${always.length === 1 ? "它" : "它们"}并列的，要看怎么数。`,
      `First place, whichever way it is counted: ${many ? plural(always.length, "unit") : said}. Who shares it depends on the count.`
    );
  }
  if (ways.some(({rows}) => rows.length > 1)) {
    return pick(
      lang,
      `谁排第一，要看怎么数：${chineseNumber[ways.length] ?? ways.length}种数法里，排过第一的有${number(firsts.size, lang)}个单位。`,
      `Who comes first depends on the count: by one or another of ${small(ways.length)} ways of counting, ${plural(firsts.size, "unit")} do.`
    );
  }
  return pick(
    lang,
    `谁排第一，要看怎么数：${chineseNumber[ways.length] ?? ways.length}种数法，${chineseNumber[firsts.size] ?? firsts.size}个不同的第一名。`,
    `Who comes first depends on the count: ${small(ways.length)} ways of counting give ${small(firsts.size)} different leaders.`
  );
}

export function workloadLead(collection: Collection, shape: Shape, lang: Lang): Html {
  const ways = leadersByMethod(collection);
  if (ways.length === 0) return html`${pick(lang, "原文没有责任括注。", "The text has no responsibility clauses.")}`;
  const [first, ...others] = ranking(collection, "full");
  if (first !== undefined && others.length === 0) {
    const one = pick(
      lang,
      `${number(shape.withClause, lang)}项写到单位的任务都写的是${unitInProse(collection, first.unit_id, lang)}。`,
      shape.withClause === 1
        ? `The one task that names a unit names ${unitInProse(collection, first.unit_id, lang)}.`
        : `All ${plural(shape.withClause, "task")} that name a unit name ${unitInProse(collection, first.unit_id, lang)}.`
    );
    return html`${typeset(one, collection, lang)}`;
  }
  const byLeader = new Map<string, Method[]>();
  for (const {method, rows} of ways) {
    const names =
      rows.length > 3
        ? pick(lang, `并列的${rows.length}个单位`, `${number(rows.length, lang)} units together`)
        : list(
            rows.map((row) => unitInProse(collection, row.unit_id, lang)),
            lang
          );
    byLeader.set(names, [...(byLeader.get(names) ?? []), method]);
  }
  const clauses = [...byLeader].map(([names, methods]) =>
    pick(
      lang,
      `${joined(methods)}是${names}`,
      `${list(
        methods.map((method) => methodName[method].en.toLowerCase()),
        lang
      )} counting ${methods.length === 1 ? "puts" : "put"} ${names} first`
    )
  );
  const ids = new Set(ways.flatMap(({rows}) => rows.map((row) => row.unit_id)));
  const held = ranking(collection, "full")
    .filter((row) => ids.has(row.unit_id))
    .reduce((sum, row) => sum + row.value, 0);
  const together =
    ids.size < 2
      ? ""
      : pick(
          lang,
          `${ids.size === 2 ? "两者" : ids.size === 3 ? "三者" : `${ids.size}者`}合计占${shape.assignments}处分工中的${held}处（${percent(held, shape.assignments)}）。`,
          `Together they hold ${held} of the ${plural(shape.assignments, "assignment")} (${percent(held, shape.assignments)}). `
        );
  const apart = stretches(ranking(collection, "full"));
  const last = apart[apart.length - 1];
  const warning =
    last === undefined || last.rows.length < 2
      ? null
      : pick(
          lang,
          html`按全计数，第${last.from}名${last.from === 1 ? "起" : "以后"}名次区间彼此相接，<strong>不宜逐名比较</strong>。`,
          html`By full counting, rank intervals run into one another from
            ${last.from === 1 ? "the first place" : `place ${last.from}`} down, so
            <strong>neighbouring places should not be compared</strong>.`
        );
  const said = pick(lang, `${clauses.join("，")}。${together}`, `${capital(clauses.join("; "))}. ${together}`);
  return html`${typeset(said, collection, lang)}${warning}`;
}

/** What the intervals of a ranking allow to be said of its places. */
export function ranksTitle(collection: Collection, rows: readonly RankRow[], lang: Lang): string {
  const way = rows[0]?.method;
  if (rows.length === 0) return pick(lang, "此项没有可排的单位", "No unit to rank here");
  if (rows.length === 1) {
    const name = unitName(collection, rows[0]?.unit_id ?? "", lang);
    return pick(lang, `只写到${name}一个单位`, `Only one unit is named: ${name}`);
  }
  const said = stretches(rows).slice(0, 3);
  const all = stretches(rows);
  const parts = said.map((stretch, i) => {
    const [row] = stretch.rows;
    if (stretch.rows.length === 1 && row !== undefined) {
      const name = unitName(collection, row.unit_id, lang);
      return i === 0
        ? pick(lang, `${name}稳居第一`, `${name} in first place throughout`)
        : pick(lang, `${name}第${stretch.from}`, `${name} in place ${stretch.from}`);
    }
    if (stretch.rows.every(({rank}) => rank === stretch.from)) {
      const n = number(stretch.rows.length, lang);
      return pick(lang, `${n}个单位并列第${stretch.from}`, `${n} units share place ${stretch.from}`);
    }
    const rest = i === all.length - 1 && i === said.length - 1 && stretch.rows.length > 3;
    if (rest) {
      return stretch.from === 1
        ? pick(
            lang,
            "名次区间彼此相接，相邻的分不出先后",
            "the rank intervals run into one another: neighbours cannot be told apart"
          )
        : pick(
            lang,
            `第${stretch.from}名以后相邻的分不出先后`,
            `from place ${stretch.from} down neighbours cannot be told apart`
          );
    }
    const span =
      stretch.rows.length === 2
        ? pick(lang, `${stretch.from}、${stretch.to}`, `${stretch.from} and ${stretch.to}`)
        : pick(lang, `${stretch.from}～${stretch.to}`, `${stretch.from}–${stretch.to}`);
    return pick(lang, `第${span}名可以互换`, `places ${span} may swap`);
  });
  const by =
    way === undefined
      ? ""
      : pick(lang, `按${methodName[way].zh}，`, `By ${methodName[way].en.toLowerCase()} counting, `);
  return `${by}${parts.join(pick(lang, "；", "; "))}`;
}

/** Whether the ways of counting agree about the first places; if not, how far the first by tasks falls. */
export function methodsTitle(collection: Collection, lang: Lang): string {
  const rankings = methodsOf(collection).map((method) => ranking(collection, method));
  const orders = new Set(
    rankings.map((rows) =>
      rows
        .slice(0, 3)
        .map((row) => `${row.rank} ${row.unit_id}`)
        .join("\n")
    )
  );
  if (orders.size <= 1) return pick(lang, "换一种数法，前几名不变", "Change the count, and the first places stay");
  const [first] = ranking(collection, "full");
  const ranks = rankings.map((rows) => rows.find((row) => row.unit_id === first?.unit_id)?.rank ?? 1);
  const worst = Math.max(...ranks);
  const shared = new Set(
    rankings.map((rows) =>
      leaders(rows)
        .map((row) => row.unit_id)
        .sort()
        .join("\n")
    )
  );
  if (first !== undefined && worst === 1 && shared.size > 1) {
    const name = unitName(collection, first.unit_id, lang);
    return pick(
      lang,
      `换一种数法，${name}仍是第一，与它并列的单位会变`,
      `Change the count: ${name} stays first, but not beside the same units`
    );
  }
  if (first === undefined || worst === 1) {
    return pick(
      lang,
      "换一种数法，第一名不变，其后换位置",
      "Change the count: the first stays, those behind change places"
    );
  }
  const name = unitName(collection, first.unit_id, lang);
  return pick(
    lang,
    `换一种数法，名次就换：${name}从第1名到第${worst}名`,
    `Change the count, and ranks change: ${name}, from place 1 to place ${worst}`
  );
}

/** Which theme names most units for its tasks, and how little the busiest named unit has in it. */
export function themesTitle(
  collection: Collection,
  themes: readonly ThemeRow[],
  lang: Lang
): {title: string; themeId: string | null; unitId: string | null} {
  const counted = themes.filter((theme) => theme.tasks_with_clause > 0);
  const [most] = [...counted].sort((a, b) => b.units / b.tasks_with_clause - a.units / a.tasks_with_clause);
  const density = (theme: ThemeRow): number => theme.units / theme.tasks_with_clause;
  if (
    most === undefined ||
    counted.length < 2 ||
    most.units < 2 ||
    counted.every((theme) => density(theme) === density(most))
  ) {
    return {title: fullestCell(collection, counted, lang), themeId: null, unitId: null};
  }
  const title = pick(
    lang,
    `${themeName(most.ordinal, lang)}分得最散：${most.tasks_with_clause}项任务写到${most.units}个单位`,
    `${capital(themeName(most.ordinal, lang))} is spread widest: ${plural(most.tasks_with_clause, "task")} ${most.tasks_with_clause === 1 ? "names" : "name"} ${plural(most.units, "unit")}`
  );
  const busiest = ranking(collection, "full").find((row) => collection.units.get(row.unit_id)?.is_collective === false);
  const shape = counted.reduce((sum, theme) => sum + theme.tasks_with_clause, 0);
  if (busiest === undefined) return {title, themeId: most.theme_id, unitId: null};
  const inTheme =
    ranking(collection, "full", "as_one", {documentId: most.document_id, themeId: most.theme_id}).find(
      (row) => row.unit_id === busiest.unit_id
    )?.value ?? 0;
  if (inTheme / most.tasks_with_clause > busiest.value / shape / 2)
    return {title, themeId: most.theme_id, unitId: null};
  const name = unitName(collection, busiest.unit_id, lang);
  return {
    title: `${title}${pick(lang, `，${name}只在其中${inTheme}项`, `, and ${name} only in ${inTheme}`)}`,
    themeId: most.theme_id,
    unitId: busiest.unit_id
  };
}

/** Which unit has most tasks in one theme, where themes differ in nothing else that could be said. */
function fullestCell(collection: Collection, themes: readonly ThemeRow[], lang: Lang): string {
  const theme = new Map(themes.map((row) => [row.theme_id, row]));
  const cells = collection.unitThemes.filter((row) => theme.has(row.theme_id));
  const most = cells.reduce((max, row) => Math.max(max, row.tasks), 0);
  const [cell, ...even] = cells.filter((row) => row.tasks === most);
  const of = theme.get(cell?.theme_id ?? "");
  if (cell === undefined || of === undefined) return pick(lang, "没有专题写到单位", "No theme names a unit");
  if (even.length > 0) {
    return pick(
      lang,
      `没有单位在一个专题里有${number(most + 1, lang)}项以上任务`,
      `No unit has more than ${plural(most, "task")} in a theme`
    );
  }
  const name = unitName(collection, cell.unit_id, lang);
  return pick(
    lang,
    `${themeName(of.ordinal, lang)}里${name}的任务最多：${number(most, lang)}项`,
    `${capital(name)} has most tasks of a unit in one theme: ${number(most, lang)} in ${themeName(of.ordinal, lang)}`
  );
}

/** How many units most tasks name, and whether it is one set of units again and again. */
export function unitsPerTaskTitle(collection: Collection, shape: Shape, lang: Lang): string {
  const mode = [...shape.byUnits].sort((a, b) => b.tasks.length - a.tasks.length)[0];
  if (mode === undefined) return pick(lang, "没有任务写到单位", "No task names a unit");
  const count = mode.tasks.length;
  const say = pick(
    lang,
    `${count}项任务由${mode.n === 2 ? "两" : mode.n}个单位承担`,
    `${plural(count, "task")} ${count === 1 ? "rests" : "rest"} on ${mode.n === 1 ? "one unit" : `${small(mode.n)} units`}`
  );
  const [set] = collection.sets.filter((row) => row.n === mode.n);
  if (set === undefined || set.tasks < 3 || set.tasks / count < 1 / 3 || mode.n === 1) return say;
  const collective = set.units.every((id) => collection.units.get(id)?.is_collective === true);
  return collective
    ? pick(
        lang,
        `${say}，其中${set.tasks}项是同一${mode.n === 2 ? "对" : "组"}集体称谓`,
        `${say}; in ${set.tasks} of them it is the same ${mode.n === 2 ? "two" : small(mode.n)} collectives`
      )
    : pick(
        lang,
        `${say}，其中${set.tasks}项是同一${mode.n === 2 ? "对" : "组"}单位`,
        `${say}; in ${set.tasks} of them it is the same ${mode.n === 2 ? "pair" : "set"}`
      );
}

/** Which theme has most tasks, and which names most parties a task. */
export function themeLoadTitle(themes: readonly ThemeRow[], lang: Lang): string {
  const counted = themes.filter((theme) => theme.tasks_with_clause > 0);
  const perTask = (theme: ThemeRow): number => theme.assignments / theme.tasks_with_clause;
  const [largest, ...even] = top(counted, (theme) => theme.tasks);
  const [densest, ...alike] = top(counted, perTask);
  if (largest === undefined || densest === undefined) return pick(lang, "各专题的任务数", "Tasks of each theme");
  const tasks = number(largest.tasks, lang);
  const names = (themes: readonly ThemeRow[]): string =>
    themes.length > 3
      ? pick(lang, `${themes.length}个专题`, plural(themes.length, "theme"))
      : list(
          themes.map((theme) => themeName(theme.ordinal, lang)),
          lang
        );
  const first =
    even.length === 0
      ? pick(
          lang,
          `${names([largest])}任务最多（${tasks}项）`,
          `${capital(names([largest]))} has most tasks (${tasks})`
        )
      : even.length + 1 === counted.length
        ? pick(lang, `各专题任务一样多（各${tasks}项）`, `Each theme has the same number of tasks (${tasks})`)
        : pick(
            lang,
            `${names([largest, ...even])}任务最多（各${tasks}项）`,
            `${capital(names([largest, ...even]))} have most tasks (${tasks} each)`
          );
  if (alike.length + 1 === counted.length) return first;
  const units = number(perTask(densest), lang, 1);
  if (largest === densest && even.length === 0 && alike.length === 0) {
    return pick(
      lang,
      `${first}，平均每项写到的单位也最多（${units}个）`,
      `${first} and names most units a task (${units})`
    );
  }
  return pick(
    lang,
    `${first}，${names([densest, ...alike])}平均每项写到的单位最多（${units}个）`,
    `${first}; ${names([densest, ...alike])} ${alike.length === 0 ? "names" : "name"} most units a task (${units})`
  );
}

/** The themes of which `value` is greatest. */
function top(themes: readonly ThemeRow[], value: (theme: ThemeRow) => number): readonly ThemeRow[] {
  const most = themes.reduce((max, theme) => Math.max(max, value(theme)), 0);
  return themes.filter((theme) => value(theme) === most);
}
