import type {Flow, Quantity, TaskPlace} from "./model.js";
import {foldWidth} from "./text/numerals.js";

const SCALES: readonly (readonly [string, number])[] = [
  ["万亿", 1e12],
  ["亿", 1e8],
  ["千万", 1e7],
  ["百万", 1e6],
  ["万", 1e4],
  ["千", 1e3],
  ["百", 1e2]
];

/** Measures and measure words that count; 年, 月, 日, 级 and 类 date or class a thing and do not. */
const UNITS =
  "平方公里|平方千米|平方米|立方米|万千瓦时|千瓦时|兆瓦时|个百分点|个工作日|百分点|人次|场次|班次|台次|台套|公里|千米|公顷|千瓦|兆瓦|小时|分钟|美元|毫米|厘米|公斤|" +
  "米|亩|吨|元|人|名|位|家|个|项|台|套|辆|艘|架|件|条|座|处|所|间|栋|幢|户|次|场|期|批|部|册|份|篇|种|门|张|株|棵|头|只|块|支|队|对|倍|天|%|‰";
/** 第9条河道 numbers a thing and counts none. */
const QUANTITY = new RegExp(
  `(?<![0-9.,]|第\\s?)([0-9]{1,3}(?:,[0-9]{3}){1,4}|[0-9]{1,15})(\\.[0-9]{1,6})?\\s?(${SCALES.map(([scale]) => scale).join("|")})?\\s?(余|多)?(${UNITS})`,
  "g"
);
const BEFORE =
  /(不得少于|不得低于|不得超过|不得高于|不少于|不低于|不大于|不小于|不超过|不高于|不多于|至少|至多|最多|最高|超过|突破|大于|小于|低于|高于|少于|多于|约|近)\s?$/;
const AFTER = /^\s?(及以上|及以下|以上|以下|以内|之内|左右)/;
/** Longer words are a sentence and not what is counted. */
const LONGEST_OBJECT = 30;
const CLAUSE_END = /[，。；、,;：:（()）\n]/;
/** A figure of its own behind an “and”: 20个广场和30条绿道. */
const NEXT_FIGURE = /(?:和|及|与|以及)[^0-9]{0,4}[0-9].*$/s;
const VERB =
  /^(?:力争|争取|完成|实施|实现|建成|建设|新建|新增|推进|推动|培育|培养|打造|形成|开展|组织|举办|创建|改造|加装|新增|引进|发展|达到|为|全年|年内|确保|继续|再|达到?|[0-9]+年内|每年)+/;

/** Verbs between what is counted and its figure: 配套率达到95%. */
const TOWARDS = /(?:达到?|增长|下降|提高|提升|降低|压减|压缩|扩大|增加|减少)(?:至|到)?$/;

interface Sentence {
  readonly text: string;
  readonly start: number;
}

/** What is counted: the words after the figure up to the next stop, or before it where the figure ends the clause. */
function objectOf({text}: Sentence, start: number, end: number): string | null {
  const after = text.slice(end, end + LONGEST_OBJECT + 10).replace(/^\s*的?\s*/, "");
  const quoted = /^“[^”]{1,30}”/.exec(after)?.[0];
  if (quoted !== undefined) return quoted;
  const stop = after.search(CLAUSE_END);
  const following = (stop < 0 ? after : after.slice(0, stop)).replace(NEXT_FIGURE, "").trim();
  if (following !== "") return following.length <= LONGEST_OBJECT ? following : null;
  let from = start;
  while (from > Math.max(0, start - 60) && !CLAUSE_END.test(text.charAt(from - 1))) from--;
  const preceding = text.slice(from, start).replace(BEFORE, "").trim().replace(VERB, "").replace(TOWARDS, "");
  return preceding === "" || preceding.length > LONGEST_OBJECT ? null : preceding;
}

/** 等6个, “…”4个: a figure that sums up a list just given commits to nothing; 57座以上大客车 names a class. */
function isCommitment(text: string, start: number, end: number, comparatorAfter: boolean, unit: string): boolean {
  const preceding = text.slice(Math.max(0, start - 4), start).trimEnd();
  const following = text.slice(end, end + 4);
  if (/[-—–－~～等“”》]$/.test(preceding)) return false;
  if (unit === "个" && /^\s?(?:方面|月|工作日|小时)/.test(following)) return false;
  return !comparatorAfter || end >= text.length || /^\s*[，。；、,;：:（()）\n且和及的]/.test(following);
}

function quantitiesOf(flow: Flow, taskId: string, printed: Sentence): Quantity[] {
  if (!/[0-9０-９]/.test(printed.text)) return [];
  const sentence = {...printed, text: foldWidth(printed.text)};
  const quantities: Quantity[] = [];
  for (const match of sentence.text.matchAll(QUANTITY)) {
    const [whole, integer = "", fraction = "", scale, , unit = ""] = match;
    const before = BEFORE.exec(sentence.text.slice(Math.max(0, match.index - 6), match.index));
    const after = AFTER.exec(sentence.text.slice(match.index + whole.length, match.index + whole.length + 5));
    const start = match.index - (before?.[0].length ?? 0);
    const end = match.index + whole.length + (after?.[0].length ?? 0);
    if (!isCommitment(sentence.text, match.index, end, after !== null, unit)) continue;
    const factor = SCALES.find(([each]) => each === scale)?.[1] ?? 1;
    const value = Number(integer.replace(/,/g, "") + fraction) * factor;
    const from = sentence.start + start;
    const to = sentence.start + end;
    const span = flow.span(from, to);
    quantities.push({
      start: span.start,
      end: span.end,
      taskId,
      value: Math.round(value * 1e6) / 1e6,
      unit,
      comparator: before?.[1] ?? after?.[1] ?? null,
      object: objectOf(sentence, start, end),
      quote: flow.text.slice(from, to)
    });
  }
  return quantities;
}

/** The quantified commitments of the tasks' words, in order: 70万平方米, 1000台以上, 不少于3次. */
export function readQuantities(flow: Flow, places: readonly TaskPlace[]): Quantity[] {
  const found: Quantity[] = [];
  for (const {taskId, textStart, end, clause} of places) {
    const stretches =
      clause === null
        ? [[textStart, end]]
        : [
            [textStart, clause.start],
            [clause.end, end]
          ];
    for (const [from = 0, to = 0] of stretches) {
      let start = from;
      while (start < to) {
        const stop = flow.text.indexOf("。", start);
        const next = stop < 0 || stop >= to ? to : stop + 1;
        for (const each of quantitiesOf(flow, taskId, {text: flow.text.slice(start, next), start})) found.push(each);
        start = next;
      }
    }
  }
  return found;
}
