import type {AssignmentMatrixRows} from "../src/charts/assignmentMatrix.js";
import type {BarRows} from "../src/charts/barRows.js";
import type {ClauseStacks} from "../src/charts/clauseStacks.js";
import type {CountBars} from "../src/charts/countBars.js";
import type {HeatMapRows} from "../src/charts/heatMap.js";
import type {ObservedExpected} from "../src/charts/observedExpected.js";
import type {ChartOptions, Lang} from "../src/charts/options.js";
import type {NodeLinkRows} from "../src/charts/nodeLink.js";
import type {PairBar, PairBarRows} from "../src/charts/pairBars.js";
import type {PairMatrixRows} from "../src/charts/pairMatrix.js";
import type {RankedRow} from "../src/charts/rankedBars.js";
import type {RankLineRows} from "../src/charts/rankLines.js";
import type {SquareRow} from "../src/charts/taskSquares.js";
import type {DueMonth} from "../src/charts/deadlineSquares.js";
import type {DutyBars} from "../src/charts/dutyBars.js";
import type {LorenzCurve} from "../src/charts/lorenzCurves.js";
import type {Multiple} from "../src/charts/themeMultiples.js";
import type {TaskStrip} from "../src/charts/taskStrip.js";
import type {ThemeBar} from "../src/charts/themeBars.js";
import type {UnitBars} from "../src/charts/unitBars.js";
import type {UnitSetRows} from "../src/charts/unitSets.js";
import {DOMParser} from "linkedom";

// a whole DOM, in which tests can look for marks; linkedom has types of its own for what the DOM's types name
const wholeDom = new DOMParser().parseFromString("<svg/>", "image/svg+xml") as unknown as globalThis.Document;

export function optionsOf(width: number, lang: Lang = "zh", selected: string | null = null): ChartOptions {
  return {width, lang, document: wholeDom, selected, label: "各单位的任务"};
}

function unit(unitId: string, name: string, isCollective = false) {
  return {unitId, name, isCollective, key: `unit=${unitId}`, href: `tasks.html?unit=${unitId}`};
}

/**
 * A document of five tasks in two themes and three sections:
 *
 *     theme 1  section 1  task 1 各区*, 应急局   task 2 应急局, 各区*
 *              section 2  task 3 各区*
 *     theme 2  section 3  task 4 公安局, 应急局, 各区*   task 5 各区*
 *
 * 各区 (collective) 5 tasks, first in 3; 应急局 3, first in 1; 公安局 1, first in 1. Tasks 3 and 5 name collectives only.
 */
const units = {
  districts: unit("districts", "各区人民政府", true),
  fire: unit("emergency", "市应急局"),
  police: unit("police", "市公安局")
};
const themes = [
  {key: "theme=1", numeral: "一", name: "筑牢安全发展根基", href: "#1", tasks: 3, collectiveOnly: 1},
  {key: "theme=2", numeral: "二", name: "持续加强法制建设", href: "#2", tasks: 2, collectiveOnly: 1}
] as const;
const tasks = [
  {themeIndex: 0, sectionIndex: 0, collectiveOnly: false},
  {themeIndex: 0, sectionIndex: 0, collectiveOnly: false},
  {themeIndex: 0, sectionIndex: 1, collectiveOnly: true},
  {themeIndex: 1, sectionIndex: 2, collectiveOnly: false},
  {themeIndex: 1, sectionIndex: 2, collectiveOnly: true}
].map((task, i) => ({
  ...task,
  taskId: `t${i + 1}`,
  number: i + 1,
  href: `document.html#t${i + 1}`,
  title: `第${i + 1}项`
}));
const named = [[0, 1], [1, 0], [0], [2, 1, 0], [0]];

export const matrix: AssignmentMatrixRows = {
  themes,
  tasks,
  units: [
    {...units.districts, tasks: 5, first: 3},
    {...units.fire, tasks: 3, first: 1},
    {...units.police, tasks: 1, first: 1}
  ],
  cells: named.flatMap((unitIndices, taskIndex) =>
    unitIndices.map((unitIndex, p) => ({unitIndex, taskIndex, first: p === 0, title: `第${taskIndex + 1}项`}))
  )
};

/** shares worked by hand: 1, 1 and 2 of 4; then all with one of two */
export const lorenz: readonly LorenzCurve[] = [
  {label: "全计数", shares: [0.25, 0.5, 1], gini: 1 / 6, effectiveNumber: 16 / 6},
  {label: "首列计数", shares: [0, 1], gini: 0.5, effectiveNumber: 1}
];

