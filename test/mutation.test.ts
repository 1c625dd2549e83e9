import {execFile} from "node:child_process";
import {cpSync, mkdtempSync, readFileSync, readdirSync, rmSync, symlinkSync, writeFileSync} from "node:fs";
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

/** Tests beside each other in test/; those that start commands, a server or this are no tests of loaders/. */
const files = readdirSync(join(root, "test")).filter((file) => file.endsWith(".ts"));
const suites = files.filter(
  (file) => /^(?!mutation|commands).*\.test\.ts$/.test(file) && /from "\.\.\/loaders\//.test(read("test", file))
);

const config = `export default {cacheDir: ".cache", test: {include: ["test/*.test.ts"], testTimeout: 30000}};\n`;

function read(...path: string[]): string {
  return readFileSync(join(root, ...path), "utf8");
}

/** A copy of what the tests need, with one edit. */
function copy(name: string, edit: {file: string; find: string; replace: string} | null): string {
  const project = join(folder, name);
  for (const part of ["loaders", "data", "test/input", "test/output", "package.json", "tsconfig.json"]) {
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

/** How many tests passed and failed in the copy, up to the first failure. */
function runSuites(project: string): Promise<{passed: number; failed: number; output: string}> {
  const args = ["node_modules/vitest/vitest.mjs", "run", "--bail=1", "--maxWorkers=1", "--reporter=json"];
  return new Promise((done) => {
    execFile(process.execPath, args, {cwd: project, maxBuffer: 1 << 26}, (_, stdout, stderr) => {
      const json = stdout.slice(stdout.indexOf("{"));
      const report: {numPassedTests: number; numFailedTests: number} | null = json === "" ? null : JSON.parse(json);
      const output = stderr + stdout;
      done({passed: report?.numPassedTests ?? 0, failed: report?.numFailedTests ?? 0, output: output.slice(0, 2000)});
    });
  });
}

beforeAll(() => {
  if (suites.length === 0) throw new Error("no tests of loaders/ to try");
});

afterAll(() => rmSync(folder, {recursive: true, force: true}));

describe.concurrent("the tests of loaders/", () => {
  test("pass as it is", async () => {
    const {passed, failed, output} = await runSuites(copy("unchanged", null));
    expect([failed, passed > 0], output).toEqual([0, true]);
  });

  for (const {what, ...edit} of mutants) {
    test(`fail when ${what}`, async () => {
      // a failing test, not a file that does not load
      const {failed, output} = await runSuites(copy(what.replaceAll(/\W+/g, "-"), edit));
      expect(failed, output).toBeGreaterThan(0);
    });
  }
});
