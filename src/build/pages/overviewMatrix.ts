import {assignmentMatrix, mostTasks} from "../../charts/assignmentMatrix.js";
import {ranking} from "../../findings/leaders.js";
import {matrixTitle} from "../../findings/overview.js";
import {shapeOf} from "../../findings/shape.js";
import {documentKey, linkTo, type Place, shortSource} from "../chrome.js";
import type {Collection} from "../../collection/collection.js";
import {taskNumber, taskReference, themeTitle, unitName} from "../../collection/names.js";
import {drawable} from "../draw.js";
import {type Figure, figure} from "../figure.js";
import {scale} from "./workloadThemes.js";
import {number, numeral, pick, plural} from "../../wording/words.js";
import {shortNumber} from "../taskItem.js";

/** Above this number of sections a column is a theme, or a document where there are several. */
const mostSections = 60;

/** The picture of every assignment. `documentId` is the one document it is about, null for all of the collection. */
export function matrixFigure(collection: Collection, place: Place, documentId: string | null) {
  return figure(matrixSpec(collection, place, documentId), collection, place);
}

/** What that picture shows and says. */
export function matrixSpec(collection: Collection, place: Place, documentId: string | null): Figure {
  const {lang} = place;
  const shape = shapeOf(collection);
  const href = linkTo(place, "tasks");
  const single = collection.documents.length === 1;
  const within = documentId === null ? "" : `&document=${documentId}`;
  const withClause = collection.tasks.filter((task) => task.units > 0);
  const numberOf = (id: string): string => {
    const task = collection.task.get(id);
    return task === undefined ? id : taskReference(collection, task);
  };
  const taskIndex = new Map(withClause.map((task, i) => [task.task_id, i]));
  const first = new Map(ranking(collection, "first_listed").map((row) => [row.unit_id, row.value]));
  const isCollective = (id: string): boolean => collection.units.get(id)?.is_collective === true;
  // a ranking's ties stand in the order of the text, which sorting keeps
  const units = [...ranking(collection, "full")].sort(
    (a, b) => Number(isCollective(b.unit_id)) - Number(isCollective(a.unit_id))
  );
  const tasksOf = new Map<string, string[]>();
  for (const {counted, unit_id, task_id} of collection.named) {
    if (counted) tasksOf.set(unit_id, [...(tasksOf.get(unit_id) ?? []), numberOf(task_id)]);
  }
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
        const own = shapeOf(collection, document.document_id);
        return {
          id: document.document_id,
          numeral: String(i + 1),
          name: document.title ?? document.source_path,
          tasks: own.withClause,
          collectiveOnly: own.collectiveOnly,
          query: `document=${document.document_id}`
        };
      });
  const groupAt = new Map(groups.map((group, i) => [group.id, i]));
  const groupOf = (task: {theme_id: string | null; document_id: string}): number =>
    groupAt.get((single ? task.theme_id : task.document_id) ?? "") ?? 0;
  const sections = [...new Set(withClause.map((task) => task.section_id ?? task.document_id))];
  const sectionAt = new Map(sections.map((id, i) => [id, i]));
  const isCoarse = sections.length > mostSections && groups.length > 0;
  const isSquared = withClause.length <= mostTasks;
  const column = isSquared
    ? {zh: "项任务", en: "tasks"}
    : !isCoarse
      ? {zh: "个小节，格内为任务数", en: "sections, with the number of tasks in their cells"}
      : single
        ? {zh: "个专题，格内为任务数", en: "themes, with the number of tasks in their cells"}
        : {zh: "份文件，格内为任务数", en: "documents, with the number of tasks in their cells"};
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
      sectionIndex: sectionAt.get(task.section_id ?? task.document_id) ?? 0,
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
      key: `unit=${row.unit_id}${within}`,
      href: `${href}?unit=${row.unit_id}${within}`
    })),
    cells: collection.named
      .filter((row) => row.counted)
      .map((row) => ({
        unitIndex: unitIndex.get(row.unit_id) ?? 0,
        taskIndex: taskIndex.get(row.task_id) ?? 0,
        first: row.role === "lead" || (row.position === 1 && row.role_basis === "unmarked"),
        title: `${unitName(collection, row.unit_id, lang)} · ${numberOf(row.task_id)}`
      })),
    ...(isCoarse
      ? groupColumns(collection, place, groups, unitIndex)
      : sectionColumns(collection, place, sections, unitIndex, groupOf))
  };
  const large =
    shape.leadStated === 0
      ? pick(lang, "括注中列首位", "listed first in the clause")
      : shape.leadStated === shape.withClause
        ? pick(lang, "写明牵头", "stated lead")
        : pick(lang, "写明牵头，未写明的取括注首位", "stated lead, else listed first");
  return {
    id: "assignments",
    file: documentId === null ? "assignments" : `assignments-${documentId}`,
    no: 1,
    wide: true,
    title: matrixTitle(collection.themes, shape, collection.documents.length, lang, isSquared),
    measured: pick(
      lang,
      `每列一${column.zh}，依原文顺序；每行一个单位，依任务数排列。`,
      `Columns are ${column.en}, in order; rows are units by number of tasks.`
    ),
    legend: isSquared
      ? {
          form: "list",
          items: [
            {colour: "var(--data-mid)", label: large},
            {colour: "var(--data-mid)", label: pick(lang, "其余各位", "other units"), isSmall: true},
            ...(shape.collectiveOnly > 0
              ? [{colour: "var(--accent)", label: pick(lang, "只写集体称谓的任务", "task naming collectives only")}]
              : [])
          ]
        }
      : scale(place),
    chart: drawable(assignmentMatrix, data, {}),
    caption: pick(
      lang,
      `n = ${number(shape.withClause, lang)}项任务、${number(shape.assignments, lang)}处分工、${number(shape.units, lang)}个单位（含${number(shape.collectives, lang)}个集体称谓）。计数方法：全计数，每写到一次记1。${!isSquared ? "" : shape.leadStated > 0 ? "大方块为牵头单位，没有写明牵头的为括注首位。" : "“首列”只指书写顺序。"}${documentKey(collection, lang)}${shortSource(collection, lang)}`,
      `n = ${plural(shape.withClause, "task")}, ${plural(shape.assignments, "assignment")}, ${plural(shape.units, "unit")} (${number(shape.collectives, lang)} of them collectives). Full counting: each mention counts 1. ${!isSquared ? "" : shape.leadStated > 0 ? "Large squares are leads, or the unit listed first where no lead is stated." : "“First” is order of writing only."} ${documentKey(collection, lang)}${shortSource(collection, lang)}`
    ),
    queries: ["pages/named", "pages/tasks"],
    table: {
      columns: [
        {label: pick(lang, "单位", "unit")},
        {label: pick(lang, "任务数（项）", "tasks"), numeric: true},
        {label: pick(lang, "首列（项）", "listed first"), numeric: true},
        {
          label: single
            ? pick(lang, "任务序号", "task numbers")
            : pick(lang, "任务（文件:序号）", "tasks (document:number)")
        }
      ],
      rows: units.map((row) => [
        unitName(collection, row.unit_id, lang),
        row.value,
        first.get(row.unit_id) ?? null,
        (tasksOf.get(row.unit_id) ?? []).join(", ")
      ])
    }
  };
}