export const duties: DutyBars = {
  rows: [
    {...units.districts, first: 1, others: 4, firstHref: "#df", firstKey: "df"},
    {...units.fire, first: 3, others: 0, firstHref: "#ff", firstKey: "ff"}
  ],
  words: {first: "首列", others: "其余各位"}
};

export const multiples: readonly Multiple[] = [
  {
    numeral: "一",
    name: "筑牢安全发展根基",
    count: "3项任务",
    rest: "另有1个单位",
    rows: [
      {...units.districts, value: 3, title: "各区人民政府"},
      {...units.fire, value: 1, title: "市消防救援总队"}
    ]
  },
  {
    numeral: "二",
    name: "持续加强法制建设",
    count: "2项任务",
    rest: null,
    rows: [{...units.fire, value: 2, title: "市消防救援总队"}]
  }
];

export const due: readonly DueMonth[] = [11, 12, 1, 2].map((month, i) => ({
  year: month > 10 ? 2025 : 2026,
  month,
  tasks: [[1, 2, 3], [], [4], [5, 6]][i]?.map((n) => ({number: String(n), href: `#${n}`, title: `第${n}项`})) ?? []
}));

export const ranked: readonly RankedRow[] = [
  {...units.districts, rank: 1, tied: false, value: 5, low: 4, high: 6, rankLow: 1, rankHigh: 1},
  {...units.fire, rank: 2, tied: true, value: 3, low: 1, high: 4, rankLow: 1, rankHigh: 3, isMarked: true},
  {...units.police, rank: 2, tied: true, value: 3, low: null, high: null, rankLow: null, rankHigh: null}
];

export const rankLineRows: RankLineRows = {
  methods: [
    {id: "full", label: "全计数", decimals: 0},
    {id: "fractional", label: "分数计数", short: "分数", decimals: 1},
    {id: "first_listed", label: "首列计数", short: "首列", decimals: 0}
  ],
  units: [
    {...units.districts, ranks: [1, 1, 1], values: [5, 3.333, 3], tied: [0, 0, 0]},
    {...units.fire, ranks: [2, 2, 2], values: [3, 1.333, 1], tied: [0, 0, 1]},
    {...units.police, ranks: [3, 3, 2], values: [1, 0.333, 1], tied: [0, 0, 1]}
  ]
};

export const heat: HeatMapRows = {
  columns: themes.map((theme) => ({...theme, total: theme.tasks})),
  rows: [
    {...units.districts, total: 5},
    {...units.fire, total: 3},
    {...units.police, total: 1}
  ],
  cells: [
    [3, 2],
    [2, 1],
    [0, 1]
  ].flatMap((values, rowIndex) =>
    values.map((value, columnIndex) => ({
      rowIndex,
      columnIndex,
      value,
      key: `cell=${rowIndex},${columnIndex}`,
      href: "tasks.html",
      title: `${value}项`
    }))
  ),
  footer: [2, 3, 3],
  framed: [
    {rowIndex: 1, columnIndex: 1},
    {rowIndex: null, columnIndex: 1}
  ],
  words: {total: "合计", footer: "写到的单位数"}
};

/** tasks by number of units: 1 has tasks 3 and 5, 2 has tasks 1 and 2, 3 has task 4 */
export const squares: readonly SquareRow[] = [[3, 5], [1, 2], [4]].map((numbers, i) => ({
  n: i + 1,
  href: `tasks.html?units=${i + 1}`,
  key: `units=${i + 1}`,
  tasks: tasks.filter((task) => numbers.includes(task.number))
}));

export const themeRows: readonly ThemeBar[] = [
  {...themes[0], assignments: 5, perTask: 5 / 3, units: 2},
  {...themes[1], assignments: 4, perTask: 2, units: 3}
];

export const pair: ObservedExpected = {
  observed: 3,
  expected: 13.5,
  max: 27,
  words: {observed: "实际3", expected: "预期13.5", max: "27项"},
  href: "network.html",
  key: "pair=a,b"
};

export const partnerBars: BarRows = {
  columns: ["单位", "同列（项）", "随机应有"],
  rows: [
    {name: "市应急局", cells: ["4", "6.5"], bar: 1, stroke: 0.8},
    {name: "各区人民政府", cells: ["2", "–"], bar: 0.5, isHollow: true}
  ]
};

export const strip: TaskStrip = {
  groups: [0, 1].map((theme) => ({
    tasks: tasks.filter((task) => task.themeIndex === theme).map((task) => ({...task, isMarked: task.collectiveOnly}))
  })),
  words: {first: "第1项", last: "第5项", accent: "红：只写集体称谓"}
};

