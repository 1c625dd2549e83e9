import type {Role} from "../model.js";
import {characterClasses, firstOf} from "../text/characterClasses.js";
import {remembered} from "../text/remembered.js";
import {ROLE_FORMATS} from "./roles.js";

interface Word {
  readonly word: string;
  readonly role: Role;
}

const LABELS: readonly Word[] = ROLE_FORMATS.flatMap(({role, labels}) => labels.map((word) => ({word, role}))).sort(
  (a, b) => b.word.length - a.word.length
);

/** Ends of a label; 位 and 单 are what a lost margin leaves of 单位. */
const LABEL_END =
  "单位|部门|主体|机构|方|处室|科室|股室|分工|地区|市县|县区|区县|市州|镇街|街镇|乡镇|街道|企业|院校|高校|小组|专班|领导小组|责任|落实|位|单";
const LABEL_ENDING = new RegExp(`(?:${LABEL_END})$`, "u");
const LABEL_QUALIFIER =
  /^(?:主要|具体|第一|直接|省级|市级|县级|区级|区县|省直|市直|区直|县直|省|市|区|县|属地|共同|其他|相关|有关|项目|任务|工作|总)+/u;

/** A field that is no unit: when, where, which person; null for a label that says nothing about the task's parties. */
export type Field = "due" | "scope" | "person" | "other";
/** What a label before a colon announces. */
export type Announced = {readonly role: Role} | {readonly field: Field};

const FIELDS: readonly (readonly [Field, RegExp])[] = [
  ["person", /领导(?!小组)|负责人|责任人|联系人|联络人|联络员|分管|包保|组长|姓名|负责同志|专员/u],
  ["due", /时限|期限|时间|进度|节点|时序|日期/u],
  ["scope", /^(?:适用|实施|试点|覆盖|推广)(?:范围|区域|地区|对象)$/u],
  [
    "other",
    /^(?:备注|说明|联系方式|联系电话|电话|工作目标|目标|目标任务|成果形式|成果|工作措施|来源|依据|工作要求|要求)$/u
  ]
];

function wordOf(label: string): Word | undefined {
  const plain = label.replace(/[（(][^（()）]*[)）]/gu, "");
  const short = plain.replace(LABEL_ENDING, "");
  const stems = [short, short.replace(LABEL_QUALIFIER, ""), plain, plain.replace(LABEL_QUALIFIER, "")];
  for (const stem of stems) {
    const word = LABELS.find(({word: each}) => stem === each);
    if (word !== undefined) return word;
  }
  return undefined;
}

/** What a label before a colon (牵头单位, 责任部门, 完成时限) announces; null when it is no label of a clause. */
export const announcedBy = remembered((label: string): Announced | null => {
  const field = FIELDS.find(([, form]) => form.test(label))?.[0];
  if (field !== undefined) return {field};
  const joint = /^(.{2,10}?)(?:和|及|与|、|\/|（|\()(.{2,10})$/u.exec(label);
  const word = wordOf(label) ?? (joint === null ? undefined : wordOf(joint[2] ?? "") && wordOf(joint[1] ?? ""));
  return word === undefined ? null : {role: word.role};
});

/** Whether a text is a label's words and nothing else: 责任单位. */
export const isLabel = remembered(
  (text: string): boolean => /(?:单位|部门|主体|机构|方)$/u.test(text) && wordOf(text) !== undefined
);

const ANY_LABEL = LABELS.map(({word}) => word).join("|");
/** A label without colon that a list begins with: 牵头单位为市教育局. */
const BARE_LABEL = new RegExp(
  `^((?:主要|具体|第一|省级|市级|区级|属地|共同|其他)?(?:${ANY_LABEL})(?:单位|部门|主体|机构))(?:分别)?(?:为|是|有|包括)?`,
  "u"
);

/** The label without colon that a phrase begins with, and its role; null where it begins with none. */
export function bareLabel(phrase: string): {readonly length: number; readonly role: Role} | null {
  const match = BARE_LABEL.exec(phrase);
  const word = match?.[1] === undefined ? undefined : wordOf(match[1]);
  return match === null || word === undefined ? null : {length: match[0].length, role: word.role};
}

/** A label that a colon follows, told by its last words: …单位：, 完成时限：. */
const LABEL_AT_END = new RegExp(
  `(?:主要|具体|第一|省级|市级|区级|属地|共同|其他)?(?:(?:${ANY_LABEL})(?:（[^（）]{1,6}）)?(?:${LABEL_END})|(?:完成|办结|整改|工作|责任)?(?:时限|期限)|完成时间|时间节点|适用范围|实施范围|(?:牵头|责任|分管|包保)?领导|(?:牵头)?责任人|(?:牵头)?负责人|联系人|牵头|主办|配合|协办)$`,
  "u"
);

/** No label is longer. */
const LONGEST_LABEL = 24;

/** Words of a label before its colon. */
export interface LabelPlace {
  readonly index: number;
  readonly words: string;
}

/** The labels that stand before a colon in a text, wherever they begin, in order. */
export function labelsIn(text: string): LabelPlace[] {
  const found: LabelPlace[] = [];
  let from = 0;
  for (let colon = colonFrom(text, 0); colon < text.length; colon = colonFrom(text, colon + 1)) {
    const start = Math.max(from, colon - LONGEST_LABEL);
    const match = LABEL_AT_END.exec(text.slice(start, colon));
    if (match === null) continue;
    found.push({index: start + match.index, words: match[0]});
    from = colon;
  }
  return found;
}

const COLONS = characterClasses("：:");

function colonFrom(text: string, position: number): number {
  return firstOf(COLONS, text, position, text.length);
}

/** A label at the beginning of a line: with a colon, or set in 【】. */
const LABEL_FIRST =
  /^[*·•\-—–◆●■▲※]{0,3}[ \u3000]{0,4}(?:([^：:、，,；;。（(\s]{2,14}(?:（[^（）]{1,6}）)?)[ \u3000]?[：:]|[【〔［[]([^】〕］\]：:]{2,12})[】〕］\]][：:]?)/u;

/** One of these ends such a label. */
const ENDS_LABEL = characterClasses("：:】〕］]");
/** A label at the beginning of a line ends within so many characters. */
const LONGEST_FIRST = 44;

/** What the label at the beginning of a line announces; null where none does. */
export function announcedFirst(line: string): {readonly announced: Announced; readonly length: number} | null {
  if (firstOf(ENDS_LABEL, line, 0, LONGEST_FIRST) === LONGEST_FIRST) return null;
  const match = LABEL_FIRST.exec(line.slice(0, LONGEST_FIRST));
  const label = match?.[1] ?? match?.[2];
  if (match === null || label === undefined) return null;
  const announced = announcedBy(label.replace(/\s/gu, ""));
  return announced === null ? null : {announced, length: match[0].length};
}
