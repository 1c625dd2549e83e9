import type * as Plot from "@observablehq/plot";
import {type Label, fitted, labels} from "./drawing.js";
import {type ChartOptions, type Lang, isCompact, say} from "./options.js";
import {textWidth} from "./text.js";

/** What a row of a chart that lists units says of its unit. */
export interface UnitRow {
  readonly unitId: string;
  readonly name: string;
  readonly isCollective: boolean;
  readonly key: string;
  readonly href: string;
}

/** Above this number of units a chart shows the first ones and one line for the rest. */
const most = 40;
const shownOfMore = 30;

export interface PlacedRow<Row> {
  readonly row: Row;
  /** its place in the rows given */
  readonly index: number;
  /** px of the row's middle */
  readonly y: number;
}

export interface PlacedRows<Row> {
  readonly rows: readonly PlacedRow<Row>[];
  readonly headings: readonly {readonly y: number; readonly text: string}[];
  /** what more than 40 units leave over: rows not shown, px of the line that says so */
  readonly rest: {readonly rows: readonly Row[]; readonly y: number} | null;
  /** px under the last row */
  readonly bottom: number;
}

/**
 * Units down the page from `top`, `pitch` px each. Grouped, collectives come first and both groups get a heading, if
 * both kinds are there. `limit` is how many rows may be shown before the rest is folded; the order given is kept.
 */
export function placeRows<Row extends UnitRow>(
  rows: readonly Row[],
  place: {top: number; pitch: number; grouped: boolean; lang: Lang; limit?: number | undefined}
): PlacedRows<Row> {
  const all = rows.map((row, index) => ({row, index}));
  const kinds = place.grouped
    ? [all.filter(({row}) => row.isCollective), all.filter(({row}) => !row.isCollective)]
    : [all];
  const both = kinds.every((kind) => kind.length > 0) && kinds.length === 2;
  const limit = place.limit ?? (rows.length > most ? shownOfMore : rows.length);
  const placed: PlacedRow<Row>[] = [];
  const headings: {y: number; text: string}[] = [];
  const rest: Row[] = [];
  let y = place.top;
  kinds.forEach((kind, k) => {
    if (both && placed.length < limit) {
      if (k > 0) y += 6;
      headings.push({y: y + place.pitch / 2, text: k === 0 ? collectives(place.lang) : named(place.lang)});
      y += place.pitch;
    }
    for (const each of kind) {
      if (placed.length >= limit) rest.push(each.row);
      else {
        placed.push({...each, y: y + place.pitch / 2});
        y += place.pitch;
      }
    }
  });
  if (rest.length === 0) return {rows: placed, headings, rest: null, bottom: y};
  return {rows: placed, headings, rest: {rows: rest, y: y + place.pitch / 2 + 2}, bottom: y + place.pitch + 2};
}

function collectives(lang: Lang): string {
  return say(lang, "集体称谓", "Collectives");
}

function named(lang: Lang): string {
  return say(lang, "具体单位", "Named units");
}

/** 13 px for names, 12 where room is short. */
export function nameSize(options: ChartOptions): number {
  return isCompact(options) ? 12 : 13;
}

/** px of the gap behind them that names may use: widths are estimates for the widest font, and mostly too large. */
const tolerance = 5;

/** px the names take: as long as the longest, within a share of the width; English ones are longer and get more. */
export function nameRoom(rows: readonly UnitRow[], options: ChartOptions, share: number): number {
  const size = nameSize(options);
  const longest = Math.max(0, ...rows.map((row) => textWidth(row.name, size)));
  const most = isCompact(options)
    ? options.width * (share + (options.lang === "en" ? 0.04 : 0))
    : Math.max(190, options.width * share);
  return Math.ceil(Math.min(longest, most));
}

/** Names, headings and the line for the rest, left-aligned at `x`. The name is the row's one stop for the Tab key. */
export function rowNames<Row extends UnitRow>(
  placed: PlacedRows<Row>,
  options: ChartOptions,
  {x, room, rest}: {x: number; room: number; rest?: {readonly href: string; readonly key: string} | null | undefined}
): Plot.Markish[] {
  const size = nameSize(options);
  const name = ({row, y}: PlacedRow<Row>, bold: boolean): Label =>
    fitted({x, y, text: row.name, href: row.href, key: row.key}, room + tolerance, size, bold);
  const chosen = placed.rows.filter(({row}) => row.key === options.selected);
  const others = placed.rows.filter(({row}) => row.key !== options.selected);
  const more =
    placed.rest === null
      ? []
      : [
          {
            x,
            y: placed.rest.y,
            text: say(options.lang, `其余${placed.rest.rows.length}个单位`, `${placed.rest.rows.length} more units`),
            ...(rest ?? {})
          }
        ];
  return [
    labels(
      placed.headings.map((heading) => ({x, ...heading})),
      {size: 12, anchor: "start", fill: "var(--ink-3)"}
    ),
    labels(
      others.map((each) => name(each, false)),
      {size, anchor: "start", stop: "stop"}
    ),
    labels(
      chosen.map((each) => name(each, true)),
      {size, anchor: "start", stop: "stop", bold: true, fill: "var(--accent)"}
    ),
    labels(more, {size: 12, anchor: "start", stop: "stop", fill: "var(--ink-3)"})
  ];
}
