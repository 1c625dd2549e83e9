import {type Label, boxes, drawing, horizontals, labels} from "./drawing.js";
import {type ChartOptions, figure} from "./options.js";
import {textWidth} from "./text.js";

export interface CountBar {
  /** what is counted by: number of units */
  readonly x: number;
  readonly count: number;
  readonly href?: string;
  readonly key?: string;
  readonly title?: string;
}
export interface CountBars {
  /** by ascending x; places between with nothing are left empty if they are few */
  readonly rows: readonly CountBar[];
  /** what x is: 每项任务写到的单位数 */
  readonly words: {readonly axis: string};
}

/** Small columns with their counts on top and x below. */
export function countBars(data: CountBars, options: ChartOptions): SVGSVGElement {
  const first = data.rows[0];
  const last = data.rows[data.rows.length - 1];
  if (first === undefined || last === undefined) return drawing(options, 1, []);
  const {lang, width} = options;
  const steps = last.x - first.x + 1;
  const continuous = Number.isInteger(steps) && steps <= Math.max(12, 2 * data.rows.length);
  const slots = continuous ? steps : data.rows.length;
  const pitch = Math.min(60, width / slots);
  const slot = (row: CountBar, i: number): number => (continuous ? row.x - first.x : i);
  const most = Math.max(1, ...data.rows.map((row) => row.count));
  const base = 48;
  const top = 18;
  const places = data.rows.map((row, i) => ({row, x: pitch * (slot(row, i) + 0.5)}));
  const height = (count: number): number => ((base - top) * count) / most;
  const filled = places.filter(({row}) => row.count > 0);
  const counts = filled.map(({row, x}) => ({x, y: base - height(row.count) - 8, text: figure(row.count, lang)}));
  const under = continuous
    ? Array.from({length: steps}, (_, i) => ({x: pitch * (i + 0.5), text: String(first.x + i)}))
    : places.map(({row, x}) => ({x, text: String(row.x)}));
  const half = Math.max(1.5, pitch / 2 - Math.min(4, pitch / 6));
  return drawing(options, 82, [
    boxes(
      filled.map(({row, x}) => ({
        x1: x - half,
        x2: x + half,
        y1: base - height(row.count),
        y2: base,
        href: row.href ?? null,
        key: row.key ?? null,
        title: row.title ?? null
      })),
      {fill: "var(--data-2)"}
    ),
    horizontals([{y: base, x1: 0, x2: pitch * slots}], "var(--axis)"),
    labels(counts.every(({text}) => textWidth(text, 12) <= pitch - 2) ? counts : thinned(counts), {size: 12}),
    labels(thinned(under.map(({x, text}): Label => ({x, y: base + 11, text}))), {size: 12, fill: "var(--ink-3)"}),
    labels([{x: 0, y: base + 27, text: data.words.axis}], {size: 12, anchor: "start", fill: "var(--ink-3)"})
  ]);
}

/** Labels without those that would touch the one before. */
function thinned(all: readonly Label[]): Label[] {
  let taken = -Infinity;
  return all.filter(({x, text}) => {
    const half = textWidth(text, 12) / 2;
    if (x - half < taken) return false;
    taken = x + half + 2;
    return true;
  });
}
