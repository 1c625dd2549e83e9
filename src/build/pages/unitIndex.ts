import {firstListed} from "../../findings/unit.js";
import {type Place, documentKey} from "../chrome.js";
import type {Collection} from "../../collection/collection.js";
import {unitName} from "../../collection/names.js";
import {head} from "../head.js";
import {type Html, html} from "../../wording/html.js";
import {type UnitDuties, dutiesOf, unitsWithPage} from "../../collection/unitDuties.js";
import {unitLink} from "../unitLink.js";
import {list, number, pick, plural} from "../../wording/words.js";
import type {PageParts} from "./parts.js";

/** The list of units that have a page. */
export function unitsPage(collection: Collection, place: Place): PageParts {
  const {lang} = place;
  const all = unitsWithPage(collection).map((id) => dutiesOf(collection, id));
  const named = all.filter((duties) => duties.own.length > 0);
  const through = all.filter((duties) => duties.own.length === 0);
  const many = [...named].sort((a, b) => b.own.length - a.own.length);
  const answer =
    named.length === 0
      ? pick(lang, "没有任务写到单位。", "No task names a unit.")
      : pick(
          lang,
          `${named.length}个单位写到任务，各有一页。`,
          `${plural(named.length, "unit")} ${named.length === 1 ? "is" : "are"} named, each with a page.`
        );
  const [top] = many;
  const lead = [
    top === undefined
      ? ""
      : pick(
          lang,
          `写到最多的是${unitName(collection, top.unitId, lang)}（${top.own.length}项）；${named.filter((duties) => duties.own.length === 1).length}个单位各只有1项。`,
          `Named most: ${unitName(collection, top.unitId, lang)} (${plural(top.own.length, "task")}); ${named.filter((duties) => duties.own.length === 1).length} of the units in one task only.`
        ),
    through.length === 0
      ? ""
      : pick(
          lang,
          `另有${through.length}个单位只经由集体称谓写到。`,
          ` ${plural(through.length, "more unit")} only through collectives.`
        ),
    collection.namesakes.size === 0
      ? ""
      : pick(lang, documentKey(collection, lang), ` ${documentKey(collection, lang)}`)
  ].join("");
  const table = (
    rows: readonly UnitDuties[],
    caption: string,
    columns: readonly {label: string; value: (row: UnitDuties) => Html | string | number}[]
  ): Html =>
    html`<section class="block">
      <h2>${caption}</h2>
      <div class="table" tabindex="0" role="group" aria-label="${caption}">
        <table>
          <thead>
            <tr>
              <th scope="col">${pick(lang, "单位", "Unit")}</th>
              ${columns.map((column) => html`<th scope="col" class="num">${column.label}</th>`)}
            </tr>
          </thead>
          <tbody>
            ${rows.map(
              (row) =>
                html`<tr>
                  <th scope="row">${unitLink(collection, row.unitId, place)}</th>
                  ${columns.map((column) => html`<td class="num">${column.value(row)}</td>`)}
                </tr> `
            )}
          </tbody>
        </table>
      </div>
    </section>`;
  const columns = [
    {label: pick(lang, "任务（项）", "Tasks"), value: (row: UnitDuties) => number(row.own.length, lang)},
    {
      label: pick(lang, "牵头（项）", "Lead"),
      value: (row: UnitDuties) => number(row.own.filter((duty) => duty.way === "lead").length, lang)
    },
    {
      label: pick(lang, "首列（项）", "Listed first"),
      value: (row: UnitDuties) => number(firstListed(row).length, lang)
    },
    {label: pick(lang, "同列单位（个）", "Partners"), value: (row: UnitDuties) => number(row.partners.length, lang)}
  ].filter((column, i) => i === 0 || i === 3 || named.some((row) => column.value(row) !== "0"));
  const collectives = many.filter((row) => collection.units.get(row.unitId)?.is_collective === true);
  const particular = many.filter((row) => !collectives.includes(row));
  return {
    title: pick(lang, "单位", "Units"),
    description: answer,
    parts: new Map<string, Html>([
      [
        "head",
        head(collection, place, {
          question: pick(lang, "我的单位要做什么？", "What must my unit do?"),
          answer,
          lead
        })
      ],
      [
        "figures",
        html`${collectives.length === 0 ? null : table(collectives, pick(lang, `集体称谓，${collectives.length}个`, plural(collectives.length, "collective")), columns)}${particular.length === 0 ? null : table(particular, pick(lang, `具体单位，${particular.length}个`, plural(particular.length, "named unit")), columns)}`
      ],
      [
        "duties",
        through.length === 0
          ? html``
          : table(
              through,
              pick(
                lang,
                `只经由集体称谓，${through.length}个`,
                `Only through collectives: ${plural(through.length, "unit")}`
              ),
              [
                {
                  label: pick(lang, "经由", "Through"),
                  value: (row: UnitDuties) =>
                    list([...new Set(row.through.map((duty) => unitName(collection, duty.party.unit_id, lang)))], lang)
                },
                {label: pick(lang, "任务（项）", "Tasks"), value: (row: UnitDuties) => number(row.through.length, lang)}
              ]
            )
      ]
    ]),
    files: []
  };
}
