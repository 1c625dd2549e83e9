import {spawn, spawnSync} from "node:child_process";
import {existsSync, mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync} from "node:fs";
import {readFile} from "node:fs/promises";
import {join} from "node:path";
import {fileURLToPath} from "node:url";
import {chromium} from "playwright-core";
import type {Browser} from "playwright-core";

/**
 * A real headless browser that needs neither an apt package nor a download beyond npm's: on x64 Linux the Chromium in
 * @sparticuz/chromium, elsewhere an installed Chrome or Edge. Works as root and with an empty HOME. On Linux it knows the
 * system's fonts and those in the folder `fonts`; with `steady` its pictures are the same from run to run, if slower.
 */
export async function launchChromium({fonts = null, steady = false}: LaunchOptions = {}): Promise<Browser> {
  if (process.platform === "linux" && process.arch === "x64") {
    const {executablePath, env} = await packagedChromium(fonts);
    return chromium.launch({executablePath, env, args: [...(await browserArguments()), ...(steady ? drawnAlike : [])]});
  }
  for (const channel of ["chrome", "msedge"]) {
    try {
      return await chromium.launch({channel, args: [...quiet, ...(steady ? drawnAlike : [])]});
    } catch (error) {
      if (!(error instanceof Error && /is not found|executable doesn't exist/i.test(error.message))) throw error;
    }
  }
  throw new Error(`no browser: install Chrome or Edge on ${process.platform} ${process.arch}`);
}

export interface LaunchOptions {
  readonly fonts?: string | null;
  readonly steady?: boolean;
}

/** Drawn by one thread of the processor, whole pictures at a time. */
const drawnAlike = ["--disable-gpu", "--disable-partial-raster", "--num-raster-threads=1"];

/** The browser's own requests (updates, field trials, safe browsing) would look like the page's. */
const quiet = [
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--disable-default-apps",
  "--no-first-run",
  "--metrics-recording-only",
  "--disable-client-side-phishing-detection",
  "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1"
];

/**
 * The package's arguments without those that hide what tests look for (web security, insecure content), and
 * without the single process, in which closing a context ends the browser.
 */
async function browserArguments(): Promise<string[]> {
  const {default: packaged} = await import("@sparticuz/chromium");
  const unwanted = ["--single-process", "--disable-web-security", "--allow-running-insecure-content"];
  return [...packaged.args.filter((argument) => !unwanted.includes(argument)), ...quiet];
}

/**
 * The unpacked browser, and the environment it runs in. It is unpacked once into node_modules/.cache, under a name that
 * carries its version: the package itself unpacks to /tmp/chromium, takes whatever lies there, and lets two test runs
 * tread on one another. The system libraries it wants (NSS, expat) are in the package too; they are used where the
 * system has none.
 */
async function packagedChromium(given: string | null): Promise<{executablePath: string; env: Record<string, string>}> {
  const folder = await unpacked();
  const executablePath = join(folder, "chromium");
  const fonts = given ?? join(folder, "fonts");
  // at each launch, for it holds where the folder lies, and folders are moved
  writeFileSync(
    join(fonts, "fonts.conf"),
    fontsConf(fonts, [join(folder, "fonts"), ...(given === null ? [] : [given])])
  );
  const own = {FONTCONFIG_PATH: fonts};
  const withLibraries = {...own, LD_LIBRARY_PATH: join(folder, "al2023", "lib")};
  const answers: string[] = [];
  for (const added of [own, withLibraries]) {
    const env = {...inherited(), ...added};
    const run = spawnSync(executablePath, ["--version"], {env, encoding: "utf8"});
    if (run.status === 0) return {executablePath, env};
    answers.push(run.error === undefined ? run.stderr.trim() : run.error.message);
  }
  throw new Error(`the packaged Chromium does not start: ${answers.join("; ")}`);
}

function inherited(): Record<string, string> {
  return Object.fromEntries(Object.entries(process.env).flatMap(([k, v]) => (v === undefined ? [] : [[k, v]])));
}

const modules = fileURLToPath(new URL("../../../node_modules/", import.meta.url));

/** The folder of the unpacked browser: chromium, al2023/lib, fonts. */
async function unpacked(): Promise<string> {
  const {version}: {version: string} = JSON.parse(
    await readFile(join(modules, "@sparticuz", "chromium", "package.json"), "utf8")
  );
  const folder = join(modules, ".cache", `chromium-${version}`);
  if (existsSync(folder)) return folder;
  mkdirSync(join(modules, ".cache"), {recursive: true});
  const staging = mkdtempSync(join(modules, ".cache", "chromium-"));
  try {
    await unpackInto(staging);
    renameSync(staging, folder);
  } catch (error) {
    rmSync(staging, {recursive: true});
    // another run was quicker
    if (!existsSync(folder)) throw error;
  }
  return folder;
}

/**
 * In a process of its own: the package decides where to unpack by TMPDIR, and whether its libraries come along by a
 * variable of Amazon's, and both would otherwise hold for the tests too.
 */
function unpackInto(folder: string): Promise<void> {
  // root would give the files to those who packed them, which a container of another's cannot
  const script = `delete process.getuid; const {default: chromium} = await import("@sparticuz/chromium"); await chromium.executablePath();`;
  const env = {...process.env, TMPDIR: folder, AWS_EXECUTION_ENV: "AWS_Lambda_nodejs20.x"};
  return new Promise((done, fail) => {
    const child = spawn(process.execPath, ["--input-type=module", "--eval", script], {
      cwd: modules,
      env,
      stdio: "inherit"
    });
    child.once("error", fail);
    child.once("exit", (code) => {
      if (code === 0) done();
      else fail(new Error(`the packaged Chromium cannot be unpacked: exit code ${code}`));
    });
  });
}

/** The system's fonts, where there are any, and those in `added`; what fontconfig remembers of them stands in `folder`. */
function fontsConf(folder: string, added: readonly string[]): string {
  const folders = ["/usr/share/fonts", "/usr/local/share/fonts", ...added];
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
${folders.map((path) => `  <dir>${path}</dir>`).join("\n")}
  <cachedir>${join(folder, "cache")}</cachedir>
</fontconfig>
`;
}
