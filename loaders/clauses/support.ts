import type {RoleFormat} from "./format.js";

/** 配合、参与、协办: who helps. */
export const support: RoleFormat = {
  name: "support",
  title: {zh: "配合", en: "Support"},
  role: "support",
  verbs: ["配合", "参与", "参加", "协办", "协同", "协助", "支持", "协作", "协力"],
  labels: [
    "配合",
    "参与",
    "参加",
    "协办",
    "协同",
    "协助",
    "协作",
    "支持",
    "协同责任",
    "配合责任",
    "参与责任",
    "协同配合",
    "协助配合",
    "参与配合",
    "配合实施",
    "配合落实"
  ],
  examples: [
    "健全统计制度。（{lead:生态环境部}牵头，{support:国家发展改革委}、{support:国家统计局}参与）",
    "开展创业扶持。（牵头单位：{lead:市经贸委}，配合单位：{support:市工商联}，{support:各区、县级市}）",
    "整治违法建设。（{responsible:市城管局}，{support:市公安局}、{support:各街道}配合）",
    "鼓励社会组织（企业、协会）参与。"
  ]
};
