import {once} from "node:events";
import {parentPort, workerData} from "node:worker_threads";
import {build} from "./build.js";
import type {SiteFile} from "./figure.js";
import type {Started} from "./start.js";

/** What main.ts gives to the thread that builds. The folder of the shells, or why there is none, follows as a message. */
export interface BuildOrder {
  readonly charts: SiteFile;
  readonly programs: Awaited<Started["programs"]>;
  readonly out: string;
  readonly options: NonNullable<Parameters<typeof build>[2]>;
}

if (parentPort === null) throw new Error("buildWorker runs in a thread");
const {charts, programs, out, options}: BuildOrder = workerData;
const shells = once(parentPort, "message").then(([told]: unknown[]) => {
  if (told instanceof Error) throw told;
  return String(told);
});
shells.catch(() => undefined);
try {
  process.exitCode = await build(
    {shells, charts: Promise.resolve(charts), programs: Promise.resolve(programs)},
    out,
    options
  );
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}
