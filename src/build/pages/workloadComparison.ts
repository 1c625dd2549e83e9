import {type ComparedRow, comparedRows} from "../../components/comparison.js";
import type {WorkloadView} from "../../components/readings.js";
import {type Place, linkTo} from "../chrome.js";
import {type Html, html} from "../../wording/html.js";
import {pick} from "../../wording/words.js";

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
export function comparison(view: WorkloadView, place: Place): Html | null {
  const {lang} = place;
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
  const rows = comparedRows(view, [a.id, b.id], lang === "en");
  return html`<section class="figure comparison" id="comparison" aria-labelledby="comparison-title">
    <div class="about">
      <h2 id="comparison-title">${pick(lang, "两个单位对比", "Two units side by side")}</h2>
      <p class="measured">
        ${pick(lang, "各种数法的数值与名次（后为95%区间），各专题的任务数，以及同时写到两者的任务数。", "Value and rank (with its 95% interval) in each way of counting, tasks in each theme, and tasks that name both.")}
      </p>
      <div class="controls needs-script">
        ${choose("a", a.id, pick(lang, "单位一", "First unit"))}${choose("b", b.id, pick(lang, "单位二", "Second unit"))}
      </div>
    </div>
    <div class="bars">
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
    </div>
    <div class="foot">
      <p class="caption">
        ${pick(lang, "集体称谓作一个单位。条：各种数法中两者以多的为满格；专题中以专题任务数为满格。", "Collectives as one unit. Bars: in the ways of counting the greater of the two fills the width; in the themes the theme’s tasks do.")}
      </p>
    </div>
  </section>`;
}
