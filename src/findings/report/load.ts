import {capital, list, number, percent, pick, plural, small} from "../../wording/words.js";
import type {Method, RankRow} from "../../collection/rows.js";
import {stretches} from "../leaders.js";
import {methodName} from "../workload.js";
import {note, prose, see, strong} from "./prose.js";
import {counted, interval, methodsIn, most, valueOf} from "./said.js";
import {type Chapter, type Voice, figureAt, paragraph, statement, tableAt, tableSpec} from "./statement.js";

const withValue = (row: RankRow, {lang, unitInProse}: Voice): string =>
  pick(
    lang,
    `${unitInProse(row.unit_id)}（${valueOf(row, lang)}项）`,
    `${unitInProse(row.unit_id)} (${valueOf(row, lang)})`
  );

/** How much is assigned to how many units, and how many of these are collectives. */
export const totals = statement(["report_scope", "ranks"], ({report_scope: scope, ranks}, voice) => {
  const {lang} = voice;
  if (scope.units_per_task === null) return null;
  const collectives = counted(ranks, "full").filter((row) => row.is_collective);
  const named = list(
    collectives.map((row) => voice.unit(row.unit_id)),
    lang
  );
  const among =
    collectives.length === 0
      ? pick(lang, "，没有集体称谓", ", none of them a collective")
      : collectives.length > 4
        ? pick(lang, `，其中${collectives.length}个是集体称谓`, `, of which ${collectives.length} are collectives`)
        : pick(
            lang,
            `，其中${collectives.length}个是集体称谓：${named}`,
            `, ${collectives.length} of which ${collectives.length === 1 ? "is a collective" : "are collectives"}: ${named}`
          );
  return pick(
    lang,
    prose`${number(scope.with_unit, lang)}项任务共有${number(scope.assignments, lang)}处分工，平均每项${number(scope.units_per_task, lang, 2)}个单位，写到${number(scope.units, lang)}个单位${among}${see("assignments")}。`,
    prose`${plural(scope.with_unit, "task")} ${scope.with_unit === 1 ? "holds" : "hold"} ${plural(scope.assignments, "assignment")}, ${number(scope.units_per_task, lang, 2)} a task on average, to ${plural(scope.units, "unit")}${among}${see("assignments")}.`
  );
});

/** Units that the text names once: a long tail, or none. */
export const tail = statement(["report_scope"], ({report_scope: {units, once}}, {lang}) => {
  if (units < 2) return null;
  return once === 0
    ? pick(lang, prose`没有一个单位只出现一次。`, prose`No unit is named only once.`)
    : pick(
        lang,
        prose`${units}个单位中有${once}个（${percent(once, units)}）只写到一次。`,
        prose`Of the ${units} units, ${once} (${percent(once, units)}) ${once === 1 ? "is" : "are"} named only once.`
      );
});

/** The first place by number of tasks: certain only where its interval of rank excludes every other unit. */
export const firstPlace = statement(["ranks"], ({ranks}, voice) => {
  const {lang} = voice;
  const rows = counted(ranks, "full");
  if (rows.length < 2) return null;
  const [top] = stretches(rows);
  if (top === undefined) return null;
  const leading = rows.filter((row) => row.rank === 1);
  const names = list(
    leading.map((row) => withValue(row, voice)),
    lang
  );
  const head = pick(
    lang,
    `按任务数，写到最多的是${names}`,
    `By number of tasks, first place ${leading.length === 1 ? "goes to" : "is shared by"} ${names}`
  );
  if (rows.every((row) => row.rank_high === null))
    return pick(lang, prose`${head}${see("ranks")}。`, prose`${head}${see("ranks")}.`);
  if (top.rows.length === 1)
    return pick(
      lang,
      prose`${head}；对任务反复抽样，它的名次区间始终是第1名${see("ranks")}。`,
      prose`${head}; over repeated samples of the tasks its rank interval is place 1 throughout${see("ranks")}.`
    );
  return pick(
    lang,
    prose`${head}；但对任务反复抽样，第1至第${top.to}名的区间彼此相接，相邻名次可以互换${see("ranks")}。`,
    prose`${head}; but over repeated samples of the tasks the rank intervals of places 1 to ${top.to} run into one another, so neighbours may swap${see("ranks")}.`
  );
});

