import {shapeOf} from "../../findings/shape.js";
import {type Place, rootOf} from "../chrome.js";
import type {Collection} from "../../collection/collection.js";
import {clauseFormats} from "../clauseFormats.js";
import {head} from "../head.js";
import {type Html, html} from "../../wording/html.js";
import type {MeasureHead} from "../measureHeads.js";
import {pick} from "../../wording/words.js";
import type {Page, PageParts} from "./parts.js";

/** Each measure as its own code says it; folded, for they are many. */
function entries(heads: readonly MeasureHead[], place: Place): Html {
  const {lang} = place;
  return html`${heads.map(
    ({name, title, description, prose, columns}) =>
      html`<details class="data measure" id="measure-${name}">
        <summary>${title === null ? null : html`${title[lang]} `}<code>${name}</code></summary>
        ${description === null ? null : html`<p>${description[lang]}${pick(lang, "。", ".")}</p>`}
        <pre lang="en" tabindex="0">${prose}</pre>
        ${
          columns.length === 0
            ? null
            : html`<dl>
                  ${columns.map(
                    (column) =>
                      html`<dt><code>${column.name}</code></dt>
                        <dd>${column.title[lang]}${pick(lang, "：", ": ")}${column.description[lang]}</dd>`
                  )}
                </dl>
                <p><a href="${rootOf(place)}queries/${name}.sql" data-query>${name}.sql</a></p>`
        }
      </details>`
  )}`;
}

/** 方法: the page's own Markdown says how documents are read and counted, each clause format's and each measure's code what it is. */
export function methods(heads: readonly MeasureHead[]): Page {
  return (collection, place) => methodsParts(heads, collection, place);
}

function methodsParts(heads: readonly MeasureHead[], collection: Collection, place: Place): PageParts {
  const {lang} = place;
  const shape = shapeOf(collection);
  const answer = pick(lang, "照原文读，每种数法都写明。", "Read as printed; every way of counting is stated.");
  const lead = pick(
    lang,
    `本站的数字由程序从${collection.documents.length}份文件的${shape.tasks}项任务中读出、由 DuckDB 计出，没有一个是手填的。图表说明原文分派了什么，不评价谁做得如何。`,
    `The figures are read by a program from the ${shape.tasks} tasks of ${collection.documents.length} ${collection.documents.length === 1 ? "document" : "documents"} and counted by DuckDB; none is typed by hand. Charts show what the text assigns, not how well anybody does it.`
  );
  return {
    title: pick(lang, "方法", "Methods"),
    description: answer,
    parts: new Map<string, Html>([
      [
        "head",
        head(collection, place, {
          question: pick(lang, "怎样读、怎样数？", "How was it read and counted?"),
          answer,
          lead
        })
      ],
      ["clause-formats", clauseFormats(lang)],
      ["measures", entries(heads, place)]
    ]),
    files: []
  };
}
