import type * as Plot from "@observablehq/plot";
import {type Label, horizontals, labels} from "./drawing.js";
import type {HeatColumn, HeatMapRows} from "./heatMap.js";
import {type ChartOptions, isCompact, say, taskCount} from "./options.js";
import {abbreviated, lines, textWidth} from "./text.js";

/** One panel of columns. */
export interface HeatLayout {
  /** px of each column's left edge, by its place in the rows' columns */
  readonly x: ReadonlyMap<number, number>;
  /** px of a column without the line between columns */
  readonly width: number;
  readonly left: number;
  /** px of the digits in cells */
  readonly digits: number;
}

/** px between columns */
export const columnGap = 2;

/** Columns side by side, as wide as the room allows; those that would be too narrow for two digits go into a next panel. */
export function layOut(rows: HeatMapRows, room: {left: number; right: number}, options: ChartOptions): HeatLayout[] {
  const compact = isCompact(options);
  const least = compact ? 14 : 18;
  const gap = compact ? 3 : 6;
  const {columns} = rows;
  const needed = (chunk: readonly number[]): number => chunk.length * least + breaks(columns, chunk) * gap;
  const fits = (chunks: readonly (readonly number[])[]): boolean =>
    chunks.every((chunk) => chunk.length <= 1 || needed(chunk) <= room.right - room.left);
  let panels = 1;
  let chunks = split(columns, panels);
  while (!fits(chunks)) {
    panels += 1;
    chunks = split(columns, panels);
  }
  const longest = Math.max(...chunks.map((chunk) => chunk.length));
  const most = Math.max(...chunks.map((chunk) => breaks(columns, chunk)));
  const pitch = Math.min(160, (room.right - room.left - most * gap) / longest);
  return chunks.map((chunk) => {
    let x = room.left;
    const places = new Map<number, number>();
    chunk.forEach((column, k) => {
      if (k > 0 && isBreak(columns, column)) x += gap;
      places.set(column, x);
      x += pitch;
    });
    return {x: places, width: pitch - columnGap, left: room.left, digits: pitch < 26 ? 11 : compact ? 12 : 13};
  });
}

/** The columns in so many parts of nearly equal length, cut where a group begins if one does near by. */
function split(columns: readonly HeatColumn[], parts: number): number[][] {
  const all = columns.map((_, i) => i);
  const size = Math.ceil(all.length / parts);
  const cuts = Array.from({length: parts - 1}, (_, p) => {
    const ideal = Math.round((all.length * (p + 1)) / parts);
    const near = all.filter((i) => i > 0 && isBreak(columns, i) && Math.abs(i - ideal) <= size / 3);
    return near.sort((a, b) => Math.abs(a - ideal) - Math.abs(b - ideal))[0] ?? ideal;
  });
  const ends = [...new Set([0, ...cuts, all.length])];
  return ends.slice(1).map((end, i) => all.slice(ends[i], end));
}

function isBreak(columns: readonly HeatColumn[], i: number): boolean {
  const group = columns[i]?.groupIndex;
  return group !== undefined && group !== columns[i - 1]?.groupIndex;
}

function breaks(columns: readonly HeatColumn[], chunk: readonly number[]): number {
  return chunk.filter((column, k) => k > 0 && isBreak(columns, column)).length;
}

interface Heads {
  readonly marks: readonly Plot.Markish[];
  readonly bottom: number;
}

