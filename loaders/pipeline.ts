import {setImmediate} from "node:timers/promises";
import {type Aggregate, loadAggregates, runAggregate} from "./aggregates.js";
import {loadSiteWords, loadTranslations} from "./collection.js";
import {isOf, loadCorrections} from "./corrections.js";
import {type PlacedDiagnostic, fileDiagnostic} from "./diagnostics.js";
import {compareWithEarlier, takeEarlier} from "./earlier.js";
import {nearDuplicates} from "./measures/nearDuplicates.js";
import {seededRandom} from "./measures/random.js";
import {type Credit, stabilityIntervals} from "./measures/stability.js";
import type {Unit} from "./model.js";
import type {Part} from "./network/leads.js";
import {networkRows} from "./network/networkRows.js";
import type {Provenance} from "./provenance.js";
import {publish} from "./publish.js";
import type {Known} from "./readSource.js";
import {readSources} from "./readSources.js";
import {loadRegister} from "./register.js";
import {type Source, type Sources, findSources} from "./sources.js";
import {Store} from "./store.js";
import {
  collectionTables,
  diagnostics,
  pairTests,
  readingTables,
  similarTasks,
  tables,
  unitGroups,
  unitMeasures,
  workingTables,
  workloadIntervals
} from "./tables/index.js";
import type {SimilarTasks} from "./tables/similarTasks.js";
import type {Described} from "./tables/table.js";

/** The folders of a run: documents (with documents.csv beside it), registry (units.csv, …), and where the tables go. */
export interface Folders {
  readonly documents: string;
  readonly registry: string;
  readonly out: string;
  /** a folder of earlier tables to compare with; without one there is no table of changes */
  readonly since?: string | undefined;
}

/** What a run made, for the line it ends with. */
export interface Summary {
  readonly documents: number;
  /** one sentence for each document that could not be read */
  readonly unreadable: readonly string[];
  readonly tasks: number;
  readonly assignments: number;
  /** that tasks name */
  readonly units: number;
  readonly errors: number;
  readonly warnings: number;
  readonly tables: number;
}

/** Told how far the reading has come: `read` of `all` documents. */
export type Progress = (read: number, all: number) => void;

/**
 * The whole way from documents to tables. Nothing in `out` changes before all tables are made. Throws one sentence for a
 * fault of the inputs' contract: a register or documents.csv with a faulty row, no documents, two with one id, one that is
 * not public, earlier tables that cannot be read. A document that cannot be read is a diagnostic.
 */
export async function buildTables(folders: Folders, progress: Progress = () => {}): Promise<Summary> {
  const register = await loadRegister(folders.registry);
  const translations = await loadTranslations(folders.registry);
  const siteWords = await loadSiteWords(folders.registry);
  const sources = await findSources(folders.documents);
  const store = await Store.open();
  try {
    if (folders.since !== undefined) await takeEarlier(store, folders.since);
    await store.create([...tables, ...workingTables]);
    const corrections = await loadCorrections(folders.registry, new Set(register.units.map(({id}) => id)));
    const known = {register, corrections, folder: folders.documents};
    const {provenance, unregistered, unreadable} = await readAll(store, sources, known, progress);
    const isThere = new Set(sources.found.map(({id}) => id));
    const collected = {
      register,
      unregistered,
      // a document taken out leaves no title behind
      translations: translations.filter(({documentId}) => documentId === null || isThere.has(documentId)),
      siteWords,
      provenance
    };
    for (const table of collectionTables) store.append(table, table.rows(collected));
    store.flush();
    const aggregates = await aggregate(store, [...register.units, ...unregistered]);
    const changes = folders.since === undefined ? [] : await compareWithEarlier(store);
    const all = [...tables, ...aggregates, ...changes];
    await publish(folders.out, (folder) => store.write(all, folder));
    return {...(await counted(store)), unreadable, tables: all.length};
  } finally {
    store.close();
  }
}

/** Reads the documents into the store, in the order of their ids; what concerns all of them is handed back. */
async function readAll(store: Store, {found, missing}: Sources, known: Known, progress: Progress) {
  const unregistered = new Map<string, Unit>();
  const provenance: {documentId: string; given: Provenance}[] = [];
  const unreadable: string[] = [];
  let read = 0;
  for await (const {source, rows} of readSources(found, known)) {
    progress(read++, found.length);
    readingTables.forEach((table, index) => store.append(table, rows.tables[index] ?? []));
    store.append(diagnostics, rows.diagnostics);
    for (const unit of rows.unregistered) if (!unregistered.has(unit.id)) unregistered.set(unit.id, unit);
    if (rows.unreadable !== null) unreadable.push(rows.unreadable);
    else if (source.provenance !== null) provenance.push({documentId: source.id, given: source.provenance});
  }
  store.append(diagnostics, diagnostics.rows([...missing.map(missingDiagnostic), ...strayCorrections(known, found)]));
  return {unregistered: [...unregistered.values()], provenance, unreadable};
}

