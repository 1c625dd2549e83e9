import {type PlacedReading, documentIdColumn, spanColumns} from "./placedReading.js";
import {table} from "./table.js";

/** One row a task, in the order of the text. */
export const tasks = table({
  name: "tasks",
  title: {zh: "任务", en: "Tasks"},
  description: {zh: "每项任务一行", en: "One row per task"},
  columns: {
    task_id: {
      type: "VARCHAR",
      title: {zh: "任务编号", en: "Task"},
      description: {zh: "文件编号加各级序数", en: "The document's id and the path of ordinals"},
      unit: null
    },
    document_id: documentIdColumn,
    theme_id: {
      type: "VARCHAR",
      title: {zh: "专题", en: "Theme"},
      description: {zh: "所在的一级层次，见 sections", en: "The level-1 section it stands in; see sections"},
      unit: null
    },
    section_id: {
      type: "VARCHAR",
      title: {zh: "层次", en: "Section"},
      description: {zh: "最近的上级层次，见 sections", en: "The nearest section it stands in; see sections"},
      unit: null
    },
    position: {
      type: "INTEGER",
      title: {zh: "次序", en: "Position"},
      description: {zh: "在文件中的次序，从 1 起", en: "1, 2, … in the document"},
      unit: null
    },
    label: {
      type: "VARCHAR",
      title: {zh: "序号", en: "Label"},
      description: {zh: "序号，照印", en: "The label as printed"},
      unit: null
    },
    text: {
      type: "VARCHAR",
      title: {zh: "任务内容", en: "Text"},
      description: {
        zh: "任务正文，不含序号与责任括注；句中分页分行已接合，段落保留",
        en: "What is to be done, without label and clause; breaks inside a sentence taken out, paragraphs kept"
      },
      unit: null
    },
    clause: {
      type: "VARCHAR",
      title: {zh: "责任括注", en: "Clause"},
      description: {
        zh: "写明责任单位的括注，照印；没有则为空",
        en: "The clause that names who is responsible; NULL if none"
      },
      unit: null
    },
    scope: {
      type: "VARCHAR",
      title: {zh: "适用范围", en: "Scope"},
      description: {zh: "括注所写的适用范围", en: "Where the clause says the task applies"},
      unit: null
    },
    due_on: {
      type: "DATE",
      title: {zh: "完成时限", en: "Due on"},
      description: {
        zh: "完成时限换算的日期；时限原文只写期间的（三年内），自文件成文日期起算",
        en: "The last day by which it is to be done; where due_text prints a period (三年内), counted from the document's own day"
      },
      unit: null
    },
    due_text: {
      type: "VARCHAR",
      title: {zh: "时限原文", en: "Deadline as printed"},
      description: {zh: "完成时限，照印", en: "The deadline as printed"},
      unit: null
    },
    ...spanColumns
  },
  rows({reading: {document, tasks}, chars}: PlacedReading) {
    return tasks.map((task) => ({
      task_id: task.id,
      document_id: document.id,
      theme_id: task.themeId,
      section_id: task.sectionId,
      position: task.position,
      label: task.label === "" ? null : task.label,
      text: task.text,
      clause: task.clause,
      scope: task.scope,
      due_on: task.dueOn,
      due_text: task.dueText,
      ...chars(task)
    }));
  }
});