/** The groups over their columns: numeral, name as far as it fits, and a rule. Nothing if there are no groups. */
export function groupHeads(rows: HeatMapRows, layout: HeatLayout, top: number, options: ChartOptions): Heads {
  const groups = (rows.groups ?? []).flatMap((group, i) => {
    const own = [...layout.x].filter(([column]) => rows.columns[column]?.groupIndex === i).map(([, x]) => x);
    const first = own[0];
    const last = own[own.length - 1];
    return first === undefined || last === undefined ? [] : [{group, x1: first, x2: last + layout.width}];
  });
  if (groups.length === 0) return {marks: [], bottom: top};
  const y = top + 9;
  const chosen = options.selected;
  const heads = groups.map(({group, x1, x2}): Label => {
    const numeral = textWidth(group.numeral, 13, true);
    const room = x2 - x1 - numeral - 8;
    const name = isCompact(options) || room < 39 ? "" : abbreviated(group.name, room, 12);
    const {href, key} = group;
    return {
      x: name === "" ? (x1 + x2) / 2 : x1,
      y,
      text: group.numeral,
      title: name === group.name ? null : group.name,
      href,
      key
    };
  });
  const names = groups.flatMap(({group, x1, x2}): Label[] => {
    const x = x1 + textWidth(group.numeral, 13, true) + 8;
    if (isCompact(options) || x2 - x < 39) return [];
    return [{x, y, text: abbreviated(group.name, x2 - x, 12), title: group.name, href: group.href, key: group.key}];
  });
  const alone = heads.filter((_, i) => !names.some((name) => name.key === groups[i]?.group.key));
  const beside = heads.filter((head) => !alone.includes(head));
  return {
    marks: [
      labels(alone, {size: 13, bold: true}),
      labels(beside, {size: 13, bold: true, anchor: "start"}),
      labels(
        names.filter((name) => name.key !== chosen),
        {size: 12, anchor: "start", fill: "var(--ink-2)"}
      ),
      labels(
        names.filter((name) => name.key === chosen),
        {size: 12, anchor: "start", fill: "var(--accent)"}
      ),
      horizontals(
        groups.map(({x1, x2}) => ({y: top + 20, x1, x2})),
        "var(--ink)"
      )
    ],
    bottom: top + 22
  };
}

/** Numeral, name and tasks of each column; names only if all of them fit, tasks in the longest form that all fit. */
export function columnHeads(
  rows: HeatMapRows,
  layout: HeatLayout,
  top: number,
  options: ChartOptions
): Heads & {totalAt: number} {
  const {lang, selected} = options;
  const columns = [...layout.x].flatMap(([i, x]) => {
    const column = rows.columns[i];
    return column === undefined ? [] : [{column, x: x + layout.width / 2}];
  });
  const room = layout.width - 2;
  const grouped = (rows.groups ?? []).length > 0;
  const size =
    textWidth("一", 13) <= room && columns.every(({column}) => textWidth(column.numeral, 13) <= room) ? 13 : 11;
  const numeralsFit = columns.every(({column}) => textWidth(column.numeral, size) <= layout.width + 1);
  const names = columns.map(({column}) => (layout.width < 60 ? null : lines(column.name, room, 12, 2)));
  const named = names.every((name) => name !== null);
  const depth = named ? Math.max(1, ...names.map((name) => name?.length ?? 1)) : 0;
  const forms = [
    (total: number) => say(lang, `${total}项任务`, taskCount(total, lang)),
    (total: number) => (lang === "zh" ? `${total}项` : String(total)),
    (total: number) => String(total)
  ];
  const form = forms.find((each) => columns.every(({column}) => textWidth(each(column.total), 12) <= room));
  const y = top + 9;
  const totalsY = numeralsFit ? y + 17 + 16 * depth : y;
  const title = (column: HeatColumn): string => `${column.name} ${taskCount(column.total, lang)}`;
  const numerals = numeralsFit
    ? columns.map(({column, x}): Label => ({
        x,
        y,
        text: column.numeral,
        href: column.href,
        key: column.key,
        title: title(column)
      }))
    : [];
  const bold = !grouped || size === 13;
  return {
    marks: [
      labels(
        numerals.filter((each) => each.key !== selected),
        {size, bold}
      ),
      labels(
        numerals.filter((each) => each.key === selected),
        {size, bold, fill: "var(--accent)"}
      ),
      named
        ? labels(
            columns.flatMap(({x}, i) => (names[i] ?? []).map((text, k): Label => ({x, y: y + 17 + 16 * k, text}))),
            {size: 12}
          )
        : null,
      form === undefined
        ? null
        : labels(
            columns.map(({column, x}) => ({x, y: totalsY, text: form(column.total)})),
            {size: 12, fill: "var(--ink-3)"}
          )
    ],
    totalAt: form === undefined ? y : totalsY,
    bottom: form === undefined ? (numeralsFit ? y + 10 : top + 4) : totalsY + 9
  };
}
