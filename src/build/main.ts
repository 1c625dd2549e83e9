import {parseArgs} from "node:util";
import {build} from "./build.js";

/** npm run build: `--out DIR` for another folder than dist/; `--reload URL` for pages that follow npm run dev. */
try {
  const {values} = parseArgs({options: {out: {type: "string", default: "dist"}, reload: {type: "string"}}});
  process.exitCode = await build(values.out, values.reload ?? null);
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}
