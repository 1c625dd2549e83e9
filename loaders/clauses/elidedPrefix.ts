import type {ClauseFormat} from "./format.js";

/** 省工业和信息化厅、科技厅: the words for the place stand once. The mention is as printed; the unit has them. */
export const elidedPrefix: ClauseFormat = {
  name: "elidedPrefix",
  title: {zh: "前缀只写一次", en: "A prefix written once"},
  examples: [
    "攻克关键技术。（{responsible:省工业和信息化厅}、{responsible:科技厅}按职责分工负责）",
    "布置展厅（序厅、正厅）。"
  ]
};
