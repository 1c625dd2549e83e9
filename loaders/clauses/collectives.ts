import type {ClauseFormat} from "./format.js";

/** 各市、县（市、区）人民政府: a name for several bodies, though 、 stands in it. */
export const collectives: ClauseFormat = {
  name: "collectives",
  title: {zh: "集体称谓", en: "Collectives"},
  examples: [
    "完善规划。（{responsible:住房和城乡建设部}、{responsible:各市、县（市、区）人民政府}）",
    "落实补贴。（{responsible:各省、自治区、直辖市人民政府}，{responsible:相关委、办、局}）",
    "开展培训。（{lead:市教育局}牵头，{responsible:各有关区、县级市}、{responsible:市政府有关部门}按职责分工负责）",
    "鼓励各地（市、区）先行先试。"
  ]
};
