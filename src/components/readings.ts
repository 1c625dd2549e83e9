/**
 * A ranking in every reading — way of counting, collectives, theme — as the build counted it, small enough to send:
 * the page shows one and switches without counting anything itself.
 */
export interface WorkloadView {
  /** what filters the tasks page to the view's document: `&document=…`, or nothing for all */
  readonly within: string;
  readonly units: readonly {
    readonly id: string;
    readonly name: string;
    readonly collective: boolean;
    readonly key: string;
  }[];
  /** themes of the document, or the documents of a collection; the columns of the heat map */
  readonly groups: readonly {
    readonly id: string;
    readonly numeral: string;
    readonly name: string;
    readonly total: number;
    readonly query: string;
  }[];
  /** by `method/collectives/group id`, the group empty for the whole */
  readonly readings: Readonly<Record<string, Reading>>;
  /** ways of counting that have readings */
  readonly methods: readonly {readonly id: string; readonly label: string; readonly decimals: 0 | 1}[];
  /** units (index, index) and the tasks that name both, collectives as one; null where pairs are too many to send */
  readonly shared: readonly (readonly [number, number, number])[] | null;
  readonly words: {
    readonly all: string;
    readonly named: string;
    /** of the comparison of two units */
    readonly together: string;
    readonly heat: string;
    readonly unit: string;
    readonly low: string;
    readonly high: string;
    /** best and worst rank in any way of counting */
    readonly best: string;
    readonly worst: string;
  };
}

export interface Reading {
  readonly title: string;
  readonly caption: string;
  readonly note: string;
  readonly valueLabel: string;
  readonly rankLabel: string;
  readonly decimals: 0 | 1;
  /** unit (index), rank, value, value low and high, rank low and high, best and worst rank in any way of counting */
  readonly rows: readonly ReadingRow[];
}

export type ReadingRow = readonly [
  unit: number,
  rank: number,
  value: number,
  low: number | null,
  high: number | null,
  rankLow: number | null,
  rankHigh: number | null,
  rankBest: number,
  rankWorst: number
];

export interface State {
  readonly method: string;
  readonly collectives: string;
  readonly group: string;
}

function readingOf(view: WorkloadView, {method, collectives, group}: State): Reading {
  const reading = view.readings[`${method}/${collectives}/${group}`];
  if (reading === undefined) throw new Error(`no such reading: ${method}/${collectives}/${group}`);
  return reading;
}

/** The filter a mark stands for, as the query of the tasks page. */
function keyOf(view: WorkloadView, unit: number, state: State, groupQuery: string | null): string {
  const {id, key} = view.units[unit] ?? {id: "", key: ""};
  const parts = [`unit=${state.collectives === "expanded" ? key : id}`];
  if (state.method === "first_listed") parts.push("place=first");
  if (state.method === "lead") parts.push("role=lead");
  if (groupQuery !== null) parts.push(groupQuery);
  return parts.join("&") + view.within;
}

/**
 * Whether another way of counting puts a unit outside the interval of its rank (outside its rank, where there is none): the
 * place then says as much of the counting as of the unit.
 */
export function dependsOnCount(row: {
  readonly rank: number;
  readonly rankLow: number | null;
  readonly rankHigh: number | null;
  readonly rankBest: number;
  readonly rankWorst: number;
}): boolean {
  return row.rankBest < (row.rankLow ?? row.rank) || row.rankWorst > (row.rankHigh ?? row.rank);
}

/** The reading's rows as ranked bars take them. */
export function rankRows(view: WorkloadView, state: State, tasks: string) {
  const reading = readingOf(view, state);
  const group = view.groups.find((candidate) => candidate.id === state.group);
  const shared = new Map<number, number>();
  for (const row of reading.rows) shared.set(row[1], (shared.get(row[1]) ?? 0) + 1);
  return {
    reading,
    rows: reading.rows.map(([unit, rank, value, low, high, rankLow, rankHigh, rankBest, rankWorst]) => {
      const key = keyOf(view, unit, state, group?.query ?? null);
      return {
        key,
        href: `${tasks}?${key}`,
        unitId: view.units[unit]?.id ?? "",
        name: view.units[unit]?.name ?? "",
        isCollective: view.units[unit]?.collective ?? false,
        rank,
        tied: (shared.get(rank) ?? 0) > 1,
        value,
        low,
        high,
        rankLow,
        rankHigh,
        isMarked: dependsOnCount({rank, rankLow, rankHigh, rankBest, rankWorst})
      };
    })
  };
}

/** Unit × theme in one reading, as the heat map takes it: collectives first, then units in the order of the ranking. */
export function heatRows(
  view: WorkloadView,
  state: State,
  tasks: string,
  framed: {unitId: string | null; groupId: string | null}
) {
  const whole = readingOf(view, {...state, group: ""});
  const order = [...whole.rows].sort(
    (a, b) => Number(view.units[b[0]]?.collective) - Number(view.units[a[0]]?.collective)
  );
  const rowOf = new Map(order.map(([unit], i) => [unit, i]));
  const columns = view.groups.map((group) => ({
    key: group.query,
    numeral: group.numeral,
    name: group.name,
    total: group.total,
    href: `${tasks}?${group.query}`
  }));
  const cells = view.groups.flatMap((group, columnIndex) =>
    (view.readings[`${state.method}/${state.collectives}/${group.id}`]?.rows ?? []).map(([unit, , value]) => {
      const key = keyOf(view, unit, state, group.query);
      return {
        rowIndex: rowOf.get(unit) ?? 0,
        columnIndex,
        value,
        key,
        href: `${tasks}?${key}`,
        title: `${view.units[unit]?.name ?? ""} · ${group.numeral} ${group.name}`
      };
    })
  );
  const framedColumn = view.groups.findIndex((group) => group.id === framed.groupId);
  const framedRow = order.findIndex(([unit]) => view.units[unit]?.id === framed.unitId);
  return {
    columns,
    rows: order.map(([unit, , value]) => ({
      unitId: view.units[unit]?.id ?? "",
      name: view.units[unit]?.name ?? "",
      isCollective: view.units[unit]?.collective ?? false,
      key: keyOf(view, unit, state, null),
      href: `${tasks}?${keyOf(view, unit, state, null)}`,
      total: value
    })),
    cells,
    footer: [
      ...view.groups.map(
        (group) => view.readings[`${state.method}/${state.collectives}/${group.id}`]?.rows.length ?? 0
      ),
      order.length
    ],
    framed:
      framedColumn < 0
        ? []
        : [
            {rowIndex: null, columnIndex: framedColumn},
            ...(framedRow < 0 ? [] : [{rowIndex: framedRow, columnIndex: framedColumn}])
          ],
    words: {total: view.words.all, footer: view.words.named}
  };
}
