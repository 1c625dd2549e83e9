import type {Collection} from "../collection/collection.js";
import type {Collectives, Method, RankRow} from "../collection/rows.js";

/** The scope of a ranking: the whole collection, a document, or a theme. */
export interface Scope {
  readonly documentId: string | null;
  readonly themeId: string | null;
}

export const everything: Scope = {documentId: null, themeId: null};

const places = new WeakMap<Collection, ReadonlyMap<string, number>>();

/** Where a unit is first named in the collection: ties stand in that order; members of collectives come last. */
function firstNamed(collection: Collection, unitId: string): number {
  let first = places.get(collection);
  if (first === undefined) {
    first = new Map([...collection.named].reverse().map((row, i) => [row.unit_id, collection.named.length - i]));
    places.set(collection, first);
  }
  return first.get(unitId) ?? collection.named.length + 1;
}

/** A ranking: units by value in one scope, one way of counting and one reading of collectives. */
export function ranking(
  collection: Collection,
  method: Method,
  collectives: Collectives = "as_one",
  scope: Scope = everything
): readonly RankRow[] {
  return collection.ranks
    .filter(
      (row) =>
        row.method === method &&
        row.collectives === collectives &&
        row.theme_id === scope.themeId &&
        (scope.themeId !== null || row.document_id === scope.documentId)
    )
    .sort((a, b) => a.rank - b.rank || firstNamed(collection, a.unit_id) - firstNamed(collection, b.unit_id));
}

/** Ways of counting that the documents bear: no lead is counted where none is stated, nor order where none is unmarked. */
export function methodsOf(collection: Collection, scope: Scope = everything): readonly Method[] {
  const all: readonly Method[] = ["full", "fractional", "harmonic", "lead", "first_listed"];
  return all.filter((method) => ranking(collection, method, "as_one", scope).length > 0);
}

/** Units that share the first place of a ranking. */
export function leaders(rows: readonly RankRow[]): readonly RankRow[] {
  return rows.filter((row) => row.rank === 1);
}

/** Places of a ranking that its intervals tell apart: within a stretch they may swap, between stretches they do not. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
  readonly rows: readonly RankRow[];
}

/**
 * The stretches of a ranking, best first. A cut after place k stands where every interval of rank up to k ends before
 * any later one begins. Without intervals (a scope with too few tasks) the whole ranking is one stretch.
 */
export function stretches(rows: readonly RankRow[]): readonly Stretch[] {
  const result: Stretch[] = [];
  let start = 0;
  for (let i = 0; i < rows.length; i++) {
    const high = Math.max(...rows.slice(start, i + 1).map((row) => row.rank_high ?? Infinity));
    const low = Math.min(...rows.slice(i + 1).map((row) => row.rank_low ?? 0));
    if (high < low || i === rows.length - 1) {
      result.push({from: start + 1, to: i + 1, rows: rows.slice(start, i + 1)});
      start = i + 1;
    }
  }
  return result;
}