/** where 市应急局 stands in the five clauses: second of two, first of two, not, second of three, not */
export const stacks: ClauseStacks = {
  groups: [
    {numeral: "一", name: "筑牢安全发展根基", count: "3项中的2项"},
    {numeral: "二", name: "持续加强法制建设", count: "2项中的1项"}
  ],
  tasks: [2, 1, null, 2, null].map((place, i) => ({
    groupIndex: tasks[i]?.themeIndex ?? 0,
    number: i + 1,
    units: named[i]?.length ?? 0,
    place,
    href: `#t${i + 1}`,
    title: `第${i + 1}项`
  }))
};

/** A unit that stands third in every clause of `t` tasks, which name eight units each; twelve tasks to a theme. */
export function manyStacks(t: number): ClauseStacks {
  return {
    groups: Array.from({length: Math.ceil(t / 12)}, (_, i) => ({
      numeral: String(i + 1),
      name: "开展专项整治集中攻坚行动",
      count: "12项中的12项"
    })),
    tasks: Array.from({length: t}, (_, i) => ({
      groupIndex: Math.floor(i / 12),
      number: i + 1,
      units: 8,
      place: 3,
      href: `#t${i + 1}`,
      title: `第${i + 1}项`
    }))
  };
}

export const counts: CountBars = {
  rows: [
    {x: 1, count: 2},
    {x: 2, count: 2},
    {x: 3, count: 1},
    {x: 5, count: 1}
  ],
  words: {axis: "每项任务写到的单位数"}
};

export const unitValues: UnitBars = {
  values: [5, 3, 1].map((value) => ({value, href: "unit.html", title: `${value}项`})),
  tail: 1,
  words: {most: "最多5项", tail: "1个单位1项"}
};

/** The pairs of the five tasks: 应急局–各区 share tasks 1, 2 and 4; 公安局 shares task 4 with both. */
export const pairs: PairMatrixRows = {
  units: [
    {...units.districts, title: "5项", tasks: 5, marked: false},
    {...units.fire, title: "3项", tasks: 3, marked: true},
    {...units.police, title: "1项", tasks: 1, marked: false}
  ],
  cells: [pairCell(0, 1, "3", "p-below"), pairCell(0, 2, "1", "chance"), pairCell(2, 1, "1", 1)]
};

function pairCell(a: number, b: number, text: string, tone: PairMatrixRows["cells"][number]["tone"]) {
  return {a, b, text, tone, key: `unit=${a}&unit=${b}`, href: `tasks.html?unit=${a}&unit=${b}`, title: `同列${text}项`};
}

/** `n` units with long names, each pair of which shares a task. */
export function manyPairs(n: number): PairMatrixRows {
  const {units} = large(n, 1, 1);
  return {
    units: units.map((each, i) => ({...each, title: "", tasks: n - i, marked: i === 0})),
    cells: units.flatMap((_, b) => units.slice(0, b).map((_, a) => pairCell(a, b, "25", "q-above")))
  };
}

function pairBar(
  name: string,
  observed: number,
  expected: number,
  p: number,
  q: number,
  tone: PairBar["tone"]
): PairBar {
  return {name, observed, expected, p, q, tone, key: name, href: "tasks.html", title: `${observed}, ${expected}`};
}

export const bars: PairBarRows = {
  groups: [
    {title: "低于随机", rows: [pairBar("市应急局 × 各区人民政府", 3, 13.49, 0.00007406, 0.026, "q-below")]},
    {
      title: "高于随机",
      rows: [
        pairBar("市公安局 × 市应急局", 3, 0.57, 0.018, 1, "p-above"),
        pairBar("市公安局 × 各区人民政府", 3, 0.93, 0.0623, 1, "chance")
      ]
    },
    {title: "同列最多的一对", rows: []}
  ],
  words: {axis: "同列任务数", p: "p", q: "校正后q"}
};

export function manyBars(n: number): PairBarRows {
  const names = large(n, 1, 1).units.map(({name}) => `${name} × ${name}`);
  return {
    ...bars,
    groups: [{title: "高于随机", rows: names.map((name) => pairBar(name, 25, 3, 0.00001, 0.01, "q-above"))}]
  };
}

/** The five tasks’ units at the corners of a triangle, each pair tied, and task 3 as a square. */
export const picture: NodeLinkRows = {
  nodes: [
    node(units.districts, "hollow", 0, 0, 1),
    {...node(units.fire, "solid", 40, 60, 3 / 5), marked: true},
    node(units.police, "solid", -40, 60, 1 / 5),
    {...node(units.police, "square", 0, 90, 0), id: "t3", name: "3", key: "#t3", href: "tasks.html#t3"}
  ],
  ties: [
    {...pairCell(0, 1, "3", 1), weight: 3, colour: "var(--div-p-below)", dashed: false},
    {...pairCell(0, 2, "1", 1), weight: 1, colour: "var(--line)", dashed: false},
    {...pairCell(1, 2, "0", 1), weight: 0, colour: "var(--div-p-below)", dashed: true}
  ]
};

