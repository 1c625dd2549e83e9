import {heatMap} from "../../charts/heatMap.js";
import {rankedBars} from "../../charts/rankedBars.js";
import {rankLines} from "../../charts/rankLines.js";
import {taskSquares} from "../../charts/taskSquares.js";
import {themeBars} from "../../charts/themeBars.js";
import {type FigureTable, heatTable} from "../../components/figureTable.js";
import {heatRows, rankRows} from "../../components/readings.js";
import {methodsOf, ranking} from "../../findings/leaders.js";
import {type Shape, shapeOf} from "../../findings/shape.js";
import {
  methodName,
  methodsTitle,
  themeLoadTitle,
  themesTitle,
  unitsPerTaskTitle,
  workloadAnswer,
  workloadLead
} from "../../findings/workload.js";
import {documentKey, linkTo, type Place, rootOf, shortSource} from "../chrome.js";
import {type Collection, type Collectives, type Method, themeTitle, unitName} from "../collection.js";
import {collectivesSwitch, groupSelect, methodSwitch} from "../controls.js";
import {documentLinks} from "../documentLinks.js";
import {drawable} from "../draw.js";
import {type Figure, figure} from "../figure.js";
import {head} from "../head.js";
import {scopeTo} from "../scope.js";
import {type Html, html} from "../html.js";
import {shortNumber, taskNumber} from "../taskItem.js";
import {number, numeral, pick, plural, sectionMark} from "../words.js";
import {collectivesName, decimalsOf, readingsOfCollectives, workloadView} from "../workloadView.js";
import type {Page, PageParts} from "./parts.js";

const defaults = {method: "full", collectives: "as_one", group: ""};

/** What a way of counting counts in, for the head of a column that holds all readings of collectives. */
function unitOf(method: Method, lang: Place["lang"]): string {
  if (decimalsOf(method) === 1) return pick(lang, "（分值）", " (credit)");
  return method === "full"
    ? pick(lang, "（项）", " (tasks)")
    : pick(lang, "（项；展开到成员时为分值）", " (tasks; credit where expanded)");
}

/** Every unit in every way of counting and every reading of collectives: what the switches show, as one table. */
function allReadings(collection: Collection, place: Place): FigureTable {
  const {lang} = place;
  const methods = methodsOf(collection);
  const value = new Map<string, number>();
  const key = (unit: string, method: string, reading: string): string => `${unit}/${method}/${reading}`;
  const readings: readonly Collectives[] = readingsOfCollectives;
  for (const reading of readings) {
    for (const method of methods) {
      for (const row of ranking(collection, method, reading)) value.set(key(row.unit_id, method, reading), row.value);
    }
  }
  return {
    columns: [
      {label: pick(lang, "单位", "unit")},
      {label: pick(lang, "集体称谓的读法", "collectives")},
      ...methods.map((method) => ({
        label: `${methodName[method][lang]}${unitOf(method, lang)}`,
        numeric: true
      })),
      {label: pick(lang, "名次（全计数）", "rank (full)"), numeric: true},
      {label: pick(lang, "名次95%区间", "95% interval"), numeric: true}
    ],
    rows: readings.flatMap((reading) =>
      ranking(collection, "full", reading).map((row) => [
        unitName(collection, row.unit_id, lang),
        collectivesName[reading][lang],
        ...methods.map((method) => {
          const found = value.get(key(row.unit_id, method, reading));
          return found === undefined ? null : Number(found.toFixed(3));
        }),
        row.rank,
        row.rank_low === null || row.rank_high === null
          ? null
          : `${row.rank_low}${pick(lang, "～", "–")}${row.rank_high}`
      ])
    )
  };
}

/** 工作量 of the collection, or with `documentId` of one of its documents: who carries how much, by which way of counting. */
export function workload(documentId: string | null): Page {
  return (whole, place) =>
    workloadParts(whole, documentId === null ? whole : scopeTo(whole, documentId), place, documentId);
}

