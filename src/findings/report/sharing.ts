import type {PairRow} from "../../collection/rows.js";
import {capital, list, number, percent, pick, plural, small} from "../../wording/words.js";
import {pooledWords} from "../pooled.js";
import {methodName} from "../workload.js";
import {longest} from "./load.js";
import {prose, see, strong} from "./prose.js";
import {counted, methodsIn, most, partOf, probability} from "./said.js";
import {type Chapter, type Voice, figureAt, paragraph, statement, tableAt, tableSpec} from "./statement.js";

/** Pairs that the model tests. */
interface Tested extends PairRow {
  readonly expected: number;
  readonly p_above: number;
  readonly p_below: number;
  readonly q_above: number;
  readonly q_below: number;
  readonly pairs_tested: number;
}

function tested(pairs: readonly PairRow[]): readonly Tested[] {
  return pairs.flatMap((pair) => {
    const {expected, p_above, p_below, q_above, q_below, pairs_tested} = pair;
    return expected === null ||
      p_above === null ||
      p_below === null ||
      q_above === null ||
      q_below === null ||
      pairs_tested === null
      ? []
      : [{...pair, expected, p_above, p_below, q_above, q_below, pairs_tested}];
  });
}

const both = ({unit_a, unit_b}: PairRow, {lang, unit}: Voice): string =>
  list([unit(unit_a), unit(unit_b)], lang).replace("、", "与");

/** The pair in a table, where an “and” would run into the names. */
const cellOf = ({unit_a, unit_b}: PairRow, {unit}: Voice): string => `${unit(unit_a)} – ${unit(unit_b)}`;

/** How many units a task commonly names; only where one number is commoner than every other. */
export const commonest = statement(["report_scope", "tasks"], ({report_scope: scope, tasks}, {lang}) => {
  if (scope.with_unit === 0) return null;
  const numbers = new Map<number, number>();
  for (const {units} of tasks) if (units > 0) numbers.set(units, (numbers.get(units) ?? 0) + 1);
  const rows = [...numbers].map(([n, times]) => ({n, times}));
  const [only] = rows;
  if (rows.length === 1 && only !== undefined)
    return pick(
      lang,
      prose`写明责任单位的任务每项都写到${only.n}个单位${see("units-per-task")}。`,
      prose`Each task that names anyone names ${small(only.n)}${see("units-per-task")}.`
    );
  const [top, ...tied] = most(rows, ({times}) => times);
  if (top === undefined || tied.length > 0) return null;
  return pick(
    lang,
    prose`最常见的是一项任务写${top.n}个单位：${partOf(top.times, scope.with_unit, lang)}${see("units-per-task")}。`,
    prose`Most often a task names ${top.n === 1 ? "one unit" : `${small(top.n)} units`}: ${partOf(top.times, scope.with_unit, lang)}${see("units-per-task")}.`
  );
});

/** Tasks of one unit, and what the collaborative coefficient makes of all. */
export const alone = statement(["report_scope"], ({report_scope: scope}, {lang}) => {
  if (scope.collaboration === null) return null;
  const single =
    scope.single_owner === 0
      ? pick(lang, "没有一项只写一个单位", "No task names one unit alone")
      : scope.single_owner === scope.with_unit
        ? pick(lang, "每项只写一个单位", "Each task names one unit alone")
        : pick(
            lang,
            `只写一个单位的有${partOf(scope.single_owner, scope.with_unit, lang)}`,
            `One unit alone is named in ${partOf(scope.single_owner, scope.with_unit, lang)}`
          );
  return pick(
    lang,
    prose`${single}；合作系数为${number(scope.collaboration, lang, 2)}，0表示各自承担，越接近1表示一项任务的单位越多。`,
    prose`${single}; the collaborative coefficient is ${number(scope.collaboration, lang, 2)}, where 0 means that each task has one unit and values near 1 that many share it.`
  );
});

