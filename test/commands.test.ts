import {execFile} from "node:child_process";
import {mkdir, mkdtemp, readFile, readdir, rm, writeFile} from "node:fs/promises";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {afterAll, beforeAll, describe, expect, it} from "vitest";
import {buildTables} from "../loaders/pipeline.js";
import {builtTables} from "./builtTables.js";

const TEXT = "# 工作方案\n\n## 一、山\n\n1.修路。（甲局、乙局）\n";
const UNITS = "unit_id,name\na,甲局\nb,乙局\n";

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "commands-"));
});
afterAll(() => rm(folder, {recursive: true, force: true}));

/** A collection of the test's own: documents by name, and other files by their path beside them. */
async function collection(documents: Record<string, string | Uint8Array>, beside: Record<string, string> = {}) {
  const own = await mkdtemp(join(folder, "own-"));
  await mkdir(join(own, "documents"));
  for (const [name, content] of Object.entries(documents)) await writeFile(join(own, "documents", name), content);
  for (const [name, content] of Object.entries({"units.csv": UNITS, ...beside}))
    await writeFile(join(own, name), content);
  return {documents: join(own, "documents"), registry: own, out: join(own, "out")};
}

/** Runs a command of loaders/ as its npm script does. */
function run(script: string, ...args: readonly string[]): Promise<{code: number; stdout: string; stderr: string}> {
  return new Promise((done) => {
    const command = ["node_modules/tsx/dist/cli.mjs", `loaders/${script}.ts`, ...args];
    execFile(process.execPath, command, (error, stdout, stderr) => {
      // a slow machine is told how far the reading has come
      const said = stderr.replace(/^\d+ of \d+ documents read\n/gm, "");
      done({code: error === null ? 0 : Number(error.code), stdout, stderr: said});
    });
  });
}

function options({documents, registry, out}: {documents: string; registry: string; out: string}): string[] {
  return ["--documents", documents, "--registry", registry, "--out", out];
}

