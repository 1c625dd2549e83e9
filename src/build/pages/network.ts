import type {Scene} from "../../components/networkRows.js";
import {defaults} from "../../components/networkState.js";
import {shownOf} from "../../components/networkShown.js";
import {brokerTable, brokerWords} from "../../components/networkBrokers.js";
import {type LinkedTable, pairTable, unitTable, unitWords} from "../../components/networkTables.js";
import {everything} from "../../findings/leaders.js";
import {networkAnswer, networkLead} from "../../findings/network.js";
import {furtherFindings} from "../../findings/networkFurther.js";
import {linkTo, type Place, rootOf} from "../chrome.js";
import type {Collection} from "../../collection/collection.js";
import {documentTitle, themeTitle, unitInProse} from "../../collection/names.js";
import {documentLinks} from "../documentLinks.js";
import {type Figure, figure} from "../figure.js";
import {head} from "../head.js";
import {type Html, html} from "../../wording/html.js";
import {networkControls} from "../networkControls.js";
import {matrixFigure, pairsFigure, pictureFigure, setsFigure} from "../networkFigures.js";
import {networkReading} from "../networkReading.js";
import {networkView} from "../networkView.js";
import {scopeTo} from "../scope.js";
import {typeset} from "../../wording/typeset.js";
import {number, numeral, pick} from "../../wording/words.js";
import {readingsOfCollectives} from "../workloadView.js";
import type {Page, PageParts} from "./parts.js";

/** 协同网络 of the collection, or with `documentId` of one of its documents: who shares responsibility with whom. */
export function network(documentId: string | null): Page {
  return (whole, place) =>
    networkParts(whole, documentId === null ? whole : scopeTo(whole, documentId), place, documentId);
}

function networkParts(whole: Collection, collection: Collection, place: Place, documentId: string | null): PageParts {
  const {lang} = place;
  const reading = networkReading(collection, "as_one", everything, lang);
  const name = (id: string): string => unitInProse(collection, id, lang);
  const answer = networkAnswer(reading, name, lang);
  const page = {title: pick(lang, "协同网络", "Co-responsibility network"), description: answer};
  const question = pick(
    lang,
    "谁和谁共同负责，是不是超出随机？",
    "Who shares responsibility with whom, and is it more than chance?"
  );
  const further = furtherFindings(reading, name, lang, collection.documents.length);
  const top = html`${head(collection, place, {question, answer, lead: networkLead(reading, name, lang)})}${
    further === "" ? null : html`<p class="findings">${typeset(further, collection, lang)}</p>`
  }${documentLinks(whole, place, documentId, "network", "network")}${documentId === null ? themeLinks(collection, place) : null}`;
  if (reading.counts.sharing === 0) {
    return {
      ...page,
      parts: new Map<string, Html>([
        ["head", top],
        ["network", html``]
      ]),
      files: []
    };
  }
  const file = documentId ?? "all";
  const view = `view/${lang}/network-${file}`;
  const scene: Scene = {
    tasks: linkTo(place, "tasks"),
    scope: documentId === null ? "" : `&document=${documentId}`,
    ignored: "",
    lang
  };
  const made = (spec: Figure | null) =>
    spec === null
      ? null
      : figure({...spec, file: documentId === null ? spec.id : `${spec.id}-${documentId}`}, collection, place);
  // twenty units and fewer are seen at a glance in the picture, more in the matrix (Ghoniem, Fekete and Castagliola 2004)
  const matrixFirst = reading.counts.units > 20;
  const matrix = made(matrixFigure(reading, scene, matrixFirst ? 1 : 2));
  const picture = made(pictureFigure(reading, scene, matrixFirst ? 2 : 1));
  const linked = matrixFirst ? [matrix, picture] : [picture, matrix];
  const pairs = made(pairsFigure(reading, scene, 3));
  const sets = made(setsFigure(reading, scene, pairs === null ? 3 : 4));
  const shown = shownOf(reading, defaults);
  const figures = [...linked, pairs, sets].filter((part) => part !== null);
  return {
    ...page,
    parts: new Map<string, Html>([
      ["head", top],
      [
        "network",
        html`<div
          data-network="${rootOf(place)}${view}"
          data-tasks="${scene.tasks}"
          data-units="${linkTo(place, "unit/index").replace(/index\.html$/, "")}"
        >
          ${networkControls(collection, reading, lang)}
          <div class="linked ${matrixFirst ? "matrix-first" : "picture-first"}">${linked.map((part) => part?.html ?? null)}</div>
          <div data-chosen></div>
          ${sorted("pair-table", pick(lang, "单位对", "Pairs of units"), pairTable(reading, shown.ties, scene), scene)}
          ${pairs?.html ?? null} ${sets?.html ?? null}
          ${sorted("unit-table", pick(lang, "单位", "Units"), unitTable(reading, shown.order, defaults.names, scene), scene, unitWords(reading, lang))}
          ${sorted("broker-table", pick(lang, "居间的单位", "Brokers"), brokerTable(reading, shown.order, scene), scene, brokerWords(reading, lang))}
        </div>`
      ]
    ]),
    files: [
      ...figures.flatMap((part) => part.files),
      ...readingsOfCollectives.map((collectives) => ({
        path: `${view}-${collectives}.json`,
        content: JSON.stringify(networkView(collection, documentId, collectives, lang))
      }))
    ]
  };
}

