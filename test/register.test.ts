import {mkdtemp, mkdir, rm, writeFile} from "node:fs/promises";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {afterAll, beforeAll, describe, expect, it} from "vitest";
import {loadSiteWords, loadTranslations} from "../loaders/collection.js";
import {parseCsv} from "../loaders/csv.js";
import {isId, slugOf} from "../loaders/ids.js";
import type {Metadata} from "../loaders/model.js";
import {completed, differences, loadProvenance} from "../loaders/provenance.js";
import {loadRegister} from "../loaders/register.js";
import {findSources} from "../loaders/sources.js";

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "register-"));
});
afterAll(() => rm(folder, {recursive: true, force: true}));

/** Writes a file of the test's own; its folder. */
async function given(name: string, lines: readonly string[]): Promise<string> {
  const own = await mkdtemp(join(folder, "given-"));
  await writeFile(join(own, name), `${lines.join("\n")}\n`);
  return own;
}

const UNITS = "unit_id,name,kind,parent_id,is_collective,members,valid_from,valid_to,successor_id";

describe("units.csv and aliases.csv", () => {
  it("are read into a register; absent values are null", async () => {
    const own = await given("units.csv", [
      UNITS,
      "a,甲局,department,,false,,2018-11-01,,",
      "x,各局,,,true,a;b,,,",
      "b,乙局,,a,,,,,a"
    ]);
    await writeFile(join(own, "aliases.csv"), "name,unit_id,reason\r\n甲,a,简称\r\n");
    const {units, aliases} = await loadRegister(own);
    expect(aliases).toEqual([{name: "甲", unitId: "a", reason: "简称"}]);
    expect(units.map(({id}) => id)).toEqual(["a", "x", "b"]);
    expect(units[0]).toEqual({
      id: "a",
      name: "甲局",
      fullName: null,
      nameEn: null,
      nameEnSource: null,
      kind: "department",
      parentId: null,
      isCollective: false,
      members: [],
      validFrom: "2018-11-01",
      validTo: null,
      successorId: null,
      registered: true
    });
    expect(units[1]).toMatchObject({isCollective: true, members: ["a", "b"]});
  });

  const faults: readonly (readonly [string, string])[] = [
    ["a,,,,,,,,", "2: unit without name: a"],
    [",甲局,,,,,,,", "2: unit without id: 甲局"],
    ["a,甲局,,,,,,,\na,乙局,,,,,,,", "3: duplicate unit id: a"],
    ["甲,甲局,,,,,,,", "2: unit id is not ASCII letters, digits and hyphens: 甲"],
    ["x-1,甲局,,,,,,,", "2: unit id begins with x-, which is kept for unregistered units: x-1"],
    ["a,甲局,,zz,,,,,", "2: unknown parent: zz"],
    ["a,甲局,,,,,,,zz", "2: unknown successor: zz"],
    ["a,甲局,,,true,zz,,,", "2: unknown member: zz"],
    ["a,甲局,,,true,b;b,,,\nb,乙局,,,,,,,", "2: member there twice: b"],
    ["a,甲局,,,true,b,,,\nb,乙局,,,true,,,,", "2: member is itself a collective: b"],
    ["a,甲局,,,,b,,,\nb,乙局,,,,,,,", "2: unit with members is no collective: a"],
    ["a,甲局,,,maybe,,,,", "2: is_collective is neither true nor false: maybe"],
    ["a,甲局,,,,,2018-13-01,,", "2: valid_from is not a date like 2021-04-07: 2018-13-01"],
    ["a,甲局,,,,,,2019-02-29,", "2: valid_to is not a date like 2021-04-07: 2019-02-29"],
    ["a,甲局,,,,,2019-01-02,2019-01-01,", "2: valid_to is before valid_from: 2019-01-01"],
    ["a,甲局,,b,,,,,\nb,乙局,,a,,,,,", "2: parents go in a circle: a"],
    ["a,甲局", "2: 2 cells instead of 9"],
    ['a,"甲局,,,,,,,', "2: quote not in order"]
  ];
  it.each(faults)("%j is refused by file, line and value", async (rows, sentence) => {
    const own = await given("units.csv", [UNITS, rows]);
    await expect(loadRegister(own)).rejects.toThrow(`${join(own, "units.csv")}:${sentence}`);
  });

  it.each([
    ["甲,zz,简称", "2: alias to an unknown unit: zz"],
    [",a,简称", "2: alias without name: a"],
    ["甲,,简称", "2: alias without unit: 甲"],
    ["甲,a,", "2: alias without reason: 甲"],
    ["甲,a,简称\n甲,a,旧称", "3: alias there twice: 甲"]
  ])("alias %j is refused", async (rows, sentence) => {
    const own = await given("units.csv", [UNITS, "a,甲局,,,,,,,"]);
    await writeFile(join(own, "aliases.csv"), `name,unit_id,reason\n${rows}\n`);
    await expect(loadRegister(own)).rejects.toThrow(`${join(own, "aliases.csv")}:${sentence}`);
  });

  it("a header that is not understood is refused, and a file that is not UTF-8", async () => {
    const unknown = await given("units.csv", ["unit_id,nmae"]);
    await expect(loadRegister(unknown)).rejects.toThrow("units.csv:1: unknown column: nmae");
    const missing = await given("units.csv", ["unit_id"]);
    await expect(loadRegister(missing)).rejects.toThrow("units.csv:1: missing column: name");
    const twice = await given("units.csv", ["unit_id,name,name"]);
    await expect(loadRegister(twice)).rejects.toThrow("units.csv:1: column there twice: name");
    const gbk = await given("units.csv", []);
    await writeFile(join(gbk, "units.csv"), Uint8Array.of(0xbc, 0xd7, 0xbe, 0xd6));
    await expect(loadRegister(gbk)).rejects.toThrow("units.csv: not UTF-8; save it as “CSV UTF-8”");
    await expect(loadRegister(join(folder, "none"))).rejects.toThrow(
      `no register of units: ${join(folder, "none", "units.csv")}`
    );
  });
});

