import {parseArgs} from "node:util";
import {start} from "./start.js";

/**
 * npm run build: `--out DIR` for another folder than dist/; `--since DIR` for a page of what changed since
 * the tables there; `--reload URL` for pages that follow npm run dev.
 */
try {
  const {values} = parseArgs({
    options: {out: {type: "string", default: "dist"}, since: {type: "string"}, reload: {type: "string"}}
  });
  const started = start();
  // loaded while the site builder is already at work
  const {build} = (await import((await started.programs)["src/build/build.ts"])) as typeof import("./build.js");
  process.exitCode = await build(started, values.out, values);
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}
