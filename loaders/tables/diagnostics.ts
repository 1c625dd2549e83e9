import type {PlacedDiagnostic} from "../diagnostics.js";
import {spanColumns} from "./placedReading.js";
import {table} from "./table.js";

/** One row a doubt or fault about a document. */
export const diagnostics = table({
  name: "diagnostics",
  title: {zh: "待核", en: "Diagnostics"},
  description: {zh: "读取时的每处疑问或错误一行", en: "One row per doubt or fault met while reading"},
  columns: {
    document_id: {
      type: "VARCHAR",
      title: {zh: "文件编号", en: "Document"},
      description: {
        zh: "所涉文件；未能读取的文件不在 documents 中",
        en: "The document in question; one that could not be read is not in documents"
      },
      unit: null
    },
    task_id: {
      type: "VARCHAR",
      title: {zh: "任务编号", en: "Task"},
      description: {zh: "所涉任务；不涉任务则为空", en: "The task in question; NULL outside tasks"},
      unit: null
    },
    rule: {
      type: "VARCHAR",
      title: {zh: "规则", en: "Rule"},
      description: {zh: "提出疑问的规则", en: "The rule that speaks, such as missing-separator or unknown-unit"},
      unit: null
    },
    severity: {
      type: "VARCHAR",
      title: {zh: "程度", en: "Severity"},
      description: {zh: "error 错误、warning 警告、info 提示", en: "error, warning or info"},
      unit: null
    },
    message: {
      type: "VARCHAR",
      title: {zh: "说明", en: "Message"},
      description: {zh: "一句英文说明", en: "A sentence in English, the value in question last"},
      unit: null
    },
    quote: {
      type: "VARCHAR",
      title: {zh: "原文", en: "Quote"},
      description: {
        zh: "所涉原文；涉及整份文件则为空",
        en: "The words in question; NULL where it is about the whole file"
      },
      unit: null
    },
    line_number: {
      type: "INTEGER",
      title: {zh: "行", en: "Line"},
      description: {zh: "在 documents.text 中的行，从 1 起", en: "The line in documents.text, from 1"},
      unit: "lines"
    },
    column_number: {
      type: "INTEGER",
      title: {zh: "列", en: "Column"},
      description: {zh: "在该行中的列，从 1 起，按 Unicode 码点计", en: "The column in that line, from 1"},
      unit: "code points"
    },
    ...spanColumns
  },
  rows(found: readonly PlacedDiagnostic[]) {
    return found.map(({documentId, taskId, rule, severity, message, quote, place}) => ({
      document_id: documentId,
      task_id: taskId,
      rule,
      severity,
      message,
      quote,
      line_number: place?.line ?? null,
      column_number: place?.column ?? null,
      char_start: place?.start ?? null,
      char_end: place?.end ?? null
    }));
  }
});
