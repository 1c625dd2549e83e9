import {spawn} from "node:child_process";
import {mkdtemp, readFile, rm} from "node:fs/promises";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {fileURLToPath} from "node:url";

/**
 * `npm test`: type check, then the site, then every test. All three run even if one fails, but for the browser tests,
 * which without a site would say nothing. The last line is `N passed, N failed`; a failed type check or build is one
 * failure, as is a test file that does not load. Exit code 1 if anything failed.
 */
const root = fileURLToPath(new URL("..", import.meta.url));

async function main(): Promise<void> {
  let failed = 0;
  if ((await npm("typecheck")) !== 0) failed += fail("type check");
  const isBuilt = (await npm("build")) === 0;
  if (!isBuilt) failed += fail("build");
  const tests = await runVitest(isBuilt ? ["unit", "mutation", "browser"] : ["unit", "mutation"]);
  failed += tests.failed;
  const skipped = tests.skipped > 0 ? `, ${tests.skipped} skipped` : "";
  process.exitCode = failed > 0 ? 1 : 0;
  process.stdout.write(`\n${tests.passed} passed, ${failed} failed${skipped}\n`);
}

/** Runs a command, its output going straight through; the exit code, 1 if killed. */
function run(command: string, args: readonly string[], shell = false): Promise<number> {
  return new Promise((done, reject) => {
    const child = spawn(command, args, {cwd: root, stdio: "inherit", shell});
    child.once("error", reject);
    child.once("exit", (code) => done(code ?? 1));
  });
}

/** Runs one of package.json's scripts; on Windows npm is a batch file, which only a shell starts. */
function npm(script: string): Promise<number> {
  return run("npm", ["run", "--silent", script], process.platform === "win32");
}

function fail(step: string): 1 {
  process.stderr.write(`\n${step} failed\n`);
  return 1;
}

/** What is used of vitest's JSON report, which follows Jest's. */
interface Report {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly numPendingTests: number;
  readonly numTodoTests: number;
  readonly testResults: readonly {readonly status: string; readonly assertionResults: readonly {status: string}[]}[];
}

async function runVitest(projects: readonly string[]): Promise<{passed: number; failed: number; skipped: number}> {
  const folder = await mkdtemp(join(tmpdir(), "duty-atlas-test-"));
  const file = join(folder, "report.json");
  try {
    const code = await run(process.execPath, [
      join(root, "node_modules/vitest/vitest.mjs"),
      "run",
      ...projects.map((name) => `--project=${name}`),
      "--reporter=default",
      "--reporter=json",
      `--outputFile.json=${file}`
    ]);
    const report: Report | null = await readFile(file, "utf8").then(JSON.parse, () => null);
    if (report === null) return {passed: 0, failed: fail("vitest"), skipped: 0};
    // a file that does not load has failed without a test that did
    const unloaded = report.testResults.filter(
      ({status, assertionResults}) => status === "failed" && !assertionResults.some((test) => test.status === "failed")
    );
    const failed = report.numFailedTests + unloaded.length;
    return {
      passed: report.numPassedTests,
      // an error outside any test fails the run and no test
      failed: failed === 0 && code !== 0 ? fail("a step outside the tests") : failed,
      skipped: report.numPendingTests + report.numTodoTests
    };
  } finally {
    await rm(folder, {recursive: true});
  }
}

await main();
