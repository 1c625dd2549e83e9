import {beforeAll, describe, expect, it} from "vitest";
import type {Document, Reading} from "../loaders/model.js";
import {readDocument} from "../loaders/read.js";
import {loadRegister} from "../loaders/register.js";
import {expectGolden} from "./goldens.js";
import {checkInvariants, describeReading, documentAt} from "./readings.js";

const ID = "shanghai-2021-work-safety";
let document: Document;
let reading: Reading;

beforeAll(async () => {
  document = await documentAt(`data/documents/${ID}.md`, ID);
  reading = readDocument(document, await loadRegister("data"));
});

/** Units named by each task's clause, counted by hand in the source document. */
const NAMED = [
  // 1–9: 城市安全发展, 责任链条
  4, 1, 3, 3, 2, 2, 2, 2, 2,
  // 10–12: 综合监管
  5, 3, 5,
  // 13–22: 法治宣传, 改革举措, 法规标准
  2, 2, 2, 2, 4, 5, 4, 5, 7, 2,
  // 23–29: 监管执法
  2, 4, 2, 2, 4, 7, 5,
  // 30–40: 专项整治, 危化工贸, 交通, 建设, 火灾, 特种设备, 森林
  2, 2, 4, 3, 3, 4, 2, 5, 4, 2, 4,
  // 41–49: 放管服, 社会治理, 支撑体系
  4, 2, 2, 2, 2, 2, 3, 4, 3,
  // 50–57: 应急救援, 宣传教育
  2, 2, 2, 2, 2, 2, 3, 3
];

/** First and last task of each section, by the numbers printed. */
const TASKS_OF_SECTIONS: readonly (readonly [string, number, number])[] = [
  ["1-1", 1, 4],
  ["1-2", 5, 9],
  ["1-3", 10, 12],
  ["2-4", 13, 15],
  ["2-5", 16, 19],
  ["2-6", 20, 22],
  ["2-7", 23, 29],
  ["3-8", 30, 30],
  ["3-9", 31, 32],
  ["3-10", 33, 36],
  ["3-11", 37, 37],
  ["3-12", 38, 38],
  ["3-13", 39, 39],
  ["3-14", 40, 40],
  ["4-15", 41, 42],
  ["4-16", 43, 46],
  ["4-17", 47, 49],
  ["5-18", 50, 52],
  ["5-19", 53, 57]
];

const byTask = (): string[][] =>
  reading.tasks.map(({id}) => reading.assignments.filter(({taskId}) => taskId === id).map(({unitId}) => unitId));

