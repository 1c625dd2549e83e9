import type {Block, SourceFile} from "../model.js";
import {decodePage} from "./htmlCharacters.js";
import {type Content, ExtractedText} from "./extracted.js";
import {type GridCell, writeTable} from "./grid.js";
import {type Article, articleOf} from "./htmlArticle.js";
import {type HtmlNode, htmlNodes} from "./htmlTree.js";
import {numberIn} from "./numberFormats.js";
import {refuseOtherKind} from "./signature.js";
import {UnreadableDocument} from "./unreadable.js";

const INLINE = new Set(
  "a abbr b bdi bdo big cite code data del dfn em font i ins kbd label mark q rp rt ruby s samp small span strike strong sub sup time tt u var wbr o:p st1:chsdate".split(
    " "
  )
);
/** What pages set around an article without links: who runs the site, tools, how often it was read. */
const FOOTER = /版权所有|ICP备|网站标识码|公网安备|网站地图|技术支持|建议使用.{0,20}(?:浏览器|分辨率)|Copyright/i;
const RUNS_THE_SITE = /^(?:主办|主管|承办|协办|运维|网站)(?:单位|机构)?\s*[：:]/;
const TOOLS =
  /^(?:[【\[]?(?:字号|字体|打印(?:本页)?|关闭(?:窗口|本页)?|收藏|分享(?:到|至)?|返回顶部|浏览次数|阅读次数|点击数|扫一扫|来源|信息来源|发布时间|发布日期|当前位置|您(?:现在|当前)?(?:的|所在)?位置)(?:[】\]]|[：:\s]|$)|(?:上一篇|下一篇)[：:])/;
/** Columns and lines of the record that pages set above a document. */
const RECORD =
  /索\s*引\s*号|主题分类|发文机关|成文日期|发文字号|发布日期|主\s*题\s*词|有\s*效\s*性|信息分类|公开(?:方式|类别)|统一登记号|公文种类|文件编号/g;
/** A footer has no more sentences than that. */
const MOST_FOOTER_SENTENCES = 2;
/** A cell of more words is a part of the page and no cell of a table. */
const LONGEST_CELL = 3000;

/**
 * A saved web page: the article is found by structure and density; navigation, footers and tools around it are noise,
 * scripts, styles and what is hidden is left out. Headings and lists are those of HTML; tables become rows.
 */
export async function readHtml(file: SourceFile): Promise<Content> {
  refuseOtherKind(file.path, file.bytes, "text");
  const {page, doubt} = decodePage(file.path, file.bytes);
  const nodes = htmlNodes(file.path, page);
  const writer = new PageWriter(nodes, articleOf(nodes));
  writer.write();
  const content = writer.text.content();
  if (!content.blocks.some(({kind}) => kind !== "noise" && kind !== "break")) {
    throw new UnreadableDocument(file.path, "the page has no words");
  }
  return doubt === null ? content : {...content, doubts: [doubt, ...content.doubts]};
}

class PageWriter {
  readonly text = new ExtractedText();
  private line = "";
  private level: number | null = null;
  private noise = 0;
  private preformatted = 0;
  private readonly lists: {count: number; format: string | null}[] = [];

  constructor(
    private readonly nodes: readonly HtmlNode[],
    private readonly article: Article
  ) {}

  write(): void {
    const {nodes, article} = this;
    const root = nodes[article.root];
    const title = this.titleOutside();
    const footer = this.footerStart();
    const open: number[] = [];
    const leaveBefore = (index: number): void => {
      for (let last = open.at(-1); last !== undefined && (nodes[last]?.end ?? 0) <= index; last = open.at(-1)) {
        open.pop();
        this.leave(last);
      }
    };
    for (let index = 0; index < nodes.length; index++) {
      leaveBefore(index);
      const node = nodes[index];
      if (node === undefined || article.isHidden(index)) continue;
      const isInside = root !== undefined && index >= article.root && index < Math.min(root.end, footer);
      if (node.name === null) {
        this.words(node.words, !isInside && index !== title);
        continue;
      }
      if (node.name === "table" && this.noise === 0 && isInside && this.writeDataTable(index)) {
        index = node.end - 1;
        continue;
      }
      open.push(index);
      this.enter(index, node);
    }
    leaveBefore(nodes.length);
    this.endLine();
  }

  /** Where what every page of a site ends with begins: its owner and licence, with hardly a sentence behind. */
  private footerStart(): number {
    const {nodes, article} = this;
    let sentences = 0;
    let start = nodes.length;
    for (let index = nodes.length - 1; index >= 0 && sentences < MOST_FOOTER_SENTENCES; index--) {
      const words = nodes[index]?.words ?? "";
      if (words === "" || article.isHidden(index)) continue;
      if (FOOTER.test(words)) {
        start = index;
        sentences = 0;
      } else if (start < nodes.length && RUNS_THE_SITE.test(words.trim()) && !/[。；]/.test(words)) start = index;
      else if (/[。；]/.test(words)) sentences++;
    }
    return start;
  }

  /** The text outside the article that is the page's title, where the article does not print it. */
  private titleOutside(): number {
    const {nodes, article} = this;
    const at = nodes.findIndex(({name}) => name === "title");
    const title = at < 0 ? "" : (nodes[at + 1]?.words ?? "").replace(/\s+/g, "");
    const root = nodes[article.root];
    if (title.length < 8 || root === undefined) return -1;
    let isInside = "";
    for (let index = article.root; index < root.end && isInside.length < 2000; index++) {
      if (!article.isHidden(index)) isInside += (nodes[index]?.words ?? "").replace(/\s+/g, "");
    }
    for (let index = article.root - 1; index >= 0; index--) {
      const words = (nodes[index]?.words ?? "").replace(/\s+/g, "");
      if (words.length < 8 || article.isHidden(index) || !title.includes(words)) continue;
      return isInside.includes(words) ? -1 : index;
    }
    return -1;
  }

