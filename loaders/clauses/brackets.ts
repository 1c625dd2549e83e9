import type {ClauseFormat} from "./format.js";

/** Brackets of any width and kind, one inside another, matched by a stack; several a paragraph; on a line of their own. */
export const brackets: ClauseFormat = {
  name: "brackets",
  title: {zh: "括号", en: "Brackets"},
  examples: [
    "提升效能。〔责任单位：{responsible:省市场监管局（省知识产权局）}、{responsible:省经信厅}〕",
    "提升效能。(责任单位：{responsible:省经信厅}）",
    "推进改革。（{responsible:市场监管总局}负责）加强教育。（{responsible:教育部}负责）",
    "推进改革（{responsible:市教育局}负责）；加强教育（{responsible:市民政局}负责）。",
    "推进改革。\n（{responsible:公安部}、{responsible:应急管理部}负责）",
    "推进改革。（牵头单位：{lead:市教育局}）（配合单位：{support:市民政局}）",
    "修订有关办法（国办发〔2016〕82号）。"
  ]
};
