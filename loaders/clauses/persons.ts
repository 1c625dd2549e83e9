import type {ClauseFormat} from "./format.js";

/** Offices that persons hold, as a regular expression. */
export const OFFICE =
  "(?:副?(?:省长|市长|州长|区长|县长|旗长|镇长|乡长|主席|主任|书记|部长|厅长|局长|处长|科长|院长|校长|行长|组长|秘书长|董事长|总经理|站长|会长)|常委|同志|负责人|负责同志|分管领导|主要领导|联系领导|党组成员|调研员)";
const PERSON = new RegExp(`(?:^|[\\p{Script=Han}])${OFFICE}(?:[\\p{Script=Han}·]{2,3})?$`, "u");
/** Bodies whose name has such an office within or at its end. */
const BODY = /(?:办公室|委员会|中心|局|厅|(?<!常)委|部|办|会|处|公司|集团|院|署|所|站|队)$/u;

/** Whether a text is a person by office, with or without name (市委常委、副市长张某): never a unit. */
export function isPerson(text: string): boolean {
  return !BODY.test(text) && PERSON.test(text);
}

/**
 * 牵头领导、责任人: who answers in person, and names that stand alone (张三牵头). Persons are no units, and their names are not
 * taken into the tables.
 */
export const persons: ClauseFormat = {
  name: "persons",
  title: {zh: "责任领导", en: "Persons"},
  examples: [
    "推进扩建工程。（责任单位：{responsible:市交通局}、{responsible:市财政局}；责任人：李某某、王某）",
    "推进扩建工程。（牵头领导：赵某某，牵头单位：{lead:市交通局}）",
    "推进扩建工程。（副市长赵某某牵头，{responsible:市交通局}、{responsible:市财政局}负责）",
    "推进扩建工程。（张三牵头，{support:市交通局}、{support:市财政局}配合）",
    "推进扩建工程。（{responsible:市交通局}负责，李某某、王××配合）\n推进拆迁。（{lead:商务}、{lead:林业}牵头，{support:市财政局}配合）",
    "一、成立专班，副市长何雨任组长。\n推进扩建工程。（何雨、华明牵头，{responsible:市交通局}负责）",
    "推进扩建工程。（责任单位：{responsible:华明}、{responsible:市交通局}；责任领导：赵某某）",
    "各单位主要负责同志要亲自抓。（联系人：李某某）"
  ]
};
