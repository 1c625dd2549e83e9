import {csvOf} from "../../components/figureTable.js";
import {ranking} from "../../findings/leaders.js";
import {unitAnswer, unitLead} from "../../findings/unit.js";
import {linkTo, type Place, rootOf} from "../chrome.js";
import type {Collection} from "../../collection/collection.js";
import {unitInProse, unitName} from "../../collection/names.js";
import type {SiteFile} from "../figure.js";
import {head} from "../head.js";
import {type Html, html} from "../../wording/html.js";
import {dutiesOf, unitsWithPage} from "../../collection/unitDuties.js";
import {linkList, unitLink} from "../unitLink.js";
import {pick, plural} from "../../wording/words.js";
import type {PageParts} from "./parts.js";
import {partners, themes, unitFigure} from "./unitBars.js";
import {commitments} from "./unitCommitments.js";
import {hasPictures, stacks} from "./unitPlaces.js";
import {dutyList, dutyTable, sheetHead} from "./unitSheet.js";

/** Above this number a list of units to choose from would weigh more than the page. */
const mostChoices = 100;

/** What stands at the right of the head: another unit, the sheet, the list as a file. */
function finder(collection: Collection, unitId: string, csv: string, place: Place): Html {
  const {lang} = place;
  const units = unitsWithPage(collection);
  return html`<div class="finder unit-finder">
    ${
      units.length < 2 || units.length > mostChoices
        ? null
        : html`<div class="needs-script">
            <label for="other-unit">${pick(lang, "换一个单位", "Another unit")}</label>
            <select id="other-unit" data-other-unit>
              ${units.map((id) => html`<option value="${linkTo(place, `unit/${id}`)}" ${id === unitId ? html` selected` : null}>${unitName(collection, id, lang)}</option>`)}
            </select>
          </div>`
    }
    <ul class="tools">
      <li class="needs-script"><button type="button" data-print>${pick(lang, "打印工作清单", "Print the sheet")}</button></li>
      ${
        dutiesOf(collection, unitId).own.length > 0
          ? html`<li><a href="${rootOf(place)}data/unit/${unitId}.xlsx" download>Excel</a></li>`
          : null
      }
      <li><a href="${rootOf(place)}${csv}" download>CSV</a></li>
      <li><a href="${linkTo(place, "tasks")}?unit=${unitId}">${pick(lang, "在任务清单中筛选", "Filter the task list")}</a></li>
      <li><a href="${linkTo(place, "unit/index")}">${pick(lang, "全部单位", "All units")}</a></li>
    </ul>
  </div>`;
}

/** Who belongs to a collective, or that the register does not say. */
function membership(collection: Collection, unitId: string, place: Place): Html | null {
  const {lang} = place;
  const unit = collection.units.get(unitId);
  if (unit?.is_collective !== true) {
    const unknown = ranking(collection, "full")
      .map((row) => row.unit_id)
      .filter((id) => collection.units.get(id)?.is_collective === true && !collection.members.has(id));
    if (unknown.length === 0) return null;
    const names = linkList(
      unknown.map((id) => unitLink(collection, id, place)),
      lang
    );
    return html`<p class="note">
      ${pick(lang, html`${names}的成员，名录没有列出；它是否在内，原文没有写，这里不计。`, html`The register does not list the members of ${names}; whether this unit is one of them the text does not say, and it is not counted here.`)}
    </p>`;
  }
  const members = collection.members.get(unitId) ?? [];
  if (members.length === 0)
    return html`<p class="note">
      ${pick(lang, "这是集体称谓；名录没有列出它的成员。", "A collective, whose members the register does not list.")}
    </p>`;
  return html`<p class="note">
    ${pick(lang, `这是集体称谓，名录列有${members.length}个成员：`, `A collective of ${plural(members.length, "member")} in the register: `)}${linkList(
      members.map((id) => unitLink(collection, id, place)),
      lang
    )}${pick(lang, "。", ".")}
  </p>`;
}

/** 单位责任清单: what this unit must do, with whom. */
export function unitPage(unitId: string) {
  return (collection: Collection, place: Place): PageParts => {
    const {lang} = place;
    const duties = dutiesOf(collection, unitId);
    const name = unitName(collection, unitId, lang);
    const answer = unitAnswer(collection, duties, lang);
    const places = stacks(collection, duties, place);
    const pictured = hasPictures(collection, duties);
    let no = places === null ? 0 : 1;
    const bars = [partners(collection, duties, place), themes(collection, duties, place)].flatMap((spec) =>
      spec === null ? [] : [unitFigure(spec, collection, duties, place, pictured ? ++no : null)]
    );
    const csv = `figures/${lang}/unit/${unitId}-duties.csv`;
    const files: SiteFile[] = [
      ...(places?.files ?? []),
      ...bars.flatMap((part) => part.files),
      {path: csv, content: csvOf(dutyTable(collection, duties, lang))}
    ];
    return {
      title: name,
      description: `${name}${pick(lang, "：", ": ")}${answer}`,
      parts: new Map<string, Html>([
        [
          "head",
          html`${sheetHead(collection, unitId, place)}${head(collection, place, {
            question: pick(
              lang,
              `${name}要做什么，和谁一起？`,
              `What must ${unitInProse(collection, unitId, lang)} do, and with whom?`
            ),
            answer,
            lead: unitLead(collection, duties, lang),
            finder: finder(collection, unitId, csv, place)
          })}${membership(collection, unitId, place)}`
        ],
        [
          "figures",
          html`${places?.html ?? null}${bars.map((part) => part.html)}${commitments(collection, duties, place)}`
        ],
        ["duties", dutyList(collection, duties, place)]
      ]),
      files
    };
  };
}
