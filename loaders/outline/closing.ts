import type {Clause, Flow, Item, Region} from "../model.js";
import {isOutside} from "./levels.js";

/** Lines that close a document or a plan: what it takes effect from, what is attached, whom to ask. */
const CLOSING =
  /\n(?=附件?[：:]|附件\s*[0-9０-９一二三四五][：:]|附注[：:]|特此(?:通知|公告|通告|函[告达]|报告)|联\s*系\s*(?:人|电话|方式|科室|处室|部门|单位)[：:]|(?:本|以上|上述)(?:意见|办法|方案|规定|计划|措施|细则|通知|政策|行动|规划|决定|条例|实施|若干|文件)[^。\n]{0,20}?(?:自|由)[^。\n]{1,60}(?:施行|实施|执行|解释))/;

/** The items without what closes the document or plan behind them, and where that stands. */
export function withoutClosings(
  flow: Flow,
  items: readonly Item[],
  clauses: readonly Clause[]
): {readonly items: readonly Item[]; readonly closings: readonly Region[]} {
  const closings: Region[] = [];
  const kept = items.map((item, index) => {
    if (!isOutside(items[index + 1]) || isOutside(item)) return item;
    const lineEnd = flow.text.indexOf("\n", item.start);
    if (lineEnd < 0 || lineEnd >= item.end) return item;
    const match = CLOSING.exec(flow.text.slice(lineEnd, item.end));
    if (match === null) return item;
    const start = lineEnd + match.index + 1;
    if (clauses.some((clause) => clause.start >= start && clause.start < item.end)) return item;
    closings.push({start, end: item.end, kind: "closing", taskId: null});
    return {...item, end: start};
  });
  return {items: kept, closings};
}
