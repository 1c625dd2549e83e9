import type {NetworkRows} from "../network/networkRows.js";
import {type Column, table} from "./table.js";

function text(zh: string, en: string): Column & {readonly type: "VARCHAR"} {
  return {
    type: "VARCHAR",
    title: {zh, en},
    description: {zh: "见 coresponsibility", en: "See coresponsibility"},
    unit: null
  };
}

function number<Type extends "DOUBLE" | "INTEGER">(type: Type, zh: string, en: string, unit: string | null) {
  return {type, title: {zh, en}, description: {zh: "见 coresponsibility", en: "See coresponsibility"}, unit};
}

/** What chance would give each pair of units; a working table from which coresponsibility is made. */
export const pairTests = table({
  name: "pair_tests",
  title: {zh: "单位对检验", en: "Tests of pairs"},
  description: {
    zh: "每个范围、每种集合单位口径下的每对单位一行",
    en: "One row per scope, reading of collectives and pair of units"
  },
  columns: {
    document_id: text("文件编号", "Document"),
    theme_id: text("专题", "Theme"),
    collectives: text("集合单位口径", "Collectives"),
    unit_a: text("单位甲", "First unit"),
    unit_b: text("单位乙", "Second unit"),
    shared_tasks: number("INTEGER", "共同任务数", "Shared tasks", "tasks"),
    expected: number("DOUBLE", "随机期望", "Expected", "tasks"),
    p_above: number("DOUBLE", "高于随机的 p", "p, above", null),
    p_below: number("DOUBLE", "低于随机的 p", "p, below", null),
    q_above: number("DOUBLE", "高于随机的 q", "q, above", null),
    q_below: number("DOUBLE", "低于随机的 q", "q, below", null),
    pairs_tested: number("INTEGER", "检验的单位对数", "Pairs tested", "pairs"),
    disparity: number("DOUBLE", "差异过滤值", "Disparity filter", null),
    together: number("DOUBLE", "同组率", "Together", null),
    ambiguity: number("DOUBLE", "归组模糊度", "Ambiguity", null)
  },
  rows: ({documentId, themeId, collectives, pairs}: NetworkRows) =>
    pairs.map((pair) => ({
      document_id: documentId,
      theme_id: themeId,
      collectives: collectives,
      unit_a: pair.unitA,
      unit_b: pair.unitB,
      shared_tasks: pair.sharedTasks,
      expected: pair.expected,
      p_above: pair.pAbove,
      p_below: pair.pBelow,
      q_above: pair.qAbove,
      q_below: pair.qBelow,
      pairs_tested: pair.pairsTested,
      disparity: pair.disparity,
      together: pair.together,
      ambiguity: pair.ambiguity
    }))
});