/** The places behind the first that intervals tell apart, and from where they no longer do. */
export const nextPlaces = statement(["ranks"], ({ranks}, voice) => {
  const {lang} = voice;
  const all = stretches(counted(ranks, "full"));
  const [top, second] = all;
  const last = all[all.length - 1];
  if (top === undefined || second === undefined || last === undefined || top.rows.length > 3) return null;
  const of = new Map(ranks.filter((row) => row.method === "full").map((row) => [row.unit_id, row]));
  const named = second.rows.flatMap((row) => {
    const standing = of.get(row.unit_id);
    return standing === undefined ? [] : [standing];
  });
  const said =
    named.length > 3
      ? null
      : named.length === 1
        ? pick(
            lang,
            `其次是${list(
              named.map((row) => withValue(row, voice)),
              lang
            )}。`,
            `Next comes ${list(
              named.map((row) => withValue(row, voice)),
              lang
            )}. `
          )
        : pick(
            lang,
            `其后${named.length}名${list(
              named.map((row) => withValue(row, voice)),
              lang
            )}的区间相接，可以互换。`,
            `The next ${small(named.length)}, ${list(
              named.map((row) => withValue(row, voice)),
              lang
            )}, may swap. `
          );
  const rest =
    last.rows.length < 2 || (last === second && said !== null)
      ? ""
      : pick(
          lang,
          `从第${last.from}名起，区间彼此相接，`,
          `From place ${last.from} down the intervals run into one another: `
        );
  if (said === null && rest === "") return null;
  return rest === ""
    ? prose`${(said ?? "").trimEnd()}`
    : pick(
        lang,
        prose`${said}${rest}${strong("不宜逐名比较")}。`,
        prose`${said}${rest}${strong("neighbouring places should not be compared")}.`
      );
});

/** The particular body named most, where the first place is a collective's. */
export const firstBody = statement(["ranks"], ({ranks}, voice) => {
  const {lang} = voice;
  const rows = counted(ranks, "full");
  const bodies = rows.filter((row) => !row.is_collective);
  const [first] = bodies;
  if (rows[0]?.is_collective !== true || first === undefined || bodies.length < 2) return null;
  const tied = bodies.filter((row) => row.rank === first.rank);
  if (tied.length > 3) return null;
  const names = list(
    tied.map((row) => withValue(row, voice)),
    lang
  );
  return pick(
    lang,
    prose`不算集体称谓，写到最多的具体单位是${names}。`,
    prose`Among particular bodies, first place goes to ${names}.`
  );
});

/** How unequally assignments are spread, in numbers that have a meaning by themselves. */
export const concentration = statement(["report_scope", "ranks"], ({report_scope: scope, ranks}, {lang}) => {
  const rows = counted(ranks, "full");
  const [, , third, fourth] = rows;
  if (third === undefined || fourth === undefined || third.value === fourth.value) return null;
  if (rows.length < 6 || scope.gini === null || scope.effective_number === null) return null;
  const held = rows.slice(0, 3).reduce((sum, row) => sum + row.value, 0);
  return pick(
    lang,
    prose`前三个单位合计占${scope.assignments}处分工中的${held}处（${percent(held, scope.assignments)}）；分工的集中程度相当于由${number(scope.effective_number, lang, 1)}个单位平分（基尼系数${number(scope.gini, lang, 2)}）。`,
    prose`The first three hold ${held} of ${plural(scope.assignments, "assignment")} (${percent(held, scope.assignments)}); assignments are as concentrated as if ${number(scope.effective_number, lang, 1)} units shared them evenly (Gini coefficient ${number(scope.gini, lang, 2)}).`
  );
});

/**
 * Ways of counting that say something of who is first: at least half of the tasks bear them (a lead is stated, a list is
 * unmarked), and at most two units share the first place.
 */
function tellingWays(ranks: readonly RankRow[]): readonly {method: Method; ids: readonly string[]}[] {
  const sum = (rows: readonly RankRow[]): number => rows.reduce((total, row) => total + row.value, 0);
  const tasks = sum(counted(ranks, "fractional"));
  return methodsIn(ranks).flatMap((method) => {
    const rows = counted(ranks, method);
    const ids = rows.filter((row) => row.rank === 1).map((row) => row.unit_id);
    return ids.length > 2 || sum(rows) < tasks / 2 ? [] : [{method, ids}];
  });
}

