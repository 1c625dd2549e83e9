import {readdirSync, readFileSync} from "node:fs";
import {dirname, join} from "node:path";
import {describe, expect, it} from "vitest";

/** The stages between a document and its reading, each a file or a folder with the file of its name. */
const STAGES = [
  "flow",
  "metadata",
  "items",
  "clauses",
  "outline",
  "deadlines",
  "units",
  "quantities",
  "instruments",
  "segments"
];

/** What any stage may need: the model, and a package that runs in a browser too. */
const PURE = ["model.js", "opencc-js/t2cn"];

const files = readdirSync("loaders", {recursive: true, encoding: "utf8"})
  .map((name) => name.replaceAll("\\", "/"))
  .filter((name) => name.endsWith(".ts"))
  .filter((name) => name.startsWith("text/") || STAGES.includes(name.replace(/\.ts$/, "").split("/")[0] ?? ""))
  .sort();

function importsOf(file: string): string[] {
  const source = readFileSync(join("loaders", file), "utf8");
  return [...source.matchAll(/\bfrom "([^"]+)"/g)].map(([, specifier = ""]) => {
    if (!specifier.startsWith(".")) return specifier;
    return join(dirname(file), specifier).replaceAll("\\", "/");
  });
}

describe("the stages of reading", () => {
  it("are found", () => {
    for (const stage of STAGES)
      expect(files.some((file) => file === `${stage}.ts` || file.startsWith(`${stage}/`))).toBe(true);
  });

  it.each(files)("%s needs the model, the script and its own folder, and so runs in a browser", (file) => {
    const own = file.replace(/\.ts$/, "").split("/")[0] ?? "";
    const others = importsOf(file).filter(
      (path) => !PURE.includes(path) && !path.startsWith("text/") && !path.startsWith(`${own}/`) && path !== `${own}.js`
    );
    expect(others).toEqual([]);
  });

  it("are composed by read.ts alone, which no stage imports", () => {
    expect(importsOf("read.ts").every((path) => !path.startsWith("node:"))).toBe(true);
    expect(files.filter((file) => importsOf(file).includes("read.js"))).toEqual([]);
  });
});
