import type {ClauseFormat} from "./format.js";

/** A list of units without a verb: responsible, and nothing more is said. */
export const list: ClauseFormat = {
  name: "list",
  title: {zh: "只列单位", en: "A list without a verb"},
  examples: [
    "开展巡查。（{responsible:市应急局}、{responsible:市消防救援总队}、{responsible:市委组织部}）",
    "压实企业责任。({responsible:市应急局}、{responsible:市国资委}，{responsible:各区人民政府}）",
    "推动应急执法在开发区（工业园区）等层级落实。",
    "开展试点。（广州市、深圳市、佛山市）",
    "严禁新建大型算力设施。（通算中心、智算中心、超算中心）",
    "本意见自印发之日起施行。（此件公开发布）",
    "印发管理办法。（试行）"
  ]
};
