import {join} from "node:path";
import {corrected} from "./corrected.js";
import type {Correction} from "./corrections.js";
import {fileDiagnostic, type PlacedDiagnostic, placedDiagnostics} from "./diagnostics.js";
import {UnreadableDocument, decode} from "./formats/index.js";
import type {Reading, Register, Unit} from "./model.js";
import {placesIn} from "./places.js";
import {completed, differences} from "./provenance.js";
import {refuseUnpublishable} from "./publishable.js";
import {readDocument} from "./read.js";
import {type Source, openSource} from "./sources.js";
import {diagnostics, readingTables} from "./tables/index.js";
import type {Row} from "./tables/table.js";

/** What people gave that reading needs, and the folder of the documents. */
export interface Known {
  readonly register: Register;
  readonly corrections: readonly Correction[];
  readonly folder: string;
}

/** What one document brings to the tables: plain data, so that it can be handed from thread to thread. */
export interface DocumentRows {
  /** one list a table of `readingTables`, in their order */
  readonly tables: readonly (readonly Row[])[];
  readonly diagnostics: readonly Row[];
  /** units met here that the register does not know */
  readonly unregistered: readonly Unit[];
  /** the sentence that says why it could not be read; null where it was */
  readonly unreadable: string | null;
}

/**
 * Opens and reads a document. Throws one sentence for a document that is not public, and when the reader itself fails; a
 * document that cannot be read is a diagnostic.
 */
export async function readSource(source: Source, known: Known): Promise<DocumentRows> {
  const reading = await readingOf(source, known);
  if (reading instanceof UnreadableDocument) return unreadRows(source, reading.message);
  refuseUnpublishable(source, reading, known.folder);
  const placed = {reading, metadata: completed(reading.metadata, source.provenance), chars: charsOf(reading)};
  return {
    tables: readingTables.map((table) => table.rows(placed)),
    diagnostics: diagnostics.rows([...provenanceDoubts(source, reading), ...placedDiagnostics(reading)]),
    unregistered: reading.unregistered,
    unreadable: null
  };
}

/** The rows of a document that could not be read: `reason`, a sentence, as its diagnostic. */
export function unreadRows({id}: Source, reason: string): DocumentRows {
  return {
    tables: readingTables.map(() => []),
    diagnostics: diagnostics.rows([fileDiagnostic(id, "unreadable-document", "error", reason)]),
    unregistered: [],
    unreadable: reason
  };
}

async function readingOf({id, path}: Source, {register, corrections, folder}: Known) {
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
