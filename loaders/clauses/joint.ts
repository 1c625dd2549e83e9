import type {ClauseFormat} from "./format.js";

/** 会同: with whom, which states no lead. */
export const joint: ClauseFormat = {
  name: "joint",
  title: {zh: "会同", en: "Together with"},
  examples: [
    "制定管理办法。（{responsible:市财政局}会同{responsible:市教育局}负责）",
    "制定管理办法。（{lead:市财政局}牵头会同{responsible:市教育局}、{responsible:各区}落实）",
    "制定管理办法。（由{lead:市财政局}牵头，会同{responsible:市教育局}负责）",
    "由市财政局会同有关部门制定管理办法，按程序报批。"
  ]
};
