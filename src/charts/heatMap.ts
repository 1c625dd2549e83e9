import type * as Plot from "@observablehq/plot";
import {type Box, type Label, boxes, drawing, horizontals, labels} from "./drawing.js";
import {type HeatLayout, columnGap, groupHeads, columnHeads, layOut} from "./heatColumns.js";
import {type ChartOptions, figure, isCompact} from "./options.js";
import {textWidth} from "./text.js";
import {type PlacedRow, type PlacedRows, type UnitRow, nameRoom, placeRows, rowNames} from "./unitRows.js";

export interface HeatColumn {
  readonly key: string;
  readonly numeral: string;
  readonly name: string;
  /** tasks in the column's theme or section */
  readonly total: number;
  readonly href: string;
  /** place in `groups`; columns of one group follow one another */
  readonly groupIndex?: number;
}
export interface HeatGroup {
  readonly key: string;
  readonly numeral: string;
  readonly name: string;
  readonly href: string;
}
export interface HeatRow extends UnitRow {
  readonly total: number;
}
export interface HeatCell {
  readonly rowIndex: number;
  readonly columnIndex: number;
  readonly value: number;
  readonly key: string;
  readonly href: string;
  readonly title: string;
}

/** A colour for values from `from` upwards, with the colour of the number on it. */
export interface HeatLevel {
  readonly from: number;
  readonly fill: string;
  readonly ink: string;
}

/** look.md's six bins of counts, less the empty one: 1, 2–3, 4–6, 7–10, 11 and more. */
const countLevels: readonly HeatLevel[] = [0, 1.5, 3.5, 6.5, 10.5].map((from, i) => ({
  from,
  fill: `var(--seq-${i + 1})`,
  ink: `var(--seq-ink-${i + 1})`
}));

export interface HeatMapRows {
  readonly columns: readonly HeatColumn[];
  readonly groups?: readonly HeatGroup[];
  readonly rows: readonly HeatRow[];
  /** one a pair that has a value; a cell that is missing or 0 is drawn empty */
  readonly cells: readonly HeatCell[];
  /** a number a column, and one more for the total if wanted; [] for no last row */
  readonly footer: readonly number[];
  /** cells the title speaks of; `rowIndex` null is the last row */
  readonly framed: readonly {readonly rowIndex: number | null; readonly columnIndex: number}[];
  readonly words: {readonly total: string; readonly footer: string};
  /** ascending; counts of tasks unless told */
  readonly levels?: readonly HeatLevel[];
  /** of the numbers in cells; none where all are whole, else 1 */
  readonly decimals?: number;
}

export interface HeatMapOptions extends ChartOptions {
  readonly limit?: number;
  readonly rest?: {readonly href: string; readonly key: string} | null;
}

/**
 * Units by themes or sections 单位 × 专题, with the number in every filled cell; colours are look.md's six bins. More
 * columns than the width holds go into further panels below, each with the units that have something there.
 */
export function heatMap(rows: HeatMapRows, options: HeatMapOptions): SVGSVGElement {
  if (rows.columns.length === 0 || rows.rows.length === 0) return drawing(options, 1, []);
  const compact = isCompact(options);
  const wholes = (values: readonly number[]): 0 | 1 => (values.every(Number.isInteger) ? 0 : 1);
  const values = rows.cells.map((cell) => cell.value);
  const sums = rows.rows.map((row) => row.total);
  // counts and their totals are shown alike; an index has decimals of its own
  const decimals = rows.decimals ?? wholes([...values, ...sums]);
  const ofTotals = rows.decimals === undefined ? decimals : wholes(sums);
  const totals = [rows.words.total, ...sums.map((sum) => figure(sum, options.lang, ofTotals))];
  const totalRoom = Math.max(...totals.map((text) => textWidth(text, 12, true))) + (compact ? 6 : 14);
  const many = rows.columns.length > (compact ? 6 : 12);
  const shares = compact ? {many: 0.29, few: 0.4} : {many: 0.26, few: 0.26};
  const fit = (share: number, right: number): {names: number; layouts: HeatLayout[]} => {
    const names = nameRoom(rows.rows, options, share);
    return {names, layouts: layOut(rows, {left: names + (compact ? 5 : 12), right}, options)};
  };
  const single = fit(many ? shares.many : shares.few, options.width - totalRoom);
  // beside a part of the columns, totals over all of them would be misread
  const {names, layouts} = single.layouts.length === 1 ? single : fit(compact ? 0.38 : shares.many, options.width);
  const marks: Plot.Markish[] = [];
  let top = 0;
  for (const layout of layouts) {
    const panel = drawPanel(
      rows,
      layout,
      {
        top,
        names,
        decimals,
        ofTotals,
        whole: layouts.length === 1,
        totalRoom: layouts === single.layouts ? totalRoom : null
      },
      options
    );
    marks.push(...panel.marks);
    top = panel.bottom + 28;
  }
  return drawing(options, top - 28 + 2, marks);
}

