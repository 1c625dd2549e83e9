import {mkdtemp, rm} from "node:fs/promises";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {type Given, count, runCommand} from "./commandLine.js";
import {writeExports} from "./exports/index.js";
import {buildTables} from "./pipeline.js";

const DEFAULTS = {documents: "data/documents", registry: "data", out: ""};

const USAGE = `npm run export -- --out DIR [--documents DIR] [--registry DIR]

Makes the tables, then the files that people work with:

  task-table.xlsx, .csv, .md, .json   the task table 任务分解表 of all documents; the first sheet is the table
  unit/<unit_id>.xlsx                 of each unit that tasks name
  network/                            who shares tasks with whom: GEXF, GraphML, nodes.csv and edges.csv for Gephi,
                                      VOSviewer JSON, unit-task.csv
  <table>.parquet, .arrow, .csv       each table
  duty-atlas.xlsx, duty-atlas.duckdb  all tables in one file
  datapackage.json, CITATION.cff, SHA256SUMS

  --out DIR         where the files go
  --documents DIR   the documents                                                   (${DEFAULTS.documents})
  --registry DIR    units.csv, aliases.csv, translations.csv, collection.csv        (${DEFAULTS.registry})

Exits 0 when every document was read; 2 when at least one could not be, the others being written all the same; 1 for a
fault of the inputs.
`;

await runCommand(USAGE, DEFAULTS, async ({options, rest}: Given) => {
  if (rest[0] !== undefined) throw new Error(`not an option: ${rest[0]}`);
  const {documents = DEFAULTS.documents, registry = DEFAULTS.registry, out = DEFAULTS.out} = options;
  if (out === "") throw new Error("nowhere to write: give --out DIR");
  const tables = await mkdtemp(join(tmpdir(), "duty-atlas-"));
  try {
    const summary = await buildTables({documents, registry, out: join(tables, "data")});
    const {files} = await writeExports(join(tables, "data"), out);
    for (const reason of summary.unreadable) process.stderr.write(`not read: ${reason}\n`);
    process.stdout.write(
      `${count(summary.documents, "document")}, ${count(summary.tasks, "task")}, ${count(files.length, "file")} → ${out}\n`
    );
    return summary.unreadable.length > 0 ? 2 : 0;
  } finally {
    await rm(tables, {recursive: true, force: true});
  }
});
