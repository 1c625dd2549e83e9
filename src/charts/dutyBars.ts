import {type Box, boxes, drawing, labels, verticals} from "./drawing.js";
import {type ChartOptions, figure, isCompact} from "./options.js";
import {textWidth} from "./text.js";
import {type UnitRow, nameRoom, placeRows, rowNames} from "./unitRows.js";

export interface DutyRow extends UnitRow {
  /** tasks it leads, or is listed first for */
  readonly first: number;
  readonly others: number;
  /** where the bar of `first` leads */
  readonly firstHref: string;
  readonly firstKey: string;
}

export interface DutyBars {
  readonly rows: readonly DutyRow[];
  /** 牵头 or 首列, and 其余 */
  readonly words: {readonly first: string; readonly others: string};
}

export interface DutyBarsOptions extends ChartOptions {
  readonly limit?: number;
}

/**
 * Lead against other duties 牵头与其余: from one axis, tasks that a unit leads (or is listed first for) to the left and its
 * other tasks to the right, on one scale. Collectives are hollow.
 */
export function dutyBars({rows, words}: DutyBars, options: DutyBarsOptions): SVGSVGElement {
  if (rows.length === 0) return drawing(options, 1, []);
  const compact = isCompact(options);
  const {lang, width} = options;
  const size = compact ? 12 : 13;
  const names = nameRoom(rows, options, compact ? 0.38 : 0.26);
  const from = names + (compact ? 8 : 18);
  const most = (value: (row: DutyRow) => number): number => Math.max(...rows.map(value), 0);
  const room = (value: (row: DutyRow) => number): number => textWidth(figure(most(value), lang), size, true) + 10;
  const [left, right] = [room((row) => row.first), room((row) => row.others)];
  const unit = (width - from - left - right) / Math.max(1, most((row) => row.first) + most((row) => row.others));
  const zero = from + left + unit * most((row) => row.first);
  const top = 26;
  const placed = placeRows(rows, {top, pitch: compact ? 22 : 23, grouped: false, lang, limit: options.limit});
  const end = placed.bottom - (placed.rest === null ? 0 : 24);
  const bar = (row: DutyRow, y: number, isFirst: boolean): Box => {
    const inset = row.isCollective ? 0.75 : 0;
    const [x1, x2] = isFirst ? [zero - unit * row.first, zero] : [zero, zero + unit * row.others];
    return {
      x1: x1 + inset,
      x2: Math.max(x1 + inset, x2 - inset),
      y1: y - 6 + inset,
      y2: y + 6 - inset,
      href: isFirst ? row.firstHref : row.href,
      key: isFirst ? row.firstKey : row.key,
      title: `${row.name} · ${isFirst ? `${words.first} ${row.first}` : `${words.others} ${row.others}`}`
    };
  };
  const bars = (isFirst: boolean, isCollective: boolean): Box[] =>
    placed.rows.flatMap(({row, y}) =>
      row.isCollective === isCollective && (isFirst ? row.first : row.others) > 0 ? [bar(row, y, isFirst)] : []
    );
  return drawing(options, placed.bottom + 4, [
    ...rowNames(placed, options, {x: 0, room: names}),
    boxes(bars(true, false), {fill: "var(--data)"}),
    boxes(bars(false, false), {fill: "var(--data-2)"}),
    boxes(bars(true, true), {fill: "var(--paper)", stroke: "var(--data)", width: 1.5}),
    boxes(bars(false, true), {fill: "var(--paper)", stroke: "var(--data-2)", width: 1.5}),
    verticals([{x: zero, y1: top - 4, y2: end}], "var(--ink)"),
    labels([{x: zero - 8, y: 9, text: words.first}], {size: 13, anchor: "end", bold: true}),
    labels([{x: zero + 8, y: 9, text: words.others}], {size: 13, anchor: "start", bold: true}),
    labels(
      placed.rows.map(({row, y}) => ({x: zero - unit * row.first - 6, y, text: figure(row.first, lang)})),
      {size, anchor: "end", bold: true}
    ),
    labels(
      placed.rows.map(({row, y}) => ({x: zero + unit * row.others + 6, y, text: figure(row.others, lang)})),
      {size, anchor: "start"}
    )
  ]);
}
