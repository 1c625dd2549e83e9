import {nodeLink} from "../charts/nodeLink.js";
import {pairBars} from "../charts/pairBars.js";
import {pairMatrix} from "../charts/pairMatrix.js";
import {unitSets} from "../charts/unitSets.js";
import type {FigureTable} from "../components/figureTable.js";
import {toneItems} from "../components/networkLegend.js";
import {pictureRows} from "../components/networkPictureRows.js";
import {type Scene, barRows, matrixRows, oddPairs, setRows} from "../components/networkRows.js";
import {shownOf} from "../components/networkShown.js";
import {defaults} from "../components/networkState.js";
import {pairTable, setTable, unitTable} from "../components/networkTables.js";
import type {NetworkReading} from "../components/networkView.js";
import {pictureCaption, pictureMeasured} from "../components/networkWords.js";
import {oddest} from "../findings/networkPairs.js";
import {drawable} from "./draw.js";
import type {Figure} from "./figure.js";
import {html} from "../wording/html.js";
import {pick} from "../wording/words.js";

/** The units that the title speaks of: those of the pair least like chance. */
export function spokenOf(reading: NetworkReading): readonly string[] {
  const odd = oddest(reading);
  return odd === null ? [] : [odd.a, odd.b].flatMap((unit) => reading.units[unit]?.id ?? []);
}

export function matrixFigure(reading: NetworkReading, scene: Scene, no: number): Figure {
  const {lang} = scene;
  const shown = shownOf(reading, defaults);
  const rows = matrixRows(
    reading,
    {order: shown.order, ties: shown.ties, weight: "shared", marked: spokenOf(reading)},
    scene
  );
  return {
    id: "matrix",
    no,
    title: reading.words.title,
    measured: pick(
      lang,
      "下三角每格是一对单位：横行向右、竖列向上，各遇到一个单位名。空心为集体称谓。",
      "Each cell is a pair: along its row and up its column stand the two names. Hollow: collective."
    ),
    legend: {form: "list", items: toneItems(reading, lang)},
    queries: ["credits", "coresponsibility"],
    chart: drawable(pairMatrix, rows, {}),
    caption: reading.words.caption,
    table: pairTable(reading, shown.ties, scene),
    tableAt: "pair-table",
    beside: "matrix"
  };
}

/** Ties that are links in the picture as it is sent; of more, the table has the links, and scripts draw them. */
const mostLinks = 300;

export function pictureFigure(reading: NetworkReading, scene: Scene, no: number): Figure {
  const {lang} = scene;
  const shown = shownOf(reading, defaults);
  const rows = pictureRows(reading, shown, defaults, spokenOf(reading), scene);
  return {
    id: "picture",
    no,
    title: reading.words.pictureTitle,
    measured: html`<span class="needs-script"
        >${pick(
          lang,
          "拖动圆点，按住Ctrl滚轮缩放，双击放开；方向键在圆点间移动，回车打开。",
          "Drag a node, zoom with Ctrl and the wheel, double-click to let go; arrow keys move between nodes, Enter opens."
        )}</span
      >`,
    measuredInWords: pictureMeasured[lang],
    controls: html`<p class="zoom tools needs-script">
        <button type="button" data-zoom value="1.4">${pick(lang, "放大", "Zoom in")}</button>
        <button type="button" data-zoom value="0.7">${pick(lang, "缩小", "Zoom out")}</button>
        <button type="button" data-zoom value="0">${pick(lang, "复位", "Reset")}</button>
      </p>
`,
    legend: {form: "list", items: toneItems(reading, lang)},
    chart: drawable(nodeLink, rows, {isBare: rows.ties.length > mostLinks}),
    caption: pictureCaption(reading, shown, defaults, null, lang),
    table: unitTable(reading, shown.order, defaults.names, scene),
    tableAt: "unit-table",
    beside: "picture"
  };
}

export function pairsFigure(reading: NetworkReading, scene: Scene, no: number): Figure | null {
  const {lang} = scene;
  if (!reading.counts.tested) return null;
  const rows = barRows(reading, scene);
  return {
    id: "pairs",
    no,
    title: reading.words.pairsTitle,
    measured: pick(
      lang,
      "同列任务数：实心为实际，空心为随机预期",
      "Shared tasks: solid is observed, hollow is what chance would give"
    ),
    legend: {form: "list", items: toneItems(reading, lang)},
    queries: ["credits", "coresponsibility"],
    chart: drawable(pairBars, rows, {}),
    caption: reading.words.pairsCaption,
    table: pairTable(reading, Object.values(oddPairs(reading)).flat(), scene)
  };
}

export function setsFigure(reading: NetworkReading, scene: Scene, no: number): Figure | null {
  const {lang} = scene;
  if (reading.sets.length === 0) return null;
  const table: FigureTable = setTable(reading, lang);
  return {
    id: "sets",
    no,
    title: reading.words.setsTitle,
    measured: pick(
      lang,
      "每列一种组合：柱为恰好由这些单位承担的任务数，点为其中的单位；空心为集体称谓",
      "One column a set: the bar is the tasks that name just these units, the dots are the units; hollow: collective"
    ),
    queries: ["credits", "unit_sets"],
    chart: drawable(unitSets, setRows(reading, reading.sets, scene), {}),
    caption: reading.words.setsCaption,
    table
  };
}
