import {readFile, readdir} from "node:fs/promises";
import {join} from "node:path";
import {parseExample} from "./clauses/examples.js";
import {runCommand} from "./commandLine.js";
import {type Counts, compared, type Measured, MEASURES} from "./evaluation.js";
import {decode} from "./formats/index.js";
import {readDocument} from "./read.js";
import {loadRegister} from "./register.js";
import {openSource} from "./sources.js";

const DEFAULTS = {registry: "data"};

const USAGE = `npm run evaluate -- [--registry DIR] DIR…

Reads each document that has an annotated twin (x.txt beside x.marked.txt) and prints precision, recall and F1 of what was
read: spans of mentions, spans with their role, tasks, and metadata. In the twin what must be read is drawn into the text:
{task:…}, {lead:…}, {responsible:…}, {support:…}, {guide:…}, {title:…}, {number:…}, {issuer:…}, {recipient:…}, {issued:…}.

  --registry DIR    units.csv and aliases.csv   (${DEFAULTS.registry})
`;

await runCommand(USAGE, DEFAULTS, async ({options, rest}) => {
  if (rest.length === 0) throw new Error("no folder of annotated documents; see: npm run evaluate -- --help");
  const register = await loadRegister(options.registry ?? DEFAULTS.registry);
  const all: Measured[] = [];
  process.stdout.write(`${"document".padEnd(44)}${MEASURES.map((name) => name.padStart(24)).join("")}\n`);
  for (const folder of rest) {
    for (const [path, twin] of await pairsIn(folder)) {
      const reading = readDocument(await decode(await openSource(folder, path), "document"), register);
      const measured = compared(reading, parseExample(await readFile(join(folder, twin), "utf8")), path);
      process.stdout.write(line(path, measured));
      for (const difference of measured.differences) process.stdout.write(`    ${difference}\n`);
      all.push(measured);
    }
  }
  if (all.length === 0) throw new Error(`no annotated documents (x.txt beside x.marked.txt): ${rest.join(", ")}`);
  const sum = MEASURES.map((_, index) => ({
    found: total(all, index, "found"),
    marked: total(all, index, "marked"),
    both: total(all, index, "both")
  }));
  process.stdout.write(line(`${all.length} documents`, {counts: sum, differences: []}));
  return 0;
});

async function pairsIn(folder: string): Promise<[string, string][]> {
  const names = (await readdir(folder)).sort();
  return names.flatMap((twin): [string, string][] => {
    const stem = /^(.*)\.marked\.(?:txt|md)$/.exec(twin)?.[1];
    const document = names.find((name) => name.startsWith(`${stem}.`) && !name.includes(".marked."));
    return stem === undefined || document === undefined ? [] : [[document, twin]];
  });
}

function total(all: readonly Measured[], index: number, of: keyof Counts): number {
  return all.reduce((sum, {counts}) => sum + (counts[index]?.[of] ?? 0), 0);
}

function line(name: string, {counts}: Measured): string {
  return `${name.padEnd(44)}${counts.map((each) => described(each).padStart(24)).join("")}\n`;
}

/** Precision, recall, F1 and how many were marked; a dash where there is nothing to find and nothing was found. */
function described({found, marked, both}: Counts): string {
  if (found === 0 && marked === 0) return "–";
  const share = (of: number): string => (of === 0 ? 0 : both / of).toFixed(3);
  return `${share(found)} ${share(marked)} ${((2 * both) / (found + marked)).toFixed(3)} (${marked})`;
}
