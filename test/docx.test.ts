import {describe, expect, it} from "vitest";
import {decoded, docx, essence, paragraph, readingOfFile} from "./officeFiles.js";
import {readingOf} from "./readings.js";

function numbered(numId: number, level: number): string {
  return `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${numId}"/></w:numPr>`;
}

function level(index: number, format: string, words: string, more = ""): string {
  return `<w:lvl w:ilvl="${index}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${words}"/>${more}</w:lvl>`;
}

const LISTS = `
  <w:abstractNum w:abstractNumId="0">
    ${level(0, "chineseCounting", "%1、")}${level(1, "chineseCounting", "（%2）")}
    ${level(2, "decimal", "%3.", '<w:suff w:val="nothing"/>')}${level(3, "decimalEnclosedCircle", "%4")}
  </w:abstractNum>
  <w:abstractNum w:abstractNumId="1">${level(0, "ideographDigital", "%1．")}${level(1, "decimal", "%1.%2", "<w:isLgl/>")}</w:abstractNum>
  <w:abstractNum w:abstractNumId="2">${level(0, "bullet", "")}</w:abstractNum>
  <w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>
  <w:num w:numId="2"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="2"><w:startOverride w:val="5"/></w:lvlOverride></w:num>
  <w:num w:numId="3"><w:abstractNumId w:val="1"/></w:num>
  <w:num w:numId="4"><w:abstractNumId w:val="2"/></w:num>`;

async function linesOf(body: string, styles = ""): Promise<string[]> {
  const {text} = await decoded("doc.docx", docx(body, LISTS, styles));
  return text.split("\n").filter((line) => line !== "");
}

function row(...cells: string[]): string {
  return `<w:tr>${cells.join("")}</w:tr>`;
}

function cell(words: string, properties = ""): string {
  return `<w:tc><w:tcPr>${properties}</w:tcPr>${words
    .split("\n")
    .map((each) => paragraph(each))
    .join("")}</w:tc>`;
}

