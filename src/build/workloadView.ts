import {type Reading, type WorkloadView, dependsOnCount} from "../components/readings.js";
import {type Scope, methodsOf, ranking} from "../findings/leaders.js";
import {shapeOf} from "../findings/shape.js";
import {methodName, ranksTitle} from "../findings/workload.js";
import {shortSource} from "./chrome.js";
import type {Collection} from "../collection/collection.js";
import {documentTitle, themeTitle, unitName} from "../collection/names.js";
import type {Collectives, Method} from "../collection/rows.js";
import {type Lang, number, numeral, pick, plural, themeName} from "../wording/words.js";

export const readingsOfCollectives: readonly Collectives[] = ["as_one", "expanded", "left_out"];

export const collectivesName: Readonly<Record<Collectives, Readonly<Record<Lang, string>>>> = {
  as_one: {zh: "作一个单位", en: "As one unit"},
  expanded: {zh: "展开到成员", en: "Expanded"},
  left_out: {zh: "不计", en: "Left out"}
};

const collectivesNote: Readonly<Record<Collectives, Readonly<Record<Lang, string>>>> = {
  as_one: {zh: "", en: ""},
  expanded: {
    zh: "集体称谓展开到名录中的成员；没有公开成员的仍作一个单位。",
    en: "Collectives are replaced by their registered members; one without public members stays a unit. "
  },
  left_out: {
    zh: "集体称谓不计，只看点名到具体单位的任务。",
    en: "Collectives are left out: only tasks that name a particular body count. "
  }
};

/** What one unit of credit is, in each way of counting. */
export const methodNote: Readonly<Record<Method, Readonly<Record<Lang, string>>>> = {
  full: {zh: "每写到一次记1", en: "Each mention counts 1"},
  fractional: {zh: "每项任务的1由所列单位平分", en: "The units of a task share 1 evenly"},
  harmonic: {zh: "第p位得1/p，再归一", en: "Position p gets 1/p, normalised to 1 a task"},
  lead: {zh: "写明牵头记1", en: "Each stated lead counts 1"},
  first_listed: {zh: "只计首列，每项记1", en: "Only the unit written first counts, 1 a task"}
};

/** Decimals a way of counting is shown with: counts none, credits one. */
export function decimalsOf(method: Method, collectives: Collectives = "as_one"): 0 | 1 {
  if (method === "full") return 0;
  // the members of an expanded collective share what it is credited with
  return method === "fractional" || method === "harmonic" || collectives === "expanded" ? 1 : 0;
}

function readingOf(
  collection: Collection,
  method: Method,
  collectives: Collectives,
  scope: Scope,
  lang: Lang,
  index: (unitId: string) => number
): Reading {
  const rows = ranking(collection, method, collectives, scope);
  const sum = rows.reduce((total, row) => total + row.value, 0);
  const total = number(sum, lang, Math.abs(sum - Math.round(sum)) < 1e-6 ? 0 : 1);
  const theme = collection.themes.find((candidate) => candidate.theme_id === scope.themeId);
  const where =
    theme === undefined ? "" : pick(lang, `${themeName(theme.ordinal, lang)}，`, `${themeName(theme.ordinal, lang)}, `);
  const note = pick(lang, `${methodNote[method].zh}，合计${total}。`, `${methodNote[method].en}; total ${total}.`);
  const tasks = theme?.tasks_with_clause ?? shapeOf(collection, scope.documentId).withClause;
  const intervals = rows.some((row) => row.rank_low !== null);
  const marked = rows.filter((row) =>
    dependsOnCount({
      rank: row.rank,
      rankLow: row.rank_low,
      rankHigh: row.rank_high,
      rankBest: row.rank_best,
      rankWorst: row.rank_worst
    })
  ).length;
  const depends =
    marked === 0
      ? ""
      : pick(
          lang,
          `†：${marked}个单位换一种数法，名次就落到${intervals ? "区间" : "这里的名次"}之外，不宜引用。`,
          `†: for ${plural(marked, "unit")} another way of counting gives a rank outside the ${intervals ? "interval" : "one shown"}; do not quote it alone. `
        );
  return {
    title: `${theme === undefined ? "" : pick(lang, `${themeName(theme.ordinal, lang)}：`, `${themeName(theme.ordinal, lang).replace("theme", "Theme")}: `)}${ranksTitle(collection, rows, lang)}`,
    note,
    caption: pick(
      lang,
      `${where}${methodName[method].zh}，${note}${collectivesNote[collectives].zh}空心为集体称谓。n = ${number(tasks, lang)}项任务。${intervals ? "区间：对任务作1000次自助抽样，取95%百分位区间，随机种子固定。" : ""}“=”表示并列。${depends}${shortSource(collection, lang)}`,
      `${methodName[method].en} counting${theme === undefined ? "" : `, ${themeName(theme.ordinal, lang)}`}. ${note} ${collectivesNote[collectives].en}Hollow: collective. n = ${plural(tasks, "task")}. ${intervals ? "Intervals: bootstrap over tasks, 1,000 samples, 95% percentile, fixed seed. " : ""}“=” marks a tie. ${depends}${shortSource(collection, lang)}`
    ),
    valueLabel:
      decimalsOf(method, collectives) === 0
        ? pick(lang, "任务数（项）", "Tasks")
        : pick(lang, "分值（每项任务合计1）", "Credit (1 a task)"),
    rankLabel: pick(lang, "名次", "Rank"),
    decimals: decimalsOf(method, collectives),
    rows: rows.map((row) => [
      index(row.unit_id),
      row.rank,
      round(row.value),
      row.value_low === null ? null : round(row.value_low),
      row.value_high === null ? null : round(row.value_high),
      row.rank_low,
      row.rank_high,
      row.rank_best,
      row.rank_worst
    ])
  };
}

