import {type GapTables, readGaps} from "./gapTables.js";
import {type NetworkRows, readNetworkRows} from "./networkRows.js";
import type {Tables} from "./tables.js";
import type {
  DocumentRow,
  SectionRow,
  ThemeRow,
  TaskRow,
  NamedRow,
  UnitRow,
  RankRow,
  ShapeRow,
  SectionTasksRow,
  DeadlineRow,
  ProfileRow,
  SpreadRow,
  PairRow,
  UnitSetRow,
  ChangeRow,
  EarlierRow,
  DiagnosticRow,
  PageRow,
  SegmentRow,
  ProvenanceRow,
  QuantityRow,
  InstrumentRow,
  UnitThemeRow,
  TranslationRow
} from "./rows.js";

/** Everything the pages show, read once from the tables; what is counted was counted by DuckDB. */
export interface Collection {
  readonly documents: readonly DocumentRow[];
  readonly document: ReadonlyMap<string, DocumentRow>;
  readonly sections: readonly SectionRow[];
  readonly section: ReadonlyMap<string, SectionRow>;
  readonly themes: readonly ThemeRow[];
  readonly tasks: readonly TaskRow[];
  readonly task: ReadonlyMap<string, TaskRow>;
  readonly named: readonly NamedRow[];
  /** parties of a task in the order of its clause, implied ones last */
  readonly parties: ReadonlyMap<string, readonly NamedRow[]>;
  readonly units: ReadonlyMap<string, UnitRow>;
  /** units that another named unit is called like, such as the same bureau of two provinces → number of their document */
  readonly namesakes: ReadonlyMap<string, number>;
  readonly members: ReadonlyMap<string, readonly string[]>;
  readonly shapes: readonly ShapeRow[];
  /** by ranking, in its order */
  readonly ranks: readonly RankRow[];
  readonly pairs: readonly PairRow[];
  readonly sets: readonly UnitSetRow[];
  readonly network: NetworkRows;
  readonly sectionUnits: readonly {section_id: string; unit_id: string; tasks: number; document_id: string}[];
  readonly sectionTasks: readonly SectionTasksRow[];
  readonly quantities: readonly QuantityRow[];
  readonly instruments: readonly InstrumentRow[];
  readonly unitThemes: readonly UnitThemeRow[];
  /** by day, those without one last */
  readonly deadlines: readonly DeadlineRow[];
  readonly profiles: readonly ProfileRow[];
  readonly spreads: readonly SpreadRow[];
  readonly diagnostics: readonly DiagnosticRow[];
  /** null where the tables were not compared with earlier ones */
  readonly changes: readonly ChangeRow[] | null;
  /** what these were; null where the tables were not compared */
  readonly earlier: EarlierRow | null;
  readonly gaps: GapTables;
  readonly segments: readonly SegmentRow[];
  readonly pages: readonly PageRow[];
  readonly provenance: ReadonlyMap<string, ProvenanceRow>;
  readonly site: ReadonlyMap<string, {readonly zh: string | null; readonly en: string | null}>;
  /** by the document, or none for everywhere, and the label */
  readonly translations: ReadonlyMap<string, TranslationRow>;
  /** English of a label in a document, else everywhere; `short` is the form for charts */
  english(label: string, documentId: string | null): {readonly full: string | null; readonly short: string | null};
}

/** A collection without what it does: rows that one thread can hand to another. */
export type CollectionRows = Omit<Collection, "english">;

export function collectionOf(rows: CollectionRows): Collection {
  return {
    ...rows,
    english(label, documentId) {
      const row = rows.translations.get(`${documentId ?? ""}\n${label}`) ?? rows.translations.get(`\n${label}`);
      return {full: row?.en ?? null, short: row?.en_short ?? row?.en ?? null};
    }
  };
}

function group<Row>(rows: readonly Row[], key: (row: Row) => string): Map<string, Row[]> {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const members = groups.get(key(row));
    if (members === undefined) groups.set(key(row), [row]);
    else members.push(row);
  }
  return groups;
}

/** The units in `named` that share their name with another one there and stand in one document, with its number from 1. */
export function namesakes(
  documents: readonly Pick<DocumentRow, "document_id">[],
  units: readonly Pick<UnitRow, "unit_id" | "name">[],
  named: readonly Pick<NamedRow, "unit_id" | "document_id">[]
): Map<string, number> {
  const rows = group(named, (row) => row.unit_id);
  const numbers = new Map(documents.map((row, i) => [row.document_id, i + 1]));
  const alike = [...group(units, (row) => row.name).values()]
    .map((same) => same.filter((row) => rows.has(row.unit_id)))
    .filter((same) => same.length > 1);
  return new Map(
    alike.flat().flatMap(({unit_id}) => {
      const [first, ...more] = new Set(rows.get(unit_id)?.map((row) => row.document_id));
      const no = first === undefined || more.length > 0 ? undefined : numbers.get(first);
      return no === undefined ? [] : [[unit_id, no] as const];
    })
  );
}

