import type {Span} from "../model.js";

/** 列第一位者为牵头单位, 排在首位的为牵头部门, 第一个单位牵头: the first-listed party leads. */
const FIRST_LEADS =
  /(?:(?:列|排|居|位于|位列|排名|排序|排列|序列|名列)(?:在)?(?:第一|首|最前|前面)|第一(?:个|家|名|顺位|责任|位)|首(?:个|家|位|列)|最前面)[^，。；：]{0,14}?(?:为|是|系|作为|负责|即)?[^，。；：]{0,6}(?:牵头|主办|总责)/;
/** 以下均需试点城市政府落实, 以下各项均由各区政府落实: a party that later clauses leave out. */
const IMPLIED =
  /(?:以下|下列|下同|后续|其余|其他任务)[^，。；]{0,8}?(?:均|都|皆|一律)(?:需要?|须|由|应由|需由|要由|应)?([\p{Script=Han}（）()、]{2,30}?)(?:负责)?(?:贯彻|推动|抓好|组织|具体)?(?:落实|实施|执行|负责|配合|参与)/u;
const REST =
  /^(?:以?下同|下同|不再(?:一一|逐一|重复|另行)?(?:列出|列示|标注|注明|赘述|列明)|以下(?:略|省略)|以下(?:各|所有|全部)?(?:条|项|任务)?(?:同|均同|同此))$/;
const FROM_HERE = /下同|以下|各项|各条|全文|均|所列|所有|文中|本(?:方案|清单|表|意见|计划|措施|通知)/;

/** Whether a text says that the first-listed party leads. */
export function saysFirstLeads(text: string): boolean {
  return FIRST_LEADS.test(text);
}

/** Whether that holds from here on and not for one clause alone. */
export function holdsFromHere(text: string): boolean {
  return FROM_HERE.test(text);
}

/** Where a text names the party that later clauses leave out, by position in it; null if it names none. */
export function impliedIn(text: string): Span | null {
  const match = IMPLIED.exec(text);
  const party = match?.[1];
  if (match === null || party === undefined) return null;
  const start = match.index + match[0].indexOf(party, match[0].search(/均|都|皆|一律/) + 1);
  return {start, end: start + party.length};
}

/** Whether a phrase is part of a rule for the whole document and names nobody. */
export function isRule(phrase: string): boolean {
  return saysFirstLeads(phrase) || REST.test(phrase) || impliedIn(phrase) !== null;
}
