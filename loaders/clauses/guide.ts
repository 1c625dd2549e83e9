import type {ClauseFormat} from "./format.js";

/** 指导: who guides others' work. */
export const guide: ClauseFormat = {
  name: "guide",
  title: {zh: "指导", en: "Guidance"},
  role: "guide",
  verbs: ["负责指导", "指导", "督导", "负责督导"],
  labels: ["指导", "督导", "业务指导"],
  examples: [
    "建立部门责任清单。（{guide:生态环境部}指导，{responsible:试点城市政府}负责落实）",
    "优化产业布局。（{guide:国家发展改革委}、{guide:商务部}指导）",
    "加强业务培训（含专家现场指导）和考核。"
  ]
};