/** A column a document or theme, where even sections are too many. */
function groupColumns(
  collection: Collection,
  place: Place,
  groups: readonly {id: string; numeral: string; name: string; tasks: number; query: string}[],
  unitIndex: ReadonlyMap<string, number>
) {
  const {lang} = place;
  const href = linkTo(place, "tasks");
  const single = collection.documents.length === 1;
  const sections = groups.map((group, themeIndex) => ({
    key: group.query,
    numeral: group.numeral,
    name: group.name,
    themeIndex,
    tasks: group.tasks,
    href: `${href}?${group.query}`
  }));
  const sectionCells = groups.flatMap((group, sectionIndex) => {
    const scope = single ? {documentId: null, themeId: group.id} : {documentId: group.id, themeId: null};
    return ranking(collection, "full", "as_one", scope).map(({unit_id, value}) => {
      const key = `unit=${unit_id}&${group.query}`;
      return {
        unitIndex: unitIndex.get(unit_id) ?? 0,
        sectionIndex,
        tasks: value,
        key,
        href: `${href}?${key}`,
        title: `${unitName(collection, unit_id, lang)} · ${group.numeral} ${group.name}`
      };
    });
  });
  return {sections, sectionCells};
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
  const placeOf = new Map(collection.sectionTasks.map((row) => [row.place_id, row]));
  const sections = ids.map((id) => {
    const inside = placeOf.get(id);
    const section = collection.section.get(id);
    const query = section === undefined ? `document=${id}` : `section=${id}`;
    return {
      key: query,
      numeral: section === undefined ? "" : section.ordinal === null ? "·" : String(section.ordinal),
      name: section === undefined ? id : themeTitle(collection, section, lang),
      themeIndex: inside === undefined ? 0 : groupOf(inside),
      tasks: inside?.tasks ?? 0,
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