function workloadParts(whole: Collection, collection: Collection, place: Place, documentId: string | null): PageParts {
  const {lang} = place;
  const shape = shapeOf(collection);
  const answer = workloadAnswer(collection, lang);
  const page = {title: pick(lang, "工作量", "Workload"), description: answer};
  const question = pick(
    lang,
    "谁承担多少，在哪个专题，换一种数法还成立吗？",
    "Who carries how much, in which theme, and does it survive another way of counting?"
  );
  const top = html`${head(collection, place, {question, answer, lead: workloadLead(collection, shape, lang)})}${documentLinks(whole, place, documentId, "workload", "workload")}`;
  if (shape.assignments === 0) {
    return {
      ...page,
      parts: new Map<string, Html>([
        ["head", top],
        ["figures", html``]
      ]),
      files: []
    };
  }
  const view = `view/${lang}/workload-${documentId ?? "all"}.json`;
  const figures = [
    ranksFigure(collection, place, documentId),
    methodsFigure(collection, place, documentId),
    themesFigure(collection, place, shape, documentId),
    sectionsFigure(collection, place),
    unitsPerTaskFigure(collection, place, shape),
    themeLoadFigure(collection, place)
  ]
    .filter((spec): spec is Figure => spec !== null)
    .map((spec, i) =>
      figure({...spec, file: documentId === null ? spec.id : `${spec.id}-${documentId}`, no: i + 1}, collection, place)
    );
  return {
    ...page,
    parts: new Map<string, Html>([
      ["head", top],
      [
        "figures",
        html`<div data-workload="${rootOf(place)}${view}" data-tasks="${linkTo(place, "tasks")}">
          ${figures.map((part) => part.html)}
        </div>`
      ]
    ]),
    files: [
      ...figures.flatMap((part) => part.files),
      {path: view, content: JSON.stringify(workloadView(collection, documentId, lang))}
    ]
  };
}

export function ranksFigure(collection: Collection, place: Place, documentId: string | null): Figure {
  const {lang} = place;
  const view = workloadView(collection, documentId, lang);
  const {reading, rows} = rankRows(view, defaults, linkTo(place, "tasks"));
  return {
    id: "ranks",
    no: 1,
    title: reading.title,
    measured: pick(lang, "各单位的任务数与名次", "Tasks per unit, and rank"),
    controls: html`${methodSwitch(methodsOf(collection), reading.note, lang)}${collectivesSwitch(lang)}${groupSelect(view.groups, lang)}<noscript
        ><p class="measured">
          ${pick(lang, "这里显示全计数、集体称谓作一个单位；其他数法见下面的表格。", "Shown: full counting, collectives as one unit. The table below has every other reading.")}
        </p></noscript
      >`,
    chart: drawable(rankedBars, rows, {
      valueLabel: reading.valueLabel,
      rankLabel: reading.rankLabel,
      decimals: reading.decimals,
      maxRank: rows.length
    }),
    caption: reading.caption,
    queries: ["credits", "workload", "pages/ranks"],
    table: allReadings(collection, place)
  };
}