interface Panel {
  readonly top: number;
  readonly names: number;
  readonly decimals: number;
  readonly ofTotals: number;
  /** the only panel: it lists every unit, whether or not it has a cell */
  readonly whole: boolean;
  /** px of the totals right of the last column; null for none */
  readonly totalRoom: number | null;
}

function drawPanel(rows: HeatMapRows, layout: HeatLayout, panel: Panel, options: HeatMapOptions) {
  const {lang} = options;
  const compact = isCompact(options);
  const own = rows.cells.filter((cell) => layout.x.has(cell.columnIndex) && cell.value > 0);
  const filled = new Set(own.map((cell) => cell.rowIndex));
  const indices = rows.rows.map((_, i) => i).filter((i) => panel.whole || filled.has(i));
  const pitch = compact ? 22 : 24;
  const groups = groupHeads(rows, layout, panel.top, options);
  const heads = columnHeads(rows, layout, groups.bottom, options);
  const placed = placeRows(
    indices.flatMap((i) => rows.rows[i] ?? []),
    {top: heads.bottom + 2, pitch, grouped: true, lang, limit: options.limit}
  );
  const heights = new Map(placed.rows.map(({index, y}) => [indices[index] ?? -1, y]));
  const number = {size: compact ? 12 : 13, anchor: "end", bold: true} as const;
  const total = (value: number): string => figure(value, lang, panel.ofTotals);
  const columns = [...layout.x.keys()];
  const last = [...layout.x.values()].reduce((most, x) => Math.max(most, x + layout.width), 0);
  const right = Math.min(options.width, last + columnGap + (panel.totalRoom ?? 0));
  const footed = rows.footer.length > 0;
  const footY = placed.bottom + 8 + pitch / 2;
  const wholeFooter = rows.footer[rows.columns.length];
  return {
    bottom: footed ? placed.bottom + 8 + pitch : placed.bottom,
    marks: [
      ...groups.marks,
      ...heads.marks,
      labels(panel.totalRoom !== null ? [{x: right, y: heads.totalAt, text: rows.words.total}] : [], {
        size: 12,
        anchor: "end",
        fill: "var(--ink-3)"
      }),
      boxes(emptyColumns(placed, layout, columns, pitch), {fill: "var(--seq-0)", pointer: false}),
      ...cells(own, heights, layout, pitch, panel.decimals, rows.levels ?? countLevels, options),
      horizontals(
        lines(placed.rows, pitch).map((y) => ({y, x1: layout.left, x2: last})),
        "var(--paper)",
        compact ? 1.5 : 2
      ),
      ...rowNames(placed, options, {x: 0, room: panel.names, rest: options.rest}),
      labels(
        panel.totalRoom !== null ? placed.rows.map(({row, y}) => ({x: right, y, text: total(row.total)})) : [],
        number
      ),
      ...(footed
        ? [
            horizontals([{y: placed.bottom + 4, x1: 0, x2: right}], "var(--line)"),
            labels([{x: 0, y: footY, text: rows.words.footer}], {size: compact ? 12 : 13, anchor: "start"}),
            labels(footer(rows, layout, footY), {size: layout.width < 18 ? 11 : 13, bold: layout.width >= 18}),
            labels(
              wholeFooter === undefined || panel.totalRoom === null
                ? []
                : [{x: right, y: footY, text: String(wholeFooter)}],
              number
            )
          ]
        : []),
      boxes(frames(rows, layout, heights, footed ? footY : null, pitch, options), {
        stroke: "var(--accent)",
        width: 2,
        pointer: false
      })
    ]
  };
}

