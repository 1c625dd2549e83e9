import {rankLines} from "../../charts/rankLines.js";
import {rankedBars} from "../../charts/rankedBars.js";
import type {FigureTable} from "../../components/figureTable.js";
import {rankRows} from "../../components/readings.js";
import {methodsOf, ranking} from "../../findings/leaders.js";
import {shapeOf} from "../../findings/shape.js";
import {methodName, methodsTitle} from "../../findings/workload.js";
import {linkTo, type Place, shortSource} from "../chrome.js";
import type {Collection} from "../../collection/collection.js";
import {unitName} from "../../collection/names.js";
import type {Collectives, Method} from "../../collection/rows.js";
import {collectivesSwitch, groupSelect, methodSwitch} from "../controls.js";
import {drawable} from "../draw.js";
import type {Figure} from "../figure.js";
import {html} from "../../wording/html.js";
import {pick, plural} from "../../wording/words.js";
import {collectivesName, decimalsOf, readingsOfCollectives, workloadView} from "../workloadView.js";

/** The reading that figures are built in: what the switches stand at before anything is chosen. */
export const standing = {method: "full", collectives: "as_one", group: ""} as const;

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
    drawnRows: ranking(collection, "full", standing.collectives).length,
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

export function ranksFigure(collection: Collection, place: Place, documentId: string | null): Figure {
  const {lang} = place;
  const view = workloadView(collection, documentId, lang);
  const {reading, rows} = rankRows(view, standing, linkTo(place, "tasks"));
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
  if (methods.length < 2 || ranking(collection, "full").length < 2) return null;
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
