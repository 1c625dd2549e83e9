import type {Role} from "../model.js";
import {CLAUSE_FORMATS} from "./index.js";

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
  /(?:(?:按照?|根据|依照?|依据)(?:各自|部门|有关|相关)?(?:工作)?(?:职责|职能|分工|任务)+(?:范围)?(?:分工)?|分工|分别|共同|具体|统筹|联合|结合实际)$/;
/** 等 closes a list; a bare classifier after it names nobody. */
const LIST_END = /等(?:部门|单位|机构|部委)?$/;
const LABEL_END = /(?:单位|部门|主体|机构|方|处室|科室)$/;

/** The verb that ends a name; `end` is where the name ends, manner and 等 set aside. Null role: no verb. */
export function nameBeforeVerb(
  text: string,
  start: number,
  end: number
): {readonly end: number; readonly role: Role | null} {
  const verb = VERBS.find(({word}) => end - word.length >= start && text.endsWith(word, end));
  if (verb === undefined) return {end: withoutListEnd(text, start, end), role: null};
  let nameEnd = end - verb.word.length;
  for (;;) {
    const manner = MANNER.exec(text.slice(Math.max(start, nameEnd - 24), nameEnd));
    if (manner === null) break;
    nameEnd -= manner[0].length;
  }
  return {end: withoutListEnd(text, start, nameEnd), role: verb.role};
}

function withoutListEnd(text: string, start: number, end: number): number {
  const match = LIST_END.exec(text.slice(Math.max(start, end - 8), end));
  return match === null ? end : end - match[0].length;
}

/** The role a label before a colon gives (牵头单位, 责任部门); null when it is no label of a clause. */
export function roleOfLabel(label: string): Role | null {
  const stem = label.replace(LABEL_END, "");
  return LABELS.find(({word}) => word === stem)?.role ?? null;
}
