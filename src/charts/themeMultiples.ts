import type * as Plot from "@observablehq/plot";
import {type Box, type Label, boxes, drawing, fitted, horizontals, labels, verticals} from "./drawing.js";
import {type ChartOptions, figure, isCompact} from "./options.js";
import {textWidth} from "./text.js";
import type {UnitRow} from "./unitRows.js";

export interface MultipleRow extends UnitRow {
  readonly value: number;
  readonly title: string;
}
export interface Multiple {
  readonly numeral: string;
  readonly name: string;
  /** 12项任务 */
  readonly count: string;
  /** the most named first */
  readonly rows: readonly MultipleRow[];
  /** 另有8个单位; null where all are shown */
  readonly rest: string | null;
}

/** Small multiples 分专题排名: who is named most in each theme, on one scale, so that themes can be compared. */
export function themeMultiples(themes: readonly Multiple[], options: ChartOptions): SVGSVGElement {
  if (themes.length === 0) return drawing(options, 1, []);
  const {width} = options;
  const perRow = Math.min(themes.length, width < 480 ? 1 : width < 800 ? 2 : 3);
  const gap = 32;
  const room = (width - gap * (perRow - 1)) / perRow;
  const size = isCompact(options) ? 12 : 13;
  const all = themes.flatMap((theme) => theme.rows);
  const names = Math.min(Math.max(...all.map((row) => textWidth(row.name, size)), 0), room * 0.52);
  const most = Math.max(...all.map((row) => row.value), 1);
  const pitch = 21;
  const deepest = Math.max(...themes.map((theme) => theme.rows.length + (theme.rest === null ? 0 : 1)));
  const height = 34 + deepest * pitch + 22;
  const marks = themes.flatMap((theme, i) =>
    panel(
      theme,
      {x: (i % perRow) * (room + gap), y: Math.floor(i / perRow) * height, room, names, most, size, pitch},
      options
    )
  );
  return drawing(options, Math.ceil(themes.length / perRow) * height, marks);
}

interface Place {
  readonly x: number;
  readonly y: number;
  readonly room: number;
  readonly names: number;
  readonly most: number;
  readonly size: number;
  readonly pitch: number;
}

function panel(theme: Multiple, {x, y, room, names, most, size, pitch}: Place, {lang}: ChartOptions): Plot.Markish[] {
  const values = Math.max(...theme.rows.map((row) => textWidth(figure(row.value, lang), size, true)), 0);
  const zero = x + names + 8 + values + 6;
  const unit = (x + room - zero) / most;
  const rows = theme.rows.map((row, i) => ({row, y: y + 34 + pitch * (i + 0.5)}));
  const bar = (hollow: boolean): Box[] =>
    rows
      .filter(({row}) => row.isCollective === hollow)
      .map(({row, y: middle}) => {
        const inset = hollow ? 0.75 : 0;
        return {
          x1: zero + inset,
          x2: Math.max(zero + inset, zero + unit * row.value - inset),
          y1: middle - 5.5 + inset,
          y2: middle + 5.5 - inset,
          href: row.href,
          key: row.key,
          title: row.title
        };
      });
  const head = `${theme.numeral} ${theme.name}`.trim();
  const count = textWidth(theme.count, 12);
  const title: Label = fitted({x, y: y + 10, text: head}, room - count - 10, 13, true);
  const rest: Label[] =
    theme.rest === null ? [] : [{x, y: y + 34 + pitch * (theme.rows.length + 0.5), text: theme.rest}];
  return [
    labels([title], {size: 13, anchor: "start", bold: true}),
    labels([{x: x + room, y: y + 10, text: theme.count}], {size: 12, anchor: "end", fill: "var(--ink-3)"}),
    horizontals([{y: y + 24, x1: x, x2: x + room}], "var(--line)"),
    labels(
      rows.map(({row, y: middle}) =>
        fitted({x, y: middle, text: row.name, href: row.href, key: row.key}, names + 4, size)
      ),
      {size, anchor: "start", stop: "stop"}
    ),
    labels(
      rows.map(({row, y: middle}) => ({x: zero - 6, y: middle, text: figure(row.value, lang)})),
      {size, anchor: "end", bold: true}
    ),
    boxes(bar(false), {fill: "var(--data)"}),
    boxes(bar(true), {fill: "var(--paper)", stroke: "var(--data)", width: 1.5}),
    verticals(rows.length === 0 ? [] : [{x: zero, y1: y + 34, y2: y + 34 + pitch * rows.length}], "var(--axis)"),
    labels(rest, {size: 12, anchor: "start", fill: "var(--ink-3)"})
  ];
}
