import {standaloneSize} from "../../charts/standalone.js";
import {nodeLink} from "../../charts/nodeLink.js";
import {taskStrip} from "../../charts/taskStrip.js";
import {pictureRows} from "../../components/networkPictureRows.js";
import type {Scene} from "../../components/networkRows.js";
import {shownOf} from "../../components/networkShown.js";
import {defaults} from "../../components/networkState.js";
import {everything} from "../../findings/leaders.js";
import {shapeOf} from "../../findings/shape.js";
import {documentKey, linkTo, type Place, shortSource} from "../chrome.js";
import type {Collection} from "../../collection/collection.js";
import {type Drawable, drawable} from "../draw.js";
import {type Figure, fileOf, pictureOf} from "../figure.js";
import {pictureFigure, spokenOf} from "../networkFigures.js";
import {networkReading} from "../networkReading.js";
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

/** Units whose names have room in a picture that is half as high as wide. */
const mostNamed = 40;

/** The network page's picture, half as high, of the units with most tasks; null where no two units share a task. */
function networkFigure(collection: Collection, place: Place): Figure | null {
  const {lang} = place;
  const reading = networkReading(collection, "as_one", everything, lang);
  if (reading.counts.sharing === 0) return null;
  const scene: Scene = {tasks: linkTo(place, "tasks"), scope: "", ignored: "", lang};
  const {order, ties, ...shown} = shownOf(reading, defaults);
  const byTasks = [...order].sort((a, b) => (reading.units[b]?.tasks ?? 0) - (reading.units[a]?.tasks ?? 0) || a - b);
  const drawn = byTasks.slice(0, mostNamed);
  const left =
    drawn.length === reading.counts.units
      ? ""
      : pick(
          lang,
          `只画${number(reading.counts.units, lang)}个单位中任务最多的${drawn.length}个。`,
          `Of ${number(reading.counts.units, lang)} units the ${drawn.length} with most tasks are drawn. `
        );
  const colours = reading.counts.tested
    ? pick(
        lang,
        "蓝线：同列多于随机；棕线：少于随机，虚线为没有同列；浓色q < 0.05，淡色p < 0.05；灰线：与随机无异。",
        "Blue ties are shared more often than chance gives, brown ones less often, dashed ones never; strong: q < 0.05, faint: p < 0.05; grey: as by chance. "
      )
    : "";
  const n = pick(
    lang,
    `n = ${number(reading.tasks, lang)}项任务，${number(reading.counts.sharing, lang)}对同列。`,
    `n = ${plural(reading.tasks, "task")}, ${plural(reading.counts.sharing, "pair")} that ${reading.counts.sharing === 1 ? "shares" : "share"} one. `
  );
  const spec = pictureFigure(reading, scene, 0);
  return {
    ...spec,
    id: "network",
    file: spec.id,
    caption: `${pick(lang, "圆面积为任务数，空心为集体称谓；线宽为同列任务数的平方根。", "Area: tasks, hollow: collectives; width: root of the tasks shared. ")}${colours}${left}${n}${shortSource(collection, lang)}`,
    chart: drawable(
      nodeLink,
      pictureRows(reading, {...shown, order: drawn, ties}, defaults, spokenOf(reading), scene),
      {
        isFlat: true
      }
    )
  };
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
    networkFigure(collection, place),
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

/** Squares of a strip that lead anywhere: more of them are narrower than a finger or a mouse can tell apart. */
const mostPressed = 120;

/** Above this number of tasks a square would be thinner than a pixel where the page is widest. */
const mostSquares = 1000;

/** The strip under the title: every task a square in the order of the text; null without tasks, and where they are too many. */
export function opening(collection: Collection, place: Place): {chart: Drawable; caption: string} | null {
  const {lang} = place;
  const shape = shapeOf(collection);
  if (shape.tasks === 0 || shape.tasks > mostSquares) return null;
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
          // of many tasks the squares are too narrow to be pressed
          tasks: part.map((task) => ({
            isMarked: task.collective_only,
            ...(shown > mostPressed ? {} : {title: taskNumber(task), href: `${linkTo(place, "tasks")}#${task.task_id}`})
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
