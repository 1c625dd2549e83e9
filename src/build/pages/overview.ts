import {documentLinks} from "../documentLinks.js";
import {answers} from "./overviewAnswers.js";
import {matrixFigure} from "./overviewMatrix.js";
import {ranking} from "../../findings/leaders.js";
import {overviewAnswer, overviewLead} from "../../findings/overview.js";
import {shapeOf} from "../../findings/shape.js";
import {linkTo, type Place} from "../chrome.js";
import type {Collection} from "../../collection/collection.js";
import {unitName} from "../../collection/names.js";
import {head} from "../head.js";
import {scopeTo} from "../scope.js";
import {Html, html} from "../../wording/html.js";
import {pick} from "../../wording/words.js";
import type {Page, PageParts} from "./parts.js";

/** The units in a finder's list: collectives first, then the rest by number of tasks. */
function finder(collection: Collection, place: Place): Html {
  const {lang} = place;
  const units = ranking(collection, "full");
  return html`<form class="finder needs-script" action="${linkTo(place, "tasks")}" data-finder>
    <div>
      <label for="find-unit">${pick(lang, "查一个单位", "Find a unit")}</label>
      <select id="find-unit" name="unit">
        <option value="">${pick(lang, "选择单位", "Choose a unit")}</option>
        ${units.map((row) => html`<option value="${row.unit_id}" data-page="${linkTo(place, `unit/${row.unit_id}`)}">${unitName(collection, row.unit_id, lang)}</option>`)}
      </select>
    </div>
    <div>
      <label for="find-text">${pick(lang, "查任务原文", "Search the tasks")}</label>
      <input
        id="find-text"
        name="q"
        type="search"
        lang="zh-Hans"
        autocomplete="off"
        placeholder="${pick(lang, "输入词语，按回车", "Chinese words, then Enter")}"
      />
    </div>
  </form>`;
}

/** 总览 of the collection, or with `documentId` of one of its documents alone: what is asked, of whom. */
export function overview(documentId: string | null): Page {
  return (whole, place) => {
    const collection = documentId === null ? whole : scopeTo(whole, documentId);
    return overviewParts(whole, collection, place, documentId);
  };
}

function overviewParts(whole: Collection, collection: Collection, place: Place, documentId: string | null): PageParts {
  const {lang} = place;
  const shape = shapeOf(collection);
  const many = collection.documents.length > 1;
  const answer = overviewAnswer(shape, lang);
  const picture = shape.assignments > 0 ? matrixFigure(collection, place, documentId) : null;
  const answered = answers(collection, place, documentId, picture === null ? 0 : 1);
  return {
    title: pick(lang, "总览", "Overview"),
    description: answer,
    parts: new Map([
      [
        "head",
        html`${head(collection, place, {
          question: pick(
            lang,
            `这${many ? "些" : "份"}文件要求什么，由谁负责？`,
            many ? "What do these documents ask, and of whom?" : "What does this document ask, and of whom?"
          ),
          answer,
          lead: overviewLead(collection, shape, lang),
          finder: shape.units > 0 ? finder(collection, place) : null
        })}${documentLinks(whole, place, documentId, "index", "overview")}`
      ],
      ["assignments", picture?.html ?? html``],
      ["answers", answered.html]
    ]),
    files: [...(picture?.files ?? []), ...answered.files]
  };
}
