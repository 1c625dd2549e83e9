import {type Lang, number, pick} from "../wording/words.js";
import {type NetworkReading, type Tie, tailOf, toneOf} from "../components/networkView.js";

/** What sentences about a network are made from. */
export type Network = Omit<NetworkReading, "words">;

/** How units are called in sentences. */
export type NameOf = (unitId: string) => string;

/** The pair least like chance; null where none was tested or none has p < 0.05. */
export function oddest({ties}: Network): Tie | null {
  return ties
    .filter((tie) => tailOf(tie) < 0.05)
    .reduce<Tie | null>((best, tie) => (best === null || tailOf(tie) < tailOf(best) ? tie : best), null);
}

/** The pair most above chance; null where none has p < 0.05. */
export function strongest({ties}: Network): Tie | null {
  return ties
    .filter((tie) => tie.pAbove !== null && tie.pAbove < 0.05)
    .reduce<Tie | null>((best, tie) => (best === null || (tie.pAbove ?? 1) < (best.pAbove ?? 1) ? tie : best), null);
}

/** The pair that shares most tasks; null where no two units share one. */
export function heaviest({ties}: Network): Tie | null {
  return ties
    .filter((tie) => tie.shared > 0)
    .reduce<Tie | null>((best, tie) => (best === null || tie.shared > best.shared ? tie : best), null);
}

/** Expected shared tasks with one decimal; a little is not told as nothing. */
export function expectedText({expected}: Tie, lang: Lang): string {
  if (expected !== null && expected > 0 && expected < 0.05) return pick(lang, "不到0.1", "less than 0.1");
  return number(expected, lang, 1);
}

/** Whether a pair shares fewer tasks than chance would give. */
export function isBelow(tie: Tie): boolean {
  return tie.expected !== null && tie.shared < tie.expected;
}

/** Whether a pair departs from chance when adjusted for the number of pairs. */
export function certain(tie: Tie): boolean {
  const tone = toneOf(tie);
  return tone === "q-above" || tone === "q-below";
}
