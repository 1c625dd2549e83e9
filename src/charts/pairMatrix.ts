import {
  type Box,
  type Dot,
  type HorizontalRule,
  type Label,
  type VerticalRule,
  boxes,
  dots,
  drawing,
  fitted,
  grid,
  labels
} from "./drawing.js";
import {type ChartOptions, figure, say} from "./options.js";
import {textWidth} from "./text.js";
import {type Tone, toneColour, toneInk, tones} from "./tone.js";

export interface PairUnit {
  readonly unitId: string;
  readonly name: string;
  readonly isCollective: boolean;
  readonly key: string;
  readonly href: string;
  readonly title: string;
  /** where not all fit, those with most are drawn */
  readonly tasks: number;
  /** what a title speaks of, or the reader chose */
  readonly marked: boolean;
}
export interface PairCell {
  /** places in `units`, in either order */
  readonly a: number;
  readonly b: number;
  /** what the cell says: 3, 0.2 */
  readonly text: string;
  /** against chance, or a bin 1–5 of the sequential scale */
  readonly tone: Tone | 1 | 2 | 3 | 4 | 5;
  readonly key: string;
  readonly href: string;
  readonly title: string;
}
export interface PairMatrixRows {
  readonly units: readonly PairUnit[];
  readonly cells: readonly PairCell[];
}

const size = 12;
/** px of a row, so that names of a size that can be read stand under one another */
const least = 14;

/**
 * Pairs of units as the lower triangle of a matrix 单位对矩阵 (Ghoniem, Fekete and Castagliola 2004): the names on the
 * diagonal serve row and column; from a cell, right leads to one unit and up to the other.
 */
export function pairMatrix(rows: PairMatrixRows, options: ChartOptions): SVGSVGElement {
  const drawn = fitting(rows, options.width);
  const {units} = drawn;
  if (units.length === 0) return drawing(options, 1, []);
  const pitch = Math.max(least, pitchOf(units, options.width));
  const at = (place: number): number => (place + 0.5) * pitch;
  const cells = drawn.cells.map((cell) => ({cell, row: Math.max(cell.a, cell.b), column: Math.min(cell.a, cell.b)}));
  const square = (row: number, column: number): Box => ({
    x1: at(column) - pitch / 2,
    x2: at(column) + pitch / 2 - 1,
    y1: at(row) - pitch / 2,
    y2: at(row) + pitch / 2 - 1
  });
  const scales = [...tones, 1, 2, 3, 4, 5] as const;
  const digits = 11;
  const chosen = cells.filter(({cell}) => cell.key === options.selected);
  const bottom = at(units.length - 1) + pitch / 2 + 2;
  const rest = rows.units.length - units.length;
  return drawing(options, rest > 0 ? bottom + 20 : bottom, [
    grid(gridRows(units.length, pitch), gridColumns(units.length, pitch), "var(--hair)"),
    ...scales.flatMap((tone) => {
      const own = cells.filter(({cell}) => cell.tone === tone);
      const paint = typeof tone === "number" ? `var(--seq-${tone})` : toneColour(tone);
      const ink = typeof tone === "number" ? `var(--seq-ink-${tone})` : toneInk(tone);
      return [
        boxes(
          own.map(({cell: {href, key, title}, row, column}) => ({...square(row, column), href, key, title})),
          {fill: paint}
        ),
        labels(
          own.flatMap(({cell: {text}, row, column}) =>
            textWidth(text, digits) > pitch ? [] : [{x: at(column) - 0.5, y: at(row) - 0.5, text}]
          ),
          {size: digits, fill: ink, pointer: false}
        )
      ];
    }),
    ...names(units, at, pitch, options),
    boxes(
      chosen.map(({row, column}) => square(row, column)),
      {stroke: "var(--paper)", width: 5.5, pointer: false}
    ),
    boxes(
      chosen.map(({row, column}) => square(row, column)),
      {stroke: "var(--accent)", width: 2.5, pointer: false}
    ),
    labels(rest > 0 ? [{x: 0, y: bottom + 10, text: left(rest, options)}] : [], {
      size,
      anchor: "start",
      fill: "var(--ink-3)"
    })
  ]);
}

function left(units: number, {lang}: ChartOptions): string {
  return say(
    lang,
    `另有${units}个任务较少的单位没有画出`,
    `${figure(units, lang)} ${units === 1 ? "unit" : "units"} with fewer tasks not drawn`
  );
}

/** The units with most tasks, in the order given, as many as have room, and the cells among them. */
function fitting(rows: PairMatrixRows, width: number): PairMatrixRows {
  const places = [...rows.units.keys()].sort(
    (a, b) => (rows.units[b]?.tasks ?? 0) - (rows.units[a]?.tasks ?? 0) || a - b
  );
  const of = (n: number): number[] => places.slice(0, n).sort((a, b) => a - b);
  const units = (n: number): PairUnit[] => of(n).flatMap((place) => rows.units[place] ?? []);
  let n = places.length;
  while (n > 1 && pitchOf(units(n), width) < least) n -= 1;
  if (n === rows.units.length) return rows;
  const place = new Map(of(n).map((from, to) => [from, to]));
  return {
    units: units(n),
    cells: rows.cells.flatMap((cell) => {
      const [a, b] = [place.get(cell.a), place.get(cell.b)];
      return a === undefined || b === undefined ? [] : [{...cell, a, b}];
    })
  };
}

/** Whole px, as many as let every name end within the width; names that would take more than two fifths of it are cut. */
function pitchOf(units: readonly PairUnit[], width: number): number {
  const fits = units.map(({name}, i) => (width - Math.min(textWidth(name, size, true), width * 0.4) - 3) / (i + 1));
  return Math.floor(Math.min(24, ...fits));
}

function gridRows(n: number, pitch: number): HorizontalRule[] {
  return Array.from({length: n}, (_, i) => ({y: (i + 1) * pitch - 0.5, x1: 0, x2: (i + 1) * pitch - 0.5}));
}

function gridColumns(n: number, pitch: number): VerticalRule[] {
  return Array.from({length: n}, (_, i) => ({
    x: (i + 1) * pitch - 0.5,
    y1: (i + 1) * pitch - 0.5,
    y2: n * pitch - 0.5
  }));
}

function names(units: readonly PairUnit[], at: (place: number) => number, pitch: number, options: ChartOptions) {
  const radius = Math.min(4, pitch / 4);
  const dot = (i: number): Dot => ({x: at(i), y: at(i)});
  const label = (unit: PairUnit, i: number): Label => {
    const {name, href, key, title, marked} = unit;
    const x = at(i) + pitch / 2 + 2;
    return fitted({x, y: at(i), text: name, href, key, title}, options.width - x, size, marked);
  };
  const place = units.map((unit, i) => ({unit, i}));
  const solid = place.filter(({unit}) => !unit.isCollective).map(({i}) => dot(i));
  const hollow = place.filter(({unit}) => unit.isCollective).map(({i}) => dot(i));
  const text = (marked: boolean): Label[] =>
    place.filter(({unit}) => unit.marked === marked).map(({unit, i}) => label(unit, i));
  const style = {size, anchor: "start", stop: "stop"} as const;
  return [
    dots(solid, radius, {fill: "var(--data)"}),
    dots(hollow, radius - 0.5, {fill: "var(--paper)", stroke: "var(--data)", width: 1.5}),
    labels(text(false), style),
    labels(text(true), {...style, bold: true, fill: "var(--accent)"})
  ];
}