export function methodsFigure(collection: Collection, place: Place, documentId: string | null): Figure | null {
  const {lang} = place;
  const methods = methodsOf(collection).filter(
    (method) => method !== "lead" || !methodsOf(collection).includes("first_listed")
  );
  if (methods.length < 2) return null;
  const within = documentId === null ? "" : `&document=${documentId}`;
  const rankings = methods.map((method) => ranking(collection, method));
  const tops = ranking(collection, "full")
    .slice(0, 4)
    .map((row) => row.unit_id);
  const units = tops.map((id) => ({
    unitId: id,
    name: unitName(collection, id, lang),
    isCollective: collection.units.get(id)?.is_collective === true,
    key: `unit=${id}${within}`,
    href: `${linkTo(place, "tasks")}?unit=${id}${within}`,
    ranks: rankings.map((rows) => rows.find((row) => row.unit_id === id)?.rank ?? null),
    values: rankings.map((rows) => rows.find((row) => row.unit_id === id)?.value ?? null),
    tied: rankings.map((rows) => {
      const rank = rows.find((row) => row.unit_id === id)?.rank;
      return rank === undefined ? 0 : rows.filter((row) => row.rank === rank).length - 1;
    })
  }));
  return {
    id: "methods",
    no: 2,
    title: methodsTitle(collection, lang),
    measured: pick(lang, `${methods.length}种计数方法下的名次`, `Ranks under ${methods.length} ways of counting`),
    chart: drawable(
      rankLines,
      {
        methods: methods.map((method) => ({
          id: method,
          label: methodName[method][lang],
          decimals: decimalsOf(method)
        })),
        units
      },
      {}
    ),
    caption: pick(
      lang,
      `空心为集体称谓；圈内为名次，圈下为数值。分数计数：每项任务的1由所列单位平分；调和计数：第p位得1/p再归一；首列计数：只计首列者。n = ${shapeOf(collection).withClause}项任务。${shortSource(collection, lang)}`,
      `Hollow: collective. Rank in the circle, value below it. Fractional: a task’s single credit is split evenly. Harmonic: position p gets 1/p, normalised. First-listed: only the unit written first. n = ${plural(shapeOf(collection).withClause, "task")}. ${shortSource(collection, lang)}`
    ),
    queries: ["credits", "workload"],
    table: {
      columns: [
        {label: pick(lang, "单位", "unit")},
        ...methods.flatMap((method) => [
          {label: methodName[method][lang], numeric: true},
          {label: pick(lang, "名次", "rank"), numeric: true}
        ])
      ],
      rows: ranking(collection, "full").map((row) => [
        unitName(collection, row.unit_id, lang),
        ...rankings.flatMap((rows) => {
          const found = rows.find((candidate) => candidate.unit_id === row.unit_id);
          return [found === undefined ? null : Number(found.value.toFixed(3)), found?.rank ?? null];
        })
      ])
    }
  };
}

/** look.md's six bins of tasks. */
function scale({lang}: Place): Figure["legend"] & {} {
  const bins = ["0", "1", pick(lang, "2～3", "2–3"), pick(lang, "4～6", "4–6"), pick(lang, "7～10", "7–10"), "≥11"];
  return {form: "scale", items: bins.map((label, i) => ({label, colour: `var(--seq-${i})`}))};
}

export function themesFigure(
  collection: Collection,
  place: Place,
  shape: Shape,
  documentId: string | null
): Figure | null {
  const {lang} = place;
  const view = workloadView(collection, documentId, lang);
  if (view.groups.length === 0) return null;
  const single = collection.documents.length === 1;
  const found = themesTitle(collection, single ? collection.themes : [], lang);
  const data = heatRows(view, defaults, linkTo(place, "tasks"), {unitId: found.unitId, groupId: found.themeId});
  const many = pick(lang, "各单位在每份文件中的任务数", "Tasks of each unit in each document");
  return {
    id: "themes",
    no: 3,
    title: single ? found.title : many,
    measured: single
      ? pick(lang, "单位 × 专题，任务数", "Units by theme, number of tasks")
      : pick(lang, "单位 × 文件，任务数", "Units by document, number of tasks"),
    legend: scale(place),
    chart: drawable(heatMap, data, {}),
    caption: pick(
      lang,
      `全计数，n = ${number(shape.assignments, lang)}处分工。同一任务写到多个单位时，每个单位各记1，故各列之和大于任务数。图1的计数方法与集体称谓读法在此同样生效。${documentKey(collection, lang)}${shortSource(collection, lang)}`,
      `Full counting, n = ${plural(shape.assignments, "assignment")}. A task that names several units counts once for each, so columns add up to more than the number of tasks. The switches of Figure 1 apply here too. ${documentKey(collection, lang)}${shortSource(collection, lang)}`
    ),
    queries: ["credits", "workload"],
    table: heatTable(data, pick(lang, "单位", "unit"))
  };
}

