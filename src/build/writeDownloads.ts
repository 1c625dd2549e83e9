import {writeExports} from "../../loaders/exports/index.js";

// the process that downloads.ts starts: from the tables in the first folder, files in the second; told on stdout as JSON
const [, , tables, out] = process.argv;
if (tables === undefined || out === undefined) throw new Error("writeDownloads needs two folders");
process.stdout.write(JSON.stringify(await writeExports(tables, out)));
