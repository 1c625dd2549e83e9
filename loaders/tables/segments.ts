import {type PlacedReading, documentIdColumn, spanColumns} from "./placedReading.js";
import {table} from "./table.js";

/** One row a stretch of text; the stretches of a document are a partition of its text. */
export const segments = table({
  name: "segments",
  title: {zh: "文本分段", en: "Segments"},
  description: {
    zh: "每段文本一行；一份文件的各段不重不漏地覆盖全文",
    en: "One row per stretch of text; together the stretches of a document are all of its text, each character once"
  },
  columns: {
    document_id: documentIdColumn,
    kind: {
      type: "VARCHAR",
      title: {zh: "种类", en: "Kind"},
      description: {
        zh: "metadata 版头版记、notice 通知、heading 标题、preamble 引言、lead_in 段首语、task 任务、clause 责任括注、closing 结尾、noise 标记与页码、unread 未读",
        en: "metadata, notice, heading, preamble, lead_in, task, clause, closing, noise (marks and page numbers) or unread"
      },
      unit: null
    },
    task_id: {
      type: "VARCHAR",
      title: {zh: "任务编号", en: "Task"},
      description: {zh: "所属任务；不属任何任务则为空", en: "The task it belongs to; NULL outside tasks"},
      unit: null
    },
    ...spanColumns
  },
  rows({reading: {document, segments}, chars}: PlacedReading) {
    return segments.map((segment) => ({
      document_id: document.id,
      kind: segment.kind,
      task_id: segment.taskId,
      ...chars(segment)
    }));
  }
});
