import {standaloneSize} from "../../charts/standalone.js";
import {taskStrip} from "../../charts/taskStrip.js";
import {shapeOf} from "../../findings/shape.js";
import {documentKey, linkTo, type Place, shortSource} from "../chrome.js";
import type {Collection} from "../../collection/collection.js";
import {type Drawable, drawable} from "../draw.js";
import {type Figure, fileOf, pictureOf} from "../figure.js";
import {matrixSpec} from "../pages/overviewMatrix.js";
import {methodsFigure, ranksFigure} from "../pages/workloadRanks.js";
import {unitsPerTaskFigure} from "../pages/workloadSpread.js";
import {themeLoadFigure, themesFigure} from "../pages/workloadThemes.js";
import {taskNumber} from "../../collection/names.js";
import {type Lang, number, pick, plural} from "../../wording/words.js";
import type {Picture} from "./article.js";

/** What must be known to read a picture where no key stands beside it, before what its page says of it. */
function explained(id: string, collection: Collection, lang: Lang, caption: string): string {
  const shape = shapeOf(collection);
  const red =
    shape.collectiveOnly > 0 ? pick(lang, "红色为只写集体称谓的任务。", "Red: tasks that name collectives only. ") : "";
  if (id === "assignments") {
    // where leads are stated the page's own caption says what large squares are
    const large =
      shape.leadStated > 0
        ? ""
        : pick(
            lang,
            "大方块为括注中列首位，小方块为其后各位；",
            "Large squares are units listed first in the clause. "
          );
    return `${pick(lang, "每列一项任务，依原文顺序；", "Columns are tasks in the order of the text. ")}${large}${red}${caption}`;
  }
  if (id === "units-per-task") {
    return `${pick(lang, "每格一项任务，每行为写到几个单位。", "One square a task, by the number of units it names. ")}${red}${caption}`;
  }
  if (id === "themes") {
    return pick(
      lang,
      `格内为任务数，集体称谓作一个单位。全计数，n = ${number(shape.assignments, lang)}处分工；同一任务写到多个单位时每个单位各记1，各列之和可大于任务数。${documentKey(collection, lang)}${shortSource(collection, lang)}`,
      `Numbers are tasks, collectives as one unit. Full counting, n = ${plural(shape.assignments, "assignment")}; a task that names several units counts once for each, so columns may add up to more than the number of tasks. ${documentKey(collection, lang)}${shortSource(collection, lang)}`
    );
  }
  return caption;
}

/** The figures of the report by id, the same drawings as on the pages they come from; none where nobody is named. */
export function picturesOf(collection: Collection, place: Place): ReadonlyMap<string, Picture> {
  const {lang} = place;
  const shape = shapeOf(collection);
  if (shape.assignments === 0) return new Map();
  const specs: readonly (Figure | null)[] = [
    matrixSpec(collection, place, null),
    ranksFigure(collection, place, null),
    methodsFigure(collection, place, null),
    themesFigure(collection, place, shape, null),
    unitsPerTaskFigure(collection, place, shape),
    themeLoadFigure(collection, place)
  ];
  return new Map(
    specs.flatMap((spec) => {
      if (spec === null) return [];
      const {id, title, chart, table} = spec;
      const {svg, label} = pictureOf(spec, lang);
      const caption = explained(id, collection, lang, spec.caption);
      return [[id, {id, title, caption, chart, table, label, file: fileOf(spec, lang), size: standaloneSize(svg)}]];
    })
  );
}

/** The strip under the title: every task a square in the order of the text; null where there is none. */
export function opening(collection: Collection, place: Place): {chart: Drawable; caption: string} | null {
  const {lang} = place;
  const shape = shapeOf(collection);
  if (shape.tasks === 0) return null;
  const groups = collection.documents.length === 1 ? collection.themes : [];
  const parts =
    groups.length > 0
      ? groups.map((theme) => collection.tasks.filter((task) => task.theme_id === theme.theme_id))
      : collection.documents.map(({document_id: id}) => collection.tasks.filter((task) => task.document_id === id));
  const shown = parts.reduce((sum, part) => sum + part.length, 0);
  const apart =
    parts.length < 2
      ? ""
      : groups.length > 0
        ? pick(lang, `，按${parts.length}个专题分开`, `, ${parts.length} themes apart`)
        : pick(lang, `，按${parts.length}份文件分开`, `, ${parts.length} documents apart`);
  const red =
    shape.collectiveOnly === 0
      ? ""
      : pick(
          lang,
          `红色：只写集体称谓（${shape.collectiveOnly}项）。`,
          ` Red: collectives only (${shape.collectiveOnly}).`
        );
  return {
    chart: drawable(
      taskStrip,
      {
        groups: parts.map((part) => ({
          tasks: part.map((task) => ({
            isMarked: task.collective_only,
            title: taskNumber(task),
            href: `${linkTo(place, "tasks")}#${task.task_id}`
          }))
        })),
        words: {first: "", last: "", accent: null}
      },
      {}
    ),
    caption: pick(
      lang,
      `每格一项任务，共${number(shown, lang)}项，依原文顺序${apart}。${red}`,
      `One square a task, ${number(shown, lang)} in all, in the order of the text${apart}.${red}`
    )
  };
}
