import type {ClauseFormat} from "./format.js";

/** 完成时限、适用范围: what a clause says beside who. They become fields of the task and are no units. */
export const fields: ClauseFormat = {
  name: "fields",
  title: {zh: "时限与适用范围", en: "Deadline and scope"},
  examples: [
    "扩大试点。（责任单位：{responsible:市财政局}、{responsible:市教育局}；适用范围：中心城区、开发区）",
    "建立制度。（{lead:市财政局}牵头，{support:各区}配合，2022年6月底前完成）",
    "建立制度。（牵头单位：{lead:市财政局}；完成时限：2022年12月）",
    "建设系统。（{lead:市财政局}牵头，{responsible:市教育局}负责，2022年底前完成一期建设）",
    "建设系统。（2023年6月底前由{responsible:市教育局}完成，{responsible:市财政局}负责，2023年底前见效）",
    "建立制度。（2022年6月底前完成）"
  ]
};
