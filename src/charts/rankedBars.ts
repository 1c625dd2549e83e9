import type * as Plot from "@observablehq/plot";
import {
  type Dot,
  type HorizontalRule,
  type Label,
  boxes,
  dots,
  drawing,
  horizontals,
  labels,
  verticals
} from "./drawing.js";
import {type ChartOptions, figure, isCompact, say} from "./options.js";
import {textWidth} from "./text.js";
import {rankTicks, ticks} from "./ticks.js";
import {type PlacedRow, type UnitRow, nameRoom, placeRows, rowNames} from "./unitRows.js";

export interface RankedRow extends UnitRow {
  readonly rank: number;
  readonly tied: boolean;
  readonly value: number;
  /** bounds of the value's interval; null for none */
  readonly low: number | null;
  readonly high: number | null;
  readonly rankLow: number | null;
  readonly rankHigh: number | null;
  /** gets a † between its name and its value; what that says is the caption's */
  readonly isMarked?: boolean;
  readonly title?: string;
}

export interface RankedBarsOptions extends ChartOptions {
  readonly valueLabel: string;
  readonly rankLabel: string;
  readonly decimals: 0 | 1;
  /** the worst rank there is: the number of units */
  readonly maxRank: number;
  readonly limit?: number;
  readonly rest?: {readonly href: string; readonly key: string} | null;
}

/** px from `from` to `to` for values from `min` to `max`. */
interface Scale {
  readonly min: number;
  readonly max: number;
  readonly from: number;
  readonly to: number;
}

function place(scale: Scale, value: number): number {
  const span = scale.max - scale.min;
  return span <= 0 ? scale.from : scale.from + ((value - scale.min) / span) * (scale.to - scale.from);
}

/**
 * Units by what they carry 工作量: bars with the interval of the value, and beside them rank as a dot with its interval.
 * Collectives are hollow. Rows come in the order of their ranks; only the first of a tie shows it.
 */
export function rankedBars(rows: readonly RankedRow[], options: RankedBarsOptions): SVGSVGElement {
  if (rows.length === 0) return drawing(options, 1, []);
  const compact = isCompact(options);
  const {lang, width} = options;
  const rankRoom = compact ? 0 : Math.max(...rows.map((row) => textWidth(rankText(row), 12)), 20) + 12;
  const names = nameRoom(rows, options, compact ? 0.4 : 0.27);
  const values = Math.max(...rows.map((row) => textWidth(figure(row.value, lang, options.decimals), 13, true)));
  const valueRight = rankRoom + names + (compact ? 6 : 18) + values;
  const zero = valueRight + (compact ? 10 : 10);
  const split = zero + (width - zero) * (compact ? 0.56 : 0.58);
  const ceiling = Math.max(...rows.map((row) => Math.max(row.value, row.high ?? 0)), 1e-9);
  const bars: Scale = {min: 0, max: ceiling, from: zero, to: split - (compact ? 16 : 40)};
  const ranks: Scale = {min: 1, max: Math.max(2, options.maxRank), from: split + (compact ? 5 : 10), to: width - 6};
  const top = 50;
  const placed = placeRows(rows, {top, pitch: compact ? 22 : 23, grouped: false, lang, limit: options.limit});
  const end = placed.bottom - (placed.rest === null ? 0 : 24);
  return drawing(options, placed.bottom + 4, [
    ...grid(bars, ticks(ceiling, (bars.to - bars.from) / (compact ? 28 : 50)), top, end, 0),
    ...grid(ranks, rankTicks(ranks.max, (ranks.to - ranks.from) / (compact ? 20 : 36)), top, end, null),
    ...heads(rows, bars, ranks, options),
    verticals([{x: zero, y1: top - 6, y2: end}], "var(--axis)"),
    compact ? null : labels(rankLabels(placed.rows, rankRoom - 12), {size: 12, anchor: "end", fill: "var(--ink-3)"}),
    ...rowNames(placed, options, {x: rankRoom, room: names, rest: options.rest}),
    labels(
      placed.rows.map(({row, y}) => ({x: valueRight, y, text: figure(row.value, lang, options.decimals)})),
      {size: compact ? 12 : 13, anchor: "end", bold: true}
    ),
    labels(
      placed.rows.filter(({row}) => row.isMarked === true).map(({y}) => ({x: valueRight - values - 3, y, text: "†"})),
      {size: 12, anchor: "end", fill: "var(--ink-2)"}
    ),
    ...barMarks(placed.rows, bars, options),
    ...rankMarks(placed.rows, ranks, options),
    ...restMarks(placed.rest, valueRight, options)
  ]);
}

function rankText(row: RankedRow): string {
  return row.tied ? `${row.rank}=` : String(row.rank);
}

function rankLabels(placed: readonly PlacedRow<RankedRow>[], x: number): Label[] {
  return placed.flatMap(({row, y}, i) => (placed[i - 1]?.row.rank === row.rank ? [] : [{x, y, text: rankText(row)}]));
}

function heads(rows: readonly RankedRow[], bars: Scale, ranks: Scale, options: RankedBarsOptions): Plot.Markish[] {
  const {lang} = options;
  const intervals = say(lang, "细线：95%区间", "line: 95% interval");
  const said = (mark: string, any: boolean): string => (any ? `${mark}${say(lang, "；", "; ")}${intervals}` : mark);
  const parts = [
    {
      x: bars.from,
      room: ranks.from - 12 - bars.from,
      head: options.valueLabel,
      more: said(
        say(lang, "条：数值", "bar: value"),
        rows.some((row) => row.high !== null)
      )
    },
    {
      x: ranks.from - 4,
      room: ranks.to + 6 - ranks.from,
      head: options.rankLabel,
      more: said(
        say(lang, "点：名次", "dot: rank"),
        rows.some((row) => row.rankHigh !== null)
      )
    }
  ];
  const notes = parts.map(({x, head, more}) => ({x: x + textWidth(head, 13, true) + 10, y: 9, text: more}));
  const fit = parts.every(({head, more, room}) => textWidth(head, 13, true) + 10 + textWidth(more, 12) <= room);
  return [
    labels(
      parts.map(({x, head}) => ({x, y: 9, text: head})),
      {size: 13, anchor: "start", bold: true}
    ),
    fit ? labels(notes, {size: 12, anchor: "start", fill: "var(--ink-3)"}) : null
  ];
}

