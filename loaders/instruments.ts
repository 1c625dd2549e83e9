import type {Flow, Instrument, Span, TaskPlace} from "./model.js";

/** What is done to an instrument itself; the instrument must then be the object, not 《…》相关配套文件. */
const MAKING = [
  "制修订",
  "制定",
  "制订",
  "修订",
  "修改",
  "修编",
  "出台",
  "印发",
  "编制",
  "编写",
  "编印",
  "起草",
  "草拟",
  "拟订",
  "拟定",
  "发布",
  "颁布",
  "公布",
  "废止",
  "立项",
  "更新",
  "完善"
];
/** What is done by or after an instrument. */
const FOLLOWING = [
  "落实",
  "贯彻",
  "执行",
  "实施",
  "按照",
  "根据",
  "依据",
  "依照",
  "对照",
  "深化",
  "落地",
  "宣传",
  "学习"
];
const ACTIONS = [...MAKING, ...FOLLOWING];

/** 《…》 of [start, end), outermost pairs, marks included; one left open at the end of its paragraph is none. */
function titles(text: string, start: number, end: number): Span[] {
  const spans: Span[] = [];
  let depth = 0;
  let opened = start;
  for (const {0: mark, index} of text.slice(start, end).matchAll(/[《》\n]/g)) {
    const position = start + index;
    if (mark === "《") {
      if (depth === 0) opened = position;
      depth++;
    } else if (mark === "》" && depth > 0) {
      depth--;
      if (depth === 0) spans.push({start: opened, end: position + 1});
    } else if (mark === "\n") depth = 0;
  }
  return spans;
}

/** How far before 《 its verb is looked for, and behind 》; a verb stands in the same part of the sentence. */
const REACH = {before: 60, behind: 30};
const LAST_PART = /[^，,。；\n]*$/;

/** The verb nearest before the title in its part of the sentence; 新修订的 qualifies and is no verb. */
function verbBefore(phrase: string): string | null {
  let nearest: string | null = null;
  let distance = Infinity;
  for (const action of ACTIONS) {
    const at = phrase.lastIndexOf(action);
    const after = phrase.slice(at + action.length);
    if (at < 0 || after.length >= distance || /^(?:后|好|过)?的/.test(after)) continue;
    nearest = action;
    distance = after.length;
  }
  return nearest;
}

/** What can stand between instruments and the verb behind them: 《…》《…》等制度的修订, 《…》组织实施. */
const BETWEEN =
  "等|的|各项|系列|有关|相关|重点|任务|工作|要求|精神|规定|制度|规范|标准|文件|办法|法规|规章|政策|方案|规划|计划|条例|意见|措施|法律|组织|督促|抓好|全面|有效|贯彻(?=落实|实施)";
const VERB_AFTER = new RegExp(`^(?:${BETWEEN})*(${ACTIONS.join("|")})`);

function verbAfter(phrase: string): string | null {
  return VERB_AFTER.exec(phrase)?.[1] ?? null;
}

/** Whether what follows 》 leaves the instrument the object of a making verb. */
function isObject(after: string): boolean {
  return !/^(?:相关|配套|有关|的|规定|要求|精神|确定|明确)/.test(after);
}

function actionOf(text: string, group: readonly Span[], start: number, end: number): string | null {
  const first = group[0];
  const last = group.at(-1);
  if (first === undefined || last === undefined) return null;
  const window = text.slice(Math.max(start, first.start - REACH.before), first.start);
  const before = verbBefore(window.slice(window.search(LAST_PART)));
  const behind = text.slice(last.end, Math.min(end, last.end + REACH.behind));
  const after = verbAfter(behind);
  if (after !== null && (before === null || MAKING.includes(after) || after === "落地")) return after;
  return before !== null && MAKING.includes(before) && !isObject(behind) ? null : before;
}

/** The laws, plans and standards that the tasks' words cite in 《》, in order, with what is to be done about each. */
export function readInstruments(flow: Flow, places: readonly TaskPlace[]): Instrument[] {
  const found: Instrument[] = [];
  let next = flow.text.indexOf("《");
  for (const {taskId, textStart, end, clause} of places) {
    if (next >= 0 && next < textStart) next = flow.text.indexOf("《", textStart);
    if (next < 0 || next >= end) continue;
    const spans = titles(flow.text, textStart, end).filter(
      (span) => clause === null || span.end <= clause.start || span.start >= clause.end
    );
    for (let index = 0; index < spans.length;) {
      const group: Span[] = [];
      do {
        const span = spans[index++];
        if (span !== undefined) group.push(span);
      } while (
        /^[、和及与]?$/.test(flow.text.slice(group.at(-1)?.end, spans[index]?.start ?? end)) &&
        index < spans.length
      );
      const action = actionOf(flow.text, group, textStart, end);
      for (const span of group) {
        const title = flow.text.slice(span.start + 1, span.end - 1);
        const printed = flow.span(span.start, span.end);
        found.push({start: printed.start, end: printed.end, taskId, title, action});
      }
    }
  }
  return found;
}
