import type {PairRow, RankRow, TaskRow} from "../../collection/rows.js";

/** The one row of report_scope.sql. */
export interface ScopeRow {
  readonly documents: number;
  readonly themes: number;
  readonly sections: number;
  readonly tasks: number;
  /** tasks that name someone, the denominator of most shares */
  readonly with_unit: number;
  readonly no_unit: number;
  readonly collective_only: number;
  readonly lead_stated: number;
  readonly single_owner: number;
  /** tasks that name five units or more */
  readonly diffuse: number;
  readonly assignments: number;
  readonly units: number;
  readonly collectives: number;
  /** units named in one task only */
  readonly once: number;
  readonly unregistered: number;
  /** tasks with a list without roles, which has a first-listed */
  readonly unmarked: number;
  readonly implied: number;
  /** these and the next three are null where nobody is named */
  readonly units_per_task: number | null;
  readonly collaboration: number | null;
  readonly gini: number | null;
  readonly effective_number: number | null;
  readonly most_units: number | null;
  readonly characters: number;
  readonly unread: number;
  readonly doubts: number;
}

/** A row of report_groups.sql: a theme, or a document where there are several. */
export interface GroupRow {
  readonly group_id: string;
  readonly document_id: string;
  /** null for a document */
  readonly theme_id: string | null;
  readonly ordinal: number | null;
  readonly tasks: number;
  readonly with_unit: number;
  readonly no_unit: number;
  readonly collective_only: number;
  readonly no_lead: number;
  readonly single_owner: number;
  readonly diffuse: number;
  readonly effective_number: number | null;
  readonly assignments: number;
  readonly units: number;
}

/** A row of report_documents.sql. */
export interface ReportDocumentRow {
  readonly document_id: string;
  readonly title: string | null;
  readonly document_number: string | null;
  readonly issuers: readonly string[];
  readonly recipients: readonly string[];
  readonly copies_to: readonly string[];
  readonly printed_by: string | null;
  readonly issued_on: string | null;
  readonly printed_on: string | null;
  readonly disclosure: string | null;
  readonly source_path: string;
  readonly sha256: string;
  readonly url: string | null;
  readonly retrieved: string | null;
  readonly themes: number;
  readonly sections: number;
  readonly tasks: number;
  readonly characters: number;
}

export interface SetRow {
  readonly units: readonly string[];
  readonly n: number;
  readonly collective: boolean;
  readonly tasks: number;
}

export interface CommitmentRow {
  readonly task_id: string;
  readonly document_id: string;
  readonly comparator: string | null;
  readonly object: string | null;
  readonly quote: string;
  /** the unit named first; null where the task names none */
  readonly unit_id: string | null;
  readonly units: number;
}

export interface DeadlineRow {
  readonly task_id: string;
  readonly document_id: string;
  readonly due_on: string | null;
  readonly due_text: string | null;
}

export interface InstrumentTitleRow {
  readonly title: string;
  readonly tasks: readonly string[];
  readonly n_tasks: number;
  /** verbs that make, revise or issue it; null where it is only cited or carried out */
  readonly made: readonly string[] | null;
}

export interface DoubtRow {
  readonly rule: string;
  readonly severity: string;
  readonly doubts: number;
  readonly tasks: readonly string[] | null;
}

/** The row of report_overlap.sql. */
export interface OverlapCount {
  readonly compared: number;
  readonly alike: number;
  /** of these, pairs that share no task, or fewer than chance would give */
  readonly apart: number;
  /** whether any was compared with chance */
  readonly tested: boolean;
}

/** A row of report_duplicates.sql. */
export interface DuplicateRow {
  readonly task_a: string;
  readonly task_b: string;
  /** of their trigrams, between 0 and 1 */
  readonly similarity: number;
  /** whether the two name different units first */
  readonly apart: boolean;
}

/** The row of report_coverage.sql. */
export interface CoverageCount {
  readonly bodies: number;
  readonly unnamed: number;
  readonly through: number;
}

/** The row of report_edition.sql, with the version of the program that read the documents. */
export interface EditionRow {
  readonly data_date: string | null;
  readonly name_zh: string | null;
  readonly name_en: string | null;
  readonly authors_zh: string | null;
  readonly authors_en: string | null;
  /** the report's own title and day of publication, where collection.csv has them */
  readonly title_zh: string | null;
  readonly title_en: string | null;
  readonly published: string | null;
  readonly licence_zh: string | null;
  readonly licence_en: string | null;
  readonly address: string | null;
  readonly version: string;
}

/** What the report may speak of: the rows of each query in src/collection/queries/, under the query's name. */
export interface Facts {
  readonly report_scope: ScopeRow;
  readonly report_groups: readonly GroupRow[];
  readonly report_documents: readonly ReportDocumentRow[];
  /** of the whole collection, collectives as one */
  readonly ranks: readonly RankRow[];
  readonly report_sets: readonly SetRow[];
  readonly report_pairs: readonly PairRow[];
  readonly report_commitments: readonly CommitmentRow[];
  readonly report_deadlines: readonly DeadlineRow[];
  readonly report_instruments: readonly InstrumentTitleRow[];
  readonly report_doubts: readonly DoubtRow[];
  /** null where no two units are alike */
  readonly report_overlap: OverlapCount | null;
  readonly report_duplicates: readonly DuplicateRow[];
  readonly report_coverage: CoverageCount;
  readonly report_edition: EditionRow;
  readonly tasks: readonly TaskRow[];
}

export type Query = keyof Facts;
