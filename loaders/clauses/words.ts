import type {Role} from "../model.js";
import {CLAUSE_FORMATS} from "./index.js";
import {withoutListEnd} from "./listEnd.js";

interface Word {
  readonly word: string;
  readonly role: Role;
}

function longestFirst(words: readonly Word[]): readonly Word[] {
  return [...words].sort((a, b) => b.word.length - a.word.length);
}

const VERBS = longestFirst(CLAUSE_FORMATS.flatMap(({role, verbs}) => verbs.map((word) => ({word, role}))));
const LABELS = longestFirst(CLAUSE_FORMATS.flatMap(({role, labels}) => labels.map((word) => ({word, role}))));

/** 按职责分工, 按照各自职责, 分别, 共同: how it is done, before the verb. */
const MANNER =
  /(?:(?:按照?|根据|依照?|依据|在|各按)(?:各自|部门|有关|相关|属地)?(?:工作|管理)?(?:职责|职能|职权|分工|任务|权限|原则)+(?:范围)?(?:分工)?内?|分工|分别|共同|具体|统筹|联合|结合实际|抓好|做好)$/;
const MANNER_FIRST =
  /^(?:(?:按照?|根据|依照?|依据)(?:各自|部门|有关|相关)?(?:工作)?(?:职责|职能|分工|任务)+(?:范围)?(?:分工)?)/;
/** What goes on after the verb: 负责推进, 牵头组织, 负责落实到位. */
const VERB_TAIL = /(?:推进|组织|推动|抓好|做好|开展|协调|统筹|工作|到位|此项工作|以上工作)$/;

const LABEL_END = "单位|部门|主体|机构|方|处室|科室|股室|分工|地区";
const LABEL_QUALIFIER =
  /^(?:主要|具体|第一|直接|省级|市级|县级|区级|区县|省直|市直|区直|县直|属地|共同|其他|相关|有关|项目|任务|工作|总)+/;

/** A field that is no unit: when, where, which person; null for a label that says nothing about the task's parties. */
export type Field = "due" | "scope" | "person" | "other";
/** What a label before a colon announces. */
export type Announced = {readonly role: Role} | {readonly field: Field};

const FIELDS: readonly (readonly [Field, RegExp])[] = [
  ["person", /领导|负责人|责任人|联系人|联络人|分管|包保|组长|姓名/],
  ["due", /时限|期限|时间|进度|节点|时序/],
  ["scope", /^(?:适用|实施|试点|覆盖|推广)(?:范围|区域|地区|对象)$/],
  ["other", /^(?:备注|说明|联系方式|联系电话|电话|工作目标|目标|目标任务|成果形式|成果|工作措施|来源)$/]
];

/** The verb that ends a name; `end` is where the name ends, manner and 等 set aside. Null role: no verb. */
export function nameBeforeVerb(
  text: string,
  start: number,
  end: number
): {readonly end: number; readonly role: Role | null} {
  let verbEnd = end;
  for (let tail = tailBefore(text, start, verbEnd); tail > 0; tail = tailBefore(text, start, verbEnd)) verbEnd -= tail;
  const verb = VERBS.find(({word}) => verbEnd - word.length >= start && text.endsWith(word, verbEnd));
  if (verb === undefined) return {end: withoutListEnd(text, start, end), role: null};
  let nameEnd = verbEnd - verb.word.length;
  for (;;) {
    const manner = MANNER.exec(text.slice(Math.max(start, nameEnd - 24), nameEnd));
    if (manner === null) break;
    nameEnd -= manner[0].length;
  }
  return {end: withoutListEnd(text, start, nameEnd), role: verb.role};
}

function tailBefore(text: string, start: number, end: number): number {
  return VERB_TAIL.exec(text.slice(Math.max(start, end - 6), end))?.[0].length ?? 0;
}

/** How many characters at `start` say how or by whom and are no part of a name: 由, 按职责分工由. */
export function leadIn(text: string, start: number, end: number): number {
  const manner = MANNER_FIRST.exec(text.slice(start, Math.min(end, start + 24)))?.[0].length ?? 0;
  const by = /^(?:以上|上述)?(?:各项|任务|事项|措施|工作)*(?:由|请|会同|商(?![务业标贸会品场船飞]))/.exec(
    text.slice(start + manner, end)
  )?.[0].length;
  return manner + (by ?? 0);
}

function wordOf(label: string): Word | undefined {
  const plain = label.replace(/[（(][^（()）]*[)）]/g, "").replace(new RegExp(`(?:${LABEL_END})$`), "");
  const stem = plain.replace(LABEL_QUALIFIER, "");
  return LABELS.find(({word}) => stem === word) ?? LABELS.find(({word}) => plain === word);
}

/** What a label before a colon (牵头单位, 责任部门, 完成时限) announces; null when it is no label of a clause. */
export function announcedBy(label: string): Announced | null {
  const field = FIELDS.find(([, form]) => form.test(label))?.[0];
  if (field !== undefined) return {field};
  const joint = /^(.{2,10}?)(?:和|及|与|、|\/)(.{2,10})$/.exec(label);
  const word = wordOf(label) ?? (joint === null ? undefined : wordOf(joint[2] ?? "") && wordOf(joint[1] ?? ""));
  return word === undefined ? null : {role: word.role};
}

/** Whether a text is a label's words and nothing else: 责任单位. */
export function isLabel(text: string): boolean {
  return new RegExp(`(?:${LABEL_END})$`).test(text) && wordOf(text) !== undefined;
}

const ANY_LABEL = LABELS.map(({word}) => word).join("|");
/** A label with its colon wherever it stands, told by its last words: …单位：, 完成时限：. */
export const LABEL_ANYWHERE = new RegExp(
  `(?:主要|具体|第一|省级|市级|区级|属地|共同|其他)?(?:(?:${ANY_LABEL})(?:（[^（）]{1,6}）)?(?:${LABEL_END})|(?:完成|办结|整改|工作|责任)?(?:时限|期限)|完成时间|时间节点|适用范围|实施范围|牵头领导|责任领导|责任人|联系人)(?=[：:])`,
  "g"
);
/** A label at the beginning of a line: with a colon, or set in 【】. */
export const LABEL_FIRST = new RegExp(
  `^[*·•\\-—◆●■▲]?[ \\u3000]{0,4}(?:([^：:、，,；;。（(\\s]{2,14}(?:（[^（）]{1,6}）)?)[ \\u3000]?[：:]|[【〔［\\[]([^】〕］\\]：:]{2,12})[】〕］\\]][：:]?)`
);

/** What the label at the beginning of a line announces; null where none does. */
export function announcedFirst(line: string): {readonly announced: Announced; readonly length: number} | null {
  const match = LABEL_FIRST.exec(line.slice(0, 40));
  const label = match?.[1] ?? match?.[2];
  if (match === null || label === undefined) return null;
  const announced = announcedBy(label.replace(/\s/g, ""));
  return announced === null ? null : {announced, length: match[0].length};
}
