import type {Collection} from "../../collection/collection.js";
import {Html, escapeHtml, html} from "../../wording/html.js";
import {typeset} from "../../wording/typeset.js";
import {type Lang, date, pick} from "../../wording/words.js";
import type {
  Article,
  ArticleChapter,
  ArticleSection,
  FigurePart,
  Footnote,
  Inline,
  Part,
  Sentence,
  TablePart
} from "./article.js";
import {type NamedTasks, moreTasks} from "./voice.js";

/** Where the article is set: on a page of the site, or on paper. */
export interface Setting {
  readonly collection: Collection;
  /** address of a page or file of the site; null where it leads nowhere */
  readonly href: (path: string) => string | null;
  /** address of a task in its document; null where it leads nowhere */
  readonly taskHref: (taskId: string) => string | null;
  /** how a footnote names tasks */
  readonly named: (tasks: readonly string[]) => readonly NamedTasks[];
  /** the drawing of a figure, and what stands under its caption */
  readonly drawing: (figure: FigurePart) => Html;
  readonly tools: (part: FigurePart | TablePart) => Html | null;
}

const han = /\p{Script=Han}[\p{Script=Han}〔〕《》（）、，。：；\d]*/gu;

const raised = "⁰¹²³⁴⁵⁶⁷⁸⁹";

/** Raised digits as markup: few fonts have them all, and readers aloud say them as powers. */
function withPowers(source: string): Html {
  return new Html(
    source.replace(
      /[⁰¹²³⁴⁵⁶⁷⁸⁹⁻]+/gu,
      (power) =>
        `<sup>${[...power].map((digit) => (digit === "⁻" ? "−" : String(raised.indexOf(digit)))).join("")}</sup>`
    )
  );
}

/** Text in the page's language; in English pages what is Chinese is marked as Chinese. */
export function textHtml(text: string, collection: Collection, lang: Lang): Html {
  if (lang === "zh") return withPowers(typeset(text, collection, lang).source);
  let result = "";
  let from = 0;
  for (const match of text.matchAll(han)) {
    result += `${escapeHtml(text.slice(from, match.index))}<span lang="zh-Hans">${escapeHtml(match[0])}</span>`;
    from = match.index + match[0].length;
  }
  return withPowers(result + escapeHtml(text.slice(from)));
}

function anchor(href: string | null, text: Html): Html {
  return href === null ? text : html`<a href="${href}">${text}</a>`;
}

function inlineHtml(inline: Inline, setting: Setting, lang: Lang): Html {
  const words = (text: string): Html => textHtml(text, setting.collection, lang);
  if (typeof inline === "string") return words(inline);
  if (inline.kind === "strong") return html`<strong>${words(inline.text)}</strong>`;
  if (inline.kind === "link") return anchor(setting.href(inline.to), words(inline.text));
  if (inline.kind === "noteMark")
    return html`<sup class="note-mark"
      ><a href="#note-${inline.no}" id="note-mark-${inline.no}" aria-label="${pick(lang, "注", "note ")}${inline.no}">${inline.no}</a></sup
    >`;
  const links = inline.targets.map(
    ({id, label}, i) =>
      html`${i === 0 ? "" : pick(lang, "、", ", ")}<a class="nowrap" href="#report-${id}">${label}</a>`
  );
  return html`${pick(lang, "（", " (")}${links}${pick(lang, "）", ")")}`;
}

/** Sentences one after another, each with the names of its queries. */
function sentencesHtml(sentences: readonly Sentence[], setting: Setting, lang: Lang): Html {
  return html`${sentences.map(
    (sentence, i) =>
      html`${i > 0 && lang === "en" ? " " : ""}<span data-query="${sentence.queries.join(" ")}"
          >${sentence.inlines.map((inline) => inlineHtml(inline, setting, lang))}</span
        >`
  )}`;
}

function cellHtml(value: string | number | null, setting: Setting, lang: Lang): Html {
  if (value === null) return html`–`;
  return typeof value === "number" ? html`${value}` : textHtml(value, setting.collection, lang);
}

function tableHtml(part: TablePart, setting: Setting, lang: Lang): Html {
  const {columns, rows} = part.table;
  const side = (i: number): Html | null => (columns[i]?.numeric === true ? html` class="num"` : null);
  return html`<figure class="report-table" id="report-${part.id}" data-query="${part.queries.join(" ")}">
    <figcaption><b>${pick(lang, "表", "Table ")}${part.no}</b> <b>${textHtml(part.title, setting.collection, lang)}</b>${pick(lang, "。", ". ")}${textHtml(part.note, setting.collection, lang)}</figcaption>
    <div class="table" tabindex="0" role="group" aria-label="${part.title}">
      <table>
        <thead>
          <tr>
            ${columns.map((column, i) => html`<th scope="col" ${side(i)}>${column.label}</th>`)}
          </tr>
        </thead>
        <tbody>
          ${rows.map(
            (row) =>
              html`<tr>
                ${row.map((value, i) =>
                  i === 0
                    ? html`<th scope="row" ${side(i)}>${cellHtml(value, setting, lang)}</th>`
                    : html`<td ${side(i)}>${cellHtml(value, setting, lang)}</td>`
                )}
              </tr> `
          )}
        </tbody>
      </table>
    </div>
    ${setting.tools(part)}
  </figure>`;
}