function round(value: number): number {
  return Math.round(value * 1000) / 1000;
}

/** Above this number, pairs would weigh more than all readings. */
const mostPairs = 3000;

const views = new WeakMap<Collection, Map<Lang, WorkloadView>>();

/**
 * The readings of a collection in one language. `documentId` is the document it was scoped to, null for all.
 */
export function workloadView(collection: Collection, documentId: string | null, lang: Lang): WorkloadView {
  const known = views.get(collection) ?? new Map<Lang, WorkloadView>();
  views.set(collection, known);
  const view = known.get(lang) ?? viewOf(collection, documentId, lang);
  known.set(lang, view);
  return view;
}

function viewOf(collection: Collection, documentId: string | null, lang: Lang): WorkloadView {
  const single = collection.documents.length === 1;
  const holders = new Map<string, string[]>();
  for (const [collective, members] of collection.members) {
    for (const member of members) holders.set(member, [...(holders.get(member) ?? []), collective]);
  }
  const units: WorkloadView["units"][number][] = [];
  const indexes = new Map<string, number>();
  const index = (unitId: string): number => {
    const known = indexes.get(unitId);
    if (known !== undefined) return known;
    indexes.set(unitId, units.length);
    units.push({
      id: unitId,
      name: unitName(collection, unitId, lang),
      collective: collection.units.get(unitId)?.is_collective === true,
      key: [unitId, ...(holders.get(unitId) ?? [])].join("|")
    });
    return units.length - 1;
  };
  const byDocument = !single;
  const groups = byDocument
    ? collection.documents.map((document, i) => ({
        id: document.document_id,
        scope: {documentId: document.document_id, themeId: null},
        numeral: String(i + 1),
        name: documentTitle(collection, document, lang),
        tasks: shapeOf(collection, document.document_id).withClause,
        query: `document=${document.document_id}`
      }))
    : collection.themes.map((theme) => ({
        id: theme.theme_id,
        scope: {documentId: theme.document_id, themeId: theme.theme_id},
        numeral: numeral(theme.ordinal, lang),
        name: themeTitle(collection, theme, lang),
        tasks: theme.tasks_with_clause,
        query: `theme=${theme.theme_id}`
      }));
  const readings: Record<string, Reading> = {};
  const whole: Scope = {documentId: null, themeId: null};
  for (const method of methodsOf(collection, whole)) {
    for (const collectives of readingsOfCollectives) {
      readings[`${method}/${collectives}/`] = readingOf(collection, method, collectives, whole, lang, index);
      for (const group of groups) {
        readings[`${method}/${collectives}/${group.id}`] = readingOf(
          collection,
          method,
          collectives,
          group.scope,
          lang,
          index
        );
      }
    }
  }
  const pairs = collection.pairs.filter((pair) => pair.document_id === null && pair.shared_tasks > 0);
  return {
    methods: methodsOf(collection, whole).map((method) => ({
      id: method,
      label: methodName[method][lang],
      decimals: decimalsOf(method)
    })),
    shared:
      pairs.length > mostPairs
        ? null
        : pairs.map((pair) => [index(pair.unit_a), index(pair.unit_b), pair.shared_tasks] as const),
    within: documentId === null ? "" : `&document=${documentId}`,
    units,
    groups: groups.map(({id, numeral: mark, name, tasks, query}) => ({
      id,
      numeral: mark,
      name,
      total: tasks,
      query
    })),
    readings,
    words: {
      unit: pick(lang, "单位", "unit"),
      low: pick(lang, "95%区间下限", "95% low"),
      high: pick(lang, "95%区间上限", "95% high"),
      best: pick(lang, "各种数法中最前", "best in any way of counting"),
      worst: pick(lang, "各种数法中最后", "worst in any way of counting"),
      all: pick(lang, "合计", "all"),
      named: pick(lang, "写到的单位数", "Units named"),
      together: pick(lang, "同列任务（项）", "Tasks that name both"),
      heat: byDocument
        ? pick(lang, "各单位在每份文件中的工作量", "Workload of each unit in each document")
        : pick(lang, "各单位在每个专题中的工作量", "Workload of each unit in each theme")
    }
  };
}
