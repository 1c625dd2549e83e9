import type * as Plot from "@observablehq/plot";
import {type Box, type Label, boxes, drawing, labels, verticals} from "./drawing.js";
import {type ChartOptions, figure, isCompact, say, taskCount} from "./options.js";
import {textWidth} from "./text.js";

export interface SquareTask {
  readonly taskId: string;
  readonly number: number;
  readonly collectiveOnly: boolean;
  readonly href: string;
  readonly key?: string;
  readonly title: string;
}
export interface SquareRow {
  /** units the tasks name */
  readonly n: number;
  readonly tasks: readonly SquareTask[];
  /** where the row's own label leads */
  readonly href?: string;
  readonly key?: string;
}

/** Above this number of tasks, rows are bars with their counts. */
const mostSquares = 200;

/**
 * Tasks by how many units they name 每项任务的单位数: a numbered square a task, in the accent colour those that name
 * collectives only; rows longer than the width go on below. Above 200 tasks the squares become bars.
 */
export function taskSquares(rows: readonly SquareRow[], options: ChartOptions): SVGSVGElement {
  const tasks = rows.flatMap((row) => row.tasks);
  if (rows.length === 0) return drawing(options, 1, []);
  const {lang} = options;
  const left = Math.max(
    ...rows.map((row) => textWidth(rowLabel(row, options), 13)),
    textWidth(say(lang, "单位数", "Units"), 12)
  );
  const x = Math.max(44, left + 14);
  return tasks.length > mostSquares ? bars(rows, x, options) : squares(rows, tasks, x, options);
}

function rowLabel(row: SquareRow, options: ChartOptions): string {
  return say(options.lang, `${row.n}个`, String(row.n));
}

function heads(x: number, words: string | null, options: ChartOptions): Plot.Markish {
  const head = {x: 0, y: 9, text: say(options.lang, "单位数", "Units")};
  return labels(words === null ? [head] : [head, {x, y: 9, text: words}], {
    size: 12,
    anchor: "start",
    fill: "var(--ink-3)"
  });
}

function rowLabels(places: readonly {row: SquareRow; y: number}[], options: ChartOptions): Plot.Markish[] {
  const label = ({row, y}: {row: SquareRow; y: number}): Label => ({
    x: 0,
    y,
    text: rowLabel(row, options),
    href: row.href ?? null,
    key: row.key ?? null
  });
  const isChosen = ({row}: {row: SquareRow}): boolean => row.key !== undefined && row.key === options.selected;
  return [
    labels(places.filter((place) => !isChosen(place)).map(label), {size: 13, anchor: "start", stop: "stop"}),
    labels(places.filter(isChosen).map(label), {
      size: 13,
      anchor: "start",
      stop: "stop",
      bold: true,
      fill: "var(--accent)"
    })
  ];
}

function squares(
  rows: readonly SquareRow[],
  tasks: readonly SquareTask[],
  x: number,
  options: ChartOptions
): SVGSVGElement {
  const compact = isCompact(options);
  const longest = Math.max(0, ...tasks.map((task) => textWidth(String(task.number), 11)));
  const side = Math.max(compact ? 17 : 20, Math.ceil(longest) + 4);
  const pitch = side + 2;
  const fit = Math.max(1, Math.floor((options.width - x + 2) / pitch));
  const marks: Record<"plain" | "collective", {boxes: Box[]; numbers: Label[]}> = {
    plain: {boxes: [], numbers: []},
    collective: {boxes: [], numbers: []}
  };
  const counts: Label[] = [];
  const places: {row: SquareRow; y: number}[] = [];
  let top = 24;
  for (const row of rows) {
    places.push({row, y: top + side / 2});
    row.tasks.forEach((task, i) => {
      const x1 = x + pitch * (i % fit);
      const y1 = top + pitch * Math.floor(i / fit);
      const kind = marks[task.collectiveOnly ? "collective" : "plain"];
      const {href, title} = task;
      kind.boxes.push({x1, x2: x1 + side, y1, y2: y1 + side, href, key: task.key ?? null, title});
      kind.numbers.push({x: x1 + side / 2, y: y1 + side / 2, text: String(task.number)});
    });
    const text = taskTotal(row.tasks.length, options);
    let line = Math.max(0, Math.ceil(row.tasks.length / fit) - 1);
    let end = row.tasks.length === 0 ? x : x + pitch * (((row.tasks.length - 1) % fit) + 1) + 6;
    if (row.tasks.length > 0 && end + textWidth(text, 13, true) > options.width) {
      line += 1;
      end = x;
    }
    counts.push({x: end, y: top + pitch * line + side / 2, text});
    top += pitch * (line + 1) + (compact ? 8 : 9);
  }
  const words = say(options.lang, "每格一项任务，格内为任务序号", "one square = one task, by number");
  return drawing(options, top - 4, [
    heads(x, words, options),
    ...rowLabels(places, options),
    boxes(marks.plain.boxes, {fill: "var(--data-2)"}),
    boxes(marks.collective.boxes, {fill: "var(--accent)"}),
    labels(marks.plain.numbers, {size: 11, fill: "var(--ink)", pointer: false}),
    labels(marks.collective.numbers, {size: 11, fill: "var(--paper)", pointer: false}),
    labels(counts, {size: 13, anchor: "start", bold: true})
  ]);
}

function taskTotal(tasks: number, options: ChartOptions): string {
  return say(options.lang, taskCount(tasks, options.lang), figure(tasks, options.lang));
}

function bars(rows: readonly SquareRow[], x: number, options: ChartOptions): SVGSVGElement {
  const pitch = 26;
  const top = 22;
  const most = Math.max(1, ...rows.map((row) => row.tasks.length));
  const room = options.width - x - textWidth(taskTotal(most, options), 13, true) - 10;
  const places = rows.map((row, i) => ({row, y: top + pitch * (i + 0.5)}));
  const end = ({row}: {row: SquareRow}): number => x + (room * row.tasks.length) / most;
  const collective = ({row}: {row: SquareRow}): number =>
    (room * row.tasks.filter((task) => task.collectiveOnly).length) / most;
  const bar = (place: {row: SquareRow; y: number}, x1: number, x2: number): Box => ({
    x1,
    x2,
    y1: place.y - 7,
    y2: place.y + 7,
    href: place.row.href ?? null,
    key: place.row.key ?? null,
    title: `${rowLabel(place.row, options)} ${taskTotal(place.row.tasks.length, options)}`
  });
  const filled = places.filter(({row}) => row.tasks.length > 0);
  return drawing(options, top + pitch * rows.length, [
    heads(x, say(options.lang, "任务数", "tasks"), options),
    ...rowLabels(places, options),
    boxes(
      filled.map((place) => bar(place, x + collective(place), end(place))),
      {fill: "var(--data-2)"}
    ),
    boxes(
      filled.filter((place) => collective(place) > 0).map((place) => bar(place, x, x + collective(place))),
      {
        fill: "var(--accent)"
      }
    ),
    verticals([{x, y1: top, y2: top + pitch * rows.length}], "var(--axis)"),
    labels(
      places.map((place) => ({x: end(place) + 8, y: place.y, text: taskTotal(place.row.tasks.length, options)})),
      {size: 13, anchor: "start", bold: true}
    )
  ]);
}
