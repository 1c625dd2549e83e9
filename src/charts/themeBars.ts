import type * as Plot from "@observablehq/plot";
import {type Box, type Label, boxes, dots, drawing, fitted, horizontals, labels, verticals} from "./drawing.js";
import {type ChartOptions, figure, isCompact, say} from "./options.js";
import {textWidth} from "./text.js";
import {ticks} from "./ticks.js";

export interface ThemeBar {
  readonly key: string;
  readonly href: string;
  readonly numeral: string;
  readonly name: string;
  readonly tasks: number;
  readonly assignments: number;
  /** assignments a task */
  readonly perTask: number;
  /** different units named */
  readonly units: number;
  /** tasks naming collectives only */
  readonly collectiveOnly: number;
}

interface Scale {
  readonly from: number;
  readonly to: number;
  readonly max: number;
}

/**
 * Workload by theme 各专题的工作量: tasks as bars, of which the part naming collectives only is hollow; units a task as
 * dots on a scale from 0; different units and assignments as numbers.
 */
export function themeBars(rows: readonly ThemeBar[], options: ChartOptions): SVGSVGElement {
  if (rows.length === 0) return drawing(options, 1, []);
  const compact = isCompact(options);
  const {lang, width} = options;
  const size = compact ? 12 : 13;
  const numeral = Math.max(...rows.map((row) => textWidth(row.numeral, size, true))) + 10;
  // compact, the name has a line of its own above its bar
  const longest = Math.max(...rows.map((row) => textWidth(row.name, size)));
  const names = compact ? 0 : Math.min(longest, width * 0.26);
  const left = compact ? 0 : numeral + names + 16;
  const columns = numberColumns(rows, options);
  const numbersLeft = width - columns.reduce((sum, column) => sum + column.room, 0);
  const count = Math.max(...rows.map((row) => textWidth(figure(row.tasks, lang), size, true)));
  const barLeft = left + count + 10;
  const split = barLeft + (numbersLeft - barLeft) * (compact ? 0.56 : 0.6);
  const tasks: Scale = {
    from: barLeft,
    to: split - (compact ? 14 : 34),
    max: Math.max(1, ...rows.map((row) => row.tasks))
  };
  const most = Math.max(1, Math.ceil(Math.max(...rows.map((row) => row.perTask))));
  const perTask: Scale = {from: split + 6, to: numbersLeft - (compact ? 26 : 44), max: most};
  const top = 48;
  const pitch = compact ? 40 : 30;
  const places = rows.map((row, i) => ({row, y: top + pitch * (i + 0.5) + (compact ? 9 : 0)}));
  const bottom = top + pitch * rows.length;
  // compact, names stand between the bars: lines would cross them
  const spans = compact ? places.map(({y}) => ({y1: y - 9, y2: y + 9})) : [{y1: top - 6, y2: bottom}];
  const dot = (row: ThemeBar): number => perTask.from + ((perTask.to - perTask.from) * row.perTask) / perTask.max;
  return drawing(options, bottom + 2, [
    ...heads(tasks, perTask, columns, options),
    ...axis(tasks, ticks(tasks.max, compact ? 2 : 4), spans),
    ...axis(perTask, ticks(perTask.max, compact ? 2 : 4), spans),
    ...themeNames(
      places,
      {x: 0, numeral, room: compact ? width - numeral : names, raise: compact ? 18 : 0, size},
      options
    ),
    labels(
      places.map(({row, y}) => ({x: barLeft - 8, y, text: figure(row.tasks, lang)})),
      {size, anchor: "end", bold: true}
    ),
    ...bars(places, tasks, options),
    horizontals(
      places.map(({row, y}) => ({y, x1: perTask.from, x2: dot(row)})),
      "var(--line)"
    ),
    dots(
      places.map(({row, y}) => ({x: dot(row), y})),
      4.5,
      {fill: "var(--data)"}
    ),
    labels(
      places.map(({row, y}) => ({x: dot(row) + 10, y, text: figure(row.perTask, lang, 1)})),
      {size: 12, anchor: "start", halo: true}
    ),
    ...columns.map((column, c) => {
      const x = width - columns.slice(c + 1).reduce((sum, each) => sum + each.room, 0);
      return labels(
        places.map(({row, y}) => ({x, y, text: figure(column.value(row), lang)})),
        {size, anchor: "end"}
      );
    })
  ]);
}

interface NumberColumn {
  readonly head: string;
  readonly value: (row: ThemeBar) => number;
  readonly room: number;
}

function numberColumns(rows: readonly ThemeBar[], options: ChartOptions): NumberColumn[] {
  const {lang} = options;
  const column = (head: string, value: (row: ThemeBar) => number): NumberColumn => {
    const widest = Math.max(textWidth(head, 12), ...rows.map((row) => textWidth(figure(value(row), lang), 13)));
    return {head, value, room: widest + (isCompact(options) ? 8 : 18)};
  };
  const units = column(say(lang, "单位", "units"), (row) => row.units);
  const assignments = column(say(lang, "分工", "assignments"), (row) => row.assignments);
  return isCompact(options) ? [units] : [units, assignments];
}

