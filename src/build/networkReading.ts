import {seriation} from "../../loaders/network/seriation.js";
import type {NetworkReading, Tie} from "../components/networkView.js";
import {type Scope, ranking} from "../findings/leaders.js";
import {oddTitle, pairsTitle} from "../findings/network.js";
import {type Collection, type Collectives, unitName} from "./collection.js";
import type {Lang} from "./words.js";

/** Rows that a seriated matrix can hold; units beyond them follow in the order of their tasks. */
const seriated = 60;

function round(value: number): number {
  return Number(value.toPrecision(6));
}

/** The network of one scope in one reading of collectives, its units seriated. */
export function networkReading(
  collection: Collection,
  collectives: Collectives,
  scope: Scope,
  lang: Lang
): NetworkReading {
  const ranked = ranking(collection, "full", collectives, scope);
  const inScope = <
    Row extends {
      readonly document_id: string | null;
      readonly theme_id: string | null;
      readonly collectives: Collectives;
    }
  >(
    row: Row
  ): boolean =>
    row.collectives === collectives &&
    row.theme_id === scope.themeId &&
    (scope.themeId !== null || row.document_id === scope.documentId);
  const rows = collection.network.ties.filter(inScope);
  const rankOf = new Map(ranked.map((row, i) => [row.unit_id, i]));
  const cosine = new Map<string, number>();
  for (const row of rows) {
    const [a, b] = [rankOf.get(row.unit_a), rankOf.get(row.unit_b)];
    if (a === undefined || b === undefined) throw new Error(`tie of a unit without tasks: ${row.unit_a} ${row.unit_b}`);
    const value = row.shared_tasks / Math.sqrt((ranked[a]?.value ?? 1) * (ranked[b]?.value ?? 1));
    cosine.set(`${a}/${b}`, value).set(`${b}/${a}`, value);
  }
  const order = [
    ...seriation(Math.min(seriated, ranked.length), (a, b) => cosine.get(`${a}/${b}`) ?? 0),
    ...ranked.keys()
  ];
  const units = [...new Set(order)].flatMap((i) => ranked[i] ?? []);
  const placeOf = new Map(units.map((row, i) => [row.unit_id, i]));
  const ties = rows.map((row): Tie => {
    const [first, second] = [placeOf.get(row.unit_a) ?? 0, placeOf.get(row.unit_b) ?? 0];
    return {
      a: Math.min(first, second),
      b: Math.max(first, second),
      shared: row.shared_tasks,
      newman: round(row.newman),
      association: round(row.association_strength),
      expected: row.expected === null ? null : round(row.expected),
      pAbove: row.p_above === null ? null : round(row.p_above),
      pBelow: row.p_below === null ? null : round(row.p_below),
      qAbove: row.q_above === null ? null : round(row.q_above),
      qBelow: row.q_below === null ? null : round(row.q_below)
    };
  });
  const [any] = rows;
  const holders = collectives === "expanded" ? holdersOf(collection) : new Map<string, readonly string[]>();
  const reading = {
    tasks: Math.round(ranking(collection, "fractional", collectives, scope).reduce((sum, row) => sum + row.value, 0)),
    units: units.map((row) => ({
      id: row.unit_id,
      name: unitName(collection, row.unit_id, lang),
      collective: collection.units.get(row.unit_id)?.is_collective === true,
      kind: collection.units.get(row.unit_id)?.kind ?? null,
      key: [row.unit_id, ...(holders.get(row.unit_id) ?? [])].join("|"),
      tasks: row.value
    })),
    ties,
    counts: {
      pairs: (units.length * (units.length - 1)) / 2,
      sharing: any?.sharing ?? 0,
      aboveP: any?.above_p ?? 0,
      belowP: any?.below_p ?? 0,
      aboveQ: any?.above_q ?? 0,
      belowQ: any?.below_q ?? 0,
      tested: any?.expected != null
    }
  };
  return {...reading, words: {title: oddTitle(reading, lang), pairsTitle: pairsTitle(reading, lang)}};
}

/** Unit → the collectives that it is a member of. */
function holdersOf(collection: Collection): ReadonlyMap<string, readonly string[]> {
  const holders = new Map<string, string[]>();
  for (const [collective, members] of collection.members) {
    for (const member of members) holders.set(member, [...(holders.get(member) ?? []), collective]);
  }
  return holders;
}