/** How many different sets of units there are, and whether one comes again and again. */
export const repeatedSet = statement(
  ["report_scope", "report_sets"],
  ({report_scope: scope, report_sets: sets}, voice) => {
    const {lang} = voice;
    const [top, next] = sets;
    if (top === undefined || scope.with_unit < 2) return null;
    if (top.tasks === 1)
      return pick(lang, prose`没有两项任务的单位组合相同。`, prose`No two tasks name the same set of units.`);
    const kinds = pick(
      lang,
      `${scope.with_unit}项任务有${sets.length}种不同的单位组合`,
      `${plural(scope.with_unit, "task")} ${scope.with_unit === 1 ? "names" : "name"} ${plural(sets.length, "different set")} of units`
    );
    if (next !== undefined && next.tasks === top.tasks)
      return pick(
        lang,
        prose`${kinds}，最常见的各出现${top.tasks}次${see("sets")}。`,
        prose`${kinds}; the commonest occur ${top.tasks} times each${see("sets")}.`
      );
    const names = list(
      top.units.map((id) => voice.unit(id)),
      lang
    );
    return pick(
      lang,
      prose`${kinds}，最常见的一种出现${top.tasks}次：${names}${see("sets")}。`,
      prose`${kinds}; the commonest occurs ${top.tasks} times: ${names}${see("sets")}.`
    );
  }
);

/** Rows of the tables of sets and pairs. */
const SETS = 8;
const PAIRS = 12;
const FEWEST_PAIRS = 5;

const sets = tableSpec("sets", ["report_sets"], ({report_sets: rows}, {lang, unit}) => {
  const shown = rows.filter((row) => row.tasks > 1).slice(0, SETS);
  if (shown.length === 0) return null;
  const once = rows.filter((row) => row.tasks === 1).length;
  return {
    title: pick(lang, "反复出现的单位组合", "Sets of units that occur again"),
    note: pick(
      lang,
      `一项任务写到的全部单位为一个组合，不计先后${once === 0 ? "" : `；另有${once}种各出现一次`}。`,
      `A set is all the units of a task, whatever their order${once === 0 ? "" : `; ${once} more ${once === 1 ? "occurs once" : "occur once each"}`}.`
    ),
    table: {
      columns: [
        {label: pick(lang, "单位组合", "Set of units")},
        {label: pick(lang, "单位（个）", "Units"), numeric: true},
        {label: pick(lang, "任务（项）", "Tasks"), numeric: true}
      ],
      rows: shown.map((row) => [row.units.map((id) => unit(id)).join(pick(lang, "、", "; ")), row.n, row.tasks])
    }
  };
});

/** Of all pairs of units, how many share a task. */
export const pairsSharing = statement(
  ["report_scope", "report_pairs"],
  ({report_scope: {units}, report_pairs: pairs}, {lang}) => {
    if (units < 2) return null;
    const possible = (units * (units - 1)) / 2;
    const sharing = pairs.filter((pair) => pair.shared_tasks > 0).length;
    return sharing === 0
      ? pick(lang, prose`没有两个单位写在同一项任务里。`, prose`No two units are named in the same task.`)
      : pick(
          lang,
          prose`${units}个单位两两组成${number(possible, lang)}对，其中${sharing}对（${percent(sharing, possible)}）至少同列一项任务${see("network")}。`,
          prose`The ${units} units make ${plural(possible, "pair")}; ${sharing} of them (${percent(sharing, possible)}) share at least one task${see("network")}.`
        );
  }
);

/** The pair with most shared tasks, and whether that is more than chance gives. */
export const heaviest = statement(["report_pairs"], ({report_pairs: pairs}, voice) => {
  const {lang} = voice;
  const sharing = pairs.filter((pair) => pair.shared_tasks > 0);
  const greatest = Math.max(0, ...sharing.map((pair) => pair.shared_tasks));
  const [top, ...tied] = sharing.filter((pair) => pair.shared_tasks === greatest);
  if (top === undefined || tied.length > 0) return null;
  const head = pick(
    lang,
    `同列最多的一对是${both(top, voice)}，共${top.shared_tasks}项`,
    `The pair that shares most is ${both(top, voice)}, in ${plural(top.shared_tasks, "task")}`
  );
  const {expected, p_above, q_above} = top;
  if (expected === null || p_above === null || q_above === null) return prose`${head}${pick(lang, "。", ".")}`;
  const chance = pick(
    lang,
    `按随机应有${number(expected, lang, 1)}项`,
    `where chance would give ${number(expected, lang, 1)}`
  );
  return p_above >= 0.05
    ? pick(
        lang,
        prose`${head}；${chance}，这样的次数不足以说明两者走得近（p\u00a0=\u00a0${probability(p_above)}）。`,
        prose`${head}, ${chance}: so many are no sign that the two go together (p\u00a0=\u00a0${probability(p_above)}).`
      )
    : pick(
        lang,
        prose`${head}；${chance}（p\u00a0=\u00a0${probability(p_above)}，q\u00a0=\u00a0${probability(q_above)}）。`,
        prose`${head}, ${chance} (p\u00a0=\u00a0${probability(p_above)}, q\u00a0=\u00a0${probability(q_above)}).`
      );
});

