import {mkdir, writeFile} from "node:fs/promises";
import {dirname, join} from "node:path";
import {DuckDBInstance} from "@duckdb/node-api";
import type {Browser} from "playwright-core";
import {type Collection, readCollection} from "../../collection/collection.js";
import type {Facts} from "../../findings/report/facts.js";
import type {Article} from "../report/article.js";
import {readFacts} from "../report/facts.js";
import {opening} from "../report/pictures.js";
import {reportOf} from "../report/report.js";
import {namedTasks} from "../report/voice.js";
import {openTables} from "../../collection/tables.js";
import {langs} from "../../wording/words.js";
import {launchChromium} from "./chromium.js";
import {fontRules} from "./fonts.js";
import {addressOf, figuresIn, paperDrawing, paperHtml, runningHead} from "./paperHtml.js";
import {describePdf, pagesOfLinks, print} from "./pdf.js";
import {type Png, drawPngs, figuresOf} from "./png.js";
import {previewsOf} from "./previews.js";
import {wordOf} from "./word.js";

/** Prints are made until the contents name the pages that headings stand on; more than this means that they never will. */
const MOST_PASSES = 4;

/** What the report is made from. */
interface Told {
  readonly collection: Collection;
  readonly facts: Facts;
}

async function read(tables: string): Promise<Told> {
  const instance = await DuckDBInstance.create(":memory:");
  const connection = await instance.connect();
  try {
    const opened = await openTables(connection, tables);
    const collection = await readCollection(opened);
    return {collection, facts: await readFacts(opened, collection)};
  } finally {
    connection.closeSync();
    instance.closeSync();
  }
}

/** The characters of an HTML or SVG text outside its tags, those that are written as entities, and those that style sheets add. */
function charactersOf(source: string): string {
  return `${source.replace(/<[^>]+>/g, "")}<>"'0123456789—…`;
}

function samePages(a: ReadonlyMap<string, number>, b: ReadonlyMap<string, number>): boolean {
  return a.size === b.size && [...a].every(([id, page]) => b.get(id) === page);
}

/**
 * The report as PDF, printed once to learn on which page each heading stands and again with these in its contents, and
 * the pages.
 */
async function pdfOf(
  browser: Browser,
  article: Article,
  {collection, facts}: Told,
  fonts: string
): Promise<{pdf: Uint8Array; pages: ReadonlyMap<string, number>}> {
  let pages: ReadonlyMap<string, number> = new Map();
  for (let pass = 0; pass < MOST_PASSES; pass++) {
    const printed = await print(browser, paperHtml(article, collection, facts, fonts, pages));
    const found = await pagesOfLinks(printed);
    if (samePages(found, pages)) {
      const {title, subtitle: subject, authors: author, date} = article;
      return {pdf: describePdf(printed, {title, subject, author, date}), pages};
    }
    pages = found;
  }
  throw new Error(`the contents of the report name other pages after each print: ${article.lang}`);
}

/** The report as .docx, its figures drawn as PNG; `pages` as pdfOf has them. */
async function docxOf(
  browser: Browser,
  article: Article,
  {collection, facts}: Told,
  fonts: string,
  pages: ReadonlyMap<string, number>
): Promise<Uint8Array> {
  const {lang} = article;
  const strip = opening(collection, {path: "report", lang});
  const drawn = [
    ...(strip === null ? [] : [{id: "strip", svg: paperDrawing(strip.chart, lang, strip.caption)}]),
    ...figuresIn(article).map(({id, chart, label}) => ({id, svg: paperDrawing(chart, lang, label)}))
  ];
  const pictures = new Map<string, Png>();
  await drawPngs(
    browser,
    fonts,
    drawn.map(({svg}) => ({svg, lang})),
    (png, i) => void pictures.set(drawn[i]?.id ?? "", png)
  );
  const opened = pictures.get("strip");
  return wordOf(article, {
    strip: strip === null || opened === undefined ? null : {picture: opened, caption: strip.caption},
    pictures,
    pages,
    named: (tasks) => namedTasks(collection, tasks, lang),
    href: addressOf(facts, lang),
    runningHead: runningHead(facts, lang)
  });
}

/**
 * Puts into a built site what needs a browser or a word processor's format: report.<lang>.pdf and .docx, every figure as
 * PNG beside its SVG, and the pictures of pages that they name. Documents carry the date of the data, and all files are the same for the same data.
 */
export async function addPaper(site: string, tables: string): Promise<void> {
  const told = await read(tables);
  const articles = langs.map((lang) => reportOf(told.collection, told.facts, {path: "report", lang}));
  const figures = await figuresOf(site);
  const previews = await previewsOf(site);
  const sources = [
    ...articles.map((article) => paperHtml(article, told.collection, told.facts, "", new Map())),
    ...figures.map(({svg}) => svg),
    ...previews.map(({svg}) => svg)
  ];
  const fonts = await fontRules(charactersOf(sources.join("")));
  const browser = await launchChromium({steady: true});
  try {
    for (const article of articles) {
      const {pdf, pages} = await pdfOf(browser, article, told, fonts);
      await writeFile(join(site, `report.${article.lang}.pdf`), pdf);
      await writeFile(join(site, `report.${article.lang}.docx`), await docxOf(browser, article, told, fonts, pages));
    }
    await drawPngs(browser, fonts, figures, async ({png}, i) => {
      const to = figures[i]?.to;
      if (to !== undefined) await writeFile(to, png);
    });
    await drawPngs(
      browser,
      fonts,
      previews,
      async ({png}, i) => {
        const to = previews[i]?.to;
        if (to === undefined) return;
        await mkdir(dirname(to), {recursive: true});
        await writeFile(to, png);
      },
      1
    );
  } finally {
    await browser.close();
  }
}
