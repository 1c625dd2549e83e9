import {writeXlsx} from "hucre/xlsx";
import {describe, expect, it} from "vitest";
import {archive, readingOfFile} from "./officeFiles.js";

describe("an .xlsx workbook", () => {
  it("is a table of tasks: title above, merged cells, numbers, days, lines in cells; hidden sheets are left out", async () => {
    const file = await writeXlsx({
      sheets: [
        {
          name: "清单",
          rows: [
            ["某市2025年重点任务清单"],
            ["序号", "工作任务", "责任单位", null, "完成时限"],
            [null, null, "牵头单位", "配合单位", null],
            [1, "修编规划", "市规划局", "市财政局\n市水务局", "2025年6月底前"],
            [2, "整治河道", null, "各区政府", "年底前"]
          ],
          merges: [
            {startRow: 0, startCol: 0, endRow: 0, endCol: 4},
            {startRow: 1, startCol: 0, endRow: 2, endCol: 0},
            {startRow: 1, startCol: 1, endRow: 2, endCol: 1},
            {startRow: 1, startCol: 2, endRow: 1, endCol: 3},
            {startRow: 1, startCol: 4, endRow: 2, endCol: 4},
            {startRow: 3, startCol: 2, endRow: 4, endCol: 2}
          ]
        },
        {
          name: "草稿",
          hidden: true,
          rows: [
            ["序号", "任务", "责任单位"],
            [9, "作废", "市气象局"]
          ]
        }
      ]
    });
    const {metadata, tasks, assignments, diagnostics, document} = await readingOfFile("doc.xlsx", file);
    expect(metadata.title).toBe("某市2025年重点任务清单");
    expect(tasks.map(({label, text, dueText}) => [label, text, dueText])).toEqual([
      ["1", "修编规划", "2025年6月底前"],
      ["2", "整治河道", "年底前"]
    ]);
    expect(assignments.map(({taskId, role, mention}) => [taskId, role, mention])).toEqual([
      ["doc-1", "lead", "市规划局"],
      ["doc-1", "support", "市财政局"],
      ["doc-1", "support", "市水务局"],
      ["doc-2", "lead", "市规划局"],
      ["doc-2", "support", "各区政府"]
    ]);
    for (const {start, end, mention} of assignments) expect(document.text.slice(start, end)).toBe(mention);
    expect(diagnostics.map(({rule, message}) => [rule, message])).toContainEqual([
      "hidden-sheet",
      "hidden sheet left out: 草稿"
    ]);
  });

  it("is refused when it is another archive, or declares entities", async () => {
    const reason = (bytes: Uint8Array): Promise<string> =>
      readingOfFile("doc.xlsx", bytes).then(
        () => "read",
        (error: unknown) => (error instanceof Error ? `${error.name} ${error.message}` : "")
      );
    expect(await reason(archive({"word/document.xml": "<a/>"}))).toBe(
      "UnreadableDocument doc.xlsx: holds no xl/workbook.xml and is no Excel workbook"
    );
    expect(await reason(archive({"xl/workbook.xml": '<!DOCTYPE w [<!ENTITY a "aa">]><w>&a;</w>'}))).toBe(
      "UnreadableDocument doc.xlsx: declares a document type, as no office file may: xl/workbook.xml"
    );
    expect(await reason(archive({"xl/workbook.xml": "<w"}))).toMatch(
      /^UnreadableDocument doc\.xlsx: the workbook is damaged/
    );
  });
});