function figureHtml(part: FigurePart, setting: Setting, lang: Lang): Html {
  return html`<figure class="report-figure" id="report-${part.id}">
    ${setting.drawing(part)}
    <figcaption><b>${pick(lang, "图", "Figure ")}${part.no}</b> <b>${textHtml(part.title, setting.collection, lang)}</b>${pick(lang, "。", ". ")}${textHtml(part.caption, setting.collection, lang)}</figcaption>
    ${setting.tools(part)}
  </figure>`;
}

function partHtml(part: Part, setting: Setting, lang: Lang): Html {
  if (part.kind === "figure") return figureHtml(part, setting, lang);
  if (part.kind === "table") return tableHtml(part, setting, lang);
  if (part.kind === "paragraph") return html`<p>${sentencesHtml(part.sentences, setting, lang)}</p>`;
  return pointsHtml(part.items, setting, lang);
}

/** Numbered points, a sentence or two each. */
function pointsHtml(items: readonly (readonly Sentence[])[], setting: Setting, lang: Lang): Html {
  return html`<ol class="points">
    ${items.map((sentences) => html`<li>${sentencesHtml(sentences, setting, lang)}</li>`)}
  </ol>`;
}

function sectionHtml(section: ArticleSection, setting: Setting, lang: Lang): Html {
  return html`<h3 id="${section.id}">${headingHtml(section, setting, lang)}</h3>
    ${section.parts.map((part) => partHtml(part, setting, lang))}`;
}

/** A heading with its number. */
export function headingHtml({mark, title}: ArticleSection, setting: Setting, lang: Lang): Html {
  return html`${mark}${pick(lang, "", " ")}${textHtml(title, setting.collection, lang)}`;
}

function chapterHtml(chapter: ArticleChapter, setting: Setting, lang: Lang): Html {
  return html`<section aria-labelledby="${chapter.id}">
    <h2 id="${chapter.id}">${headingHtml(chapter, setting, lang)}</h2>
    ${chapter.parts.map((part) => partHtml(part, setting, lang))}
    ${chapter.sections.map((section) => sectionHtml(section, setting, lang))}
  </section>`;
}

function footnoteHtml({no, tasks}: Footnote, setting: Setting, lang: Lang): Html {
  const groups = setting.named(tasks).map(({document, tasks: named, more}, i) => {
    const links = named.map(
      ({id, number}, k) =>
        html`${k === 0 ? "" : pick(lang, "、", ", ")}${anchor(setting.taskHref(id), html`${number}`)}`
    );
    const title =
      document === null
        ? null
        : pick(lang, html`《${document}》`, html`“${textHtml(document, setting.collection, lang)}”, `);
    return html`${i === 0 ? "" : pick(lang, "；", "; ")}${title}${pick(lang, "第", `${i === 0 && document === null ? "Task" : "task"}${named.length === 1 ? " " : "s "}`)}${links}${pick(lang, "项", "")}${moreTasks(more, lang)}`;
  });
  return html`<li id="note-${no}">
    ${groups}${pick(lang, "。", ". ")}<a href="#note-mark-${no}" aria-label="${pick(lang, "回到正文", "back to the text")}">↩</a>
  </li>`;
}

/** Abstract, points, chapters and notes; the title and the contents are the setting's own. */
export function articleHtml(article: Article, setting: Setting): {front: Html; body: Html} {
  const {lang, abstract, points, chapters, notes} = article;
  return {
    front: html`<section class="abstract" aria-labelledby="abstract">
        <h2 id="abstract">${pick(lang, "摘要", "Abstract")}</h2>
        <p>${sentencesHtml(abstract, setting, lang)}</p>
      </section>
      ${
        points.length === 0
          ? null
          : html`<section class="key-points" aria-labelledby="key-points">
              <h2 id="key-points">${pick(lang, "要点", "Findings")}</h2>
              ${pointsHtml(points, setting, lang)}
            </section>`
      }`,
    body: html`${chapters.map((chapter) => chapterHtml(chapter, setting, lang))}
    ${
      notes.length === 0
        ? null
        : html`<section class="notes" aria-labelledby="notes">
            <h2 id="notes">${pick(lang, "注释", "Notes")}</h2>
            <ol>
              ${notes.map((each) => footnoteHtml(each, setting, lang))}
            </ol>
          </section>`
    }`
  };
}

/** Who wrote the article and when, else when its data are from, in a line; null where neither is known. */
export function bylineOf({authors, published, date: day, lang}: Article): string | null {
  const data = day === null ? null : pick(lang, `数据日期${date(day, lang)}`, `data of ${date(day, lang)}`);
  const said = published === null ? data : /^\d{4}-\d\d-\d\d$/.test(published) ? date(published, lang) : published;
  const parts = [authors, said].filter((part): part is string => part !== null);
  return parts.length === 0 ? null : parts.join(pick(lang, "，", ", "));
}
