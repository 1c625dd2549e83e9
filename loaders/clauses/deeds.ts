import type {ClauseFormat} from "./format.js";

/** 甲局负责资金保障: a verb with what is done behind it. */
export const deeds: ClauseFormat = {
  name: "deeds",
  title: {zh: "分别负责", en: "Each with its part"},
  examples: [
    "健全体系。（{responsible:市财政局}负责资金保障，{responsible:市教育局}负责师资、教材建设）",
    "健全体系。（{lead:市财政局}牵头制定方案，{support:市教育局}、{support:各区}配合做好宣传）",
    "健全体系。（由{lead:市财政局}负责牵头，{responsible:各区}具体组织实施）",
    "学校负责资金保障（含社会捐赠）。"
  ]
};
