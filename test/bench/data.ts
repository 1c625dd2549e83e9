import {spawn} from "node:child_process";
import {copyFile, mkdir, mkdtemp, readdir, rm} from "node:fs/promises";
import {tmpdir} from "node:os";
import {extname, join} from "node:path";

export const name = "npm run data on the documents in data/, beside a script that writes as many tables of one row";

const ROUNDS = 7;
const root = join(import.meta.dirname, "..", "..");

/** Medians of runs in turn, so that what else the machine does falls on both. */
export async function run() {
  const folder = await mkdtemp(join(tmpdir(), "data-bench-"));
  const out = join(folder, "out");
  try {
    await timed(root, ["--out", out]);
    const tables = (await readdir(out)).filter((file) => file.endsWith(".parquet")).length;
    const data: number[] = [];
    const oneRow: number[] = [];
    for (let round = 0; round < ROUNDS; round++) {
      data.push(await timed(root, ["--out", out]));
      oneRow.push(await timed(join(import.meta.dirname, "oneRowTables"), [join(folder, "one-row"), String(tables)]));
    }
    const [ofTen, ofForty] = [await collectionOf(10, folder), await collectionOf(40, folder)];
    const ten: number[] = [];
    const forty: number[] = [];
    for (let round = 0; round < 3; round++) {
      ten.push(await timed(root, ofTen));
      forty.push(await timed(root, ofForty));
    }
    return [
      {what: "npm run data", value: median(data), unit: "s", budget: null},
      {what: `${tables} tables of one row`, value: median(oneRow), unit: "s", budget: null},
      {what: "npm run data / tables of one row", value: median(data) / median(oneRow), unit: "×", budget: 1.5},
      {what: "40 documents", value: median(forty), unit: "s", budget: null},
      {what: "40 documents / 10 documents", value: median(forty) / median(ten), unit: "×", budget: 4}
    ];
  } finally {
    await rm(folder, {recursive: true, force: true});
  }
}

/** Options for a collection of `n` copies of the first document in data/, to tell whether time grows as documents do. */
async function collectionOf(n: number, folder: string): Promise<string[]> {
  const documents = join(folder, `of-${n}`, "documents");
  await mkdir(documents, {recursive: true});
  const [first] = (await readdir(join(root, "data", "documents"))).sort();
  if (first === undefined) throw new Error("no document in data/documents");
  for (let copy = 1; copy <= n; copy++) {
    await copyFile(join(root, "data", "documents", first), join(documents, `copy-${copy}${extname(first)}`));
  }
  return ["--documents", documents, "--out", join(folder, `of-${n}`, "out")];
}

/** Seconds that `npm run data` of the package in `cwd` takes. */
function timed(cwd: string, args: readonly string[]): Promise<number> {
  const start = performance.now();
  return new Promise((done, reject) => {
    const child = spawn("npm", ["run", "--silent", "data", "--", ...args], {
      cwd,
      stdio: ["ignore", "ignore", "inherit"],
      shell: process.platform === "win32"
    });
    child.once("error", reject);
    child.once("exit", (code) => {
      if (code === 0) done((performance.now() - start) / 1000);
      else reject(new Error(`npm run data ended with ${code} in ${cwd}`));
    });
  });
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[values.length >> 1] ?? NaN;
}
