import {colouredSvg} from "../../charts/standalone.js";
import type {Facts} from "../../findings/report/facts.js";
import type {Collection} from "../../collection/collection.js";
import {type Drawable, draw} from "../draw.js";
import {Html, html} from "../../wording/html.js";
import type {Article, FigurePart} from "../report/article.js";
import {type Setting, articleHtml, bylineOf, headingHtml, textHtml} from "../report/articleHtml.js";
import {opening} from "../report/pictures.js";
import {namedTasks} from "../report/voice.js";
import {type Lang, pick} from "../../wording/words.js";
import {sheet} from "./sheet.js";

/**
 * Charts are laid out for 660 px and set 148 mm wide, so that their labels of 13 px stand 8.3 pt high, as look.md has
 * captions.
 */
const drawnWidth = 660;

/** px at either side into which labels may reach. */
const bleed = 6;

/** A drawing that fills its column, with its colours written out and no links: on paper they lead nowhere. */
export function paperDrawing(chart: Drawable, lang: Lang, label: string): string {
  const svg = colouredSvg(draw(chart, drawnWidth, lang, label));
  const height = / height="([\d.]+)"/.exec(svg)?.[1] ?? "0";
  return svg
    .replace(/ width="\d+"/, ` width="${drawnWidth + 2 * bleed}"`)
    .replace("<svg ", `<svg viewBox="${-bleed} 0 ${drawnWidth + 2 * bleed} ${height}" `)
    .replace(/<a\b[^>]*>/g, "<g>")
    .replaceAll("</a>", "</g>")
    .replace(/ role="group"/, ' role="img"');
}

/** Addresses of the site's pages, for links that leave the paper; null where the collection names no address. */
export function addressOf({report_edition: {address}}: Facts, lang: Lang): (path: string) => string | null {
  const root = address === null || address === "" ? null : address.replace(/\/$/, "");
  return (path) => (root === null ? null : `${root}${lang === "en" ? "/en" : ""}/${path}`);
}

/** What stands over each page: site and kind of paper at the left, the document at the right. */
export function runningHead(
  {report_edition: edition, report_documents: documents}: Facts,
  lang: Lang
): readonly [left: string, right: string] {
  const name = pick(lang, edition.name_zh, edition.name_en);
  const left = [name, pick(lang, "分析报告", "Report")].filter((part) => part !== null && part !== "");
  const [only] = documents;
  const right =
    documents.length === 1 && only !== undefined
      ? (only.document_number ?? "")
      : pick(lang, `${documents.length}份文件`, `${documents.length} documents`);
  return [left.join(pick(lang, "　", "  ")), right];
}

/** The figures of an article in their order. */
export function figuresIn(article: Article): readonly FigurePart[] {
  return article.chapters
    .flatMap((chapter) => [chapter, ...chapter.sections])
    .flatMap(({parts}) => parts.flatMap((part) => (part.kind === "figure" ? [part] : [])));
}

function settingOf(collection: Collection, facts: Facts, lang: Lang): Setting {
  const address = addressOf(facts, lang);
  return {
    collection,
    href: address,
    taskHref(id) {
      const task = collection.task.get(id);
      if (task === undefined) throw new Error(`task not in the tables: ${id}`);
      return address(`document/${task.document_id}.html#${id}`);
    },
    named: (tasks) => namedTasks(collection, tasks, lang),
    drawing: (figure: FigurePart) =>
      html`<div class="drawing">${new Html(paperDrawing(figure.chart, lang, figure.label))}</div>`,
    tools: () => null
  };
}

/** The contents with the page of each heading; a page that is not known yet is left open. */
function contents(article: Article, setting: Setting, pages: ReadonlyMap<string, number>): Html {
  const {lang} = article;
  const line = (id: string, title: Html): Html =>
    html`<a href="#${id}"><span>${title}</span><span class="page">${pages.get(id) ?? "00"}</span></a>`;
  return html`<nav class="contents" aria-labelledby="contents">
    <h2 id="contents">${pick(lang, "目录", "Contents")}</h2>
    <ol>
      ${article.chapters.map(
        (chapter) =>
          html`<li>
            ${line(chapter.id, headingHtml(chapter, setting, lang))}
            ${
              chapter.sections.length === 0
                ? null
                : html`<ol>
                    ${chapter.sections.map((section) => html`<li>${line(section.id, headingHtml(section, setting, lang))}</li>`)}
                  </ol>`
            }
          </li>`
      )}
      ${article.notes.length === 0 ? null : html`<li>${line("notes", html`${pick(lang, "注释", "Notes")}`)}</li>`}
    </ol>
  </nav>`;
}

/** The report as one HTML document for paper; `fonts` are its style rules, `pages` the page of each heading by its id. */
export function paperHtml(
  article: Article,
  collection: Collection,
  facts: Facts,
  fonts: string,
  pages: ReadonlyMap<string, number>
): string {
  const {lang} = article;
  const setting = settingOf(collection, facts, lang);
  const {front, body} = articleHtml(article, setting);
  const strip = opening(collection, {path: "report", lang});
  const byline = bylineOf(article);
  const [left, right] = runningHead(facts, lang);
  return (
    html`<!doctype html>
<html lang="${lang === "zh" ? "zh-Hans" : "en"}">
<head>
<meta charset="utf-8">
<title>${article.title}</title>
<style>${new Html(fonts)}${new Html(sheet(left, right, lang))}</style>
</head>
<body>
<h1>${textHtml(article.title, collection, lang)}</h1>
<p class="subtitle">${textHtml(article.subtitle, collection, lang)}</p>
${byline === null ? null : html`<p class="byline">${byline}</p>`}
${
  strip === null
    ? null
    : html`<div class="strip drawing">${new Html(paperDrawing(strip.chart, lang, strip.caption))}<p>${strip.caption}</p></div>`
}
${front}
${contents(article, setting, pages)}
${body}
</body>
</html>`.source
      // a justified line cannot keep a long name whole without wide gaps
      .replace(/<span class="nowrap">([^<]{6,})<\/span>/g, "$1")
  );
}
