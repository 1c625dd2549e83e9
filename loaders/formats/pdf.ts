import {createRequire} from "node:module";
import {dirname, join} from "node:path";
// the other build needs a browser's DOMMatrix
import {getDocument, OPS, type PDFDocumentProxy, type PDFPageProxy, Util} from "pdfjs-dist/legacy/build/pdf.mjs";
import type {SourceFile} from "../model.js";
import type {ColumnHead} from "../text/columnHeads.js";
import {type Content, ExtractedText} from "./extracted.js";
import {writeTable} from "./grid.js";
import {refuseBombs} from "./pdfBombs.js";
import {hasSameColumns} from "./pdfCutRows.js";
import {furnitureOf} from "./pdfFurniture.js";
import {LineWriter, marginsOf} from "./pdfLines.js";
import {type Chunk, linesOfChunks, type PageLine, segmentsOf} from "./pdfPage.js";
import {type Page, withColumnTables, withoutCutRows} from "./pdfPageTables.js";
import {type Operation, rulingsOf} from "./pdfRulings.js";
import {type PdfTable, ruledTables} from "./pdfTable.js";
import {linesInOrder} from "./pdfTwoColumns.js";
import {withoutRadicals} from "./radicals.js";
import {refuseOtherKind} from "./signature.js";
import {UnreadableDocument} from "./unreadable.js";

const FOLDER = dirname(createRequire(import.meta.url).resolve("pdfjs-dist/package.json"));
/** One glyph that fonts draw for 破折号, which is written as two characters. */
const TWO_EM_DASH = "\u2E3A";
/** A work document has no more pages. */
const MOST_PAGES = 3000;

/**
 * The text layer of a .pdf file, line by line in reading order, each block with its page. Page numbers and running heads
 * are noise; tables become rows, told by ruled lines or the white space between columns, and a row that the page's end cuts
 * is one; a page in two columns is read down the left one first. Columns whose rows cannot be told are kept apart and
 * reported. Throws UnreadableDocument for a file that is locked, damaged, or has no text layer.
 */
export async function readPdf(file: SourceFile): Promise<Content> {
  refuseOtherKind(file.path, file.bytes, "pdf");
  refuseBombs(file.path, file.bytes);
  const task = getDocument({
    data: Uint8Array.from(file.bytes),
    cMapUrl: join(FOLDER, "cmaps/"),
    cMapPacked: true,
    standardFontDataUrl: join(FOLDER, "standard_fonts/"),
    isEvalSupported: false,
    disableFontFace: true,
    useSystemFonts: false,
    maxImageSize: 1,
    verbosity: 0
  });
  try {
    return await contentOf(file.path, await task.promise);
  } catch (error) {
    throw error instanceof UnreadableDocument ? error : new UnreadableDocument(file.path, reasonOf(error));
  } finally {
    await task.destroy();
  }
}

function reasonOf(error: unknown): string {
  const name = error instanceof Error ? error.name : "";
  if (name === "PasswordException") return "the PDF is locked with a password";
  return "the PDF is damaged";
}

async function contentOf(path: string, pdf: PDFDocumentProxy): Promise<Content> {
  if (pdf.numPages > MOST_PAGES)
    throw new UnreadableDocument(path, `the PDF has more than ${MOST_PAGES} pages: ${pdf.numPages}`);
  const pages: Page[] = [];
  for (let number = 1; number <= pdf.numPages; number++) pages.push(await readPage(await pdf.getPage(number), number));
  const words = pages.map((page) => page.words).join("");
  if (words.trim() === "") {
    throw new UnreadableDocument(
      path,
      `the PDF is a scan without a text layer (${pages.length} pages); it needs OCR first`
    );
  }
  const strange = words.match(/[\uE000-\uF8FF\uFFFD\u0000-\u0008]/g)?.length ?? 0;
  if (strange > words.length * 0.3) {
    throw new UnreadableDocument(
      path,
      "the text layer of the PDF holds no characters that can be read; it needs OCR first"
    );
  }
  return written(pages);
}

async function readPage(page: PDFPageProxy, number: number): Promise<Page> {
  const viewport = page.getViewport({scale: 1});
  const {items} = await page.getTextContent({includeMarkedContent: false});
  const chunks = items.flatMap((item): Chunk[] => {
    if (!("str" in item) || item.str === "") return [];
    const [a = 0, b = 0, , , x = 0, y = 0] = Util.transform(viewport.transform, item.transform).map(Number);
    const isLevel = Math.abs(b) <= 0.2 * Math.abs(a);
    const size = Math.hypot(a, b);
    return isLevel
      ? [
          {
            words: withoutRadicals(item.str.replace(/[\u0000-\u001F]/g, "").replaceAll(TWO_EM_DASH, "——")),
            x,
            y,
            width: item.width,
            size
          }
        ]
      : [];
  });
  const printed = linesOfChunks(chunks);
  const hasColumns = printed.some((line) => segmentsOf(line).length > 1);
  const tables = hasColumns ? ruledTables(rulingsOf(await operationsOf(page), matrix(viewport.transform)), chunks) : [];
  const lines =
    tables.length === 0
      ? linesInOrder(chunks)
      : linesOfChunks(chunks.filter((chunk) => !tables.some(({words}) => words.has(chunk))));
  page.cleanup();
  return {
    number,
    height: viewport.height,
    lines,
    tables,
    unread: new Set(),
    words: printed.map(({words}) => words).join("")
  };
}

