import {build} from "../build.js";
import {buildShells} from "../shells.js";
import {addPaper} from "./paper.js";

/** npm run report: the site, with the report as PDF and .docx and every figure as PNG. */
try {
  const shells = buildShells();
  // their fault is told where the pages wait for them
  shells.catch(() => undefined);
  process.exitCode = await build(shells, "dist", null, addPaper);
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}
