import {weightOf} from "./networkRows.js";
import type {NetworkState} from "./networkState.js";
import {type NetworkReading, type Tie, toneOf} from "./networkView.js";

/** What of a reading a state shows. */
export interface Shown {
  /** places of the units, in the order of the matrix */
  readonly order: readonly number[];
  readonly ties: readonly Tie[];
  /** pairs among them off chance by q and by p, whatever the filters */
  readonly passing: {readonly q: number; readonly p: number};
  /** none passes by q, so that those by p are shown in their place */
  readonly relaxed: boolean;
  /** the greatest weight among those off chance as asked, whatever least weight is asked; 0 where there is none */
  readonly heaviest: number;
}

/** Whether a tie is as far off chance as a state asks. */
function passes(tie: Tie, {chance}: Pick<NetworkState, "chance">): boolean {
  const tone = toneOf(tie);
  if (chance === "q") return tone === "q-above" || tone === "q-below";
  return chance === "all" || (tone !== null && tone !== "chance");
}

/** The units and ties that a state shows: those of the ego network, if one is chosen, that pass the filters. */
export function shownOf(reading: NetworkReading, state: NetworkState): Shown {
  const {units, ties} = reading;
  const ego = units.findIndex(({id}) => id === state.ego);
  const partners = new Set(
    ego < 0 ? units.keys() : ties.flatMap(({a, b, shared}) => (shared > 0 && (a === ego || b === ego) ? [a, b] : []))
  );
  if (ego >= 0) partners.add(ego);
  const near = ties.filter(({a, b}) => partners.has(a) && partners.has(b));
  const tones = near.map(toneOf);
  const certain = tones.filter((tone) => tone === "q-above" || tone === "q-below").length;
  const suggestive = tones.filter((tone) => tone === "p-above" || tone === "p-below").length;
  const relaxed = state.chance === "q" && certain === 0 && suggestive > 0;
  const passing = near.filter((tie) => passes(tie, relaxed ? {chance: "p"} : state));
  const weight = (tie: Tie): number => weightOf(tie, state.weight) ?? 0;
  return {
    order: ordered(reading, state).filter((unit) => partners.has(unit)),
    ties: state.min === 0 ? passing : passing.filter((tie) => weight(tie) >= state.min),
    passing: {q: certain, p: certain + suggestive},
    relaxed,
    heaviest: passing.reduce((most, tie) => Math.max(most, weight(tie)), 0)
  };
}

function ordered({units}: NetworkReading, {order, count}: NetworkState): readonly number[] {
  const places = [...units.keys()];
  const value = (i: number): number => units[i]?.values[count] ?? units[i]?.tasks ?? 0;
  switch (order) {
    case "seriated":
      return places;
    case "workload":
      return places.sort((a, b) => value(b) - value(a) || a - b);
    case "name": {
      const name = (i: number): string => units[i]?.name ?? "";
      const language = document.documentElement.lang;
      return places.sort((a, b) => name(a).localeCompare(name(b), language) || a - b);
    }
    case "group":
      return places.sort((a, b) => (units[a]?.group ?? 0) - (units[b]?.group ?? 0) || a - b);
  }
}
