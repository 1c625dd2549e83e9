import {describe, expect, it} from "vitest";
import {withoutRadicals} from "../loaders/formats/radicals.js";
import {decoded, essence, readingOfFile} from "./officeFiles.js";
import {pageOf, pdf, pdfOfObjects, type Ruled, stream} from "./pdfFiles.js";
import {readingOf} from "./readings.js";

const LINES = [
  "某市2025年重点工作方案",
  "一、完善制度",
  "（一）修订规章。全面清理规范性文件，公布目录，接受社会监督，定期评估实施效果。（市司法局牵头，市财政局、各区人民政府配合）",
  "（二）公布目录。及时公布市级目录，方便企业和群众办事，推动更多事项网上办理。（市数据局、市应急局负责，2025年6月底前完成）",
  "二、强化保障",
  "（三）落实经费。将所需经费列入预算，强化绩效管理，确保资金安全规范使用。（市财政局）"
];

/** Paragraphs broken into lines of 26 characters, the first indented by two, as official documents are set. */
function set(paragraphs: readonly string[]): string[] {
  return paragraphs.flatMap((paragraph) => {
    const lines = [`  ${paragraph.slice(0, 24)}`];
    for (let start = 24; start < paragraph.length; start += 26) lines.push(paragraph.slice(start, start + 26));
    return lines;
  });
}

const number = (page: number) => ({words: `— ${page} —`, x: 260, y: 60, size: 14});

describe("a .pdf file", async () => {
  const twin = await readingOf(LINES.join("\n"), undefined, "doc.txt");
  const lines = set(LINES);

  it("is read as its twin in plain text, whatever page a line breaks over", async () => {
    expect(twin.tasks).toHaveLength(3);
    for (let cut = 3; cut < lines.length; cut++) {
      const file = pdf([pageOf(lines.slice(0, cut), [number(1)]), pageOf(lines.slice(cut), [number(2)])]);
      expect(essence(await readingOfFile("doc.pdf", file))).toEqual(essence(twin));
    }
  });

  it("keeps the page of each block, and has page numbers and running heads as noise", async () => {
    const head = {words: "某市文件汇编", x: 90, y: 800, size: 10};
    const bare = (page: number) => ({words: String(page), x: 290, y: 50, size: 10});
    const file = pdf([0, 1, 2].map((index) => pageOf(lines.slice(index * 4, index * 4 + 4), [head, bare(index + 1)])));
    const {text, blocks} = await decoded("doc.pdf", file);
    const words = (kind: string, page: number): string[] =>
      blocks
        .filter((block) => block.kind === kind && block.page === page)
        .map(({start, end}) => text.slice(start, end).trim());
    expect(words("noise", 2).filter((each) => each !== "")).toEqual(["某市文件汇编", "2"]);
    expect(words("paragraph", 2)).toEqual(lines.slice(4, 8).map((line) => line.trim()));
  });

  it("keeps a number that stands in the text", async () => {
    const {blocks, text} = await decoded("doc.pdf", pdf([pageOf(["  共有任务", "12", "  项。"])]));
    expect(blocks.filter(({kind}) => kind === "noise").map(({start, end}) => text.slice(start, end))).toEqual([]);
  });

  it("has a ruled table as rows, also where it goes on on the next page", async () => {
    const columns = [90, 130, 300, 420];
    const rows = (count: number): Ruled[] => [
      ...Array.from({length: count + 1}, (_, row): Ruled => [90, 760 - 40 * row, 420, 760 - 40 * row]),
      ...columns.map((x): Ruled => [x, 760, x, 760 - 40 * count])
    ];
    const cells = (words: readonly (readonly string[])[]) =>
      words.flatMap((row, index) =>
        row.map((each, column) => ({words: each, x: (columns[column] ?? 0) + 5, y: 736 - 40 * index, size: 12}))
      );
    const file = pdf([
      {
        printed: cells([
          ["序号", "任务", "责任单位"],
          ["1", "修编规划", "市规划局"]
        ]),
        ruled: rows(2)
      },
      {printed: cells([["2", "整治河道", "市水务局、各区"]]), ruled: rows(1)}
    ]);
    const {tasks, assignments, document} = await readingOfFile("doc.pdf", file);
    expect(document.text).toBe("序号\t任务\t责任单位\n1\t修编规划\t市规划局\n2\t整治河道\t市水务局、各区\n");
    expect(tasks.map(({label, text}) => [label, text])).toEqual([
      ["1", "修编规划"],
      ["2", "整治河道"]
    ]);
    expect(assignments.map(({mention}) => mention)).toEqual(["市规划局", "市水务局", "各区"]);
  });

  it("keeps columns that no lines part apart, and says that the table was not read", async () => {
    const row = (words: readonly string[], y: number) =>
      words.map((each, column) => ({words: each, x: 90 + 150 * column, y}));
    const file = pdf([
      {
        printed: [
          ...row(["任务", "责任", "时限"], 700),
          ...row(["修编", "市规划", "年底"], 670),
          ...row(["规划", "局", "前"], 640)
        ]
      }
    ]);
    const {diagnostics, assignments, document} = await readingOfFile("doc.pdf", file);
    expect(assignments).toEqual([]);
    expect(diagnostics.map(({rule}) => rule)).toEqual(["table-not-read"]);
    expect(document.text).toBe("任务\t责任\t时限\n修编\t市规划\t年底\n规划\t局\t前\n");
  });

  it("reads radicals that a file gives back for characters as the characters", async () => {
    const {text} = await decoded("doc.pdf", pdf([pageOf(["各区⼈⺠政府⸺试行"])]));
    expect(text).toBe("各区人民政府——试行\n");
    expect(withoutRadicals("⼊⼾走访")).toBe("入户走访");
  });
});