describe("npm run data", () => {
  it("ends with one line, nothing on stderr, and 0", async () => {
    const own = await collection({"a.md": TEXT});
    const result = await run("build", ...options(own));
    const tables = (await readdir(own.out)).filter((name) => name.endsWith(".parquet"));
    expect(result).toEqual({
      code: 0,
      stdout: `1 document, 1 task, 2 assignments, 2 units, ${tables.length} tables → ${own.out}\n`,
      stderr: ""
    });
    expect(await readdir(own.out)).toContain("manifest.json");
  });

  it("ends with 2 when a document cannot be read, and has the others and a diagnostic", async () => {
    const own = await collection({"a.md": TEXT, "b.bin": Uint8Array.of(0, 1, 2), "c.md": ""});
    const {code, stdout, stderr} = await run("build", ...options(own));
    expect(code).toBe(2);
    expect(stdout).toMatch(/^1 document, 2 not read, 1 task, 2 assignments, 2 units, 2 errors, \d+ tables → .+\n$/);
    expect(stderr.split("\n")).toEqual([
      expect.stringMatching(/^not read: b\.bin: /),
      expect.stringMatching(/^not read: c\.md: /),
      ""
    ]);
    const built = await builtTables(own.documents, own.registry);
    try {
      const rows = await built.ask("select document_id, rule, severity, message from diagnostics order by document_id");
      expect(rows).toEqual([
        {document_id: "b", rule: "unreadable-document", severity: "error", message: expect.stringMatching(/^b\.bin: /)},
        {document_id: "c", rule: "unreadable-document", severity: "error", message: expect.stringMatching(/^c\.md: /)}
      ]);
      expect(await built.ask("select document_id from documents")).toEqual([{document_id: "a"}]);
    } finally {
      await built.remove();
    }
  });

  it("ends with 1 and one sentence for a fault of the inputs, and leaves the former tables as they are", async () => {
    const own = await collection({"a.md": TEXT});
    await buildTables(own);
    const before = await contents(own.out);
    await writeFile(join(own.registry, "units.csv"), `${UNITS}c,\n`);
    const place = join(own.registry, "units.csv");
    expect(await run("build", ...options(own))).toEqual({
      code: 1,
      stdout: "",
      stderr: `${place}:4: unit without name: c\n`
    });
    expect(await contents(own.out)).toEqual(before);
    expect((await readdir(own.registry)).sort()).toEqual(["documents", "out", "units.csv"]);
  });

  it("says how it is used, and which option it does not know", async () => {
    const help = await run("build", "--help");
    expect(help).toMatchObject({code: 0, stderr: ""});
    for (const word of ["--documents DIR", "--registry DIR", "--out DIR", "Exits 0"])
      expect(help.stdout).toContain(word);
    expect(await run("build", "--outt", "x")).toEqual({code: 1, stdout: "", stderr: "Unknown option '--outt'\n"});
    expect(await run("build", "x")).toEqual({code: 1, stdout: "", stderr: "not an option: x\n"});
  });

  it("stops at a missing or empty folder of documents, and at one without register", async () => {
    const own = await collection({});
    await expect(buildTables(own)).rejects.toThrow(`no documents in the folder: ${own.documents}`);
    const nowhere = join(folder, "nowhere");
    await expect(buildTables({...own, documents: nowhere})).rejects.toThrow(`no folder of documents: ${nowhere}`);
    await expect(buildTables({...own, registry: nowhere})).rejects.toThrow(
      `no register of units: ${join(nowhere, "units.csv")}`
    );
    expect(await readdir(own.registry)).not.toContain("out");
  });

  it("stops at two documents with one id", async () => {
    const own = await collection({"a.md": TEXT, "b.md": TEXT}, {"documents.csv": "file,id\na.md,b\n"});
    const [a, b] = [join(own.documents, "a.md"), join(own.documents, "b.md")];
    await expect(buildTables(own)).rejects.toThrow(`two documents with one id, ${a} and ${b}: b`);
  });

  it.each(["依申请公开", "不予公开"])(
    "stops at a document marked %s, unless documents.csv says otherwise",
    async (mark) => {
      const marked = `# 甲市人民政府文件\n\n甲府发〔2021〕1号\n\n${TEXT}\n甲市人民政府\n\n2021年4月7日\n\n（此件${mark}）\n`;
      const own = await collection({"a.md": marked});
      const sentence = `${join(own.documents, "a.md")}: marked as not public, and documents.csv does not say publish = true: ${mark}`;
      await expect(buildTables(own)).rejects.toThrow(sentence);
      expect(await readdir(own.registry)).not.toContain("out");
      await writeFile(join(own.registry, "documents.csv"), "file,publish\na.md,true\n");
      await expect(buildTables(own)).resolves.toMatchObject({documents: 1});
    }
  );

  it.each(["秘密★1年", "机密★5年", "绝密"])("stops at a document with the secrecy mark %s", async (mark) => {
    const own = await collection({"a.md": `${mark}\n\n# 甲市人民政府文件\n\n甲府发〔2021〕1号\n\n${TEXT}`});
    await expect(buildTables(own)).rejects.toThrow(/a\.md: marked as not public, .*: (绝密|机密|秘密)$/);
  });

  it("does not take a document that speaks of secrets for a secret one", async () => {
    const own = await collection({"a.md": `${TEXT}\n2.保守秘密，办理依申请公开事项。（甲局）\n`});
    await expect(buildTables(own)).resolves.toMatchObject({documents: 1, tasks: 2});
  });

  it("reports what documents.csv says otherwise than the document, and files that are not there or have changed", async () => {
    const sha256 = "0".repeat(64);
    const own = await collection(
      {"a.md": TEXT},
      {
        "documents.csv": `file,id,title,sha256,url\na.md,a,另一方案,${sha256},https://example.invalid/a\ngone.md,gone,,,\n`
      }
    );
    const built = await builtTables(own.documents, own.registry);
    try {
      const rows = await built.ask("select document_id, rule, severity, message from diagnostics");
      expect(rows.map(({document_id, rule, severity}) => `${document_id} ${rule} ${severity}`)).toEqual([
        "a provenance-differs warning",
        "a sha256-differs warning",
        "gone missing-document warning"
      ]);
      expect(rows[0]?.message).toMatch(
        /documents\.csv:2 gives another title than the document, which has 工作方案: 另一方案$/
      );
      expect(await built.ask("select title from documents")).toEqual([{title: "工作方案"}]);
      expect(await built.ask("select document_id, url from provenance")).toEqual([
        {document_id: "a", url: "https://example.invalid/a"}
      ]);
    } finally {
      await built.remove();
    }
  });

  it("keeps a document's ids and rows when another one comes", async () => {
    const one = await collection({"b.md": TEXT});
    const two = await collection({"a.md": TEXT.replace("修路", "架桥"), "b.md": TEXT});
    const [before, after] = [
      await builtTables(one.documents, one.registry),
      await builtTables(two.documents, two.registry)
    ];
    try {
      for (const table of ["tasks", "assignments", "workload", "workload_intervals", "coresponsibility"]) {
        const sql = `from ${table} where document_id = 'b'`;
        expect(await after.ask(sql), table).toEqual(await before.ask(sql));
      }
      const all =
        "select sum(value)::integer as value from workload where document_id is null and method = 'full' and collectives = 'as_one'";
      expect([await before.ask(all), await after.ask(all)]).toEqual([[{value: 2}], [{value: 4}]]);
    } finally {
      await before.remove();
      await after.remove();
    }
  });

  it("makes tables of a document without any clause", async () => {
    const own = await collection({"a.md": "# 工作方案\n\n## 一、山\n\n1.修路。\n\n2.架桥。\n"});
    const built = await builtTables(own.documents, own.registry);
    try {
      expect(built.summary).toMatchObject({documents: 1, assignments: 0, units: 0});
      expect(await built.ask("from workload union all by name from workload_intervals")).toEqual([]);
    } finally {
      await built.remove();
    }
  });
});

