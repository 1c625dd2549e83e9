import type {RoleFormat} from "./format.js";

/** 牵头、主办: who leads. */
export const lead: RoleFormat = {
  name: "lead",
  title: {zh: "牵头", en: "Lead"},
  role: "lead",
  verbs: ["牵头", "总牵头", "主办", "领衔", "为主"],
  labels: [
    "牵头",
    "主办",
    "牵头责任",
    "牵头负责",
    "牵头实施",
    "牵头落实",
    "组织牵头",
    "责任牵头",
    "总牵头",
    "负责牵头"
  ],
  examples: [
    "健全服务体系。（{lead:商务部}牵头，{support:税务总局}配合）",
    "健全工作机制。（{lead:农业农村部}、{lead:工业和信息化部}牵头负责）",
    "完善标准。（{lead:市场监管总局}负责牵头，{responsible:各地区}抓好落实）",
    "加强引才。（牵头单位：{lead:市委组织部}，配合单位：{support:市国资委}、{support:市科技局}）",
    "加强引才。（牵头单位：{lead:市委组织部}；责任单位：{responsible:市国资委}）",
    "加强引才。（牵头：{lead:市委组织部} 配合：{support:市国资委}、{support:市科技局}）",
    "由省数据局牵头会同各有关行业主管部门建立工作组，谋划推进。"
  ]
};