/** Pairs that depart from chance when adjusted for the number of pairs; if none, that is said. */
export const beyondChance = statement(["report_pairs"], ({report_pairs: pairs}, voice) => {
  const {lang} = voice;
  const all = tested(pairs);
  const [any] = all;
  if (any === undefined)
    return pairs.length === 0
      ? null
      : pick(lang, prose`任务太少，不与随机情形比较。`, prose`The tasks are too few for a comparison with chance.`);
  const model = pick(
    lang,
    `保持每个单位的任务数和每项任务的单位数不变，其余随机，对${number(any.pairs_tested, lang)}对逐一检验并校正`,
    `With the number of tasks of each unit and of units of each task kept and all else random, and adjusting for all ${number(any.pairs_tested, lang)} pairs`
  );
  const part = (found: readonly Tested[], q: (pair: Tested) => number): string =>
    list(
      found
        .slice(0, 3)
        .map((pair) =>
          pick(
            lang,
            `${both(pair, voice)}（${pair.shared_tasks}项，随机应有${number(pair.expected, lang, 1)}项，q\u00a0=\u00a0${probability(q(pair))}）`,
            `${both(pair, voice)} (${pair.shared_tasks}, where chance gives ${number(pair.expected, lang, 1)}; q\u00a0=\u00a0${probability(q(pair))})`
          )
        ),
      lang
    );
  const above = all.filter((pair) => pair.q_above < 0.05).sort((a, b) => a.q_above - b.q_above);
  const below = all.filter((pair) => pair.q_below < 0.05).sort((a, b) => a.q_below - b.q_below);
  if (above.length + below.length === 0)
    return pick(
      lang,
      prose`${model}，没有一对偏离随机${see("pairs")}。`,
      prose`${model}, no pair departs from chance${see("pairs")}.`
    );
  const said = [
    above.length === 0
      ? pick(lang, "没有一对多于随机", "no pair shares more than chance gives")
      : pick(
          lang,
          `多于随机的有${above.length}对：${part(above, (pair) => pair.q_above)}${above.length > 3 ? "等" : ""}`,
          `${plural(above.length, "pair")} ${above.length === 1 ? "shares" : "share"} more: ${above.length > 3 ? "among them " : ""}${part(above, (pair) => pair.q_above)}`
        ),
    below.length === 0
      ? pick(lang, "没有一对少于随机", "none shares less")
      : pick(
          lang,
          `少于随机的有${below.length}对：${part(below, (pair) => pair.q_below)}${below.length > 3 ? "等" : ""}`,
          `${plural(below.length, "pair")} ${below.length === 1 ? "shares" : "share"} less: ${below.length > 3 ? "among them " : ""}${part(below, (pair) => pair.q_below)}`
        )
  ];
  return pick(
    lang,
    prose`${model}，${said.join("；")}${see("pairs")}。`,
    prose`${model}, ${said.join("; ")}${see("pairs")}.`
  );
});

