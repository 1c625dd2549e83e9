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

/** Every ranking of the collection, sorted once. Ties stand as first named; members of collectives come last. */
function rankingsOf(collection: Collection): ReadonlyMap<string, readonly RankRow[]> {
  const known = rankings.get(collection);
  if (known !== undefined) return known;
  const first = new Map<string, number>();
  for (const {unit_id} of collection.named) if (!first.has(unit_id)) first.set(unit_id, first.size);
  const place = (row: RankRow): number => first.get(row.unit_id) ?? first.size;
  const made = new Map<string, RankRow[]>();
  for (const row of collection.ranks) {
    const key = keyOf(row.method, row.collectives, row.document_id, row.theme_id);
    const rows = made.get(key);
    if (rows === undefined) made.set(key, [row]);
    else rows.push(row);
  }
  for (const rows of made.values()) rows.sort((a, b) => a.rank - b.rank || place(a) - place(b));
  rankings.set(collection, made);
  return made;
}

/** A ranking: units by value in one scope, one way of counting and one reading of collectives. */
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

/**
 * The stretches of a ranking, best first. A cut after place k stands where every interval of rank up to k ends before
 * any later one begins. Without intervals (a scope with too few tasks) the whole ranking is one stretch.
 */
export function stretches(rows: readonly RankRow[]): readonly Stretch[] {
  // by row: the lowest bound of all that come after it
  const lowAfter = new Float64Array(rows.length).fill(Infinity);
  for (let i = rows.length - 2; i >= 0; i--) {
    lowAfter[i] = Math.min(lowAfter[i + 1] ?? Infinity, rows[i + 1]?.rank_low ?? 0);
  }
  const result: Stretch[] = [];
  let start = 0;
  let high = -Infinity;
  for (const [i, row] of rows.entries()) {
    high = Math.max(high, row.rank_high ?? Infinity);
    if (high < (lowAfter[i] ?? Infinity) || i === rows.length - 1) {
      result.push({from: start + 1, to: i + 1, rows: rows.slice(start, i + 1)});
      start = i + 1;
      high = -Infinity;
    }
  }
  return result;
}
