import {expectedShared} from "../../findings/overview.js";
import {partnersTitle, unitThemesTitle} from "../../findings/unit.js";
import {barFigure} from "../barTable.js";
import {linkTo, type Place, shortSource} from "../chrome.js";
import type {Collection} from "../../collection/collection.js";
import {themeLabel, unitName} from "../../collection/names.js";
import {type Figure, type SiteFile, figure} from "../figure.js";
import {type Html, html} from "../../wording/html.js";
import {phrases} from "../../wording/typeset.js";
import type {UnitDuties} from "../../collection/unitDuties.js";
import {unitLink} from "../unitLink.js";
import {number, percent, pick, plural} from "../../wording/words.js";

/** A figure of a unit's page before it has its number. */
type UnitFigure = Omit<Figure, "no">;

/** Partners shown one by one. */
const mostPartners = 20;

/** With whom: bars of shared tasks, and a stroke where chance would put them. */
export function partners(collection: Collection, duties: UnitDuties, place: Place): UnitFigure | null {
  const {lang} = place;
  if (duties.partners.length === 0) return null;
  const many = duties.partners.filter(({pair}) => pair.shared_tasks > 1);
  const shown = (many.length >= 3 ? many : duties.partners).slice(0, mostPartners);
  const rest = duties.partners.length - shown.length;
  const max = Math.max(...shown.map(({pair}) => Math.max(pair.shared_tasks, expectedShared(pair))), 1);
  const own = duties.own.filter((duty) => duty.party.counted).length;
  const tested = shown.some(({pair}) => pair.expected !== null);
  const columns = [pick(lang, "单位", "Unit"), pick(lang, "同列（项）", "Tasks"), pick(lang, "随机应有", "By chance")];
  const left =
    rest > 0
      ? pick(
          lang,
          `列出同列最多的${shown.length}个单位；另有${rest}个单位同列${shown === many || many.length >= 3 ? "较少" : ""}。`,
          `The ${shown.length} units most often beside it; ${rest} more ${rest === 1 ? "is" : "are"} beside it less often. `
        )
      : "";
  return {
    id: "partners",
    title: partnersTitle(collection, duties, lang),
    measured: pick(
      lang,
      "同列的任务数。竖线：按随机应有的项数；空心：集体称谓。",
      "Tasks that name both. Stroke: what chance would give; hollow: collectives."
    ),
    caption: `${left}${pick(lang, `n = ${own}项任务。随机应有：${tested ? "二部配置模型，保持各单位任务数与各任务单位数" : "任务不足20项，取两者任务数之积除以任务总数"}。${shortSource(collection, lang)}`, `n = ${plural(own, "task")}. By chance: ${tested ? "the bipartite configuration model, which keeps each unit’s number of tasks and each task’s number of units" : "with fewer than 20 tasks, the product of the two numbers of tasks over all tasks"}. ${shortSource(collection, lang)}`)}`,
    queries: ["credits", "coresponsibility"],
    ...barFigure(
      columns,
      shown.map(({unitId, pair}) => ({
        name: unitLink(collection, unitId, place),
        cells: [
          html`<b><a href="${linkTo(place, "tasks")}?unit=${duties.unitId}&amp;unit=${unitId}">${number(pair.shared_tasks, lang)}</a></b>`,
          number(expectedShared(pair), lang, 1)
        ],
        bar: pair.shared_tasks / max,
        stroke: expectedShared(pair) / max,
        isHollow: collection.units.get(unitId)?.is_collective === true
      })),
      {
        drawnRows: shown.length,
        columns: columns.map((label, i) => ({label, ...(i > 0 ? {numeric: true} : {})})),
        rows: [...shown, ...duties.partners.filter((partner) => !shown.includes(partner))].map(({unitId, pair}) => [
          unitName(collection, unitId, lang),
          pair.shared_tasks,
          expectedShared(pair)
        ])
      }
    )
  };
}

/** In which themes, compared with the other units. */
export function themes(collection: Collection, duties: UnitDuties, place: Place): UnitFigure | null {
  const {lang} = place;
  if (duties.themes.length < 2 || duties.themes.every(({row}) => row === null)) return null;
  const several = collection.documents.length > 1;
  const rows = several ? duties.themes.filter(({row}) => row !== null) : duties.themes;
  const columns = [
    pick(lang, "专题", "Theme"),
    pick(lang, "写到它的任务（项）", "Tasks that name it"),
    pick(lang, "比重", "Weight")
  ];
  const named = (theme: (typeof rows)[number]["theme"]): string => themeLabel(collection, theme, lang);
  return {
    id: "themes",
    title: unitThemesTitle(collection, duties, lang),
    measured: several
      ? pick(
          lang,
          "比重：在专题所在的文件之内，专题占本单位任务的份额，除以它占全部分工的份额；1为与该文件各单位总体相同。",
          "Weight: within the theme’s document, its share of the unit’s tasks over its share of all assignments; 1 is the same as the document’s units on the whole."
        )
      : pick(
          lang,
          "比重：专题占本单位任务的份额，除以该专题占全部分工的份额；1为与各单位总体相同。",
          "Weight: the theme’s share of the unit’s tasks over its share of all assignments; 1 is the same as units on the whole."
        ),
    caption: `${pick(lang, "条：写到它的任务在专题任务中所占的份额。", "Bar: share of the theme’s tasks that name it. ")}${shortSource(collection, lang)}`,
    queries: ["credits", "pages/unit_themes"],
    ...barFigure(
      columns,
      rows.map(({theme, row}) => {
        const tasks = row?.tasks ?? 0;
        const share = percent(tasks, theme.tasks_with_clause);
        return {
          name: html`${named(theme)}`,
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
      }),
      {
        columns: [
          {label: columns[0] ?? ""},
          {label: columns[1] ?? "", numeric: true},
          {label: pick(lang, "专题任务（项）", "Tasks of the theme"), numeric: true},
          {label: columns[2] ?? "", numeric: true}
        ],
        rows: rows.map(({theme, row}) => [
          named(theme),
          row?.tasks ?? 0,
          theme.tasks_with_clause,
          row?.specialisation ?? 0
        ])
      }
    )
  };
}

/**
 * A figure of a unit's page in its frame with its files; as bars alone where `no` is null, for collections of so
 * many units that each cannot have files of its own.
 */
export function unitFigure(
  spec: UnitFigure,
  collection: Collection,
  duties: UnitDuties,
  place: Place,
  no: number | null
): {readonly html: Html; readonly files: readonly SiteFile[]} {
  if (no !== null) return figure({...spec, no, file: `unit/${duties.unitId}-${spec.id}`}, collection, place);
  return {
    html: html`<section class="figure" id="${spec.id}" aria-labelledby="${spec.id}-title">
      <div class="about">
        <h2 id="${spec.id}-title">${phrases(spec.title, collection, place.lang)}</h2>
        <p class="measured">${spec.measured}</p>
      </div>
      ${spec.inPlace ?? null}
      <div class="foot"><p class="caption">${spec.caption}</p></div>
    </section>`,
    files: []
  };
}
