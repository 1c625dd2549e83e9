import {type Scope, type Scoped, type ScopeName, scopesOf, areAlike} from "../scopes.js";
import {type Interval, bootstrapIntervals} from "./bootstrap.js";

/** One row of the table credits. */
export interface Credit extends Scoped {
  readonly taskId: string;
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
 * no interval for it. They come a scope at a time, worked out when it is asked for, in the order of scope, way of
 * counting, reading and unit.
 */
export function* stabilityIntervals(
  rows: readonly Credit[],
  methods: readonly string[]
): Generator<WorkloadInterval[], void> {
  for (const readings of readingsByScope(rows)) {
    const known: {rows: readonly Credit[]; found: ReturnType<typeof scopeIntervals>}[] = [];
    const found = readings.map(({collectives, rows: own}) => {
      // without collectives all readings of a scope are one
      const same = known.find((other) => areAlike(other.rows, own, isSameCredit));
      const intervals = same?.found ?? scopeIntervals(own, methods);
      if (same === undefined) known.push({rows: own, found: intervals});
      return intervals.map((interval) => ({collectives, ...interval}));
    });
    const ofScope = sortedBy(found.flat(), ({method, collectives, unitId}) => [method, collectives, unitId].join("\n"));
    for (const name of readings[0]?.names ?? []) yield ofScope.map((interval) => ({...name, ...interval}));
  }
}

function sortedBy<T>(values: readonly T[], keyOf: (value: T) => string): T[] {
  const keyed = values.map((value) => ({value, key: keyOf(value)}));
  keyed.sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0));
  return keyed.map(({value}) => value);
}

/** The scopes of the rows in order, those of one name together. */
function readingsByScope(rows: readonly Credit[]): readonly (readonly Scope<Credit>[])[] {
  const groups = new Map<string, Scope<Credit>[]>();
  for (const scope of scopesOf(rows)) {
    const key = JSON.stringify(scope.names);
    const readings = groups.get(key);
    if (readings === undefined) groups.set(key, [scope]);
    else readings.push(scope);
  }
  return sortedBy([...groups.values()], ([first]) => first?.names.map(scopeKey)[0] ?? "");
}

function scopeKey({documentId, themeId}: ScopeName): string {
  return [documentId ?? "", themeId ?? ""].join("\n");
}

/** The same unit in the same task with the same credits. */
function isSameCredit(a: Credit, b: Credit): boolean {
  return (
    a.taskId === b.taskId && a.unitId === b.unitId && a.credits.every((credit, method) => credit === b.credits[method])
  );
}

function scopeIntervals(rows: readonly Credit[], methods: readonly string[]) {
  const kept = methods.flatMap((_, index) => (rows.some(({credits}) => (credits[index] ?? 0) > 0) ? [index] : []));
  const {classes, offsets, units, ofFirst} = alikeUnits(rows);
  const bounds = bootstrapIntervals({
    alike: Uint32Array.from(classes, (members) => members.length),
    offsets,
    units,
    credits: kept.map((index) => Float64Array.from(ofFirst, ({credits}) => credits[index] ?? 0))
  });
  return kept.flatMap((index, used) => {
    const credited = new Set(ofFirst.flatMap(({credits}, place) => ((credits[index] ?? 0) > 0 ? [units[place]] : [])));
    return classes.flatMap((members, unit) => {
      const interval = bounds[used]?.[unit];
      if (interval === undefined || !credited.has(unit)) return [];
      return members.map((unitId) => ({unitId, method: methods[index] ?? "", ...interval}));
    });
  });
}

/**
 * The rows of a scope with units that are alike in all of them taken as one: the classes of units, and the rows of each
 * class's first unit as lists by task.
 */
function alikeUnits(rows: readonly Credit[]) {
  const profiles = new Map<string, string[]>();
  for (const {taskId, unitId, credits} of rows) {
    const profile = profiles.get(unitId);
    if (profile === undefined) profiles.set(unitId, [taskId, credits.join()]);
    else profile.push(taskId, credits.join());
  }
  const classes = new Map<string, string[]>();
  for (const [unitId, profile] of profiles) {
    const members = classes.get(profile.join());
    if (members === undefined) classes.set(profile.join(), [unitId]);
    else members.push(unitId);
  }
  const numbers = new Map([...classes.values()].map(([first], number) => [first, number]));
  const ofFirst = rows.filter(({unitId}) => numbers.has(unitId));
  const offsets = ofFirst.flatMap(({taskId}, index) => (ofFirst[index - 1]?.taskId === taskId ? [] : [index]));
  return {
    classes: [...classes.values()],
    offsets: Uint32Array.from([...offsets, ofFirst.length]),
    units: Uint32Array.from(ofFirst, ({unitId}) => numbers.get(unitId) ?? 0),
    ofFirst
  };
}
