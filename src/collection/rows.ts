export type Method = "full" | "fractional" | "harmonic" | "lead" | "first_listed";
export type Collectives = "as_one" | "expanded" | "left_out";

export interface DocumentRow {
  readonly document_id: string;
  readonly title: string | null;
  readonly document_number: string | null;
  readonly issuers: readonly string[];
  readonly recipients: readonly string[];
  readonly copies_to: readonly string[];
  readonly printed_by: string | null;
  readonly copies: number | null;
  readonly issued_on: string | null;
  readonly printed_on: string | null;
  readonly disclosure: string | null;
  readonly source_path: string;
  readonly source_format: string;
  readonly sha256: string;
  readonly text: string;
}
export interface SectionRow {
  readonly section_id: string;
  readonly document_id: string;
  readonly parent_id: string | null;
  readonly level: number;
  readonly ordinal: number | null;
  /** null for a heading without a number */
  readonly label: string | null;
  /** null for a number without words */
  readonly title: string | null;
  readonly char_start: number;
  readonly char_end: number;
}
export interface ThemeRow {
  readonly theme_id: string;
  readonly document_id: string;
  readonly ordinal: number | null;
  readonly title: string | null;
  readonly tasks: number;
  readonly tasks_with_clause: number;
  readonly collective_only: number;
  readonly assignments: number;
  readonly units: number;
}
export interface TaskRow {
  readonly task_id: string;
  readonly document_id: string;
  readonly theme_id: string | null;
  readonly section_id: string | null;
  readonly position: number;
  /** null for a task without a number */
  readonly label: string | null;
  readonly text: string;
  readonly clause: string | null;
  readonly scope: string | null;
  readonly due_on: string | null;
  readonly due_text: string | null;
  readonly char_start: number;
  readonly char_end: number;
  readonly units: number;
  readonly collective_only: boolean;
  readonly lead_stated: boolean;
}
export interface NamedRow {
  readonly task_id: string;
  readonly document_id: string;
  readonly unit_id: string;
  readonly position: number;
  readonly role: string;
  readonly role_basis: string;
  readonly mention: string;
  readonly repair: string | null;
  readonly char_start: number;
  readonly char_end: number;
  readonly counted: boolean;
}
export interface UnitRow {
  readonly unit_id: string;
  readonly name: string;
  readonly full_name: string | null;
  readonly name_en: string | null;
  readonly kind: string | null;
  readonly is_collective: boolean;
  readonly registered: boolean;
}
export interface RankRow {
  readonly document_id: string | null;
  readonly theme_id: string | null;
  readonly unit_id: string;
  readonly method: Method;
  readonly collectives: Collectives;
  readonly is_collective: boolean;
  readonly value: number;
  readonly rank: number;
  readonly value_low: number | null;
  readonly value_high: number | null;
  readonly rank_low: number | null;
  readonly rank_high: number | null;
  /** over all ways of counting that the scope bears */
  readonly rank_best: number;
  readonly rank_worst: number;
  /** from 1: within a stretch of its ranking units may swap places, between stretches they do not */
  readonly stretch: number;
}

/** A row of shapes.sql: what all documents hold, or one. */
export interface ShapeRow {
  /** null for all documents */
  readonly document_id: string | null;
  readonly tasks: number;
  /** tasks that name someone */
  readonly with_clause: number;
  readonly assignments: number;
  readonly units: number;
  readonly collectives: number;
  readonly collective_only: number;
  readonly lead_stated: number;
  readonly five_or_more: number;
  readonly single_owner: number;
  /** parties named on average by a task with a clause; null if none has one */
  readonly per_task: number | null;
  /** units named in one task only */
  readonly once: number;
  /** tasks with a deadline, as a day or in other words */
  readonly dated: number;
  /** sections of the second level */
  readonly sections: number;
}

/** A row of section_tasks.sql. */
export interface SectionTasksRow {
  /** a section, or the document for tasks outside all sections */
  readonly place_id: string;
  readonly document_id: string;
  readonly theme_id: string | null;
  /** that name someone */
  readonly tasks: number;
}

