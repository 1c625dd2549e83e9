import type {ClauseFormat} from "./format.js";

/** 省市场监管局（省知识产权局）, 省纪委省监委: one body under two names, or two that share an office. */
export const otherNames: ClauseFormat = {
  name: "otherNames",
  title: {zh: "别名与合署", en: "Two names of one body"},
  examples: [
    "健全体系。（责任单位：{responsible:省市场监管局（省知识产权局）}、{responsible:省司法厅}）",
    "健全体系。（责任单位：{responsible:省纪委省监委}、{responsible:省司法厅}）",
    "健全体系。（以下简称“一网通办”）"
  ]
};
