import type {Flow, Span} from "../model.js";
import {labelAt} from "../text/labels.js";
import {attachmentAt, wordsOf} from "./headings.js";

/** Words that head the columns of a table of tasks, alone or run together with others. */
const COLUMN =
  /^(?:序号?|号|类别|分类|领域|任务|主要任务|重点任务|工作任务|目标任务|任务名称|任务内容|工作内容|主要内容|重点工作|工作项目|项目|项目名称|事项|指标|指标名称|目标|工作目标|措施|工作措施|具体措施|主要举措|牵头|配合|责任|牵头单位|配合单位|责任单位|责任部门|牵头部门|配合部门|实施主体|建设主体|责任主体|单位|部门|主体|时限|完成时限|完成时间|时间节点|进度|备注|简要描述|应用场景|主要方向|成果形式)(?:[（(].{1,20}[）)])?$/;
const LONGEST_CELL = 20;
/** The head of a table is told by so many heads of columns within so many lines. */
const LEAST_COLUMNS = 3;
const HEAD_LINES = 12;

/**
 * Tables whose columns were lost: printed one cell a line, below a run of lines that are heads of columns. Each ends
 * where a heading of the outermost kind, an attachment or the imprint begins. Nothing can be read of them for sure.
 */
export function lostTables(flow: Flow, body: Span): Span[] {
  const found: Span[] = [];
  let recent: number[] = [];
  let first: number | null = null;
  flow.lines.forEach((line, index) => {
    if (line.start < body.start || line.start >= body.end) return;
    if (first !== null) {
      if (endsTable(flow, index)) {
        found.push({start: first, end: line.start});
        first = null;
        recent = [];
      }
      return;
    }
    if (line.row || !COLUMN.test(wordsOf(flow, line))) return;
    recent = [...recent.filter((each) => index - each < HEAD_LINES), index];
    const head = recent[0];
    if (head === undefined || recent.length < LEAST_COLUMNS || !areCells(flow, head, index)) return;
    first = flow.lines[head]?.start ?? line.start;
  });
  if (first !== null) found.push({start: first, end: body.end});
  return found;
}

function areCells(flow: Flow, from: number, to: number): boolean {
  for (let index = from; index <= to; index++) {
    const words = wordsOf(flow, flow.lines[index]);
    if (words.length > LONGEST_CELL || /[。；]/.test(words)) return false;
  }
  return true;
}

function endsTable(flow: Flow, index: number): boolean {
  const line = flow.lines[index];
  if (line === undefined) return true;
  const kind = labelAt(flow.text, line.start)?.kind;
  return attachmentAt(flow, index) !== null || kind === "han" || kind === "chapter" || kind === "part";
}