/** Reads the collection of a site from its tables. */
export async function readCollection(tables: Tables): Promise<Collection> {
  return collectionOf(await readCollectionRows(tables));
}

export async function readCollectionRows(tables: Tables): Promise<CollectionRows> {
  const [documents, sections, themes, tasks, named, units, members, ranks, pairs, sets] = [
    await tables.ask<DocumentRow>("from documents order by document_id"),
    await tables.ask<SectionRow>("from sections order by document_id, char_start, level"),
    await tables.ask<ThemeRow>("themes"),
    await tables.ask<TaskRow>("tasks"),
    await tables.ask<NamedRow>("named"),
    await tables.ask<UnitRow>("from units order by unit_id"),
    await tables.ask<{collective_id: string; unit_id: string}>("from members"),
    await tables.ask<RankRow>("ranks"),
    await tables.ask<PairRow>(
      "select document_id, unit_a, unit_b, shared_tasks, association_strength, expected, p_above, p_below, q_above, q_below, pairs_tested from coresponsibility where theme_id is null and collectives = 'as_one' order by document_id nulls first, shared_tasks desc, unit_a, unit_b"
    ),
    await tables.ask<UnitSetRow>("unit_sets")
  ];
  const sectionUnits = await tables.ask<Collection["sectionUnits"][number]>("section_units");
  const sectionTasks = await tables.ask<SectionTasksRow>("section_tasks");
  const shapes = await tables.ask<ShapeRow>("shapes");
  const quantities = await tables.ask<QuantityRow>(
    "select task_id, comparator, object, quote from quantities order by document_id, char_start"
  );
  const instruments = await tables.ask<InstrumentRow>(
    "select task_id, title, action from instruments order by document_id, char_start"
  );
  const unitThemes = await tables.ask<UnitThemeRow>("unit_themes");
  const profiles = await tables.ask<ProfileRow>(
    "select document_id, unit_id, tasks, lead_tasks, first_tasks, multi_tasks, dominance, breadth from unit_workload where theme_id is null and collectives = 'as_one' order by document_id nulls first, tasks desc, unit_id"
  );
  const deadlines = await tables.ask<DeadlineRow>("deadlines");
  const spreads = await tables.ask<SpreadRow>("lorenz");
  const gaps = await readGaps(tables);
  const diagnostics = await tables.ask<DiagnosticRow>("from diagnostics");
  const changes = tables.names.includes("changes") ? await tables.ask<ChangeRow>("from changes") : null;
  const earlier = tables.names.includes("earlier") ? ((await tables.ask<EarlierRow>("from earlier"))[0] ?? null) : null;
  const segments = await tables.ask<SegmentRow>("from segments order by document_id, char_start");
  const pages = await tables.ask<PageRow>("from pages order by document_id, page");
  const network = await readNetworkRows(tables);
  const translations = await tables.ask<TranslationRow>("from translations");
  const provenance = await tables.ask<ProvenanceRow>("select document_id, url, retrieved, licence from provenance");
  const site = await tables.ask<{key: string; zh: string | null; en: string | null}>("from collection");
  return {
    documents,
    document: new Map(documents.map((row) => [row.document_id, row])),
    sections,
    section: new Map(sections.map((row) => [row.section_id, row])),
    themes,
    tasks,
    task: new Map(tasks.map((row) => [row.task_id, row])),
    named,
    parties: group(named, (row) => row.task_id),
    units: new Map(units.map((row) => [row.unit_id, row])),
    namesakes: namesakes(documents, units, named),
    members: new Map(
      [...group(members, (row) => row.collective_id)].map(([id, rows]) => [id, rows.map((row) => row.unit_id)])
    ),
    shapes,
    ranks,
    pairs,
    sets,
    network,
    sectionUnits,
    sectionTasks,
    quantities,
    instruments,
    unitThemes,
    deadlines,
    profiles,
    spreads,
    gaps,
    diagnostics,
    changes,
    earlier,
    segments,
    pages,
    provenance: new Map(provenance.map((row) => [row.document_id, row])),
    site: new Map(site.map((row) => [row.key, row])),
    translations: new Map(translations.map((row) => [`${row.document_id ?? ""}\n${row.label}`, row]))
  };
}
