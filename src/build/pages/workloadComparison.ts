import {barRows} from "../../charts/barRows.js";
import type {Collection} from "../../collection/collection.js";
import {
  type ComparedRow,
  comparedRows,
  comparisonBars,
  comparisonTable,
  comparisonTitle
} from "../../components/comparison.js";
import type {WorkloadView} from "../../components/readings.js";
import {shapeOf} from "../../findings/shape.js";
import {type Place, linkTo, shortSource} from "../chrome.js";
import {drawable} from "../draw.js";
import type {Figure} from "../figure.js";
import {type Html, html} from "../../wording/html.js";
import {number, pick, plural} from "../../wording/words.js";

/** Above this number of units a list to choose from would weigh more than the page. */
const mostChoices = 400;

function cells(row: ComparedRow): Html {
  const [only] = row.sides;
  if (row.sides.length === 1) return html`<td colspan="2">${only?.text ?? ""}</td>`;
  return html`${row.sides.map(
    ({text, bar}) =>
      html`<td>
        <span class="value">${text}</span>${bar === null ? null : html`<i style="width:${(100 * bar).toFixed(1)}%"></i>`}
      </td>`
  )}`;
}

/** Two units side by side; scripts let the reader choose which. Null where fewer than two are named. */
export function comparisonFigure(collection: Collection, view: WorkloadView, place: Place): Figure | null {
  const {lang} = place;
  const english = lang === "en";
  const first = view.readings["full/as_one/"]?.rows ?? [];
  const units = first.flatMap(([unit]) => view.units[unit] ?? []);
  const [a, b] = units;
  if (a === undefined || b === undefined) return null;
  const choose = (name: "a" | "b", chosen: string, label: string): Html =>
    html`<div>
      <label for="compare-${name}">${label}</label
      ><select id="compare-${name}" data-compare="${name}">
        ${units.slice(0, mostChoices).map((unit) => html`<option value="${unit.id}" ${unit.id === chosen ? html` selected` : null}>${unit.name}</option>`)}
      </select>
    </div>`;
  const ids: readonly [string, string] = [a.id, b.id];
  const rows = comparedRows(view, ids, english);
  const n = shapeOf(collection).withClause;
  return {
    id: "comparison",
    no: 1,
    title: comparisonTitle(view, ids, english),
    measured: pick(
      lang,
      "两个单位对比：各种数法的数值与名次（后为95%区间），各专题的任务数，以及同时写到两者的任务数。",
      "Two units side by side: value and rank (with its 95% interval) in each way of counting, tasks in each theme, and tasks that name both."
    ),
    controls: html`<div class="controls needs-script">
      ${choose("a", a.id, pick(lang, "单位一", "First unit"))}${choose("b", b.id, pick(lang, "单位二", "Second unit"))}
    </div>`,
    chart: drawable(barRows, comparisonBars(view, ids, english), {}),
    inPlace: html`<div class="bars">
      <table data-comparison>
        <thead>
          <tr>
            <th scope="col">${pick(lang, "比什么", "What")}</th>
            <th scope="col" data-name="a">${a.name}</th>
            <th scope="col" data-name="b">${b.name}</th>
          </tr>
        </thead>
        <tbody>
          ${rows.map(
            (row) =>
              html`<tr>
                <th scope="row">${row.head}</th>
                ${cells(row)}
              </tr> `
          )}
        </tbody>
      </table>
      <p class="gap-all">
        <a data-both href="${linkTo(place, "tasks")}?unit=${a.id}&amp;unit=${b.id}${view.within}"
          >${pick(lang, "同时写到两者的任务", "The tasks that name both")}</a
        >
      </p>
    </div>`,
    caption: pick(
      lang,
      `n = ${number(n, lang)}项任务，集体称谓作一个单位。条：各种数法中两者以多的为满格；专题中以专题任务数为满格。${shortSource(collection, lang)}`,
      `n = ${plural(n, "task")}, collectives as one unit. Bars: in the ways of counting the greater of the two fills the width; in the themes the theme’s tasks do. ${shortSource(collection, lang)}`
    ),
    table: comparisonTable(view, ids, english),
    queries: ["credits", "workload", "coresponsibility", "pages/ranks"]
  };
}