describe("a .pdf file that cannot be read", () => {
  const reason = (bytes: Uint8Array): Promise<string> =>
    decoded("doc.pdf", bytes).then(
      () => "read",
      (error: unknown) => (error instanceof Error ? `${error.name} ${error.message}` : "")
    );

  it("is said to be a scan when it has no text layer", async () => {
    expect(await reason(pdf([{printed: [], ruled: [[0, 0, 100, 100]]}, {printed: []}]))).toBe(
      "UnreadableDocument doc.pdf: the PDF is a scan without a text layer (2 pages); it needs OCR first"
    );
  });

  it("is said to be locked", async () => {
    const locked = `/Encrypt << /Filter /Standard /V 1 /R 2 /O (${"o".repeat(32)}) /U (${"u".repeat(32)}) /P -4 >> /ID [(0123456789abcdef) (0123456789abcdef)]`;
    expect(await reason(pdf([pageOf(["正文"])], locked))).toBe(
      "UnreadableDocument doc.pdf: the PDF is locked with a password"
    );
  });

  it("is said to be damaged", async () => {
    const whole = pdf([pageOf(["正文"])]);
    expect(await reason(whole.slice(0, 60))).toBe("UnreadableDocument doc.pdf: the PDF is damaged");
  });

  it("is said to be damaged when its pages hold one another", async () => {
    const loop = pdfOfObjects(["<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Kids [2 0 R] /Count 1 >>"]);
    expect(await reason(loop)).toMatch(/^UnreadableDocument doc\.pdf: the PDF is/);
  });

  it("ends when a form paints itself", async () => {
    const loop = pdfOfObjects([
      "<< /Type /Catalog /Pages 2 0 R >>",
      "<< /Type /Pages /Kids [3 0 R] /Count 1 /MediaBox [0 0 595 842] >>",
      "<< /Type /Page /Parent 2 0 R /Contents 4 0 R /Resources << /XObject << /A 5 0 R >> >> >>",
      stream("/A Do"),
      stream("/A Do", "/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << /A 5 0 R >> >>")
    ]);
    expect(await reason(loop)).toMatch(/^UnreadableDocument doc\.pdf: the PDF is/);
  }, 20_000);
});
