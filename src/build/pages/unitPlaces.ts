import {clauseStacks} from "../../charts/clauseStacks.js";
import {stacksTitle} from "../../findings/unit.js";
import {type Place, shortSource} from "../chrome.js";
import type {Collection} from "../../collection/collection.js";
import {documentTitle, taskNumber, taskReference, themeTitle, unitName} from "../../collection/names.js";
import {drawable} from "../draw.js";
import {figure} from "../figure.js";
import {html} from "../../wording/html.js";
import {shortNumber} from "../taskItem.js";
import {type UnitDuties, unitsWithPage} from "../../collection/unitDuties.js";
import {numeral, pick, plural} from "../../wording/words.js";

/** Above this number of tasks the picture shows the unit's own alone, and above it none. */
const mostColumns = 150;

/** Of more units than this only those with many tasks get a picture: thousands would take longer than all else. */
const mostPictures = 300;
const fewestTasks = 20;

/** Whether a unit has pictures as files: of very many units only those with many tasks. */
export function hasPictures(collection: Collection, duties: UnitDuties): boolean {
  return duties.own.length + duties.through.length >= fewestTasks || unitsWithPage(collection).length <= mostPictures;
}

/** Where the unit stands in each clause; null where no clause has it, or tasks are too many for a picture. */
export function stacks(collection: Collection, duties: UnitDuties, place: Place) {
  const {lang} = place;
  const shown = new Map(
    [...duties.own.filter((duty) => duty.party.counted), ...duties.through].map((duty) => [duty.task.task_id, duty])
  );
  if (shown.size === 0) return null;
  if (shown.size < fewestTasks && unitsWithPage(collection).length > mostPictures) return null;
  const all = collection.tasks.filter((task) => task.units > 0);
  const tasks = all.length <= mostColumns ? all : all.filter((task) => shown.has(task.task_id));
  if (tasks.length > mostColumns) return null;
  const single = collection.documents.length === 1 && collection.themes.length > 0;
  const groups = single
    ? collection.themes.map((theme) => ({
        id: theme.theme_id,
        numeral: numeral(theme.ordinal, lang),
        name: themeTitle(collection, theme, lang)
      }))
    : collection.documents.map((document, i) => ({
        id: document.document_id,
        numeral: String(i + 1),
        name: documentTitle(collection, document, lang)
      }));
  const indexOf = new Map(groups.map((group, i) => [group.id, i]));
  const groupOf = (task: (typeof tasks)[number]): number =>
    indexOf.get((single ? task.theme_id : task.document_id) ?? "") ?? 0;
  const inside = groups.map(() => 0);
  const own = groups.map(() => 0);
  for (const task of all) {
    const i = groupOf(task);
    inside[i] = (inside[i] ?? 0) + 1;
    if (shown.has(task.task_id)) own[i] = (own[i] ?? 0) + 1;
  }
  const counts = groups.map((_, i) =>
    pick(lang, `${inside[i] ?? 0}项中的${own[i] ?? 0}项`, `${own[i] ?? 0} of ${plural(inside[i] ?? 0, "task")}`)
  );
  const data = {
    groups: groups.map((group, i) => ({numeral: group.numeral, name: group.name, count: counts[i] ?? ""})),
    tasks: tasks.map((task) => {
      const duty = shown.get(task.task_id);
      return {
        groupIndex: groupOf(task),
        number: shortNumber(task),
        units: task.units,
        place: duty === undefined ? null : Math.min(duty.party.position, task.units),
        href: `#${task.task_id}`,
        title: `${taskNumber(task)}. ${task.text.slice(0, 40)}…`
      };
    })
  };
  const name = unitName(collection, duties.unitId, lang);
  const title = stacksTitle(collection, duties, lang);
  const via = duties.own.some((duty) => duty.party.counted) ? "" : pick(lang, "所属集体称谓", "its collective");
  return figure(
    {
      id: "places",
      file: `unit/${duties.unitId}`,
      no: 1,
      wide: true,
      title:
        via === ""
          ? title
          : pick(
              lang,
              `经由集体称谓：${title}`,
              `Through its collective: ${title.charAt(0).toLowerCase()}${title.slice(1)}`
            ),
      measured: html`${pick(lang, "每列一项任务，依原文顺序；自上而下是责任括注里的各位。", "A column is a task, in document order; from the top down, the places in its clause. ")}<span class="swatch accent"></span>${pick(lang, `红色：${via === "" ? name : via}所在的位置。浅色：没有写到它的任务。`, `Red: the place of ${via === "" ? name : via}. Pale: tasks that do not name it.`)}`,
      chart: drawable(clauseStacks, data, {}),
      caption: pick(
        lang,
        `n = ${all.length}项写明责任单位的任务，其中${shown.size}项写到${via === "" ? name : via}。列位只指书写顺序。${shortSource(collection, lang)}`,
        `n = ${plural(all.length, "task")} that name units; ${shown.size} of them ${shown.size === 1 ? "names" : "name"} ${via === "" ? name : via}. Place is order of writing only. ${shortSource(collection, lang)}`
      ),
      queries: ["pages/named", "pages/tasks"],
      table: {
        columns: [
          {label: pick(lang, "任务", "task")},
          {label: pick(lang, "列位", "place"), numeric: true},
          {label: pick(lang, "单位数（个）", "units"), numeric: true}
        ],
        rows: [...shown.values()].map(({task, party}) => [taskReference(collection, task), party.position, task.units])
      }
    },
    collection,
    place
  );
}
