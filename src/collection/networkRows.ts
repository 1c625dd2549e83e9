import type {Collectives} from "./rows.js";
import type {Tables} from "./tables.js";

/** The scope of a row: all documents (both null), a document, or a theme with its document; and how collectives are read. */
interface Scoped {
  readonly document_id: string | null;
  readonly theme_id: string | null;
  readonly collectives: Collectives;
}

/** A pair of units in a scope, and what the whole scope holds; expected and its tails are null where nothing was tested. */
export interface TieRow extends Scoped {
  readonly unit_a: string;
  readonly unit_b: string;
  readonly shared_tasks: number;
  readonly newman: number;
  readonly association_strength: number;
  readonly expected: number | null;
  readonly p_above: number | null;
  readonly p_below: number | null;
  readonly q_above: number | null;
  readonly q_below: number | null;
  readonly pairs_tested: number | null;
  readonly sharing: number;
  readonly above_p: number;
  readonly below_p: number;
  readonly above_q: number;
  readonly below_q: number;
}

/** A set of units and the tasks that name just it; `sets` is the number of sets in the scope. */
export interface SetRow extends Scoped {
  readonly units: readonly string[];
  readonly tasks: number;
  readonly sets: number;
}

/** A unit of a scope; what a scope with too few tasks or units lacks is null. */
export interface MeasureRow extends Scoped {
  readonly unit_id: string;
  readonly tasks: number;
  readonly partners: number;
  readonly co_assignments: number;
  readonly depth: number | null;
  readonly ties_used: string | null;
  readonly betweenness: number | null;
  readonly burt_constraint: number | null;
  readonly effective_size: number | null;
  readonly group_number: number | null;
  readonly participation: number | null;
  readonly ambiguity: number | null;
  readonly brokerage_basis: "lead" | "first_listed" | null;
  readonly brokerage: number | null;
  readonly coordinator: number | null;
  readonly itinerant: number | null;
  readonly gatekeeper: number | null;
  readonly representative: number | null;
  readonly liaison: number | null;
}

/** A unit's group at a resolution other than 1. */
export interface GroupRow extends Scoped {
  readonly resolution: number;
  readonly unit_id: string;
  readonly group_number: number;
}

/** The co-responsibility network of every scope and reading of collectives. */
export interface NetworkRows {
  readonly ties: readonly TieRow[];
  readonly sets: readonly SetRow[];
  readonly measures: readonly MeasureRow[];
  readonly groups: readonly GroupRow[];
}

export async function readNetworkRows(tables: Tables): Promise<NetworkRows> {
  return {
    ties: await tables.ask<TieRow>("network_ties"),
    sets: await tables.ask<SetRow>("network_sets"),
    measures: await tables.ask<MeasureRow>(
      "select document_id, theme_id, collectives, unit_id, tasks, partners, co_assignments, depth, ties_used, betweenness, burt_constraint, effective_size, group_number, participation, ambiguity, brokerage_basis, brokerage, coordinator, itinerant, gatekeeper, representative, liaison from unit_measures order by document_id nulls first, theme_id nulls first, collectives, unit_id"
    ),
    groups: await tables.ask<GroupRow>(
      "select document_id, theme_id, collectives, resolution, unit_id, group_number from unit_groups where resolution <> 1 order by document_id nulls first, theme_id nulls first, collectives, resolution, unit_id"
    )
  };
}
