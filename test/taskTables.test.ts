import {describe, expect, it} from "vitest";
import type {Reading} from "../loaders/model.js";
import {readingOf} from "./readings.js";

/** Each task with its number and words, and each unit with its role. */
function summary({tasks, assignments}: Reading): (readonly [string | null, string, string, string | null])[] {
  return tasks.map(({id, label, text, dueText}) => [
    label,
    text,
    assignments
      .filter(({taskId}) => taskId === id)
      .map(({role, mention}) => `${role} ${mention}`)
      .join("; "),
    dueText
  ]);
}

const EXPECTED = [
  ["1", "修订应急预案", "lead 市应急局; support 市水务局; support 市气象局", "6月底前"],
  ["2", "开展隐患排查\n建立台账", "lead 市住房城乡建设委; support 各区政府", "年底前"],
  ["3", "加强宣传", "lead 市委宣传部", null]
];

const MARKDOWN = `# 2025年防汛重点任务清单

| 序号 | 工作任务 | 牵头单位 | 配合单位 | 完成时限 |
| :--: | --- | --- | --- | --- |
| 1 | 修订应急预案 | 市应急局 | 市水务局、市气象局 | 6月底前 |
| 2 | 开展隐患排查<br>建立台账 | **市住房城乡建设委** | 各区政府 | 年底前 |
| 3 | 加强宣传 | 市委宣传部 | - | |
`;

const TSV = MARKDOWN.replace("# ", "")
  .replace(/\n\n/, "\n")
  .replace(/\| :--: .*\n/, "")
  .replace("<br>", "")
  .replaceAll("**", "")
  .replace(/^\| | \|$/gm, "")
  .replace(/ \| ?/g, "\t");

describe("a table of tasks with columns of units", () => {
  it("gives one task a row in Markdown", async () => {
    const reading = await readingOf(MARKDOWN);
    expect(summary(reading)).toEqual(EXPECTED.map(([a, text, ...more]) => [a, text?.replace("\n", ""), ...more]));
    expect(reading.metadata.title).toBe("2025年防汛重点任务清单");
    expect(reading.diagnostics.filter(({rule}) => rule === "unread-clause")).toEqual([]);
  });

  it("gives the same tasks as a file of separated values, and the spans are what the file holds", async () => {
    const reading = await readingOf(TSV, undefined, "doc.tsv");
    expect(reading.document.text).toBe(TSV);
    expect(summary(reading)).toEqual(EXPECTED.map(([a, text, ...more]) => [a, text?.replace("\n", ""), ...more]));
    for (const {start, end, mention} of reading.assignments) expect(TSV.slice(start, end)).toBe(mention);
  });

  it("reads quoted fields with separators, quotes and lines in them", async () => {
    const csv = `序号,任务,责任单位\r\n1,"落实""一网统管""，推进改革","市数据局\n市财政局"\r\n2,"一网通办"建设,市数据局牵头，市财政局配合\r\n`;
    const reading = await readingOf(csv, undefined, "doc.csv");
    expect(summary(reading)).toEqual([
      ["1", '落实"一网统管"，推进改革', "responsible 市数据局; responsible 市财政局", null],
      ["2", '"一网通办"建设', "lead 市数据局; support 市财政局", null]
    ]);
  });

  it("takes a header of two rows by its lower one", async () => {
    const tsv = "序号\t任务\t责任单位\t\n\t\t牵头单位\t配合单位\n1\t修编规划\t市规划局\t市财政局\n";
    const reading = await readingOf(tsv, undefined, "doc.tsv");
    expect(summary(reading)).toEqual([["1", "修编规划", "lead 市规划局; support 市财政局", null]]);
  });

  it("has the heading set across a table as the section of the rows below", async () => {
    const tsv = "任务\t责任单位\n一、改善环境\t\n修编规划\t市规划局\n二、促进就业\t\n开展培训\t市人社局\n合计\t2\n";
    const reading = await readingOf(tsv, undefined, "doc.tsv");
    expect(reading.sections.map(({label, title}) => label + title)).toEqual(["一、改善环境", "二、促进就业"]);
    expect(reading.tasks.map(({text, sectionId}) => [text, sectionId])).toEqual([
      ["修编规划", "doc-1"],
      ["开展培训", "doc-2"]
    ]);
  });

  it("keeps the words that stand behind the column of units, and reports a cell of units without a name", async () => {
    const tsv = "序号\t责任单位\t任务\n1\t市规划局\t修编规划\n2\t详见附件。另行通知！\t开展培训\n";
    const reading = await readingOf(tsv, undefined, "doc.tsv");
    expect(summary(reading)).toEqual([
      ["1", "修编规划", "responsible 市规划局", null],
      ["2", "详见附件。另行通知！\n开展培训", "", null]
    ]);
    expect(reading.diagnostics.map(({rule, quote}) => [rule, quote])).toContainEqual([
      "unread-clause",
      "详见附件。另行通知！"
    ]);
  });

  it("keeps the numbers of rows of many cells, which look like page numbers", async () => {
    const rows = [1, 2, 3, 4].map((n) => [n, ..."甲乙丙丁戊己庚辛", "市规划局"].join("\t"));
    const tsv = ["序号", ..."一二三四五六七八", "责任单位"].join("\t") + "\n" + rows.join("\n");
    const {tasks} = await readingOf(tsv, undefined, "doc.tsv");
    expect(tasks.map(({label}) => label)).toEqual(["1", "2", "3", "4"]);
  });

  it("is no table of tasks without a column of units: figures stay figures", async () => {
    const reading = await readingOf("一、任务\n\n| 年份 | 数量 |\n| --- | --- |\n| 2024 | 3. |\n| 2025 | 5. |\n");
    expect(reading.tasks.map(({label}) => label)).toEqual(["一、"]);
  });

  it("reads brackets in the cells of a numbered table that has no column of units", async () => {
    const reading = await readingOf(
      "| 序号 | 任务 |\n| --- | --- |\n| 1 | 修编规划。（市规划局牵头，市财政局配合） |\n\n1. 开展培训。（市人社局负责）\n"
    );
    expect(summary(reading)).toEqual([
      ["1", "修编规划。", "lead 市规划局; support 市财政局", null],
      ["1.", "开展培训。", "responsible 市人社局", null]
    ]);
  });
});
