import {type GapTables, readGaps} from "./gapTables.js";
import {type NetworkRows, readNetworkRows} from "./networkRows.js";
import type {Tables} from "./tables.js";
import {type Lang, pick} from "./words.js";

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
  readonly value: number;
  readonly rank: number;
  readonly value_low: number | null;
  readonly value_high: number | null;
  readonly rank_low: number | null;
  readonly rank_high: number | null;
  /** over all ways of counting that the scope bears */
  readonly rank_best: number;
  readonly rank_worst: number;
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
interface TranslationRow {
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
  readonly ranks: readonly RankRow[];
  readonly pairs: readonly PairRow[];
  readonly sets: readonly UnitSetRow[];
  readonly network: NetworkRows;
  readonly sectionUnits: readonly {section_id: string; unit_id: string; tasks: number; document_id: string}[];
  readonly quantities: readonly QuantityRow[];
  readonly instruments: readonly InstrumentRow[];
  readonly unitThemes: readonly UnitThemeRow[];
  /** by day, those without one last */
  readonly deadlines: readonly DeadlineRow[];
  readonly profiles: readonly ProfileRow[];
  readonly spreads: readonly SpreadRow[];
  readonly diagnostics: readonly DiagnosticRow[];
  readonly gaps: GapTables;
  readonly segments: readonly SegmentRow[];
  readonly pages: readonly PageRow[];
  readonly provenance: ReadonlyMap<string, ProvenanceRow>;
  readonly site: ReadonlyMap<string, {readonly zh: string | null; readonly en: string | null}>;
  /** English of a label in a document, else everywhere; `short` is the form for charts */
  english(label: string, documentId: string | null): {readonly full: string | null; readonly short: string | null};
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
      "select document_id, unit_a, unit_b, shared_tasks, association_strength, expected, p_above, p_below, q_above, q_below from coresponsibility where theme_id is null and collectives = 'as_one' order by document_id nulls first, shared_tasks desc, unit_a, unit_b"
    ),
    await tables.ask<UnitSetRow>("unit_sets")
  ];
  const sectionUnits = await tables.ask<Collection["sectionUnits"][number]>("section_units");
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
  const segments = await tables.ask<SegmentRow>("from segments order by document_id, char_start");
  const pages = await tables.ask<PageRow>("from pages order by document_id, page");
  const network = await readNetworkRows(tables);
  const translations = await tables.ask<TranslationRow>("from translations");
  const provenance = await tables.ask<ProvenanceRow>("select document_id, url, retrieved, licence from provenance");
  const site = await tables.ask<{key: string; zh: string | null; en: string | null}>("from collection");
  const english = new Map(translations.map((row) => [`${row.document_id ?? ""}\n${row.label}`, row]));
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
    ranks,
    pairs,
    sets,
    network,
    sectionUnits,
    quantities,
    instruments,
    unitThemes,
    deadlines,
    profiles,
    spreads,
    gaps,
    diagnostics,
    segments,
    pages,
    provenance: new Map(provenance.map((row) => [row.document_id, row])),
    site: new Map(site.map((row) => [row.key, row])),
    english(label, documentId) {
      const row = english.get(`${documentId ?? ""}\n${label}`) ?? english.get(`\n${label}`);
      return {full: row?.en ?? null, short: row?.en_short ?? row?.en ?? null};
    }
  };
}

/**
 * A unit's name for charts and lists: as documents print it, or its short English form where there is one; behind it the
 * number of its document where a unit of another document bears the same name.
 */
export function unitName(collection: Collection, unitId: string, lang: Lang): string {
  const unit = collection.units.get(unitId);
  if (unit === undefined) throw new Error(`unit not in the tables: ${unitId}`);
  const name = pick(lang, unit.name, collection.english(unit.name, null).short ?? unit.name);
  const no = collection.namesakes.get(unitId);
  return no === undefined ? name : pick(lang, `${name}（文件${no}）`, `${name} (document ${no})`);
}

/** A unit's name for prose: in English its official name, else ours in full, else the short one. */
export function unitInProse(collection: Collection, unitId: string, lang: Lang): string {
  const unit = collection.units.get(unitId);
  if (lang === "zh" || unit === undefined) return unitName(collection, unitId, lang);
  const full = unit.name_en ?? collection.english(unit.name, null).full;
  if (full === null || collection.namesakes.has(unitId)) return unitName(collection, unitId, lang);
  return / District$/.test(full) ? full : `the ${full.replace(/^The /, "")}`;
}

/** What of a section its title is made from. */
interface Titled {
  readonly title: string | null;
  readonly document_id: string;
}

/** The part of a title before its first comma, which names a theme shortly: 筑牢安全发展根基，打造…; "" without a title. */
export function themeTitle(collection: Collection, theme: Titled, lang: Lang): string {
  if (theme.title === null) return "";
  const short = theme.title.split(/[，,；;：:]/u)[0] ?? theme.title;
  return pick(lang, short, collection.english(theme.title, theme.document_id).short ?? short);
}

/** The title of a chapter or section in full; "" without one. */
export function sectionTitle(collection: Collection, section: Titled, lang: Lang): string {
  if (section.title === null) return "";
  return pick(lang, section.title, collection.english(section.title, section.document_id).full ?? section.title);
}

/** A document's title; where it has none of its own, the file's name. */
export function documentTitle(collection: Collection, document: DocumentRow, lang: Lang): string {
  const title = document.title ?? document.source_path;
  return pick(lang, title, collection.english(title, document.document_id).short ?? title);
}
