import type {Role} from "../model.js";
import {looksLikeBody} from "./bodies.js";
import {withoutListEnd} from "./listEnd.js";
import {ROLE_FORMATS} from "./roles.js";

interface Verb {
  readonly word: string;
  readonly role: Role;
}

const VERBS: readonly Verb[] = ROLE_FORMATS.flatMap(({role, verbs}) => verbs.map((word) => ({word, role}))).sort(
  (a, b) => b.word.length - a.word.length
);
/** The verbs by the character that they end in. */
const VERBS_BY_END = new Map<string, Verb[]>();
for (const verb of VERBS) {
  const end = verb.word.slice(-1);
  VERBS_BY_END.set(end, [...(VERBS_BY_END.get(end) ?? []), verb]);
}
const ORDER: readonly Role[] = ROLE_FORMATS.map(({role}) => role);

/** 按职责分工, 按照各自职责, 分别, 共同: how it is done. */
const MANNER =
  /(?:(?:按照?|根据|依照?|依据|在|各按)(?:各自|部门|有关|相关|属地|法定|既定)?(?:工作|管理|管辖)?(?:职责|职能|职权|分工|任务|权限|原则|管理|要求)+(?:范围)?(?:分工)?(?:内|的?要求)?|各负其责|各司其职|分工|分别|分头|各自|共同|联合|具体|统筹|统一|直接|结合(?:各自|自身)?(?:实际|职责|职能)|积极|主动|密切|全力|切实|认真|加强|协调|同步|合力|依法|分级|属地|全面|总体|抓好|做好)$/u;
/** What goes with a verb before or behind it: 负责推进, 组织实施, 牵头落实到位. */
const ACTION =
  /(?:参照|予以|给予|提供|推进|组织|推动|贯彻|抓好|做好|开展|统筹|协调|推广|跟进|配套|完成|落地|抓|到位|工作|任务|此项|该项|以上|相关|为主)$/u;
/** 为牵头单位, 作为责任部门. */
const AS_UNIT = /(?:为|是|作为)(?:主要|第一)?(牵头|主办|责任|负责|配合|协办|参与|协助|指导)(?:单位|部门|机构|方)$/u;
/** What alone tells that a body does it: 组织, 推进, 抓好. */
const DOING = /^(?:推进|组织(?!部)|推动|贯彻|抓好|做好|开展|统筹|完成)/u;
/** Such words that no name ends in: they need nothing behind them. */
const DONE = /^(?:推进|推动|抓好|做好|完成)$/u;
/** 按职责分工, 各司其职: a manner that says who does it even without a verb. */
const EACH_ITS_PART =
  /(?:(?:按照?|根据|依照?|依据)(?:各自|部门|有关|相关)?(?:工作)?(?:职责|职能)(?:分工)?(?:范围)?|(?:分工协作)?各负其责|各司其职)+$/u;
/** What stands between a name and its verb, so that the name's own end is not seen. */
const NEXT_TO_VERB = /(?:负责|分工|配合|共同|联合|组织|协调|具体|分别|跟踪|全程|牵头)$/u;
/** Words before or behind a name are looked for so far. */
const LONGEST_WORD = 26;

/** The verb that ends a name; `end` is where the name ends, manner and 等 set aside. Null role: no verb. */
export function nameBeforeVerb(
  text: string,
  start: number,
  end: number
): {readonly end: number; readonly role: Role | null} {
  let nameEnd = end;
  let role: Role | null = null;
  let confirmed = end;
  for (;;) {
    const window = text.slice(Math.max(start, nameEnd - LONGEST_WORD), nameEnd);
    const asUnit = AS_UNIT.exec(window);
    const verb = VERBS_BY_END.get(window.slice(-1))?.find(({word}) => window.endsWith(word));
    const other = MANNER.exec(window) ?? ACTION.exec(window);
    if (asUnit !== null) {
      role = stronger(role, VERBS.find(({word}) => word === asUnit[1])?.role ?? "responsible");
      nameEnd -= asUnit[0].length;
      confirmed = nameEnd;
    } else if (verb !== undefined && !isNamesEnd(text, start, nameEnd, verb.word)) {
      role = stronger(role, verb.role);
      nameEnd -= verb.word.length;
      confirmed = nameEnd;
    } else if (other !== null) {
      nameEnd -= other[0].length;
      // what stands before a verb went with it; what stands behind the last one is only known to when a verb is met
      if (role !== null) confirmed = nameEnd;
    } else break;
  }
  if (role === null) {
    const manner = EACH_ITS_PART.exec(text.slice(Math.max(start, end - LONGEST_WORD), end));
    if (manner === null || manner[0].length === end - start) return {end: withoutListEnd(text, start, end), role: null};
    return {end: withoutListEnd(text, start, end - manner[0].length), role: "responsible"};
  }
  return {end: withoutListEnd(text, start, confirmed), role};
}

