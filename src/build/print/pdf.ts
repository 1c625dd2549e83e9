import type {Browser, Page} from "playwright-core";
import {fillPages} from "./filledPages.js";
import {sheetSize} from "./sheet.js";

/** What a PDF says of itself. */
export interface PdfWords {
  readonly title: string;
  readonly author: string | null;
  readonly subject: string;
  /** ISO date of the data; null for none */
  readonly date: string | null;
}

/** Waits until every font of the page's own rules is there, so that nothing is drawn in another. */
export async function loadFonts(page: Page): Promise<void> {
  await page.evaluate(() => Promise.all([...document.fonts].map((font) => font.load())).then(() => undefined));
}

const mm = (length: number): number => (length * 96) / 25.4;

/** Prints an HTML document that is set by `sheet`, its pages filled: A4, tagged, with an outline of its headings, fonts embedded. */
export async function print(browser: Browser, source: string): Promise<Uint8Array> {
  const page = await browser.newPage();
  try {
    await page.setContent(source, {waitUntil: "load"});
    await page.emulateMedia({media: "print"});
    await page.setViewportSize({width: Math.round(mm(sheetSize.width)), height: Math.round(mm(sheetSize.height))});
    await loadFonts(page);
    await fillPages(page, mm(sheetSize.height));
    return await page.pdf({preferCSSPageSize: true, printBackground: true, tagged: true, outline: true});
  } finally {
    await page.close();
  }
}

/** The page, from 1, on which each internal link of the document leads. */
export async function pagesOfLinks(pdf: Uint8Array): Promise<ReadonlyMap<string, number>> {
  const {getDocument} = await import("pdfjs-dist/legacy/build/pdf.mjs");
  const task = getDocument({data: Uint8Array.from(pdf), verbosity: 0});
  const document = await task.promise;
  const pages = new Map<string, number>();
  for (const [name, place] of Object.entries(await document.getDestinations())) {
    const [reference] = Array.isArray(place) ? place : [];
    if (reference !== undefined) pages.set(name, (await document.getPageIndex(reference)) + 1);
  }
  await task.destroy();
  return pages;
}

/** A text string of a PDF in UTF-16 with its mark (ISO 32000-1, 7.9.2.2). */
function pdfText(text: string): string {
  return `<FEFF${Buffer.from(text, "utf16le").swap16().toString("hex").toUpperCase()}>`;
}

/**
 * A tagged PDF whose parts are named by their rank: the browser names them after its own count of elements, which differs
 * from run to run. Names keep their length and order, so that places and the tree of names hold.
 */
export function numberedAnew(source: string): string {
  const name = /\(node([\da-f]{8})\)/gi;
  const found = [...new Set([...source.matchAll(name)].map(([, id = ""]) => id))].sort();
  const rank = new Map(found.map((id, i) => [id, String(i).padStart(8, "0")]));
  return source.replace(name, (whole, id: string) => whole.replace(id, rank.get(id) ?? id));
}

/**
 * The PDF with its words and the date of the data in place of the browser's own and of the moment it was printed: an
 * incremental update (ISO 32000-1, 7.5.6) with another information dictionary, so that the same data give the same bytes.
 * Throws where the file does not end as the browser's files do.
 */
export function describePdf(pdf: Uint8Array, {title, author, subject, date}: PdfWords): Uint8Array {
  const source = Buffer.from(pdf).toString("latin1");
  const end = /startxref\s+(\d+)\s+%%EOF\s*$/.exec(source);
  const trailer = source.slice(source.lastIndexOf("trailer"));
  const size = /\/Size (\d+)/.exec(trailer)?.[1];
  const root = /\/Root (\d+ \d+ R)/.exec(trailer)?.[1];
  const info = /\/Info (\d+) 0 R/.exec(trailer)?.[1];
  if (end === null || size === undefined || root === undefined || info === undefined) {
    throw new Error(`the browser's pdf has another form than expected; its end: ${JSON.stringify(source.slice(-200))}`);
  }
  // the browser's own dictionary stays in the file, unread; its times must not differ from run to run
  const steady = numberedAnew(source).replace(/\/(CreationDate|ModDate) \(D:[^)]*\)/g, (written) =>
    written.replace(/\d/g, "0")
  );
  const day = date === null ? null : `(D:${date.replaceAll("-", "")}000000Z)`;
  const entries = [
    `/Title ${pdfText(title)}`,
    `/Subject ${pdfText(subject)}`,
    ...(author === null ? [] : [`/Author ${pdfText(author)}`]),
    `/Creator ${pdfText("Duty Atlas")}`,
    ...(day === null ? [] : [`/CreationDate ${day}`, `/ModDate ${day}`])
  ];
  const at = steady.length + 1;
  const object = `${info} 0 obj\n<<${entries.join("\n")}>>\nendobj\n`;
  const table = `xref\n${info} 1\n${String(at).padStart(10, "0")} 00000 n \n`;
  return Buffer.from(
    `${steady}\n${object}${table}trailer\n<</Size ${size}\n/Root ${root}\n/Info ${info} 0 R\n/Prev ${end[1]}>>\nstartxref\n${at + object.length}\n%%EOF\n`,
    "latin1"
  );
}
