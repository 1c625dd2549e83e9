import {spawn} from "node:child_process";
import {createHash} from "node:crypto";
import {existsSync} from "node:fs";
import {mkdir, readFile, readdir, rename, rm} from "node:fs/promises";
import {join} from "node:path";

const packages = [
  "react",
  "react-dom",
  "d3",
  "d3-dsv",
  "apache-arrow",
  "arquero",
  "echarts",
  "htl",
  "leaflet",
  "lodash",
  "mapbox-gl",
  "parquet-wasm",
  "topojson-client",
  "@observablehq/plot",
  "@observablehq/sample-datasets"
];

/** Files below a folder, sorted, relative to it; made and cached ones left out. */
async function filesBelow(folder: string): Promise<string[]> {
  const entries = await readdir(folder, {withFileTypes: true, recursive: true});
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => !path.includes(`${join("src", "data")}`) && !path.includes(".observablehq"))
    .sort();
}

/** A hash of all that shells are made of: pages, components, styles, the config and the site builder's version. */
async function hashOfSources(): Promise<string> {
  const hash = createHash("sha256");
  const sources = (await filesBelow("src")).filter(
    (path) => !["build", "collection", "findings", "wording"].some((folder) => path.startsWith(join("src", folder)))
  );
  for (const path of [...sources, "observablehq.config.ts", "package-lock.json"]) {
    hash
      .update(path)
      .update("\0")
      .update(await readFile(path))
      .update("\0");
  }
  return hash.digest("hex").slice(0, 16);
}

/**
 * The pages' shells, built by Observable Framework into .cache/shells/<hash of their sources>: a changed document does
 * not change them, so that they are built again only when a page, a script or a style changes. Returns the folder.
 */
export async function buildShells(): Promise<string> {
  const folder = join(".cache", "shells", await hashOfSources());
  if (existsSync(folder)) return folder;
  // without these the site builder asks a registry which version is the newest of packages that no page uses
  for (const name of packages) {
    await mkdir(join("src", ".observablehq", "cache", "_npm", `${name}@0.0.0`), {recursive: true});
  }
  const temporary = `${folder}-${process.pid}`;
  await rm(temporary, {recursive: true, force: true});
  await run(temporary);
  await rm(join(".cache", "shells", "old"), {recursive: true, force: true});
  for (const name of await readdir(join(".cache", "shells"))) {
    if (join(".cache", "shells", name) !== temporary)
      await rm(join(".cache", "shells", name), {recursive: true, force: true});
  }
  await rename(temporary, folder);
  return folder;
}

function run(output: string): Promise<void> {
  const program = join("node_modules", "@observablehq", "framework", "dist", "bin", "observable.js");
  // it runs for a few seconds, in which optimising its code takes longer than the optimised code saves
  const child = spawn(process.execPath, ["--max-semi-space-size=64", "--no-opt", program, "build"], {
    env: {...process.env, SHELLS: output, OBSERVABLE_TELEMETRY_DISABLE: "true"},
    stdio: ["ignore", "pipe", "pipe"]
  });
  let said = "";
  child.stdout.on("data", (chunk: Buffer) => (said += chunk.toString()));
  child.stderr.on("data", (chunk: Buffer) => (said += chunk.toString()));
  return new Promise((resolve, reject) => {
    child.on("error", reject);
    child.on("close", (code) =>
      code === 0 ? resolve() : reject(new Error(`the site builder ended with ${code}: ${said.trim().slice(-2000)}`))
    );
  });
}
