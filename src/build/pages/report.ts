import {plainText} from "../../findings/report/prose.js";
import type {Facts} from "../../findings/report/facts.js";
import {citeFigure, linkTo, pageFile, type Place, rootOf, siteAddress} from "../chrome.js";
import type {Collection} from "../../collection/collection.js";
import {drawings, sideWidths} from "../draw.js";
import {embedTool} from "../embed.js";
import {type Html, html} from "../../wording/html.js";
import {queryList} from "../queryFiles.js";
import {phrases} from "../../wording/typeset.js";
import {pick} from "../../wording/words.js";
import type {Article, FigurePart, Sentence} from "../report/article.js";
import {smallFigure, smallLabel} from "../smallFigure.js";
import {type Setting, articleHtml, bylineOf, headingHtml, textHtml} from "../report/articleHtml.js";
import {opening} from "../report/pictures.js";
import {reportOf} from "../report/report.js";
import {namedTasks} from "../report/voice.js";
import {taskTable} from "./overviewAnswers.js";
import type {Page} from "./parts.js";

/** What a sentence says, without marks. */
function words({inlines}: Sentence): string {
  return plainText(
    inlines.flatMap((inline) =>
      typeof inline === "string" || inline.kind === "strong" || inline.kind === "link" ? [inline] : []
    )
  );
}

/** How the article is set on its page. */
function settingOf(collection: Collection, place: Place): Setting {
  const {lang} = place;
  return {
    collection,
    href: (path) => linkTo(place, path.replace(/\.html$/, "")),
    taskHref(id) {
      const task = collection.task.get(id);
      if (task === undefined) throw new Error(`task not in the tables: ${id}`);
      return `${linkTo(place, `document/${task.document_id}`)}#${id}`;
    },
    named: (tasks) => namedTasks(collection, tasks, lang),
    drawing: (figure) => drawings(figure.chart, sideWidths, lang, figure.label),
    tools: (part) =>
      part.kind === "table"
        ? queryList(
            part.queries.map((query) => `pages/${query}`),
            place
          )
        : figureFiles(part, collection, place)
  };
}

/** The files of a figure of the article, which are those of the page it comes from, and how to show it elsewhere. */
function figureFiles({id, no, title, file, size, label}: FigurePart, collection: Collection, place: Place): Html {
  const {lang} = place;
  const root = rootOf(place);
  return html`<ul class="tools">
      <li><a href="${root}${file}.svg" download>SVG</a></li>
      ${place.hasPaper === true ? html`<li><a href="${root}${file}.png" download>PNG</a></li>` : null}
      <li><a href="${root}${file}.csv" download>CSV</a></li>
      <li><a href="#report-${id}">${pick(lang, "链接", "Link")}</a></li>
    </ul>
    ${embedTool({
      lang,
      address: siteAddress(collection),
      page: `${pageFile(place)}#report-${id}`,
      picture: `${file}.svg`,
      ...size,
      alternative: label,
      caption: citeFigure(collection, lang, no, title)
    })}`;
}

/** The list of chapters and sections, which stays in view beside the text. */
function contents(article: Article, setting: Setting): Html {
  const {lang} = article;
  return html`<nav class="contents" aria-label="${pick(lang, "目录", "Contents")}">
    <ol>
      <li><a href="#abstract">${pick(lang, "摘要", "Abstract")}</a></li>
      ${article.chapters.map(
        (chapter) =>
          html`<li>
            <a href="#${chapter.id}">${headingHtml(chapter, setting, lang)}</a>
            ${
              chapter.sections.length === 0
                ? null
                : html`<ol>
                    ${chapter.sections.map((section) => html`<li><a href="#${section.id}">${headingHtml(section, setting, lang)}</a></li>`)}
                  </ol>`
            }
          </li>`
      )}
      ${article.notes.length === 0 ? null : html`<li><a href="#notes">${pick(lang, "注释", "Notes")}</a></li>`}
    </ol>
  </nav>`;
}

/** The strip under the title, a figure without a number. */
function strip(title: string, collection: Collection, place: Place): ReturnType<typeof smallFigure> | null {
  const made = opening(collection, place);
  if (made === null) return null;
  const {lang} = place;
  const {chart, caption} = made;
  const spec = {
    id: "strip",
    file: "task-strip",
    no: null,
    title,
    measured: caption,
    chart,
    table: taskTable(collection, lang)
  };
  const label = smallLabel(spec, collection, place);
  return smallFigure(
    spec,
    html`<div class="figure report-strip">
      ${drawings(chart, sideWidths, lang, label)}
      <p class="caption">${caption}</p>
    </div>`,
    collection,
    place
  );
}

/** The report as files, where they were made. */
function downloads(place: Place): Html {
  const {lang} = place;
  const file = (extension: string): string => `${rootOf(place)}report.${lang}.${extension}`;
  return html`<ul class="tools report-files">
    <li><a href="${file("pdf")}">${pick(lang, "PDF，可打印", "PDF for print")}</a></li>
    <li><a href="${file("docx")}" download>${pick(lang, "Word文档（.docx）", "Word document (.docx)")}</a></li>
  </ul>`;
}

/** 分析报告: the article that can be cited and printed. */
export function report(facts: Facts): Page {
  return (collection, place) => {
    const {lang} = place;
    const article = reportOf(collection, facts, place);
    const setting = settingOf(collection, place);
    const {front, body} = articleHtml(article, setting);
    const byline = bylineOf(article);
    const opened = strip(article.title, collection, place);
    return {
      title: pick(lang, "分析报告", "Report"),
      description: article.abstract.map(words).join(pick(lang, "", " ")),
      parts: new Map<string, Html>([
        [
          "head",
          html`<div class="report-head">
            <h1>${phrases(article.title, collection, lang)}</h1>
            <p class="subtitle">${textHtml(article.subtitle, collection, lang)}</p>
            ${byline === null ? null : html`<p class="byline">${byline}</p>`}
            ${place.hasPaper === true ? downloads(place) : null}
          </div>`
        ],
        [
          "report",
          html`<div class="reading report">
            ${contents(article, setting)}
            <article class="report-text" lang="${lang === "zh" ? "zh-Hans" : "en"}">
              ${opened?.html ?? null}${front}${body}
            </article>
          </div>`
        ]
      ]),
      files: opened?.files ?? []
    };
  };
}
