import {describe, expect, it} from "vitest";
import type {Kind, Reading} from "../loaders/model.js";
import {checkInvariants, NO_REGISTER, readingOf} from "./readings.js";

const KINDS: readonly Kind[] = [
  {kind: "department_of_emergency_management", names: ["应急管理", "应急"], ends: ["局"]},
  {kind: "department_of_forestry", names: ["林业"], ends: ["局"]}
];

async function read(text: string, path = "doc.txt"): Promise<Reading> {
  const reading = await readingOf(text, {...NO_REGISTER, kinds: KINDS}, path);
  checkInvariants(reading);
  return reading;
}

function named({assignments}: Reading): string[] {
  return assignments.map(({role, mention}) => `${role} ${mention}`);
}

function persons({diagnostics}: Reading): string[] {
  return diagnostics.filter(({rule}) => rule === "person-named").map(({quote}) => quote);
}

describe("a person who is named without an office", () => {
  it("is no unit, and is reported once, where first named", async () => {
    const reading = await read("1. 甲事。（张三牵头，市财政局配合）\n2. 乙事。（张三、李建国牵头，市教育局配合）\n");
    expect(named(reading)).toEqual(["support 市财政局", "support 市教育局"]);
    expect(reading.unregistered.map(({name}) => name)).toEqual(["市财政局", "市教育局"]);
    expect(persons(reading)).toEqual(["张三", "李建国"]);
  });

  it("is told wherever the document gives the name an office or a person's label", async () => {
    const named =
      "成立领导小组，由副市长华明任组长。联系人：向 阳\n1. 甲事。（市财政局、华明负责）\n2. 乙事。（市教育局、向阳）\n";
    const reading = await read(named);
    expect(reading.assignments.map(({mention}) => mention)).toEqual(["市财政局", "市教育局"]);
    expect(persons(reading)).toEqual(["华明", "向阳"]);
  });

  it("alone makes no clause with units", async () => {
    const reading = await read("1. 甲事。（张三牵头，李四负责）\n2. 乙事。（市财政局负责）\n");
    expect(named(reading)).toEqual(["responsible 市财政局"]);
    expect(persons(reading)).toEqual(["张三", "李四"]);
  });

  it("is none in a column of units either, with an office elsewhere", async () => {
    const reading = await read("任务\t牵头单位\t分管领导\n甲事\t市财政局、王小明\t副市长王小明\n", "doc.tsv");
    expect(named(reading)).toEqual(["lead 市财政局"]);
  });
});

describe("a unit whose name looks like a person's", () => {
  it.each([
    ["甲事。（应急、林业牵头，市财政局配合）", ["lead 应急", "lead 林业", "support 市财政局"]],
    ["甲事。（市财政局、华为、江铃负责）", ["responsible 市财政局", "responsible 华为", "responsible 江铃"]],
    ["甲事。（责任单位：华明、万科）", ["responsible 华明", "responsible 万科"]],
    ["甲事。（文旅牵头，高新区配合）", ["lead 文旅", "support 高新区"]],
    ["甲事。（党工委、金融办牵头，市财政局配合）", ["lead 党工委", "lead 金融办", "support 市财政局"]],
    ["甲事。（施工方负责，市财政局配合）", ["responsible 施工方", "support 市财政局"]]
  ])("stays one: %s", async (task, expected) => {
    const reading = await read(`1. ${task}\n`);
    expect(named(reading)).toEqual(expected);
    expect(persons(reading)).toEqual([]);
  });
});