describe("the register in data/", () => {
  it("loads, and knows the members of 各区人民政府: 16 districts", async () => {
    const {units} = await loadRegister("data");
    expect(units.find(({name}) => name === "各区人民政府")?.members).toHaveLength(16);
  });

  it("has translations and words for the site", async () => {
    expect((await loadTranslations("data")).length).toBeGreaterThan(24);
    expect((await loadSiteWords("data")).find(({key}) => key === "name")).toBeDefined();
  });
});

describe("translations.csv and collection.csv", () => {
  it("may be absent, and must not say a thing twice", async () => {
    expect(await loadTranslations(folder)).toEqual([]);
    expect(await loadSiteWords(folder)).toEqual([]);
    const own = await given("translations.csv", ["document_id,label,en,en_short", "d,甲,A,", ",甲,B,", "d,甲,C,"]);
    await expect(loadTranslations(own)).rejects.toThrow("translations.csv:4: label translated twice: 甲");
    const words = await given("collection.csv", ["key,zh,en", "name,甲,A", "name,乙,B"]);
    await expect(loadSiteWords(words)).rejects.toThrow("collection.csv:3: key there twice: name");
  });
});

describe("documents.csv", () => {
  it.each([
    ["a.md,one\nb.md,one", "3: two documents with one id: one"],
    ["a.md,one\na.md,two", "3: file there twice: a.md"],
    [",one", "2: document without file: one"],
    ["a.md,甲", "2: document id is not ASCII letters, digits and hyphens: 甲"],
    ["a.md,../a", "2: document id is not ASCII letters, digits and hyphens: ../a"]
  ])("%j is refused", async (rows, sentence) => {
    const own = await given("documents.csv", ["file,id", rows]);
    await expect(loadProvenance(join(own, "documents.csv"))).rejects.toThrow(`documents.csv:${sentence}`);
  });

  it("completes what the document does not say, and is contradicted by what it says", async () => {
    const own = await given("documents.csv", [
      "file,title,document_number,issuer,issued_on",
      "a.md,工作 方案,甲发〔2021〕1号,甲局;乙局,2021-04-07"
    ]);
    const row = (await loadProvenance(join(own, "documents.csv"))).get("a.md");
    if (row === undefined) throw new Error("no row");
    const metadata: Metadata = {
      title: "工作方案",
      documentNumber: "甲发〔2021〕2号",
      issuers: [],
      recipients: [],
      copiesTo: [],
      printedBy: null,
      copies: null,
      issuedOn: null,
      printedOn: null,
      disclosure: null
    };
    expect(differences(metadata, row)).toEqual([
      {field: "document_number", printed: "甲发〔2021〕2号", given: "甲发〔2021〕1号"}
    ]);
    expect(differences({...metadata, documentNumber: "甲发[2021] 1号"}, row)).toEqual([]);
    expect(completed(metadata, row)).toMatchObject({
      title: "工作方案",
      documentNumber: "甲发〔2021〕2号",
      issuers: ["甲局", "乙局"],
      issuedOn: "2021-04-07"
    });
  });
});