function sectionsFigure(collection: Collection, place: Place): Figure | null {
  const {lang} = place;
  if (collection.documents.length !== 1) return null;
  const holders = collection.sections.filter(
    (section) => section.level > 1 && collection.sectionUnits.some((row) => row.section_id === section.section_id)
  );
  if (holders.length < 2) return null;
  const tasks = linkTo(place, "tasks");
  const themeOf = (section: (typeof holders)[number]): string | null =>
    collection.tasks.find((task) => task.section_id === section.section_id)?.theme_id ?? null;
  const themes = collection.themes.filter((theme) => holders.some((section) => themeOf(section) === theme.theme_id));
  const order = [...ranking(collection, "full")].sort(
    (a, b) =>
      Number(collection.units.get(b.unit_id)?.is_collective) - Number(collection.units.get(a.unit_id)?.is_collective)
  );
  const rowOf = new Map(order.map((row, i) => [row.unit_id, i]));
  const columnOf = new Map(holders.map((section, i) => [section.section_id, i]));
  const cells = collection.sectionUnits.flatMap((row) => {
    const columnIndex = columnOf.get(row.section_id);
    const rowIndex = rowOf.get(row.unit_id);
    const section = collection.section.get(row.section_id);
    if (columnIndex === undefined || rowIndex === undefined || section === undefined) return [];
    const key = `unit=${row.unit_id}&section=${row.section_id}`;
    return [
      {
        rowIndex,
        columnIndex,
        value: row.tasks,
        key,
        href: `${tasks}?${key}`,
        title: `${unitName(collection, row.unit_id, lang)} · ${sectionMark(section.ordinal, lang)}${themeTitle(collection, section, lang)}`
      }
    ];
  });
  const named = holders.map((_, i) => cells.filter((cell) => cell.columnIndex === i).length);
  const most = named.indexOf(Math.max(...named));
  const busiest = holders[most];
  const inside =
    busiest === undefined
      ? 0
      : collection.tasks.filter((task) => task.section_id === busiest.section_id && task.units > 0).length;
  const data = {
    columns: holders.map((section) => ({
      key: `section=${section.section_id}`,
      numeral: section.ordinal === null ? "·" : String(section.ordinal),
      name: themeTitle(collection, section, lang),
      total: collection.tasks.filter((task) => task.section_id === section.section_id && task.units > 0).length,
      href: `${tasks}?section=${section.section_id}`,
      groupIndex: Math.max(
        0,
        themes.findIndex((theme) => theme.theme_id === themeOf(section))
      )
    })),
    groups: themes.map((theme) => ({
      key: `theme=${theme.theme_id}`,
      numeral: numeral(theme.ordinal, lang),
      name: themeTitle(collection, theme, lang),
      href: `${tasks}?theme=${theme.theme_id}`
    })),
    rows: order.map((row) => ({
      unitId: row.unit_id,
      name: unitName(collection, row.unit_id, lang),
      isCollective: collection.units.get(row.unit_id)?.is_collective === true,
      key: `unit=${row.unit_id}`,
      href: `${tasks}?unit=${row.unit_id}`,
      total: row.value
    })),
    cells,
    footer: [...named, order.length],
    framed: [{rowIndex: null, columnIndex: most}],
    words: {total: pick(lang, "合计", "all"), footer: pick(lang, "写到的单位数", "Units named")}
  };
  const name =
    busiest === undefined
      ? ""
      : `${sectionMark(busiest.ordinal, lang)}${pick(lang, "", " ")}${themeTitle(collection, busiest, lang)}`;
  return {
    id: "sections",
    no: 4,
    title: pick(
      lang,
      `${holders.length}个小节中，${name}写到的单位最多：${inside}项任务，${named[most] ?? 0}个单位`,
      `Of ${holders.length} sections, ${name} names most units: ${named[most] ?? 0} in ${plural(inside, "task")}`
    ),
    measured: pick(
      lang,
      "单位 × 小节，任务数；列首为小节序号",
      "Units by section, number of tasks; columns are section numbers"
    ),
    legend: scale(place),
    chart: drawable(heatMap, data, {}),
    caption: pick(
      lang,
      `全计数，集体称谓作一个单位，n = ${number(shapeOf(collection).assignments, lang)}处分工。小节序号依原文：${holders.map((section) => `${section.ordinal ?? "·"} ${themeTitle(collection, section, lang)}`).join("，")}。${shortSource(collection, lang)}`,
      `Full counting, collectives as one unit, n = ${plural(shapeOf(collection).assignments, "assignment")}. Sections: ${holders.map((section) => `${section.ordinal ?? "·"} ${themeTitle(collection, section, lang)}`).join("; ")}. ${shortSource(collection, lang)}`
    ),
    queries: ["pages/section_units"],
    table: heatTable(data, pick(lang, "单位", "unit"))
  };
}

