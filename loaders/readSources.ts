import {stat} from "node:fs/promises";
import {availableParallelism} from "node:os";
import {join} from "node:path";
import {type Known, readSource} from "./readSource.js";
import {type ReadDocument, readInThreads} from "./readThreads.js";
import type {Source} from "./sources.js";

/**
 * Bytes of documents from which on threads save more than their start takes. Of text, one thread took 1.0, 1.4 and 1.8 s of
 * processor time for 0.9, 1.9 and 3.8 MB; two took 1.4, 2.2 and 3.0 s together, and their start some 0.3 s more.
 */
const WORTH_THREADS = 2_000_000;
/** More threads take more memory, and the one that keeps the tables could not follow them. */
const MOST_THREADS = 4;

/**
 * Reads documents and gives their rows in the order of `sources`: small collections here, larger ones in threads of their
 * own, with the same rows. Throws what `readSource` throws, for the first document that makes it.
 */
export async function* readSources(sources: readonly Source[], known: Known): AsyncGenerator<ReadDocument> {
  const threads = Math.min(MOST_THREADS, availableParallelism(), sources.length);
  if (threads > 1 && (await bytesOf(sources, known.folder)) >= WORTH_THREADS)
    yield* readInThreads(sources, known, threads);
  else for (const source of sources) yield {source, rows: await readSource(source, known)};
}

/** A file that the system does not show counts nothing: reading it will say so. */
async function bytesOf(sources: readonly Source[], folder: string): Promise<number> {
  const sizes = await Promise.all(
    sources.map(({path}) =>
      stat(join(folder, path)).then(
        ({size}) => size,
        () => 0
      )
    )
  );
  return sizes.reduce((sum, size) => sum + size, 0);
}
