import type {Tables} from "./tables.js";

/** Gaps that a task may have, in the order in which pages tell of them. */
export const taskGaps = ["no_unit", "no_lead", "collective_only", "single_owner", "diffuse"] as const;
export type TaskGap = (typeof taskGaps)[number];

/** How many tasks of a scope have each gap; all but `no_unit` are of `with_unit`. */
export interface GapsRow extends Readonly<Record<TaskGap, number>> {
  readonly document_id: string | null;
  readonly theme_id: string | null;
  readonly n_tasks: number;
  readonly with_unit: number;
  /** null where nobody is named */
  readonly fragmentation: number | null;
  readonly effective_number: number | null;
}
/** Two units whose tasks lie in the same themes in much the same proportions. */
export interface OverlapRow {
  readonly document_id: string | null;
  readonly unit_a: string;
  readonly unit_b: string;
  readonly tasks_a: number;
  readonly tasks_b: number;
  readonly overlap: number;
  readonly shared_tasks: number;
  /** null where the pair was not tested, or shares no task and that is nothing unusual */
  readonly expected: number | null;
  readonly p_below: number | null;
  readonly q_below: number | null;
  /** all pairs of units of the scope whose themes can be compared */
  readonly pairs_compared: number;
  readonly coordination_gap: boolean;
}
/** Two tasks with much the same text. */
export interface NearDuplicateRow {
  readonly task_a: string;
  readonly task_b: string;
  readonly document_a: string;
  readonly document_b: string;
  readonly similarity: number;
  readonly first_a: string | null;
  readonly first_b: string | null;
}
/** A particular body of the register that existed when a document was issued. */
export interface CoverageRow {
  readonly unit_id: string;
  readonly tasks: number;
  readonly through_tasks: number;
}

/** What the tables say of gaps. */
export interface GapTables {
  readonly scopes: readonly GapsRow[];
  /** task → its gaps; none for a task without any */
  readonly tasks: ReadonlyMap<string, readonly TaskGap[]>;
  readonly overlaps: readonly OverlapRow[];
  readonly duplicates: readonly NearDuplicateRow[];
  readonly coverage: readonly CoverageRow[];
}

export async function readGaps(tables: Tables): Promise<GapTables> {
  const tasks = await tables.ask<{task_id: string; gaps: readonly TaskGap[]}>("task_gap_lists");
  return {
    scopes: await tables.ask<GapsRow>("from gaps order by document_id nulls first, theme_id nulls first"),
    tasks: new Map(tasks.map(({task_id, gaps}) => [task_id, gaps])),
    overlaps: await tables.ask<OverlapRow>(
      "from overlap order by document_id nulls first, overlap desc, unit_a, unit_b"
    ),
    duplicates: await tables.ask<NearDuplicateRow>("from near_duplicates order by similarity desc, task_a, task_b"),
    coverage: await tables.ask<CoverageRow>("from register_coverage order by unit_id")
  };
}

/** The gaps of one document, as if it were all; of the register nothing, which is about all documents. */
export function gapsOf(gaps: GapTables, documentId: string): GapTables {
  const of = <Row extends {readonly document_id: string | null}>(rows: readonly Row[]): readonly Row[] =>
    rows.filter((row) => row.document_id === documentId);
  return {
    ...gaps,
    scopes: of(gaps.scopes).flatMap((row) => (row.theme_id === null ? [row, {...row, document_id: null}] : [row])),
    overlaps: of(gaps.overlaps).map((row) => ({...row, document_id: null})),
    duplicates: gaps.duplicates.filter((row) => row.document_a === documentId && row.document_b === documentId),
    coverage: []
  };
}
