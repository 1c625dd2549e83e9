import {countBars} from "../../charts/countBars.js";
import {observedExpected} from "../../charts/observedExpected.js";
import {taskStrip} from "../../charts/taskStrip.js";
import {unitBars} from "../../charts/unitBars.js";
import {taskGaps} from "../../collection/gapTables.js";
import {gapBase, gapWords} from "../../findings/gaps.js";
import {methodsOf, leaders, ranking} from "../../findings/leaders.js";
import {
  heaviestPair,
  gapsSentence,
  networkSentence,
  oddestPair,
  tasksSentence,
  unitsSentence,
  workloadSentence
} from "../../findings/overview.js";
import {shapeOf} from "../../findings/shape.js";
import {methodName} from "../../findings/workload.js";
import {linkTo, type Place} from "../chrome.js";
import type {Collection} from "../../collection/collection.js";
import type {FigureTable} from "../../components/figureTable.js";
import {draw, drawable} from "../draw.js";
import type {SiteFile} from "../figure.js";
import {type SmallFigure, smallFigure, smallLabel} from "../smallFigure.js";
import {Html, html} from "../../wording/html.js";
import {typeset} from "../../wording/typeset.js";
import {number, percent, pick, plural} from "../../wording/words.js";
import {unitNameHtml} from "../taskItem.js";
import {documentTitle, taskNumber, unitName} from "../../collection/names.js";

/** Above this number of tasks a strip of them shows nothing. */
const mostInStrip = 300;

/** Every task with the number of units that it names, and whether all are collectives. */
export function taskTable(collection: Collection, lang: Place["lang"]): FigureTable {
  const many = collection.documents.length > 1;
  return {
    columns: [
      {label: pick(lang, "任务", "Task")},
      ...(many ? [{label: pick(lang, "文件", "Document")}] : []),
      {label: pick(lang, "单位数（个）", "Units"), numeric: true},
      {label: pick(lang, "只写集体称谓", "Collectives only")}
    ],
    rows: collection.tasks.map((task) => {
      const document = collection.document.get(task.document_id);
      return [
        taskNumber(task),
        ...(many ? [document === undefined ? null : documentTitle(collection, document, lang)] : []),
        task.units,
        task.collective_only ? pick(lang, "是", "yes") : pick(lang, "否", "no")
      ];
    })
  };
}

/** How many tasks have each gap, where there are too many for a picture of them. */
function gapCounts(collection: Collection, lang: Place["lang"]): Html | null {
  const scope = collection.gaps.scopes.find((row) => row.document_id === null && row.theme_id === null);
  if (scope === undefined) return null;
  return html`<table>
    <tbody>
      ${taskGaps
        .filter((gap) => scope[gap] > 0)
        .map(
          (gap) =>
            html`<tr>
              <th scope="row">${gapWords(gap, lang).name}</th>
              <td class="num"><b>${number(scope[gap], lang)}</b></td>
              <td class="num">${percent(scope[gap], gapBase(gap, scope))}</td>
            </tr>`
        )}
    </tbody>
  </table>`;
}

/** px of a drawing beside an answer. */
const size = 286;

/**
 * Five questions with one-sentence answers, each with a small figure where its rows make one. `documentId` as in
 * matrixFigure; `no` is the number of figures before these.
 */