describe("documents in a folder", () => {
  it("have the id given to them, else a slug of their path, else their hash; hidden files are none", async () => {
    const own = await given("documents.csv", ["file,id", "b.md,given-id"]);
    const documents = join(own, "documents");
    await mkdir(join(documents, "sub"), {recursive: true});
    for (const name of ["b.md", "My Plan 2021.md", "sub/Notes.txt", "工作要点2021.md", ".hidden.md", "~$lock.docx"]) {
      await writeFile(join(documents, name), "甲");
    }
    const {found, missing} = await findSources(documents);
    // sha256("甲"), as sha256sum gives it
    expect(found.map(({id, path}) => `${id} ${path}`)).toEqual([
      "33e3580c 工作要点2021.md",
      "given-id b.md",
      "my-plan-2021 My Plan 2021.md",
      "sub-notes sub/Notes.txt"
    ]);
    expect(missing).toEqual([]);
  });

  it("are refused when two have one id, and when there are none", async () => {
    const own = await given("a.md", ["甲"]);
    await writeFile(join(own, "a.txt"), "甲");
    await expect(findSources(own)).rejects.toThrow(
      `two documents with one id, ${join(own, "a.md")} and ${join(own, "a.txt")}: a`
    );
    const empty = await given(".keep", []);
    await expect(findSources(empty)).rejects.toThrow(`no documents in the folder: ${empty}`);
    await expect(findSources(join(empty, "none"))).rejects.toThrow(`no folder of documents: ${join(empty, "none")}`);
  });

  it("ids are ASCII and no way out of a folder", () => {
    expect(["a", "sh-2021", "A_1.b"].every(isId)).toBe(true);
    expect(["", "-a", "a-", "..", "a/b", "甲", "a b"].some(isId)).toBe(false);
    expect(slugOf("Café — Menü.md")).toBe("cafe-menu");
    expect(slugOf("——.md")).toBeNull();
  });
});

describe("CSV", () => {
  it("has quoted cells with commas, quotes and line breaks, and any line end", () => {
    const records = parseCsv('a,b\r\n1,"2, ""3"""\r\r"x\ny",\n');
    expect(records).toEqual([
      {cells: ["a", "b"], line: 1},
      {cells: ["1", '2, "3"'], line: 2},
      {cells: ["x\ny", ""], line: 4}
    ]);
    expect(parseCsv("")).toEqual([]);
    expect(parseCsv("a,b")).toEqual([{cells: ["a", "b"], line: 1}]);
  });
});
