import {programVersion} from "../../../loaders/version.js";
import type {PairRow, TaskRow} from "../../collection/rows.js";
import type {
  CommitmentRow,
  CoverageCount,
  DeadlineRow,
  DoubtRow,
  DuplicateRow,
  EditionRow,
  Facts,
  GroupRow,
  InstrumentTitleRow,
  OverlapCount,
  ReportDocumentRow,
  ScopeRow,
  SetRow
} from "../../findings/report/facts.js";
import type {Collection} from "../../collection/collection.js";
import type {Tables} from "../../collection/tables.js";

async function one<Row>(tables: Tables, query: string): Promise<Row> {
  const [row] = await tables.ask<Row>(query);
  if (row === undefined) throw new Error(`a query that has one row has none: ${query}`);
  return row;
}

/** Everything the report may speak of: what the collection holds, and what the tables are asked beside. */
export async function readFacts(tables: Tables, collection: Collection): Promise<Facts> {
  const edition = await one<Omit<EditionRow, "version">>(tables, "report_edition");
  return {
    report_scope: await one<ScopeRow>(tables, "report_scope"),
    report_groups: await tables.ask<GroupRow>("report_groups"),
    report_documents: await tables.ask<ReportDocumentRow>("report_documents"),
    ranks: collection.ranks.filter(
      (row) => row.document_id === null && row.theme_id === null && row.collectives === "as_one"
    ),
    report_sets: await tables.ask<SetRow>("report_sets"),
    report_pairs: await tables.ask<PairRow>("report_pairs"),
    report_commitments: await tables.ask<CommitmentRow>("report_commitments"),
    report_deadlines: await tables.ask<DeadlineRow>("report_deadlines"),
    report_instruments: await tables.ask<InstrumentTitleRow>("report_instruments"),
    report_doubts: await tables.ask<DoubtRow>("report_doubts"),
    report_overlap: (await tables.ask<OverlapCount>("report_overlap"))[0] ?? null,
    report_duplicates: await tables.ask<DuplicateRow>("report_duplicates"),
    report_coverage: await one<CoverageCount>(tables, "report_coverage"),
    report_edition: {...edition, version: await programVersion()},
    tasks: await tables.ask<TaskRow>("tasks")
  };
}
