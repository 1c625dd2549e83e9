import {basename, dirname, join} from "node:path";
import {type Given, count, runCommand} from "./commandLine.js";
import {type PlacedDiagnostic, placedDiagnostics} from "./diagnostics.js";
import {UnreadableDocument, decode} from "./formats/index.js";
import type {Register} from "./model.js";
import {readDocument} from "./read.js";
import {loadRegister} from "./register.js";
import {openSource} from "./sources.js";

const DEFAULTS = {registry: "data"};

const USAGE = `npm run check -- [--registry DIR] FILE…

Reads documents and prints what is doubtful about each reading, with line, column and quote. Writes nothing.

  --registry DIR    units.csv and aliases.csv   (${DEFAULTS.registry})

Exits 0, or 1 when a diagnostic is an error or a document could not be read.
`;

await runCommand(USAGE, DEFAULTS, async ({options, rest}: Given) => {
  if (rest.length === 0) throw new Error("no file to check; see: npm run check -- --help");
  const register = await loadRegister(options.registry ?? DEFAULTS.registry);
  let errors = 0;
  for (const path of rest) errors += await checkFile(path, register);
  return errors > 0 ? 1 : 0;
});

/** Prints what is doubtful about a document, and how much was read; the number of errors. */
async function checkFile(path: string, register: Register): Promise<number> {
  try {
    const reading = readDocument(await decode(await openSource(dirname(path), basename(path)), "document"), register);
    const found = placedDiagnostics(reading);
    for (const diagnostic of found) process.stdout.write(described(path, diagnostic));
    const counts = [
      count(reading.tasks.length, "task"),
      count(reading.assignments.length, "assignment"),
      count(found.length, "diagnostic")
    ];
    process.stdout.write(`${path}: ${counts.join(", ")}\n`);
    return found.filter(({severity}) => severity === "error").length;
  } catch (error) {
    if (!(error instanceof UnreadableDocument)) throw error;
    process.stdout.write(`${join(dirname(path), error.message)}\n`);
    return 1;
  }
}

function described(path: string, {place, severity, message, rule, quote}: PlacedDiagnostic): string {
  const at = place === null ? path : `${path}:${place.line}:${place.column}`;
  const printed = quote === null || quote === "" ? "" : `    ${quote.replace(/\s+/gu, " ")}\n`;
  return `${at}: ${severity}: ${message} (${rule})\n${printed}`;
}
