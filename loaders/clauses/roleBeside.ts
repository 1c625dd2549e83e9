import type {ClauseFormat} from "./format.js";

/** 市财政局（牵头）: the role in brackets behind a name. */
export const roleBeside: ClauseFormat = {
  name: "roleBeside",
  title: {zh: "名称后的角色", en: "The role behind a name"},
  examples: ["健全体系。（{lead:市财政局}（牵头）、{responsible:市教育局}、{responsible:各区}）", "健全体系（试行）。"]
};
