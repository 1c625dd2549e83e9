import {boxes, drawing, horizontals, labels} from "./drawing.js";
import type {ChartOptions} from "./options.js";
import {textWidth} from "./text.js";

export interface UnitBar {
  readonly value: number;
  readonly href?: string;
  readonly key?: string;
  readonly title?: string;
}
export interface UnitBars {
  /** a unit each, largest first */
  readonly values: readonly UnitBar[];
  /** how many of the last ones the second label speaks of */
  readonly tail: number;
  /** 最多49项; 8个单位各1项, null for none */
  readonly words: {readonly most: string; readonly tail: string | null};
}

/** Units as small columns from the most to the least; the tail a sentence speaks of is darker. */
export function unitBars(data: UnitBars, options: ChartOptions): SVGSVGElement {
  const {words} = data;
  if (data.values.length === 0) return drawing(options, 1, []);
  const {width} = options;
  // of more units than pixels, every second, third … is drawn
  const step = Math.ceil(data.values.length / width);
  const values = data.values.filter((_, i) => i % step === 0);
  const base = 40;
  const pitch = width / values.length;
  const most = Math.max(1e-9, ...values.map(({value}) => value));
  const boxed = values.map(({value, href, key, title}, i) => ({
    x1: pitch * i,
    x2: pitch * (i + 1) - Math.min(2, pitch / 4),
    y1: base - Math.max(value > 0 ? 1.5 : 0, (base * value) / most),
    y2: base,
    href: href ?? null,
    key: key ?? null,
    title: title ?? null
  }));
  const start = Math.max(0, values.length - Math.round(data.tail / step));
  const tail = words.tail;
  const both = tail !== null && textWidth(words.most, 12) + textWidth(tail, 12, true) + 12 > width;
  return drawing(options, both ? 76 : 60, [
    boxes(boxed.slice(0, start), {fill: "var(--data-2)"}),
    boxes(boxed.slice(start), {fill: "var(--data)"}),
    horizontals([{y: base, x1: 0, x2: pitch * values.length}], "var(--line)"),
    labels([{x: 0, y: base + 12, text: words.most}], {size: 12, anchor: "start", fill: "var(--ink-3)"}),
    labels(tail === null ? [] : [{x: width, y: both ? base + 28 : base + 12, text: tail}], {
      size: 12,
      anchor: "end",
      bold: true
    })
  ]);
}