/** Pairs that stand out only before adjusting: told as a hint and no more. */
export const suggestive = statement(["report_pairs"], ({report_pairs: pairs}, {lang}) => {
  const open = tested(pairs).filter(
    (pair) => Math.min(pair.p_above, pair.p_below) < 0.05 && Math.min(pair.q_above, pair.q_below) >= 0.05
  );
  if (open.length === 0) return null;
  return pick(
    lang,
    prose`另有${open.length}对的p值低于0.05而未通过校正：对数这样多，偶然也会出现，只作线索。`,
    prose`${capital(plural(open.length, "more pair"))} ${open.length === 1 ? "has" : "have"} p below 0.05 but ${open.length === 1 ? "does" : "do"} not survive adjusting: among so many pairs chance gives some, so ${open.length === 1 ? "it is a hint" : "they are hints"} and no more.`
  );
});

/** What is compared with chance where several documents are taken together. */
export const pooled = statement(
  ["report_scope", "report_pairs"],
  ({report_scope: {documents}, report_pairs: pairs}, {lang}) =>
    documents < 2 || tested(pairs).length === 0 ? null : prose`${pooledWords(documents, lang)}`
);

/** The pairs least like chance where they were tested, else those that share most. */
const pairsTable = tableSpec("pairs", ["report_pairs"], ({report_pairs: rows}, voice) => {
  const {lang} = voice;
  const all = tested(rows);
  const p = (pair: Tested): number => Math.min(pair.p_above, pair.p_below);
  if (all.length === 0) {
    const shown = rows.filter((row) => row.shared_tasks > 0).slice(0, PAIRS);
    if (shown.length < 2) return null;
    return {
      title: pick(lang, "同列任务最多的单位对", "Pairs of units that share most tasks"),
      note: pick(
        lang,
        "关联强度为1表示与按各自任务数推算的一样多；任务太少，不作检验。",
        "An association strength of 1 is what their numbers of tasks would give; the tasks are too few for a test."
      ),
      table: {
        columns: [
          {label: pick(lang, "单位对", "Pair")},
          {label: pick(lang, "同列（项）", "Shared tasks"), numeric: true},
          {label: pick(lang, "关联强度", "Association"), numeric: true}
        ],
        rows: shown.map((row) => [cellOf(row, voice), row.shared_tasks, number(row.association_strength, lang, 2)])
      }
    };
  }
  const ordered = [...all].sort((a, b) => p(a) - p(b) || (a.unit_a + a.unit_b < b.unit_a + b.unit_b ? -1 : 1));
  const odd = ordered.filter((pair) => p(pair) < 0.05).length;
  const shown = ordered.slice(0, Math.min(PAIRS, Math.max(odd, FEWEST_PAIRS)));
  return {
    title: pick(lang, "与随机相差最大的单位对", "Pairs of units least like chance"),
    note: pick(
      lang,
      "列出p低于0.05的，不足五对时列出最小的五对。p为相应一侧的概率，q为按全部单位对校正后的p；q低于0.05为偏离随机。",
      "Those with p below 0.05, or the five with the smallest. p is of the tail named; q is p adjusted over all pairs of units, below 0.05 a departure from chance."
    ),
    table: {
      columns: [
        {label: pick(lang, "单位对", "Pair")},
        {label: pick(lang, "同列（项）", "Shared"), numeric: true},
        {label: pick(lang, "随机应有", "By chance"), numeric: true},
        {label: pick(lang, "方向", "Side")},
        {label: "p", numeric: true},
        {label: "q", numeric: true}
      ],
      rows: shown.map((row) => {
        const above = row.p_above < row.p_below;
        return [
          cellOf(row, voice),
          row.shared_tasks,
          number(row.expected, lang, 2),
          above ? pick(lang, "多于", "more") : pick(lang, "少于", "less"),
          probability(above ? row.p_above : row.p_below),
          probability(above ? row.q_above : row.q_below)
        ];
      })
    }
  };
});

