import type * as Plot from "@observablehq/plot";
import {type Label, drawing, horizontals, labels, lines, verticals} from "./drawing.js";
import {simplified} from "./simplified.js";
import {type ChartOptions, figure, isCompact, say} from "./options.js";

/** How unequally one way of counting spreads tasks over units. */
export interface LorenzCurve {
  readonly label: string;
  /** after each unit from the least to the most loaded: its share of all that the units up to it carry; ends with 1 */
  readonly shares: readonly number[];
  readonly gini: number;
  readonly effectiveNumber: number;
}

/**
 * Lorenz curves 洛伦兹曲线 (Lorenz 1905), one square a way of counting: the share of units from the least loaded up,
 * across, against the share of what they carry, up; the diagonal is what equal shares would draw.
 */
export function lorenzCurves(curves: readonly LorenzCurve[], options: ChartOptions): SVGSVGElement {
  if (curves.length === 0) return drawing(options, 1, []);
  const compact = isCompact(options);
  const perRow = Math.min(curves.length, compact ? 2 : 4);
  const gap = compact ? 22 : 34;
  const left = 40;
  const side = Math.min(230, (options.width - left - 2 - gap * (perRow - 1)) / perRow);
  const top = 24;
  const pitch = top + side + 74;
  const marks = curves.flatMap((curve, i) => {
    const x = left + (i % perRow) * (side + gap);
    const y = top + Math.floor(i / perRow) * pitch;
    return panel(curve, {x, y, side, isFirst: i % perRow === 0}, options);
  });
  return drawing(options, Math.ceil(curves.length / perRow) * pitch, marks);
}

function panel(
  {label, shares, gini, effectiveNumber}: LorenzCurve,
  {x, y, side, isFirst}: {readonly x: number; readonly y: number; readonly side: number; readonly isFirst: boolean},
  {lang}: ChartOptions
): Plot.Markish[] {
  const at = (part: number, share: number) => ({x: x + side * part, y: y + side * (1 - share)});
  const all = [at(0, 0), ...shares.map((share, i) => at((i + 1) / shares.length, share))];
  // of thousands of units many stand on a straight line, or so near to one that it is not seen
  const curve = simplified(all, 0.1);
  const below: Label[] = [
    {x, y: y + side + 40, text: say(lang, `基尼系数${figure(gini, lang, 2)}`, `Gini ${figure(gini, lang, 2)}`)},
    {
      x,
      y: y + side + 58,
      text: say(
        lang,
        `相当于${figure(effectiveNumber, lang, 1)}个单位平分`,
        `as if ${figure(effectiveNumber, lang, 1)} shared it`
      )
    }
  ];
  const ends = [0, 0.5, 1];
  return [
    verticals(
      ends.slice(1).map((end) => ({x: at(end, 0).x, y1: y, y2: y + side})),
      "var(--hair)"
    ),
    horizontals(
      ends.slice(1).map((end) => ({y: at(0, end).y, x1: x, x2: x + side})),
      "var(--hair)"
    ),
    verticals([{x, y1: y, y2: y + side}], "var(--axis)"),
    horizontals([{y: y + side, x1: x, x2: x + side}], "var(--axis)"),
    lines([[at(0, 0), at(1, 1)]], "var(--axis)", 1),
    lines([curve], "var(--data)", 2),
    labels([{x, y: y - 12, text: label}], {size: 13, anchor: "start", bold: true}),
    ...(["start", "middle", "end"] as const).map((anchor, i) =>
      labels([{x: x + (side * i) / 2, y: y + side + 12, text: `${50 * i}%`}], {size: 12, anchor, fill: "var(--ink-3)"})
    ),
    labels(isFirst ? ends.slice(1).map((end) => ({x: x - 6, y: at(0, end).y, text: `${100 * end}%`})) : [], {
      size: 12,
      anchor: "end",
      fill: "var(--ink-3)"
    }),
    labels(below, {size: 12, anchor: "start", fill: "var(--ink-2)"})
  ];
}