describe("a .docx file", () => {
  it("has the numbers that Word counts by itself: levels, restarts, overrides, bullets without a number", async () => {
    const body = [
      paragraph("总体要求", numbered(1, 0)),
      paragraph("主要任务", numbered(1, 0)),
      paragraph("完善制度", numbered(1, 1)),
      paragraph("修订规章", numbered(1, 2)),
      paragraph("公布目录", numbered(1, 2)),
      paragraph("省级目录", numbered(1, 3)),
      paragraph("强化保障", numbered(1, 1)),
      paragraph("落实经费", numbered(1, 2)),
      paragraph("落实人员", numbered(2, 2)),
      paragraph("落实场地", numbered(2, 2)),
      paragraph("不编号", numbered(0, 0)),
      paragraph("要点", numbered(4, 0)),
      ...Array.from({length: 11}, (_, index) => paragraph(`第${index + 1}款`, numbered(3, 0))),
      paragraph("细目", numbered(3, 1))
    ].join("");
    expect(await linesOf(body)).toEqual([
      "一、总体要求",
      "二、主要任务",
      "（一）完善制度",
      "1.修订规章",
      "2.公布目录",
      "① 省级目录",
      "（二）强化保障",
      "1.落实经费",
      "5.落实人员",
      "6.落实场地",
      "不编号",
      "要点",
      ...["一", "二", "三", "四", "五", "六", "七", "八", "九", "一〇", "一一"].map((n, i) => `${n}．第${i + 1}款`),
      "11.1 细目"
    ]);
  });

  it("has headings and numbers from styles, and those from the styles they are based on", async () => {
    const styles = `
      <w:style w:type="paragraph" w:styleId="a"><w:name w:val="heading 2"/><w:pPr><w:outlineLvl w:val="1"/><w:numPr><w:ilvl w:val="1"/><w:numId w:val="1"/></w:numPr></w:pPr></w:style>
      <w:style w:type="paragraph" w:styleId="b"><w:basedOn w:val="a"/></w:style>
      <w:style w:type="paragraph" w:styleId="t"><w:name w:val="TOC 1"/></w:style>`;
    const body =
      paragraph("目录行", '<w:pStyle w:val="t"/>') + paragraph("完善制度", '<w:pStyle w:val="b"/>') + paragraph("正文");
    const {text, blocks} = await decoded("doc.docx", docx(body, LISTS, styles));
    expect(
      blocks
        .filter(({kind}) => kind !== "break")
        .map(({start, end, kind, level: at}) => [text.slice(start, end), kind, at])
    ).toEqual([
      ["目录行", "noise", null],
      ["（一）完善制度", "heading", 2],
      ["正文", "paragraph", null]
    ]);
  });

  it("leaves out tracked deletions, moves, hidden words, former properties and fallbacks", async () => {
    const body = `
      <w:p><w:r><w:t>市应急局</w:t></w:r><w:del><w:r><w:delText>市水务局</w:delText><w:t>市水务局</w:t></w:r></w:del><w:ins><w:r><w:t>负责</w:t></w:r></w:ins></w:p>
      <w:p><w:moveFrom><w:r><w:t>旧处</w:t></w:r></w:moveFrom><w:r><w:rPr><w:vanish/></w:rPr><w:t>隐藏</w:t></w:r><w:r><w:t>可见</w:t></w:r></w:p>
      <w:p><w:pPr><w:pPrChange><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:pPrChange></w:pPr><w:r><w:t>无编号</w:t></w:r></w:p>
      <w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr><w:r><w:t>前半</w:t></w:r></w:p><w:p><w:r><w:t>后半</w:t></w:r></w:p>
      <w:p><w:r><mc:AlternateContent xmlns:mc="m"><mc:Choice><w:t>一次</w:t></mc:Choice><mc:Fallback><w:t>两次</w:t></mc:Fallback></mc:AlternateContent></w:r></w:p>`;
    expect(await linesOf(body)).toEqual(["市应急局负责", "可见", "无编号", "前半后半", "一次"]);
  });

  it("leaves out text boxes and says so", async () => {
    const box =
      "<w:r><w:pict><w:txbxContent><w:p><w:r><w:t>内部</w:t></w:r></w:p><w:p><w:r><w:t>资料</w:t></w:r></w:p></w:txbxContent></w:pict></w:r>";
    const reading = await readingOfFile(
      "doc.docx",
      docx(`${paragraph("一、加强管理")}<w:p>${box}<w:r><w:t>正文。</w:t></w:r></w:p>`)
    );
    expect(reading.document.text).toBe("一、加强管理\n正文。\n");
    expect(reading.diagnostics.map(({rule, message}) => [rule, message])).toEqual([
      ["text-box", "text box left out: 内部 资料"]
    ]);
  });

  it("leaves out footnotes and endnotes and says so, but for those of words that were deleted", async () => {
    const note = (kind: string, id: number): string => `<w:r><w:${kind}Reference w:id="${id}"/></w:r>`;
    const reading = await readingOfFile(
      "doc.docx",
      docx(
        `${paragraph("一、加强管理")}<w:p><w:r><w:t>正文</w:t></w:r>${note("footnote", 2)}<w:r><w:t>之后。</w:t></w:r>` +
          `<w:del>${note("footnote", 3)}</w:del>${note("endnote", 2)}</w:p>`
      )
    );
    expect(reading.document.text).toBe("一、加强管理\n正文之后。\n");
    expect(reading.diagnostics.map(({rule, message}) => [rule, message])).toEqual([
      ["note", "footnote left out, by its id in the file: 2"],
      ["note", "endnote left out, by its id in the file: 2"]
    ]);
  });

  it("reads a document as its twin in plain text is read", async () => {
    const lines = [
      "某市2025年重点工作方案",
      "一、完善制度",
      "（一）修订规章。全面清理规范性文件。（市司法局牵头，市财政局、各区人民政府配合）",
      "（二）公布目录。（市数据局、市应急局负责，2025年6月底前完成）",
      "二、强化保障",
      "（三）落实经费。（市财政局）"
    ];
    const twin = await readingOf(lines.join("\n"), undefined, "doc.txt");
    const plain = lines.map((line) => paragraph(line)).join("");
    expect(essence(await readingOfFile("doc.docx", docx(plain)))).toEqual(essence(twin));
    expect(twin.tasks).toHaveLength(3);
    const lists = `<w:abstractNum w:abstractNumId="0">${level(0, "chineseCounting", "%1、")}${level(1, "chineseCountingThousand", "（%2）", '<w:lvlRestart w:val="0"/>')}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>`;
    const counted = lines.map((line) => {
      const own = /^(?:[一二]、|（.）)/.exec(line)?.[0] ?? "";
      return paragraph(line.slice(own.length), own === "" ? "" : numbered(1, own.length - 2));
    });
    expect(essence(await readingOfFile("doc.docx", docx(counted.join(""), lists)))).toEqual(essence(twin));
  });
});

