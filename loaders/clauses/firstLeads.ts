import type {Party} from "../model.js";
import {characterClasses, firstOf} from "../text/characterClasses.js";
import type {ClauseFormat} from "./format.js";

const FIRST =
  /(?:列|排|居|位于|位列|位居|名列|排名|排序|排列|序列|顺序|标注|注明|次序)(?:在|居|于|列|为|名)?(?:第一|首|最前|前面|前列|最先)|第一(?:个|家|名|顺位|顺序|责任|位|列)|首(?:个|家|位|列|名)|最前面|列首|居首|排首/u;
/** One of these is in all of them. */
const SAYS_FIRST = characterClasses("第首最前");
const LEADS = /牵头|主办|负总责|总责/u;
/** 牵头单位 as what the first one is said to be. */
const IS_LEAD =
  /(?:为|是|系|即|作为|即为|均为|担任)(?:本项|该项|各项|此项|具体)?(?:工作|任务|事项|措施)?(?:的)?(?:第一)?(?:总?牵头|主办|责任牵头)(?:责任|负责)?(?:单位|部门|机关|机构|方|者)|(?:牵头|主办)(?:责任)?(?:单位|部门)[^，。；]{0,8}(?:列|排|居|位)|由[^，。；]{2,14}(?:单位|部门)(?:负责)?(?:总?牵头|主办)/u;
/** The same as a deed: 首位单位牵头; a rule only with what makes one of it, 下同 or 其余单位配合. */
const LEADS_ITSELF = /(?:单位|部门)(?:负责)?(?:总?牵头|主办)(?:负责)?(?=[，,）)]|$)/u;
/** What the same rule says of those behind the first: 其余单位配合, 其他为配合单位. */
const OTHERS_HELP =
  /(?:其他|其余|其它)(?:各|有关|相关|责任)*(?:单位|部门)?(?:均|都|则)?(?:为|是|作为|系)?(?:配合|参与|协办|协同|协助)/u;
/** They are spoken of so far behind it. */
const NEXT_SENTENCE = 60;
const IS_PERSON = /责任人|负责人|书记|领导|同志|第一责任(?!单位|部门)/u;
/** 下同, 各项: a rule that goes on behind the clause in which it stands. */
const FROM_HERE =
  /下同|以下|各项|各条|全文|均|所列|所有|文中|每项|本(?:方案|清单|表|意见|计划|措施|通知|文件|要点|行动)/u;
/** Signs set at names, and what says that they mean the lead: 带*的为牵头单位. */
const MARKED = /(?:带|标|加|注|打|有|标注|标有|带有)[“"']?([*＊★▲△●☆※])[”"']?[^，。；]{0,12}?(?:牵头|主办)/u;

const MARKS = characterClasses("*＊★▲△●☆※");

function sentencesOf(text: string): string[] {
  return text.split(/[。；;\n]/u);
}

function phraseLeads(phrase: string): boolean {
  const leads = LEADS.exec(phrase);
  const first = leads === null ? null : FIRST.exec(phrase);
  if (first === null || leads === null || IS_PERSON.test(phrase)) return false;
  return Math.abs(first.index - leads.index) <= 30;
}

/** Whether a phrase of a clause says that the first-listed party leads. */
export function isFirstLeadsRule(phrase: string): boolean {
  return phrase.length <= 60 && (phraseLeads(phrase) || MARKED.test(phrase));
}

/** Whether a clause says that the first-listed party leads. */
export function clauseSaysFirstLeads(text: string): boolean {
  return firstOf(SAYS_FIRST, text, 0, text.length) < text.length && sentencesOf(text).some(phraseLeads);
}

/** Whether running text does, which has to say it in so many words. */
export function proseSaysFirstLeads(text: string): boolean {
  if (!LEADS.test(text)) return false;
  return sentencesOf(text).some(
    (sentence) => sentence.length <= 120 && phraseLeads(sentence) && (IS_LEAD.test(sentence) || isRuleOfDeeds(sentence))
  );
}

function isRuleOfDeeds(sentence: string): boolean {
  return LEADS_ITSELF.test(sentence) && (OTHERS_HELP.test(sentence) || sentence.includes("下同"));
}

/** Whether a text that says who leads says of the others that they help. */
export function saysOthersHelp(text: string): boolean {
  if (!LEADS.test(text) || !OTHERS_HELP.test(text)) return false;
  let from = 0;
  for (const sentence of sentencesOf(text)) {
    if (phraseLeads(sentence) && OTHERS_HELP.test(text.slice(from, from + sentence.length + NEXT_SENTENCE)))
      return true;
    from += sentence.length + 1;
  }
  return false;
}

/** Whether that holds from here on and not for one clause alone. */
export function holdsFromHere(text: string): boolean {
  return FROM_HERE.test(text);
}

/** The sign that a text says marks the lead; null if it says so of none. */
export function leadMark(text: string): string | null {
  if (firstOf(MARKS, text, 0, text.length) === text.length) return null;
  return MARKED.exec(text)?.[1] ?? null;
}

/**
 * The first party as lead by the document's rule, unless the clause states a lead or another role for it; with `othersHelp`
 * those behind it that nothing is stated of as helping.
 */
export function withFirstAsLead(parties: readonly Party[], othersHelp = false): readonly Party[] {
  const [first, ...others] = parties;
  if (first === undefined || first.role !== "responsible" || parties.some(({role}) => role === "lead")) return parties;
  const helping = others.map((party): Party =>
    othersHelp && party.roleBasis === "unmarked" ? {...party, role: "support", roleBasis: "document_rule"} : party
  );
  return [{...first, role: "lead", roleBasis: "document_rule"}, ...helping];
}

/** 列第一位者为牵头单位，下同: a rule in a clause, in the notice or at the end says that who is listed first leads. */
export const firstLeads: ClauseFormat = {
  name: "firstLeads",
  title: {zh: "首列为牵头的规定", en: "First-listed leads"},
  examples: [
    "甲。（{responsible:工业和信息化部}负责）乙。（{lead:科技部}、{responsible:财政部}等负责。列第一位者为牵头单位，下同）丙。（{lead:各省级人民政府}负责）",
    "甲。（责任单位：{lead:省科技厅}、{responsible:省财政厅}。排名第一的责任单位为牵头部门，以下同）乙。（责任单位：{lead:省教育厅}）",
    "甲。（{lead:市教育局}、{responsible:市财政局}）乙。（{lead:市民政局}牵头，{responsible:市教育局}负责）\n各项任务责任单位中，排在首位的为牵头单位。",
    "甲。（责任单位：{responsible:市财政局}、*{lead:市教育局}）\n注：带*的为牵头单位。",
    "甲。（{responsible:市教育局}、{responsible:市财政局}）由第一责任人牵头，争创全国首家示范单位。",
    "各项任务由列首位的单位牵头，其余单位配合。\n甲。（{lead:市教育局}、{support:市财政局}）乙。（{lead:市民政局}牵头，{responsible:各区}负责）",
    "（以下各项任务，首位单位牵头，其余单位配合）\n甲。（{lead:市教育局}、{support:市财政局}）乙。（{lead:市民政局}）",
    "甲。（{responsible:市教育局}、{responsible:市财政局}）鼓励排名第一的单位牵头，带动行业发展。",
    "鼓励排名第一的企业牵头组建联合体。"
  ]
};
