import {type Given, count, runCommand} from "./commandLine.js";
import {type Summary, buildTables} from "./pipeline.js";

const DEFAULTS = {documents: "data/documents", registry: "data", out: "src/data", since: ""};

const USAGE = `npm run data -- [--documents DIR] [--registry DIR] [--out DIR] [--since DIR]

Reads documents into tables: one Parquet file a table, and manifest.json with their names and SHA-256.

  --documents DIR   the documents; documents.csv is looked for beside the folder   (${DEFAULTS.documents})
  --registry DIR    units.csv, aliases.csv, translations.csv, collection.csv        (${DEFAULTS.registry})
  --out DIR         where the tables go                                             (${DEFAULTS.out})
  --since DIR       earlier tables, may be those in --out: what came, went or changed since goes into changes.parquet

Exits 0 when every document was read; 2 when at least one could not be, the tables of the others being written all the
same; 1 for a fault of the inputs, and then changes nothing.
`;

await runCommand(USAGE, DEFAULTS, async ({options, rest}: Given) => {
  if (rest[0] !== undefined) throw new Error(`not an option: ${rest[0]}`);
  const {documents = DEFAULTS.documents, registry = DEFAULTS.registry, out = DEFAULTS.out} = options;
  const since = options.since === "" ? undefined : options.since;
  const summary = await buildTables({documents, registry, out, since}, progressOnStderr());
  for (const reason of summary.unreadable) process.stderr.write(`not read: ${reason}\n`);
  process.stdout.write(`${summaryLine(summary)} → ${out}\n`);
  return summary.unreadable.length > 0 ? 2 : 0;
});

function summaryLine(summary: Summary): string {
  return [
    count(summary.documents, "document"),
    ...(summary.unreadable.length > 0 ? [`${summary.unreadable.length} not read`] : []),
    count(summary.tasks, "task"),
    count(summary.assignments, "assignment"),
    count(summary.units, "unit"),
    ...(summary.errors > 0 ? [count(summary.errors, "error")] : []),
    ...(summary.warnings > 0 ? [count(summary.warnings, "warning")] : []),
    count(summary.tables, "table")
  ].join(", ");
}

/** Tells how far the reading has come, once it has taken a second, and then every second. */
function progressOnStderr(): (read: number, all: number) => void {
  let told = performance.now();
  return (read, all) => {
    const now = performance.now();
    if (now - told < 1000) return;
    told = now;
    process.stderr.write(`${read} of ${all} documents read\n`);
  };
}