/** Hairlines at the ticks and their numbers above; the line at `bare` is the axis and drawn by others. */
function grid(scale: Scale, at: readonly number[], top: number, bottom: number, bare: number | null): Plot.Markish[] {
  let taken = -Infinity;
  const shown = at.flatMap((value) => {
    const x = place(scale, value);
    const half = textWidth(String(value), 12) / 2;
    if (x - half < taken) return [];
    taken = x + half + 4;
    return [{x, value}];
  });
  return [
    verticals(
      shown.filter(({value}) => value !== bare).map(({x}) => ({x, y1: top - 6, y2: bottom})),
      "var(--hair)"
    ),
    labels(
      shown.map(({x, value}) => ({x, y: 32, text: String(value)})),
      {size: 12, fill: "var(--ink-3)"}
    )
  ];
}

function titleOf(row: RankedRow, options: RankedBarsOptions): string {
  return row.title ?? `${row.name}${say(options.lang, "：", ": ")}${figure(row.value, options.lang, options.decimals)}`;
}

function barMarks(placed: readonly PlacedRow<RankedRow>[], scale: Scale, options: RankedBarsOptions): Plot.Markish[] {
  const selected = placed.some(({row}) => row.key === options.selected);
  const half = 6;
  const bar = ({row, y}: PlacedRow<RankedRow>, inset: number) => ({
    x1: scale.from + inset,
    x2: Math.max(scale.from + inset, place(scale, row.value) - inset),
    y1: y - half + inset,
    y2: y + half - inset,
    href: row.href,
    key: row.key,
    title: titleOf(row, options)
  });
  const shown = placed.filter(({row}) => row.value > 0);
  const solid = shown.filter(({row}) => !row.isCollective);
  const hollow = shown.filter(({row}) => row.isCollective);
  const chosen = shown.filter(({row}) => row.key === options.selected);
  const inside: HorizontalRule[] = [];
  const outside: HorizontalRule[] = [];
  for (const {row, y} of placed) {
    if (row.low === null || row.high === null) continue;
    const x1 = place(scale, row.low);
    const x2 = place(scale, row.high);
    const end = row.isCollective ? scale.from : place(scale, row.value);
    if (x1 < end) inside.push({y, x1, x2: Math.min(x2, end)});
    if (x2 > end) outside.push({y, x1: Math.max(x1, end), x2});
  }
  return [
    boxes(
      solid.map((each) => bar(each, 0)),
      {fill: selected ? "var(--data-2)" : "var(--data)"}
    ),
    boxes(
      hollow.map((each) => bar(each, 0.75)),
      {
        fill: "var(--paper)",
        stroke: selected ? "var(--data-2)" : "var(--data)",
        width: 1.5
      }
    ),
    boxes(
      chosen.filter(({row}) => !row.isCollective).map((each) => bar(each, 0)),
      {fill: "var(--data)"}
    ),
    boxes(
      chosen.map((each) => bar(each, -2)),
      {stroke: "var(--accent)", width: 2, pointer: false}
    ),
    horizontals(inside, "var(--paper)"),
    horizontals(outside, "var(--ink)")
  ];
}

function rankMarks(placed: readonly PlacedRow<RankedRow>[], scale: Scale, options: RankedBarsOptions): Plot.Markish[] {
  const selected = placed.some(({row}) => row.key === options.selected);
  const dot = ({row, y}: PlacedRow<RankedRow>): Dot => ({
    x: place(scale, row.rank),
    y,
    href: row.href,
    key: row.key,
    title: titleOf(row, options)
  });
  const colour = (row: RankedRow): string => {
    if (row.key === options.selected) return "var(--accent)";
    return selected ? "var(--data-2)" : "var(--data)";
  };
  const whiskers = placed.flatMap(({row, y}): HorizontalRule[] =>
    row.rankLow === null || row.rankHigh === null || row.rankLow === row.rankHigh
      ? []
      : [{y, x1: place(scale, row.rankLow), x2: place(scale, row.rankHigh)}]
  );
  const colours = [...new Set(placed.map(({row}) => colour(row)))];
  return [
    horizontals(whiskers, "var(--ink)"),
    ...colours.flatMap((fill) => {
      const own = placed.filter(({row}) => colour(row) === fill);
      return [
        dots(own.filter(({row}) => !row.isCollective).map(dot), 4.5, {fill}),
        dots(own.filter(({row}) => row.isCollective).map(dot), 4, {fill: "var(--paper)", stroke: fill, width: 1.5})
      ];
    })
  ];
}

/** From the least to the most that units not shown carry. */
function restMarks(
  rest: {readonly rows: readonly RankedRow[]; readonly y: number} | null,
  x: number,
  options: RankedBarsOptions
): Plot.Markish[] {
  if (rest === null) return [];
  const values = rest.rows.map((row) => row.value);
  const ends = [...new Set([Math.min(...values), Math.max(...values)])];
  const text = ends.map((value) => figure(value, options.lang, options.decimals)).join(say(options.lang, "～", "–"));
  return [labels([{x, y: rest.y, text}], {size: 12, anchor: "end", fill: "var(--ink-3)"})];
}
