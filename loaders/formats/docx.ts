import type {SourceFile} from "../model.js";
import {type Content, ExtractedText} from "./extracted.js";
import {type GridCell, writeTable} from "./grid.js";
import {type NumberFor, numbersOf} from "./numbering.js";
import {refuseOtherKind} from "./signature.js";
import {outlineOf, type ParagraphStyle, stylesOf} from "./styles.js";
import {UnreadableDocument} from "./unreadable.js";
import {readXml} from "./xml.js";
import {unzipped} from "./zip.js";

const DOCUMENT = "word/document.xml";
const NUMBERING = "word/numbering.xml";
const STYLES = "word/styles.xml";

/** Elements whose content is not the document's words: what tracking deleted or moved away, former properties, fallbacks. */
const LEFT_OUT = new Set([
  "w:del",
  "w:moveFrom",
  "w:pPrChange",
  "w:rPrChange",
  "w:tblPrChange",
  "w:tcPrChange",
  "w:trPrChange",
  "w:sectPrChange",
  "w:rt",
  "mc:Fallback"
]);

const NOTES = {"w:footnoteReference": "footnote", "w:endnoteReference": "endnote"} as const;

/**
 * The body of a .docx file: paragraphs in order with the numbers that Word counts by itself, headings by outline level,
 * tables as rows. Headers, footers and tracked deletions are left out; text boxes and notes too, with a diagnostic each.
 */
export async function readDocx(file: SourceFile): Promise<Content> {
  refuseOtherKind(file.path, file.bytes, "zip");
  const parts = unzipped(file.path, file.bytes, (name) => [DOCUMENT, NUMBERING, STYLES].includes(name));
  const body = parts.get(DOCUMENT);
  if (body === undefined) throw new UnreadableDocument(file.path, `holds no ${DOCUMENT} and is no Word document`);
  const reader = new BodyReader(stylesOf(file.path, parts.get(STYLES)), numbersOf(file.path, parts.get(NUMBERING)));
  readXml(file.path, DOCUMENT, body, {open: reader.open, close: reader.close, text: reader.words});
  const content = reader.written.content();
  if (content.text.trim() === "") throw new UnreadableDocument(file.path, "the document has no words");
  return content;
}

interface Paragraph {
  style: string | null;
  numId: string | null;
  level: number | null;
  outline: number | null;
  words: string;
  /** tracking deleted its end: it goes on with the next */
  isJoined: boolean;
}

interface TableRow {
  cells: (GridCell & {readonly merge: "none" | "begins" | "goes-on"})[];
  isDeleted: boolean;
  skipped: number;
}

interface OpenTable {
  readonly rows: TableRow[];
  cell: {paragraphs: string[]; colSpan: number; merge: "none" | "begins" | "goes-on"} | null;
}

function isOn(value: string | undefined): boolean {
  return value === undefined || !["0", "false", "off"].includes(value);
}

/** Follows the elements of the body and writes its words as they end. */
class BodyReader {
  readonly written = new ExtractedText();
  private paragraph: Paragraph | null = null;
  private readonly tables: OpenTable[] = [];
  private skipping = 0;
  private box: {depth: number; words: string} | null = null;
  private inProperties: "p" | "r" | "tr" | null = null;
  private isHidden = false;
  private isWords = false;

  constructor(
    private readonly styleOf: (id: string | null) => ParagraphStyle,
    private readonly numberFor: NumberFor
  ) {}

  readonly open = (name: string, attributes: Readonly<Record<string, string>>): void => {
    if (this.box !== null) this.box.depth++;
    else if (name === "w:txbxContent" && this.skipping === 0) this.box = {depth: 0, words: ""};
    if (this.skipping > 0 || (LEFT_OUT.has(name) && this.inProperties === null)) {
      this.skipping++;
      return;
    }
    if (this.inProperties !== null && /Change$/.test(name)) {
      this.skipping++;
      return;
    }
    if (this.box !== null) {
      this.isWords = name === "w:t";
      return;
    }
    this.openElement(name, attributes);
  };

  readonly close = (name: string): void => {
    if (this.skipping > 0) this.skipping--;
    else if (this.box === null) this.closeElement(name);
    else if (name === "w:p") this.box.words += " ";
    if (name === "w:t" || name === "m:t") this.isWords = false;
    if (this.box === null) return;
    if (this.box.depth > 0) this.box.depth--;
    else {
      const words = this.box.words.replace(/\s+/g, " ").trim();
      this.box = null;
      if (words !== "") this.written.doubt("text-box", "warning", `text box left out: ${words.slice(0, 200)}`);
    }
  };

  readonly words = (words: string): void => {
    if (!this.isWords || this.skipping > 0) return;
    if (this.box !== null) this.box.words += words;
    else if (!this.isHidden) this.write(words);
  };

  private write(words: string): void {
    if (this.paragraph !== null) this.paragraph.words += words;
  }

