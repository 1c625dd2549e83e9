import type {Span} from "../model.js";
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
  new RegExp(`${PARTY}${ALL}(?:为|是|作为|系)(?:以下|下列|各项|所有|全部|上述)?[^，。；]{0,10}?(?:责任|配合|落实|实施)(?:单位|主体|部门)`, "du"),
  new RegExp(`(?:责任|配合|落实|实施)(?:单位|主体|部门)${ALL}(?:包括|包含|含|为|有|是)${PARTY}$`, "du"),
  new RegExp(`(?:以下|下列|后续|所有|全部|各项)(?:工作|重点)?(?:任务|事项|措施|工作)?(?:需|须|由|应由|需由)${PARTY}${DOES}`, "du")
];
/** What makes it a rule for all: 以下, 不再列出, 下同. */
const FOR_ALL = /以下|下列|下同|后续|不再|不另|各项任务|所有任务|全部任务|各项工作任务|各条|略去/u;
/** What says so in running text too. */
const NOT_LISTED =
  /(?:不再|不另|不逐一|不一一)(?:一一|逐一|逐项|重复|另行|单独|分别|赘)*(?:列出|列示|列明|列入|列|标注|注明|标明|赘述|述|说明)|以下(?:略|省略|同)|下同/u;
const REST =
  /^(?:以?下同|以下(?:略|省略)|(?:以下|下文)?(?:均|都)?(?:不再|不另|不逐一|不一一)(?:一一|逐一|逐项|重复|另行|单独|分别|赘)*(?:列出|列示|列明|列入|列|标注|注明|标明|赘述|述|说明)|以下(?:各|所有|全部)?(?:条|项|任务)?(?:同|均同|同此))$/u;

const SCOPE_FIRST =
  /^(?:(?:以下|下列|后续|其中|各项|所有|全部)(?:各|所有)?(?:工作|重点)?(?:任务|事项|措施|工作)?，?)+/u;

/** Where a sentence names the party that clauses leave out, by position in it; null if it names none. */
function partyIn(sentence: string): Span | null {
  if (!FOR_ALL.test(sentence)) return null;
  for (const form of FORMS) {
    const place = form.exec(sentence)?.indices?.[1];
    if (place === undefined) continue;
    const printed = sentence.slice(...place);
    const lead = SCOPE_FIRST.exec(printed)?.[0].length ?? 0;
    const name = printed.slice(lead);
    const isParty = canBeName(name) && (looksLikeBody(name) || /^(?:地方|各地|属地|基层)$/u.test(name));
    if (!isParty) continue;
    const start = place[0] + lead;
    return {start, end: start + name.length};
  }
  return null;
}

/** Where a clause names the party that later ones leave out, by position in it; null if it names none. */
export function impliedIn(text: string): Span | null {
  return firstIn(text, () => true);
}

/** Where running text does, which has to say that it is not listed again. */
export function impliedInProse(text: string): Span | null {
  return firstIn(text, (sentence) => NOT_LISTED.test(sentence));
}

function firstIn(text: string, says: (sentence: string) => boolean): Span | null {
  let from = 0;
  for (const sentence of text.split(/(?<=[。；;\n])/u)) {
    const party = sentence.length <= 160 && says(sentence) ? partyIn(sentence) : null;
    if (party !== null) return {start: from + party.start, end: from + party.end};
    from += sentence.length;
  }
  return null;
}

/** Whether a phrase is part of such a rule and names nobody of its own. */
export function isImpliedRule(phrase: string): boolean {
  return REST.test(phrase) || partyIn(phrase) !== null;
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
    "各地要结合实际抓好落实（各项任务均需各地推进）。"
  ]
};