function node(of: ReturnType<typeof unit>, shape: "solid" | "hollow" | "square", x: number, y: number, share: number) {
  const {unitId: id, name, key, href} = of;
  return {id, name, key, href, shape, x, y, share, title: `${name}，5项`, colour: "var(--data)", marked: false};
}

/** `n` units on a spiral, each tied to the next; every fifth has the place of the one before, and all have long names. */
export function manyNodes(n: number): NodeLinkRows {
  const many = large(n, 1, 1).units.map((each, i) => {
    const turn = (i - (i % 5 === 4 ? 1 : 0)) * 2.4;
    const radius = 10 * Math.sqrt(i + 1);
    const name = each.name.slice(0, 12);
    return node({...each, name}, "solid", radius * Math.cos(turn), radius * Math.sin(turn), 1 / (i + 1));
  });
  return {
    nodes: many,
    ties: many
      .slice(1)
      .map((_, i) => ({...pairCell(i, i + 1, "1", 1), weight: 1, colour: "var(--line)", dashed: false}))
  };
}

/** The units that the five tasks name: 各区 alone in two, with 应急局 in two, all three in one. */
export const sets: UnitSetRows = {
  units: [units.districts, units.fire, units.police].map((each) => ({...each, title: each.name})),
  sets: [
    {units: [0], tasks: 2, accent: true},
    {units: [0, 1], tasks: 2, accent: true},
    {units: [0, 1, 2], tasks: 1, accent: false}
  ].map((set) => ({...set, ...setMark(set.units)}))
};

function setMark(of: readonly number[]) {
  const key = `${of.map((each) => `unit=${each}`).join("&")}&exact`;
  return {key, href: `tasks.html?${key}`, title: key};
}

/** `n` sets of three among `n` units with long names. */
export function manySets(n: number): UnitSetRows {
  const {units: many} = large(n, 1, 1);
  return {
    units: many.map((each) => ({...each, title: each.name})),
    sets: many.map((_, i) => {
      const of = [i, (i + 3) % n, (i + 7) % n];
      return {units: of, tasks: n - i, accent: i === 0, ...setMark(of)};
    })
  };
}

/** A collection of `n` units whose names have 60 characters, each named in every one of `t` tasks, `s` to a section. */
export function large(n: number, t: number, s: number): AssignmentMatrixRows & {heat: HeatMapRows} {
  const many = Array.from({length: n}, (_, i) => ({
    ...unit(`u${i}`, `${i}${"市安全生产委员会办公室及相关成员单位".repeat(4)}`.slice(0, 60), i < 2),
    tasks: t,
    first: i === 0 ? t : 0
  }));
  const sections = Array.from({length: Math.ceil(t / s)}, (_, i) => ({
    key: `section=${i}`,
    numeral: String(i + 1),
    name: "开展专项整治集中攻坚行动",
    themeIndex: Math.floor(i / 4),
    tasks: s,
    href: `#s${i}`
  }));
  const groups = Array.from({length: Math.ceil(sections.length / 4)}, (_, i) => ({
    ...themes[0],
    key: `theme=${i}`,
    numeral: String(i + 1),
    tasks: 4 * s
  }));
  const all = Array.from({length: t}, (_, i) => ({
    taskId: `t${i}`,
    number: i + 1,
    sectionIndex: Math.floor(i / s),
    themeIndex: Math.floor(i / s / 4),
    collectiveOnly: i % 3 === 0,
    href: `#t${i}`,
    title: `第${i + 1}项`
  }));
  const sectionCells = many.flatMap((_, unitIndex) =>
    sections.map((_, sectionIndex) => ({
      unitIndex,
      sectionIndex,
      tasks: s,
      key: `cell=${unitIndex},${sectionIndex}`,
      href: "tasks.html",
      title: `${s}项`
    }))
  );
  return {
    themes: groups,
    tasks: all,
    units: many,
    cells: many.flatMap((_, unitIndex) =>
      all.map((_, taskIndex) => ({unitIndex, taskIndex, first: unitIndex === 0, title: ""}))
    ),
    sections,
    sectionCells,
    heat: {
      columns: sections.map((section) => ({...section, total: s, groupIndex: section.themeIndex})),
      groups,
      rows: many.map((each) => ({...each, total: t})),
      cells: sectionCells.map((cell) => ({
        ...cell,
        rowIndex: cell.unitIndex,
        columnIndex: cell.sectionIndex,
        value: s
      })),
      footer: [...sections.map(() => n), n],
      framed: [],
      words: {total: "合计", footer: "写到的单位数"}
    }
  };
}
