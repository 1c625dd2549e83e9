import remarkParse from "remark-parse";
import {unified} from "unified";
import {decode} from "../../loaders/formats/index.js";
import {readDocument} from "../../loaders/read.js";
import {loadRegister} from "../../loaders/register.js";
import {workDocument} from "./corpus/workDocument.js";

export const name =
  "Reading made-up work documents on one core, beside splitting the same bytes into lines and beside remark-parse";

const DOCUMENTS = 200;
const ROUNDS = 5;

/**
 * Megabytes (of 1,000,000 bytes) a second, medians of rounds in turn: from bytes to lines, from bytes to a whole reading
 * with the register in data/, and from text to a Markdown tree. The documents are the same in all three.
 */
export async function run() {
  const register = await loadRegister("data");
  const units = register.units.filter(({validTo}) => validTo === null).map((unit) => unit.name);
  const files = Array.from({length: DOCUMENTS}, (_, index) => Buffer.from(workDocument(index, units)));
  const megabytes = files.reduce((sum, {length}) => sum + length, 0) / 1e6;
  const speeds = {lines: [] as number[], reading: [] as number[], markdown: [] as number[]};
  const parser = unified().use(remarkParse);
  let kept = 0;
  for (let round = 0; round < ROUNDS; round++) {
    let start = performance.now();
    for (const bytes of files) kept += new TextDecoder("utf-8", {fatal: true}).decode(bytes).split("\n").length;
    speeds.lines.push((megabytes / (performance.now() - start)) * 1000);
    start = performance.now();
    for (const bytes of files) {
      const document = await decode({path: "document.txt", bytes, sha256: "0"}, "document");
      kept += readDocument(document, register).tasks.length;
    }
    speeds.reading.push((megabytes / (performance.now() - start)) * 1000);
    start = performance.now();
    for (const bytes of files.slice(0, DOCUMENTS / 10)) kept += parser.parse(bytes.toString()).children.length;
    speeds.markdown.push((megabytes / 10 / (performance.now() - start)) * 1000);
  }
  if (kept === 0) throw new Error("nothing was read");
  const [lines, reading, markdown] = [median(speeds.lines), median(speeds.reading), median(speeds.markdown)];
  return [
    {what: `decode and split into lines (${megabytes.toFixed(1)} MB)`, value: lines, unit: "MB/s", budget: null},
    {what: "reading", value: reading, unit: "MB/s", budget: null},
    {what: "remark-parse", value: markdown, unit: "MB/s", budget: null},
    {what: "lines : reading", value: lines / reading, unit: "×", budget: 8},
    {what: "remark-parse time : reading time, aim 10 or more", value: reading / markdown, unit: "×", budget: null}
  ];
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[values.length >> 1] ?? NaN;
}
