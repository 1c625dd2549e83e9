import {type BarRows, barRows} from "../charts/barRows.js";
import type {FigureTable} from "../components/figureTable.js";
import {type Html, type HtmlValue, html, plainText} from "../wording/html.js";
import {type Drawable, drawable} from "./draw.js";

/** A row: a name, numbers, and a bar of what they say. */
export interface BarTableRow {
  readonly name: HtmlValue;
  readonly cells: readonly HtmlValue[];
  /** length of the bar, 0 to 1 of the room it has */
  readonly bar: number;
  /** a bar without filling, as collectives have */
  readonly isHollow?: boolean;
  /** where a stroke crosses the bar, 0 to 1; for what the bar is compared with */
  readonly stroke?: number;
}

/** A table whose last column is bars: small rankings that need no chart, and read as a table without pictures. */
export function barTable(columns: readonly string[], rows: readonly BarTableRow[]): Html {
  const share = (value: number): string => (100 * value).toFixed(1);
  const [first, ...others] = columns;
  return html`<div class="bars">
    <table>
      <thead>
        <tr>
          <th scope="col">${first ?? ""}</th>
          ${others.map((label) => html`<th scope="col" class="num">${label}</th>`)}
          <th class="bar" aria-hidden="true"></th>
        </tr>
      </thead>
      <tbody>
        ${rows.map(
          ({name, cells, bar, isHollow, stroke}) =>
            html`<tr>
              <th scope="row">${name}</th>
              ${cells.map((cell) => html`<td class="num">${cell}</td>`)}
              <td class="bar" aria-hidden="true">
                <div>
                  <i class="${isHollow === true ? "hollow" : ""}" style="width:${share(bar)}%"></i>${
                    stroke === undefined ? null : html`<s style="left:${share(stroke)}%"></s>`
                  }
                </div>
              </td>
            </tr> `
        )}
      </tbody>
    </table>
  </div>`;
}

/**
 * A table with bars as a figure has it: in its place in the page, and as a drawing for pictures that leave the site.
 * `table` has the rows as data, for the CSV file and for those who do not see the bars.
 */
export function barFigure(
  columns: readonly string[],
  rows: readonly BarTableRow[],
  table: FigureTable
): {readonly inPlace: Html; readonly chart: Drawable; readonly table: FigureTable} {
  const drawn: BarRows = {
    columns,
    rows: rows.map(({name, cells, ...bar}) => ({name: plainText(name), cells: cells.map(plainText), ...bar}))
  };
  return {inPlace: barTable(columns, rows), chart: drawable(barRows, drawn, {}), table};
}
