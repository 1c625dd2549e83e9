import type {RoleFormat} from "./format.js";

/** 负责、责任单位、按职责分工负责: who is responsible. */
export const responsible: RoleFormat = {
  name: "responsible",
  title: {zh: "负责", en: "Responsible"},
  role: "responsible",
  verbs: ["负责", "落实", "实施", "承担", "承办", "执行", "主责", "负总责", "抓落实"],
  labels: [
    "责任",
    "负责",
    "承办",
    "实施",
    "落实",
    "主责",
    "主体责任",
    "责任落实",
    "组织实施",
    "组织",
    "落实责任",
    "执行",
    "承担",
    "职责",
    "主管",
    "任务",
    "建设责任"
  ],
  examples: [
    "推进示范应用。（{responsible:农业农村部}、{responsible:国资委}等负责）",
    "减费降税。（{lead:财政部}牵头，{responsible:国务院相关部门}及{responsible:各地区}按职责分工负责）",
    "保障供给。（{responsible:财政部}、{responsible:各地区}按职责分别负责）",
    "培育产业集群。（责任单位：{responsible:省经信厅}、{responsible:省科技厅}）",
    "保持产业政策的连续性（由相关领导小组统筹负责）和稳定性。"
  ]
};
