import {join} from "node:path";
import {type ResourceLimits, Worker} from "node:worker_threads";
import {programsOf} from "./program.js";
import {type DocumentRows, type Known, unreadRows} from "./readSource.js";
import type {Answer} from "./readWorker.js";
import type {Source} from "./sources.js";

const READER = "loaders/readWorker.ts";

/** A document and what it brings to the tables. */
export interface ReadDocument {
  readonly source: Source;
  readonly rows: DocumentRows;
}

/**
 * Reads documents in threads of their own and gives their rows in the order of `sources`. For each thread at most two
 * documents are under way or wait for their turn, so that memory does not grow with their number. A document that takes
 * more memory than a thread has (`megabytes`, else what Node gives it) is unreadable, and the others are read on. Throws
 * what `readSource` throws.
 */
export async function* readInThreads(
  sources: readonly Source[],
  known: Known,
  threads: number,
  megabytes: number | null = null
): AsyncGenerator<ReadDocument> {
  const {[READER]: program} = await programsOf([READER]);
  const readers = Array.from({length: threads}, () => new Reader(new URL(program), known, megabytes));
  const waiting: {readonly source: Source; readonly rows: Promise<DocumentRows>}[] = [];
  try {
    for (let next = 0; next < sources.length || waiting.length > 0;) {
      const source = sources[next];
      if (source !== undefined && waiting.length < 2 * threads) {
        const reader = readers.toSorted((a, b) => a.waiting - b.waiting)[0];
        if (reader === undefined) throw new RangeError(`no threads to read in: ${threads}`);
        const rows = reader.read(source);
        rows.catch(() => undefined); // told when its turn comes
        waiting.push({source, rows});
        next++;
        continue;
      }
      const first = waiting.shift();
      if (first !== undefined) yield {source: first.source, rows: await first.rows};
    }
  } finally {
    await Promise.all(readers.map((reader) => reader.end()));
  }
}

/** A thread that reads one document after another; one that ran out of memory is followed by another. */
class Reader {
  readonly #program: URL;
  readonly #known: Known;
  readonly #limits: ResourceLimits;
  #worker: Worker | null = null;
  #last: Promise<unknown> = Promise.resolve();
  /** documents that it has been given and has not read */
  waiting = 0;

  constructor(program: URL, known: Known, megabytes: number | null) {
    this.#program = program;
    this.#known = known;
    this.#limits = megabytes === null ? {} : {maxOldGenerationSizeMb: megabytes};
  }

  read(source: Source): Promise<DocumentRows> {
    this.waiting++;
    const rows = this.#last.then(() => this.#ask(source)).finally(() => this.waiting--);
    this.#last = rows.catch(() => undefined);
    return rows;
  }

  async end(): Promise<void> {
    await this.#worker?.terminate();
  }

  #ask(source: Source): Promise<DocumentRows> {
    const options = {workerData: this.#known, execArgv: [], resourceLimits: this.#limits};
    const worker = (this.#worker ??= new Worker(this.#program, options));
    return new Promise((done, reject) => {
      const settle = (): void => {
        worker.off("message", answered).off("error", failed).off("exit", ended);
      };
      const answered = (answer: Answer): void => {
        settle();
        if ("rows" in answer) done(answer.rows);
        else reject(new Error(answer.fault));
      };
      const failed = (error: Error): void => {
        settle();
        this.#worker = null;
        if ("code" in error && error.code === "ERR_WORKER_OUT_OF_MEMORY") {
          done(unreadRows(source, `${source.path}: reading it takes more memory than there is`));
        } else {
          const path = join(this.#known.folder, source.path);
          reject(new Error(`the reader failed on ${path}: ${error.message}`, {cause: error}));
        }
      };
      const ended = (code: number): void => failed(new Error(`its thread ended with ${code}`));
      worker.on("message", answered).on("error", failed).on("exit", ended);
      worker.postMessage(source);
    });
  }
}