/** Who is first by each way of counting, and whether they agree. */
export const otherCounts = statement(["ranks"], ({ranks}, voice) => {
  const {lang} = voice;
  const ways = tellingWays(ranks);
  const [first] = ways;
  if (ways.length < 2 || first === undefined || counted(ranks, "full").length < 2) return null;
  const name = (ids: readonly string[]): string =>
    list(
      ids.map((id) => voice.unitInProse(id)),
      lang
    );
  const byLeader = new Map<string, string[]>();
  for (const {method, ids} of ways) {
    const word = pick(lang, methodName[method].zh, methodName[method].en.toLowerCase());
    byLeader.set(name(ids), [...(byLeader.get(name(ids)) ?? []), word]);
  }
  if (byLeader.size === 1)
    return pick(
      lang,
      prose`${ways.map(({method}) => methodName[method].zh).join("、")}都把${name(first.ids)}排在第一${see("standing", "methods")}。`,
      prose`${capital(list([...byLeader.values()].flat(), lang))} counting all put ${name(first.ids)} first${see("standing", "methods")}.`
    );
  const said = [...byLeader].map(([names, words]) =>
    pick(
      lang,
      `${words.slice(0, -1).join("、")}${words.length > 1 ? "和" : ""}${words.slice(-1).join("")}是${names}`,
      `${list(words, lang)} counting ${words.length === 1 ? "puts" : "put"} ${names} first`
    )
  );
  return pick(
    lang,
    prose`谁排第一要看怎么数：${said.join("，")}${see("standing", "methods")}。`,
    prose`Who comes first depends on the count: ${said.join("; ")}${see("standing", "methods")}.`
  );
});

/** Ways of counting by which the first places cannot be told apart. */
export const uncertainFirst = statement(["ranks"], ({ranks}, {lang}) => {
  const open = methodsIn(ranks).flatMap((method) => {
    const rows = counted(ranks, method);
    const [top] = stretches(rows);
    return top === undefined || top.rows.length < 2 || rows.every((row) => row.rank_high === null)
      ? []
      : [
          pick(
            lang,
            `${methodName[method].zh}的前${top.to}名`,
            `the first ${small(top.to)} by ${methodName[method].en.toLowerCase()} counting`
          )
        ];
  });
  if (open.length === 0) return null;
  return pick(
    lang,
    prose`名次区间彼此相接、相邻名次分不出先后的有：${open.join("，")}。`,
    prose`Rank intervals run into one another, so that neighbouring places cannot be told apart, for ${list(open, lang)}.`
  );
});

/** What the ways of counting have to do with one another, so that a reader can choose. */
export const whatCountsMean = statement(["ranks"], ({ranks}, {lang}) => {
  if (methodsIn(ranks).length < 2) return null;
  const parts = {
    full: pick(lang, "全计数问写到多少次", "full counting asks how often a unit is named"),
    fractional: pick(
      lang,
      "分数计数把一项任务的1分由所列单位平分",
      "fractional counting shares one credit a task evenly"
    ),
    harmonic: pick(lang, "调和计数让列在前面的多得", "harmonic counting gives more to those listed earlier"),
    lead: pick(lang, "牵头计数只算写明牵头的", "lead counting takes stated leads only"),
    first_listed: pick(lang, "首列计数只算排在首位的", "first-listed counting takes only the unit written first")
  };
  const said = methodsIn(ranks).map((method) => parts[method]);
  return pick(
    lang,
    prose`各种数法回答的问题不同：${said.join("；")}。本报告并列给出，不作取舍。`,
    prose`The counts answer different questions: ${said.join("; ")}. This report gives them side by side and prefers none.`
  );
});

/** Where most units are named, and in which part the fewest. */
export const widestGroup = statement(["report_groups"], ({report_groups: groups}, {lang, group}) => {
  const counts = groups.filter((row) => row.with_unit > 0);
  if (counts.length < 2) return null;
  const [top, ...tied] = most(counts, (row) => row.units);
  if (top === undefined || tied.length > 0) return null;
  const fewest = counts.filter((row) => row.units === Math.min(...counts.map(({units}) => units)));
  const [least] = fewest;
  const end =
    least === undefined || fewest.length > 1
      ? null
      : pick(
          lang,
          `，最少的是${group(least)}（${least.with_unit}项任务，${least.units}个单位）`,
          `, fewest in ${group(least)} (${plural(least.units, "unit")} in ${plural(least.with_unit, "task")})`
        );
  return pick(
    lang,
    prose`写到单位最多的是${group(top)}：${top.with_unit}项任务，${top.units}个单位${end}${see("themes")}。`,
    prose`Most units are named in ${group(top)}: ${plural(top.units, "unit")} in ${plural(top.with_unit, "task")}${end}${see("themes")}.`
  );
});

