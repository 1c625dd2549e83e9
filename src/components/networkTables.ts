import {type Lang, say} from "../charts/options.js";
import {probability} from "../charts/tone.js";
import type {FigureTable} from "./figureTable.js";
import {type Scene, endsOf, queryOf, toneName} from "./networkRows.js";
import type {NetworkState} from "./networkState.js";
import {type NetworkReading, type Tie, tailOf, toneOf} from "./networkView.js";

/** A table whose rows lead to the tasks of their units. */
export interface LinkedTable extends FigureTable {
  /** of each row, the query of the tasks page */
  readonly keys: readonly string[];
}

function decimals(value: number | null, digits: number): string | null {
  return value === null ? null : value.toFixed(digits);
}

/** Ties in the order of the table: furthest from chance first, then heaviest. */
export function tableOrder(ties: readonly Tie[]): readonly Tie[] {
  return [...ties].sort((x, y) => tailOf(x) - tailOf(y) || y.shared - x.shared || x.a - y.a || x.b - y.b);
}

/** The pairs that are shown, one a row. */
export function pairTable(reading: NetworkReading, ties: readonly Tie[], scene: Scene): LinkedTable {
  const {lang} = scene;
  const sorted = tableOrder(ties);
  return {
    keys: sorted.map((tie) => queryOf(endsOf(reading, tie), scene)),
    columns: [
      {label: say(lang, "单位甲", "unit A")},
      {label: say(lang, "单位乙", "unit B")},
      {label: say(lang, "同列（项）", "shared tasks"), numeric: true},
      {label: say(lang, "随机应有（项）", "by chance (tasks)"), numeric: true},
      {label: say(lang, "纽曼权重", "Newman weight"), numeric: true},
      {label: say(lang, "关联强度", "association"), numeric: true},
      {label: "p", numeric: true},
      {label: "q", numeric: true},
      {label: say(lang, "与随机相比", "against chance")}
    ],
    rows: sorted.map((tie) => {
      const [a, b] = endsOf(reading, tie);
      const below = tie.expected !== null && tie.shared < tie.expected;
      const tone = toneOf(tie);
      return [
        a.name,
        b.name,
        tie.shared,
        decimals(tie.expected, 2),
        decimals(tie.newman, 2),
        decimals(tie.association, 2),
        tone === null ? null : probability(below ? tie.pBelow : tie.pAbove),
        tone === null ? null : probability(below ? tie.qBelow : tie.qAbove),
        tone === null ? null : toneName(tone, lang)
      ];
    })
  };
}

/** The units that are shown with their measures, those with most tasks first; `names` are the reader's, of groups. */
export function unitTable(
  {units, groups}: NetworkReading,
  order: readonly number[],
  names: NetworkState["names"],
  scene: Scene
): LinkedTable {
  const {lang} = scene;
  const rows = order.flatMap((unit) => units[unit] ?? []).sort((a, b) => b.tasks - a.tasks);
  const groupName = new Map(
    groups.filter((group) => group.units > 1).map(({number, name}) => [number, names[number] ?? name])
  );
  return {
    keys: rows.map((unit) => queryOf([unit], scene)),
    columns: [
      {label: say(lang, "单位", "unit")},
      {label: say(lang, "任务（项）", "tasks"), numeric: true},
      {label: say(lang, "同列单位（个）", "partners"), numeric: true},
      {label: say(lang, "深度（项/个）", "depth (tasks/partner)"), numeric: true},
      {label: say(lang, "中介中心性", "betweenness"), numeric: true},
      {label: say(lang, "约束", "constraint"), numeric: true},
      {label: say(lang, "有效规模", "effective size"), numeric: true},
      {label: say(lang, "参与系数", "participation"), numeric: true},
      {label: say(lang, "组", "group")},
      {label: say(lang, "归组模糊度", "ambiguity"), numeric: true}
    ],
    rows: rows.map(({name, tasks, group, measures}) => [
      name,
      tasks,
      measures.partners,
      decimals(measures.depth, 2),
      decimals(measures.betweenness, 3),
      decimals(measures.constraint, 3),
      decimals(measures.effectiveSize, 2),
      decimals(measures.participation, 2),
      group === null ? null : (groupName.get(group) ?? null),
      decimals(measures.ambiguity, 2)
    ])
  };
}

/** What is to be known of the units' measures; nothing where they follow all ties. */
export function unitWords({hasBackbone}: NetworkReading, lang: Lang): string {
  return hasBackbone
    ? say(
        lang,
        "单位超过500个：中介中心性、约束和有效规模只沿高于随机的联系（p < 0.05）计算。",
        "More than 500 units: betweenness, constraint and effective size follow only ties above chance (p < 0.05)."
      )
    : "";
}

/** The commonest sets of units, one a row. */
export function setTable({units, sets}: NetworkReading, lang: Lang): FigureTable {
  return {
    columns: [
      {label: say(lang, "单位组合", "set of units")},
      {label: say(lang, "单位（个）", "units"), numeric: true},
      {label: say(lang, "任务（项）", "tasks"), numeric: true, isDrawn: true}
    ],
    rows: sets.map((set) => [
      set.units.map((unit) => units[unit]?.name ?? "").join(say(lang, "、", "; ")),
      set.units.length,
      set.tasks
    ])
  };
}
