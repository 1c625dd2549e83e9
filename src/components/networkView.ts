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
}

/** The network of one scope and reading of collectives. */
export interface NetworkReading {
  /** tasks that name someone */
  readonly tasks: number;
  /** in a seriated order: those alike side by side */
  readonly units: readonly NetworkUnit[];
  readonly ties: readonly Tie[];
  /** pairs of units there are; that share a task; and off chance by p and by q; q is null where nothing was tested */
  readonly counts: {
    readonly pairs: number;
    readonly sharing: number;
    readonly aboveP: number;
    readonly belowP: number;
    readonly aboveQ: number;
    readonly belowQ: number;
    readonly tested: boolean;
  };
  readonly words: {readonly title: string; readonly pairsTitle: string};
}

export type Weight = "shared" | "newman" | "association" | "ratio";
export type Chance = "all" | "p" | "q";
export type Order = "seriated" | "name" | "workload";

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
