import {mkdtemp, rm, writeFile} from "node:fs/promises";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {afterAll, beforeAll, describe, expect, it} from "vitest";
import {corrected} from "../loaders/corrected.js";
import {type Correction, loadCorrections, type Verdict} from "../loaders/corrections.js";
import type {Reading, Register} from "../loaders/model.js";
import {checkInvariants, readingOf, unit} from "./readings.js";

const register: Register = {units: [unit("w", "市水务局"), unit("e", "市应急局")], aliases: [], kinds: []};
const TEXT = "1. 甲事。（市水务局、市抗旱办）\n\n2. 乙事，由市应急局推进。（市水务局）\n";

function correction(quote: string, verdict: Verdict): Correction {
  return {place: "corrections.csv:2", document: "doc", quote, verdict, reason: "核对原件"};
}

async function read(...corrections: readonly Correction[]): Promise<Reading> {
  const reading = corrected(await readingOf(TEXT, register), corrections, register);
  checkInvariants(reading);
  return reading;
}

function told({assignments}: Reading): string[] {
  return assignments.map(({taskId, position, role, unitId, repair}) =>
    [taskId, position, role, unitId.replace(/^x-.*/, "x"), repair].join(" ")
  );
}

function doubts({diagnostics}: Reading): string[] {
  return diagnostics.map(({severity, rule, quote}) => `${severity} ${rule} ${quote}`);
}

describe("a correction", () => {
  it("gives a mention another role or another unit, and is shown", async () => {
    const reading = await read(
      correction("市抗旱办", {is: "unit", unitId: "e"}),
      correction("（{市水务局}、市抗旱办）", {is: "role", role: "lead"})
    );
    expect(told(reading)).toEqual([
      "doc-1 1 lead w corrected",
      "doc-1 2 responsible e corrected",
      "doc-2 1 responsible w "
    ]);
    expect(reading.unregistered).toEqual([]);
    expect(doubts(reading)).toEqual(["info corrected 市水务局", "info corrected 市抗旱办"]);
  });

  it("takes a mention or a whole clause out, white space left out of account", async () => {
    expect(told(await read(correction("市 抗旱办", {is: "nobody"})))).toEqual([
      "doc-1 1 responsible w ",
      "doc-2 1 responsible w "
    ]);
    expect(told(await read(correction("（市水务局、市抗旱办）", {is: "nobody"})))).toEqual(["doc-2 1 responsible w "]);
  });

  it("adds a unit where none was read", async () => {
    const added = correction("市应急局", {is: "role", role: "support"});
    const reading = corrected(await readingOf(TEXT, register), [added], register);
    expect(told(reading).slice(2)).toEqual(["doc-2 1 support e corrected", "doc-2 2 responsible w "]);
  });

  it("reads a bracket that was not read: its names, with the roles that it states", async () => {
    const text = "1. 甲事（由市水务局牵头）推进，乙事（市应急局、市抗旱办）也推进。\n";
    const corrections = [
      correction("（由市水务局牵头）", {is: "role", role: "responsible"}),
      correction("（市应急局、市抗旱办）", {is: "role", role: "support"})
    ];
    const reading = corrected(await readingOf(text, register), corrections, register);
    expect(told(reading)).toEqual([
      "doc-1 1 lead w corrected",
      "doc-1 2 support e corrected",
      "doc-1 3 support x corrected"
    ]);
  });

  it("settles a doubt about many words by their beginning", async () => {
    const text =
      "一、建设\n1.甲路。（市水务局）\n序号\n任务\n牵头单位\n配合单位\n1\n建设东路\n市水务局\n市应急局\n2\n建设西路\n市应急局\n市水务局\n3\n建设南路\n市应急局\n市水务局\n";
    const before = await readingOf(text, register, "doc.txt");
    const lost = before.diagnostics.find(({rule}) => rule === "unread-table");
    expect(lost).toBeDefined();
    const settled = corrected(before, [correction(lost?.quote ?? "", {is: "right"})], register);
    expect(doubts(settled).filter((doubt) => doubt.startsWith("warning"))).toEqual([]);
  });

  it("settles a doubt that was none", async () => {
    const before = await read();
    expect(doubts(before)).toEqual(["warning unknown-unit 市抗旱办"]);
    expect(doubts(await read(correction("市抗旱办", {is: "right"})))).toEqual(["info corrected 市抗旱办"]);
  });

  it("is warned about when its quote is gone or nothing is changed, and leaves other documents alone", async () => {
    expect(doubts(await read(correction("市林业局", {is: "nobody"})))).toContain(
      "warning correction-without-effect 市林业局"
    );
    expect(doubts(await read(correction("甲事", {is: "right"})))).toContain("warning correction-without-effect 甲事");
    expect(doubts(await read({...correction("市抗旱办", {is: "nobody"}), document: "other"}))).toEqual([
      "warning unknown-unit 市抗旱办"
    ]);
  });
});

describe("corrections.csv", () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "corrections-"));
  });
  afterAll(() => rm(folder, {recursive: true, force: true}));
  const load = async (rows: string): Promise<Correction[]> => {
    await writeFile(join(folder, "corrections.csv"), `document,quote,what,reason\n${rows}\n`);
    return loadCorrections(folder, new Set(["w"]));
  };

  it("may be absent", async () => {
    expect(await loadCorrections(join(folder, "none"), new Set())).toEqual([]);
  });

  it("says what words are", async () => {
    expect(
      (await load("d,甲局,lead,x\nd,乙局,unit:w,x\nd,丙局,nobody,x\nd,丁局,right,x")).map(({verdict}) => verdict)
    ).toEqual([{is: "role", role: "lead"}, {is: "unit", unitId: "w"}, {is: "nobody"}, {is: "right"}]);
  });

  it.each([
    [",甲,lead,x", "2: correction without document: 甲"],
    ["d,,lead,x", "2: correction without quote: d"],
    ["d,甲,,x", "2: correction that does not say what it is: 甲"],
    ["d,甲,lead,", "2: correction without reason: 甲"],
    ["d,甲,unit:zz,x", "2: not lead, responsible, support, guide, unit:ID of the register, nobody or right: unit:zz"],
    ["d,甲{乙,lead,x", "2: quote with braces out of order: 甲{乙"]
  ])("%j is refused", async (rows, sentence) => {
    await expect(load(rows)).rejects.toThrow(`corrections.csv:${sentence}`);
  });
});