function matrix(transform: readonly number[]): [number, number, number, number, number, number] {
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = transform;
  return [a, b, c, d, e, f];
}

const PAINTS = new Map<number, string>([
  [OPS.stroke, "stroke"],
  [OPS.closeStroke, "stroke"],
  [OPS.fillStroke, "stroke"],
  [OPS.eoFillStroke, "stroke"],
  [OPS.closeFillStroke, "stroke"],
  [OPS.closeEOFillStroke, "stroke"],
  [OPS.fill, "fill"],
  [OPS.eoFill, "fill"]
]);

/** What a page draws, as far as lines and their place are concerned. */
async function operationsOf(page: PDFPageProxy): Promise<Operation[]> {
  const {fnArray, argsArray} = await page.getOperatorList();
  return fnArray.flatMap((operation, index): Operation[] => {
    const args: unknown = argsArray[index];
    if (operation === OPS.save) return [{name: "save", args}];
    if (operation === OPS.restore) return [{name: "restore", args}];
    if (operation === OPS.transform) return [{name: "transform", args}];
    if (operation !== OPS.constructPath || !Array.isArray(args)) return [];
    const [paint, paths]: readonly unknown[] = args;
    const name = typeof paint === "number" ? PAINTS.get(paint) : undefined;
    const path: unknown = Array.isArray(paths) ? paths[0] : paths;
    return name === undefined ? [] : [{name, args: path}];
  });
}

/** The heads of the columns of the table that the last page ended with, and its borders. */
interface Continued {
  readonly borders: readonly number[];
  readonly heads: ReadonlyMap<number, ColumnHead>;
}

function written(found: readonly Page[]): Content {
  const text = new ExtractedText();
  const lines = new LineWriter(text, marginsOf(found.flatMap((page) => page.lines)));
  const isFurniture = furnitureOf(found);
  const pages = withoutCutRows(withColumnTables(found, isFurniture), isFurniture);
  let before: Continued | null = null;
  for (const page of pages) {
    text.page = page.number;
    let hasWords = false;
    let columns: PageLine[] = [];
    const endColumns = (): void => {
      writeColumns(text, lines, columns);
      columns = [];
    };
    for (const part of partsOf(page)) {
      if ("rows" in part) {
        endColumns();
        lines.end();
        const continued: Continued | null = hasWords ? null : continuedBy(before, part);
        before = {borders: part.borders, heads: writeTable(text, part.rows, continued?.heads ?? null)};
        hasWords = true;
      } else if (!page.unread.has(part) && isFurniture(page.number, part)) {
        endColumns();
        lines.noise(part.words);
      } else if (page.unread.has(part) || segmentsOf(part).length > 2) columns.push(part);
      else {
        endColumns();
        lines.words(part);
        hasWords = true;
        before = null;
      }
    }
    endColumns();
  }
  lines.end();
  return text.content();
}

/** The lines and tables of a page in reading order. */
function partsOf({lines, tables}: Page): (PageLine | PdfTable)[] {
  const parts: (PageLine | PdfTable)[] = [];
  let next = 0;
  for (const line of lines) {
    for (; (tables[next]?.top ?? Infinity) < line.y; next++) parts.push(...tables.slice(next, next + 1));
    parts.push(line);
  }
  return [...parts, ...tables.slice(next)];
}

/** The table that a page ended with, where the one that the next begins with has the same borders. */
function continuedBy(before: Continued | null, {borders}: PdfTable): Continued | null {
  return before !== null && hasSameColumns(before.borders, borders) ? before : null;
}

/** Lines of that many in a row whose words stand in columns are a table. */
const FEWEST_ROWS = 3;

/** Lines in three or more columns that no ruled lines part: each column's words by themselves, and a doubt about them. */
function writeColumns(text: ExtractedText, writer: LineWriter, lines: readonly PageLine[]): void {
  if (lines.length < FEWEST_ROWS) {
    for (const line of lines) writer.words(line);
    return;
  }
  writer.end();
  const start = text.end;
  for (const line of lines) text.row(segmentsOf(line).map(({words}) => words));
  text.doubt(
    "table-not-read",
    "warning",
    "words stand in columns whose rows no lines part: not read as a table",
    start
  );
}
