import {type Box, type Label, boxes, drawing, fitted, horizontals, labels} from "./drawing.js";
import {type ChartOptions, isCompact} from "./options.js";
import {textWidth} from "./text.js";

export interface DueTask {
  readonly number: string;
  readonly href: string;
  readonly title: string;
}
export interface DueMonth {
  /** months from the first to the last, none left out */
  readonly year: number;
  readonly month: number;
  readonly tasks: readonly DueTask[];
}

/**
 * What is due when 时限: a column a month, one numbered square a task, stacked from the line up. Compact, or where months are
 * many, squares are small and carry no number.
 */
export function deadlineSquares(months: readonly DueMonth[], options: ChartOptions): SVGSVGElement {
  if (months.length === 0) return drawing(options, 1, []);
  const {width} = options;
  const pitch = Math.min(64, width / months.length);
  const side = Math.max(3, Math.min(22, pitch - 2));
  const step = side + 2;
  const most = Math.max(...months.map((month) => month.tasks.length), 1);
  const perColumn = Math.max(1, Math.floor((pitch + 2) / step));
  const rows = Math.ceil(most / perColumn);
  const base = 10 + rows * step;
  const squares: Box[] = [];
  const numbers: Label[] = [];
  months.forEach((month, m) => {
    month.tasks.forEach((task, i) => {
      const x1 = m * pitch + (i % perColumn) * step;
      const y2 = base - Math.floor(i / perColumn) * step - 2;
      squares.push({x1, x2: x1 + side, y1: y2 - side, y2, href: task.href, title: task.title});
      if (side >= 18 && textWidth(task.number, 11) <= side)
        numbers.push({x: x1 + side / 2, y: y2 - side / 2, text: task.number});
    });
  });
  const every = Math.ceil(24 / pitch);
  const ticks = months.flatMap((month, m): Label[] =>
    m % every === 0 ? [{x: m * pitch + Math.min(pitch, side) / 2, y: base + 12, text: String(month.month)}] : []
  );
  const years = months.flatMap((month, m): Label[] => {
    if (m > 0 && months[m - 1]?.year === month.year) return [];
    const room = pitch * months.filter(({year}) => year === month.year).length - 4;
    return [fitted({x: m * pitch, y: base + 30, text: String(month.year)}, Math.max(room, 0), 12, true)];
  });
  return drawing(options, base + 42, [
    boxes(squares, {fill: "var(--data-2)", stop: "stop"}),
    labels(numbers, {size: 11, pointer: false}),
    horizontals([{y: base, x1: 0, x2: Math.min(width, pitch * months.length)}], "var(--axis)"),
    labels(ticks, {size: isCompact(options) ? 11 : 12, fill: "var(--ink-3)"}),
    labels(
      years.filter((label) => label.text !== ""),
      {size: 12, anchor: "start", bold: true}
    )
  ]);
}
