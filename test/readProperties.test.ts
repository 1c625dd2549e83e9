import {readFileSync, readdirSync} from "node:fs";
import {join} from "node:path";
import fc from "fast-check";
import {describe, expect, it} from "vitest";
import type {Register} from "../loaders/model.js";
import {checkInvariants, readingOf, unit} from "./readings.js";

/** The source document, and ours in the style of each row of the catalogue. */
const SOURCE = readFileSync("data/documents/shanghai-2021-work-safety.md", "utf8");
const STRUCTURES = join("test", "input", "structure");
const OURS = readdirSync(STRUCTURES)
  .filter((name) => !name.includes(".expected."))
  .sort()
  .map((name) => readFileSync(join(STRUCTURES, name), "utf8"));
const REGISTER: Register = {
  units: [
    unit("a", "市应急局"),
    unit("b", "市消防救援总队"),
    unit("c", "各区人民政府", {isCollective: true}),
    unit("d", "市人力资源社会保障局"),
    unit("e", "市安委会相关成员单位", {isCollective: true})
  ],
  aliases: [{name: "各区", unitId: "c", reason: "简称"}],
  kinds: []
};

/** What scanning, pasting and bad tools do to a text, at a place given as a share of its length. */
const DAMAGE: readonly ((text: string, at: number) => string)[] = [
  (text, at) => text.slice(0, at) + text.slice(at + 1),
  (text, at) => text.slice(0, at) + text.charAt(at) + text.slice(at),
  (text, at) => text.slice(0, at) + text.charAt(at + 1) + text.charAt(at) + text.slice(at + 2),
  (text, at) => `${text.slice(0, at)}（${text.slice(at)}`,
  (text, at) => `${text.slice(0, at)}）${text.slice(at)}`,
  (text, at) => `${text.slice(0, at)}\n${text.slice(at)}`,
  (text, at) => text.slice(0, at) + text.slice(at).replace("\n\n", ""),
  (text, at) =>
    text.slice(0, at) + text.slice(at).replace(/[0-9]/, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0)),
  (text, at) => `${text.slice(0, at)}\n—１２—\n${text.slice(at)}`,
  (text, at) => `${text.slice(0, at)}𠮷😀${text.slice(at)}`,
  (text, at) => `${text.slice(0, at)}<b>\${x}**${text.slice(at)}`,
  (text, at) => text.slice(0, at),
  (text, at) => text.slice(at)
];

const damaged = (texts: readonly string[]): fc.Arbitrary<string> =>
  fc
    .tuple(
      fc.constantFrom(...texts),
      fc.array(fc.tuple(fc.nat(DAMAGE.length - 1), fc.double({min: 0, max: 1, noNaN: true})), {maxLength: 12})
    )
    .map(([whole, steps]) =>
      steps.reduce((text, [which, share]) => DAMAGE[which]?.(text, Math.floor(share * text.length)) ?? text, whole)
    );

const PIECES = [
  "一、",
  "（一）",
  "1. ",
  "（",
  "）",
  "(",
  "〔",
  "、",
  "，",
  "。",
  "\n",
  "\n\n",
  "市应急局",
  "各区",
  "牵头",
  "负责",
  "等",
  "和",
  "：",
  "责任单位",
  "《",
  "》",
  "100%",
  "万",
  "# ",
  "**",
  "---",
  "\r",
  "\t",
  "　",
  "😀",
  "2021年4月7日",
  "印发",
  "抄送：",
  "目录",
  "附件1",
  "……………3",
  "序号",
  "责任部门",
  "时限",
  "第一条 ",
  "1.1 ",
  "①",
  "本办法自印发之日起施行。",
  "6月底前完成",
  "关于某事的通知",
  "首页",
  "打印"
];

describe("whatever happens to the text", () => {
  it("the source document damaged is still read, and every promise holds", async () => {
    await fc.assert(
      fc.asyncProperty(damaged([SOURCE]), fc.constantFrom("a.md", "a.txt"), async (text, path) => {
        fc.pre(text.trim() !== "");
        checkInvariants(await readingOf(text, REGISTER, path));
      }),
      {numRuns: 60, seed: 2021}
    );
  });

  it("documents of every structure damaged are still read, and every promise holds", async () => {
    await fc.assert(
      fc.asyncProperty(damaged(OURS), fc.constantFrom("a.md", "a.txt"), async (text, path) => {
        fc.pre(text.trim() !== "");
        checkInvariants(await readingOf(text, REGISTER, path));
      }),
      {numRuns: 1000, seed: 2021}
    );
  });

  it("any heap of signs is read, and every promise holds", async () => {
    const heap = fc.array(fc.constantFrom(...PIECES), {minLength: 1, maxLength: 80}).map((pieces) => pieces.join(""));
    await fc.assert(
      fc.asyncProperty(heap, fc.constantFrom("a.md", "a.txt"), async (text, path) => {
        fc.pre(text.trim() !== "");
        checkInvariants(await readingOf(text, REGISTER, path));
      }),
      {numRuns: 1500, seed: 2021}
    );
  });
});

describe("time grows with the text", () => {
  /** Of processor time: what else the machine does counts for nothing. */
  const seconds = async (text: string, path: string): Promise<number> => {
    const started = process.cpuUsage();
    await readingOf(text, REGISTER, path);
    const {user, system} = process.cpuUsage(started);
    return (user + system) / 1e6;
  };

  it.each([
    ["a clause of 100,000 characters", `1. 甲。（${"市应急局、".repeat(20_000)}各区）`],
    ["a name of 100,000 characters", `1. 甲。（${"市和应急".repeat(25_000)}局）`],
    ["10,000 nested brackets", `1. 甲。${"（".repeat(10_000)}${"）".repeat(10_000)}`],
    ["20,000 brackets left open", `1. 甲。${"（各区，\n".repeat(20_000)}`],
    ["20,000 items", "1. 甲。（各区）\n（1）乙。\n".repeat(10_000)],
    ["50,000 titles left open", `1. 落实${"《甲".repeat(50_000)}。`],
    ["50,000 figures in a sentence", `1. ${"1个，".repeat(50_000)}`],
    ["a line of 1,000,000 digits", `1. ${"1".repeat(1_000_000)}万`],
    ["20,000 lines without a number", "关于某事\n".repeat(20_000)],
    ["100,000 closed brackets in one left open", `1. 甲。（${"()".repeat(100_000)}`],
    ["200,000 figures in a sentence", `1. ${"1个，".repeat(200_000)}`],
    ["200,000 marks in a line", `1. ${"**甲".repeat(200_000)}`, "a.md"],
    ["20,000 headings without a number", "# 甲乙丙\n\n## 丁\n\n".repeat(10_000), "a.md"],
    ["10,000 attachments", "附件1\n某方案\n一、甲\n".repeat(10_000)],
    ["10,000 tables that lost their columns", "序号\n任务\n责任单位\n时限\n甲\n一、乙\n".repeat(10_000)],
    ["a line of 20,000 items", "一、甲事（一）乙事。（各区）（二）丙事。（各区）".repeat(7_000)],
    ["20,000 deadlines in a sentence", `1. ${"2021年3月底前完成，".repeat(20_000)}。`],
    ["1,000,000 spaces in a line", `1. 甲${" ".repeat(1_000_000)}乙`],
    ["20,000 lines of contents", `目录\n${"一、甲事项\n".repeat(20_000)}`]
  ])("%s", async (_, text, path = "a.txt") => {
    expect(await seconds(text, path)).toBeLessThan(15);
  });
});
