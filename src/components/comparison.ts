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
  const indices = ids.map((id) => view.units.findIndex((unit) => unit.id === id));
  const rowOf = (method: string, group: string, index: number): ReadingRow | undefined =>
    view.readings[`${method}/as_one/${group}`]?.rows.find(([unit]) => unit === index);
  const rank = ([, place, , , , low, high]: ReadingRow): string => {
    const interval =
      low === null || high === null || low === high ? "" : english ? `, ${low}–${high}` : `，${low}～${high}`;
    return english ? `rank ${place}${interval}` : `第${place}名${interval}`;
  };
  const methods = view.methods.map(({id, label, decimals}) => {
    const rows = indices.map((index) => rowOf(id, "", index));
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
      const value = rowOf("full", group.id, index)?.[2] ?? 0;
      return {
        text: english ? `${value} of ${group.total}` : `${group.total}项中的${value}项`,
        bar: group.total === 0 ? 0 : value / group.total
      };
    })
  }));
  const [a = -1, b = -1] = indices;
  const both = view.shared?.find(([x, y]) => (x === a && y === b) || (x === b && y === a))?.[2] ?? 0;
  const together = view.shared === null ? [] : [{head: view.words.together, sides: [{text: String(both), bar: null}]}];
  return [...methods, ...groups, ...together];
}
