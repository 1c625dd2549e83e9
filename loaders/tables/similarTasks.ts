import {table} from "./table.js";

/** Two tasks with much the same text. */
export interface SimilarTasks {
  /** the one of the two that comes first by document and place */
  readonly taskA: string;
  readonly taskB: string;
  /** Jaccard similarity of their trigrams */
  readonly similarity: number;
}

/** Pairs of tasks with much the same text; a working table from which near_duplicates is made. */
export const similarTasks = table({
  name: "similar_tasks",
  title: {zh: "相近任务", en: "Similar tasks"},
  description: {zh: "文字相近的每对任务一行", en: "One row per pair of tasks with much the same text"},
  columns: {
    task_a: {
      type: "VARCHAR",
      title: {zh: "任务甲", en: "Task A"},
      description: {zh: "见 near_duplicates", en: "See near_duplicates"},
      unit: null
    },
    task_b: {
      type: "VARCHAR",
      title: {zh: "任务乙", en: "Task B"},
      description: {zh: "见 near_duplicates", en: "See near_duplicates"},
      unit: null
    },
    similarity: {
      type: "DOUBLE",
      title: {zh: "相似度", en: "Similarity"},
      description: {zh: "见 near_duplicates", en: "See near_duplicates"},
      unit: null
    }
  },
  rows: (pairs: readonly SimilarTasks[]) =>
    pairs.map(({taskA, taskB, similarity}) => ({task_a: taskA, task_b: taskB, similarity}))
});
