import type {Place} from "../chrome.js";
import type {Collection} from "../../collection/collection.js";
import {type Html, html} from "../../wording/html.js";
import {commitmentsTitle} from "../../findings/unit.js";
import {taskReference} from "../../collection/names.js";
import type {UnitDuties} from "../../collection/unitDuties.js";
import {date, pick, plural} from "../../wording/words.js";

const making = /^(?:制定|修订|修改|修编|出台|印发|编制|起草|发布|废止|立项|完善)$/u;

/** Quantities promised and instruments to draft or to carry out, in the tasks that name the unit. */
export function commitments(collection: Collection, duties: UnitDuties, place: Place): Html | null {
  const {lang} = place;
  const {quantities, instruments} = duties;
  const due = duties.own
    .filter((duty) => duty.party.counted && duty.task.due_text !== null)
    .sort((a, b) => ((a.task.due_on ?? "9999") < (b.task.due_on ?? "9999") ? -1 : 1));
  if (quantities.length + instruments.length + due.length === 0) return null;
  const where = (taskId: string): Html => {
    const task = collection.task.get(taskId);
    return html`<a href="#${taskId}">${task === undefined ? taskId : pick(lang, `第${taskReference(collection, task)}项`, `task ${taskReference(collection, task)}`)}</a>`;
  };
  const others = (taskId: string): string => {
    const n = (collection.task.get(taskId)?.units ?? 1) - 1;
    return n === 0
      ? pick(lang, "只写它一个单位", "it alone is named")
      : pick(lang, `与另外${n}个单位`, `with ${plural(n, "other unit")}`);
  };
  const block = (title: string, rows: readonly {said: string; taskId: string}[]): Html | null =>
    rows.length === 0
      ? null
      : html`<div>
          <h3>${title}</h3>
          <ul>
            ${rows.map((row) => html`<li><span lang="zh-Hans">${row.said}</span> <span class="where">${where(row.taskId)} · ${others(row.taskId)}</span></li>`)}
          </ul>
        </div>`;
  const instrument = (row: (typeof instruments)[number]) => ({
    said: `${row.action ?? ""}《${row.title}》`,
    taskId: row.task_id
  });
  const draft = instruments.filter((row) => row.action !== null && making.test(row.action));
  const other = instruments.filter((row) => !draft.includes(row));
  return html`<section class="figure commitments" id="commitments" aria-labelledby="commitments-title">
    <div class="about">
      <h2 id="commitments-title">
        ${commitmentsTitle(due.length, quantities.length, instruments.length, lang)}
      </h2>
      <p class="measured">
        ${pick(lang, "任务写到几个单位时，原文没有写由哪一个完成。", "Where a task names several units, the text does not say which of them is to do it.")}
      </p>
    </div>
    <div class="bars">
      ${block(
        pick(lang, "时限", "Deadlines"),
        due.map(({task}) => ({
          said: task.due_on === null ? (task.due_text ?? "") : date(task.due_on, "zh"),
          taskId: task.task_id
        }))
      )}${block(
        pick(lang, "量化目标", "Quantities promised"),
        quantities.map((row) => ({
          said: `${row.object === null ? "" : `${row.object} `}${row.quote}`,
          taskId: row.task_id
        }))
      )}${block(pick(lang, "要制定或修订的文件", "Instruments to draft or amend"), draft.map(instrument))}${block(pick(lang, "要落实或引用的文件", "Instruments to carry out, or cited"), other.map(instrument))}
    </div>
  </section>`;
}
