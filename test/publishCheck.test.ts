import {createHash} from "node:crypto";
import {mkdirSync, mkdtempSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {dirname, join} from "node:path";
import {DuckDBInstance} from "@duckdb/node-api";
import {afterAll, describe, expect, it, test} from "vitest";
import {checkBuilt, linesOf} from "../src/build/publish/checks.js";
import {byteFaults} from "../src/build/publish/sameBytes.js";

const root = mkdtempSync(join(tmpdir(), "duty-atlas-publish-"));
afterAll(() => rmSync(root, {recursive: true}));
let made = 0;

function folderOf(files: Readonly<Record<string, string>>): string {
  const folder = join(root, String(++made));
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), {recursive: true});
    writeFileSync(join(folder, path), content);
  }
  return folder;
}

const script = "start()";
const hash = createHash("sha256").update(script).digest("base64");
const address = "https://atlas.example/x";

/** A page as it should be, linked with its twin. */
function page(lang: "zh" | "en"): string {
  const [up, path] = lang === "en" ? ["../", "en/index.html"] : ["", "index.html"];
  return `<!doctype html><html lang="${lang === "en" ? "en" : "zh-Hans"}"><head>
<meta http-equiv="Content-Security-Policy" content="default-src 'self'; script-src 'self' 'sha256-${hash}'">
<title>Overview</title>
<meta name="description" content="said">
<meta property="og:title" content="Overview"><meta property="og:description" content="said"><meta property="og:locale" content="en_GB">
<meta property="og:image" content="${address}/preview/${lang}/index.png"><meta name="twitter:card" content="summary">
<link rel="canonical" href="${address}/${path}">
<link rel="alternate" hreflang="zh-Hans" href="${up}index.html"><link rel="alternate" hreflang="en" href="${up}en/index.html">
<link rel="stylesheet" href="${up}style.css">
<script>${script}</script><script type="module" src="${up}page.js"></script></head>
<body><h1 id="top">a</h1><a href="#top">up</a><a href="https://elsewhere.example/">a link that readers follow</a></body></html>`;
}

const whole = {
  "index.html": page("zh"),
  "en/index.html": page("en"),
  "style.css": "a{background:url(b.svg)}",
  "b.svg": "<svg/>",
  "page.js": 'import {a} from "./a.js";a("http://www.w3.org/2000/svg");',
  "a.js": "export function a(){}",
  "preview/zh/index.png": "png",
  "preview/en/index.png": "png"
};

/** What the checks say of the whole site with one file changed. */
async function faults(file: keyof typeof whole, from: string | RegExp, to: string): Promise<string[]> {
  const content = whole[file].replace(from, to);
  if (content === whole[file]) throw new Error(`nothing changed in: ${file}`);
  return (await checkBuilt(folderOf({...whole, [file]: content}))).flatMap((checked) => checked.faults);
}

