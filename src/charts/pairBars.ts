import {
  type Box,
  type Dot,
  type HorizontalRule,
  type Label,
  boxes,
  dots,
  drawing,
  horizontals,
  labels,
  verticals
} from "./drawing.js";
import {type ChartOptions, isCompact} from "./options.js";
import {textWidth} from "./text.js";
import {ticks} from "./ticks.js";
import {type Tone, probability, toneColour, tones} from "./tone.js";
import {linePitch, wrapped} from "./wrapped.js";

export interface PairBar {
  /** both names */
  readonly name: string;
  readonly observed: number;
  readonly expected: number;
  readonly p: number;
  readonly q: number;
  readonly tone: Tone;
  readonly key: string;
  readonly href: string;
  readonly title: string;
}
export interface PairBarRows {
  readonly groups: readonly {readonly title: string; readonly rows: readonly PairBar[]}[];
  readonly words: {readonly axis: string; readonly p: string; readonly q: string};
}

/** The colour of a pair as chance: it carries meaning as a mark, so it is darker than the cell of that tone. */
function paintOf(tone: Tone): string {
  return tone === "chance" ? "var(--axis)" : toneColour(tone);
}

/**
 * Pairs with their shared tasks beside what chance would give 实际与预期: solid is observed, hollow expected, both on one
 * scale; p and q stand as columns.
 */
export function pairBars({groups, words}: PairBarRows, options: ChartOptions): SVGSVGElement {
  const filled = groups.filter(({rows}) => rows.length > 0);
  const all = filled.flatMap(({rows}) => rows);
  if (all.length === 0) return drawing(options, 1, []);
  const {width} = options;
  const compact = isCompact(options);
  const columns = {p: 68, q: Math.max(56, textWidth(words.q, 12) + 12)};
  const room = Math.min(Math.max(...all.map(({name}) => textWidth(name, 13, true))), width * 0.42);
  const from = compact ? 5 : room + 18;
  const to = width - columns.p - columns.q - 14;
  const max = Math.max(...all.flatMap(({observed, expected}) => [observed, expected]), 1);
  const x = (value: number): number => from + ((to - from) * value) / max;
  const step = compact ? 40 : 25;
  const heads: Label[] = [];
  const placed: {bar: PairBar; y: number; y1: number; y2: number; name: readonly [Label, ...Label[]]}[] = [];
  let y = 26;
  for (const {title, rows} of filled) {
    heads.push({x: 0, y: y + 8, text: title});
    y += 22;
    for (const bar of rows) {
      const name = wrapped({x: 0, y: 0, text: bar.name}, compact ? width : room, 13, true);
      const more = (name.length - 1) * linePitch(13);
      const middle = y + (step + more) / 2;
      const down = compact ? middle - 9 : middle;
      const at = (line: Label): Label => ({...line, y: line.y + down});
      const lines: [Label, ...Label[]] = [at(name[0]), ...name.slice(1).map(at)];
      placed.push({bar, y: compact ? middle + 8 + more / 2 : middle, y1: y, y2: y + step + more, name: lines});
      y += step + more;
    }
    y += 12;
  }
  const ruled = ticks(max, compact ? 4 : 6);
  const tick = (value: number): Label => ({x: x(value), y: 8, text: String(value)});
  const right = (value: number | string, at: number, middle: number): Label => ({
    x: at,
    y: middle,
    text: typeof value === "number" ? probability(value) : value
  });
  return drawing(options, y - 8, [
    verticals(
      ruled.map((value) => ({x: x(value), y1: 18, y2: y - 12})),
      "var(--hair)"
    ),
    labels(ruled.map(tick), {size: 12, fill: "var(--ink-3)"}),
    labels([right(words.p, width - columns.q, 8), right(words.q, width, 8)], {
      size: 12,
      anchor: "end",
      fill: "var(--ink-3)"
    }),
    labels(heads, {size: 12, anchor: "start", fill: "var(--ink-3)"}),
    horizontals(
      placed.map(({y: middle}): HorizontalRule => ({y: middle, x1: from, x2: to})),
      "var(--line)"
    ),
    ...tones.flatMap((tone) => {
      const own = placed.filter(({bar}) => bar.tone === tone);
      const fill = paintOf(tone);
      const strong = tone === "q-above" || tone === "q-below";
      const ink = tone === "chance" ? "var(--ink-2)" : "var(--ink)";
      const bridge = ({bar, y: middle}: {bar: PairBar; y: number}): Box => ({
        x1: Math.min(x(bar.observed), x(bar.expected)),
        x2: Math.max(x(bar.observed), x(bar.expected)),
        y1: middle - 1.25,
        y2: middle + 1.25
      });
      const at = (value: number, {y: middle}: {y: number}): Dot => ({x: x(value), y: middle});
      return [
        boxes(own.map(bridge), {fill, pointer: false}),
        dots(
          own.map((row) => at(row.bar.expected, row)),
          4.5,
          {fill: "var(--paper)", stroke: "var(--ink)", width: 1.5}
        ),
        dots(
          own.map((row) => at(row.bar.observed, row)),
          4.5,
          {fill}
        ),
        labels(
          own.flatMap(({name}) => name),
          {size: 13, anchor: "start", bold: strong}
        ),
        labels(
          own.flatMap(({bar, y: middle}) => [right(bar.p, width - columns.q, middle), right(bar.q, width, middle)]),
          {size: 13, anchor: "end", fill: ink, bold: strong}
        )
      ];
    }),
    boxes(
      placed.map(({bar: {href, key, title}, y1, y2}) => ({x1: 0, x2: width, y1, y2, href, key, title})),
      {fill: "transparent", stop: "stop"}
    )
  ]);
}
