import {spawn} from "node:child_process";
import {createHash} from "node:crypto";
import {existsSync} from "node:fs";
import {cp, readFile, readdir, rename, rm, stat, writeFile} from "node:fs/promises";
import {join} from "node:path";
import {fileURLToPath} from "node:url";
import type {Exports} from "../../loaders/exports/index.js";
import type {Started} from "./start.js";

const cache = join(".cache", "downloads");

/** Sets of downloads that are kept: of what stands in the folder, and of what stood there before. */
const KEPT = 3;

/**
 * Puts the files that people work with into `<site>/data/`, made from the tables in `folder`, and tells what they are.
 * They are made in a process of its own, so that pages are made meanwhile, and only when the tables or what makes them
 * changed. Throws what that process says when it fails.
 */
export async function putDownloads(folder: string, site: string, programs: Started["programs"]): Promise<Exports> {
  const made = join(cache, await hashOfSources(folder));
  if (!existsSync(made)) {
    const temporary = `${made}-${process.pid}`;
    await rm(temporary, {recursive: true, force: true});
    const told = await make(
      fileURLToPath((await programs)["src/build/writeDownloads.ts"]),
      folder,
      join(temporary, "files")
    );
    await writeFile(join(temporary, "exports.json"), told);
    // another build may have made the same meanwhile
    if (existsSync(made)) await rm(temporary, {recursive: true, force: true});
    else await rename(temporary, made);
    await removeOld();
  }
  await cp(join(made, "files"), join(site, "data"), {recursive: true});
  const exports: Exports = JSON.parse(await readFile(join(made, "exports.json"), "utf8"));
  return exports;
}

/** A hash of all that downloads are made of: the tables by their manifest, the writers, and the packages they use. */
async function hashOfSources(folder: string): Promise<string> {
  const hash = createHash("sha256");
  const folders = [join("loaders", "exports"), join("loaders", "network")];
  const listed = await Promise.all(
    folders.map(async (writers) => (await readdir(writers)).sort().map((file) => join(writers, file)))
  );
  const sources = listed.flat();
  for (const path of [join(folder, "manifest.json"), "package-lock.json", ...sources]) {
    hash.update(await readFile(path)).update("\0");
  }
  return hash.digest("hex").slice(0, 16);
}

async function make(program: string, folder: string, out: string): Promise<string> {
  const child = spawn(process.execPath, [program, folder, out], {
    stdio: ["ignore", "pipe", "pipe"]
  });
  const told: Buffer[] = [];
  const doubts: Buffer[] = [];
  child.stdout.on("data", (chunk: Buffer) => told.push(chunk));
  child.stderr.on("data", (chunk: Buffer) => doubts.push(chunk));
  return new Promise((resolve, reject) => {
    child.on("error", reject);
    child.on("close", (code) =>
      code === 0
        ? resolve(Buffer.concat(told).toString())
        : reject(new Error(`the downloads could not be written: ${Buffer.concat(doubts).toString().trim()}`))
    );
  });
}

async function removeOld(): Promise<void> {
  const sets = await Promise.all(
    (await readdir(cache)).map(async (name) => ({name, time: (await stat(join(cache, name))).mtimeMs}))
  );
  for (const {name} of sets.sort((a, b) => b.time - a.time).slice(KEPT)) {
    await rm(join(cache, name), {recursive: true, force: true});
  }
}
