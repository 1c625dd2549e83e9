import {availableParallelism} from "node:os";
import {Worker} from "node:worker_threads";
import type {CollectionRows} from "../collection/collection.js";
import type {Material} from "./makePages.js";

/** More threads than these would wait for one another's files. */
const MOST = 3;

/**
 * Rows of a collection that other threads can be given: each has a copy of its own, which of a million rows is half a
 * gigabyte.
 */
const MOST_ROWS = 700_000;

/** A thread that makes pages beside others. */
export interface PageThread {
  /** the drawings it made, when its pages are written; rejected with what made it fail */
  readonly drawings: Promise<ReadonlyMap<string, string>>;
  end(): Promise<void>;
}

/**
 * Threads that make pages of `material` beside the thread that calls, one for each further processor: none where there is
 * but one, and none for a collection of very many rows. `program` is the URL of what they run.
 */
export function pageThreads(program: string, material: Material, shells: Promise<string>): readonly PageThread[] {
  const threads = rowsOf(material.collection) > MOST_ROWS ? 0 : Math.min(MOST, availableParallelism() - 1);
  return Array.from({length: threads}, () => {
    const worker = new Worker(new URL(program), {
      workerData: material,
      execArgv: [],
      resourceLimits: {maxYoungGenerationSizeMb: 192}
    });
    shells.then(
      (folder) => worker.postMessage(folder),
      () => void worker.terminate()
    );
    const drawings = new Promise<ReadonlyMap<string, string>>((done, fail) => {
      worker.once("message", done).once("error", fail);
      worker.once("exit", (code) => fail(new Error(`a thread that makes pages ended with ${code}`)));
    });
    // awaited when the caller's own pages are made; until then a failure must not end the process
    drawings.catch(() => undefined);
    return {drawings, end: async () => void (await worker.terminate())};
  });
}

/** How many rows a collection holds. */
export function rowsOf({network, ...tables}: CollectionRows): number {
  const lists: readonly unknown[] = [...Object.values(tables), ...Object.values(network)];
  return lists.reduce<number>((sum, list) => sum + (Array.isArray(list) ? list.length : 0), 0);
}
