import type {Span} from "../model.js";
import {characterClasses, firstOf} from "../text/characterClasses.js";
import {canBeName, looksLikeBody} from "./bodies.js";
import type {ClauseFormat} from "./format.js";

const ALL = "(?:均|都|皆|一律|同时|全部)";
const PARTY = "([\\p{Script=Han}（）()、]{2,40}?)";
const SUBJECT =
  "(?:以下|下列|上述|后续|其余|其他|所有|全部|各项|各条|本(?:方案|意见|计划|措施|通知|要点|清单))?(?:各|所有|全部)?(?:项|条)?(?:工作|重点|主要)?(?:任务|事项|措施|工作|内容|条款)?";
const DOES =
  "(?:负责|按职责|具体|分别|抓好|组织|认真|结合实际)*(?:贯彻落实|推动落实|抓好落实|组织实施|落实|实施|执行|负责|配合|参与|推进)";
/** 以下均需各区政府落实; 各区政府均为责任单位; 责任单位均包括各区政府. */
const FORMS: readonly RegExp[] = [
  new RegExp(`${SUBJECT}${ALL}(?:需要?|须|由|应由?|需由|要由?|须由)${PARTY}${DOES}`, "du"),
  new RegExp(
    `${PARTY}${ALL}(?:为|是|作为|系)(?:以下|下列|各项|所有|全部|上述)?[^，。；]{0,10}?(?:责任|配合|落实|实施)(?:单位|主体|部门)`,
    "du"
  ),
  new RegExp(
    `(?:责任|配合|落实|实施)(?:单位|主体|部门)${ALL}(?:包括|包含|含|为|有|是)${PARTY}(?=[，,。；;）)]|$)`,
    "du"
  ),
  new RegExp(`(?:任务|措施|事项|工作|内容|条款)${ALL}(?:涉及|包括|包含|含)${PARTY}(?=[，,。；;）)]|$)`, "du"),
  new RegExp(
    `(?:以下|下列|后续|所有|全部|各项)(?:工作|重点)?(?:任务|事项|措施|工作)?(?:需|须|由|应由|需由)${PARTY}${DOES}`,
    "du"
  )
];
/** What makes it a rule for all: 以下, 不再列出, 下同. */
const FOR_ALL = /以下|下列|下同|后续|不再|不另|(?:任务|措施|事项|工作|内容|条款)(?:均|都|皆)|略去/u;
/** One of these is in all of them. */
const SAYS_FOR_ALL = characterClasses("下后不均都皆略");
/** What says so in running text too. */
const NOT_LISTED = /(?:不再|不另|不一一|不逐一)[^，。；]{0,10}|以下(?:略|省略|同)|下同/u;
const REST =
  /^(?:以?下同|以下(?:略|省略)|(?:以下|下文)?(?:均|都)?(?:不再|不另|不一一|不逐一)[^，。；]{0,10}|以下(?:各|所有|全部)?(?:条|项)?(?:任务|措施|事项|工作)?(?:同|均同|同此))$/u;
const SCOPE_FIRST =
  /^(?:(?:以下|下列|后续|其中|各项|所有|全部)(?:各|所有)?(?:工作|重点|政策)?(?:任务|事项|措施|工作)?，?)+/u;

/** A rule that leaves out a party, and where it names it; positions in the text. */
export interface ImpliedRule extends Span {
  readonly party: Span;
}

/** The rule in a sentence; null if there is none. */
function ruleIn(sentence: string): ImpliedRule | null {
  if (!FOR_ALL.test(sentence)) return null;
  for (const form of FORMS) {
    const match = form.exec(sentence);
    const place = match?.indices?.[1];
    if (match === null || place === undefined) continue;
    const printed = sentence.slice(...place);
    const lead = SCOPE_FIRST.exec(printed)?.[0].length ?? 0;
    const name = printed.slice(lead);
    const isParty = canBeName(name) && (looksLikeBody(name) || /^(?:地方|各地|属地|基层)$/u.test(name));
    if (!isParty) continue;
    const before = /[^，,。；;（(]*$/u.exec(sentence.slice(0, match.index))?.[0].length ?? 0;
    const start = place[0] + lead;
    return {start: match.index - before, end: match.index + match[0].length, party: {start, end: start + name.length}};
  }
  return null;
}

/** The rule in a clause that says which party later ones leave out; null if there is none. */
export function impliedIn(text: string): ImpliedRule | null {
  return firstOf(SAYS_FOR_ALL, text, 0, text.length) < text.length ? firstIn(text, () => true) : null;
}

/** The rule in running text, which has to say that the party is not listed again. */
export function impliedInProse(text: string): ImpliedRule | null {
  return NOT_LISTED.test(text) ? firstIn(text, (sentence) => NOT_LISTED.test(sentence)) : null;
}

function firstIn(text: string, says: (sentence: string) => boolean): ImpliedRule | null {
  if (!FOR_ALL.test(text)) return null;
  let from = 0;
  for (const sentence of text.split(/(?<=[。；;\n])/u)) {
    const rule = sentence.length <= 160 && says(sentence) ? ruleIn(sentence) : null;
    if (rule !== null) {
      const party = {start: from + rule.party.start, end: from + rule.party.end};
      return {start: from + rule.start, end: from + rule.end, party};
    }
    from += sentence.length;
  }
  return null;
}

/** Whether a phrase goes with such a rule and names nobody: 下同, 不再列出. */
export function isRest(phrase: string): boolean {
  return REST.test(phrase);
}

/**
 * 以下均需各区政府落实，不再列出: a party that every later clause means and leaves out. It is an assignment with basis
 * implied: shown, not counted.
 */
export const implied: ClauseFormat = {
  name: "implied",
  title: {zh: "不再列出的单位", en: "Parties left out"},
  examples: [
    "甲。（{guide:生态环境部}指导，{responsible:试点城市政府}负责落实。以下均需试点城市政府落实，不再列出）",
    "甲。（责任单位：{responsible:省经信厅}，{responsible:各市人民政府}，以下各项均由各市人民政府负责落实，不再重复列出）",
    "甲。（责任单位：{responsible:市工信局}等{responsible:有关部门}。以下政策措施均需各县区人民政府、园区管委会落实，不再单独列出）",
    "甲。（责任单位：{responsible:省数据局}。具体任务均涉及相关市（州）人民政府，不再做分工，下同）",
    "甲。（{responsible:省发展改革委}负责，{responsible:各市（州）政府}落实，以下各项任务同，不再列出）",
    "各地要结合实际抓好落实（各项任务均需各地推进）。"
  ]
};
