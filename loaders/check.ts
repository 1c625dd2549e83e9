import {basename, dirname, join} from "node:path";
import {type Given, count, runCommand} from "./commandLine.js";
import {corrected} from "./corrected.js";
import {type Correction, loadCorrections} from "./corrections.js";
import {type PlacedDiagnostic, placedDiagnostics} from "./diagnostics.js";
import {UnreadableDocument, decode} from "./formats/index.js";
import {slugOf} from "./ids.js";
import type {Reading, Register} from "./model.js";
import {readDocument} from "./read.js";
import {loadRegister} from "./register.js";
import {aliasRows, type Unknown, unitRows, unknownUnits} from "./review.js";
import {openSource} from "./sources.js";

const DEFAULTS = {registry: "data"};

const USAGE = `npm run check -- [--registry DIR] FILE…

Reads documents and prints what is doubtful about each reading, with line, column and quote; then the units that the register
does not know, as rows to be pasted into aliases.csv (a registered name is close) or units.csv (none is). Writes nothing.

  --registry DIR    units.csv, aliases.csv, kinds.csv, corrections.csv   (${DEFAULTS.registry})

Exits 0, or 1 when a diagnostic is an error or a document could not be read.
`;

await runCommand(USAGE, DEFAULTS, async ({options, rest}: Given) => {
  if (rest.length === 0) throw new Error("no file to check; see: npm run check -- --help");
  const register = await loadRegister(options.registry ?? DEFAULTS.registry);
  const corrections = await loadCorrections(
    options.registry ?? DEFAULTS.registry,
    new Set(register.units.map(({id}) => id))
  );
  let errors = 0;
  const readings: Reading[] = [];
  for (const path of rest) {
    const reading = await readFile(path, register, corrections);
    if (reading === null) errors++;
    else {
      readings.push(reading);
      errors += report(path, reading);
    }
  }
  process.stdout.write(reviewList(unknownUnits(readings, register)));
  return errors > 0 ? 1 : 0;
});

/** A document's reading; null, and one sentence is printed, when it cannot be read. */
async function readFile(path: string, register: Register, corrections: readonly Correction[]): Promise<Reading | null> {
  try {
    const source = await openSource(dirname(path), basename(path));
    const document = await decode(source, slugOf(basename(path)) ?? source.sha256.slice(0, 8));
    return corrected(readDocument(document, register), corrections, register);
  } catch (error) {
    if (!(error instanceof UnreadableDocument)) throw error;
    process.stdout.write(`${join(dirname(path), error.message)}\n`);
    return null;
  }
}

/** Prints what is doubtful about a document, and how much was read; the number of errors. */
function report(path: string, reading: Reading): number {
  const found = placedDiagnostics(reading);
  for (const diagnostic of found) process.stdout.write(described(path, diagnostic));
  const counts = [
    count(reading.tasks.length, "task"),
    count(reading.assignments.length, "assignment"),
    count(found.length, "diagnostic")
  ];
  process.stdout.write(`${path}: ${counts.join(", ")}\n`);
  return found.filter(({severity}) => severity === "error").length;
}

function reviewList(unknown: readonly Unknown[]): string {
  const block = (title: string, rows: readonly string[]): string =>
    rows.length === 0 ? "" : `\n${title}\n${rows.join("\n")}\n`;
  return (
    block("for aliases.csv (name,unit_id,reason):", aliasRows(unknown)) +
    block("for units.csv, with an id in front (unit_id,name,full_name,name_en,…):", unitRows(unknown))
  );
}

function described(path: string, {place, severity, message, rule, quote}: PlacedDiagnostic): string {
  const at = place === null ? path : `${path}:${place.line}:${place.column}`;
  const printed = quote === null || quote === "" ? "" : `    ${quote.replace(/\s+/gu, " ")}\n`;
  return `${at}: ${severity}: ${message} (${rule})\n${printed}`;
}
