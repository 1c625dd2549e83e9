import {describe, expect, it} from "vitest";
import {decoded, essence, readingOfFile} from "./officeFiles.js";
import {readingOf} from "./readings.js";

const LINES = [
  "某市人民政府办公厅关于印发某市2025年重点工作方案的通知",
  "某政办发〔2025〕3号",
  "各区人民政府，市政府各部门：",
  "现将《某市2025年重点工作方案》印发给你们，请认真贯彻落实。",
  "某市人民政府办公厅",
  "2025年2月3日",
  "某市2025年重点工作方案",
  "一、完善制度",
  "（一）修订规章。全面清理规范性文件，公布目录，接受社会监督。（市司法局牵头，市财政局、各区人民政府配合）",
  "（二）公布目录。及时公布市级目录，方便企业和群众办事。（市数据局、市应急局负责，2025年6月底前完成）",
  "二、强化保障",
  "（三）落实经费。将所需经费列入预算，强化绩效管理。（市财政局）"
];

const bytes = (page: string): Uint8Array => new TextEncoder().encode(page);

/** The page as sites set one: navigation, tools, related links and a footer around the article; names tell nothing. */
function page(article: string, head = ""): string {
  return `<!DOCTYPE html><html><head><meta charset="utf-8"><title>${LINES[0]}_某市人民政府门户网站</title>${head}
  <style>p {color: red}</style><script>document.write("<p>（市水务局负责）</p>")</script></head>
  <body><div class="a1"><ul><li><a href="/">首页</a></li><li><a href="/zw">政务公开</a></li><li><a href="/fw">办事服务</a></li></ul></div>
  <div class="a2">您现在的位置： <a href="/">首页</a> &gt; <a href="/zc">政策文件</a></div>
  <div class="a3"><div class="a4">${article}</div>
  <div style="display:none">（市气象局负责）</div>
  <div class="a5"><h3>相关阅读</h3><ul><li><a href="1">一图读懂：某市2025年重点工作方案，由市司法局牵头</a></li><li><a href="2">政策解读：某市这样做，市财政局负责</a></li></ul></div></div>
  <div class="a6"><p>主办单位：某市人民政府办公厅 承办单位：市数据局</p><p>版权所有 网站标识码 1100000000</p></div></body></html>`;
}

const PARAGRAPHS = LINES.map((line) => `<p>${line}</p>`).join("\n");

describe("a saved web page", async () => {
  const twin = await readingOf(LINES.join("\n"), undefined, "doc.txt");

  it("is read as its article is read in plain text", async () => {
    expect(twin.tasks).toHaveLength(3);
    expect(essence(await readingOfFile("doc.html", bytes(page(PARAGRAPHS))))).toEqual(essence(twin));
  });

  it("is read in the same way where lines are broken by br, divs or a layout table", async () => {
    for (const article of [
      LINES.join("<br/>"),
      LINES.map((line) => `<div><span>&nbsp;&nbsp;${line.slice(0, 5)}</span><b>${line.slice(5)}</b></div>`).join(""),
      `<table><tr><td>${PARAGRAPHS}</td></tr></table>`,
      LINES.map((line) => `<p>${line}`).join("\n")
    ]) {
      expect(essence(await readingOfFile("doc.html", bytes(page(article))))).toEqual(essence(twin));
    }
  });

  it("has the title that stands above the article", async () => {
    const article = `</div><h1>${LINES[0]}</h1><div>发布日期：2025-02-05 来源：市政府</div><div>${LINES.slice(1)
      .map((line) => `<p>${line}</p>`)
      .join("")}`;
    expect(essence(await readingOfFile("doc.html", bytes(page(article))))).toEqual(essence(twin));
  });

  it("keeps what is set aside as noise, and leaves scripts, styles and hidden words out", async () => {
    const {text, blocks} = await decoded("doc.html", bytes(page(PARAGRAPHS)));
    expect(text).not.toMatch(/document\.write|color: red|市水务局|市气象局/);
    const noise = blocks.filter(({kind}) => kind === "noise").map(({start, end}) => text.slice(start, end).trim());
    for (const words of [
      "政务公开",
      "一图读懂：某市2025年重点工作方案，由市司法局牵头",
      "主办单位：某市人民政府办公厅 承办单位：市数据局"
    ]) {
      expect(noise).toContain(words);
    }
  });

  it("has tables as rows, with merged cells", async () => {
    const table = `<table><tr><th>序号<th>任务<th>责任单位<tr><td>1<td>修编规划<td rowspan=2>市规划局、<br>市财政局<tr><td>2<td>整治河道</table>`;
    const {tasks, assignments} = await readingOfFile(
      "doc.html",
      bytes(page(`<p>某市重点任务清单</p><p>为做好工作，现将任务分解如下，请认真落实。</p>${table}`))
    );
    expect(tasks.map(({label, text}) => [label, text])).toEqual([
      ["1", "修编规划"],
      ["2", "整治河道"]
    ]);
    expect(assignments.map(({mention}) => mention)).toEqual(["市规划局", "市财政局", "市规划局", "市财政局"]);
  });

  it("has the numbers of ordered lists", async () => {
    const {text} = await decoded(
      "doc.html",
      bytes(page(`<p>任务如下：</p><ol start=3><li>修编规划；<li>整治河道，改善水质。</ol>`))
    );
    expect(text).toContain("3. 修编规划；\n4. 整治河道，改善水质。\n");
  });

  it("is read by its bytes when it claims to be written otherwise, and says so", async () => {
    const {diagnostics} = await readingOfFile("doc.html", bytes(page(PARAGRAPHS).replace("utf-8", "gb2312")));
    expect(diagnostics.map(({rule, message}) => [rule, message])).toContainEqual([
      "other-encoding",
      "the page says that it is gb2312, and is read as utf-8"
    ]);
  });

  it("is read in GB18030", async () => {
    // 市 and 局 as GB18030 writes them: CA D0, BE D6
    const ascii = (words: string): number[] => [...words].map((character) => character.charCodeAt(0));
    const gb = Uint8Array.from([...ascii("<meta charset=gbk><p>"), 0xca, 0xd0, 0xbe, 0xd6, ...ascii("</p>")]);
    expect((await decoded("doc.html", gb)).text).toBe("市局\n");
  });

  it("is read when it nests 100,000 elements, in time in proportion", async () => {
    const deep = (times: number): string => `${"<div>".repeat(times)}${PARAGRAPHS}${"</span></div>".repeat(times)}`;
    const time = async (times: number): Promise<number> => {
      const start = performance.now();
      expect((await readingOfFile("doc.html", bytes(deep(times)))).tasks).toHaveLength(3);
      return performance.now() - start;
    };
    await time(1000);
    expect(await time(100_000)).toBeLessThan(5000);
  });
});
