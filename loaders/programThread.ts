import {Worker} from "node:worker_threads";

/**
 * Runs a program (a URL that programsOf gave) in a thread of its own and gives its exit code. What runs .ts files looks
 * through every file that is loaded after it; a thread that knows nothing of it starts in half the time. `messages` are
 * promises whose values the thread is sent as they come, an Error where one fails. Rejects with what the thread died of.
 */
export function runInThread(
  program: string,
  given: {readonly args?: readonly string[]; readonly data?: unknown; readonly messages?: readonly Promise<unknown>[]}
): Promise<number> {
  const {args = [], data, messages = []} = given;
  const worker = new Worker(new URL(program), {argv: [...args], workerData: data, execArgv: []});
  for (const message of messages) {
    message.then(
      (value) => worker.postMessage(value),
      (error: unknown) => worker.postMessage(error)
    );
  }
  return new Promise((done, fail) => worker.once("exit", done).once("error", fail));
}
