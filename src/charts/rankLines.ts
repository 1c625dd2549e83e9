import type * as Plot from "@observablehq/plot";
import {type Label, dots, drawing, fitted, labels, lines, verticals} from "./drawing.js";
import {type ChartOptions, figure, isCompact, say} from "./options.js";
import {rankTable} from "./rankTable.js";
import {textWidth} from "./text.js";
import type {UnitRow} from "./unitRows.js";

export interface RankMethod {
  readonly id: string;
  readonly label: string;
  /** the label where room is short: 分数, Fract. */
  readonly short?: string;
  /** digits of its values */
  readonly decimals: 0 | 1;
}
export interface RankLineUnit extends UnitRow {
  /** one a method; null where the method gives it none */
  readonly ranks: readonly (number | null)[];
  readonly values: readonly (number | null)[];
  /** how many other units share the rank, by method */
  readonly tied: readonly number[];
}
export interface RankLineRows {
  readonly methods: readonly RankMethod[];
  readonly units: readonly RankLineUnit[];
}

/** A unit at one method: px of its circle. Tied units stand under one another. */
interface Place {
  readonly unit: RankLineUnit;
  readonly rank: number;
  readonly value: number | null;
  readonly tied: number;
  readonly method: RankMethod;
  readonly x: number;
  readonly y: number;
}

const radius = 10;
const step = 38;

/**
 * Ranks over ways of counting 各计数方法下的名次: a line a unit, rank in the circle and value under it. Units that are
 * first by some way stand out; collectives are hollow. In narrow places, and where a unit has neither a first nor a
 * last rank to stand beside, the same as a table of circles.
 */
export function rankLines(rows: RankLineRows, options: ChartOptions): SVGSVGElement {
  if (rows.units.length === 0 || rows.methods.length === 0) return drawing(options, 1, []);
  const unplaced = rows.units.some((unit) => unit.ranks[0] == null && unit.ranks[rows.methods.length - 1] == null);
  if (isCompact(options) || rows.methods.length === 1 || unplaced) return rankTable(rows, options);
  const room = Math.min(options.width * 0.26, Math.max(...rows.units.map((unit) => textWidth(unit.name, 13, true))));
  const left = room + 22;
  const notes = rows.units.map((unit) => textWidth(tieNote(unit.tied[rows.methods.length - 1] ?? 0, options), 12));
  const right = options.width - Math.max(room, ...notes) - radius - 18;
  const xs = rows.methods.map((_, m) => left + ((right - left) * m) / Math.max(1, rows.methods.length - 1));
  const places = placeRanks(rows, xs);
  const bottom = Math.max(...places.map(({y}) => y)) + 30;
  return drawing(options, bottom, [
    verticals(
      xs.map((x) => ({x, y1: 28, y2: bottom - 8})),
      "var(--hair)"
    ),
    labels(
      rows.methods.map(({label}, m) => ({x: xs[m] ?? 0, y: 9, text: label})),
      {size: 13, bold: true}
    ),
    ...tracks(places, rows, options),
    ...circles(places, options),
    ...names(places, xs, room, options)
  ]);
}

/** Ranks down the page, one step each; a longer leap takes two steps, however long it is. */
function placeRanks(rows: RankLineRows, xs: readonly number[]): Place[] {
  const slots = rows.methods.flatMap((_, m) => {
    const ranked = rows.units.flatMap((unit) => {
      const rank = unit.ranks[m];
      return rank === null || rank === undefined ? [] : [{unit, rank}];
    });
    ranked.sort((a, b) => a.rank - b.rank);
    // of competition ranks, those after a tie are free: tied units take them
    let last = 0;
    return ranked.map(({unit, rank}) => {
      last = Math.max(rank, last + 1);
      return {unit, rank, m, slot: last};
    });
  });
  const used = [...new Set(slots.map(({slot}) => slot))].sort((a, b) => a - b);
  const heights = new Map<number, number>();
  let y = 46;
  used.forEach((slot, i) => {
    const before = used[i - 1];
    if (before !== undefined) y += step * Math.min(2, slot - before);
    heights.set(slot, y);
  });
  return slots.flatMap(({unit, rank, m, slot}) => {
    const method = rows.methods[m];
    const x = xs[m];
    const at = heights.get(slot);
    if (method === undefined || x === undefined || at === undefined) return [];
    return [{unit, rank, value: unit.values[m] ?? null, tied: unit.tied[m] ?? 0, method, x, y: at}];
  });
}

