import type {WorkloadInterval} from "../measures/stability.js";
import {table} from "./table.js";

/** One row a row of workload. */
export const workloadIntervals = table({
  name: "workload_intervals",
  title: {zh: "工作量稳定区间", en: "Stability of the workload"},
  description: {
    zh: "与 workload 逐行对应：对范围内写明责任单位的任务作 1000 次有放回抽样（固定种子），取排序后第 26 与第 975 个值",
    en: "One row per row of workload: the 26th and 975th of 1,000 sorted values, from seeded samples, with replacement, of the scope's tasks that name someone"
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
    unit_id: {
      type: "VARCHAR",
      title: {zh: "单位编号", en: "Unit"},
      description: {zh: "见 units", en: "See units"},
      unit: null
    },
    method: {
      type: "VARCHAR",
      title: {zh: "计数方法", en: "Way of counting"},
      description: {zh: "见 workload", en: "See workload"},
      unit: null
    },
    collectives: {
      type: "VARCHAR",
      title: {zh: "集合单位口径", en: "Collectives"},
      description: {zh: "见 workload", en: "See workload"},
      unit: null
    },
    value_low: {
      type: "DOUBLE",
      title: {zh: "数值下限", en: "Value, lower bound"},
      description: {zh: "数值的区间下限", en: "The lower bound of the value"},
      unit: "tasks"
    },
    value_high: {
      type: "DOUBLE",
      title: {zh: "数值上限", en: "Value, upper bound"},
      description: {zh: "数值的区间上限", en: "The upper bound of the value"},
      unit: "tasks"
    },
    rank_low: {
      type: "INTEGER",
      title: {zh: "位次下限", en: "Rank, lower bound"},
      description: {zh: "位次的区间下限，即最靠前的位次", en: "The lower bound of the rank: the best place"},
      unit: null
    },
    rank_high: {
      type: "INTEGER",
      title: {zh: "位次上限", en: "Rank, upper bound"},
      description: {zh: "位次的区间上限，即最靠后的位次", en: "The upper bound of the rank: the worst place"},
      unit: null
    }
  },
  rows(intervals: readonly WorkloadInterval[]) {
    return intervals.map((interval) => ({
      document_id: interval.documentId,
      theme_id: interval.themeId,
      unit_id: interval.unitId,
      method: interval.method,
      collectives: interval.collectives,
      value_low: interval.valueLow,
      value_high: interval.valueHigh,
      rank_low: interval.rankLow,
      rank_high: interval.rankHigh
    }));
  }
});