describe("npm run check", () => {
  it("prints the diagnostics with line, column and quote, and writes nothing", async () => {
    const {code, stdout, stderr} = await run("check", "data/documents/shanghai-2021-work-safety.md");
    expect({code, stderr}).toEqual({code: 0, stderr: ""});
    const lines = stdout.split("\n");
    const file = "data/documents/shanghai-2021-work-safety.md";
    // task 38 stands on line 165 of the file, task 56's clause on line 241
    expect(lines[0]).toMatch(new RegExp(`^${file}:165:\\d+: warning: .+ \\(missing-separator\\)$`));
    expect(lines[1]).toBe("    市房屋管理局市安委会相关成员单位");
    expect(lines[2]).toMatch(new RegExp(`^${file}:241:\\d+: warning: .+ \\(repeated-character\\)$`));
    expect(lines.slice(4)).toEqual([`${file}: 57 tasks, 172 assignments, 2 diagnostics`, ""]);
  });

  it("ends with 1 for a file that cannot be read, and still checks the others", async () => {
    const own = await collection({"a.md": TEXT, "b.bin": Uint8Array.of(0)});
    const [a, b] = [join(own.documents, "a.md"), join(own.documents, "b.bin")];
    const {code, stdout} = await run("check", "--registry", own.registry, b, a);
    expect(code).toBe(1);
    expect(stdout.split("\n")[0]).toMatch(`${b}: `);
    expect(stdout.split("\n")[1]).toBe(`${a}: 1 task, 2 assignments, 0 diagnostics`);
  });

  it("says how it is used", async () => {
    expect((await run("check", "--help")).stdout).toContain("npm run check -- [--registry DIR] FILE…");
    expect(await run("check")).toEqual({
      code: 1,
      stdout: "",
      stderr: "no file to check; see: npm run check -- --help\n"
    });
  });
});

async function contents(own: string): Promise<Record<string, string>> {
  const entries = (await readdir(own))
    .sort()
    .map(async (name) => [name, await readFile(join(own, name), "hex")] as const);
  return Object.fromEntries(await Promise.all(entries));
}
