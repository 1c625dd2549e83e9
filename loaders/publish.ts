import {createHash} from "node:crypto";
import {mkdir, readFile, readdir, rename, rm, utimes, writeFile} from "node:fs/promises";
import {basename, dirname, join} from "node:path";
import {programVersion} from "./version.js";

/** What stands in a folder of tables, written last: file names in order, each with its SHA-256. */
export interface Manifest {
  /** the version of the program that made them; null where an earlier one did not say */
  readonly program: string | null;
  readonly files: Readonly<Record<string, string>>;
}

const MANIFEST = "manifest.json";

/**
 * Puts files into `folder` so that a run that is killed leaves either files that agree with their manifest or a manifest
 * that does not agree with them (see agrees): `write` fills an empty folder beside it, whose files are then moved over one
 * by one, files that the former manifest has and the new one has not are removed, and the manifest is moved over last.
 * Each file's time is made from its content: same bytes, same time; other bytes, another time.
 */
export async function publish(folder: string, write: (temporary: string) => Promise<void>): Promise<Manifest> {
  await removeAbandoned(folder);
  const temporary = `${temporaryName(folder)}${process.pid}`;
  await mkdir(temporary, {recursive: true});
  try {
    await write(temporary);
    const manifest = await manifestOf(temporary);
    await writeFile(join(temporary, MANIFEST), `${JSON.stringify(manifest, null, 2)}\n`);
    await setTime(join(temporary, MANIFEST), hashOf(JSON.stringify(manifest)));
    await mkdir(folder, {recursive: true});
    const stale = Object.keys((await readManifest(folder))?.files ?? {}).filter((name) => !(name in manifest.files));
    for (const name of Object.keys(manifest.files)) await rename(join(temporary, name), join(folder, name));
    for (const name of stale) await rm(join(folder, basename(name)), {force: true});
    await rename(join(temporary, MANIFEST), join(folder, MANIFEST));
    return manifest;
  } finally {
    await rm(temporary, {recursive: true, force: true});
  }
}

/** Whether `folder` holds a manifest and every file of it with the content it names. */
export async function agrees(folder: string): Promise<boolean> {
  const manifest = await readManifest(folder);
  if (manifest === null) return false;
  for (const [name, sha256] of Object.entries(manifest.files)) {
    const bytes = await readFile(join(folder, name)).catch(() => null);
    if (bytes === null || hashOf(bytes) !== sha256) return false;
  }
  return true;
}

function temporaryName(folder: string): string {
  return join(dirname(folder), `.${basename(folder)}-`);
}

/** Removes the temporary folders of runs that were killed: those named after a process that is no more, or is this one. */
async function removeAbandoned(folder: string): Promise<void> {
  const prefix = basename(temporaryName(folder));
  for (const name of await readdir(dirname(folder)).catch(() => [])) {
    const number = name.startsWith(prefix) ? Number(name.slice(prefix.length)) : NaN;
    if (Number.isInteger(number) && !(number !== process.pid && isRunning(number))) {
      await rm(join(dirname(folder), name), {recursive: true, force: true});
    }
  }
}

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return error instanceof Error && "code" in error && error.code === "EPERM";
  }
}

async function manifestOf(folder: string): Promise<Manifest> {
  const files: Record<string, string> = {};
  for (const name of (await readdir(folder)).sort()) {
    const sha256 = hashOf(await readFile(join(folder, name)));
    await setTime(join(folder, name), sha256);
    files[name] = sha256;
  }
  return {program: await programVersion(), files};
}

/** The version of the program that made the tables of a folder; null where their manifest does not say. */
export async function programOf(folder: string): Promise<string | null> {
  return (await readManifest(folder))?.program ?? null;
}

/** The manifest in a folder; null where there is none, or one that was cut off or is somebody else's. */
async function readManifest(folder: string): Promise<Manifest | null> {
  const text = await readFile(join(folder, MANIFEST), "utf8").catch(() => null);
  if (text === null) return null;
  try {
    const {files, program}: {files?: unknown; program?: unknown} = JSON.parse(text);
    if (typeof files !== "object" || files === null) return null;
    const version = typeof program === "string" ? program : null;
    return {
      program: version,
      files: Object.fromEntries(Object.entries(files).map(([name, sha256]) => [name, String(sha256)]))
    };
  } catch {
    return null;
  }
}

/** A second between 2001 and 2020, told by the content. */
async function setTime(path: string, sha256: string): Promise<void> {
  const seconds = 978_307_200 + (Number.parseInt(sha256.slice(0, 8), 16) % 631_152_000);
  await utimes(path, seconds, seconds);
}

function hashOf(content: string | Uint8Array): string {
  return createHash("sha256").update(content).digest("hex");
}
