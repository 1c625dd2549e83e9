import {createHash} from "node:crypto";
import {mkdir, writeFile} from "node:fs/promises";
import {join} from "node:path";
import {build} from "esbuild";

/** Writes the charts as one file for the browser into `<site>/_charts/` and returns its path in the site. */
export async function bundleCharts(site: string): Promise<string> {
  const {outputFiles} = await build({
    entryPoints: ["src/charts/index.ts"],
    bundle: true,
    minify: true,
    format: "esm",
    target: "es2022",
    write: false,
    legalComments: "none"
  });
  const [file] = outputFiles;
  if (file === undefined) throw new Error("charts were not bundled");
  const hash = createHash("sha256").update(file.contents).digest("hex").slice(0, 8);
  const path = `_charts/charts.${hash}.js`;
  await mkdir(join(site, "_charts"), {recursive: true});
  await writeFile(join(site, path), file.contents);
  return path;
}
