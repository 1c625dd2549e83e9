import {execFile} from "node:child_process";
import {existsSync} from "node:fs";
import {cp, mkdir, mkdtemp, readFile, readdir, rm, symlink, writeFile} from "node:fs/promises";
import {tmpdir} from "node:os";
import {basename, join} from "node:path";
import {fileURLToPath} from "node:url";
import {promisify} from "node:util";
import type {Figure} from "./run.js";

export const name = "npm run build";

const root = fileURLToPath(new URL("../..", import.meta.url));
const rounds = 3;
const exec = promisify(execFile);

/**
 * Two ratios of medians over alternated rounds, all in temporary copies: the cold build to the cold build of a Framework
 * project of one empty page, and the build after a changed document to the cold one. Cold is after `npm ci`: nothing of
 * an earlier build is there.
 */
export async function run(): Promise<readonly Figure[]> {
  const folder = await mkdtemp(join(tmpdir(), "duty-atlas-bench-"));
  const times = {empty: [] as number[], cold: [] as number[], warm: [] as number[]};
  try {
    for (let round = 0; round < rounds; round += 1) {
      times.empty.push(await build(await emptyProject(join(folder, `empty-${round}`))));
      const project = await copyOf(join(folder, `project-${round}`));
      times.cold.push(await build(project));
      await changeDocument(project);
      times.warm.push(await build(project));
    }
  } finally {
    await rm(folder, {recursive: true, force: true});
  }
  const [empty, cold, warm] = [median(times.empty), median(times.cold), median(times.warm)];
  return [
    {what: "empty Framework project, cold", value: empty, unit: "s", budget: null},
    {what: "this site, cold", value: cold, unit: "s", budget: null},
    {what: "this site, a document changed", value: warm, unit: "s", budget: null},
    {what: "cold : empty project", value: cold / empty, unit: "×", budget: 3},
    {what: "a document changed : cold", value: warm / cold, unit: "×", budget: 0.5}
  ];
}

/** Seconds that `npm run build` takes in the project's folder. Rejects with its output when it makes no site. */
async function build(project: string): Promise<number> {
  const env = {...process.env, OBSERVABLE_TELEMETRY_DISABLE: "true"};
  await rm(join(project, "dist"), {recursive: true, force: true});
  const start = performance.now();
  // on Windows npm is a batch file, which only a shell starts
  await exec("npm", ["run", "build"], {cwd: project, env, maxBuffer: 1 << 26, shell: process.platform === "win32"});
  const seconds = (performance.now() - start) / 1000;
  if (!existsSync(join(project, "dist", "index.html"))) throw new Error(`the build made no site: ${project}`);
  return seconds;
}

/** A Framework project with one page, set so that it asks no other host for anything. */
async function emptyProject(project: string): Promise<string> {
  const cache = join(project, "src", ".observablehq", "cache", "_npm");
  await mkdir(join(project, "src"), {recursive: true});
  await writeFile(
    join(project, "package.json"),
    JSON.stringify({type: "module", private: true, scripts: {build: "observable build"}})
  );
  await writeFile(join(project, "observablehq.config.js"), `export default {root: "src", globalStylesheets: []};\n`);
  await writeFile(join(project, "src", "index.md"), "# Empty\n");
  await symlink(join(root, "node_modules"), join(project, "node_modules"), "junction");
  // Framework asks the registry for the newest of these unless a folder of that name is there
  for (const library of implicitLibraries) await mkdir(join(cache, `${library}@1.0.0`), {recursive: true});
  return project;
}

const implicitLibraries = [
  "@observablehq/plot",
  "@observablehq/sample-datasets",
  "apache-arrow",
  "arquero",
  "d3",
  "d3-dsv",
  "echarts",
  "htl",
  "leaflet",
  "lodash",
  "mapbox-gl",
  "parquet-wasm",
  "react",
  "react-dom",
  "topojson-client"
];

/** The project as a fresh clone has it, with its packages installed. */
async function copyOf(project: string): Promise<string> {
  const made = new Set(["node_modules", "dist", ".git", ".cache"]);
  await mkdir(project, {recursive: true});
  for (const entry of await readdir(root)) {
    if (made.has(entry)) continue;
    await cp(join(root, entry), join(project, entry), {
      recursive: true,
      filter: (source) => !/[\\/]src[\\/](data|\.observablehq)$/.test(source)
    });
  }
  await symlink(join(root, "node_modules"), join(project, "node_modules"), "junction");
  return project;
}

/** Puts a word into the first document of the copy, as a person who mends it would. */
async function changeDocument(project: string): Promise<void> {
  const folder = join(project, "data", "documents");
  const [first] = (await readdir(folder)).filter((file) => /\.(md|txt)$/.test(file)).sort();
  if (first === undefined) throw new Error(`no text document to change: ${basename(folder)}`);
  const text = await readFile(join(folder, first), "utf8");
  const changed = text.replace("。", "，并及时总结。");
  if (changed === text) throw new Error(`the document has no sentence to change: ${first}`);
  await writeFile(join(folder, first), changed);
}

/** The middle value; of an even number the upper of the two. */
function median(values: readonly number[]): number {
  const middle = [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];
  if (middle === undefined) throw new Error("no values to take the median of");
  return middle;
}
