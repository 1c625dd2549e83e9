import {createHash} from "node:crypto";
import {existsSync} from "node:fs";
import {mkdir, readFile, readdir, rename, rm, writeFile} from "node:fs/promises";
import {basename, dirname, join, resolve} from "node:path";
import {pathToFileURL} from "node:url";
import {type Plugin, build} from "esbuild";

const folder = join(".cache", "program");

/** Packages that consist of hundreds of small files. Others load themselves: some find files of their own by their place. */
const bundledPackages = /^@observablehq\/plot$/;

/** Modules of ours keep their place in the project: what they name by `import.meta` is where it was. */
const ownModules: Plugin = {
  name: "own modules",
  setup(program) {
    program.onResolve({filter: /^[^./]/}, ({path, importer, kind}) =>
      kind === "entry-point" || bundledPackages.test(path) || importer.includes("node_modules")
        ? undefined
        : {path, external: true}
    );
    program.onLoad({filter: /\.ts$/}, async ({path}) => ({
      loader: "ts",
      contents: (await readFile(path, "utf8"))
        .replace(/import\.meta\.dirname/g, JSON.stringify(dirname(path)))
        .replace(/import\.meta\.url/g, JSON.stringify(pathToFileURL(path).href))
    }));
  }
};

/**
 * The URL of a file that holds the module `entry`, a path in the project, with all it imports of ours; what is imported
 * only where it is needed has files of its own beside it. Node loads it in a tenth of the time that it takes for the
 * hundreds of files it was made from. It is made at each call, so that it is never older than they are.
 */
export async function programOf(entry: string): Promise<string> {
  const {outputFiles} = await build({
    entryPoints: [entry],
    bundle: true,
    splitting: true,
    outdir: folder,
    outExtension: {".js": ".mjs"},
    write: false,
    format: "esm",
    platform: "node",
    target: "node20",
    plugins: [ownModules],
    legalComments: "none",
    logLevel: "silent"
  });
  const name = entry.replace(/^.*\/|\.ts$/g, "");
  const hash = createHash("sha256");
  for (const {path, contents} of outputFiles) hash.update(basename(path)).update("\0").update(contents).update("\0");
  const made = join(folder, `${name}.${hash.digest("hex").slice(0, 16)}`);
  const program = pathToFileURL(resolve(made, `${name}.mjs`)).href;
  if (existsSync(made)) return program;
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
  return program;
}