  private enter(index: number, {name, attributes}: HtmlNode): void {
    if (name === null) return;
    if (name === "br") this.endLine();
    if (INLINE.has(name) || name === "br") return;
    this.endLine();
    if (this.article.isNavigation(index)) this.noise++;
    if (name === "pre") this.preformatted++;
    const level = /^h([1-6])$/.exec(name)?.[1];
    if (level !== undefined) this.level = Number(level);
    if (name === "ol" || name === "ul" || name === "menu") {
      this.lists.push({
        count: Number(attributes.start ?? 1) - 1,
        format: name === "ol" ? listFormat(attributes) : null
      });
    }
    const list = this.lists.at(-1);
    if (name !== "li" || list === undefined || list.format === null) return;
    list.count = /^\d{1,6}$/.test(attributes.value ?? "") ? Number(attributes.value) : list.count + 1;
    this.line = numberIn(list.format, list.count) + (list.format === "chineseCounting" ? "、" : ". ");
  }

  private leave(index: number): void {
    const name = this.nodes[index]?.name;
    if (name == null || INLINE.has(name) || name === "br") return;
    this.endLine();
    if (this.article.isNavigation(index)) this.noise--;
    if (name === "pre") this.preformatted--;
    if (/^h[1-6]$/.test(name)) this.level = null;
    if (name === "ol" || name === "ul" || name === "menu") this.lists.pop();
  }

  private words(words: string, isOutside: boolean): void {
    if (isOutside) {
      this.endLine();
      this.line = words.replace(/\s+/g, " ");
      this.endLine("noise");
    } else if (this.preformatted > 0) {
      words.split(/\r\n|[\r\n]/).forEach((line, index) => {
        if (index > 0) this.endLine();
        this.line += line;
      });
    } else this.line += words.replace(/[ \t\r\n\f]+/g, this.line === "" ? "" : " ");
  }

  private endLine(as: Block["kind"] | null = null): void {
    const line = this.line;
    this.line = "";
    if (line.trim() === "") return;
    const words = line.trim();
    const isTool = words.length < 200 && TOOLS.test(words);
    const kind = as ?? (this.noise > 0 || isTool ? "noise" : null);
    this.text.add(
      line,
      kind === "noise" ? "noise" : this.level === null ? "paragraph" : "heading",
      kind === null ? this.level : null
    );
    this.text.part("\n");
  }

  /** Writes a table whose cells are data; false for one that only lays the page out. */
  private writeDataTable(table: number): boolean {
    const rows = this.rowsOf(table);
    const isWide = rows?.some((cells) => cells.length > 1) === true;
    if (rows === null || !isWide || rows.flat().some(({words}) => words.length > LONGEST_CELL)) return false;
    this.endLine();
    const all = rows.flatMap((cells) => cells.map(({words}) => words.replace(/\s+/g, ""))).join(" ");
    if (new Set(all.match(RECORD) ?? []).size < 3) writeTable(this.text, rows);
    else {
      for (const cells of rows) {
        this.text.add(cells.map(({words}) => words.replaceAll("\n", " ")).join("\t"), "noise");
        this.text.part("\n");
      }
    }
    return true;
  }

  /** The rows of a table with the words of their cells; null where a table stands in a cell. */
  private rowsOf(table: number): GridCell[][] | null {
    const {nodes, article} = this;
    const rows: GridCell[][] = [];
    const end = nodes[table]?.end ?? table;
    for (let index = table + 1; index < end; index++) {
      const node = nodes[index];
      if (node?.name === "table") return null;
      if (node?.name === "tr") rows.push([]);
      else if (node?.name === "td" || node?.name === "th") {
        const {colspan, rowspan} = node.attributes;
        let words = "";
        for (let inside = index + 1; inside < node.end; inside++) {
          const each = nodes[inside];
          if (each === undefined || article.isHidden(inside)) continue;
          if (each.name === "table") return null;
          if (each.name === null) words += each.words.replace(/[ \t\r\n\f]+/g, " ");
          else if (!INLINE.has(each.name)) words += "\n";
        }
        const lines = words.split("\n").map((line) => line.trim());
        rows.at(-1)?.push({
          words: lines.filter((line) => line !== "").join("\n"),
          colSpan: spanOf(colspan),
          rowSpan: spanOf(rowspan)
        });
        index = node.end - 1;
      }
    }
    return rows.filter((cells) => cells.length > 0);
  }
}

function spanOf(value: string | undefined): number {
  const span = Number(value ?? 1);
  return Number.isInteger(span) && span > 0 ? Math.min(span, 1000) : 1;
}

/** The number format of an ordered list, by its style or type. */
function listFormat({style, type}: Readonly<Record<string, string>>): string | null {
  const named = /list-style(?:-type)?\s*:\s*([a-z-]+)/i.exec(style ?? "")?.[1] ?? "";
  if (/cjk-ideographic|chinese/.test(named)) return "chineseCounting";
  if (named === "none" || /disc|circle|square/.test(named)) return null;
  const formats: Readonly<Record<string, string>> = {
    a: "lowerLetter",
    A: "upperLetter",
    i: "lowerRoman",
    I: "upperRoman"
  };
  return formats[type ?? ""] ?? "decimal";
}
