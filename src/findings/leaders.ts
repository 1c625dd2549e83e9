import type {Collection} from "../collection/collection.js";
import type {Collectives, Method, RankRow} from "../collection/rows.js";

/** The scope of a ranking: the whole collection, a document, or a theme. */
export interface Scope {
  readonly documentId: string | null;
  readonly themeId: string | null;
}

export const everything: Scope = {documentId: null, themeId: null};

const rankings = new WeakMap<Collection, ReadonlyMap<string, readonly RankRow[]>>();

function keyOf(method: Method, collectives: Collectives, documentId: string | null, themeId: string | null): string {
  return [method, collectives, themeId === null ? (documentId ?? "") : "", themeId ?? ""].join("\n");
}

/** Every ranking of the collection, found once. */
function rankingsOf(collection: Collection): ReadonlyMap<string, readonly RankRow[]> {
  const known = rankings.get(collection);
  if (known !== undefined) return known;
  const made = new Map<string, RankRow[]>();
  for (const row of collection.ranks) {
    const key = keyOf(row.method, row.collectives, row.document_id, row.theme_id);
    const rows = made.get(key);
    if (rows === undefined) made.set(key, [row]);
    else rows.push(row);
  }
  rankings.set(collection, made);
  return made;
}

/**
 * A ranking: units by value in one scope, one way of counting and one reading of collectives. Ties stand as first named;
 * members of collectives come last.
 */
export function ranking(
  collection: Collection,
  method: Method,
  collectives: Collectives = "as_one",
  scope: Scope = everything
): readonly RankRow[] {
  return rankingsOf(collection).get(keyOf(method, collectives, scope.documentId, scope.themeId)) ?? [];
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

/** The stretches of a ranking, best first, as ranks.sql tells them apart. */
export function stretches(ranking: readonly RankRow[]): readonly Stretch[] {
  const found: {from: number; to: number; rows: RankRow[]}[] = [];
  for (const [i, row] of ranking.entries()) {
    const last = found[found.length - 1];
    if (last === undefined || last.rows[0]?.stretch !== row.stretch) found.push({from: i + 1, to: i + 1, rows: [row]});
    else {
      last.to = i + 1;
      last.rows.push(row);
    }
  }
  return found;
}
