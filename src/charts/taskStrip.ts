import {type Box, type Label, boxes, drawing, labels} from "./drawing.js";
import type {ChartOptions, Link} from "./options.js";
import {textWidth} from "./text.js";

export interface StripTask extends Link {
  /** drawn in the accent colour */
  readonly isMarked: boolean;
}
export interface TaskStrip {
  /** themes in document order with their tasks */
  readonly groups: readonly {readonly tasks: readonly StripTask[]}[];
  /** 第1项, 第57项, and what the accent colour means; null for none */
  readonly words: {readonly first: string; readonly last: string; readonly accent: string | null};
}

/** All tasks in a row, themes apart; in the accent colour those that are marked. */
export function taskStrip(data: TaskStrip, options: ChartOptions): SVGSVGElement {
  const groups = data.groups.filter((group) => group.tasks.length > 0);
  const tasks = groups.reduce((sum, group) => sum + group.tasks.length, 0);
  if (tasks === 0) return drawing(options, 1, []);
  const {width} = options;
  const gap = Math.min(5, (width * 0.15) / groups.length);
  const pitch = (width - gap * (groups.length - 1)) / tasks;
  const plain: Box[] = [];
  const marked: Box[] = [];
  let x = 0;
  groups.forEach((group, g) => {
    if (g > 0) x += gap;
    for (const {isMarked, ...link} of group.tasks) {
      const box = {x1: x, x2: x + pitch - Math.min(1, pitch / 4), y1: 0, y2: 22, ...link};
      (isMarked ? marked : plain).push(box);
      x += pitch;
    }
  });
  const {first, last, accent} = data.words;
  const room = width - textWidth(first, 12) - textWidth(last, 12) - 16;
  const fits = accent !== null && textWidth(accent, 12) <= room;
  const middle: Label[] = fits ? [{x: textWidth(first, 12) + 8 + room / 2, y: 35, text: accent}] : [];
  const below: Label[] = accent !== null && !fits ? [{x: 0, y: 51, text: accent}] : [];
  const ends = {size: 12, fill: "var(--ink-3)"};
  return drawing(options, below.length > 0 ? 60 : 44, [
    boxes(plain, {fill: "var(--data-2)"}),
    boxes(marked, {fill: "var(--accent)"}),
    labels([{x: 0, y: 35, text: first}], {...ends, anchor: "start"}),
    labels(tasks > 1 ? [{x: width, y: 35, text: last}] : [], {...ends, anchor: "end"}),
    labels(middle, {size: 12, fill: "var(--accent)"}),
    labels(below, {size: 12, anchor: "start", fill: "var(--accent)"})
  ]);
}
