import {createHash} from "node:crypto";
import {existsSync, readFileSync} from "node:fs";
import {mkdir, readFile, readdir, rename, rm, writeFile} from "node:fs/promises";
import {basename, join, resolve} from "node:path";
import {pathToFileURL} from "node:url";

const folder = join(".cache", "program");

/** Packages that consist of hundreds of small files. Others load themselves: some find files of their own by their place. */
const bundledPackages: ReadonlySet<string> = new Set(["@observablehq/plot"]);

/** The packages of the project that are not put into programs. */
async function externalPackages(): Promise<string[]> {
  const {
    dependencies,
    devDependencies
  }: Record<"dependencies" | "devDependencies", Record<string, string>> = JSON.parse(
    await readFile("package.json", "utf8")
  );
  return Object.keys({...dependencies, ...devDependencies}).filter((name) => !bundledPackages.has(name));
}

/**
 * A hash of all that programs at `entries` may be made of: the project's own modules (those of the pages too where an
 * entry is theirs), and the packages in their versions.
 */
async function hashOfSources(entries: readonly string[]): Promise<string> {
  const folders = entries.some((entry) => entry.startsWith("src/")) ? ["loaders", "src"] : ["loaders"];
  const listed = await Promise.all(folders.map((own) => readdir(own, {withFileTypes: true, recursive: true})));
  const modules = listed.flat().filter((entry) => entry.isFile() && entry.name.endsWith(".ts"));
  const paths = modules.map((entry) => join(entry.parentPath, entry.name)).sort();
  const hash = createHash("sha256").update(entries.join("\0"));
  for (const path of [...paths, "package.json", "package-lock.json"])
    hash.update("\0").update(path).update("\0").update(readFileSync(path));
  return hash.digest("hex").slice(0, 16);
}

/**
 * URLs of files that hold the modules at `entries`, paths in one folder of the project, with all they import of ours; what
 * they share or import only where it is needed has files of its own beside them. Node loads it in a tenth of the time that it takes for the
 * hundreds of files it was made from. They are made once for the same sources.
 */
export async function programsOf<const Entry extends string>(
  entries: readonly Entry[]
): Promise<Readonly<Record<Entry, string>>> {
  const nameOf = (entry: string): string => basename(entry, ".ts");
  const name = entries.map(nameOf).join("-");
  const made = join(folder, `${name}.${await hashOfSources(entries)}`);
  const programs = Object.fromEntries(
    entries.map((entry) => [entry, pathToFileURL(resolve(made, `${nameOf(entry)}.mjs`)).href])
  ) as Record<Entry, string>;
  if (existsSync(made)) return programs;
  // loaded only now: the bundler takes longer to load than a program that it made
  const {build} = await import("esbuild");
  const {outputFiles} = await build({
    entryPoints: [...entries],
    bundle: true,
    splitting: true,
    outdir: folder,
    outExtension: {".js": ".mjs"},
    write: false,
    format: "esm",
    platform: "node",
    target: "node20",
    external: await externalPackages(),
    legalComments: "none",
    logLevel: "silent"
  });
  const temporary = `${made}-${process.pid}`;
  await mkdir(temporary, {recursive: true});
  for (const {path, contents} of outputFiles) await writeFile(join(temporary, basename(path)), contents);
  // another build may have made the same meanwhile
  if (existsSync(made)) await rm(temporary, {recursive: true, force: true});
  else await rename(temporary, made);
  for (const other of await readdir(folder)) {
    if (other.startsWith(`${name}.`) && !/-\d+$/.test(other) && join(folder, other) !== made)
      await rm(join(folder, other), {recursive: true, force: true});
  }
  return programs;
}
