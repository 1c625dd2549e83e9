import {heatMap} from "../../charts/heatMap.js";
import {themeMultiples} from "../../charts/themeMultiples.js";
import {heatTable} from "../../components/figureTable.js";
import {ranking} from "../../findings/leaders.js";
import {multiplesTitle, specialisationTitle} from "../../findings/spread.js";
import {linkTo, type Place, shortSource} from "../chrome.js";
import type {Collection} from "../../collection/collection.js";
import {themeTitle, unitName} from "../../collection/names.js";
import {drawable} from "../draw.js";
import type {Figure} from "../figure.js";
import {number, numeral, pick, plural} from "../../wording/words.js";

/** Units with fewer tasks are left out of the map: the index of one task out of two says nothing. */
const fewest = 3;
/** Units shown in each small picture. */
const most = 6;

/** Less than half of the overall share, less, about the same, more, at least twice. */
const levels = [
  {from: 0, fill: "var(--div-p-below)", ink: "var(--ink)", zh: "不到0.8", en: "below 0.8"},
  {from: 0.8, fill: "var(--div-chance)", ink: "var(--ink)", zh: "0.8～1.25", en: "0.8–1.25"},
  {from: 1.25, fill: "var(--div-p-above)", ink: "var(--ink)", zh: "1.25～2", en: "1.25–2"},
  {from: 2, fill: "var(--div-q-above)", ink: "var(--seq-ink-4)", zh: "2以上", en: "2 and more"}
] as const;

/** Unit × theme, how far each unit leans to each theme; null for fewer than two themes or several documents. */
export function specialisationFigure(collection: Collection, place: Place): Figure | null {
  const {lang} = place;
  const themes = collection.themes.filter((theme) => theme.tasks_with_clause > 0);
  if (collection.documents.length !== 1 || themes.length < 2) return null;
  const order = ranking(collection, "full").filter((row) => row.value >= fewest);
  if (order.length < 2) return null;
  const tasks = linkTo(place, "tasks");
  const rowOf = new Map(order.map((row, i) => [row.unit_id, i]));
  const columnOf = new Map(themes.map((theme, i) => [theme.theme_id, i]));
  const own = collection.unitThemes.filter((row) => rowOf.has(row.unit_id) && columnOf.has(row.theme_id));
  const name = (id: string): string => unitName(collection, id, lang);
  const data = {
    columns: themes.map((theme) => ({
      key: `theme=${theme.theme_id}`,
      numeral: numeral(theme.ordinal, lang),
      name: themeTitle(collection, theme, lang),
      total: theme.tasks_with_clause,
      href: `${tasks}?theme=${theme.theme_id}`
    })),
    rows: order.map((row) => ({
      unitId: row.unit_id,
      name: name(row.unit_id),
      isCollective: collection.units.get(row.unit_id)?.is_collective === true,
      key: `unit=${row.unit_id}`,
      href: `${tasks}?unit=${row.unit_id}`,
      total: row.value
    })),
    cells: own.map((row) => {
      const key = `unit=${row.unit_id}&theme=${row.theme_id}`;
      return {
        rowIndex: rowOf.get(row.unit_id) ?? 0,
        columnIndex: columnOf.get(row.theme_id) ?? 0,
        // as it is printed, so that colour and number never disagree
        value: Math.round(row.specialisation * 100) / 100,
        key,
        href: `${tasks}?${key}`,
        title: `${name(row.unit_id)}: ${pick(lang, `${row.tasks}项任务，指数${number(row.specialisation, lang, 2)}`, `${plural(row.tasks, "task")}, index ${number(row.specialisation, lang, 2)}`)}`
      };
    }),
    footer: [],
    framed: [],
    words: {total: pick(lang, "任务数", "tasks"), footer: ""},
    levels,
    decimals: 2
  };
  return {
    id: "specialisation",
    no: 1,
    title: specialisationTitle(
      collection,
      own.filter((row) => row.tasks >= 2),
      themes,
      lang
    ),
    measured: pick(
      lang,
      "侧重指数：专题占本单位任务的份额，除以它占全部分工的份额。1为与总体相同；空格为没有任务。",
      "Specialisation: the theme’s share of the unit’s tasks over its share of all assignments. 1 is the same as on the whole; an empty cell is no task."
    ),
    legend: {form: "list", items: levels.map(({fill, zh, en}) => ({colour: fill, label: pick(lang, zh, en)}))},
    chart: drawable(heatMap, data, {}),
    caption: pick(
      lang,
      `n = ${order.length}个单位，任务${fewest}项以上；任务少的单位指数容易跳动，题中只取格内2项以上的。全计数，集体称谓作一个单位。${shortSource(collection, lang)}`,
      `n = ${plural(order.length, "unit")} with ${fewest} tasks or more; with few tasks the index jumps, so the title speaks of cells with two or more. Full counting, collectives as one unit. ${shortSource(collection, lang)}`
    ),
    queries: ["credits", "theme_specialisation"],
    table: heatTable(
      {...data, cells: data.cells.map((cell) => ({...cell, value: Number(cell.value.toFixed(3))}))},
      pick(lang, "单位", "unit")
    )
  };
}

