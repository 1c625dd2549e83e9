import {assignmentMatrix} from "../../charts/assignmentMatrix.js";
import {countBars} from "../../charts/countBars.js";
import {observedExpected} from "../../charts/observedExpected.js";
import {taskStrip} from "../../charts/taskStrip.js";
import {unitBars} from "../../charts/unitBars.js";
import {methodsOf, leaders, ranking} from "../../findings/leaders.js";
import {
  expectedShared,
  gapsSentence,
  matrixTitle,
  networkSentence,
  oddestPair,
  overviewAnswer,
  overviewLead,
  tasksSentence,
  unitsSentence,
  workloadSentence
} from "../../findings/overview.js";
import {shapeOf} from "../../findings/shape.js";
import {methodName} from "../../findings/workload.js";
import {documentKey, linkTo, type Place, shortSource} from "../chrome.js";
import {type Collection, themeTitle, unitName} from "../collection.js";
import {draw, drawable} from "../draw.js";
import {figure} from "../figure.js";
import {head} from "../head.js";
import {Html, html} from "../html.js";
import {typeset} from "../typeset.js";
import {number, numeral, pick, plural} from "../words.js";
import {shortNumber, taskNumber, unitNameHtml} from "../taskItem.js";
import type {PageParts} from "./parts.js";

/** The units in a finder's list: collectives first, then the rest by number of tasks. */
function finder(collection: Collection, place: Place): Html {
  const {lang} = place;
  const units = ranking(collection, "full");
  return html`<form class="finder needs-script" action="${linkTo(place, "tasks")}" data-finder>
    <div>
      <label for="find-unit">${pick(lang, "查一个单位", "Find a unit")}</label>
      <select id="find-unit" name="unit">
        <option value="">${pick(lang, "选择单位", "Choose a unit")}</option>
        ${units.map((row) => html`<option value="${row.unit_id}">${unitName(collection, row.unit_id, lang)}</option>`)}
      </select>
    </div>
    <div>
      <label for="find-text">${pick(lang, "查任务原文", "Search the tasks")}</label>
      <input
        id="find-text"
        name="q"
        type="search"
        lang="zh-Hans"
        autocomplete="off"
        placeholder="${pick(lang, "输入词语，按回车", "Chinese words, then Enter")}"
      />
    </div>
  </form>`;
}