/** Whether 督办 or the like is not a verb but how a name ends: what it leaves is nobody's name. */
function isNamesEnd(text: string, start: number, end: number, verb: string): boolean {
  if (!/[办查]$/u.test(verb)) return false;
  const name = text.slice(start, withoutListEnd(text, start, end - verb.length));
  return name !== "" && !looksLikeBody(name) && !NEXT_TO_VERB.test(name);
}

/** 负责指导 guides, 配合落实 helps, 负责牵头 leads. */
function stronger(a: Role | null, b: Role): Role {
  return a !== null && ORDER.indexOf(a) < ORDER.indexOf(b) ? a : b;
}

/** The role of the verbs that a text begins with, and their length; null where it begins with none. */
function verbsFirst(text: string): {readonly length: number; readonly role: Role} | null {
  let role: Role | null = null;
  let length = 0;
  for (;;) {
    const rest = text.slice(length, length + LONGEST_WORD);
    const verb = VERBS.find(({word}) => rest.startsWith(word));
    if (verb === undefined) break;
    role = stronger(role, verb.role);
    length += verb.word.length;
  }
  return role === null ? null : {length, role};
}

/**
 * A name with a verb and what it does behind it: 财政部负责资金保障. `isBody` says whether a text is a body's name. Null where
 * no body is followed by a verb.
 */
export function nameBeforeDeed(
  text: string,
  start: number,
  end: number,
  isBody: (name: string) => boolean
): {readonly end: number; readonly role: Role} | null {
  const stop = Math.min(end, start + 60);
  let doing: number | null = null;
  for (let position = start + 2; position < stop; position++) {
    const rest = text.slice(position, end);
    const verbs = verbsFirst(rest);
    if (verbs === null && !DOING.test(rest)) continue;
    const isDone = verbs === null && DONE.test(rest);
    if (!isDone && position + (verbs?.length ?? 2) + 1 >= end) continue;
    let nameEnd = position;
    for (;;) {
      const manner = MANNER.exec(text.slice(Math.max(start, nameEnd - LONGEST_WORD), nameEnd));
      if (manner === null || nameEnd - manner[0].length <= start) break;
      nameEnd -= manner[0].length;
    }
    nameEnd = withoutListEnd(text, start, nameEnd);
    if (!isBody(text.slice(start, nameEnd))) continue;
    if (verbs !== null) return {end: nameEnd, role: verbs.role};
    doing = nameEnd;
  }
  return doing === null ? null : {end: doing, role: "responsible"};
}

const BY =
  /^(?:以上|上述|其中)?(?:各项|任务|事项|措施|工作)*(?:(?:具体|统一|主要|原则上)?由|请|会同|并会同|商(?![务业标贸会品场船飞])|其中)/u;
const MANNER_FIRST =
  /^(?:(?:按照?|根据|依照?|依据)(?:各自|部门|有关|相关)?(?:工作)?(?:职责|职能|分工|任务)+(?:范围)?(?:分工)?(?:负责)?)/u;
/** Until when, before who: 2022年6月底前由市教育局完成. */
const UNTIL_FIRST = /^[0-9０-９二〇年月日第季度前上下半底末]{2,14}(?:之前|以前|前|内|底|完成)+由?/u;
const MARKS_FIRST = /^(?:[0-9０-９]{1,2}[.．、]|[①-⑳]|[*＊★▲△●☆·•]|（[0-9一二三四五六七八九十]{1,2}）)+/u;

/** How many characters at `start` say how or by whom and are no part of a name: 由, 按职责分工由. */
export function leadIn(text: string, start: number, end: number): number {
  let length = 0;
  for (const form of [MARKS_FIRST, UNTIL_FIRST, MANNER_FIRST, BY, MARKS_FIRST]) {
    length += form.exec(text.slice(start + length, Math.min(end, start + length + 32)))?.[0].length ?? 0;
  }
  return length;
}
