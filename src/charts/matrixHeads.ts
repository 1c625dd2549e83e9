import type * as Plot from "@observablehq/plot";
import type {Columns, MatrixTask, MatrixTheme} from "./assignmentMatrix.js";
import {type Label, horizontals, labels} from "./drawing.js";
import {type ChartOptions, isCompact, say, taskCount} from "./options.js";
import {lines, textWidth} from "./text.js";

/** A theme's stretch of columns, and the room its head may take before the next one begins. */
interface Stretch {
  readonly theme: MatrixTheme;
  readonly x1: number;
  readonly x2: number;
  readonly room: number;
}

export interface Heads {
  readonly marks: readonly Plot.Markish[];
  /** px of the line that carries the heads of the numbers */
  readonly ticksAt: number;
  readonly bottom: number;
}

/**
 * The heads of the themes over their columns: numeral, tasks, name, tasks naming collectives only, and the numbers of
 * the tasks that open a section. Where one does not fit, all shrink to numeral and k/n.
 */
export function themeHeads(
  themes: readonly MatrixTheme[],
  tasks: readonly MatrixTask[],
  columns: Columns,
  options: ChartOptions,
  names: {left: number; right: number}
): Heads {
  const stretches = themes.flatMap((theme, i) => stretch(theme, i, tasks, columns));
  const placed = stretches.map((each, i) => {
    const next = stretches[i + 1];
    const end = next === undefined ? each.x2 + (isCompact(options) ? 12 : 16) : next.x1 - 8;
    return {...each, room: end - each.x1};
  });
  const full = isCompact(options) ? null : fullHeads(placed, options);
  const heads = full ?? shortHeads(placed, options);
  const rule = heads.bottom;
  const marks: Plot.Markish[] = [
    ...heads.marks,
    horizontals(
      placed.map(({x1, x2}) => ({y: rule, x1, x2})),
      "var(--ink)"
    )
  ];
  if (full === null) return {marks, ticksAt: 9, bottom: rule + 4};
  const ticksAt = rule + 13;
  return {
    marks: [
      ...marks,
      labels(taskNumbers(tasks, columns, ticksAt), {size: 11, fill: "var(--ink-3)"}),
      labels([{x: names.right, y: ticksAt, text: say(options.lang, "任务序号", "task no.")}], {
        size: 12,
        anchor: "end",
        fill: "var(--ink-3)"
      })
    ],
    ticksAt,
    bottom: ticksAt + 9
  };
}

function stretch(theme: MatrixTheme, i: number, tasks: readonly MatrixTask[], columns: Columns): Stretch[] {
  const own = columns.middles.filter((_, t) => tasks[t]?.themeIndex === i);
  const first = own[0];
  const last = own[own.length - 1];
  if (first === undefined || last === undefined) return [];
  const x1 = first - columns.pitch / 2;
  const x2 = last + columns.pitch / 2;
  return [{theme, x1, x2, room: x2 - x1}];
}

/** Null if a head does not fit over its columns. */
function fullHeads(
  stretches: readonly Stretch[],
  options: ChartOptions
): {marks: Plot.Markish[]; bottom: number} | null {
  const {lang} = options;
  const count = (theme: MatrixTheme): string => taskCount(theme.tasks, lang);
  const collective = (theme: MatrixTheme): string =>
    say(lang, `${theme.collectiveOnly}项只写集体称谓`, `${theme.collectiveOnly} collective only`);
  const withCollective = stretches.some(({theme}) => theme.collectiveOnly > 0);
  const names = stretches.map(({theme, room}) => lines(theme.name, room, 13, 2));
  const fits = stretches.every(({theme, room}, i) => {
    const first = textWidth(theme.numeral, 13, true) + 12 + textWidth(count(theme), 13, true);
    return names[i] !== null && first <= room && (!withCollective || textWidth(collective(theme), 12) <= room);
  });
  if (!fits || stretches.length === 0) return null;
  const depth = Math.max(1, ...names.map((name) => name?.length ?? 1));
  const top = 9;
  const under = top + 18 * depth + 18;
  const heads = stretches.flatMap(({theme, x1}): Label[] => [
    {x: x1, y: top, text: theme.numeral, href: theme.href, key: theme.key, title: theme.name},
    {x: x1 + textWidth(theme.numeral, 13, true) + 12, y: top, text: count(theme)}
  ]);
  const said = stretches.flatMap(({theme, x1}, i): Label[] =>
    (names[i] ?? []).map((text, line) => ({x: x1, y: top + 18 * (line + 1), text, href: theme.href, key: theme.key}))
  );
  const red = stretches.map(({theme, x1}) => ({x: x1, y: under, text: collective(theme)}));
  return {
    marks: [
      labels(heads, {size: 13, anchor: "start", bold: true}),
      labels(said, {size: 13, anchor: "start", fill: "var(--ink-2)"}),
      withCollective ? labels(red, {size: 12, anchor: "start", fill: "var(--accent)"}) : null
    ],
    bottom: withCollective ? under + 13 : under - 5
  };
}

/** Numeral and k/n in the middle of their columns, or nothing where they would run into the one before. */
function shortHeads(stretches: readonly Stretch[], options: ChartOptions): {marks: Plot.Markish[]; bottom: number} {
  const withCollective = stretches.some(({theme}) => theme.collectiveOnly > 0);
  const share = (theme: MatrixTheme): string =>
    withCollective ? `${theme.collectiveOnly}/${theme.tasks}` : String(theme.tasks);
  const row = (
    y: number,
    size: number,
    bold: boolean,
    text: (theme: MatrixTheme) => string,
    linked: boolean
  ): Label[] => {
    let taken = -Infinity;
    return stretches.flatMap(({theme, x1, x2}) => {
      const half = textWidth(text(theme), size, bold) / 2;
      const x = Math.min((x1 + x2) / 2, options.width - half);
      if (x - half < taken) return [];
      taken = x + half + 3;
      const title = `${theme.name} ${share(theme)}`;
      return [{x, y, text: text(theme), title, ...(linked ? {href: theme.href, key: theme.key} : {})}];
    });
  };
  const numerals = row(9, 13, true, (theme) => theme.numeral, true);
  const shares = row(26, 11, false, share, false);
  const fill = withCollective ? "var(--accent)" : "var(--ink-3)";
  // all or none: a gap among the shares would read as zero
  const complete = shares.length === stretches.length;
  return {
    marks: [labels(numerals, {size: 13, bold: true}), complete ? labels(shares, {size: 11, fill}) : null],
    bottom: complete ? 38 : 21
  };
}

/** Numbers of the tasks that open a section; one that would touch the one before is left out. */
function taskNumbers(tasks: readonly MatrixTask[], columns: Columns, y: number): Label[] {
  let taken = -Infinity;
  return tasks.flatMap((task, i) => {
    const before = tasks[i - 1];
    const opens =
      before === undefined || before.sectionIndex !== task.sectionIndex || before.themeIndex !== task.themeIndex;
    const x = columns.middles[i];
    const half = textWidth(String(task.number), 11) / 2;
    if (!opens || x === undefined || x - half < taken) return [];
    taken = x + half + 3;
    return [{x, y, text: String(task.number)}];
  });
}
