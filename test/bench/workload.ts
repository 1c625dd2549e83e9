import {setImmediate} from "node:timers/promises";
import {loadAggregates, runAggregate} from "../../loaders/aggregates.js";
import {seededRandom} from "../../loaders/measures/random.js";
import {type Credit, stabilityIntervals} from "../../loaders/measures/stability.js";
import {Store} from "../../loaders/store.js";
import type {Figure} from "./run.js";

export const name = "Workload measures of one scope in one reading: 300 units, 10,000 tasks, 1,000 bootstrap samples";

const UNITS = 300;
const TASKS = 10_000;
const SAMPLES = 1000;
const METHODS = ["full", "fractional", "harmonic", "first_listed"] as const;
const MEASURES = ["workload", "concentration", "unit_workload", "theme_specialisation"];

/** Credits as the pipeline has them: each task names 1 to 7 units, some units far more often than others. */
function credits(): Credit[] {
  const below = seededRandom(11);
  return Array.from({length: TASKS}, (_, task) => {
    const units = [...new Set(Array.from({length: 1 + below(7)}, () => below(1 + below(UNITS))))];
    const harmonic = units.reduce((sum, _, i) => sum + 1 / (i + 1), 0);
    return units.map((unit, i) => ({
      documentId: "d",
      themeId: null,
      collectives: "as_one",
      taskId: `t${String(task).padStart(5, "0")}`,
      unitId: `u${unit}`,
      credits: [1, 1 / units.length, 1 / (i + 1) / harmonic, i === 0 ? 1 : 0]
    }));
  }).flat();
}

/** Seconds of the pipeline's way, and of processors in them: what DuckDB makes of credits, and the intervals beside it. */
async function ours(rows: readonly Credit[]): Promise<{readonly wall: number; readonly processors: number}> {
  const store = await Store.open();
  try {
    await store.run(
      "create table credits (document_id varchar, theme_id varchar, task_id varchar, collectives varchar, unit_id varchar, n_units integer, fractional double, harmonic double, lead double, first_listed double)"
    );
    const size = new Map<string, number>();
    for (const {taskId} of rows) size.set(taskId, (size.get(taskId) ?? 0) + 1);
    const values = rows.map(
      ({taskId, unitId, credits: [, fractional, harmonic, first]}) =>
        `('d','g${Number(taskId.slice(1)) % 8}','${taskId}','as_one','${unitId}',${size.get(taskId)},${fractional},${harmonic},0,${first})`
    );
    await store.run(`insert into credits values ${values.join(",")}`);
    const started = performance.now();
    const before = process.cpuUsage();
    const wanted = (await loadAggregates()).filter(({name}) => MEASURES.includes(name));
    const counted = (async () => {
      for (const aggregate of wanted) await runAggregate(store, aggregate);
    })();
    for (const _ of stabilityIntervals(rows, METHODS)) await setImmediate();
    await counted;
    const {user, system} = process.cpuUsage(before);
    return {wall: (performance.now() - started) / 1000, processors: (user + system) / 1e6};
  } finally {
    store.close();
  }
}

/** The same measures by plain loops over objects and maps, as a script without a library would have them. */
function plain(rows: readonly Credit[]): number {
  const byTask = new Map<string, Credit[]>();
  for (const row of rows) byTask.set(row.taskId, [...(byTask.get(row.taskId) ?? []), row]);
  const tasks = [...byTask.values()];
  const units = [...new Set(rows.map(({unitId}) => unitId))];
  const total = (picked: readonly (readonly Credit[])[], method: number): Map<string, number> => {
    const sums = new Map(units.map((unit) => [unit, 0]));
    for (const task of picked)
      for (const {unitId, credits: own} of task) sums.set(unitId, (sums.get(unitId) ?? 0) + (own[method] ?? 0));
    return sums;
  };
  const ranks = (sums: ReadonlyMap<string, number>): Map<string, number> => {
    const sorted = [...sums].sort(([, a], [, b]) => b - a);
    const result = new Map<string, number>();
    sorted.forEach(([unit, value], i) => {
      const above = sorted[i - 1];
      result.set(unit, above !== undefined && above[1] === value ? (result.get(above[0]) ?? 0) : i + 1);
    });
    return result;
  };
  const below = seededRandom(2021);
  let seen = 0;
  METHODS.forEach((_, method) => {
    const sums = total(tasks, method);
    const all = [...sums.values()].reduce((sum, value) => sum + value, 0);
    const ascending = [...sums.values()].sort((a, b) => a - b);
    const n = ascending.length;
    const gini = ascending.reduce((sum, value, i) => sum + ((2 * (i + 1) - n - 1) * value) / (n * all), 0);
    const samples = new Map(units.map((unit) => [unit, {values: [] as number[], ranks: [] as number[]}]));
    for (let sample = 0; sample < SAMPLES; sample++) {
      const drawn = Array.from(tasks, () => tasks[below(tasks.length)] ?? []);
      const values = total(drawn, method);
      const places = ranks(values);
      for (const [unit, kept] of samples) {
        kept.values.push(values.get(unit) ?? 0);
        kept.ranks.push(places.get(unit) ?? 0);
      }
    }
    for (const kept of samples.values()) {
      kept.values.sort((a, b) => a - b);
      kept.ranks.sort((a, b) => a - b);
      seen += (kept.values[25] ?? 0) + (kept.ranks[974] ?? 0) + gini;
    }
  });
  return seen;
}

/** Seconds of the pipeline's way, from credits to tables and intervals, and of plain loops. */
export async function run(): Promise<readonly Figure[]> {
  const rows = credits();
  const own = await ours(rows);
  const from = performance.now();
  plain(rows);
  const loops = (performance.now() - from) / 1000;
  return [
    {what: `${MEASURES.join(", ")} and intervals`, value: own.wall, unit: "s", budget: 2},
    {
      what: "time of processors in it, which other work does not change",
      value: own.processors,
      unit: "s",
      budget: null
    },
    {what: "the same by plain loops (no profiles by theme)", value: loops, unit: "s", budget: null},
    {what: "ours : plain loops", value: own.wall / loops, unit: "×", budget: null}
  ];
}
