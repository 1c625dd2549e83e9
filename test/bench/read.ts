import {readFile, readdir} from "node:fs/promises";
import {join} from "node:path";
import remarkParse from "remark-parse";
import {unified} from "unified";
import type {Register} from "../../loaders/model.js";
import {programsOf} from "../../loaders/program.js";
import {loadRegister} from "../../loaders/register.js";
import {workDocument} from "./corpus/workDocument.js";
import type {Figure} from "./run.js";

export const name =
  "Reading on one core, beside splitting the same bytes into lines and beside remark-parse, by processor time";

const DOCUMENTS = 200;
const ROUNDS = 7;
/** remark-parse takes the same time for each document, so that some tell its speed. */
const PARSED = 20;
/** Rounds over the few documents in data/ are too short to be timed one by one. */
const LEAST_BYTES = 2_000_000;
const root = join(import.meta.dirname, "..", "..");

/** A file to read. */
interface File {
  readonly path: string;
  readonly bytes: Buffer;
}

/**
 * Megabytes (of 1,000,000 bytes) a second of processor time, medians of rounds in turn: from bytes to lines, from bytes to a
 * whole reading with the register in data/, and from text to a Markdown tree. Once over made-up documents of plain
 * paragraphs, which are easy to a parser of Markdown, and once over the documents in data/, again and again.
 */
export async function run(): Promise<readonly Figure[]> {
  const register = await loadRegister(join(root, "data"));
  const units = register.units.filter(({validTo}) => validTo === null).map((unit) => unit.name);
  const made = Array.from({length: DOCUMENTS}, (_, index) => ({
    path: "document.txt",
    bytes: Buffer.from(workDocument(index, units))
  }));
  return [...(await speeds("made-up", made, register)), ...(await speeds("data/", await given(), register))];
}

const READER = "test/bench/reader/reader.ts";

async function loadReader(): Promise<typeof import("./reader/reader.js")> {
  const {[READER]: program} = await programsOf([READER]);
  return import(program);
}

async function given(): Promise<File[]> {
  const folder = join(root, "data", "documents");
  const paths = (await readdir(folder)).filter((path) => /\.(?:md|txt)$/.test(path)).sort();
  const files = await Promise.all(paths.map(async (path) => ({path, bytes: await readFile(join(folder, path))})));
  const bytes = files.reduce((sum, file) => sum + file.bytes.length, 0);
  if (bytes === 0) throw new Error(`no text to read: ${folder}`);
  return Array.from({length: Math.ceil(LEAST_BYTES / bytes)}, () => files).flat();
}

async function speeds(what: string, files: readonly File[], register: Register): Promise<Figure[]> {
  const {decode, readDocument} = await loadReader();
  const parser = unified().use(remarkParse);
  const rounds = {lines: [] as number[], reading: [] as number[], markdown: [] as number[]};
  const some = files.slice(0, PARSED);
  let kept = 0;
  for (let round = 0; round < ROUNDS; round++) {
    let timed = timer(files);
    for (const {bytes} of files) kept += new TextDecoder("utf-8", {fatal: true}).decode(bytes).split("\n").length;
    rounds.lines.push(timed());
    timed = timer(files);
    for (const {path, bytes} of files) {
      const document = await decode({path, bytes, sha256: "0"}, "document");
      kept += readDocument(document, register).tasks.length;
    }
    rounds.reading.push(timed());
    timed = timer(some);
    for (const {bytes} of some) kept += parser.parse(bytes.toString()).children.length;
    rounds.markdown.push(timed());
  }
  if (kept === 0) throw new Error("nothing was read");
  const [lines, reading, markdown] = [median(rounds.lines), median(rounds.reading), median(rounds.markdown)];
  return [
    {what: `${what}: decode and split into lines`, value: lines, unit: "MB/s", budget: null},
    {what: `${what}: reading`, value: reading, unit: "MB/s", budget: null},
    {what: `${what}: remark-parse`, value: markdown, unit: "MB/s", budget: null},
    {what: `${what}: lines : reading`, value: lines / reading, unit: "×", budget: 8},
    {what: `${what}: reading : remark-parse, aim 10 or more`, value: reading / markdown, unit: "×", budget: null}
  ];
}

/** Starts to take time; what it returns tells the megabytes a second of processor time since then. */
function timer(files: readonly File[]): () => number {
  const megabytes = files.reduce((sum, {bytes}) => sum + bytes.length, 0) / 1e6;
  const before = process.cpuUsage();
  return () => {
    const {user, system} = process.cpuUsage(before);
    return megabytes / ((user + system) / 1e6);
  };
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[values.length >> 1] ?? NaN;
}
