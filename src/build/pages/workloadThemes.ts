import {heatMap} from "../../charts/heatMap.js";
import {themeBars} from "../../charts/themeBars.js";
import {heatTable} from "../../components/figureTable.js";
import {heatRows} from "../../components/readings.js";
import {ranking} from "../../findings/leaders.js";
import {type Shape, shapeOf} from "../../findings/shape.js";
import {themeLoadTitle, themesTitle} from "../../findings/workload.js";
import {documentKey, linkTo, type Place, shortSource} from "../chrome.js";
import type {Collection} from "../../collection/collection.js";
import {themeTitle, unitName} from "../../collection/names.js";
import {drawable} from "../draw.js";
import type {Figure} from "../figure.js";
import {number, numeral, pick, plural, sectionMark} from "../../wording/words.js";
import {workloadView} from "../workloadView.js";
import {standing} from "./workloadRanks.js";

/** look.md's six bins of tasks. */
export function scale({lang}: Place): Figure["legend"] & {} {
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
  const data = heatRows(view, standing, linkTo(place, "tasks"), {unitId: found.unitId, groupId: found.themeId});
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
      `全计数，n = ${number(shape.assignments, lang)}处分工。同一任务写到多个单位时，每个单位各记1，故各列之和可大于任务数。图1的计数方法与集体称谓读法在此同样生效。${documentKey(collection, lang)}${shortSource(collection, lang)}`,
      `Full counting, n = ${plural(shape.assignments, "assignment")}. A task that names several units counts once for each, so columns may add up to more than the number of tasks. The switches of Figure 1 apply here too. ${documentKey(collection, lang)}${shortSource(collection, lang)}`
    ),
    queries: ["credits", "workload"],
    table: heatTable(data, pick(lang, "单位", "unit"))
  };
}

export function sectionsFigure(collection: Collection, place: Place): Figure | null {
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