export function answers(
  collection: Collection,
  place: Place,
  documentId: string | null,
  no: number
): {readonly html: Html; readonly files: readonly SiteFile[]} {
  const {lang} = place;
  const shape = shapeOf(collection);
  const tasks = linkTo(place, "tasks");
  const within = documentId === null ? "" : `document=${documentId}`;
  const filtered = (query: string): string => {
    const both = [query, within].filter((part) => part !== "").join("&");
    return both === "" ? tasks : `${tasks}?${both}`;
  };
  const pair = oddestPair(collection.pairs)?.pair ?? heaviestPair(collection.pairs);
  const expected = pair?.expected ?? null;
  const most = Math.max(
    0,
    ...collection.pairs.filter((row) => row.document_id === null).map((row) => row.shared_tasks),
    Math.ceil(expected ?? 0)
  );
  const files: SiteFile[] = [];
  const graphic = (spec: Omit<SmallFigure, "no" | "file">): Html => {
    const numbered = {...spec, no: (no += 1), ...(documentId === null ? {} : {file: `${spec.id}-${documentId}`})};
    const svg = draw(spec.chart, size, lang, smallLabel(numbered, collection, place));
    const made = smallFigure(numbered, new Html(svg), collection, place);
    files.push(...made.files);
    return made.html;
  };
  const label = (zh: string, en: string): string => pick(lang, zh, en);
  const tops = methodsOf(collection).map((method) => ({method, rows: leaders(ranking(collection, method))}));
  const items = [
    {
      href: linkTo(place, documentId === null ? "workload" : `workload/${documentId}`),
      name: label("工作量", "Workload"),
      ask: label("谁承担得多？", "Who carries most?"),
      say: workloadSentence(collection, lang),
      graphic:
        tops.length === 0
          ? null
          : html`<table>
              <tbody>
                ${tops.map(({method, rows: [row, ...even]}) =>
                  row === undefined
                    ? null
                    : html`<tr>
                        <th scope="row">${methodName[method][lang]}</th>
                        <td>
                          ${
                            even.length > 1
                              ? html`<b>${label(`${even.length + 1}个单位并列`, `${even.length + 1} units tie`)}</b>`
                              : [row, ...even].map(
                                  ({unit_id}, i) =>
                                    html`${i === 0 ? null : label("、", ", ")}<b>${unitNameHtml(collection, unit_id, lang)}</b>`
                                )
                          }
                        </td>
                        <td class="num">
                          ${number(row.value, lang, method === "fractional" || method === "harmonic" ? 1 : 0)}
                        </td>
                      </tr>`
                )}
              </tbody>
            </table>`
    },
    {
      href: filtered(pair === null ? "" : `unit=${pair.unit_a}&unit=${pair.unit_b}`),
      name: label("协同", "Sharing"),
      ask: label("谁和谁一起负责？", "Who shares responsibility with whom?"),
      say: networkSentence(collection, lang),
      graphic:
        pair === null || expected === null
          ? null
          : graphic({
              id: "answer-sharing",
              title: networkSentence(collection, lang),
              measured: label("同列的任务数：实际与随机应有", "Tasks shared: observed, and by chance"),
              table: {
                columns: [{label: label("项目", "What")}, {label: label("任务（项）", "Tasks"), numeric: true}],
                rows: [
                  [label("实际", "Observed"), pair.shared_tasks],
                  [label("随机应有", "By chance"), expected]
                ]
              },
              chart: drawable(
                observedExpected,
                {
                  observed: pair.shared_tasks,
                  expected,
                  max: most,
                  words: {
                    observed: label(`实际${pair.shared_tasks}`, `${pair.shared_tasks} observed`),
                    expected: label(`预期${number(expected, lang, 1)}`, `${number(expected, lang, 1)} expected`),
                    max: label(`${most}项`, plural(most, "task"))
                  }
                },
                {}
              )
            })
    },
    {
      href: linkTo(place, documentId === null ? "gaps" : `gaps/${documentId}`),
      name: label("责任缺口", "Gaps"),
      ask: label("哪里没有人，哪里人人有份？", "Where is nobody named, or everybody?"),
      say: gapsSentence(shape, lang),
      graphic:
        collection.tasks.length > mostInStrip
          ? gapCounts(collection, lang)
          : graphic({
              id: "answer-gaps",
              title: gapsSentence(shape, lang),
              measured: label(
                "每格一项任务，依原文顺序；红：只写集体称谓",
                "A square a task, in the order of the text; red: collectives only"
              ),
              table: taskTable(collection, lang),
              chart: drawable(
                taskStrip,
                {
                  groups: (collection.themes.length > 0
                    ? collection.themes.map((theme) =>
                        collection.tasks.filter((task) => task.theme_id === theme.theme_id)
                      )
                    : [collection.tasks]
                  ).map((group) => ({
                    tasks: group.map((task) => ({
                      isMarked: task.collective_only,
                      title: `${taskNumber(task)}`,
                      href: `${tasks}#${task.task_id}`
                    }))
                  })),
                  words: {
                    first: label("第1项", "task 1"),
                    last: label(`第${collection.tasks.length}项`, String(collection.tasks.length)),
                    accent: shape.collectiveOnly > 0 ? label("红：只写集体称谓", "red: collectives only") : null
                  }
                },
                {}
              )
            })
    },
    {
      href: filtered(""),
      name: label("任务清单", "Tasks"),
      ask: label("有哪些任务？", "Which tasks are there?"),
      say: tasksSentence(collection, shape, lang),
      graphic: graphic({
        id: "answer-tasks",
        title: tasksSentence(collection, shape, lang),
        measured: label("任务数，按写到的单位数", "Tasks, by the number of units named"),
        table: {
          columns: [
            {label: label("写到的单位（个）", "Units named")},
            {label: label("任务（项）", "Tasks"), numeric: true}
          ],
          rows: shape.byUnits.map((row) => [String(row.n), row.tasks.length])
        },
        chart: drawable(
          countBars,
          {
            rows: shape.byUnits.map((row) => ({x: row.n, count: row.tasks.length})),
            words: {axis: label("每项任务写到的单位数", "units named per task")}
          },
          {}
        )
      })
    },
    {
      href: linkTo(place, "unit/index"),
      name: label("单位", "Units"),
      ask: label("我的单位要做什么？", "What must my unit do?"),
      say: unitsSentence(shape, lang),
      graphic: graphic({
        id: "answer-units",
        title: unitsSentence(shape, lang),
        measured: label("每个单位的任务数，由多到少", "Tasks of each unit, the most first"),
        table: {
          columns: [{label: label("单位", "Unit")}, {label: label("任务（项）", "Tasks"), numeric: true}],
          rows: ranking(collection, "full").map((row) => [unitName(collection, row.unit_id, lang), row.value])
        },
        chart: drawable(
          unitBars,
          {
            values: ranking(collection, "full").map((row) => ({value: row.value})),
            tail: shape.once,
            words: {
              most: label(
                `最多${ranking(collection, "full")[0]?.value ?? 0}项`,
                `most: ${ranking(collection, "full")[0]?.value ?? 0}`
              ),
              tail:
                shape.once === 0
                  ? null
                  : label(`${shape.once}个单位各1项`, `${plural(shape.once, "unit")}, 1 task each`)
            }
          },
          {}
        )
      })
    }
  ];
  return {
    html: html`<section class="answers" aria-labelledby="answers-title">
    <p id="answers-title">${label("五个问题，五句回答", "Five questions, five answers")}</p>
    <ol>
      ${items.map(
        (item) =>
          html`<li>
            <div>
              <h2><a href="${item.href}">${item.name}</a></h2>
              <p class="ask">${item.ask}</p>
            </div>
            <p class="say">${typeset(item.say, collection, lang)}</p>
            <div class="graphic">${item.graphic}</div>
          </li>`
      )}
    </ol>
  </section>`,
    files
  };
}
