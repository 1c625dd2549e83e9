import {type DueMonth, deadlineSquares} from "../../charts/deadlineSquares.js";
import {deadlinesTitle} from "../../findings/deadlines.js";
import {linkTo, type Place, shortSource} from "../chrome.js";
import type {Collection} from "../../collection/collection.js";
import {documentTitle, taskNumber} from "../../collection/names.js";
import type {DeadlineRow} from "../../collection/rows.js";
import {drawable} from "../draw.js";
import {type SiteFile, figure} from "../figure.js";
import {type Html, html} from "../../wording/html.js";
import {phrases} from "../../wording/typeset.js";
import {type Lang, date, number, pick, plural} from "../../wording/words.js";

/** A timeline is drawn from so many different days on, over at most so many months. */
const fewestDays = 3;
const mostMonths = 120;

/** More tasks than these are not drawn one by one. */
const mostSquares = 1000;

/** Numbers of tasks that a row of the page's own table lists. */
const mostNumbers = 20;

/** The first of many numbers, and how many more there are; rows that are files have all of them. */
function firstNumbers(numbers: string, lang: Lang): string {
  const mark = pick(lang, "、", ", ");
  const all = numbers.split(mark);
  const more = all.length - mostNumbers;
  if (more <= 0) return numbers;
  const first = all.slice(0, mostNumbers).join(mark);
  return pick(lang, `${first}，另${number(more, lang)}项`, `${first} and ${number(more, lang)} more`);
}

/** The months from the first deadline to the last, with their tasks. */
function monthsOf(collection: Collection, rows: readonly DeadlineRow[], tasks: string): readonly DueMonth[] {
  const dated = rows.flatMap(({due_on, tasks: ids}) => (due_on === null ? [] : [{due_on, ids}]));
  const [first] = dated;
  const last = dated[dated.length - 1];
  if (first === undefined || last === undefined) return [];
  const monthOf = (day: string): number => 12 * Number(day.slice(0, 4)) + Number(day.slice(5, 7)) - 1;
  const from = monthOf(first.due_on);
  return Array.from({length: monthOf(last.due_on) - from + 1}, (_, i) => ({
    year: Math.floor((from + i) / 12),
    month: ((from + i) % 12) + 1,
    tasks: dated
      .filter(({due_on}) => monthOf(due_on) === from + i)
      .flatMap(({due_on, ids}) =>
        ids.flatMap((id) => {
          const task = collection.task.get(id);
          if (task === undefined) return [];
          const number = taskNumber(task);
          return [{number, href: `${tasks}#${id}`, title: `${due_on} · ${number}. ${task.text.slice(0, 30)}…`}];
        })
      )
  }));
}

/** What is due when: a timeline where there are days enough, and a table with what has no day. */
export function deadlines(collection: Collection, place: Place): {html: Html; files: readonly SiteFile[]} {
  const {lang} = place;
  const rows = collection.deadlines;
  const all = collection.tasks.length;
  const tasks = linkTo(place, "tasks");
  const title = deadlinesTitle(rows, all, lang);
  const dated = rows.reduce((sum, row) => sum + row.tasks.length, 0);
  if (dated === 0) return {html: html`<p class="count" id="deadlines">${title}${pick(lang, "。", ".")}</p>`, files: []};
  const many = collection.documents.length > 1;
  const lines = [
    ...rows.map((row) => {
      const document = collection.document.get(row.document_id);
      return {
        due: row.due_on === null ? (row.due_text ?? "") : date(row.due_on, lang),
        document: document === undefined ? "" : documentTitle(collection, document, lang),
        count: row.tasks.length,
        tasks: row.tasks
          .map((id) => {
            const task = collection.task.get(id);
            return task === undefined ? id : taskNumber(task);
          })
          .join(pick(lang, "、", ", "))
      };
    }),
    ...(all > dated
      ? [{due: pick(lang, "没有写时限", "No deadline stated"), document: "", count: all - dated, tasks: ""}]
      : [])
  ];
  const table = {
    drawnRows: rows.filter(({due_on}) => due_on !== null).length,
    columns: [
      {label: pick(lang, "时限", "due")},
      ...(many ? [{label: pick(lang, "文件", "document")}] : []),
      {label: pick(lang, "任务（项）", "tasks"), numeric: true},
      {label: pick(lang, "任务序号", "task numbers")}
    ],
    rows: lines.map((line) => [line.due, ...(many ? [line.document] : []), line.count, line.tasks])
  };
  const months = monthsOf(collection, rows, tasks);
  const days = new Set(rows.flatMap((row) => row.due_on ?? []));
  const caption = pick(
    lang,
    `n = ${number(all, lang)}项任务。没有写年份的时限依文件所指之年；“持续推进”一类没有日子的，照原文列在后面。${shortSource(collection, lang)}`,
    `n = ${plural(all, "task")}. A deadline without a year is read in the year that the document means; words that are no day stand last, as printed. ${shortSource(collection, lang)}`
  );
  if (days.size < fewestDays || months.length > mostMonths || dated > mostSquares) {
    return {
      html: html`<section class="figure gap" id="deadlines" aria-labelledby="deadlines-title">
        <div class="about"><h2 id="deadlines-title">${phrases(title, collection, lang)}</h2></div>
        <div class="bars">
          <table>
            <thead>
              <tr>
                ${table.columns.map((column) => html`<th scope="col" class="${"numeric" in column ? "num" : ""}">${column.label}</th>`)}
              </tr>
            </thead>
            <tbody>
              ${table.rows.map(
                (row) =>
                  html`<tr>
                    ${row.map((value, i) => {
                      const kind = i === row.length - 2 ? "num" : i === 0 && String(value).length < 20 ? "nowrap" : "";
                      const last = i === row.length - 1;
                      return html`<td class="${kind}">${last ? firstNumbers(String(value), lang) : value}</td>`;
                    })}
                  </tr>`
              )}
            </tbody>
          </table>
        </div>
        <div class="foot"><p class="caption">${caption}</p></div>
      </section>`,
      files: []
    };
  }
  return figure(
    {
      id: "deadlines",
      no: 1,
      title,
      measured: pick(
        lang,
        "每格一项任务，立在到期的月份上；格内为任务序号",
        "A square is a task, over the month it is due in; in it the task’s number"
      ),
      chart: drawable(deadlineSquares, months, {}),
      caption,
      queries: ["pages/deadlines"],
      table
    },
    collection,
    place
  );
}