function heads(tasks: Scale, perTask: Scale, columns: readonly NumberColumn[], options: ChartOptions): Plot.Markish[] {
  const {lang, width} = options;
  const room = perTask.from - tasks.from - 12;
  const first = say(lang, "任务数", "Tasks");
  const more = say(lang, "空心：只写集体称谓", "hollow: collectives only");
  const second = say(lang, "每项任务的单位数", "Units a task");
  const short = say(lang, "单位/项", "Units/task");
  const whole = numbersRight(columns, width) - perTask.from - 8;
  const noteX = tasks.from + textWidth(first, 13, true) + 10;
  return [
    labels(
      [
        {x: tasks.from, y: 9, text: first},
        {x: perTask.from, y: 9, text: textWidth(second, 13, true) <= whole ? second : short}
      ],
      {size: 13, anchor: "start", bold: true}
    ),
    textWidth(more, 12) + noteX - tasks.from <= room
      ? labels([{x: noteX, y: 9, text: more}], {size: 12, anchor: "start", fill: "var(--ink-3)"})
      : null,
    labels(
      columns.map(({head}, c) => ({
        x: width - columns.slice(c + 1).reduce((sum, each) => sum + each.room, 0),
        y: 30,
        text: head
      })),
      {size: 12, anchor: "end", fill: "var(--ink-3)"}
    )
  ];
}

function numbersRight(columns: readonly NumberColumn[], width: number): number {
  return width - columns.reduce((sum, {room}) => sum + room, 0) + (columns[0]?.room ?? 0) * 0.2;
}

function axis(scale: Scale, at: readonly number[], spans: readonly {y1: number; y2: number}[]): Plot.Markish[] {
  const x = (value: number): number => scale.from + ((scale.to - scale.from) * value) / scale.max;
  return [
    verticals(
      at.filter((value) => value > 0).flatMap((value) => spans.map((span) => ({x: x(value), ...span}))),
      "var(--hair)"
    ),
    verticals(
      spans.map((span) => ({x: scale.from, ...span})),
      "var(--axis)"
    ),
    labels(
      at.map((value) => ({x: x(value), y: 30, text: String(value)})),
      {size: 12, fill: "var(--ink-3)"}
    )
  ];
}

interface Placed {
  readonly row: ThemeBar;
  readonly y: number;
}

function themeNames(
  places: readonly Placed[],
  place: {x: number; numeral: number; room: number; raise: number; size: number},
  options: ChartOptions
): Plot.Markish[] {
  const y = (each: Placed): number => each.y - place.raise;
  const name = (each: Placed): Label => {
    const {href, key} = each.row;
    return fitted({x: place.x + place.numeral, y: y(each), text: each.row.name, href, key}, place.room, place.size);
  };
  const chosen = places.filter(({row}) => row.key === options.selected);
  const others = places.filter(({row}) => row.key !== options.selected);
  return [
    labels(
      places.map((each) => ({x: place.x, y: y(each), text: each.row.numeral})),
      {size: place.size, anchor: "start", bold: true}
    ),
    labels(others.map(name), {size: place.size, anchor: "start", stop: "stop"}),
    labels(chosen.map(name), {size: place.size, anchor: "start", stop: "stop", fill: "var(--accent)"})
  ];
}

function bars(places: readonly Placed[], scale: Scale, options: ChartOptions): Plot.Markish[] {
  const {lang} = options;
  const x = (value: number): number => scale.from + ((scale.to - scale.from) * value) / scale.max;
  const title = (row: ThemeBar): string =>
    row.collectiveOnly === 0
      ? `${row.name}${say(lang, "：", ": ")}${figure(row.tasks, lang)}`
      : say(
          lang,
          `${row.name}：${row.tasks}项，其中${row.collectiveOnly}项只写集体称谓`,
          `${row.name}: ${figure(row.tasks, lang)}, ${figure(row.collectiveOnly, lang)} naming collectives only`
        );
  const bar = ({row, y}: Placed, from: number, to: number, inset: number): Box => ({
    x1: x(from) + inset,
    x2: Math.max(x(from) + inset, x(to) - inset),
    y1: y - 6 + inset,
    y2: y + 6 - inset,
    href: row.href,
    key: row.key,
    title: title(row)
  });
  const named = places.filter(({row}) => row.tasks > row.collectiveOnly);
  const collective = places.filter(({row}) => row.collectiveOnly > 0);
  const chosen = places.filter(({row}) => row.key === options.selected);
  return [
    boxes(
      named.map((each) => bar(each, 0, each.row.tasks - each.row.collectiveOnly, 0)),
      {fill: "var(--data)"}
    ),
    boxes(
      collective.map((each) => bar(each, each.row.tasks - each.row.collectiveOnly, each.row.tasks, 0.75)),
      {
        fill: "var(--paper)",
        stroke: "var(--data)",
        width: 1.5
      }
    ),
    boxes(
      chosen.map((each) => bar(each, 0, each.row.tasks, -2)),
      {stroke: "var(--accent)", width: 2, pointer: false}
    )
  ];
}
