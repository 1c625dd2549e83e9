import {type Label, boxes, dots, drawing, horizontals, labels, verticals} from "./drawing.js";
import type {ChartOptions} from "./options.js";
import {textWidth} from "./text.js";

export interface ObservedExpected {
  readonly observed: number;
  readonly expected: number;
  /** the most there could be: the end of the line */
  readonly max: number;
  /** the labels as they are to stand: 实际3, 预期13.5, 27项 */
  readonly words: {readonly observed: string; readonly expected: string; readonly max: string};
  readonly href?: string;
  readonly key?: string;
  readonly title?: string;
}

/** A count 实际 and what chance would give 预期 on one line from 0: solid is observed, hollow is expected. */
export function observedExpected(data: ObservedExpected, options: ChartOptions): SVGSVGElement {
  const {width} = options;
  const from = 5;
  const to = width - 5;
  const y = 27;
  const max = Math.max(data.max, data.observed, data.expected, 1e-9);
  const x = (value: number): number => from + ((to - from) * value) / max;
  const {href, key, title} = data;
  const link = {href: href ?? null, key: key ?? null, title: title ?? null};
  const [observed, expected] = apart(
    {x: x(data.observed), text: data.words.observed, bold: true},
    {x: x(data.expected), text: data.words.expected, bold: false},
    width
  );
  const ends: Label[] = [
    {x: from, y: 46, text: "0"},
    {x: to - textWidth(data.words.max, 12), y: 46, text: data.words.max}
  ];
  return drawing(options, 56, [
    horizontals([{y, x1: from, x2: to}], "var(--line)"),
    verticals(
      [from, to].map((each) => ({x: each, y1: y - 5, y2: y + 5})),
      "var(--axis)"
    ),
    boxes(
      [
        {
          x1: Math.min(x(data.observed), x(data.expected)),
          x2: Math.max(x(data.observed), x(data.expected)),
          y1: y - 1,
          y2: y + 1
        }
      ],
      {
        fill: "var(--data)"
      }
    ),
    dots([{x: x(data.expected), y, ...link}], 4.5, {fill: "var(--paper)", stroke: "var(--ink)", width: 1.5}),
    dots([{x: x(data.observed), y, ...link}], 4.5, {fill: "var(--data)"}),
    labels([{x: observed, y: 9, text: data.words.observed, ...link, title: null}], {
      size: 12,
      bold: true,
      stop: "stop"
    }),
    labels([{x: expected, y: 9, text: data.words.expected}], {size: 12, fill: "var(--ink-2)"}),
    labels(ends, {size: 12, anchor: "start", fill: "var(--ink-3)"})
  ]);
}

interface Wish {
  readonly x: number;
  readonly text: string;
  readonly bold: boolean;
}

/** Middles of two labels as near to their wishes as they may stand without touching each other or the edges. */
function apart(a: Wish, b: Wish, width: number): [number, number] {
  const half = (wish: Wish): number => textWidth(wish.text, 12, wish.bold) / 2;
  const inside = (wish: Wish, x: number): number => Math.min(Math.max(x, half(wish)), width - half(wish));
  const gap = half(a) + half(b) + 8;
  const [low, high] = a.x <= b.x ? [a, b] : [b, a];
  let first = inside(low, low.x);
  let second = inside(high, high.x);
  const missing = gap - (second - first);
  if (missing > 0) {
    first = inside(low, first - missing / 2);
    second = inside(high, first + gap);
    first = inside(low, Math.min(first, second - gap));
  }
  return low === a ? [first, second] : [second, first];
}
