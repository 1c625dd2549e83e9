import {type Lang, figure, say, taskCount} from "../charts/options.js";
import type {PairBar, PairBarRows} from "../charts/pairBars.js";
import type {PairCell, PairMatrixRows} from "../charts/pairMatrix.js";
import type {UnitSetRows} from "../charts/unitSets.js";
import type {Tone} from "../charts/tone.js";
import {type NetworkReading, type NetworkUnit, type Tie, type UnitSet, toneOf} from "./networkView.js";
import type {NetworkState} from "./networkState.js";

type Weight = NetworkState["weight"];

/** Where marks lead: the tasks page, and what narrows it to the scope beside the units (`&theme=…`). */
export interface Scene {
  readonly tasks: string;
  readonly scope: string;
  /** ids of units that a set leaves out of account, parted by |: collectives, where they are not counted */
  readonly ignored: string;
  readonly lang: Lang;
}

/** The tasks that name all these units, as the query of the tasks page. */
export function queryOf(units: readonly NetworkUnit[], {scope}: Scene): string {
  return `${units.map(({key}) => `unit=${key}`).join("&")}${scope}`;
}

/** The two units of a tie, in the order of the reading. */
export function endsOf({units}: Pick<NetworkReading, "units">, {a, b}: Tie): readonly [NetworkUnit, NetworkUnit] {
  const [first, second] = [units[a], units[b]];
  if (first === undefined || second === undefined) throw new Error(`tie without its units: ${a}–${b}`);
  return [first, second];
}

/** A pair in words: 同列3项，按随机应有13.5项。 */
export function pairSentence(tie: Tie, lang: Lang): string {
  const {shared, expected} = tie;
  const often = say(lang, `同列${shared}项`, `named together in ${taskCount(shared, lang)}`);
  if (expected === null) return often;
  const chance = figure(expected, lang, 1);
  return say(lang, `${often}，按随机应有${chance}项`, `${often}; chance would give ${chance}`);
}

/** How heavy a tie is by the chosen weight; observed against expected is null where nothing was tested. */
export function weightOf(tie: Tie, weight: Weight): number | null {
  if (weight === "ratio") return tie.expected === null ? null : tie.shared / tie.expected;
  return weight === "shared" ? tie.shared : weight === "newman" ? tie.newman : tie.association;
}

/** A weight as a cell has room for: counts whole, others with one decimal below 10. */
export function weightText(tie: Tie, weight: Weight, lang: Lang): string {
  const value = weightOf(tie, weight);
  if (value === null) return "";
  return figure(value, lang, weight === "shared" || value >= 9.95 ? 0 : 1);
}

function binOf(shared: number): 1 | 2 | 3 | 4 | 5 {
  if (shared <= 1) return 1;
  if (shared <= 3) return 2;
  if (shared <= 6) return 3;
  return shared <= 10 ? 4 : 5;
}

/** What a pair is called where there is no room for more: both names, and its shared tasks beside chance's. */
export function pairTitle(reading: NetworkReading, tie: Tie, lang: Lang): string {
  const [a, b] = endsOf(reading, tie);
  const {shared, expected} = tie;
  const chance = expected === null ? "" : figure(expected, lang, 1);
  const often = say(
    lang,
    `同列${shared}项${expected === null ? "" : `，随机应有${chance}项`}`,
    `${taskCount(shared, lang)}${expected === null ? "" : `, ${chance} by chance`}`
  );
  return `${a.name} × ${b.name}${say(lang, "：", ": ")}${often}`;
}

/** The reading as the matrix takes it: the units of `order` (places in the reading), and the ties among them. */
export function matrixRows(
  reading: NetworkReading,
  {
    order,
    ties,
    weight,
    marked
  }: {
    readonly order: readonly number[];
    readonly ties: readonly Tie[];
    readonly weight: Weight;
    /** ids of the units that stand out */
    readonly marked: readonly string[];
  },
  scene: Scene
): PairMatrixRows {
  const place = new Map(order.map((unit, i) => [unit, i]));
  const cells = ties.flatMap((tie): PairCell[] => {
    const [a, b] = [place.get(tie.a), place.get(tie.b)];
    if (a === undefined || b === undefined) return [];
    const key = queryOf(endsOf(reading, tie), scene);
    return [
      {
        a,
        b,
        text: weightText(tie, weight, scene.lang),
        tone: toneOf(tie) ?? binOf(tie.shared),
        key,
        href: `${scene.tasks}?${key}`,
        title: pairTitle(reading, tie, scene.lang)
      }
    ];
  });
  return {
    units: order.flatMap((unit) => reading.units[unit] ?? []).map((unit) => unitMark(unit, marked, scene)),
    cells
  };
}

/** A unit as a mark that leads to its tasks. */
export function unitMark(unit: NetworkUnit, marked: readonly string[], scene: Scene) {
  const key = queryOf([unit], scene);
  return {
    unitId: unit.id,
    name: unit.name,
    isCollective: unit.collective,
    key,
    href: `${scene.tasks}?${key}`,
    title: `${unit.name}${say(scene.lang, "，", ", ")}${taskCount(unit.tasks, scene.lang)}`,
    tasks: unit.tasks,
    marked: marked.includes(unit.id)
  };
}

