import {expectedShared} from "../../findings/overview.js";
import {partnersTitle, unitThemesTitle} from "../../findings/unit.js";
import {barTable} from "../barTable.js";
import {linkTo, type Place, shortSource} from "../chrome.js";
import type {Collection} from "../../collection/collection.js";
import {themeTitle} from "../../collection/names.js";
import {type Html, html} from "../../wording/html.js";
import {phrases} from "../../wording/typeset.js";
import type {UnitDuties} from "../../collection/unitDuties.js";
import {unitLink} from "../unitLink.js";
import {number, numeral, percent, pick, plural} from "../../wording/words.js";

/** Partners shown one by one. */
const mostPartners = 20;

/** With whom: bars of shared tasks, and a stroke where chance would put them. */
export function partners(collection: Collection, duties: UnitDuties, place: Place): Html | null {
  const {lang} = place;
  if (duties.partners.length === 0) return null;
  const many = duties.partners.filter(({pair}) => pair.shared_tasks > 1);
  const shown = (many.length >= 3 ? many : duties.partners).slice(0, mostPartners);
  const rest = duties.partners.length - shown.length;
  const max = Math.max(...shown.map(({pair}) => Math.max(pair.shared_tasks, expectedShared(pair))), 1);
  const own = duties.own.filter((duty) => duty.party.counted).length;
  const tested = shown.some(({pair}) => pair.expected !== null);
  const title = partnersTitle(collection, duties, lang);
  return html`<section class="figure" id="partners" aria-labelledby="partners-title">
    <div class="about">
      <h2 id="partners-title">${phrases(title, collection, lang)}</h2>
      <p class="measured">
        ${pick(lang, "同列的任务数。竖线：按随机应有的项数；空心：集体称谓。", "Tasks that name both. Stroke: what chance would give; hollow: collectives.")}
      </p>
    </div>
    ${barTable(
      [pick(lang, "单位", "Unit"), pick(lang, "同列（项）", "Tasks"), pick(lang, "随机应有", "By chance")],
      shown.map(({unitId, pair}) => ({
        name: unitLink(collection, unitId, place),
        cells: [
          html`<b><a href="${linkTo(place, "tasks")}?unit=${duties.unitId}&amp;unit=${unitId}">${number(pair.shared_tasks, lang)}</a></b>`,
          number(expectedShared(pair), lang, 1)
        ],
        bar: pair.shared_tasks / max,
        stroke: expectedShared(pair) / max,
        isHollow: collection.units.get(unitId)?.is_collective === true
      }))
    )}
    <div class="foot">
      <p class="caption">
        ${
          rest > 0
            ? pick(
                lang,
                `列出同列最多的${shown.length}个单位；另有${rest}个单位同列${shown === many || many.length >= 3 ? "较少" : ""}。`,
                `The ${shown.length} units most often beside it; ${rest} more ${rest === 1 ? "is" : "are"} beside it less often. `
              )
            : null
        }${pick(lang, `n = ${own}项任务。随机应有：${tested ? "二部配置模型，保持各单位任务数与各任务单位数" : "任务不足20项，取两者任务数之积除以任务总数"}。${shortSource(collection, lang)}`, `n = ${plural(own, "task")}. By chance: ${tested ? "the bipartite configuration model, which keeps each unit’s number of tasks and each task’s number of units" : "with fewer than 20 tasks, the product of the two numbers of tasks over all tasks"}. ${shortSource(collection, lang)}`)}
      </p>
    </div>
  </section>`;
}

/** In which themes, compared with the other units. */
export function themes(collection: Collection, duties: UnitDuties, place: Place): Html | null {
  const {lang} = place;
  if (duties.themes.length < 2 || duties.themes.every(({row}) => row === null)) return null;
  const rows = collection.documents.length > 1 ? duties.themes.filter(({row}) => row !== null) : duties.themes;
  return html`<section class="figure" id="themes" aria-labelledby="themes-title">
    <div class="about">
      <h2 id="themes-title">${phrases(unitThemesTitle(duties, lang), collection, lang)}</h2>
      <p class="measured">
        ${pick(lang, "比重：专题占本单位任务的份额，除以该专题占全部分工的份额；1为与各单位总体相同。", "Weight: the theme’s share of the unit’s tasks over its share of all assignments; 1 is the same as units on the whole.")}
      </p>
    </div>
    ${barTable(
      [
        pick(lang, "专题", "Theme"),
        pick(lang, "写到它的任务（项）", "Tasks that name it"),
        pick(lang, "比重", "Weight")
      ],
      rows.map(({theme, row}) => {
        const tasks = row?.tasks ?? 0;
        const share = percent(tasks, theme.tasks_with_clause);
        return {
          name: html`${numeral(theme.ordinal, lang)} ${themeTitle(collection, theme, lang)}`,
          cells: [
            pick(
              lang,
              `${theme.tasks_with_clause}项中的${tasks}项（${share}）`,
              `${tasks} of ${theme.tasks_with_clause} (${share})`
            ),
            number(row?.specialisation ?? 0, lang, 2)
          ],
          bar: tasks / theme.tasks_with_clause
        };
      })
    )}
    <div class="foot"><p class="caption">${pick(lang, "条：写到它的任务在专题任务中所占的份额。", "Bar: share of the theme’s tasks that name it. ")}${shortSource(collection, lang)}</p></div>
  </section>`;
}