/** The themes of several documents, each a link to its scope on its document's page; null for one document. */
function themeLinks(collection: Collection, place: Place): Html | null {
  if (collection.documents.length < 2) return null;
  const {lang} = place;
  const byDocument = collection.documents.flatMap((row) => {
    const themes = collection.themes.filter(
      (theme) => theme.document_id === row.document_id && theme.tasks_with_clause > 0
    );
    return themes.length < 2 ? [] : [{row, themes}];
  });
  if (byDocument.length === 0) return null;
  return html`<details class="by-theme needs-script"><summary>${pick(lang, "按专题看", "By theme")}</summary><ul>
    ${byDocument.map(
      ({row, themes}) =>
        html`<li>${documentTitle(collection, row, lang)}<ul>
          ${themes.map(
            (theme) =>
              html`<li><a href="${linkTo(place, `network/${row.document_id}`)}?theme=${theme.theme_id}">${`${numeral(theme.ordinal, lang)} ${themeTitle(collection, theme, lang)}`.trim()}</a></li>`
          )}</ul></li>`
    )}</ul></details>`;
}

/** Rows of a table that are sent; where there are more, scripts fetch them when the reader sorts or asks for all. */
const mostSent = 300;

/** A table whose columns scripts sort, and of which they show the first rows until asked for all. */
function sorted(
  id: string,
  title: string,
  {columns, rows, keys}: LinkedTable,
  {tasks, lang}: Scene,
  note: string | null = null
): Html {
  const part =
    rows.length <= mostSent
      ? null
      : pick(
          lang,
          `共${number(rows.length, lang)}行，这里是前${mostSent}行；全部在图的CSV中。`,
          `The first ${mostSent} of ${number(rows.length, lang)} rows; the CSV of the figure has all.`
        );
  return html`<section class="block sorted" id="${id}"${part === null ? null : html` data-cut`}>
    <h2>${title}</h2>
    ${part === null ? null : html`<p class="note without-script">${part}</p>`}
    ${note === null ? null : html`<p class="note">${note}</p>`}
    <div class="table" tabindex="0" role="group" aria-label="${title}"${rows.length === 0 ? html` hidden` : null}>
      <table>
        <thead>
          <tr>
            ${columns.map((column) => html`<th scope="col" class="${column.numeric === true ? "num" : ""}">${column.label}</th>`)}
          </tr>
        </thead>
        <tbody>
          ${rows.slice(0, mostSent).map(
            ([name, ...cells], i) =>
              html`<tr>
                <th scope="row"><a href="${tasks}?${keys[i] ?? ""}">${name ?? ""}</a></th>
                ${cells.map((value, c) => html`<td class="${columns[c + 1]?.numeric === true ? "num" : ""}" data-label="${columns[c + 1]?.label ?? ""}">${value ?? "–"}</td>`)}
              </tr> `
          )}
        </tbody>
      </table>
    </div>
    <p class="needs-script">
      <button type="button" data-all>${pick(lang, "显示全部", "Show all")}</button>
    </p>
  </section>`;
}
