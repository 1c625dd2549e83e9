import {parseArgs} from "node:util";

/** What a command was given: its options by name, and the rest in order. */
export interface Given {
  readonly options: Readonly<Record<string, string>>;
  readonly rest: readonly string[];
}

/**
 * Runs a command to its exit code. `--help` prints `usage` and is 0; any error is one sentence on stderr and 1. Options are
 * `--name VALUE`; those not given have the values of `defaults`. Throws for an option that is not there or has no value.
 */
export async function runCommand(
  usage: string,
  defaults: Readonly<Record<string, string>>,
  run: (given: Given) => Promise<number>
): Promise<void> {
  try {
    const given = parseCommandLine(process.argv.slice(2), defaults);
    if (given === "help") process.stdout.write(usage);
    else process.exitCode = await run(given);
  } catch (error) {
    process.stderr.write(`${sentence(error)}\n`);
    process.exitCode = 1;
  }
}

/** A number of things in words: 1 task, 2 tasks. */
export function count(n: number, thing: string): string {
  return `${n} ${thing}${n === 1 ? "" : "s"}`;
}

function parseCommandLine(args: string[], defaults: Readonly<Record<string, string>>): Given | "help" {
  const options = Object.fromEntries(Object.keys(defaults).map((name) => [name, {type: "string"} as const]));
  const {values, positionals} = parseArgs({
    args,
    options: {...options, help: {type: "boolean", short: "h"}},
    allowPositionals: true
  });
  const {help, ...rest} = values;
  if (help === true) return "help";
  const written = Object.entries(rest).filter((entry): entry is [string, string] => typeof entry[1] === "string");
  const empty = written.find(([, value]) => value === "");
  if (empty !== undefined) throw new Error(`option without value: --${empty[0]}`);
  return {options: {...defaults, ...Object.fromEntries(written)}, rest: positionals};
}

/** One line of an error's message: the first, without the hints that Node adds to it. */
function sentence(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  return (message.split("\n")[0] ?? message).replace(/\. To specify a positional argument .*$/, "");
}
