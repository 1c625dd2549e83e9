import {type PlacedReading, documentIdColumn, spanColumns, taskIdColumn} from "./placedReading.js";
import {table} from "./table.js";

/** One row an instrument cited, in the order of the text. */
export const instruments = table({
  name: "instruments",
  title: {zh: "引用文件", en: "Instruments"},
  description: {
    zh: "任务每引用一部法规、规划或标准一行",
    en: "One row per law, plan or standard that a task cites in 《》"
  },
  columns: {
    task_id: taskIdColumn,
    document_id: documentIdColumn,
    title: {
      type: "VARCHAR",
      title: {zh: "名称", en: "Title"},
      description: {zh: "书名号内的名称", en: "The title within 《》"},
      unit: null
    },
    action: {
      type: "VARCHAR",
      title: {zh: "动作", en: "Action"},
      description: {zh: "制定、修订、出台、落实等；未写则为空", en: "制定, 修订, 出台, 落实 …; NULL if none is stated"},
      unit: null
    },
    ...spanColumns
  },
  rows({reading: {document, instruments}, chars}: PlacedReading) {
    return instruments.map((instrument) => ({
      task_id: instrument.taskId,
      document_id: document.id,
      title: instrument.title,
      action: instrument.action,
      ...chars(instrument)
    }));
  }
});