export function unitsPerTaskFigure(collection: Collection, place: Place, shape: Shape): Figure {
  const {lang} = place;
  const tasks = linkTo(place, "tasks");
  return {
    id: "units-per-task",
    no: 5,
    title: unitsPerTaskTitle(collection, shape, lang),
    measured: html`${pick(lang, "每项任务写到几个单位。", "Units named per task. ")}${shape.collectiveOnly > 0 ? html`<span class="swatch accent"></span>${pick(lang, "红色：只写集体称谓。", "Red: only collectives are named.")}` : null}`,
    chart: drawable(
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
        {label: pick(lang, "任务数（项）", "tasks"), numeric: true},
        {label: pick(lang, "其中只写集体称谓", "collectives only"), numeric: true},
        {label: pick(lang, "任务序号", "task numbers")}
      ],
      rows: shape.byUnits.map((row) => [
        row.n,
        row.tasks.length,
        row.tasks.filter((task) => task.collective_only).length,
        row.tasks.map(taskNumber).join(", ")
      ])
    }
  };
}

export function themeLoadFigure(collection: Collection, place: Place): Figure | null {
  const {lang} = place;
  if (collection.documents.length !== 1 || collection.themes.length < 2) return null;
  const rows = collection.themes.map((theme) => ({
    key: `theme=${theme.theme_id}`,
    href: `${linkTo(place, "tasks")}?theme=${theme.theme_id}`,
    numeral: numeral(theme.ordinal, lang),
    name: themeTitle(collection, theme, lang),
    tasks: theme.tasks,
    assignments: theme.assignments,
    perTask: theme.tasks_with_clause === 0 ? 0 : theme.assignments / theme.tasks_with_clause,
    units: theme.units,
    collectiveOnly: theme.collective_only
  }));
  return {
    id: "theme-load",
    no: 6,
    title: themeLoadTitle(collection.themes, lang),
    measured: pick(lang, "各专题的任务、分工和单位", "Tasks, assignments and units of each theme"),
    chart: drawable(themeBars, rows, {}),
    caption: pick(
      lang,
      `n = ${number(shapeOf(collection).tasks, lang)}项任务、${number(shapeOf(collection).assignments, lang)}处分工；平均数按有责任括注的任务计。${shortSource(collection, lang)}`,
      `n = ${plural(shapeOf(collection).tasks, "task")}, ${plural(shapeOf(collection).assignments, "assignment")}; averages are over tasks with a clause. ${shortSource(collection, lang)}`
    ),
    queries: ["pages/themes"],
    table: {
      columns: [
        {label: pick(lang, "专题", "theme")},
        {label: pick(lang, "任务数（项）", "tasks"), numeric: true},
        {label: pick(lang, "其中只写集体称谓", "collectives only"), numeric: true},
        {label: pick(lang, "分工（处）", "assignments"), numeric: true},
        {label: pick(lang, "平均每项单位数", "units per task"), numeric: true},
        {label: pick(lang, "写到的单位数", "units named"), numeric: true}
      ],
      rows: rows.map((row) => [
        `${row.numeral} ${row.name}`,
        row.tasks,
        row.collectiveOnly,
        row.assignments,
        Number(row.perTask.toFixed(2)),
        row.units
      ])
    }
  };
}
