import type {RoleFormat} from "./format.js";

/** 指导、督促: who guides others' work. */
export const guide: RoleFormat = {
  name: "guide",
  title: {zh: "指导", en: "Guidance"},
  role: "guide",
  verbs: ["指导", "督导", "督促", "督办", "督查"],
  labels: ["指导", "督导", "业务指导", "督促", "督办", "督促指导", "督查"],
  examples: [
    "建立部门责任清单。（{guide:生态环境部}指导，{responsible:试点城市政府}负责落实）",
    "优化产业布局。（{guide:国家发展改革委}、{guide:商务部}指导）",
    "改造老旧管网。（{guide:市住建局}负责督促指导，{responsible:各街道}具体实施）",
    "加强业务培训（含专家现场指导）和考核。"
  ]
};
