/** What a column of a table holds, told by its head; `label` is the head's words, without notes in brackets. */
export type ColumnHead =
  | {readonly kind: "units"; readonly label: string}
  | {readonly kind: "number" | "due" | "scope" | "person" | "note" | "words"};

const NUMBER = /^(?:序号|编号|序|项次|序次|号|任务编号|任务序号|No\.?|NO\.?|№)$/;
const UNITS =
  /^(?:(?:主要|具体|第一|直接|省级|市级|县级|区级|省直|市直|区直|县直|属地|共同|其他|相关|有关|项目|任务|工作)*(?:牵头|责任|主责|负责|落实|配合|协同|协办|协助|参与|参加|支持|主办|承办|会办|指导|督导|实施|监管|主管)(?:负责|落实|实施|承办|责任)*(?:\/首列)?(?:(?:和|及|与|、|\/)?(?:牵头|责任|配合|协同|参与))?(?:单位|部门|主体|机构|方|处室|科室|股室|地区)|牵头|主办|配合|协办)$/;
const DUE =
  /^(?:(?:完成|办结|整改|工作|责任|计划|落实|实施|推进)*(?:时限|期限|时间|时间节点|进度|进度安排|节点|时间安排|完成时间)(?:要求|安排)?)$/;
const SCOPE = /^(?:适用|实施|试点|覆盖|推广)(?:范围|区域|地区|对象)$/;
const PERSON = /领导|负责人|责任人|联系人|联络人|联络员|分管|包保|姓名|联系方式|联系电话|电话/;
/** What says under which heading a row stands, where it comes from, or remarks on it, and is no part of what is to be done. */
const NOTE = /^(?:专题|章节|备注|说明|(?:任务|政策|文件|依据)?(?:来源|出处|依据)(?:条款|文件)?|文号|联系方式)$/;
/** A head has no more words than a label has. */
const LONGEST = 24;

/** What the head of a column says that it holds; `words` where it says something else, or is no head. */
export function columnHeadOf(printed: string): ColumnHead {
  const label = printed
    .replace(/\s+/g, "")
    .replace(/[（(〔[][^（()）〕\]]*[)）〕\]]/g, "")
    .replace(/[：:]$/, "");
  if (label.length > LONGEST) return {kind: "words"};
  if (NUMBER.test(label)) return {kind: "number"};
  if (PERSON.test(label)) return {kind: "person"};
  if (UNITS.test(label)) return {kind: "units", label: label.replace("/首列", "")};
  if (DUE.test(label)) return {kind: "due"};
  if (NOTE.test(label)) return {kind: "note"};
  return {kind: SCOPE.test(label) ? "scope" : "words"};
}

/** A bracket at the end of a cell that says who does what. */
const BRACKETED = /[（(〔【][^（(〔【]*(?:牵头|负责|责任单位|责任部门|配合)[^（(〔【]*[）)〕】]。?\s*$/;

/** A header stands below a title and a note or two, not deep in a table. */
const DEEPEST_HEADER = 6;

/**
 * The header rows of a table of tasks, by index: the first row of heads among which one is of units, and the row below
 * where it parts a head into several. Without such a column a table is one of tasks if its first row is a header with a
 * column of numbers and a cell ends in a bracket that says who is responsible. Null for any other table. `rows` hold the words of their cells.
 */
export function headerRows(
  rows: readonly (readonly {readonly words: string}[])[]
): {readonly first: number; readonly last: number} | null {
  const isHead = ({words}: {readonly words: string}): boolean =>
    words.replace(/\s+/g, "").length <= LONGEST && !/[。；]/.test(words);
  const hasUnits = (cells: readonly {readonly words: string}[]): boolean =>
    cells.some(({words}) => columnHeadOf(words).kind === "units");
  for (const [index, cells] of rows.slice(0, DEEPEST_HEADER).entries()) {
    if (cells.length < 2 || !cells.every(isHead)) continue;
    const below = rows[index + 1] ?? [];
    const parts = below.length > 0 && below.every(isHead) && hasUnits(below);
    if (
      hasUnits(cells) ||
      (parts && below.length < cells.length && below.every(({words}) => columnHeadOf(words).kind !== "words"))
    ) {
      return {first: index, last: parts ? index + 1 : index};
    }
  }
  const [heads] = rows;
  const isNumbered = heads?.every(isHead) === true && heads.some(({words}) => columnHeadOf(words).kind === "number");
  const hasClauses = rows.some((cells) => cells.some(({words}) => BRACKETED.test(words.slice(-400))));
  return isNumbered && hasClauses ? {first: 0, last: 0} : null;
}
