import {spawn} from "node:child_process";
import {mkdir, mkdtemp, readFile, rm, writeFile} from "node:fs/promises";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {pathToFileURL} from "node:url";
import {loadRegister} from "../../loaders/register.js";
import {workDocument} from "./corpus/workDocument.js";

export const name =
  "npm run data on made-up collections: documents a second, and whether memory grows with their number";

const SMALL = 8;
const LARGE = 128;
const root = join(import.meta.dirname, "..", "..");

/** Writes the most memory that a process held, in kB, to the file that PEAK names, when it ends. */
const WRITE_PEAK = `import {writeFileSync} from "node:fs";
process.on("exit", () => writeFileSync(process.env.PEAK, String(process.resourceUsage().maxRSS)));
`;

/** Documents of about 20 kB, each of its own; the units they name are those of the register in data/. */
export async function run() {
  const folder = await mkdtemp(join(tmpdir(), "collection-bench-"));
  try {
    const hook = join(folder, "peak.mjs");
    await writeFile(hook, WRITE_PEAK);
    const small = await measured(SMALL, folder, hook);
    const large = await measured(LARGE, folder, hook);
    const perSecond = (LARGE - SMALL) / (large.seconds - small.seconds);
    return [
      {what: `${SMALL} documents`, value: small.seconds, unit: "s", budget: null},
      {what: `${LARGE} documents`, value: large.seconds, unit: "s", budget: null},
      {what: "documents a second, once started", value: perSecond, unit: "/s", budget: null},
      {what: `most memory, ${LARGE} documents`, value: large.megabytes, unit: "MB", budget: null},
      {
        what: `most memory, ${LARGE} documents / ${SMALL} documents`,
        value: large.megabytes / small.megabytes,
        unit: "×",
        budget: 1.5
      }
    ];
  } finally {
    await rm(folder, {recursive: true, force: true});
  }
}

async function measured(n: number, folder: string, hook: string) {
  const units = (await loadRegister(join(root, "data"))).units
    .filter(({validTo}) => validTo === null)
    .map((unit) => unit.name);
  const documents = join(folder, `of-${n}`, "documents");
  await mkdir(documents, {recursive: true});
  for (let index = 0; index < n; index++) {
    await writeFile(join(documents, `document-${index}.txt`), workDocument(index, units));
  }
  const peak = join(folder, `peak-${n}`);
  const start = performance.now();
  await ended(["--documents", documents, "--out", join(folder, `of-${n}`, "out")], hook, peak);
  const seconds = (performance.now() - start) / 1000;
  return {seconds, megabytes: Number(await readFile(peak, "utf8")) / 1000};
}

/** Resolves when the program that `npm run data` starts has ended well. */
async function ended(args: readonly string[], hook: string, peak: string): Promise<void> {
  const {scripts}: {scripts: {data: string}} = JSON.parse(await readFile(join(root, "package.json"), "utf8"));
  const [node, ...own] = scripts.data.split(" ");
  if (node !== "node") throw new Error(`npm run data does not start with node: ${scripts.data}`);
  const program = ["--import", pathToFileURL(hook).href, ...own, ...args];
  return new Promise((done, reject) => {
    const child = spawn(process.execPath, program, {
      cwd: root,
      env: {...process.env, PEAK: peak},
      stdio: ["ignore", "ignore", "inherit"]
    });
    child.once("error", reject);
    child.once("exit", (code) => {
      if (code === 0) done();
      else reject(new Error(`npm run data ended with ${code}`));
    });
  });
}