/** First by some way of counting. */
function leads(unit: RankLineUnit): boolean {
  return unit.ranks.includes(1);
}

function tracks(places: readonly Place[], rows: RankLineRows, options: ChartOptions): Plot.Markish[] {
  const track = (unit: RankLineUnit) => places.filter((place) => place.unit === unit).map(({x, y}) => ({x, y}));
  const chosen = rows.units.filter((unit) => unit.key === options.selected);
  const others = rows.units.filter((unit) => unit.key !== options.selected);
  return [
    lines(others.filter((unit) => !leads(unit)).map(track), "var(--axis)", 1),
    lines(others.filter(leads).map(track), chosen.length > 0 ? "var(--data-2)" : "var(--data)", 1.5),
    lines(chosen.map(track), "var(--accent)", 2)
  ];
}

function circles(places: readonly Place[], options: ChartOptions): Plot.Markish[] {
  const {lang} = options;
  const kinds = new Map<string, Place[]>();
  for (const place of places) {
    const colour = place.unit.key === options.selected ? "accent" : leads(place.unit) ? "data" : "axis";
    const kind = `${colour} ${place.unit.isCollective || colour === "axis" ? "hollow" : "solid"}`;
    kinds.set(kind, [...(kinds.get(kind) ?? []), place]);
  }
  const circle = ({unit, method, rank, value, x, y}: Place) => ({
    x,
    y,
    href: unit.href,
    key: unit.key,
    title: `${unit.name}, ${method.label}: ${rank} (${value === null ? "–" : figure(value, lang, method.decimals)})`
  });
  const marks = [...kinds].flatMap(([kind, own]) => {
    const [colour = "data", form] = kind.split(" ");
    const stroke = `var(--${colour})`;
    return [
      dots(own.map(circle), radius, {fill: form === "solid" ? stroke : "var(--paper)", stroke, width: 1.5}),
      labels(
        own.map(({x, y, rank}) => ({x, y, text: String(rank)})),
        {size: 12, bold: true, fill: form === "solid" ? "var(--paper)" : "var(--ink)", pointer: false}
      )
    ];
  });
  return [
    ...marks,
    labels(
      places.flatMap(({x, y, value, method}) =>
        value === null ? [] : [{x, y: y + radius + 8, text: figure(value, lang, method.decimals)}]
      ),
      {size: 12, fill: "var(--ink-2)", halo: true}
    )
  ];
}

function names(places: readonly Place[], xs: readonly number[], room: number, options: ChartOptions): Plot.Markish[] {
  const start = places.filter(({x}) => x === xs[0]);
  const end = places.filter(({x}) => x === xs[xs.length - 1]);
  const label = ({unit, y}: Place, x: number): Label =>
    fitted({x, y, text: unit.name, href: unit.href, key: unit.key}, room, 13, true);
  const fill = (place: Place): string => {
    if (place.unit.key === options.selected) return "var(--accent)";
    return leads(place.unit) ? "var(--ink)" : "var(--ink-2)";
  };
  const sides = [
    {own: start, x: (xs[0] ?? 0) - radius - 8, anchor: "end"},
    {own: end, x: (xs[xs.length - 1] ?? 0) + radius + 14, anchor: "start"}
  ] as const;
  const started = new Set(start.map(({unit}) => unit));
  const marks = sides.flatMap(({own, x, anchor}) =>
    ["var(--accent)", "var(--ink)", "var(--ink-2)"].flatMap((colour) =>
      // a unit has one stop: at its start, or at its end if it only comes in later
      (["stop", "skip"] as const).map((stop) =>
        labels(
          own
            .filter((place) => fill(place) === colour)
            .filter(({unit}) => (anchor === "end" || !started.has(unit)) === (stop === "stop"))
            .map((place) => label(place, x)),
          {size: 13, anchor, fill: colour, bold: colour !== "var(--ink-2)", stop}
        )
      )
    )
  );
  const tied = end.flatMap(({tied: others, y}): Label[] =>
    others === 0 ? [] : [{x: sides[1].x, y: y + 15, text: tieNote(others, options)}]
  );
  return [...marks, labels(tied, {size: 12, anchor: "start", fill: "var(--ink-3)"})];
}

/** "" if the rank is the unit's own. */
function tieNote(others: number, {lang}: ChartOptions): string {
  if (others === 0) return "";
  return say(lang, `与另外${others}个单位并列`, `tied with ${others} ${others === 1 ? "other" : "others"}`);
}
