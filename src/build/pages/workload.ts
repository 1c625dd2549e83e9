import {shapeOf} from "../../findings/shape.js";
import {workloadAnswer, workloadLead} from "../../findings/workload.js";
import {linkTo, type Place, rootOf} from "../chrome.js";
import type {Collection} from "../../collection/collection.js";
import {documentLinks} from "../documentLinks.js";
import {type Figure, figure} from "../figure.js";
import {head} from "../head.js";
import {type Html, html} from "../../wording/html.js";
import {scopeTo} from "../scope.js";
import {pick} from "../../wording/words.js";
import {workloadView} from "../workloadView.js";
import type {Page, PageParts} from "./parts.js";
import {comparisonFigure} from "./workloadComparison.js";
import {concentrationFigure} from "./workloadConcentration.js";
import {dutiesFigure} from "./workloadDuties.js";
import {multiplesFigure, specialisationFigure} from "./workloadLeaning.js";
import {methodsFigure, ranksFigure} from "./workloadRanks.js";
import {unitsPerTaskFigure} from "./workloadSpread.js";
import {sectionsFigure, themeLoadFigure, themesFigure} from "./workloadThemes.js";

/** 工作量 of the collection, or with `documentId` of one of its documents: who carries how much, by which way of counting. */
export function workload(documentId: string | null): Page {
  return (whole, place) =>
    workloadParts(whole, documentId === null ? whole : scopeTo(whole, documentId), place, documentId);
}

function workloadParts(whole: Collection, collection: Collection, place: Place, documentId: string | null): PageParts {
  const {lang} = place;
  const shape = shapeOf(collection);
  const answer = workloadAnswer(collection, lang);
  const page = {title: pick(lang, "工作量", "Workload"), description: answer};
  const question = pick(
    lang,
    "谁承担多少，在哪个专题，换一种数法还成立吗？",
    "Who carries how much, in which theme, and does it survive another way of counting?"
  );
  const top = html`${head(collection, place, {question, answer, lead: workloadLead(collection, shape, lang)})}${documentLinks(whole, place, documentId, "workload", "workload")}`;
  if (shape.assignments === 0) {
    return {
      ...page,
      parts: new Map<string, Html>([
        ["head", top],
        ["figures", html``]
      ]),
      files: []
    };
  }
  const view = `view/${lang}/workload-${documentId ?? "all"}.json`;
  const readings = workloadView(collection, documentId, lang);
  const figures = [
    ranksFigure(collection, place, documentId),
    methodsFigure(collection, place, documentId),
    concentrationFigure(collection, place),
    dutiesFigure(collection, place, documentId === null ? "" : `&document=${documentId}`),
    themesFigure(collection, place, shape, documentId),
    specialisationFigure(collection, place),
    multiplesFigure(collection, place),
    sectionsFigure(collection, place),
    unitsPerTaskFigure(collection, place, shape),
    themeLoadFigure(collection, place),
    comparisonFigure(collection, readings, place)
  ]
    .filter((spec): spec is Figure => spec !== null)
    .map((spec, i) =>
      figure({...spec, file: documentId === null ? spec.id : `${spec.id}-${documentId}`, no: i + 1}, collection, place)
    );
  return {
    ...page,
    parts: new Map<string, Html>([
      ["head", top],
      [
        "figures",
        html`<div data-workload="${rootOf(place)}${view}" data-tasks="${linkTo(place, "tasks")}">
          ${figures.map((part) => part.html)}
        </div>`
      ]
    ]),
    files: [...figures.flatMap((part) => part.files), {path: view, content: JSON.stringify(readings)}]
  };
}
