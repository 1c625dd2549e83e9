import {
  type Box,
  type Dot,
  type Label,
  type VerticalRule,
  boxes,
  dots,
  drawing,
  labels,
  specks,
  verticals
} from "./drawing.js";
import {type ChartOptions, isCompact} from "./options.js";
import {textWidth} from "./text.js";
import {linePitch, wrapped} from "./wrapped.js";

export interface SetUnit {
  readonly name: string;
  readonly isCollective: boolean;
  readonly key: string;
  readonly href: string;
  readonly title: string;
}
export interface SetColumn {
  /** places in `units` */
  readonly units: readonly number[];
  readonly tasks: number;
  readonly key: string;
  readonly href: string;
  readonly title: string;
  /** what the title speaks of */
  readonly accent: boolean;
}
export interface UnitSetRows {
  readonly units: readonly SetUnit[];
  /** the commonest first */
  readonly sets: readonly SetColumn[];
}

const tallest = 90;

/** How many columns have room at a width, and the px of one. */
export function setColumns(
  {units}: UnitSetRows,
  options: ChartOptions
): {readonly fit: number; readonly names: number} {
  const share = isCompact(options) ? 0.4 : 0.26;
  const names = Math.min(Math.max(...units.map(({name}) => textWidth(name, 12)), 0), options.width * share) + 10;
  return {fit: Math.max(1, Math.floor((options.width - names) / 22)), names};
}

/**
 * Which units are named together as a whole 单位组合: bars of tasks over dots, one column a set (UpSet; Lex, Gehlenborg,
 * Strobelt, Vuillemot and Pfister 2014). The commonest sets that have room are drawn, with the units in them.
 */
export function unitSets(rows: UnitSetRows, options: ChartOptions): SVGSVGElement {
  if (rows.sets.length === 0) return drawing(options, 1, []);
  const {fit, names} = setColumns(rows, options);
  const sets = rows.sets.slice(0, fit);
  const inside = new Set(sets.flatMap((set) => set.units));
  const units = rows.units.map((unit, i) => ({unit, i})).filter(({i}) => inside.has(i));
  const said = units.map(({unit: {name, href, key, title}}) =>
    wrapped({x: 0, y: 0, text: name, href, key, title}, names - 6, 12)
  );
  const step = 20 + (Math.max(...said.map((lines) => lines.length)) - 1) * linePitch(12);
  const pitch = Math.min(34, (options.width - names) / sets.length);
  const most = Math.max(...sets.map(({tasks}) => tasks));
  const base = 18 + tallest;
  const x = (column: number): number => names + (column + 0.5) * pitch;
  const rowOf = new Map(units.map(({i}, row) => [i, row]));
  const y = (row: number): number => base + 4 + (row + 0.5) * step;
  const half = Math.min(7, pitch / 3);
  const bar = (set: SetColumn, column: number): Box => ({
    x1: x(column) - half,
    x2: x(column) + half,
    y1: base - Math.max(2, (tallest * set.tasks) / most),
    y2: base
  });
  const count = (set: SetColumn, column: number): Label => ({
    x: x(column),
    y: base - Math.max(2, (tallest * set.tasks) / most) - 9,
    text: String(set.tasks)
  });
  const spans = sets.flatMap((set, column): (VerticalRule & {accent: boolean})[] => {
    const own = set.units.flatMap((unit) => rowOf.get(unit) ?? []);
    return own.length < 2 ? [] : [{x: x(column), y1: y(Math.min(...own)), y2: y(Math.max(...own)), accent: set.accent}];
  });
  const places = sets.flatMap((set, column) =>
    set.units.flatMap((unit) => {
      const row = rowOf.get(unit);
      const named = rows.units[unit];
      return row === undefined || named === undefined
        ? []
        : [{x: x(column), y: y(row), accent: set.accent, hollow: named.isCollective}];
    })
  );
  const of = (accent: boolean, hollow: boolean): Dot[] =>
    places.filter((place) => place.accent === accent && place.hollow === hollow);
  const bottom = y(units.length - 1) + step / 2;
  const whole = (column: number): Box => ({
    x1: x(column) - pitch / 2 + 1,
    x2: x(column) + pitch / 2 - 1,
    y1: 2,
    y2: bottom
  });
  const chosen = sets.flatMap((set, column) => (set.key === options.selected ? [column] : []));
  const empty = sets.flatMap((set, column) =>
    units.flatMap(({i}, row) => (set.units.includes(i) ? [] : [{x: x(column), y: y(row)}]))
  );
  const columns = sets.map((set, column) => ({set, column}));
  return drawing(options, bottom + 2, [
    boxes(
      units.flatMap((_, row) =>
        row % 2 === 0 ? [{x1: 0, x2: x(sets.length - 1) + pitch / 2, y1: y(row) - step / 2, y2: y(row) + step / 2}] : []
      ),
      {fill: "var(--tint)", pointer: false}
    ),
    specks(empty, 1.2, "var(--line)"),
    labels(
      said.map(([line], row) => ({...line, y: line.y + y(row)})),
      {size: 12, anchor: "start", stop: "stop"}
    ),
    labels(
      said.flatMap(([, ...more], row) => more.map((line) => ({...line, y: line.y + y(row)}))),
      {size: 12, anchor: "start"}
    ),
    boxes(
      columns.filter(({set}) => !set.accent).map(({set, column}) => bar(set, column)),
      {fill: "var(--data)"}
    ),
    boxes(
      columns.filter(({set}) => set.accent).map(({set, column}) => bar(set, column)),
      {fill: "var(--accent)"}
    ),
    labels(
      columns.map(({set, column}) => count(set, column)),
      {size: 12, bold: true}
    ),
    ...[false, true].map((accent) =>
      verticals(
        spans.filter((span) => span.accent === accent),
        accent ? "var(--accent)" : "var(--data)",
        1.5
      )
    ),
    ...[false, true].flatMap((accent) => {
      const paint = accent ? "var(--accent)" : "var(--data)";
      return [
        dots(of(accent, false), 4.5, {fill: paint}),
        dots(of(accent, true), 4, {fill: "var(--paper)", stroke: paint, width: 1.5})
      ];
    }),
    // a column leads to its tasks as a whole: marks of its own for each dot would be most of the picture
    boxes(
      sets.map(({href, key, title}, column) => ({...whole(column), href, key, title})),
      {fill: "transparent", stop: "stop"}
    ),
    boxes(chosen.map(whole), {stroke: "var(--accent)", width: 2, pointer: false})
  ]);
}