function matrix(collection: Collection, place: Place) {
  const {lang} = place;
  const shape = shapeOf(collection);
  const href = linkTo(place, "tasks");
  const single = collection.documents.length === 1;
  const withClause = collection.tasks.filter((task) => task.units > 0);
  const numberOf = (id: string): string => {
    const task = collection.task.get(id);
    return task === undefined ? id : taskNumber(task);
  };
  const taskIndex = new Map(withClause.map((task, i) => [task.task_id, i]));
  const first = new Map(ranking(collection, "first_listed").map((row) => [row.unit_id, row.value]));
  const units = [...ranking(collection, "full")].sort(
    (a, b) =>
      Number(collection.units.get(b.unit_id)?.is_collective) - Number(collection.units.get(a.unit_id)?.is_collective) ||
      a.rank - b.rank ||
      firstTask(collection, a.unit_id) - firstTask(collection, b.unit_id)
  );
  const unitIndex = new Map(units.map((row, i) => [row.unit_id, i]));
  const groups = single
    ? collection.themes.map((theme) => ({
        id: theme.theme_id,
        numeral: numeral(theme.ordinal, lang),
        name: themeTitle(collection, theme, lang),
        tasks: theme.tasks_with_clause,
        collectiveOnly: theme.collective_only,
        query: `theme=${theme.theme_id}`
      }))
    : collection.documents.map((document, i) => {
        const inside = withClause.filter((task) => task.document_id === document.document_id);
        return {
          id: document.document_id,
          numeral: String(i + 1),
          name: document.title ?? document.source_path,
          tasks: inside.length,
          collectiveOnly: inside.filter((task) => task.collective_only).length,
          query: `document=${document.document_id}`
        };
      });
  const groupOf = (task: {theme_id: string | null; document_id: string}): number =>
    Math.max(
      0,
      groups.findIndex((group) => group.id === (single ? task.theme_id : task.document_id))
    );
  const sections = [...new Set(withClause.map((task) => task.section_id ?? task.document_id))];
  const data = {
    themes: (groups.length > 0
      ? groups
      : [{id: "", numeral: "", name: "", tasks: withClause.length, collectiveOnly: shape.collectiveOnly, query: ""}]
    ).map((group) => ({
      key: group.query,
      numeral: group.numeral,
      name: group.name,
      tasks: group.tasks,
      collectiveOnly: group.collectiveOnly,
      href: `${href}?${group.query}`
    })),
    tasks: withClause.map((task) => ({
      taskId: task.task_id,
      number: shortNumber(task),
      themeIndex: groupOf(task),
      sectionIndex: sections.indexOf(task.section_id ?? task.document_id),
      collectiveOnly: task.collective_only,
      href: `${href}#${task.task_id}`,
      title: `${taskNumber(task)}. ${task.text.slice(0, 40)}…`
    })),
    units: units.map((row) => ({
      unitId: row.unit_id,
      name: unitName(collection, row.unit_id, lang),
      isCollective: collection.units.get(row.unit_id)?.is_collective === true,
      tasks: row.value,
      first: first.get(row.unit_id) ?? 0,
      key: `unit=${row.unit_id}`,
      href: `${href}?unit=${row.unit_id}`
    })),
    cells: collection.named
      .filter((row) => row.counted)
      .map((row) => ({
        unitIndex: unitIndex.get(row.unit_id) ?? 0,
        taskIndex: taskIndex.get(row.task_id) ?? 0,
        first: row.position === 1 && (row.role_basis === "unmarked" || row.role === "lead"),
        title: `${unitName(collection, row.unit_id, lang)} · ${numberOf(row.task_id)}`
      })),
    ...sectionColumns(collection, place, sections, unitIndex, groupOf)
  };
  const spec = {
    id: "assignments",
    no: 1,
    wide: true,
    title: matrixTitle(collection.themes, shape, collection.documents.length, lang),
    measured: pick(
      lang,
      "每列一项任务，依原文顺序；每行一个单位，依任务数排列。",
      "Columns are tasks in document order; rows are units by number of tasks."
    ),
    key: html`<ul class="key">
      <li><i class="swatch"></i>${pick(lang, "括注中列首位", "listed first in the clause")}</li>
      <li><i class="swatch small"></i>${pick(lang, "其后各位", "listed later")}</li>
      ${shape.collectiveOnly > 0 ? html`<li><i class="swatch accent"></i>${pick(lang, "只写集体称谓的任务", "task naming collectives only")}</li>` : null}
    </ul>`,
    chart: drawable(assignmentMatrix, data, {}),
    caption: pick(
      lang,
      `n = ${number(shape.withClause, lang)}项任务、${number(shape.assignments, lang)}处分工、${number(shape.units, lang)}个单位（含${number(shape.collectives, lang)}个集体称谓）。计数方法：全计数，每写到一次记1。“首列”只指书写顺序。${documentKey(collection, lang)}${shortSource(collection, lang)}`,
      `n = ${plural(shape.withClause, "task")}, ${plural(shape.assignments, "assignment")}, ${plural(shape.units, "unit")} (${number(shape.collectives, lang)} of them collectives). Full counting: each mention counts 1. “First” is order of writing only. ${documentKey(collection, lang)}${shortSource(collection, lang)}`
    ),
    table: {
      columns: [
        {label: pick(lang, "单位", "unit")},
        {label: pick(lang, "任务数（项）", "tasks"), numeric: true},
        {label: pick(lang, "首列（项）", "listed first"), numeric: true},
        {label: pick(lang, "任务序号", "task numbers")}
      ],
      rows: units.map((row) => [
        unitName(collection, row.unit_id, lang),
        row.value,
        first.get(row.unit_id) ?? 0,
        collection.named
          .filter((party) => party.counted && party.unit_id === row.unit_id)
          .map((party) => numberOf(party.task_id))
          .join(", ")
      ])
    }
  };
  return figure(spec, collection, place);
}

