import type {Flow, Span} from "../model.js";
import {labelAt} from "../text/labels.js";
import type {ClauseFormat} from "./format.js";

/** So many items that end so show that clauses are written so in a document. */
export const FEWEST_SENTENCES = 3;

const LONGEST = 240;
const BY_WHOM = /^(?:(?:此项|该项|以上|本项)?(?:工作|任务)?(?:具体|统一)?由|责任[单位部门]{2}[为是])/u;

/** The last sentences of numbered items that begin as 由市水利局负责 does, and how many items have sentences at all. */
export interface LastSentences {
  readonly stretches: readonly Span[];
  readonly items: number;
}

/** The last sentence of each numbered line, or line without number, that says by whom; its full stop left out. */
export function lastSentences(flow: Flow, body: Span): LastSentences {
  const stretches: Span[] = [];
  let items = 0;
  for (const line of flow.lines) {
    if (line.row || line.start < body.start || line.end > body.end) continue;
    const printed = flow.text.slice(line.start, line.end);
    const label = labelAt(flow.text, line.start);
    if (!printed.includes("。")) continue;
    if (label !== null) items++;
    const end = printed.trimEnd().replace(/。+$/u, "").length;
    const start = Math.max(printed.lastIndexOf("。", end - 1), printed.lastIndexOf("；", end - 1)) + 1;
    const sentence = printed.slice(start, end);
    const isAlone = label === null && start === 0;
    if (sentence.length > LONGEST || !BY_WHOM.test(sentence.trimStart()) || !(label !== null || isAlone)) continue;
    const space = sentence.length - sentence.trimStart().length;
    stretches.push({start: line.start + start + space, end: line.start + end});
  }
  return {stretches, items};
}

/**
 * 由甲局负责，乙局配合: the last sentence of an item, in a document that has no other clauses and ends most of its items so. A
 * sentence here and there that says who leads what is prose.
 */
export const sentences: ClauseFormat = {
  name: "sentences",
  title: {zh: "句末的“由…负责”", en: "A sentence that says by whom"},
  examples: [
    "1.新建水厂8座。由{responsible:市水利局}会同{responsible:市发展改革委}负责。\n2.改造管网120公里。由{responsible:市住建局}负责，{support:各区}配合。\n3.检测水质。由{lead:市卫生健康委}牵头，{responsible:市水利局}负责水厂自检，每月不少于2次。",
    "1.新建水厂8座。由市水利局会同市发展改革委负责。\n2.改造管网120公里，消除隐患。\n3.检测水质，公布结果。"
  ]
};