/** Who stands first in unmarked lists; order is told as order. */
export const firstListed = statement(["report_scope", "ranks"], ({report_scope: scope, ranks}, voice) => {
  const {lang} = voice;
  const rows = counted(ranks, "first_listed");
  const [first, second] = rows;
  if (first === undefined || scope.unmarked === 0) return null;
  const name = (id: string): string => voice.unitInProse(id);
  if (second === undefined)
    return pick(
      lang,
      prose`未标角色的名单都以${name(first.unit_id)}开头。`,
      prose`Every list without roles begins with ${name(first.unit_id)}.`
    );
  const sum = first.value + second.value;
  const leading = rows.filter((row) => row.rank === 1).length;
  if (leading > 2 || (rows[2] !== undefined && rows[2].value === second.value)) {
    const most =
      leading > 1
        ? null
        : pick(
            lang,
            `，次数最多的是${name(first.unit_id)}（${first.value}项）`,
            `, most often ${name(first.unit_id)} (${first.value})`
          );
    return pick(
      lang,
      prose`${scope.unmarked}项任务的名单没有标明角色，由${rows.length}个单位列首位${most}。`,
      prose`${capital(plural(scope.unmarked, "task"))} ${scope.unmarked === 1 ? "lists" : "list"} units without roles; ${rows.length} units come first in some${most}.`
    );
  }
  return pick(
    lang,
    prose`${scope.unmarked}项任务的名单没有标明角色，其中${partOf(sum, scope.unmarked, lang).replace(/^\d+项中的/u, "")}以${name(first.unit_id)}或${name(second.unit_id)}开头（${first.value}项和${second.value}项）。`,
    prose`${capital(plural(scope.unmarked, "task"))} ${scope.unmarked === 1 ? "lists" : "list"} units without roles; ${sum} of them (${percent(sum, scope.unmarked)}) begin with ${name(first.unit_id)} or ${name(second.unit_id)} (${first.value} and ${second.value}).`
  );
});

/** What order means and does not mean; only where there are lists without roles. */
export const orderIsOrder = statement(["report_scope"], ({report_scope: {unmarked}}, {lang}) =>
  unmarked === 0
    ? null
    : pick(
        lang,
        prose`列在首位只是书写顺序，本报告称“首列”，${strong("不称牵头")}。`,
        prose`Being written first is order and no more: this report says “first-listed” and ${strong("never “lead”")}.`
      )
);

/** Who is said to lead most tasks, where leads are stated. */
export const leads = statement(["report_scope", "ranks"], ({report_scope: scope, ranks}, voice) => {
  const {lang} = voice;
  const rows = counted(ranks, "lead");
  const [first, ...others] = rows.filter((row) => row.rank === 1);
  if (first === undefined || !methodsIn(ranks).includes("lead")) return null;
  const stated = pick(
    lang,
    `写明牵头单位的有${partOf(scope.lead_stated, scope.with_unit, lang)}`,
    `A lead is stated in ${partOf(scope.lead_stated, scope.with_unit, lang)}`
  );
  if (others.length > 2 || (others.length > 0 && others.length + 1 === rows.length))
    return pick(lang, prose`${stated}，分给${rows.length}个单位。`, prose`${stated}, by ${rows.length} units.`);
  const names = list(
    [first, ...others].map((row) => voice.unitInProse(row.unit_id)),
    lang
  );
  if (rows.length === 1)
    return pick(
      lang,
      prose`${stated}，${first.value === 1 ? "" : "都"}是${names}。`,
      prose`${stated}${first.value === 1 ? ", by" : ", always"} ${names}.`
    );
  const each = others.length > 0;
  return pick(
    lang,
    prose`${stated}；${methodName.lead.zh}最多的是${names}（${each ? "各" : ""}${first.value}项）。`,
    prose`${stated}; most often by ${names} (${first.value}${each ? " each" : ""}).`
  );
});

/** 责任怎样分担. */
export const sharing: Chapter = {
  id: "sharing",
  title: {zh: "责任怎样分担", en: "How responsibility is shared"},
  blocks: [],
  sections: [
    {
      title: {zh: "一项任务几个单位", en: "Units of a task"},
      blocks: [paragraph(commonest, alone, longest), figureAt("units-per-task"), paragraph(repeatedSet), tableAt(sets)]
    },
    {
      title: {zh: "谁和谁同列", en: "Who is named with whom"},
      blocks: [
        paragraph(pairsSharing, heaviest),
        figureAt("network"),
        paragraph(beyondChance, suggestive, pooled),
        tableAt(pairsTable)
      ]
    },
    {
      title: {zh: "牵头与先后", en: "Leads and order"},
      blocks: [paragraph(leads, firstListed, orderIsOrder)]
    }
  ]
};