/** Above 150 tasks a column is a section; its cells say how many of its tasks name the unit. */
function sectionColumns(
  collection: Collection,
  {lang, ...place}: Place,
  ids: readonly string[],
  unitIndex: ReadonlyMap<string, number>,
  groupOf: (row: {theme_id: string | null; document_id: string}) => number
) {
  const href = linkTo({lang, ...place}, "tasks");
  const sections = ids.map((id) => {
    const inside = collection.tasks.filter((task) => (task.section_id ?? task.document_id) === id && task.units > 0);
    const section = collection.section.get(id);
    const query = section === undefined ? `document=${id}` : `section=${id}`;
    return {
      key: query,
      numeral: section === undefined ? "" : section.ordinal === null ? "·" : String(section.ordinal),
      name: section === undefined ? id : themeTitle(collection, section, lang),
      themeIndex: inside[0] === undefined ? 0 : groupOf(inside[0]),
      tasks: inside.length,
      href: `${href}?${query}`
    };
  });
  const columnOf = new Map(ids.map((id, i) => [id, i]));
  const sectionCells = collection.sectionUnits.flatMap((row) => {
    const sectionIndex = columnOf.get(row.section_id);
    const section = sectionIndex === undefined ? undefined : sections[sectionIndex];
    if (sectionIndex === undefined || section === undefined) return [];
    const key = `unit=${row.unit_id}&${section.key}`;
    return [
      {
        unitIndex: unitIndex.get(row.unit_id) ?? 0,
        sectionIndex,
        tasks: row.tasks,
        key,
        href: `${href}?${key}`,
        title: `${unitName(collection, row.unit_id, lang)} · ${section.numeral} ${section.name}`
      }
    ];
  });
  return {sections, sectionCells};
}

function firstTask(collection: Collection, unitId: string): number {
  return collection.named.findIndex((row) => row.unit_id === unitId);
}

