import {taskStrip} from "../../charts/taskStrip.js";
import {gapBase, gapTitle, gapWords} from "../../findings/gaps.js";
import {linkTo, type Place, shortSource} from "../chrome.js";
import type {Collection} from "../../collection/collection.js";
import {documentTitle, themeTitle, unitName, taskNumber} from "../../collection/names.js";
import {drawable} from "../draw.js";
import {type SiteFile, figure} from "../figure.js";
import type {GapsRow, TaskGap} from "../../collection/gapTables.js";
import {type Html, html} from "../../wording/html.js";
import {taskItem} from "../taskItem.js";
import {phrases} from "../../wording/typeset.js";
import {number, numeral, pick} from "../../wording/words.js";

/** Above this number of tasks a strip of them shows nothing. */
const mostInStrip = 300;
/** Above this number squares are too narrow to be pressed one by one: only those with the gap lead anywhere, by number. */
const mostTold = 120;
/** Tasks written out below a gap at once, and behind a click; the task list has the rest. */
const atOnce = 3;
const mostWritten = 40;

/** The first sentences of a gap's tasks, the others behind a click; only a link where they are all tasks there are. */
function sentences(
  collection: Collection,
  gap: TaskGap,
  ids: readonly string[],
  n: number,
  place: Place,
  within: string
): Html {
  const {lang} = place;
  const all = `${linkTo(place, "tasks")}?gap=${gap}${within}`;
  const more = (zh: string, en: string): Html =>
    html`<p class="gap-all"><a href="${all}">${pick(lang, zh, en)}</a></p>`;
  if (ids.length === 0) return html``;
  if (ids.length === n && n > atOnce) {
    return more(
      `这${number(n, lang)}项的原文，见任务清单`,
      `The sentences of all ${number(n, lang)}, in the task list`
    );
  }
  const items = (some: readonly string[]): Html =>
    html`<ol class="tasks">
      ${some.flatMap((id) => {
        const task = collection.task.get(id);
        return task === undefined ? [] : [taskItem(collection, task, place, null)];
      })}
    </ol>`;
  const others = ids.slice(atOnce, mostWritten);
  const rest = ids.length - atOnce - others.length;
  return html`<div class="gap-tasks">
    ${items(ids.slice(0, atOnce))}${
      others.length === 0
        ? null
        : html`<details>
            <summary>${pick(lang, `看另外${number(others.length, lang)}项的原文`, `The sentences of ${number(others.length, lang)} more`)}</summary>
            ${items(others)}
          </details>`
    }${rest > 0 ? more(`另有${number(rest, lang)}项，见任务清单`, `${number(rest, lang)} more, in the task list`) : null}
  </div>`;
}

/** One gap: its finding with its share, its definition, where its tasks stand, what would mend it, and their sentences. */
export function taskGap(
  collection: Collection,
  gap: TaskGap,
  scope: GapsRow,
  place: Place,
  {no, within, file}: {readonly no: number; readonly within: string; readonly file: string}
): {html: Html; files: readonly SiteFile[]} {
  const {lang} = place;
  const words = gapWords(gap, lang);
  const title = gapTitle(gap, scope, lang);
  const n = gapBase(gap, scope);
  const id = `gap-${gap.replace("_", "-")}`;
  const ids = collection.tasks
    .map((task) => task.task_id)
    .filter((task) => collection.gaps.tasks.get(task)?.includes(gap) === true);
  const measured = html`<span class="gap-name">${words.name}</span>${words.definition}`;
  const mend =
    ids.length === 0
      ? null
      : html`<p class="mend"><b>${pick(lang, "怎样写清楚", "What would mend it")}</b>${words.mend}</p>`;
  const below = sentences(collection, gap, ids, n, place, within);
  if (ids.length === 0 || ids.length === n || collection.tasks.length > mostInStrip) {
    return {
      html: html`<section class="figure gap${ids.length === 0 ? " none" : ""}" id="${id}" aria-labelledby="${id}-title">
        <div class="about">
          <h2 id="${id}-title">${phrases(title, collection, lang)}</h2>
          <p class="measured">${measured}</p>
          ${mend}
        </div>
        <div class="drawing">${below}</div>
      </section>`,
      files: []
    };
  }
  const single = collection.documents.length === 1 && collection.themes.length > 0;
  const groupOf = (task: (typeof collection.tasks)[number]): string =>
    (single ? task.theme_id : task.document_id) ?? "";
  const marked = new Set(ids);
  const tasks = linkTo(place, "tasks");
  const groups = [...new Set(collection.tasks.map(groupOf))].map((key) => ({
    tasks: collection.tasks
      .filter((task) => groupOf(task) === key)
      .map((task) => {
        const isMarked = marked.has(task.task_id);
        if (collection.tasks.length <= mostTold)
          return {isMarked, title: `${taskNumber(task)}. ${task.text.slice(0, 30)}…`, href: `${tasks}#${task.task_id}`};
        return isMarked ? {isMarked, title: taskNumber(task), href: `${tasks}#${task.task_id}`} : {isMarked};
      })
  }));
  return figure(
    {
      id,
      file,
      no,
      title,
      measured,
      measuredInWords: `${words.name}${pick(lang, "：", ": ")}${words.definition}`,
      controls: mend,
      below,
      chart: drawable(
        taskStrip,
        {
          groups,
          words: {
            first: pick(lang, "第1项", "task 1"),
            last: pick(lang, `第${collection.tasks.length}项`, String(collection.tasks.length)),
            accent: pick(lang, `红：${words.name}`, `red: ${words.name.toLowerCase()}`)
          }
        },
        {}
      ),
      caption: pick(
        lang,
        `n = ${number(n, lang)}项${gap === "no_unit" ? "任务" : "写到单位的任务"}，其中${number(ids.length, lang)}项。每格一项任务，依原文顺序，${single ? "专题" : "文件"}之间留空。${shortSource(collection, lang)}`,
        `n = ${number(n, lang)} ${n === 1 ? "task" : "tasks"}${gap === "no_unit" ? "" : " that name units"}; ${number(ids.length, lang)} ${ids.length === 1 ? "has" : "have"} the gap. A square is a task, in document order, ${single ? "themes" : "documents"} apart. ${shortSource(collection, lang)}`
      ),
      queries: ["task_gaps"],
      table: {
        drawnRows: 0,
        columns: [
          {label: pick(lang, "任务", "task")},
          ...(collection.documents.length > 1 ? [{label: pick(lang, "文件", "document")}] : []),
          {label: pick(lang, "专题", "theme")},
          {label: pick(lang, "单位数（个）", "units"), numeric: true},
          {label: pick(lang, "单位", "named")}
        ],
        rows: ids.flatMap((taskId) => {
          const task = collection.task.get(taskId);
          const document = collection.document.get(task?.document_id ?? "");
          if (task === undefined || document === undefined) return [];
          const theme = collection.themes.find((row) => row.theme_id === task.theme_id);
          return [
            [
              taskNumber(task),
              ...(collection.documents.length > 1 ? [documentTitle(collection, document, lang)] : []),
              theme === undefined ? null : `${numeral(theme.ordinal, lang)} ${themeTitle(collection, theme, lang)}`,
              task.units,
              (collection.parties.get(taskId) ?? [])
                .filter((party) => party.counted)
                .map((party) => unitName(collection, party.unit_id, lang))
                .join(pick(lang, "、", ", "))
            ]
          ];
        })
      }
    },
    collection,
    place
  );
}
