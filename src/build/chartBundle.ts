import {createHash} from "node:crypto";
import {build} from "esbuild";
import type {SiteFile} from "./figure.js";

/** The charts as one file for the browser, named by the hash of what it holds. */
export async function bundleCharts(): Promise<SiteFile> {
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
  return {path: `_charts/charts.${hash}.js`, content: file.contents};
}
