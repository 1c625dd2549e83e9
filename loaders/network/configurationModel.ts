import {type Cells, fitMargins} from "./margins.js";

/** Units of one degree, or tasks of one size: `value` is the degree or size, `count` how many there are. */
interface Class {
  readonly value: number;
  readonly count: number;
  /** where its row or column stands in the matrix of probabilities */
  readonly index: number;
}

/** The bipartite configuration model 二部配置模型 of a two-mode network; it knows units by degree, tasks by size only. */
export interface ConfigurationModel {
  /** distinct degrees, descending, and the class of each unit */
  readonly degrees: readonly number[];
  readonly classOfUnit: Uint32Array;
  /** distinct numbers of units of a task, descending, and how many tasks have each */
  readonly sizes: readonly number[];
  readonly tasksOfSize: readonly number[];
  /** that a task of size s names a unit of degree class d: probabilities[d * sizes.length + s] */
  readonly probabilities: Float64Array;
}

/**
 * Fits P = x·y / (1 + x·y), with one x for each degree and one y for each task size, so that every unit's expected degree
 * and every task's expected size are those of the network (to 1e-8): of all models that keep both, the one of greatest
 * entropy (Saracco, Di Clemente, Gabrielli and Squartini, “Randomizing bipartite networks”, Scientific Reports 5, 2015;
 * Neal, “The backbone of bipartite projections”, Social Networks 39, 2014).
 *
 * Some cells are the same in every network with these margins: a unit that every task names is in every task. There x·y
 * has no finite value, and P is 1 or 0: where the k largest degrees add up to Σ min(n, k) (Gale 1957; Ryser 1957), tasks
 * with at least k units name all of these k units, the others name no other unit; what is left falls into two networks.
 */
export function configurationModel(unitDegrees: Uint32Array, taskSizes: Uint32Array): ConfigurationModel {
  const units = classesOf(unitDegrees);
  const tasks = classesOf(taskSizes);
  const probabilities = new Float64Array(units.length * tasks.length);
  fill({values: probabilities, columns: tasks.length}, units, tasks);
  const classes = new Map(units.map(({value, index}) => [value, index]));
  return {
    degrees: units.map(({value}) => value),
    classOfUnit: unitDegrees.map((degree) => classes.get(degree) ?? 0),
    sizes: tasks.map(({value}) => value),
    tasksOfSize: tasks.map(({count}) => count),
    probabilities
  };
}

function classesOf(values: Uint32Array): Class[] {
  const counts = new Map<number, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].sort(([a], [b]) => b - a).map(([value, count], index) => ({value, count, index}));
}

/** Writes the probabilities of the cells of units × tasks; both are in descending order. */
function fill(cells: Cells, units: readonly Class[], tasks: readonly Class[]): void {
  if (units.length === 0 || tasks.length === 0) return;
  const forced = forcedAt(units, tasks);
  if (forced === null) {
    fitMargins(cells, units, tasks);
    return;
  }
  const {top, rest, k} = forced;
  const full = tasks.filter(({value}) => value >= k);
  const taken = full.reduce((sum, {count}) => sum + count, 0);
  for (const {index: row} of top) for (const {index: column} of full) cells.values[row * cells.columns + column] = 1;
  fill(
    cells,
    top.map((unit) => ({...unit, value: unit.value - taken})),
    tasks.filter(({value}) => value < k)
  );
  fill(
    cells,
    rest,
    tasks.filter(({value}) => value > k).map((task) => ({...task, value: task.value - k}))
  );
}

/** The first k units, in descending order, whose degrees force cells; null where no cell is forced. */
function forcedAt(units: readonly Class[], tasks: readonly Class[]) {
  let k = 0;
  let sum = 0;
  for (let place = 0; place <= units.length; place++) {
    const most = tasks.reduce((total, {value, count}) => total + count * Math.min(value, k), 0);
    const inside = place > 0 && place < units.length;
    if (sum === most && (inside || tasks.some(({value}) => value === k))) {
      return {top: units.slice(0, place), rest: units.slice(place), k};
    }
    const next = units[place];
    if (next === undefined) break;
    k += next.count;
    sum += next.value * next.count;
  }
  return null;
}