  private openElement(name: string, attributes: Readonly<Record<string, string>>): void {
    const value = attributes["w:val"];
    const {paragraph} = this;
    switch (name) {
      case "w:p":
        if (paragraph?.isJoined !== true) this.paragraph = emptyParagraph();
        else paragraph.isJoined = false;
        return;
      case "w:pPr":
        this.inProperties = "p";
        return;
      case "w:trPr":
        this.inProperties = "tr";
        return;
      case "w:rPr":
        if (this.inProperties === null) this.inProperties = "r";
        return;
      case "w:r":
        this.isHidden = false;
        return;
      case "w:vanish":
        if (this.inProperties === "r") this.isHidden = isOn(value);
        return;
      case "w:t":
      case "m:t":
        this.isWords = true;
        return;
      case "w:tab":
      case "w:ptab":
        if (this.inProperties === null && !this.isHidden) this.write("\t");
        return;
      case "w:br":
      case "w:cr":
        if (!this.isHidden) this.write("\n");
        return;
      case "w:footnoteReference":
      case "w:endnoteReference":
        this.written.doubt("note", "warning", `${NOTES[name]} left out, by its id in the file: ${attributes["w:id"]}`);
        return;
      case "w:noBreakHyphen":
        if (!this.isHidden) this.write("-");
        return;
    }
    if (this.inProperties === "p" && paragraph !== null) readProperty(paragraph, name, value);
    this.openTableElement(name, value);
  }

  private openTableElement(name: string, value: string | undefined): void {
    if (name === "w:tbl") {
      this.endParagraph();
      this.tables.push({rows: [], cell: null});
    }
    const table = this.tables.at(-1);
    const row = table?.rows.at(-1);
    if (table === undefined) return;
    if (name === "w:tr") table.rows.push({cells: [], isDeleted: false, skipped: 0});
    else if (name === "w:gridBefore" && row !== undefined) row.skipped = Number(value ?? 0);
    else if (name === "w:del" && row !== undefined && table.cell === null) row.isDeleted = true;
    else if (name === "w:tc") table.cell = {paragraphs: [], colSpan: 1, merge: "none"};
    else if (name === "w:gridSpan" && table.cell !== null) table.cell.colSpan = Number(value ?? 1);
    else if (name === "w:vMerge" && table.cell !== null) table.cell.merge = value === "restart" ? "begins" : "goes-on";
  }

  private closeElement(name: string): void {
    const table = this.tables.at(-1);
    if (name === "w:pPr" || name === "w:trPr" || (name === "w:rPr" && this.inProperties === "r"))
      this.inProperties = null;
    else if (name === "w:p" && this.paragraph?.isJoined !== true) this.endParagraph();
    else if (name === "w:tc" && table !== undefined) {
      this.endParagraph();
      const {cell} = table;
      const words = (cell?.paragraphs ?? []).join("\n");
      table.rows.at(-1)?.cells.push({words, rowSpan: 1, colSpan: cell?.colSpan ?? 1, merge: cell?.merge ?? "none"});
      table.cell = null;
    } else if (name === "w:tbl") this.endTable();
    else if (name === "w:body") this.endParagraph();
  }

  /** Writes the paragraph that has been read, also one whose end was deleted where nothing follows that it goes on with. */
  private endParagraph(): void {
    const {paragraph} = this;
    if (paragraph === null) return;
    this.paragraph = null;
    const style = this.styleOf(paragraph.style);
    const numId = paragraph.numId ?? style.numId;
    const isNumbered = numId !== null && numId !== "0";
    const level = paragraph.level ?? (paragraph.numId === null ? style.level : null);
    const number = isNumbered ? this.numberFor(numId, level, paragraph.style) : "";
    const words = number + paragraph.words;
    const cell = this.tables.at(-1)?.cell;
    if (cell !== null && cell !== undefined) {
      if (words.trim() !== "") cell.paragraphs.push(words.trim());
      return;
    }
    const outline = paragraph.outline ?? style.outline;
    const isHeading = outline !== null && words.trim() !== "";
    this.written.add(
      words,
      style.isContents ? "noise" : isHeading ? "heading" : "paragraph",
      isHeading ? outline : null
    );
    this.written.part("\n");
  }

  private endTable(): void {
    const table = this.tables.pop();
    if (table === undefined) return;
    const rows = withRowSpans(table.rows.filter(({isDeleted}) => !isDeleted));
    const outer = this.tables.at(-1)?.cell;
    if (outer === null || outer === undefined) writeTable(this.written, rows);
    else for (const row of rows) for (const {words} of row) if (words !== "") outer.paragraphs.push(words);
  }
}

function emptyParagraph(): Paragraph {
  return {style: null, numId: null, level: null, outline: null, words: "", isJoined: false};
}

function readProperty(paragraph: Paragraph, name: string, value: string | undefined): void {
  if (name === "w:pStyle") paragraph.style = value ?? null;
  else if (name === "w:numId") paragraph.numId = value ?? null;
  else if (name === "w:ilvl") paragraph.level = Number(value ?? 0);
  else if (name === "w:outlineLvl") paragraph.outline = outlineOf(value ?? "9");
  else if (name === "w:del") paragraph.isJoined = true;
}

/** Merged cells as spans: one that goes on adds a row to the one that begins above it in its column. */
function withRowSpans(rows: readonly TableRow[]): GridCell[][] {
  const open = new Map<number, {words: string; rowSpan: number; colSpan: number}>();
  return rows.map(({cells, skipped}) => {
    const placed: GridCell[] = skipped > 0 ? [{words: "", rowSpan: 1, colSpan: skipped}] : [];
    let column = skipped;
    for (const {merge, words, colSpan} of cells) {
      const above = merge === "goes-on" ? open.get(column) : undefined;
      if (above === undefined) {
        const cell = {words, rowSpan: 1, colSpan};
        if (merge === "none") open.delete(column);
        else open.set(column, cell);
        placed.push(cell);
      } else {
        above.rowSpan++;
        if (words !== "") above.words = above.words === "" ? words : `${above.words}\n${words}`;
      }
      column += colSpan;
    }
    return placed;
  });
}
