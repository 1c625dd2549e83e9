import {countBars} from "../../charts/countBars.js";
import {taskSquares} from "../../charts/taskSquares.js";
import type {Shape} from "../../findings/shape.js";
import {unitsPerTaskTitle} from "../../findings/workload.js";
import {linkTo, type Place, shortSource} from "../chrome.js";
import type {Collection} from "../../collection/collection.js";
import {drawable} from "../draw.js";
import type {Figure} from "../figure.js";
import {html} from "../../wording/html.js";
import {shortNumber} from "../taskItem.js";
import {taskNumber, taskReference} from "../../collection/names.js";
import {number, pick, plural} from "../../wording/words.js";

/** Above this number of tasks one square for each can no longer be told from its neighbours. */
const mostSquares = 400;

export function unitsPerTaskFigure(collection: Collection, place: Place, shape: Shape): Figure {
  const {lang} = place;
  const tasks = linkTo(place, "tasks");
  const many = shape.withClause > mostSquares;
  return {
    id: "units-per-task",
    no: 5,
    title: unitsPerTaskTitle(collection, shape, lang),
    measured: html`${pick(lang, "每项任务写到几个单位。", "Units named per task. ")}${shape.collectiveOnly > 0 && !many ? html`<span class="swatch accent"></span>${pick(lang, "红色：只写集体称谓。", "Red: only collectives are named.")}` : null}`,
    chart: many
      ? drawable(
          countBars,
          {
            rows: shape.byUnits.map((row) => ({x: row.n, count: row.tasks.length})),
            words: {axis: pick(lang, "每项任务写到的单位数", "units named per task")}
          },
          {}
        )
      : drawable(
          taskSquares,
          shape.byUnits.map((row) => ({
            n: row.n,
            tasks: row.tasks.map((task) => ({
              taskId: task.task_id,
              number: shortNumber(task),
              collectiveOnly: task.collective_only,
              href: `${tasks}#${task.task_id}`,
              title: `${taskNumber(task)}. ${task.text.slice(0, 30)}…`
            }))
          })),
          {}
        ),
    caption: pick(
      lang,
      `n = ${number(shape.withClause, lang)}项任务，平均${number(shape.perTask, lang, 2)}个单位。${shortSource(collection, lang)}`,
      `n = ${plural(shape.withClause, "task")}, ${number(shape.perTask, lang, 2)} units on average. ${shortSource(collection, lang)}`
    ),
    queries: ["pages/tasks"],
    table: {
      columns: [
        {label: pick(lang, "写到的单位数", "units named"), numeric: true},
        {label: pick(lang, "任务数（项）", "tasks"), numeric: true, isDrawn: true},
        {label: pick(lang, "其中只写集体称谓", "collectives only"), numeric: true},
        ...(many
          ? []
          : [
              {
                label:
                  collection.documents.length < 2
                    ? pick(lang, "任务序号", "task numbers")
                    : pick(lang, "任务（文件:序号）", "tasks (document:number)")
              }
            ])
      ],
      rows: shape.byUnits.map((row) => [
        row.n,
        row.tasks.length,
        row.tasks.filter((task) => task.collective_only).length,
        ...(many ? [] : [row.tasks.map((task) => taskReference(collection, task)).join(", ")])
      ])
    }
  };
}