/** Who is named most in each theme, side by side on one scale; null for fewer than two themes or several documents. */
export function multiplesFigure(collection: Collection, place: Place): Figure | null {
  const {lang} = place;
  const themes = collection.themes.filter((theme) => theme.tasks_with_clause > 0);
  if (collection.documents.length !== 1 || themes.length < 2 || ranking(collection, "full").length < 2) return null;
  const tasks = linkTo(place, "tasks");
  const ranked = themes.map((theme) => ({
    theme,
    rows: ranking(collection, "full", "as_one", {documentId: theme.document_id, themeId: theme.theme_id})
  }));
  const n = ranked.reduce((sum, {theme}) => sum + theme.tasks_with_clause, 0);
  return {
    id: "by-theme",
    no: 1,
    title: multiplesTitle(
      collection,
      ranked.map(({theme, rows}) => ({
        theme,
        unitIds: rows.filter((row) => row.rank === 1).map((row) => row.unit_id)
      })),
      lang
    ),
    measured: pick(lang, "各专题写到最多的单位，任务数", "Units named most in each theme, number of tasks"),
    chart: drawable(
      themeMultiples,
      ranked.map(({theme, rows}) => ({
        numeral: numeral(theme.ordinal, lang),
        name: themeTitle(collection, theme, lang),
        count: pick(lang, `${theme.tasks_with_clause}项任务`, plural(theme.tasks_with_clause, "task")),
        rest:
          rows.length > most
            ? pick(lang, `另有${rows.length - most}个单位`, plural(rows.length - most, "more unit"))
            : null,
        rows: rows.slice(0, most).map((row) => {
          const key = `unit=${row.unit_id}&theme=${theme.theme_id}`;
          const name = unitName(collection, row.unit_id, lang);
          return {
            unitId: row.unit_id,
            name,
            isCollective: collection.units.get(row.unit_id)?.is_collective === true,
            key,
            href: `${tasks}?${key}`,
            value: row.value,
            title: `${name} · ${numeral(theme.ordinal, lang)} ${themeTitle(collection, theme, lang)}`
          };
        })
      })),
      {}
    ),
    caption: pick(
      lang,
      `n = ${number(n, lang)}项任务，各图同一刻度；全计数，空心为集体称谓。同数的单位依原文先后。${shortSource(collection, lang)}`,
      `n = ${plural(n, "task")}, one scale for all; full counting, hollow: collective. Ties stand in the order of the text. ${shortSource(collection, lang)}`
    ),
    queries: ["credits", "workload"],
    table: {
      columns: [
        {label: pick(lang, "专题", "theme")},
        {label: pick(lang, "名次", "rank"), numeric: true},
        {label: pick(lang, "单位", "unit")},
        {label: pick(lang, "任务（项）", "tasks"), numeric: true, isDrawn: true}
      ],
      rows: ranked.flatMap(({theme, rows}) =>
        rows.map((row) => [
          `${numeral(theme.ordinal, lang)} ${themeTitle(collection, theme, lang)}`,
          row.rank,
          unitName(collection, row.unit_id, lang),
          row.value
        ])
      )
    }
  };
}
