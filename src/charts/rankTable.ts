import type {Label} from "./drawing.js";
import {dots, drawing, fitted, horizontals, labels} from "./drawing.js";
import {type ChartOptions, figure} from "./options.js";
import type {RankLineRows} from "./rankLines.js";
import {abbreviated, lines, textWidth} from "./text.js";

const radius = 12;
const pitch = 52;

/** The ranks of rankLines as a table: units down, ways of counting across, first places filled. */
export function rankTable(rows: RankLineRows, options: ChartOptions): SVGSVGElement {
  const {lang, width} = options;
  const names = Math.min(width * 0.38, Math.max(...rows.units.map((unit) => textWidth(unit.name, 12, true))));
  const first = names + 8;
  const step = Math.min(120, (width - first) / rows.methods.length);
  const xs = rows.methods.map((_, m) => first + step * (m + 0.5));
  const heads = rows.methods.map(({label, short}) => head(label, short ?? null, step - 4));
  const depth = Math.max(1, ...heads.map((head) => head.length));
  const top = 12 + 16 * depth;
  const circles = rows.units.flatMap((unit, u) =>
    rows.methods.flatMap((method, m) => {
      const rank = unit.ranks[m] ?? null;
      const value = unit.values[m] ?? null;
      const shown = value === null ? "–" : figure(value, lang, method.decimals);
      const title = `${unit.name}, ${method.label}: ${rank ?? "–"} (${shown})`;
      return [{unit, rank, shown, title, x: xs[m] ?? 0, y: top + pitch * u + 20, href: unit.href, key: unit.key}];
    })
  );
  const ranked = circles.filter(({rank}) => rank !== null);
  const best = ranked.filter(({rank}) => rank === 1);
  const others = ranked.filter(({rank}) => rank !== 1);
  const digit = ({x, y, rank}: (typeof circles)[number]): Label => ({x, y, text: String(rank)});
  const name = (unit: RankLineRows["units"][number], y: number): Label[] => {
    const parts = lines(unit.name, names, 12, 2, true);
    const link = {x: 0, href: unit.href, key: unit.key};
    if (parts === null) return [fitted({...link, y, text: unit.name}, names, 12, true)];
    return parts.map((text, k) => ({...link, y: y + 15 * (k - (parts.length - 1) / 2), text}));
  };
  const named = rows.units.map((unit, u) => ({unit, labels: name(unit, top + pitch * u + 21)}));
  const style = {size: 12, anchor: "start", bold: true} as const;
  const chosen = named.filter(({unit}) => unit.key === options.selected).flatMap((each) => each.labels);
  const plain = named.filter(({unit}) => unit.key !== options.selected).map((each) => each.labels);
  return drawing(options, top + pitch * rows.units.length + 1, [
    labels(
      heads.flatMap((head, m) =>
        head.map((text, k) => ({x: xs[m] ?? 0, y: 9 + 16 * k + 16 * (depth - head.length), text}))
      ),
      {size: 12, bold: true}
    ),
    horizontals([{y: top - 2, x1: 0, x2: width}], "var(--ink)"),
    horizontals(
      rows.units.map((_, u) => ({y: top + pitch * (u + 1) - 1, x1: 0, x2: width})),
      "var(--hair)"
    ),
    labels(
      plain.flatMap(([line]) => line ?? []),
      {...style, stop: "stop"}
    ),
    labels(
      plain.flatMap(([, ...more]) => more),
      style
    ),
    labels(chosen, {...style, stop: "stop", fill: "var(--accent)"}),
    dots(others, radius, {fill: "var(--paper)", stroke: "var(--line)", width: 1}),
    dots(best, radius, {fill: "var(--data)"}),
    labels(others.map(digit), {size: 12, bold: true, pointer: false}),
    labels(best.map(digit), {size: 12, bold: true, fill: "var(--paper)", pointer: false}),
    labels(
      circles.map(({x, y, shown, rank}) => ({x, y: rank === null ? y : y + radius + 10, text: shown})),
      {size: 12, fill: "var(--ink-2)"}
    )
  ]);
}

/** The label on one line, else its short form, else the label on two lines, else as much as fits. */
function head(label: string, short: string | null, room: number): string[] {
  const form = [label, short ?? label].find((each) => textWidth(each, 12, true) <= room);
  return form === undefined
    ? (lines(label, room, 12, 2, true) ?? [abbreviated(short ?? label, room, 12, true)])
    : [form];
}