describe("a task table in a .docx file", () => {
  it("is one task a row; merged units hold for each row, merged words are a heading, shared numbers make one task", async () => {
    const begins = '<w:vMerge w:val="restart"/>';
    const goesOn = "<w:vMerge/>";
    const table = `<w:tbl>${[
      row(cell("某市重点任务分工表", '<w:gridSpan w:val="5"/>')),
      row(cell("类别"), cell("序号"), cell("工作任务"), cell("牵头单位"), cell("完成时限")),
      row(cell("一、改善环境", begins), cell("", ""), cell("修编规划"), cell("市规划局", begins), cell("6月底前")),
      row(cell("", goesOn), cell("2"), cell("整治河道"), cell("", goesOn), cell("年底前")),
      row(
        cell("二、促进就业"),
        cell("3", begins),
        cell("开展培训"),
        cell("市人社局\n市教育局", begins),
        cell("", begins)
      ),
      row(cell("三、其他"), cell("", goesOn), cell("举办招聘会"), cell("", goesOn), cell("", goesOn))
    ].join("")}</w:tbl>`.replace(cell("", ""), `<w:tc><w:p><w:pPr>${numbered(5, 0)}</w:pPr></w:p></w:tc>`);
    const lists = `<w:abstractNum w:abstractNumId="9">${level(0, "decimal", "%1")}</w:abstractNum><w:num w:numId="5"><w:abstractNumId w:val="9"/></w:num>`;
    const {document, sections, tasks, assignments} = await readingOfFile("doc.docx", docx(table, lists));
    expect(document.text).toBe(
      [
        "某市重点任务分工表",
        "类别\t序号\t工作任务\t牵头单位\t完成时限",
        "一、改善环境",
        "\t1\t修编规划\t市规划局\t6月底前",
        "\t2\t整治河道\t市规划局\t年底前",
        "二、促进就业\n三、其他\t3\t开展培训\n举办招聘会\t市人社局\n市教育局\t",
        ""
      ].join("\n")
    );
    expect(sections.map(({label, title}) => label + title)).toEqual(["一、改善环境"]);
    expect(tasks.map(({label, text, dueText}) => [label, text, dueText])).toEqual([
      ["1", "修编规划", "6月底前"],
      ["2", "整治河道", "年底前"],
      ["3", "开展培训\n举办招聘会", null]
    ]);
    expect(assignments.map(({taskId, role, mention}) => [taskId, role, mention])).toEqual([
      ["doc-1-1", "lead", "市规划局"],
      ["doc-1-2", "lead", "市规划局"],
      ["doc-1-3", "lead", "市人社局"],
      ["doc-1-3", "lead", "市教育局"]
    ]);
    for (const {start, end, mention} of assignments) expect(document.text.slice(start, end)).toBe(mention);
  });
});
