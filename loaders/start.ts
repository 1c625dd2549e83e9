import {programsOf} from "./program.js";
import {runInThread} from "./programThread.js";

/** npm run data, check, evaluate, export: runs the command whose module in loaders/ is named, with the rest as its arguments. */
const [, , command = "", ...args] = process.argv;
try {
  const path = `loaders/${command}.ts`;
  process.exitCode = await runInThread((await programsOf([path]))[path] ?? "", {args});
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}
