import {createHash} from "node:crypto";
import {existsSync, realpathSync} from "node:fs";
import {readFile, readdir, realpath, rm, stat} from "node:fs/promises";
import {basename, join, relative, sep} from "node:path";
import {fileURLToPath} from "node:url";
import {parseArgs} from "node:util";
import {create} from "tar";

/** What of the project a machine without a network needs beside the installed packages: no tests, nothing made. */
const own = [
  ".npmrc",
  "CHANGELOG.md",
  "LICENSE",
  "README.md",
  "README.zh-CN.md",
  "data",
  "loaders",
  "observablehq.config.ts",
  "package-lock.json",
  "package.json",
  "src",
  "tsconfig.json"
];

/** Below src/: what runs make there. */
const made = /^src\/(?:data|\.data-[^/]*|\.observablehq)(?:\/|$)/;

/** As much of package-lock.json as tells which packages are there, and which only tests use. */
interface Lock {
  readonly packages: Readonly<Record<string, {readonly dev?: boolean; readonly optional?: boolean}>>;
}

/** Files and links below a path, or the path itself; folders that `skip` names are passed over. */
async function filesOf(path: string, skip: (path: string) => boolean): Promise<string[]> {
  if (skip(path)) return [];
  if (!(await stat(path)).isDirectory()) return [path];
  const found: string[] = [];
  for (const entry of await readdir(path, {withFileTypes: true})) {
    const inner = `${path}/${entry.name}`;
    if (entry.isDirectory()) found.push(...(await filesOf(inner, skip)));
    else if (!skip(inner)) found.push(inner);
  }
  return found;
}

/**
 * The folders of installed packages that the program needs when it runs. Throws for one that is not installed, unless it
 * is for another system.
 */
export function packagesOf({packages}: Lock, isThere: (path: string) => boolean): string[] {
  const needed = Object.entries(packages).filter(([path, {dev}]) => path !== "" && dev !== true);
  const absent = needed.find(([path, {optional}]) => optional !== true && !isThere(path));
  if (absent !== undefined) throw new Error(`package not installed, npm ci installs it: ${absent[0]}`);
  return needed.map(([path]) => path).filter(isThere);
}

/** Commands of packages: the links that lead into one of their folders. */
async function commandsOf(packages: readonly string[]): Promise<string[]> {
  const folder = "node_modules/.bin";
  const root = await realpath("node_modules");
  const kept: string[] = [];
  for (const name of await readdir(folder)) {
    const target = join("node_modules", relative(root, await realpath(join(folder, name))))
      .split(sep)
      .join("/");
    // where links are not used, a command is a file of its own
    if (target.startsWith(`${folder}/`) || packages.some((path) => target.startsWith(`${path}/`)))
      kept.push(`${folder}/${name}`);
  }
  return kept;
}

/**
 * Writes the project with its installed packages into one archive. Files are sorted and have one time, owners are left
 * out: the same files give the same bytes. `tar`, which the site builder has installed already, writes it alike on every
 * system; the tar of a system differs in what it can leave out.
 */
async function pack(
  file: string,
  root: string
): Promise<{readonly files: number; readonly bytes: number; readonly sha256: string}> {
  const lock: Lock = JSON.parse(await readFile("package-lock.json", "utf8"));
  const packages = packagesOf(lock, existsSync);
  const paths: string[] = [];
  for (const path of own) paths.push(...(await filesOf(path, (inner) => made.test(inner))));
  // packages within packages have entries of their own
  for (const path of packages)
    paths.push(...(await filesOf(path, (inner) => inner !== path && inner.endsWith("/node_modules"))));
  paths.push(...(await commandsOf(packages)));
  await rm(file, {force: true});
  const names = paths.sort();
  // at once: its stream ended early, without an error, among twelve thousand files
  create(
    {sync: true, file, prefix: root, portable: true, mtime: new Date(0), gzip: {level: 6}, noDirRecurse: true},
    names
  );
  const written = await readFile(file);
  const sha256 = createHash("sha256").update(written).digest("hex");
  return {files: names.length, bytes: written.byteLength, sha256};
}

/** npm run pack: one archive for a machine without a network; `--out FILE` for another than the one it names itself. */
async function main(): Promise<void> {
  const {values} = parseArgs({options: {out: {type: "string"}}});
  const {version}: {version: string} = JSON.parse(await readFile("package.json", "utf8"));
  const root = `duty-atlas-${version}`;
  const file = values.out ?? `${root}-${process.platform}-${process.arch}.tar.gz`;
  const {files, bytes, sha256} = await pack(file, root);
  process.stdout.write(
    `${file}: ${files} files, ${(bytes / 1e6).toFixed(0)} MB, SHA-256 ${sha256}\n` +
      `For a machine of the same system (${process.platform}, ${process.arch}) with Node 20.19 or newer and no network:\n` +
      `  tar xzf ${basename(file)} && cd ${root}\n` +
      `  put documents into data/documents/, then: npm run build && npm run serve\n`
  );
}

if (process.argv[1] !== undefined && realpathSync(process.argv[1]) === fileURLToPath(import.meta.url)) {
  main().catch((error: unknown) => {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exitCode = 1;
  });
}
