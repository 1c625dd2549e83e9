import type {BarRows} from "../charts/barRows.js";
import type {FigureTable} from "./figureTable.js";
import type {ReadingRow, WorkloadView} from "./readings.js";

/** A row of the comparison: what is compared, and for each of the two units its words and the length of its bar. */
export interface ComparedRow {
  readonly head: string;
  /** of 0 to 1, of the greater of the two kinds of row; null where a bar says nothing */
  readonly sides: readonly {readonly text: string; readonly bar: number | null}[];
}

/** Two units side by side: value and rank in each way of counting, tasks in each theme, and those that name both. */
export function comparedRows(
  view: WorkloadView,
  ids: readonly [string, string],
  english: boolean
): readonly ComparedRow[] {
  const indices = indicesOf(view, ids);
  const rank = ([, place, , , , low, high]: ReadingRow): string => {
    const interval =
      low === null || high === null || low === high ? "" : english ? `, ${low}–${high}` : `，${low}～${high}`;
    return english ? `rank ${place}${interval}` : `第${place}名${interval}`;
  };
  const methods = view.methods.map(({id, label, decimals}) => {
    const rows = indices.map((index) => rowOf(view, id, "", index));
    const most = Math.max(...rows.map((row) => row?.[2] ?? 0), 1e-9);
    return {
      head: label,
      sides: rows.map((row) =>
        row === undefined
          ? {text: "0", bar: 0}
          : {text: `${row[2].toFixed(decimals)} (${rank(row)})`, bar: row[2] / most}
      )
    };
  });
  const groups = view.groups.map((group) => ({
    head: `${group.numeral} ${group.name}`,
    sides: indices.map((index) => {
      const value = rowOf(view, "full", group.id, index)?.[2] ?? 0;
      return {
        text: english ? `${value} of ${group.total}` : `${group.total}项中的${value}项`,
        bar: group.total === 0 ? 0 : value / group.total
      };
    })
  }));
  const both = sharedTasks(view, ids);
  const together = both === null ? [] : [{head: view.words.together, sides: [{text: String(both), bar: null}]}];
  return [...methods, ...groups, ...together];
}

function indicesOf(view: WorkloadView, ids: readonly string[]): readonly number[] {
  return ids.map((id) => view.units.findIndex((unit) => unit.id === id));
}

function rowOf(view: WorkloadView, method: string, group: string, index: number): ReadingRow | undefined {
  return view.readings[`${method}/as_one/${group}`]?.rows.find(([unit]) => unit === index);
}

function namesOf(view: WorkloadView, ids: readonly string[]): readonly string[] {
  return ids.map((id) => view.units.find((unit) => unit.id === id)?.name ?? id);
}

/** Tasks that name both; null where pairs are too many to be told. */
function sharedTasks(view: WorkloadView, ids: readonly [string, string]): number | null {
  const [a = -1, b = -1] = indicesOf(view, ids);
  if (view.shared === null) return null;
  return view.shared.find(([x, y]) => (x === a && y === b) || (x === b && y === a))?.[2] ?? 0;
}

/** How many tasks each of the two has, and how many of them they share. */
export function comparisonTitle(view: WorkloadView, ids: readonly [string, string], english: boolean): string {
  const [first = "", second = ""] = namesOf(view, ids);
  const [a = 0, b = 0] = indicesOf(view, ids).map((index) => rowOf(view, "full", "", index)?.[2] ?? 0);
  const both = sharedTasks(view, ids);
  if (!english) {
    const together = both === null ? "" : both === 0 ? "，没有同列" : `，同列${both}项`;
    return `${first}${a}项，${second}${b}项${together}`;
  }
  const together =
    both === null ? "" : both === 0 ? "; no task names both" : `; ${both} ${both === 1 ? "names" : "name"} both`;
  return `${first.charAt(0).toUpperCase()}${first.slice(1)}: ${a} ${a === 1 ? "task" : "tasks"}; ${second}: ${b}${together}`;
}

/** The two as a picture for places outside the site: a row for each in every way of counting and theme. */
export function comparisonBars(view: WorkloadView, ids: readonly [string, string], english: boolean): BarRows {
  const names = namesOf(view, ids);
  return {
    columns: english ? ["What", "Unit", "Value"] : ["比什么", "单位", "数值"],
    rows: comparedRows(view, ids, english).flatMap(({head, sides}) =>
      sides.map(({text, bar}, i) => ({
        name: i === 0 ? head : "",
        cells: [sides.length === 1 ? "" : (names[i] ?? ""), text],
        bar: bar ?? 0
      }))
    )
  };
}

/** The two as rows of data: value, rank and its interval in each way of counting, then tasks in each theme. */
export function comparisonTable(view: WorkloadView, ids: readonly [string, string], english: boolean): FigureTable {
  const names = namesOf(view, ids);
  const indices = indicesOf(view, ids);
  const labels = english
    ? ["what", "unit", "value", "rank", "rank from", "rank to"]
    : ["比什么", "单位", "数值", "名次", "名次区间起", "名次区间止"];
  const line = (head: string, i: number, row: ReadingRow | undefined) => [head, names[i] ?? "", row?.[2] ?? 0];
  const methods = view.methods.flatMap(({id, label}) =>
    indices.map((index, i) => {
      const row = rowOf(view, id, "", index);
      return [...line(label, i, row), row?.[1] ?? null, row?.[5] ?? null, row?.[6] ?? null];
    })
  );
  const groups = view.groups.flatMap((group) =>
    indices.map((index, i) => [
      ...line(`${group.numeral} ${group.name}`.trim(), i, rowOf(view, "full", group.id, index)),
      null,
      null,
      null
    ])
  );
  const both = sharedTasks(view, ids);
  const together =
    both === null ? [] : [[view.words.together, names.join(english ? ", " : "、"), both, null, null, null]];
  return {
    columns: labels.map((label, i) => ({label, numeric: i > 1, isDrawn: i === 2})),
    rows: [...methods, ...groups, ...together]
  };
}
