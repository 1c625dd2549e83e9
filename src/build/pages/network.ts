import {pairBars} from "../../charts/pairBars.js";
import {pairMatrix} from "../../charts/pairMatrix.js";
import {type Tone, toneColour, tones} from "../../charts/tone.js";
import {type Scene, barRows, matrixRows, pairCells, tableOrder, toneName} from "../../components/networkRows.js";
import type {NetworkReading} from "../../components/networkView.js";
import {everything} from "../../findings/leaders.js";
import {aboveSentence, networkAnswer, networkLead, oddest} from "../../findings/network.js";
import {linkTo, type Place, shortSource} from "../chrome.js";
import {type Collection, unitInProse} from "../collection.js";
import {documentLinks} from "../documentLinks.js";
import {drawable} from "../draw.js";
import {type Figure, figure} from "../figure.js";
import {head} from "../head.js";
import {type Html, html} from "../html.js";
import {networkReading} from "../networkReading.js";
import {scopeTo} from "../scope.js";
import {typeset} from "../typeset.js";
import {number, pick, plural} from "../words.js";
import type {Page, PageParts} from "./parts.js";

/** 协同网络 of the collection, or with `documentId` of one of its documents: who shares responsibility with whom. */
export function network(documentId: string | null): Page {
  return (whole, place) =>
    networkParts(whole, documentId === null ? whole : scopeTo(whole, documentId), place, documentId);
}

function networkParts(whole: Collection, collection: Collection, place: Place, documentId: string | null): PageParts {
  const {lang} = place;
  const reading = networkReading(collection, "as_one", everything, lang);
  const name = (id: string): string => unitInProse(collection, id, lang);
  const answer = networkAnswer(reading, name, lang);
  const page = {title: pick(lang, "协同网络", "Co-responsibility network"), description: answer};
  const question = pick(
    lang,
    "谁和谁共同负责，是不是超出随机？",
    "Who shares responsibility with whom, and is it more than chance?"
  );
  const above = aboveSentence(reading, name, lang);
  const top = html`${head(collection, place, {question, answer, lead: networkLead(reading, name, lang)})}${
    above === null ? null : html`<p class="findings">${typeset(above, collection, lang)}</p>`
  }${documentLinks(whole, place, documentId, "network", "network")}`;
  if (reading.counts.sharing === 0) {
    return {
      ...page,
      parts: new Map<string, Html>([
        ["head", top],
        ["network", html``]
      ]),
      files: []
    };
  }
  const scene: Scene = {
    tasks: linkTo(place, "tasks"),
    scope: documentId === null ? "" : `&document=${documentId}`,
    lang
  };
  const specs = [matrixFigure(collection, reading, scene), pairsFigure(collection, reading, scene)];
  const figures = specs
    .filter((spec): spec is Figure => spec !== null)
    .map((spec, i) =>
      figure({...spec, file: documentId === null ? spec.id : `${spec.id}-${documentId}`, no: i + 1}, collection, place)
    );
  return {
    ...page,
    parts: new Map<string, Html>([
      ["head", top],
      ["network", html`<div data-network>${figures.map((part) => part.html)}</div>`]
    ]),
    files: figures.flatMap((part) => part.files)
  };
}

/** n, reading of collectives, model, correction, source: what every figure of the page says below. */
function captionOf(collection: Collection, {tasks, units, counts}: NetworkReading, {lang}: Scene): string {
  const n = pick(
    lang,
    `n = ${number(tasks, lang)}项任务、${number(units.length, lang)}个单位、${number(counts.pairs, lang)}对，其中${number(counts.sharing, lang)}对至少同列一项。集体称谓作一个单位。`,
    `n = ${plural(tasks, "task")}, ${plural(units.length, "unit")}, ${plural(counts.pairs, "pair")}, of which ${number(counts.sharing, lang)} share a task. Collectives as one unit. `
  );
  const model = counts.tested
    ? pick(
        lang,
        "随机模型保持每个单位的任务数和每项任务的单位数（二部图配置模型），p为精确尾概率，q经Benjamini–Hochberg校正。",
        "Chance keeps each unit’s number of tasks and each task’s number of units (bipartite configuration model); p is the exact tail, q is adjusted after Benjamini and Hochberg. "
      )
    : pick(lang, "任务不足20项，不作随机检验。", "Fewer than 20 tasks: not tested against chance. ");
  return `${n}${model}${shortSource(collection, lang)}`;
}

function toneKey(reading: NetworkReading, lang: Place["lang"]): Html | null {
  if (!reading.counts.tested) return null;
  const item = (tone: Tone): Html =>
    html`<li><span class="swatch" style="background:${toneColour(tone)}"></span>${toneName(tone, lang)}</li>`;
  return html`<ul class="key">
    ${tones.map(item)}
  </ul>`;
}

function pairTable(reading: NetworkReading, lang: Place["lang"]) {
  return {
    columns: [
      {label: pick(lang, "单位甲", "unit A")},
      {label: pick(lang, "单位乙", "unit B")},
      {label: pick(lang, "同列（项）", "shared tasks"), numeric: true},
      {label: pick(lang, "随机应有（项）", "by chance"), numeric: true},
      {label: pick(lang, "纽曼权重", "Newman weight"), numeric: true},
      {label: pick(lang, "关联强度", "association"), numeric: true},
      {label: "p", numeric: true},
      {label: "q", numeric: true},
      {label: pick(lang, "与随机相比", "against chance")}
    ],
    rows: tableOrder(reading.ties).map((tie) => pairCells(reading, tie, lang))
  };
}

function matrixFigure(collection: Collection, reading: NetworkReading, scene: Scene): Figure {
  const {lang} = scene;
  const odd = oddest(reading);
  const marked = odd === null ? [] : [odd.a, odd.b].flatMap((unit) => reading.units[unit]?.id ?? []);
  return {
    id: "matrix",
    no: 1,
    title: reading.words.title,
    measured: pick(
      lang,
      "下三角每格是一对单位：横行向右、竖列向上，各遇到一个单位名。格内为同列任务数；空心为集体称谓。",
      "Each cell of the lower triangle is a pair: along its row and up its column stand the two names. In the cell: shared tasks. Hollow: collective."
    ),
    key: toneKey(reading, lang),
    chart: drawable(
      pairMatrix,
      matrixRows(reading, {order: [...reading.units.keys()], ties: reading.ties, weight: "shared", marked}, scene),
      {}
    ),
    caption: captionOf(collection, reading, scene),
    queries: ["credits", "coresponsibility"],
    table: pairTable(reading, lang),
    wide: true
  };
}

function pairsFigure(collection: Collection, reading: NetworkReading, scene: Scene): Figure | null {
  const {lang} = scene;
  if (!reading.counts.tested) return null;
  return {
    id: "pairs",
    no: 2,
    title: reading.words.pairsTitle,
    measured: pick(
      lang,
      "同列任务数：实心为实际，空心为随机预期",
      "Shared tasks: solid is observed, hollow is expected by chance"
    ),
    chart: drawable(pairBars, barRows(reading, scene), {}),
    caption: captionOf(collection, reading, scene),
    table: pairTable(reading, lang)
  };
}
