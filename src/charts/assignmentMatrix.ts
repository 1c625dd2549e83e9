import type * as Plot from "@observablehq/plot";
import {type Box, boxes, drawing, horizontals, labels} from "./drawing.js";
import {themeHeads} from "./matrixHeads.js";
import {sectionMatrix} from "./sectionMatrix.js";
import {type ChartOptions, isCompact, say} from "./options.js";
import {textWidth} from "./text.js";
import {type PlacedRow, type UnitRow, nameRoom, placeRows, rowNames} from "./unitRows.js";

export interface MatrixTheme {
  readonly key: string;
  readonly numeral: string;
  readonly name: string;
  readonly tasks: number;
  readonly collectiveOnly: number;
  readonly href: string;
}
export interface MatrixTask {
  readonly taskId: string;
  readonly number: number;
  /** place in `themes` and, counted through the collection, of its section; -1 if it is in none */
  readonly themeIndex: number;
  readonly sectionIndex: number;
  readonly collectiveOnly: boolean;
  readonly href: string;
  readonly key?: string;
  readonly title: string;
}
export interface MatrixUnit extends UnitRow {
  readonly tasks: number;
  /** how many of its cells are emphasised */
  readonly first: number;
}
export interface MatrixCell {
  readonly unitIndex: number;
  readonly taskIndex: number;
  /** emphasised: drawn large */
  readonly first: boolean;
  readonly key?: string;
  readonly title: string;
}
export interface MatrixSection {
  readonly key: string;
  readonly numeral: string;
  readonly name: string;
  readonly themeIndex: number;
  readonly tasks: number;
  readonly href: string;
}
export interface MatrixSectionCell {
  readonly unitIndex: number;
  readonly sectionIndex: number;
  readonly tasks: number;
  readonly key: string;
  readonly href: string;
  readonly title: string;
}

export interface AssignmentMatrixRows {
  readonly themes: readonly MatrixTheme[];
  /** in document order */
  readonly tasks: readonly MatrixTask[];
  /** in the order they are to stand; collectives are put first */
  readonly units: readonly MatrixUnit[];
  readonly cells: readonly MatrixCell[];
  /** drawn instead of single tasks above 150 of them; without, tasks are drawn however many there are */
  readonly sections?: readonly MatrixSection[];
  readonly sectionCells?: readonly MatrixSectionCell[];
}

export interface AssignmentMatrixOptions extends ChartOptions {
  /** head of the numbers of emphasised cells; 首列 or first if not given */
  readonly firstLabel?: string;
  readonly limit?: number;
  /** where the line for units not shown leads */
  readonly rest?: {readonly href: string; readonly key: string} | null;
}

/** Above this number of tasks columns are not tasks. */
export const mostTasks = 150;

/**
 * Every assignment 全部分工: a column a task in document order, a row a unit, a square where the unit is named; large
 * squares are the emphasised ones, those in the accent colour stand in tasks that name collectives only. Where columns
 * are narrow, squares become tall and short ticks; above 150 tasks a column is a section and holds a number.
 */
export function assignmentMatrix(rows: AssignmentMatrixRows, options: AssignmentMatrixOptions): SVGSVGElement {
  if (rows.tasks.length > mostTasks && rows.sections !== undefined && rows.sectionCells !== undefined)
    return sectionMatrix(rows, rows.sections, rows.sectionCells, options);
  if (rows.tasks.length === 0 || rows.units.length === 0) return drawing(options, 1, []);
  const compact = isCompact(options);
  const room = nameRoom(rows.units, options, compact ? 0.4 : 0.24);
  const totals = totalColumns(rows.units, options);
  const left = room + (compact ? 11 : 24);
  const columns = placeTasks(rows.tasks, left, totals.left - (compact ? 8 : 12), compact);
  const ticked = columns.pitch < 8;
  const heads = themeHeads(rows.themes, rows.tasks, columns, options, {left: 0, right: room + 10});
  const placed = placeRows(rows.units, {
    top: heads.bottom + (compact ? 4 : 8),
    pitch: compact ? 19 : 18.5,
    grouped: true,
    lang: options.lang,
    limit: options.limit
  });
  return drawing(options, placed.bottom + 4, [
    ...selection(placed.rows, options),
    horizontals(
      placed.rows.map(({y}) => ({y, x1: left, x2: totals.left - 4})),
      "var(--hair)"
    ),
    ...heads.marks,
    ...totals.heads(heads.ticksAt),
    ...rowNames(placed, options, {x: 0, room, rest: options.rest}),
    ...totals.numbers(placed.rows),
    ...squares(rows, placed.rows, columns, ticked)
  ]);
}

/** Where tasks stand: px of each column's middle, and how wide a column is. */
export interface Columns {
  readonly middles: readonly number[];
  readonly pitch: number;
}

