import type {ClauseFormat} from "./format.js";

/** 等 closes a list; a bare classifier after it, perhaps with a number, names nobody. */
const LIST_END =
  /等(?:[0-9０-９一二三四五六七八九十多]{1,3}个?家?)?(?:市级|省级|区级|县级)?(?:部门和单位|部门及单位|部门、单位|部门|单位|机构|部委|\p{Script=Han}{0,3}企业|地区|高校)?$/u;

/** Where a list ends before the 等 that closes it. */
export function withoutListEnd(text: string, start: number, end: number): number {
  const match = LIST_END.exec(text.slice(Math.max(start, end - 14), end));
  return match === null ? end : end - match[0].length;
}

/** 等 ends a list, or names further bodies together. */
export const listEnd: ClauseFormat = {
  name: "listEnd",
  title: {zh: "等", en: "Lists that 等 ends"},
  examples: [
    "提升支付便利。（{responsible:人民银行}、{responsible:税务总局}等部门负责）",
    "简化就业手续。（{responsible:教育部}、{responsible:公安部}等{responsible:国务院相关部门}及{responsible:各地区}按职责分工负责）",
    "提升素养。（{responsible:市教育局}等{responsible:有关部门}，{responsible:各区}）",
    "落实政策。（{lead:民政部}等和{lead:各省级人民政府}牵头）",
    "办理事项（开户等）时不得收费。"
  ]
};