function answers(collection: Collection, place: Place): Html {
  const {lang} = place;
  const shape = shapeOf(collection);
  const tasks = linkTo(place, "tasks");
  const pair = oddestPair(collection.pairs);
  const most = Math.max(
    0,
    ...collection.pairs.filter((row) => row.document_id === null).map((row) => row.shared_tasks),
    Math.ceil(pair === null ? 0 : expectedShared(pair))
  );
  const graphic = (svg: string): Html => new Html(svg);
  const size = 286;
  const label = (zh: string, en: string): string => pick(lang, zh, en);
  const tops = methodsOf(collection).map((method) => ({method, row: leaders(ranking(collection, method))[0]}));
  const items = [
    {
      href: linkTo(place, "workload"),
      name: label("工作量", "Workload"),
      ask: label("谁承担得多？", "Who carries most?"),
      say: workloadSentence(collection, lang),
      graphic:
        tops.length === 0
          ? null
          : html`<table>
              <tbody>
                ${tops.map(({method, row}) =>
                  row === undefined
                    ? null
                    : html`<tr>
                        <th scope="row">${methodName[method][lang]}</th>
                        <td><b>${unitNameHtml(collection, row.unit_id, lang)}</b></td>
                        <td class="num">
                          ${number(row.value, lang, method === "fractional" || method === "harmonic" ? 1 : 0)}
                        </td>
                      </tr>`
                )}
              </tbody>
            </table>`
    },
    {
      href: pair === null ? tasks : `${tasks}?unit=${pair.unit_a}&unit=${pair.unit_b}`,
      name: label("协同", "Sharing"),
      ask: label("谁和谁一起负责？", "Who shares responsibility with whom?"),
      say: networkSentence(collection, pair, lang),
      graphic:
        pair === null
          ? null
          : graphic(
              draw(
                drawable(
                  observedExpected,
                  {
                    observed: pair.shared_tasks,
                    expected: expectedShared(pair),
                    max: most,
                    words: {
                      observed: label(`实际${pair.shared_tasks}`, `${pair.shared_tasks} observed`),
                      expected: label(
                        `推算${number(expectedShared(pair), lang, 1)}`,
                        `${number(expectedShared(pair), lang, 1)} expected`
                      ),
                      max: label(`${most}项`, plural(most, "task"))
                    }
                  },
                  {}
                ),
                size,
                lang,
                networkSentence(collection, pair, lang)
              )
            )
    },
    {
      href: shape.collectiveOnly > 0 ? `${tasks}?only=collective` : tasks,
      name: label("责任缺口", "Gaps"),
      ask: label("哪里没有人，哪里人人有份？", "Where is nobody named, or everybody?"),
      say: gapsSentence(shape, lang),
      graphic: graphic(
        draw(
          drawable(
            taskStrip,
            {
              groups: (collection.themes.length > 0
                ? collection.themes.map((theme) => collection.tasks.filter((task) => task.theme_id === theme.theme_id))
                : [collection.tasks]
              ).map((group) => ({
                tasks: group.map((task) => ({
                  collectiveOnly: task.collective_only,
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
          ),
          size,
          lang,
          gapsSentence(shape, lang)
        )
      )
    },
    {
      href: tasks,
      name: label("任务清单", "Tasks"),
      ask: label("有哪些任务？", "Which tasks are there?"),
      say: tasksSentence(collection, shape, lang),
      graphic: graphic(
        draw(
          drawable(
            countBars,
            {
              rows: shape.byUnits.map((row) => ({x: row.n, count: row.tasks.length})),
              words: {axis: label("每项任务写到的单位数", "units named per task")}
            },
            {}
          ),
          size,
          lang,
          tasksSentence(collection, shape, lang)
        )
      )
    },
    {
      href: `${linkTo(place, "workload")}#ranks`,
      name: label("单位", "Units"),
      ask: label("我的单位要做什么？", "What must my unit do?"),
      say: unitsSentence(shape, lang),
      graphic: graphic(
        draw(
          drawable(
            unitBars,
            {
              values: ranking(collection, "full").map((row) => ({value: row.value})),
              tail: shape.once,
              words: {
                most: label(
                  `最多${ranking(collection, "full")[0]?.value ?? 0}项`,
                  `most: ${ranking(collection, "full")[0]?.value ?? 0}`
                ),
                tail: label(`${shape.once}个单位各1项`, `${plural(shape.once, "unit")}, 1 task each`)
              }
            },
            {}
          ),
          size,
          lang,
          unitsSentence(shape, lang)
        )
      )
    }
  ];
  return html`<section class="answers" aria-labelledby="answers-title">
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
  </section>`;
}

/** 总览: what the collection asks, of whom. */
export function overview(collection: Collection, place: Place): PageParts {
  const {lang} = place;
  const shape = shapeOf(collection);
  const many = collection.documents.length > 1;
  const answer = overviewAnswer(shape, lang);
  const picture = shape.assignments > 0 ? matrix(collection, place) : null;
  return {
    title: pick(lang, "总览", "Overview"),
    description: answer,
    parts: new Map([
      [
        "head",
        head(collection, place, {
          question: pick(
            lang,
            `这${many ? "些" : "份"}文件要求什么，由谁负责？`,
            many ? "What do these documents ask, and of whom?" : "What does this document ask, and of whom?"
          ),
          answer,
          lead: overviewLead(collection, shape, lang),
          finder: shape.units > 0 ? finder(collection, place) : null
        })
      ],
      ["assignments", picture?.html ?? html``],
      ["answers", answers(collection, place)]
    ]),
    files: picture?.files ?? []
  };
}