describe("a site before it is published", () => {
  it("has no fault when it is whole, and one line a check says so", async () => {
    const checked = await checkBuilt(folderOf(whole));
    expect(checked.flatMap((check) => check.faults)).toEqual([]);
    expect(checked.map(linesOf).every((line) => /^[a-z, ]+: ok \(.+\)$/.test(line))).toBe(true);
  });

  test.each([
    ["a link to nothing", "index.html", 'href="#top"', 'href="b.html"', "index.html: nothing at: b.html"],
    ["a missing anchor", "index.html", 'href="#top"', 'href="#end"', "index.html: no such anchor: #end"],
    ["a style from elsewhere", "style.css", "b.svg", "//e.example/b.svg", "style.css: another host: //e.example/b.svg"],
    [
      "a script from elsewhere",
      "page.js",
      "./a.js",
      "https://e.example/a.js",
      "page.js: another host: https://e.example/a.js"
    ],
    [
      "a picture from elsewhere",
      "index.html",
      "<h1",
      '<img srcset="https://e.example/a.png"><h1',
      "index.html: another host: https://e.example/a.png"
    ],
    ["no title", "index.html", "Overview</title>", " </title>", "index.html: no title"],
    ["no description", "index.html", 'name="description"', 'name="x"', "index.html: no description"],
    ["no card", "index.html", 'name="twitter:card"', 'name="x"', "index.html: no twitter:card"],
    ["another language", "index.html", 'lang="zh-Hans"', 'lang="en"', "index.html: its language is not zh-Hans: en"],
    ["no twin", "index.html", 'hreflang="en"', 'hreflang="fr"', "index.html: no link to itself in en"],
    [
      "another page's address",
      "index.html",
      `${address}/index.html`,
      `${address}/tasks.html`,
      `index.html: its address is another page's: ${address}/tasks.html`
    ],
    [
      "a picture that is not there",
      "index.html",
      "preview/zh/",
      "preview/",
      `index.html: no such picture: ${address}/preview/index.png`
    ],
    ["no policy", "index.html", "Content-Security-Policy", "x", "index.html: no Content-Security-Policy"],
    [
      "a policy with eval",
      "index.html",
      "'self';",
      "'self' 'unsafe-eval';",
      "index.html: its policy allows unsafe-eval"
    ],
    [
      "a policy with a host",
      "index.html",
      "'self';",
      "'self' https://e.example;",
      "index.html: its policy names another host: https://e.example"
    ],
    [
      "a script that the policy stops",
      "index.html",
      script,
      "other()",
      "index.html: its policy does not allow its script: other()"
    ]
  ] as const)("is found with %s", async (_, file, from, to, sentence) => {
    expect(await faults(file, from, to)).toContain(sentence);
  });

  it("is found with a twin that does not link back", async () => {
    expect(
      await faults("en/index.html", 'hreflang="zh-Hans" href="../index.html"', 'hreflang="zh-Hans" href="index.html"')
    ).toContain("index.html: its page in en does not link back: en/index.html");
  });

  it("is found when a first view with its imports is too heavy", async () => {
    // numbers without pattern hardly shrink: 64 hexadecimal digits of 4 bits each are 32 bytes
    const noise = Array.from({length: 4000}, (_, i) => createHash("sha256").update(String(i)).digest("hex")).join("");
    const heavy = await faults("a.js", "{}", `{return "${noise}"}`);
    expect(heavy).toHaveLength(2);
    expect(heavy[1]).toMatch(/^index\.html: its first view is more than 120 kB: 1[3-5]\d\.\d kB$/);
  });

  it("is not taken for one where there is none", async () => {
    await expect(checkBuilt(folderOf({"a.txt": ""}))).rejects.toThrow("there is no site in");
  });
});

describe("two runs", () => {
  it("are the same when every file is", async () => {
    expect(await byteFaults(folderOf({"a/b": "1", c: "2"}), folderOf({"a/b": "1", c: "2"}))).toEqual([]);
  });

  it("differ by a file of one of them, and by a byte", async () => {
    expect(await byteFaults(folderOf({a: "1", b: "2", c: "3"}), folderOf({a: "1", b: "0", d: "3"}))).toEqual([
      "b: the second run made other bytes",
      "c: not made by the second run",
      "d: made by the second run only"
    ]);
  });

  /** A folder with a database of rows put in one after another. */
  async function database(...rows: readonly number[]): Promise<string> {
    const folder = folderOf({});
    mkdirSync(folder);
    const instance = await DuckDBInstance.create(join(folder, "x.duckdb"));
    const connection = await instance.connect();
    await connection.run(`create table "t t" (a integer)`);
    for (const row of rows) await connection.run(`insert into "t t" values (${row})`);
    connection.closeSync();
    instance.closeSync();
    return folder;
  }

  it("compare databases by their rows, whatever their order", async () => {
    const first = await database(1, 2, 2);
    expect(await byteFaults(first, await database(2, 1, 2))).toEqual([]);
    expect(await byteFaults(first, await database(1, 1, 2))).toEqual(["x.duckdb: the second run made other bytes"]);
    expect(await byteFaults(first, await database(1, 2))).toEqual(["x.duckdb: the second run made other bytes"]);
  });
});
