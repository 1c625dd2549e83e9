import type {Collectives} from "./collection.js";
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

/** The co-responsibility network of every scope and reading of collectives. */
export interface NetworkRows {
  readonly ties: readonly TieRow[];
  readonly sets: readonly SetRow[];
}

export async function readNetworkRows(tables: Tables): Promise<NetworkRows> {
  return {
    ties: await tables.ask<TieRow>("network_ties"),
    sets: await tables.ask<SetRow>("network_sets")
  };
}
