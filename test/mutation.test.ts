import {execFile} from "node:child_process";
import {cpSync, existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, symlinkSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {fileURLToPath} from "node:url";
import {afterAll, beforeAll, describe, expect, test} from "vitest";
import {mutants} from "./mutants.js";

/**
 * Breaks the program on purpose, one place at a time, in a temporary copy, and requires the tests to notice: what no
 * test notices, no test protects.
 */
const root = fileURLToPath(new URL("..", import.meta.url));
const folder = mkdtempSync(join(tmpdir(), "duty-atlas-mutants-"));

/**
 * Tests beside each other in test/; those that start commands, a server or this are no tests of loaders/, and those of
 * damaged and hostile files take long and ask only that nothing fails.
 */
const files = readdirSync(join(root, "test")).filter((file) => file.endsWith(".ts"));
const suites = files.filter(
  (file) =>
    /^(?!mutation|commands|readProperties|hostile).*\.test\.ts$/.test(file) &&
    /from "\.\.\/loaders\//.test(read("test", file))
);

const config = `export default {cacheDir: ".cache", test: {include: ["test/*.test.ts"], testTimeout: 30000}};\n`;

function read(...path: string[]): string {
  return readFileSync(join(root, ...path), "utf8");
}

/** A copy of what the tests need, with one edit. */
function copy(name: string, edit: {file: string; find: string; replace: string} | null): string {
  const project = join(folder, name);
  for (const part of [
    "loaders",
    "data",
    "test/input",
    "test/output",
    "package.json",
    "package-lock.json",
    "tsconfig.json"
  ]) {
    cpSync(join(root, part), join(project, part), {recursive: true});
  }
  for (const file of files.filter((each) => suites.includes(each) || !each.endsWith(".test.ts")))
    cpSync(join(root, "test", file), join(project, "test", file));
  writeFileSync(join(project, "vitest.config.js"), config);
  symlinkSync(join(root, "node_modules"), join(project, "node_modules"), "junction");
  if (edit !== null) writeFileSync(join(project, edit.file), edited(edit));
  return project;
}

/** The file's source with the edit; throws unless what is to be replaced stands there exactly once. */
function edited({file, find, replace}: {file: string; find: string; replace: string}): string {
  const parts = read(file).split(find);
  if (parts.length !== 2) throw new Error(`must stand once in ${file}, stands ${parts.length - 1} times: ${find}`);
  return parts.join(replace);
}

interface Outcome {
  readonly passed: number;
  /** names and messages of the tests that failed */
  readonly failures: readonly string[];
  /** the suites did not end in time, which is noticed too */
  readonly hung: boolean;
  /** what was said where nothing was tested */
  readonly output: string;
}

/** What is used of vitest's JSON report. */
interface Report {
  readonly numPassedTests: number;
  readonly testResults: readonly {
    readonly assertionResults: readonly {
      readonly status: string;
      readonly fullName: string;
      readonly failureMessages: readonly string[];
    }[];
  }[];
}

/** Runs the suites in the copy up to the first failure, in one process, so that to kill it ends them all. */
function runSuites(project: string): Promise<Outcome> {
  const args = ["node_modules/vitest/vitest.mjs", "run", "--bail=1", "--pool=threads", "--maxWorkers=1"];
  const report = join(project, "report.json");
  const reporting = ["--reporter=json", `--outputFile=${report}`];
  const limits = {cwd: project, maxBuffer: 1 << 26, timeout: 90_000, killSignal: "SIGKILL"} as const;
  return new Promise((done) => {
    execFile(process.execPath, [...args, ...reporting], limits, (error, stdout, stderr) => {
      const written: Report | null = existsSync(report) ? JSON.parse(readFileSync(report, "utf8")) : null;
      const tests = (written?.testResults ?? []).flatMap(({assertionResults}) => assertionResults);
      const failures = tests
        .filter(({status}) => status === "failed")
        .map(({fullName, failureMessages}) => `${fullName}: ${failureMessages.join("\n").slice(0, 500)}`);
      const output = (stdout + stderr).slice(0, 2000);
      done({passed: written?.numPassedTests ?? 0, failures, hung: error?.killed === true, output});
    });
  });
}

beforeAll(() => {
  if (suites.length === 0) throw new Error("no tests of loaders/ to try");
});

afterAll(() => rmSync(folder, {recursive: true, force: true}));

describe.concurrent("the tests of loaders/", () => {
  test("pass as it is", async () => {
    const {passed, failures, hung, output} = await runSuites(copy("unchanged", null));
    expect({failures, hung}).toEqual({failures: [], hung: false});
    expect(passed, output).toBeGreaterThan(0);
  });

  mutants.forEach(({what, ...edit}, index) => {
    test(`fail when ${what}`, async () => {
      // a failing test, not a file that does not load
      const {failures, hung, output} = await runSuites(copy(`mutant-${index}`, edit));
      expect(failures.length > 0 || hung, output).toBe(true);
    });
  });
});