/** One box a column and group of rows stands for all its empty cells: white lines part them. */
function emptyColumns(
  placed: PlacedRows<HeatRow>,
  layout: HeatLayout,
  columns: readonly number[],
  pitch: number
): Box[] {
  const runs: {y1: number; y2: number}[] = [];
  for (const {y} of placed.rows) {
    const run = runs[runs.length - 1];
    if (run !== undefined && Math.abs(run.y2 - (y - pitch / 2)) < 0.5) run.y2 = y + pitch / 2;
    else runs.push({y1: y - pitch / 2, y2: y + pitch / 2});
  }
  return columns.flatMap((column) => {
    const x = layout.x.get(column) ?? 0;
    return runs.map((run) => ({...run, x1: x, x2: x + layout.width}));
  });
}

function lines(placed: readonly PlacedRow<HeatRow>[], pitch: number): number[] {
  return [...new Set(placed.flatMap(({y}) => [y - pitch / 2, y + pitch / 2]))];
}

/** The last level that a value reaches; none for nothing, the first for any value above 0. */
export function levelOf(value: number, levels: readonly HeatLevel[]): number {
  if (value <= 0) return -1;
  return Math.max(
    0,
    levels.findLastIndex((level) => value >= level.from)
  );
}

/** 0, 1, 2–3, 4–6, 7–10, 11 and more; what is above 0 never looks like nothing. */
export function bin(value: number): number {
  return levelOf(value, countLevels) + 1;
}

function cells(
  own: readonly HeatCell[],
  heights: ReadonlyMap<number, number>,
  layout: HeatLayout,
  pitch: number,
  decimals: number,
  levels: readonly HeatLevel[],
  options: ChartOptions
): Plot.Markish[] {
  return levels.flatMap(({fill, ink}, level) => {
    const marks: Box[] = [];
    const digits: Label[] = [];
    for (const cell of own) {
      const y = heights.get(cell.rowIndex);
      const x = layout.x.get(cell.columnIndex);
      if (y === undefined || x === undefined || levelOf(cell.value, levels) !== level) continue;
      const {href, key, title} = cell;
      marks.push({x1: x, x2: x + layout.width, y1: y - pitch / 2, y2: y + pitch / 2, href, key, title});
      const text = figure(cell.value, options.lang, decimals);
      if (textWidth(text, layout.digits) <= layout.width + 1) digits.push({x: x + layout.width / 2, y, text});
    }
    return [boxes(marks, {fill}), labels(digits, {size: layout.digits, fill: ink, pointer: false})];
  });
}

function footer(rows: HeatMapRows, layout: HeatLayout, y: number): Label[] {
  return [...layout.x].flatMap(([column, x]) => {
    const value = rows.footer[column];
    return value === undefined ? [] : [{x: x + layout.width / 2, y, text: String(value)}];
  });
}

/** Cells the title speaks of, and the one that is chosen. */
function frames(
  rows: HeatMapRows,
  layout: HeatLayout,
  heights: ReadonlyMap<number, number>,
  footY: number | null,
  pitch: number,
  options: ChartOptions
): Box[] {
  const chosen = rows.cells.filter((cell) => cell.key === options.selected);
  return [...rows.framed, ...chosen].flatMap(({rowIndex, columnIndex}) => {
    const y = rowIndex === null ? footY : heights.get(rowIndex);
    const x = layout.x.get(columnIndex);
    if (x === undefined || y === undefined || y === null) return [];
    return [{x1: x, x2: x + layout.width, y1: y - pitch / 2 + 1, y2: y + pitch / 2 - 1}];
  });
}
