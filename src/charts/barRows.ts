import {type Label, boxes, drawing, fitted, labels, verticals} from "./drawing.js";
import type {ChartOptions} from "./options.js";
import {textWidth} from "./text.js";

/** A row: a name, numbers as they are printed, and a bar of what they say. */
export interface BarRow {
  readonly name: string;
  readonly cells: readonly string[];
  /** length of the bar, 0 to 1 of the room it has */
  readonly bar: number;
  /** a bar without filling, as collectives have */
  readonly isHollow?: boolean;
  /** where a stroke crosses the bar, 0 to 1; for what the bar is compared with */
  readonly stroke?: number;
}
export interface BarRows {
  /** heads: of the names, then of the cells */
  readonly columns: readonly string[];
  readonly rows: readonly BarRow[];
}

const size = 13;
const headSize = 12;
const row = 24;
const gap = 14;

/** A table whose last column is bars, as a picture: what pages set as a table, for places outside the site. */
export function barRows({columns, rows}: BarRows, options: ChartOptions): SVGSVGElement {
  if (rows.length === 0) return drawing(options, 1, []);
  const widths = columnWidths(columns, rows, options.width);
  const ends = widths.map((_, i) => widths.slice(0, i + 1).reduce((sum, width) => sum + width, 0) + i * gap);
  const [first = 0] = ends;
  const left = (ends[ends.length - 1] ?? 0) + gap;
  const room = options.width - left;
  const top = row;
  const middleOf = (i: number): number => top + (i + 0.5) * row;
  const cut = (text: string, x: number, y: number, width: number, at: number): Label => fitted({x, y, text}, width, at);
  const bars = rows.map(({bar, isHollow}, i) => ({
    isHollow: isHollow === true,
    box: {x1: left, x2: left + Math.max(bar * room, 0.5), y1: middleOf(i) - 6.5, y2: middleOf(i) + 6.5}
  }));
  const inner = bars
    .filter(({isHollow}) => isHollow)
    .map(({box}) => ({
      x1: box.x1 + 0.75,
      x2: Math.max(box.x2 - 0.75, box.x1 + 0.75),
      y1: box.y1 + 0.75,
      y2: box.y2 - 0.75
    }));
  const numbers = (text: (i: number) => string, y: number, at: number): Label[] =>
    widths.slice(1).map((width, i) => cut(text(i), ends[i + 1] ?? 0, y, width, at));
  return drawing(options, top + rows.length * row + 2, [
    labels([cut(columns[0] ?? "", 0, row / 2, first, headSize)], {
      size: headSize,
      anchor: "start",
      fill: "var(--ink-3)"
    }),
    labels(
      numbers((i) => columns[i + 1] ?? "", row / 2, headSize),
      {size: headSize, anchor: "end", fill: "var(--ink-3)"}
    ),
    labels(
      rows.map(({name}, i) => cut(name, 0, middleOf(i), first, size)),
      {size, anchor: "start"}
    ),
    labels(
      rows.flatMap(({cells}, i) => numbers((k) => cells[k] ?? "", middleOf(i), size)),
      {size, anchor: "end"}
    ),
    boxes(
      bars.filter(({isHollow}) => !isHollow).map(({box}) => box),
      {fill: "var(--data)"}
    ),
    boxes(inner, {stroke: "var(--data)", width: 1.5}),
    verticals([{x: left, y1: top, y2: top + rows.length * row}], "var(--axis)"),
    verticals(strokes(rows, left, room, middleOf), "var(--paper)", 4),
    verticals(strokes(rows, left, room, middleOf), "var(--ink)", 2)
  ]);
}

function strokes(rows: readonly BarRow[], left: number, room: number, middleOf: (i: number) => number) {
  return rows.flatMap(({stroke}, i) =>
    stroke === undefined ? [] : [{x: left + stroke * room, y1: middleOf(i) - 8.5, y2: middleOf(i) + 8.5}]
  );
}

/** As wide as the texts of each column, or all narrower in one ratio where bars would have less than a third. */
function columnWidths(columns: readonly string[], rows: readonly BarRow[], width: number): number[] {
  const wanted = columns.map((head, i) =>
    Math.max(
      textWidth(head, headSize),
      ...rows.map(({name, cells}) => textWidth(i === 0 ? name : (cells[i - 1] ?? ""), size))
    )
  );
  const room = (width * 2) / 3 - columns.length * gap;
  const all = wanted.reduce((sum, each) => sum + each, 0);
  return wanted.map((each) => (all > room ? (each * room) / all : each) + 0.5);
}
