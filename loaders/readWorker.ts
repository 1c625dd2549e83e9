import {parentPort, workerData} from "node:worker_threads";
import {type DocumentRows, type Known, readSource} from "./readSource.js";
import type {Source} from "./sources.js";

/** What a thread that reads answers: the rows of the document it was given, or why the whole run cannot go on. */
export type Answer = {readonly rows: DocumentRows} | {readonly fault: string};

const known: Known = workerData;

async function answer(source: Source): Promise<Answer> {
  try {
    return {rows: await readSource(source, known)};
  } catch (error) {
    return {fault: error instanceof Error ? error.message : String(error)};
  }
}

parentPort?.on("message", async (source: Source) => parentPort?.postMessage(await answer(source)));