/** Part of the collection where a task names most units on average; only where it is one part alone. */
export const densestGroup = statement(["report_groups"], ({report_groups: groups}, {lang, group}) => {
  const counts = groups.filter((row) => row.with_unit > 0);
  if (counts.length < 2) return null;
  const perTask = (row: (typeof counts)[number]): number => row.assignments / row.with_unit;
  const [top, ...tied] = most(counts, perTask);
  if (top === undefined || tied.length > 0) return null;
  return pick(
    lang,
    prose`平均每项任务写到单位最多的是${group(top)}，为${number(perTask(top), lang, 2)}个（${top.with_unit}项任务、${top.assignments}处分工）。`,
    prose`A task names most units on average in ${group(top)}: ${number(perTask(top), lang, 2)} (${plural(top.assignments, "assignment")} in ${plural(top.with_unit, "task")}).`
  );
});

/** Rows of the table of standings. */
const SHOWN = 10;

/** The units named most, by each way of counting. */
const standing = tableSpec("standing", ["ranks"], ({ranks}, {lang, unit}) => {
  const ways = methodsIn(ranks);
  const full = counted(ranks, "full");
  if (full.length < 2 || ways.length < 2) return null;
  const shown = full.slice(0, SHOWN);
  const find = (method: (typeof ways)[number], id: string): RankRow | undefined =>
    counted(ranks, method).find((row) => row.unit_id === id);
  const rankOf = (row: RankRow | undefined): string | null => {
    if (row === undefined) return null;
    const tied = counted(ranks, row.method).filter((other) => other.rank === row.rank).length > 1;
    return `${row.rank}${tied ? "=" : ""}`;
  };
  return {
    title: pick(
      lang,
      `${ways.length}种数法下的数值与名次`,
      `Values and ranks by ${small(ways.length)} ways of counting`
    ),
    note: pick(
      lang,
      `${shown.length < full.length ? `任务数最多的${shown.length}个单位，共${full.length}个；` : ""}集体称谓作一个单位；“=”为并列，–为没有得分；区间为全计数名次的95%自助抽样区间。`,
      `${shown.length < full.length ? `The ${shown.length} units with most tasks, of ${full.length}. ` : ""}Collectives count as one unit; “=” is a tie, – no credit; the interval is of the rank by full counting, 95%, bootstrap.`
    ),
    table: {
      columns: [
        {label: pick(lang, "单位", "Unit")},
        ...ways.flatMap((method) => [
          {label: methodName[method][lang], numeric: true},
          {label: pick(lang, "名次", "Rank"), numeric: true}
        ]),
        {label: pick(lang, "区间", "Interval"), numeric: true}
      ],
      rows: shown.map((row) => [
        unit(row.unit_id),
        ...ways.flatMap((method) => {
          const found = find(method, row.unit_id);
          return [found === undefined ? null : valueOf(found, lang), rankOf(found)];
        }),
        interval(row, lang)
      ])
    }
  };
});

/** The longest lists, from three units on; left out where most tasks have as many. */
export const longest = statement(["report_scope", "tasks"], ({report_scope: scope, tasks}, {lang}) => {
  const {most_units: n} = scope;
  if (n === null || n < 3) return null;
  const found = tasks.filter((task) => task.units === n).map((task) => task.task_id);
  if (found.length * 2 > scope.with_unit) return null;
  return found.length === 1
    ? pick(
        lang,
        prose`写到单位最多的一项有${n}个${note(found)}。`,
        prose`The longest list names ${n} units${note(found)}.`
      )
    : pick(
        lang,
        prose`写到单位最多的有${n}个，共${found.length}项${note(found)}。`,
        prose`The longest lists name ${n} units, in ${plural(found.length, "task")}${note(found)}.`
      );
});

/** 谁承担多少. */
export const load: Chapter = {
  id: "load",
  title: {zh: "谁承担多少", en: "Who carries what"},
  blocks: [],
  sections: [
    {
      title: {zh: "全部分工", en: "Every assignment"},
      blocks: [paragraph(totals, tail), figureAt("assignments")]
    },
    {
      title: {zh: "任务数与名次", en: "Numbers of tasks, and ranks"},
      blocks: [paragraph(firstPlace, nextPlaces, firstBody, concentration), figureAt("ranks")]
    },
    {
      title: {zh: "换一种数法", en: "Other ways of counting"},
      blocks: [
        paragraph(otherCounts, uncertainFirst),
        tableAt(standing),
        paragraph(whatCountsMean),
        figureAt("methods")
      ]
    },
    {
      title: {zh: "各部分的差别", en: "Differences between parts"},
      blocks: [paragraph(widestGroup, densestGroup), figureAt("themes")]
    }
  ]
};
