import type {ClauseFormat} from "./format.js";

/** 配合、参与、协办: who helps. */
export const support: ClauseFormat = {
  name: "support",
  title: {zh: "配合", en: "Support"},
  role: "support",
  verbs: [
    "配合",
    "参与",
    "参加",
    "协办",
    "协同",
    "协助",
    "支持",
    "积极配合",
    "协同配合",
    "配合落实",
    "协助配合",
    "参与配合",
    "配合实施",
    "为配合单位",
    "协同负责",
    "配合负责"
  ],
  labels: [
    "配合",
    "参与",
    "参加",
    "协办",
    "协同",
    "协助",
    "支持",
    "协同责任",
    "配合责任",
    "协同配合",
    "协助配合",
    "参与配合",
    "配合实施"
  ],
  examples: [
    "健全统计制度。（{lead:生态环境部}牵头，{support:国家发展改革委}、{support:国家统计局}参与）",
    "开展创业扶持。（牵头单位：{lead:市经贸委}，配合单位：{support:市工商联}，{support:各区、县级市}）",
    "鼓励社会组织（企业、协会）参与。"
  ]
};
