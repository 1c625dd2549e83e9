import {spawn} from "node:child_process";
import {join} from "node:path";
import type {Figure} from "./run.js";

export const name = "Network measures of one scope, each in a process of its own, in seconds of the processor";

/** What networkScope.ts prints. */
interface Measured {
  readonly exactTest: number;
  readonly all: number;
  /** MB */
  readonly memory: number;
  readonly runs: number;
}

/** A small scope and a large one; seconds are of the first and only computation, as `npm run data` has it. */
export async function run(): Promise<readonly Figure[]> {
  const small = await measured(300, 10_000);
  const large = await measured(2_000, 100_000);
  return [
    {what: "300 units, 10,000 tasks: exact test", value: small.exactTest, unit: "s", budget: 1},
    {what: `all measures, ${small.runs} Leiden runs`, value: small.all, unit: "s", budget: 5},
    {what: "2,000 units, 100,000 tasks: exact test", value: large.exactTest, unit: "s", budget: null},
    {what: `all measures, ${large.runs} Leiden runs`, value: large.all, unit: "s", budget: 60},
    {what: "memory", value: large.memory, unit: "MB", budget: 1000},
    {what: "all measures / exact test", value: large.all / large.exactTest, unit: "×", budget: null}
  ];
}

function measured(units: number, tasks: number): Promise<Measured> {
  const program = join(import.meta.dirname, "networkScope", "networkScope.ts");
  const child = spawn(process.execPath, ["--import", "tsx", program, String(units), String(tasks)], {
    stdio: ["ignore", "pipe", "inherit"]
  });
  const told: Buffer[] = [];
  child.stdout.on("data", (chunk: Buffer) => told.push(chunk));
  return new Promise((resolve, reject) => {
    child.once("error", reject);
    child.once("exit", (code) => {
      if (code === 0) resolve(JSON.parse(Buffer.concat(told).toString()));
      else reject(new Error(`networkScope ended with ${code}`));
    });
  });
}