/** Gaps between sections and, wider, between themes say where they end: no lines. */
function placeTasks(tasks: readonly MatrixTask[], left: number, right: number, compact: boolean): Columns {
  const steps = tasks.map((task, i) => {
    const before = tasks[i - 1];
    if (before === undefined) return "none";
    if (before.themeIndex !== task.themeIndex) return "theme";
    return before.sectionIndex === task.sectionIndex ? "none" : "section";
  });
  const themes = steps.filter((step) => step === "theme").length;
  const sections = steps.filter((step) => step === "section").length;
  const room = right - left;
  const share = themes === 0 ? 0 : (room * 0.12) / themes;
  const themeGap = Math.min(compact ? 5 : 18, share);
  const sectionGap = compact ? 0 : Math.min(4, sections === 0 ? 0 : (room * 0.08) / sections);
  const pitch = Math.min(24, (room - themeGap * themes - sectionGap * sections) / tasks.length);
  let x = left;
  const middles = steps.map((step) => {
    x += step === "theme" ? themeGap : step === "section" ? sectionGap : 0;
    x += pitch;
    return x - pitch / 2;
  });
  return {middles, pitch};
}

/** Numbers at the right: tasks of each unit and, where there is room and any, how many are emphasised. */
function totalColumns(units: readonly MatrixUnit[], options: AssignmentMatrixOptions) {
  const compact = isCompact(options);
  const first = options.firstLabel ?? say(options.lang, "首列", "first");
  const tasks = say(options.lang, "任务", "tasks");
  const withFirst = !compact && units.some((unit) => unit.first > 0);
  const step = withFirst ? Math.max(54, textWidth(first, 12) + 18) : 0;
  const right = options.width;
  const left = right - step - Math.max(textWidth(tasks, 12), 24) - (compact ? 0 : 8);
  return {
    left,
    heads: (y: number): Plot.Markish[] => [
      labels([{x: right - step, y, text: tasks}, ...(withFirst ? [{x: right, y, text: first}] : [])], {
        size: 12,
        anchor: "end",
        fill: "var(--ink-3)"
      })
    ],
    numbers: (placed: readonly PlacedRow<MatrixUnit>[]): Plot.Markish[] => [
      labels(
        placed.map(({row, y}) => ({x: right - step, y, text: String(row.tasks)})),
        {size: compact ? 12 : 13, anchor: "end"}
      ),
      withFirst
        ? labels(
            placed.map(({row, y}) => ({x: right, y, text: row.first === 0 ? "–" : String(row.first)})),
            {size: 13, anchor: "end", fill: "var(--ink-3)"}
          )
        : null
    ]
  };
}

function selection(placed: readonly PlacedRow<MatrixUnit>[], options: ChartOptions): Plot.Markish[] {
  const chosen = placed.filter(({row}) => row.key === options.selected);
  return [
    boxes(
      chosen.map(({y}) => ({x1: -4, x2: options.width + 4, y1: y - 9, y2: y + 9})),
      {fill: "var(--accent-tint)", pointer: false}
    )
  ];
}

function squares(
  rows: AssignmentMatrixRows,
  placed: readonly PlacedRow<MatrixUnit>[],
  columns: Columns,
  ticked: boolean
): Plot.Markish[] {
  const size = ticked
    ? {width: Math.max(0.8, columns.pitch - (columns.pitch > 4 ? 1.2 : 0.4)), large: 13, small: 6}
    : {width: null, large: Math.min(12, columns.pitch - 2.5), small: Math.min(6, columns.pitch / 2.2)};
  const heights = new Map(placed.map(({index, y}) => [index, y]));
  const kinds: Record<"plain" | "collective", {large: Box[]; small: Box[]}> = {
    plain: {large: [], small: []},
    collective: {large: [], small: []}
  };
  for (const cell of rows.cells) {
    const y = heights.get(cell.unitIndex);
    const x = columns.middles[cell.taskIndex];
    const task = rows.tasks[cell.taskIndex];
    if (x === undefined || task === undefined) throw new Error(`cell of no task: ${cell.taskIndex}`);
    if (y === undefined) continue;
    const half = (cell.first ? size.large : size.small) / 2;
    const side = size.width === null ? half : size.width / 2;
    const kind = kinds[task.collectiveOnly ? "collective" : "plain"];
    kind[cell.first ? "large" : "small"].push({
      x1: x - side,
      x2: x + side,
      y1: y - half,
      y2: y + half,
      href: task.href,
      key: cell.key ?? null,
      title: cell.title
    });
  }
  // a small square is hard to hit: an unseen border takes the pointer too
  const border = (marks: number) =>
    ticked ? {} : {stroke: "transparent", width: Math.max(0, columns.pitch - marks - 1)};
  return [
    boxes(kinds.plain.small, {fill: "var(--data-mid)", ...border(size.small)}),
    boxes(kinds.plain.large, {fill: "var(--data-mid)", ...border(size.large)}),
    boxes(kinds.collective.small, {fill: "var(--accent)", ...border(size.small)}),
    boxes(kinds.collective.large, {fill: "var(--accent)", ...border(size.large)})
  ];
}