/** How many of the pairs that depart least from chance's gift are told of on each side where none is below 0.05. */
const fewest = 5;
const most = 12;

/** The pairs least like chance in each tail, and the heaviest where it is not among them. */
export function oddPairs(reading: NetworkReading): {
  readonly below: readonly Tie[];
  readonly above: readonly Tie[];
  readonly heaviest: readonly Tie[];
} {
  const tested = reading.ties.filter((tie) => tie.expected !== null);
  const side = (tail: (tie: Tie) => number): Tie[] => {
    const sorted = tested.filter((tie) => tail(tie) < 0.1).sort((x, y) => tail(x) - tail(y) || x.a - y.a || x.b - y.b);
    const off = sorted.filter((tie) => tail(tie) < 0.05).length;
    return sorted.slice(0, Math.min(most, Math.max(fewest, off)));
  };
  const below = side((tie) => tie.pBelow ?? 1);
  const above = side((tie) => tie.pAbove ?? 1);
  const heaviest = [...tested]
    .sort((x, y) => y.shared - x.shared || x.a - y.a || x.b - y.b)
    .slice(0, 1)
    .filter((tie) => !below.includes(tie) && !above.includes(tie));
  return {below, above, heaviest};
}

/** The odd pairs as the picture of observed and expected takes them. */
export function barRows(reading: NetworkReading, scene: Scene): PairBarRows {
  const {lang} = scene;
  const bar = (tie: Tie): PairBar => {
    const ends = endsOf(reading, tie);
    const key = queryOf(ends, scene);
    const below = tie.shared < (tie.expected ?? 0);
    return {
      name: ends.map(({name}) => name).join(" × "),
      observed: tie.shared,
      expected: tie.expected ?? 0,
      p: (below ? tie.pBelow : tie.pAbove) ?? 1,
      q: (below ? tie.qBelow : tie.qAbove) ?? 1,
      tone: toneOf(tie) ?? "chance",
      key,
      href: `${scene.tasks}?${key}`,
      title: pairTitle(reading, tie, lang)
    };
  };
  const {below, above, heaviest} = oddPairs(reading);
  return {
    groups: [
      {title: say(lang, "低于随机", "Fewer than chance"), rows: below.map(bar)},
      {title: say(lang, "高于随机", "More than chance"), rows: above.map(bar)},
      {title: say(lang, "同列最多的一对", "The pair that shares most"), rows: heaviest.map(bar)}
    ],
    words: {axis: say(lang, "同列任务数", "shared tasks"), p: "p", q: say(lang, "校正后q", "q, adjusted")}
  };
}

/** What a tone says: 低于随机（校正后）. */
export function toneName(tone: Tone, lang: Lang): string {
  switch (tone) {
    case "q-above":
      return say(lang, "高于随机，校正后q < 0.05", "above chance, adjusted q < 0.05");
    case "p-above":
      return say(lang, "高于随机，p < 0.05", "above chance, p < 0.05");
    case "chance":
      return say(lang, "与随机无异", "as chance");
    case "p-below":
      return say(lang, "低于随机，p < 0.05", "below chance, p < 0.05");
    case "q-below":
      return say(lang, "低于随机，校正后q < 0.05", "below chance, adjusted q < 0.05");
  }
}

/** Sets that a picture has at least, where there are as many: those beyond that do not recur are left to the table. */
const fewestSets = 16;

/**
 * The sets of a reading, the commonest first, as the picture of sets takes them: those that recur and a few others; the
 * units in the order of their tasks.
 */
export function setRows(reading: NetworkReading, all: readonly UnitSet[], scene: Scene): UnitSetRows {
  const sets = all.filter(({tasks}, i) => tasks > 1 || i < fewestSets);
  const inside = new Set(sets.flatMap(({units}) => units));
  const order = [...reading.units.keys()]
    .filter((unit) => inside.has(unit))
    .sort((a, b) => (reading.units[b]?.tasks ?? 0) - (reading.units[a]?.tasks ?? 0) || a - b);
  const place = new Map(order.map((unit, i) => [unit, i]));
  const most = Math.max(...sets.map(({tasks}) => tasks), 0);
  // where all are alike none stands out
  const isOdd = sets.some(({tasks}) => tasks < most);
  return {
    units: order.flatMap((unit) => reading.units[unit] ?? []).map((unit) => unitMark(unit, [], scene)),
    sets: sets.map(({units, tasks}) => {
      const named = units.flatMap((unit) => reading.units[unit] ?? []);
      const key = setQuery(named, scene);
      return {
        units: units.flatMap((unit) => place.get(unit) ?? []),
        tasks,
        key,
        href: `${scene.tasks}?${key}`,
        title: `${named.map(({name}) => name).join(" × ")}${say(scene.lang, "：", ": ")}${taskCount(tasks, scene.lang)}`,
        accent: isOdd && tasks === most
      };
    })
  };
}

/** The tasks that name these units and no other, as the query of the tasks page. */
export function setQuery(units: readonly NetworkUnit[], scene: Scene): string {
  return `${queryOf(units, scene)}&exact=${scene.ignored}`;
}
