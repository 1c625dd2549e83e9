import {parseArgs} from "node:util";
import {build} from "../build.js";
import {start} from "../start.js";
import {addPaper} from "./paper.js";

/** npm run report: the site, with the report as PDF and .docx and every figure as PNG; `--since DIR` as for npm run build. */
try {
  const {values} = parseArgs({options: {since: {type: "string"}}});
  process.exitCode = await build(start(), "dist", values, addPaper);
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}