describe("the source document", () => {
  it("has 5 chapters, 19 sections, 57 tasks, 172 assignments and 27 units", () => {
    const {sections, tasks, assignments, unregistered} = reading;
    expect(sections.filter(({level}) => level === 1)).toHaveLength(5);
    expect(sections.filter(({level}) => level === 2)).toHaveLength(19);
    expect(sections).toHaveLength(24);
    expect(tasks).toHaveLength(57);
    expect(assignments).toHaveLength(172);
    expect(new Set(assignments.map(({unitId}) => unitId)).size).toBe(27);
    expect(unregistered).toEqual([]);
  });

  it("names in each task as many units as counted by hand", () => {
    expect(byTask().map((units) => units.length)).toEqual(NAMED);
  });

  it("has each task in its chapter and section", () => {
    const expected = TASKS_OF_SECTIONS.flatMap(([section, first, last]) =>
      Array.from({length: last - first + 1}, (_, index) => ({
        id: `${ID}-${section}-${first + index}`,
        label: `${first + index}.`,
        position: first + index,
        themeId: `${ID}-${section.split("-")[0]}`,
        sectionId: `${ID}-${section}`
      }))
    );
    expect(
      reading.tasks.map(({id, label, position, themeId, sectionId}) => ({id, label, position, themeId, sectionId}))
    ).toEqual(expected);
  });

  it("has its headings where the numbers say, whatever their # say", () => {
    const {sections} = reading;
    expect(sections.find(({ordinal, level}) => ordinal === 3 && level === 2)?.parentId).toBe(`${ID}-1`);
    expect(sections.find(({ordinal, level}) => ordinal === 6 && level === 2)).toMatchObject({
      id: `${ID}-2-6`,
      parentId: `${ID}-2`,
      label: "（六）",
      title: "健全安全法规标准体系"
    });
    expect(sections.find(({ordinal, level}) => ordinal === 5 && level === 1)?.title).toBe(
      "夯实基层基础工作,强基固本提升安全监管能力"
    );
  });

  it("names 各区人民政府 in 49 tasks, 市应急局 in 27 and first in 24, and only collectives in 22", () => {
    const named = (unitId: string): number => byTask().filter((units) => units.includes(unitId)).length;
    expect(named("sh-district-governments")).toBe(49);
    expect(named("sh-emergency-management")).toBe(27);
    expect(byTask().filter(([first]) => first === "sh-emergency-management")).toHaveLength(24);
    expect(named("sh-safety-committee-members")).toBe(25);
    expect(named("sh-fire-and-rescue")).toBe(12);
    const collectives = ["sh-district-governments", "sh-safety-committee-members"];
    expect(byTask().filter((units) => units.every((unit) => collectives.includes(unit)))).toHaveLength(22);
  });

  it("shares tasks among 96 pairs of units, the two collectives most, 25", () => {
    const pairs = new Map<string, number>();
    for (const units of byTask()) {
      const sorted = [...units].sort();
      sorted.forEach((a, index) => {
        for (const b of sorted.slice(index + 1)) pairs.set(`${a} ${b}`, (pairs.get(`${a} ${b}`) ?? 0) + 1);
      });
    }
    expect(pairs.size).toBe(96);
    expect(Math.max(...pairs.values())).toBe(25);
    expect(pairs.get("sh-district-governments sh-safety-committee-members")).toBe(25);
  });

  it("states no role anywhere: all are responsible, unmarked", () => {
    expect(new Set(reading.assignments.map(({role, roleBasis}) => `${role} ${roleBasis}`))).toEqual(
      new Set(["responsible unmarked"])
    );
  });

  it("is mended in tasks 38 and 56 only, and says so", () => {
    const repaired = reading.assignments.filter(({repair}) => repair !== null);
    expect(repaired.map(({taskId, unitId, mention, repair}) => ({taskId, unitId, mention, repair}))).toEqual([
      {
        taskId: `${ID}-3-12-38`,
        unitId: "sh-housing-administration",
        mention: "市房屋管理局",
        repair: "missing-separator"
      },
      {
        taskId: `${ID}-3-12-38`,
        unitId: "sh-safety-committee-members",
        mention: "市安委会相关成员单位",
        repair: "missing-separator"
      },
      {
        taskId: `${ID}-5-19-56`,
        unitId: "sh-human-resources",
        mention: "市人力资源社会保障障局",
        repair: "repeated-character"
      }
    ]);
    expect(reading.diagnostics.map(({taskId, rule, severity, quote}) => ({taskId, rule, severity, quote}))).toEqual([
      {
        taskId: `${ID}-3-12-38`,
        rule: "missing-separator",
        severity: "warning",
        quote: "市房屋管理局市安委会相关成员单位"
      },
      {
        taskId: `${ID}-5-19-56`,
        rule: "repeated-character",
        severity: "warning",
        quote: "市人力资源社会保障障局"
      }
    ]);
  });

  it("tells by place and label who issued it, to whom and when", () => {
    expect(reading.metadata).toEqual({
      title: "上海市 2021 年安全生产工作意见",
      documentNumber: "沪安委会〔2021〕4号",
      issuers: ["上海市安全生产委员会"],
      recipients: ["各区人民政府", "市安委会各成员单位", "中央在沪及地方国有企业"],
      copiesTo: ["各区安委会办公室"],
      printedBy: "上海市安全生产委员会办公室",
      copies: 160,
      issuedOn: "2021-04-07",
      printedOn: "2021-04-09",
      disclosure: "主动公开"
    });
  });

  it("joins sentences that a page broke, and keeps the two paragraphs of task 33", () => {
    const text = (position: number): string => reading.tasks[position - 1]?.text ?? "";
    expect(text(1)).toContain("打造安全发展示范区");
    expect(text(16)).toContain("落地，适时组织");
    expect(text(23)).toContain("深入推进“互联网+监管”");
    expect(text(28)).toContain("整改措施落实后评估工作");
    expect(text(31)).toContain("分类精准整治，落实消除");
    expect(text(36)).toContain("机场净空保护、机坪运行");
    expect(text(38)).toContain("推动健全分析评估");
    expect(text(41)).toContain("安全技能培训");
    expect(text(52)).toContain("应急物资储备整改");
    expect(reading.tasks.filter((task) => task.text.includes("\n")).map(({position}) => position)).toEqual([33]);
    expect(text(33).split("\n")[1]).toMatch(/^推动加快淘汰/);
  });

  it("takes breaks out of the clauses of tasks 5, 44, 48 and 56, and finds the one on a line of its own", () => {
    const clause = (position: number): string | null | undefined => reading.tasks[position - 1]?.clause;
    expect(clause(5)).toBe("（市安委会相关成员单位、各区人民政府)");
    expect(clause(44)).toBe("（市安委会相关成员单位、各区人民政府)");
    expect(clause(48)).toBe("(市应急局、市消防救援总队、市安委会相关成员单位、各区人民政府)");
    expect(clause(56)).toBe("（市应急局、市人力资源社会保障障局、各区人民政府)");
    expect(clause(51)).toBe("(市安委会相关成员单位、各区人民政府)");
  });

  it("keeps other brackets in the body of tasks 18, 24, 27, 28, 39 and 47", () => {
    const bracketed = reading.tasks.filter(({text}) => /[（(]/.test(text)).map(({position}) => position);
    expect(bracketed).toEqual([18, 24, 27, 28, 39, 47]);
  });

  it("commits to figures in tasks 32, 37, 38 and 56", () => {
    const figures = reading.quantities.map(({taskId, value, unit, comparator}) => [
      Number(taskId.split("-").at(-1)),
      value,
      unit,
      comparator
    ]);
    expect(figures).toEqual([
      [32, 22, "项", null],
      [37, 700_000, "平方米", null],
      [37, 10_000_000, "平方米", null],
      [37, 100, "公里", null],
      [37, 100, "个", null],
      [37, 1000, "台", "以上"],
      [38, 1000, "个", null],
      [56, 100, "%", null],
      [56, 100, "%", null]
    ]);
  });

  it("says what is to be done about the instruments it cites", () => {
    const action = (title: string): (string | null)[] =>
      reading.instruments.filter((instrument) => instrument.title === title).map((instrument) => instrument.action);
    expect(action("上海市安全生产条例")).toEqual(["贯彻", "修订"]);
    expect(action("上海市电梯安全管理办法")).toEqual(["修订"]);
    expect(action("上海市消防条例")).toEqual([null]);
    expect(action("上海市道路交通安全责任制规定")).toEqual(["出台"]);
    expect(action("安全生产领域失信惩戒名单管理办法")).toEqual(["制定"]);
    expect(action("上海市房屋使用安全管理办法")).toEqual(["落实"]);
  });

  it("is accounted for to the last character, none unread", () => {
    expect(reading.segments.filter(({kind}) => kind === "unread")).toEqual([]);
    const closing = reading.segments.filter(({kind}) => kind === "closing");
    const [first, ...others] = closing.map(({start, end}) => document.text.slice(start, end).trim());
    expect(first).toMatch(/^根据“党政同责、一岗双责”.*重要内容。$/);
    expect(others).toEqual([]);
  });

  it("keeps what every reading promises: spans, positions, ids, segments", () => {
    checkInvariants(reading);
  });

  it("prints each mention where its span says, white space aside", () => {
    for (const {start, end, mention} of reading.assignments) {
      expect(document.text.slice(start, end).replace(/\s/g, "")).toBe(mention);
    }
  });

  it("reads as the golden, which was checked against the document by hand", () => {
    expectGolden(`${ID}.reading.txt`, describeReading(reading));
  });
});
