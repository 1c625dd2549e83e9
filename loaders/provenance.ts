import {readGivenCsv} from "./givenCsv.js";
import {isId} from "./ids.js";
import type {Metadata} from "./model.js";
import {numberKey} from "./text/documentNumber.js";

/** What a person wrote down about a file in documents.csv. */
export interface Provenance {
  /** the file's path in the documents folder */
  readonly file: string;
  readonly id: string | null;
  readonly title: string | null;
  readonly documentNumber: string | null;
  /** several are parted by `;` in the file */
  readonly issuers: readonly string[];
  readonly issuedOn: string | null;
  readonly url: string | null;
  readonly retrieved: string | null;
  readonly licence: string | null;
  /** of the file when it was put in, in lower case */
  readonly sha256: string | null;
  /** whether a person says that a document marked as not public may be published all the same */
  readonly publish: boolean;
  /** `data/documents.csv:2`, for sentences about the row */
  readonly place: string;
}

const COLUMNS = [
  "file",
  "id",
  "title",
  "document_number",
  "issuer",
  "issued_on",
  "url",
  "retrieved",
  "licence",
  "sha256",
  "publish"
] as const;

/**
 * The rows of documents.csv, by file; without the file, none. Throws one sentence naming file, line and value for a row
 * without file, a file or an id that is there twice, and a bad id, date, SHA-256 or `publish`.
 */
export async function loadProvenance(path: string): Promise<ReadonlyMap<string, Provenance>> {
  const rows = await readGivenCsv(path, COLUMNS, ["file"]);
  const byFile = new Map<string, Provenance>();
  const ids = new Set<string>();
  for (const row of rows ?? []) {
    const file = row.need("file", "document without file", row.get("id")).normalize("NFC");
    if (byFile.has(file)) throw row.fault("file there twice", file);
    const id = row.get("id");
    if (id !== null && !isId(id)) throw row.fault("document id is not ASCII letters, digits and hyphens", id);
    if (id !== null && ids.has(id.toLowerCase())) throw row.fault("two documents with one id", id);
    if (id !== null) ids.add(id.toLowerCase());
    const sha256 = row.get("sha256")?.toLowerCase() ?? null;
    if (sha256 !== null && !/^[0-9a-f]{64}$/.test(sha256)) throw row.fault("sha256 is not 64 hex digits", sha256);
    byFile.set(file, {
      file,
      id,
      title: row.get("title"),
      documentNumber: row.get("document_number"),
      issuers: (row.get("issuer") ?? "")
        .split(";")
        .map((name) => name.trim())
        .filter((name) => name !== ""),
      issuedOn: row.date("issued_on"),
      url: row.get("url"),
      retrieved: row.date("retrieved"),
      licence: row.get("licence"),
      sha256,
      publish: row.flag("publish"),
      place: row.place
    });
  }
  return byFile;
}

/** A statement of documents.csv that the document contradicts. */
export interface Difference {
  readonly field: string;
  readonly printed: string;
  readonly given: string;
}

/** Where the document and documents.csv both speak and disagree; white space and a number's kind of bracket do not count. */
export function differences(metadata: Metadata, given: Provenance): Difference[] {
  const pairs: readonly (readonly [string, string | null, string | null])[] = [
    ["title", metadata.title, given.title],
    ["document_number", metadata.documentNumber, given.documentNumber],
    ["issuer", joined(metadata.issuers), joined(given.issuers)],
    ["issued_on", metadata.issuedOn, given.issuedOn]
  ];
  return pairs.flatMap(([field, printed, said]) =>
    printed !== null && said !== null && key(field, printed) !== key(field, said) ? [{field, printed, given: said}] : []
  );
}

/** The metadata that stand in the tables: the document's word, and where it has none, that of documents.csv. */
export function completed(metadata: Metadata, given: Provenance | null): Metadata {
  if (given === null) return metadata;
  return {
    ...metadata,
    title: metadata.title ?? given.title,
    documentNumber: metadata.documentNumber ?? given.documentNumber,
    issuers: metadata.issuers.length > 0 ? metadata.issuers : given.issuers,
    issuedOn: metadata.issuedOn ?? given.issuedOn
  };
}

function joined(names: readonly string[]): string | null {
  return names.length === 0 ? null : names.join("; ");
}

function key(field: string, text: string): string {
  return field === "document_number" ? numberKey(text) : text.replace(/\s+/gu, "");
}