/** Corrections of documents that are not in the collection. */
function strayCorrections({corrections}: Known, found: readonly Source[]): PlacedDiagnostic[] {
  return corrections
    .filter((correction) => !found.some(({id, path}) => isOf(correction, id, path)))
    .map(({place, document}) =>
      fileDiagnostic(
        document,
        "correction-without-effect",
        "warning",
        `correction of a document that is not there, ${place}: ${document}`
      )
    );
}

function missingDiagnostic({id, file, place}: Provenance): PlacedDiagnostic {
  return fileDiagnostic(
    id ?? file,
    "missing-document",
    "warning",
    `${place} describes a file that is not there: ${file}`
  );
}

/**
 * Makes the aggregates. Networks, texts and intervals are compared here, while DuckDB makes what does not wait for them.
 */
async function aggregate(store: Store, units: readonly Unit[]): Promise<Described[]> {
  const [credits, ...others] = await loadAggregates();
  if (credits?.name !== "credits") throw new Error(`first aggregate is not credits: ${credits?.name}`);
  const first = await runAggregate(store, credits);
  const rows = await readCredits(store);
  const kinds = new Map(units.map(({id, kind}) => [id, kind]));
  const waiting = readersOf([pairTests.name, unitMeasures.name, unitGroups.name, similarTasks.name], others);
  const [made] = await Promise.all([
    runAll(
      store,
      others.filter((query) => !waiting.includes(query))
    ),
    forEachInTurn(networkRows(rows, kinds, seededRandom), (network) => {
      for (const table of [pairTests, unitMeasures, unitGroups]) store.append(table, table.rows(network));
    })
  ]);
  store.append(similarTasks, similarTasks.rows(await readSimilarTasks(store)));
  store.flush();
  const [told] = await Promise.all([
    runAll(store, waiting),
    forEachInTurn(stabilityIntervals(rows, METHODS), (intervals) =>
      store.append(workloadIntervals, workloadIntervals.rows(intervals))
    )
  ]);
  store.flush();
  return [first, ...made, ...told];
}

/** Takes what is made one scope after another, so that it need not all be held; between them other work can go on. */
async function forEachInTurn<Made>(made: Iterable<Made>, take: (one: Made) => void): Promise<void> {
  for (const one of made) {
    take(one);
    await setImmediate();
  }
}

/** The aggregates, in their order, that read one of the tables or an aggregate that does. */
function readersOf(tables: readonly string[], aggregates: readonly Aggregate[]): readonly Aggregate[] {
  const awaited = new Set(tables);
  const readers: Aggregate[] = [];
  for (const aggregate of aggregates) {
    if (!aggregate.reads.some((table) => awaited.has(table))) continue;
    readers.push(aggregate);
    awaited.add(aggregate.name);
  }
  return readers;
}

async function runAll(store: Store, aggregates: readonly Aggregate[]): Promise<Described[]> {
  const described: Described[] = [];
  for (const query of aggregates) described.push(await runAggregate(store, query));
  return described;
}

const METHODS = ["full", "fractional", "harmonic", "lead", "first_listed"] as const;

async function readCredits(store: Store): Promise<(Credit & Part)[]> {
  const rows: (Credit & Part)[] = [];
  // ids come back in many rows: one string of each is enough
  const ids = new Map<string, string>();
  const once = (value: unknown): string => {
    const id = String(value);
    const kept = ids.get(id) ?? id;
    if (kept === id) ids.set(id, id);
    return kept;
  };
  const credits = store.each(
    'select document_id, theme_id, task_id, collectives, unit_id, 1::double as "full", fractional, harmonic, lead, first_listed from credits'
  );
  for await (const row of credits) {
    rows.push({
      documentId: once(row.document_id),
      themeId: row.theme_id === null ? null : once(row.theme_id),
      taskId: once(row.task_id),
      collectives: once(row.collectives),
      unitId: once(row.unit_id),
      isLead: Number(row.lead) > 0,
      isFirstListed: Number(row.first_listed) > 0,
      credits: METHODS.map((method) => Number(row[method]))
    });
  }
  return rows;
}

/** Trigrams that two tasks must share, of all that they have, to be much the same. */
const SIMILAR = 0.5;

async function readSimilarTasks(store: Store): Promise<SimilarTasks[]> {
  const rows = await store.ask("select task_id, text from tasks order by document_id, position");
  const id = (index: number): string => String(rows[index]?.task_id);
  const texts = rows.map(({text}) => String(text));
  return nearDuplicates(texts, SIMILAR).map(({a, b, similarity}) => ({taskA: id(a), taskB: id(b), similarity}));
}

async function counted(store: Store): Promise<Omit<Summary, "tables" | "unreadable">> {
  const [row] = await store.ask(`
    select
      (select count(*) from documents) as documents,
      (select count(*) from tasks) as tasks,
      (select count(*) from assignments) as assignments,
      (select count(distinct unit_id) from assignments) as units,
      (select count(*) from diagnostics where severity = 'error') as errors,
      (select count(*) from diagnostics where severity = 'warning') as warnings`);
  const count = (name: string) => Number(row?.[name]);
  return {
    documents: count("documents"),
    tasks: count("tasks"),
    assignments: count("assignments"),
    units: count("units"),
    errors: count("errors"),
    warnings: count("warnings")
  };
}
