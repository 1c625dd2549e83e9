import {type Interval, type TaskCredits, bootstrapIntervals} from "./bootstrap.js";

/** One row of the table credits. */
export interface Credit {
  readonly documentId: string;
  readonly themeId: string | null;
  readonly taskId: string;
  readonly collectives: string;
  readonly unitId: string;
  /** by way of counting, in the order of `methods` */
  readonly credits: readonly number[];
}

/** An interval with the scope, unit and way of counting that it is of. */
export interface WorkloadInterval extends Interval {
  readonly documentId: string | null;
  readonly themeId: string | null;
  readonly collectives: string;
  readonly unitId: string;
  readonly method: string;
}

/**
 * Stability intervals for every scope that workload has: all documents, each document, each theme, in each reading of
 * collectives. `rows` are in the order of documents, tasks and places. A unit without any credit by a way of counting has
 * no interval for it. Where there is a single document, the scope of all documents is the same, and computed once. The
 * result is in the order of scope, way of counting, reading and unit.
 */
export function stabilityIntervals(rows: readonly Credit[], methods: readonly string[]): WorkloadInterval[] {
  const single = new Set(rows.map(({documentId}) => documentId)).size === 1;
  const scopes = new Map<string, {documentId: string | null; themeId: string | null; rows: Credit[]}>();
  const put = (row: Credit, documentId: string | null, themeId: string | null) => {
    const key = JSON.stringify([documentId, themeId, row.collectives]);
    const scope = scopes.get(key);
    if (scope === undefined) scopes.set(key, {documentId, themeId, rows: [row]});
    else scope.rows.push(row);
  };
  for (const row of rows) {
    if (!single) put(row, null, null);
    put(row, row.documentId, null);
    if (row.themeId !== null) put(row, row.documentId, row.themeId);
  }
  const intervals = [...scopes.values()].flatMap(({documentId, themeId, rows: scope}) => {
    const found = scopeIntervals(scope, methods).map((interval) => ({documentId, themeId, ...interval}));
    return single && themeId === null
      ? [...found, ...found.map((interval) => ({...interval, documentId: null}))]
      : found;
  });
  return sortedBy(intervals, ({documentId, themeId, method, collectives, unitId}) =>
    [documentId ?? "", themeId ?? "", method, collectives, unitId].join("\n")
  );
}

function sortedBy<T>(values: readonly T[], keyOf: (value: T) => string): T[] {
  const keyed = values.map((value) => ({value, key: keyOf(value)}));
  keyed.sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0));
  return keyed.map(({value}) => value);
}

function scopeIntervals(rows: readonly Credit[], methods: readonly string[]) {
  const numbers = new Map<string, number>();
  for (const {unitId} of rows) if (!numbers.has(unitId)) numbers.set(unitId, numbers.size);
  const used = methods.flatMap((method, index) => {
    const credit = Float64Array.from(rows, ({credits}) => credits[index] ?? 0);
    return credit.some((value) => value > 0) ? [{method, credit}] : [];
  });
  const {offsets, units} = taskLists(rows, numbers);
  const bounds = bootstrapIntervals({nUnits: numbers.size, offsets, units, credits: used.map(({credit}) => credit)});
  const collectives = rows[0]?.collectives ?? "as_one";
  return used.flatMap(({method, credit}, index) => {
    const credited = new Set(rows.filter((_, place) => (credit[place] ?? 0) > 0).map(({unitId}) => unitId));
    return (bounds[index] ?? []).flatMap((interval, number) => {
      const unitId = [...numbers.keys()][number];
      return unitId !== undefined && credited.has(unitId) ? [{collectives, unitId, method, ...interval}] : [];
    });
  });
}

function taskLists(
  rows: readonly Credit[],
  numbers: ReadonlyMap<string, number>
): Pick<TaskCredits, "offsets" | "units"> {
  const offsets = [0];
  for (const [index, {taskId}] of rows.entries()) {
    if (index > 0 && rows[index - 1]?.taskId !== taskId) offsets.push(index);
  }
  offsets.push(rows.length);
  return {
    offsets: Uint32Array.from(offsets),
    units: Uint32Array.from(rows, ({unitId}) => numbers.get(unitId) ?? 0)
  };
}
