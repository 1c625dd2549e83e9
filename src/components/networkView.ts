import type {Tone} from "../charts/tone.js";

/** A pair of units of a network; expected, p and q are null where the scope has too few tasks to test. */
export interface Tie {
  /** places in the reading's units */
  readonly a: number;
  readonly b: number;
  readonly shared: number;
  readonly newman: number;
  readonly association: number;
  readonly expected: number | null;
  readonly pAbove: number | null;
  readonly pBelow: number | null;
  readonly qAbove: number | null;
  readonly qBelow: number | null;
}

export interface NetworkUnit {
  readonly id: string;
  readonly name: string;
  readonly collective: boolean;
  readonly kind: string | null;
  /** the ids that stand for it in the tasks: its own, and where collectives are expanded those that it is a member of */
  readonly key: string;
  /** number of its tasks in the scope */
  readonly tasks: number;
  /** by way of counting; one that the scope does not bear is not there */
  readonly values: Readonly<Partial<Record<Counting, number>>>;
  /** its place in the picture, in the layout's measure */
  readonly x: number;
  readonly y: number;
  /** from 1; null in a scope with too few tasks for groups */
  readonly group: number | null;
  readonly measures: UnitMeasures;
}

/** Null where a measure is undefined or was not computed. */
export interface UnitMeasures {
  readonly partners: number;
  readonly depth: number | null;
  readonly betweenness: number | null;
  readonly constraint: number | null;
  readonly effectiveSize: number | null;
  readonly participation: number | null;
  readonly ambiguity: number | null;
  readonly brokerage: UnitBrokerage | null;
}

/** How often a unit stands between two others that are not tied (Gould and Fernandez 1989), ordered pairs. */
export interface UnitBrokerage {
  readonly total: number;
  /** the pairs whose three kinds are known, by role */
  readonly roles: Readonly<Record<BrokerRole, number>>;
}

export const brokerRoles = ["coordinator", "itinerant", "gatekeeper", "representative", "liaison"] as const;

export type BrokerRole = (typeof brokerRoles)[number];

/** A group of units that are named together more than chance would have it. */
export interface Group {
  readonly number: number;
  /** what its tasks share */
  readonly name: string;
  readonly units: number;
}

/** Groups at a resolution: larger below 1, smaller above. */
export interface Partition {
  readonly resolution: number;
  readonly groups: readonly Group[];
  /** the number of each unit's group, in the order of the reading's units */
  readonly groupOf: readonly (number | null)[];
}

/** A reading with its groups at another resolution; as it is where it has none at that. */
export function atResolution(reading: NetworkReading, resolution: number): NetworkReading {
  const partition = reading.partitions.find((each) => each.resolution === resolution);
  if (partition === undefined) return reading;
  const {groups, groupOf} = partition;
  return {...reading, groups, units: reading.units.map((unit, i) => ({...unit, group: groupOf[i] ?? null}))};
}

/** Some units, and the tasks that name just these. */
export interface UnitSet {
  readonly units: readonly number[];
  readonly tasks: number;
}

/** The network of one scope and reading of collectives. */
export interface NetworkReading {
  /** tasks that name someone */
  readonly tasks: number;
  /** in a seriated order: those alike side by side; three hundred at most, those with most tasks */
  readonly units: readonly NetworkUnit[];
  /** a thousand at most, those off chance and the heaviest */
  readonly ties: readonly Tie[];
  readonly groups: readonly Group[];
  /** the groups at other resolutions than 1; none in a scope with too few tasks */
  readonly partitions: readonly Partition[];
  /** the commonest first, forty at most */
  readonly sets: readonly UnitSet[];
  readonly counts: NetworkCounts;
  /** whether ties of brokerage lead from stated leads or from those listed first; null where the scope was not measured */
  readonly brokerageBasis: "lead" | "first_listed" | "none" | null;
  /** betweenness, constraint and effective size follow only ties above chance: the scope has too many units for all */
  readonly hasBackbone: boolean;
  readonly words: NetworkWords;
}

export interface NetworkCounts {
  readonly units: number;
  readonly pairs: number;
  /** pairs that share a task, and pairs off chance by p and by q */
  readonly sharing: number;
  readonly aboveP: number;
  readonly belowP: number;
  readonly aboveQ: number;
  readonly belowQ: number;
  /** false where the scope has too few tasks */
  readonly tested: boolean;
  readonly sets: number;
}

export interface NetworkWords {
  readonly title: string;
  readonly pictureTitle: string;
  readonly pairsTitle: string;
  readonly setsTitle: string;
  readonly caption: string;
  readonly pairsCaption: string;
  readonly setsCaption: string;
  /** where the documents come from, as captions end */
  readonly source: string;
}

/** Tasks or themes as the second kind of node, for the whole scope of a page. */
export interface SecondKind {
  readonly nodes: readonly {
    readonly id: string;
    readonly name: string;
    readonly title: string;
    /** filters the tasks page to what it stands for */
    readonly query: string;
    readonly theme: string | null;
    readonly x: number;
    readonly y: number;
  }[];
  /** places of the units, by id */
  readonly units: Readonly<Record<string, readonly [x: number, y: number]>>;
  /** unit id, place in nodes, tasks */
  readonly ties: readonly (readonly [unit: string, node: number, tasks: number])[];
  /** how many there are, were they all drawn */
  readonly all: number;
}

/** All scopes of a page in one reading of collectives: what a page asks for when the reader first changes the view. */
export interface NetworkView {
  /** what narrows the tasks page to the page's document: `&document=…`, or nothing */
  readonly within: string;
  /** ids of units that sets leave out of account, parted by | */
  readonly ignored: string;
  readonly themes: readonly {readonly id: string; readonly name: string}[];
  /** by theme, "" for all */
  readonly readings: Readonly<Record<string, NetworkReading>>;
  readonly second: {readonly tasks: SecondKind; readonly themes: SecondKind};
}

export type Counting = "full" | "fractional" | "harmonic" | "lead" | "first_listed";

/** How a pair stands against chance; null where it was not tested. */
export function toneOf({pAbove, pBelow, qAbove, qBelow}: Tie): Tone | null {
  if (pAbove === null || pBelow === null) return null;
  if (qBelow !== null && qBelow < 0.05) return "q-below";
  if (qAbove !== null && qAbove < 0.05) return "q-above";
  if (pBelow < 0.05) return "p-below";
  return pAbove < 0.05 ? "p-above" : "chance";
}

/** The smaller of a pair's two tails; 1 where it was not tested. */
export function tailOf({pAbove, pBelow}: Tie): number {
  return Math.min(pAbove ?? 1, pBelow ?? 1);
}