/** Tasks that are due on one day, or whose deadline is no day and is printed alike. */
export interface DeadlineRow {
  readonly document_id: string;
  readonly due_on: string | null;
  /** as printed where it is no day, else null */
  readonly due_text: string | null;
  readonly tasks: readonly string[];
}
/** What a unit's tasks are like; collectives are units like any other. */
export interface ProfileRow {
  readonly document_id: string | null;
  readonly unit_id: string;
  readonly tasks: number;
  readonly lead_tasks: number;
  readonly first_tasks: number;
  readonly multi_tasks: number;
  /** null where it has no task with others */
  readonly dominance: number | null;
  /** null where it has no task in a theme */
  readonly breadth: number | null;
}
/** How unequally a way of counting spreads a scope's tasks over its units. */
export interface SpreadRow {
  readonly document_id: string | null;
  readonly method: Method;
  readonly n_units: number;
  readonly gini: number;
  readonly hhi: number;
  readonly effective_number: number;
  readonly cc: number;
  readonly single_owner: number;
  /** after each unit from the least to the most loaded: the share of all that the units up to it carry */
  readonly shares: readonly number[];
  /** share of the three most loaded units */
  readonly top_three: number;
}
export interface PairRow {
  readonly document_id: string | null;
  readonly unit_a: string;
  readonly unit_b: string;
  readonly shared_tasks: number;
  readonly association_strength: number;
  /** shared tasks that chance would give, and its tails; null in a scope with too few tasks to test */
  readonly expected: number | null;
  readonly p_above: number | null;
  readonly p_below: number | null;
  readonly q_above: number | null;
  readonly q_below: number | null;
  /** the pairs of the scope of which a document names both units, over which q is adjusted */
  readonly pairs_tested: number | null;
}
export interface UnitSetRow {
  readonly document_id: string;
  readonly units: readonly string[];
  readonly n: number;
  readonly tasks: number;
}
export interface DiagnosticRow {
  readonly document_id: string;
  readonly task_id: string | null;
  readonly rule: string;
  readonly severity: "error" | "warning" | "info";
  readonly message: string;
  readonly quote: string;
  readonly line_number: number | null;
  readonly column_number: number | null;
  readonly char_start: number | null;
  readonly char_end: number | null;
}
/** What came, went or changed since earlier tables. */
export interface ChangeRow {
  readonly document_id: string;
  readonly table_name: "documents" | "tasks" | "assignments" | "diagnostics";
  readonly id: string;
  /** the task as it is now; null where it is gone or none is in question */
  readonly task_id: string | null;
  readonly kind: "added" | "gone" | "changed";
  /** null for what came or went */
  readonly field: string | null;
  readonly before: string | null;
  readonly after: string | null;
  /** null for a document that is gone, and for a doubt about a whole file */
  readonly quote: string | null;
  /** line:column, from 1 */
  readonly place: string | null;
}
/** The one row of the earlier tables that changes are told since. */
export interface EarlierRow {
  readonly titles: readonly string[];
  readonly documents: number;
  readonly tasks: number;
  readonly assignments: number;
  readonly data_date: string | null;
  /** version of the program that read them; null where they do not say */
  readonly program: string | null;
}
/** Where a page begins and ends, of a document whose format has pages. */
export interface PageRow {
  readonly document_id: string;
  readonly page: number;
  readonly char_start: number;
  readonly char_end: number;
}
export interface SegmentRow {
  readonly document_id: string;
  readonly kind: string;
  readonly task_id: string | null;
  readonly char_start: number;
  readonly char_end: number;
}
export interface TranslationRow {
  readonly document_id: string | null;
  readonly label: string;
  readonly en: string | null;
  readonly en_short: string | null;
}
export interface ProvenanceRow {
  readonly document_id: string;
  readonly url: string | null;
  readonly retrieved: string | null;
  readonly licence: string | null;
}

export interface QuantityRow {
  readonly task_id: string;
  readonly comparator: string | null;
  readonly object: string | null;
  readonly quote: string;
}
export interface InstrumentRow {
  readonly task_id: string;
  readonly title: string;
  readonly action: string | null;
}
export interface UnitThemeRow {
  readonly unit_id: string;
  readonly theme_id: string;
  readonly tasks: number;
  readonly specialisation: number;
}
