import {readdir} from "node:fs/promises";
import {join} from "node:path";

/** A figure of a benchmark beside its budget, both in the same unit; a ratio is of two things measured in one run. */
export interface Figure {
  readonly what: string;
  readonly value: number;
  /** "×" for a ratio, "kB", "MB/s" … */
  readonly unit: string;
  /** null where nothing is promised */
  readonly budget: number | null;
}

/** What a file in test/bench/ exports. */
interface Bench {
  readonly name: string;
  run(): Promise<readonly Figure[]>;
}

/**
 * `npm run bench`: runs every benchmark in test/bench/, or those named (`npm run bench -- weight`), and prints a table.
 * Figures of a loaded machine are worth little, hence ratios; a budget that is missed is marked and ends nothing.
 */
async function main(): Promise<void> {
  const folder = import.meta.dirname;
  const asked = process.argv.slice(2);
  const names = (await readdir(folder))
    .filter((file) => file.endsWith(".ts") && file !== "run.ts")
    .map((file) => file.slice(0, -3))
    .sort();
  const unknown = asked.find((name) => !names.includes(name));
  if (unknown !== undefined) throw new Error(`no such benchmark, there are ${names.join(", ")}: ${unknown}`);
  for (const name of asked.length > 0 ? asked : names) {
    const bench: Bench = await import(join(folder, `${name}.ts`));
    process.stdout.write(`\n${bench.name}\n`);
    for (const figure of await bench.run()) process.stdout.write(`${row(figure)}\n`);
  }
}

/** `  label    1.23 ×   budget 3 ×`, and a mark where the budget is missed. */
function row({what, value, unit, budget}: Figure): string {
  const shown = `${value.toFixed(unit === "×" ? 2 : 1)} ${unit}`;
  const promise = budget === null ? "" : `   budget ${budget} ${unit}${value > budget ? "   MISSED" : ""}`;
  return `  ${what.padEnd(52)}${shown.padStart(12)}${promise}`;
}

await main();
