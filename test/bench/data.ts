import {spawn} from "node:child_process";
import {mkdtemp, readdir, rm} from "node:fs/promises";
import {tmpdir} from "node:os";
import {join} from "node:path";

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
    return [
      {what: "npm run data", value: median(data), unit: "s", budget: null},
      {what: `${tables} tables of one row`, value: median(oneRow), unit: "s", budget: null},
      {what: "npm run data / tables of one row", value: median(data) / median(oneRow), unit: "×", budget: 1.5}
    ];
  } finally {
    await rm(folder, {recursive: true, force: true});
  }
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
