import type {NetworkRows} from "../network/networkRows.js";
import {table} from "./table.js";

/** One row a scope, reading of collectives, resolution and unit; none for scopes with fewer than 20 tasks. */
export const unitGroups = table({
  name: "unit_groups",
  title: {zh: "单位群组", en: "Groups of units"},
  description: {
    zh: "每个至少 20 项任务的范围、每种集合单位口径、每个分辨率、每个单位一行：莱顿算法按关联强度分出的群组，取各次运算中质量最高者",
    en: "One row per scope with at least 20 tasks, reading of collectives, resolution and unit: groups by the Leiden algorithm on association strength, from the best of the runs"
  },
  columns: {
    document_id: {
      type: "VARCHAR",
      title: {zh: "文件编号", en: "Document"},
      description: {zh: "为空表示全部文件", en: "NULL for all documents"},
      unit: null
    },
    theme_id: {
      type: "VARCHAR",
      title: {zh: "专题", en: "Theme"},
      description: {zh: "为空表示全部专题", en: "NULL for all themes"},
      unit: null
    },
    collectives: {
      type: "VARCHAR",
      title: {zh: "集合单位口径", en: "Collectives"},
      description: {zh: "见 workload", en: "See workload"},
      unit: null
    },
    resolution: {
      type: "DOUBLE",
      title: {zh: "分辨率", en: "Resolution"},
      description: {
        zh: "组内每对单位的关联强度减去此数，其和取最大：1 即高于随机者同组；越小群组越大",
        en: "Groups make the sum of association strength less this number great over the pairs in them: at 1, ties above chance hold together; groups are larger below"
      },
      unit: null
    },
    runs: {
      type: "INTEGER",
      title: {zh: "运算次数", en: "Runs"},
      description: {
        zh: "固定种子的运算次数：分辨率 1 为 20，其他分辨率以及单位超过 500 个的范围为 5",
        en: "Seeded runs: 20 at resolution 1; 5 at others, and in a scope with more than 500 units"
      },
      unit: "runs"
    },
    unit_id: {
      type: "VARCHAR",
      title: {zh: "单位编号", en: "Unit"},
      description: {zh: "见 units", en: "See units"},
      unit: null
    },
    group_number: {
      type: "INTEGER",
      title: {zh: "群组", en: "Group"},
      description: {
        zh: "群组序号，从 1 起，单位多者在前；不同范围、口径、分辨率的序号互不对应",
        en: "From 1, the group with most units first; numbers of different scopes, readings and resolutions are unrelated"
      },
      unit: null
    }
  },
  rows: ({documentId, themeId, collectives, groups}: NetworkRows) =>
    groups.map((row) => ({
      document_id: documentId,
      theme_id: themeId,
      collectives: collectives,
      resolution: row.resolution,
      runs: row.runs,
      unit_id: row.unitId,
      group_number: row.group
    }))
});
