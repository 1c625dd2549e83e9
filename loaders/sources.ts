import {createHash} from "node:crypto";
import {readFile, readdir, stat} from "node:fs/promises";
import {join, relative} from "node:path";
import {UnreadableDocument} from "./formats/unreadable.js";
import {slugOf} from "./ids.js";
import type {SourceFile} from "./model.js";
import {type Provenance, loadProvenance} from "./provenance.js";

/** A file of the collection before it is opened. */
export interface Source {
  readonly id: string;
  /** relative to the folder of documents, with forward slashes */
  readonly path: string;
  /** its row in documents.csv; null without one */
  readonly provenance: Provenance | null;
}

/** The files of a collection, and what documents.csv says of files that are not there. */
export interface Sources {
  /** in the order of their ids */
  readonly found: readonly Source[];
  readonly missing: readonly Provenance[];
}

/**
 * The documents in `folder`, with the rows of documents.csv beside it. A document's id is the one given there, else its
 * path as a slug, else eight hex digits of its SHA-256. Files whose name begins with `.` or `~$` are not documents.
 * Throws one sentence when the folder is missing or empty, and when two documents have one id.
 */
export async function findSources(folder: string): Promise<Sources> {
  const paths = await documentPaths(folder);
  if (paths.length === 0) throw new Error(`no documents in the folder: ${folder}`);
  const provenance = await loadProvenance(join(folder, "..", "documents.csv"));
  const found: Source[] = [];
  for (const path of paths) {
    const row = provenance.get(path.normalize("NFC")) ?? null;
    const id = row?.id ?? slugOf(path) ?? (await hashOf(folder, path)).slice(0, 8);
    found.push({id, path, provenance: row});
  }
  found.sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
  refuseDoubleIds(folder, found);
  const here = new Set(paths.map((path) => path.normalize("NFC")));
  return {found, missing: [...provenance.values()].filter(({file}) => !here.has(file))};
}

/** A larger file is not opened: what is read of it is held in memory. */
const MOST_BYTES = 128 * 1024 * 1024;

/**
 * A file's bytes and their SHA-256. Throws UnreadableDocument when the system does not give them, for what is no file, and
 * for a file of more than 128 MB.
 */
export async function openSource(folder: string, path: string): Promise<SourceFile> {
  const refuse = (error: NodeJS.ErrnoException): never => {
    throw new UnreadableDocument(path, `cannot be opened: ${error.code ?? error.message}`);
  };
  const about = await stat(join(folder, path)).catch(refuse);
  if (!about.isFile()) throw new UnreadableDocument(path, "is no file");
  if (about.size > MOST_BYTES) {
    throw new UnreadableDocument(path, `larger than 128 MB and not read: ${Math.round(about.size / 1024 / 1024)} MB`);
  }
  const bytes = await readFile(join(folder, path)).catch(refuse);
  return {path, bytes, sha256: createHash("sha256").update(bytes).digest("hex")};
}

async function documentPaths(folder: string): Promise<string[]> {
  const entries = await readdir(folder, {withFileTypes: true, recursive: true}).catch(
    (error: NodeJS.ErrnoException) => {
      if (error.code === "ENOENT") throw new Error(`no folder of documents: ${folder}`);
      throw new Error(`folder of documents cannot be read (${error.code ?? error.message}): ${folder}`);
    }
  );
  return entries
    .filter((entry) => !entry.isDirectory())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).replaceAll("\\", "/"))
    .filter((path) => !/(?:^|\/)(?:\.|~\$)/.test(path))
    .sort();
}

async function hashOf(folder: string, path: string): Promise<string> {
  try {
    return (await openSource(folder, path)).sha256;
  } catch (error) {
    if (!(error instanceof UnreadableDocument)) throw error;
    return createHash("sha256").update(path).digest("hex"); // it has no other hash, and will be reported as unreadable
  }
}

function refuseDoubleIds(folder: string, sources: readonly Source[]): void {
  const paths = new Map<string, string>();
  for (const {id, path} of sources) {
    const other = paths.get(id.toLowerCase());
    if (other !== undefined) {
      throw new Error(`two documents with one id, ${join(folder, other)} and ${join(folder, path)}: ${id}`);
    }
    paths.set(id.toLowerCase(), path);
  }
}
