import {join} from "node:path";
import {setImmediate} from "node:timers/promises";
import {type Aggregate, loadAggregates, runAggregate} from "./aggregates.js";
import {loadSiteWords, loadTranslations} from "./collection.js";
import {corrected} from "./corrected.js";
import {type Correction, isOf, loadCorrections} from "./corrections.js";
import {type PlacedDiagnostic, fileDiagnostic, placedDiagnostics} from "./diagnostics.js";
import {compareWithEarlier, takeEarlier} from "./earlier.js";
import {UnreadableDocument, decode} from "./formats/index.js";
import {nearDuplicates} from "./measures/nearDuplicates.js";
import {seededRandom} from "./measures/random.js";
import {type Credit, stabilityIntervals} from "./measures/stability.js";
import type {Reading, Register, Unit} from "./model.js";
import type {Part} from "./network/leads.js";
import {type NetworkRows, networkRows} from "./network/networkRows.js";
import {placesIn} from "./places.js";
import {type Provenance, completed, differences} from "./provenance.js";
import {publish} from "./publish.js";
import {refuseUnpublishable} from "./publishable.js";
import {readDocument} from "./read.js";
import {loadRegister} from "./register.js";
import {type Source, type Sources, findSources, openSource} from "./sources.js";
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
    const known = {register, corrections};
    const {provenance, unregistered, unreadable} = await readAll(store, sources, known, folders.documents, progress);
    const collected = {register, unregistered, translations, siteWords, provenance};
    for (const table of collectionTables) store.append(table, table.rows(collected));
    store.flush();
    const aggregates = await aggregate(store, [...register.units, ...unregistered]);
    const changes = folders.since === undefined ? [] : [await compareWithEarlier(store)];
    const all = [...tables, ...aggregates, ...changes];
    await publish(folders.out, (folder) => store.write(all, folder));
    return {...(await counted(store)), unreadable, tables: all.length};
  } finally {
    store.close();
  }
}

/** Reads the documents one after another into the store; what concerns all of them is handed back. */
async function readAll(store: Store, {found, missing}: Sources, known: Known, folder: string, progress: Progress) {
  const unregistered = new Map<string, Unit>();
  const provenance: {documentId: string; given: Provenance}[] = [];
  const unreadable: string[] = [];
  for (const [index, source] of found.entries()) {
    progress(index, found.length);
    const reading = await readSource(source, known, folder);
    if (reading instanceof UnreadableDocument) {
      unreadable.push(reading.message);
      const fault = fileDiagnostic(source.id, "unreadable-document", "error", reading.message);
      store.append(diagnostics, diagnostics.rows([fault]));
      continue;
    }
    refuseUnpublishable(source, reading, folder);
    const metadata = completed(reading.metadata, source.provenance);
    const chars = charsOf(reading);
    for (const table of readingTables) store.append(table, table.rows({reading, metadata, chars}));
    const doubts = [...provenanceDoubts(source, reading), ...placedDiagnostics(reading)];
    store.append(diagnostics, diagnostics.rows(doubts));
    for (const unit of reading.unregistered) if (!unregistered.has(unit.id)) unregistered.set(unit.id, unit);
    if (source.provenance !== null) provenance.push({documentId: source.id, given: source.provenance});
  }
  store.append(diagnostics, diagnostics.rows([...missing.map(missingDiagnostic), ...strayCorrections(known, found)]));
  return {unregistered: [...unregistered.values()], provenance, unreadable};
}

/** What people gave that reading needs. */
interface Known {
  readonly register: Register;
  readonly corrections: readonly Correction[];
}

async function readSource({id, path}: Source, {register, corrections}: Known, folder: string) {
  try {
    const reading = readDocument(await decode(await openSource(folder, path), id), register);
    return corrected(reading, corrections, register);
  } catch (error) {
    if (error instanceof UnreadableDocument) return error;
    const reason = error instanceof Error ? error.message : String(error);
    throw new Error(`the reader failed on ${join(folder, path)}: ${reason}`, {cause: error});
  }
}

function charsOf({document}: Reading) {
  const places = placesIn(document.text);
  return (span: {start: number; end: number}) => {
    const {start, end} = places.codePoints(span);
    return {char_start: start, char_end: end};
  };
}

function provenanceDoubts({id, provenance}: Source, {metadata, document}: Reading): PlacedDiagnostic[] {
  if (provenance === null) return [];
  const doubts = differences(metadata, provenance).map(({field, printed, given}) =>
    fileDiagnostic(
      id,
      "provenance-differs",
      "warning",
      `${provenance.place} gives another ${field} than the document, which has ${printed}: ${given}`
    )
  );
  if (provenance.sha256 !== null && provenance.sha256 !== document.sha256) {
    const message = `the file is no longer the one that ${provenance.place} describes; its sha256 is now: ${document.sha256}`;
    doubts.push(fileDiagnostic(id, "sha256-differs", "warning", message));
  }
  return doubts;
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
  const [made, networks] = await Promise.all([
    runAll(
      store,
      others.filter((query) => !waiting.includes(query))
    ),
    measureNetworks(rows, kinds)
  ]);
  for (const network of networks) {
    for (const table of [pairTests, unitMeasures, unitGroups]) store.append(table, table.rows(network));
  }
  store.append(similarTasks, similarTasks.rows(await readSimilarTasks(store)));
  store.flush();
  const [told, intervals] = await Promise.all([
    runAll(store, waiting),
    stabilityIntervals(rows, METHODS, setImmediate)
  ]);
  store.append(workloadIntervals, workloadIntervals.rows(intervals));
  store.flush();
  return [first, ...made, ...told];
}

/** Measures one scope after another; between them other work can go on. */
async function measureNetworks(rows: readonly (Credit & Part)[], kinds: ReadonlyMap<string, string | null>) {
  const networks: NetworkRows[] = [];
  for (const network of networkRows(rows, kinds, seededRandom)) {
    networks.push(network);
    await setImmediate();
  }
  return networks;
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
  const rows = await store.ask(
    'select document_id, theme_id, task_id, collectives, unit_id, 1::double as "full", fractional, harmonic, lead, first_listed from credits'
  );
  return rows.map((row) => ({
    documentId: String(row.document_id),
    themeId: row.theme_id === null ? null : String(row.theme_id),
    taskId: String(row.task_id),
    collectives: String(row.collectives),
    unitId: String(row.unit_id),
    isLead: Number(row.lead) > 0,
    isFirstListed: Number(row.first_listed) > 0,
    credits: METHODS.map((method) => Number(row[method]))
  }));
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
