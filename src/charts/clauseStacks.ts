import type * as Plot from "@observablehq/plot";
import {type Box, type Label, boxes, drawing, filled, fitted, horizontals, labels} from "./drawing.js";
import {type ChartOptions, isCompact} from "./options.js";
import {textWidth} from "./text.js";

export interface StackGroup {
  readonly numeral: string;
  readonly name: string;
  /** how many of the group's tasks name the unit, in words: 12项中的6项 */
  readonly count: string;
}
export interface StackTask {
  /** index of its group */
  readonly groupIndex: number;
  readonly number: number;
  /** units that its clause names */
  readonly units: number;
  /** the unit's place in the clause, from 1; null where the clause does not name it */
  readonly place: number | null;
  readonly href: string;
  readonly title: string;
}
export interface ClauseStacks {
  readonly groups: readonly StackGroup[];
  readonly tasks: readonly StackTask[];
}

interface Column {
  readonly task: StackTask;
  /** px of its left edge */
  readonly x: number;
}

/**
 * Where a unit stands in the clauses 括注中的列位: a column a task in document order, a square a place in its clause from
 * the first down, the unit in the accent colour; clauses that do not name it are pale. Its tasks' numbers stand below.
 */
export function clauseStacks(data: ClauseStacks, options: ChartOptions): SVGSVGElement {
  const {tasks} = data;
  if (tasks.length === 0) return drawing(options, 1, []);
  const {width} = options;
  const compact = isCompact(options);
  const groups = data.groups
    .map((group, i) => ({group, tasks: tasks.filter((task) => task.groupIndex === i)}))
    .filter((each) => each.tasks.length > 0);
  const gap = groups.length < 2 ? 0 : Math.min(compact ? 8 : 16, (width * 0.12) / (groups.length - 1));
  const pitch = Math.min(24, (width - gap * (groups.length - 1)) / tasks.length);
  const side = Math.max(0.5, pitch - (pitch > 8 ? 2 : pitch > 3 ? 1 : 0));
  const most = tasks.reduce((max, task) => Math.max(max, task.units), 1);
  const row = most <= 14 ? 12 : Math.max(4, 168 / most);
  const top = compact ? 24 : 42;
  const columns: Column[] = [];
  const spans: {group: StackGroup; from: number; to: number}[] = [];
  let x = 0;
  for (const {group, tasks: inside} of groups) {
    const from = x;
    for (const task of inside) {
      columns.push({task, x});
      x += pitch;
    }
    spans.push({group, from, to: x - (pitch - side)});
    x += gap;
  }
  const square = ({x}: Column, place: number): Box => ({
    x1: x,
    x2: x + side,
    y1: top + row * (place - 1),
    y2: top + row * place - (row > 6 ? 2 : 1)
  });
  const own = columns.filter(({task}) => task.place !== null);
  const places = (column: Column): Box[] =>
    Array.from({length: column.task.units}, (_, i) => i + 1)
      .filter((place) => place !== column.task.place)
      .map((place) => square(column, place));
  const bottom = top + row * most;
  const numbers = compact ? [] : numbersBelow(own, side, bottom + 10, width);
  return drawing(options, bottom + (numbers.length > 0 ? 20 : 2), [
    ...heads(spans, width, options),
    filled(columns.filter(({task}) => task.place === null).flatMap(places), "var(--hair)"),
    filled(own.flatMap(places), "var(--data-mid)"),
    boxes(
      own.map((column) => {
        const {href, title, place} = column.task;
        return {...square(column, place ?? 1), href, title};
      }),
      {fill: "var(--accent)"}
    ),
    labels(numbers, {size: 11, fill: "var(--ink-3)", pointer: false})
  ]);
}

/** The numbers of the unit's tasks, as many as have room. */
function numbersBelow(own: readonly Column[], side: number, y: number, width: number): Label[] {
  const found: Label[] = [];
  let end = -Infinity;
  for (const {task, x} of own) {
    const text = String(task.number);
    const half = textWidth(text, 11) / 2;
    const middle = x + side / 2;
    if (middle - half < Math.max(end, 0) || middle + half > width) continue;
    found.push({x: middle, y, text});
    end = middle + half + 3;
  }
  return found;
}

/** Over each group a line, its numeral and name, and how many of its tasks name the unit, where there is room. */
function heads(
  spans: readonly {group: StackGroup; from: number; to: number}[],
  width: number,
  options: ChartOptions
): Plot.Markish[] {
  const compact = isCompact(options);
  const names: Label[] = [];
  const counts: Label[] = [];
  spans.forEach(({group, from}, i) => {
    const next = spans[i + 1];
    const room = (next === undefined ? width : next.from - 6) - from;
    const name = `${group.numeral} ${group.name}`.trim();
    const short = compact ? (textWidth(group.numeral, 12, true) <= room ? group.numeral : "") : name;
    const label = fitted({x: from, y: compact ? 10 : 8, text: short, title: name}, room, 12, true);
    if (label.text !== "") names.push(label);
    if (!compact && textWidth(group.count, 12) <= room) counts.push({x: from, y: 25, text: group.count});
  });
  return [
    labels(names, {size: 12, anchor: "start", bold: true}),
    labels(counts, {size: 12, anchor: "start", fill: "var(--ink-3)"}),
    horizontals(
      spans.map(({from, to}) => ({y: compact ? 19.5 : 36.5, x1: from, x2: to})),
      "var(--axis)"
    )
  ];
}
