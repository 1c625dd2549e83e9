import {parseArgs} from "node:util";
import {runInThread} from "../../loaders/programThread.js";
import type {BuildOrder} from "./buildWorker.js";
import {start} from "./start.js";

/**
 * npm run build: `--out DIR` for another folder than dist/; `--since DIR` for a page of what changed since
 * the tables there; `--reload URL` for pages that follow npm run dev.
 */
try {
  const {values} = parseArgs({
    options: {out: {type: "string", default: "dist"}, since: {type: "string"}, reload: {type: "string"}}
  });
  const {out, ...options} = values;
  const started = start();
  const [charts, programs] = await Promise.all([started.charts, started.programs]);
  const data: BuildOrder = {charts, programs, out, options};
  process.exitCode = await runInThread(programs["src/build/buildWorker.ts"], {data, messages: [started.shells]});
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}
