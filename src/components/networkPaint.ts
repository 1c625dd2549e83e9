import type * as Charts from "../charts/index.js";
import type {FigureTable} from "./figureTable.js";
import {csvOf} from "./figureTable.js";
import {fill, keyOf, offer, redraw} from "./liveFigure.js";
import {brokerTable, brokerWords} from "./networkBrokers.js";
import {type Drawn, nodeRows, secondOf, selectedKey} from "./networkDrawn.js";
import {legendItems, toneItems} from "./networkLegend.js";
import {barRows, matrixRows, oddPairs, setRows} from "./networkRows.js";
import type {NetworkState} from "./networkState.js";
import {pairTable, setTable, unitTable, unitWords} from "./networkTables.js";
import {egoWords, pictureCaption, pictureMeasured, setsCaption} from "./networkWords.js";
import {refillSorted} from "./sortedTable.js";

/** Fills the figures and tables of the page with what is shown, the picture of nodes aside, which the reader can move. */
export function paint(drawn: Drawn, chart: typeof Charts): void {
  const {state, reading, shown, scene, marked} = drawn;
  const {lang} = scene;
  const {words} = reading;
  const selected = selectedKey(drawn);
  const one = (
    id: NetworkState["embed"],
    title: string,
    caption: string,
    table: FigureTable,
    chartOf: (options: Charts.ChartOptions) => SVGSVGElement,
    width: number,
    measured: string | null = null
  ): void => {
    const figure = document.getElementById(id);
    if (figure === null) return;
    fill(figure, title, caption);
    const drawing = (at: number): SVGSVGElement =>
      chartOf({width: at, lang, document, label: `${title} ${caption}`, selected});
    if (id !== "picture") redraw(figure, drawing);
    offer(figure, fileName(id, state), {
      svg: chart.standaloneSvg(drawing(width).outerHTML, {
        title,
        measured: measured ?? keyOf(figure).measured,
        legend: id === "picture" ? legendItems({state, reading, lang}) : id === "sets" ? [] : toneItems(reading, lang),
        caption,
        lang,
        width
      }),
      csv: csvOf(table)
    });
  };
  const matrix = matrixRows(reading, {order: shown.order, ties: shown.ties, weight: state.weight, marked}, scene);
  const pairs = pairTable(reading, shown.ties, scene);
  const units = unitTable(reading, shown.order, state.names, scene);
  one("matrix", words.title, words.caption, pairs, (options) => chart.pairMatrix(matrix, options), 680);
  const rows = nodeRows(drawn);
  const pictureTitle = titleOfPicture(drawn);
  const second = secondOf(drawn);
  const caption = pictureCaption(reading, shown, state, second, lang);
  // the words above the picture on the page tell how to move it
  const measured = second === null ? pictureMeasured[lang] : "";
  one("picture", pictureTitle, caption, units, (options) => chart.nodeLink(rows, options), 680, measured);
  const bar = document.getElementById("pairs");
  if (bar !== null) bar.hidden = !reading.counts.tested || !["", "pairs"].includes(state.embed);
  const bars = barRows(reading, scene);
  const odd = pairTable(reading, Object.values(oddPairs(reading)).flat(), scene);
  one("pairs", words.pairsTitle, words.pairsCaption, odd, (options) => chart.pairBars(bars, options), 904);
  const within = new Set(shown.order);
  const sets = setRows(
    reading,
    reading.sets.filter(({units: own}) => own.every((unit) => within.has(unit))),
    scene
  );
  const setRowsTable = setTable(reading, lang);
  const setWords = setsCaption(reading, state, lang);
  one("sets", words.setsTitle, setWords, setRowsTable, (options) => chart.unitSets(sets, options), 904);
  for (const [id, table] of [
    ["pair-table", pairs],
    ["unit-table", units],
    ["broker-table", brokerTable(reading, shown.order, scene)]
  ] as const) {
    const section = document.getElementById(id);
    if (section !== null) refillSorted(section, table, scene.tasks, state.sorts[id] ?? null);
  }
  for (const [id, words] of [
    ["broker-table", brokerWords(reading, lang)],
    ["unit-table", unitWords(reading, lang)]
  ] as const) {
    const note = document.querySelector(`#${id} .note`);
    if (note !== null) note.textContent = words;
  }
}

/** Whose network the picture shows: that of one unit, or of all. */
export function titleOfPicture({reading, shown, state, scene: {lang}}: Drawn): string {
  return egoWords(reading, shown, state, lang)?.replace(/[。.]$/, "") ?? reading.words.pictureTitle;
}

/** A file's name for what a figure shows: matrix-expanded. */
function fileName(figure: string, {collectives, theme}: NetworkState): string {
  return [figure, collectives, theme].filter((part) => part !== "").join("-");
}
