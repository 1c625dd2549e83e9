import type {Metadata, Reading, Span} from "../model.js";

/** A reading on its way into tables: the document's own word completed by documents.csv, and spans in code points. */
export interface PlacedReading {
  readonly reading: Reading;
  readonly metadata: Metadata;
  /** a span of Document.text in Unicode code points, as the columns char_start and char_end */
  readonly chars: (span: Span) => {readonly char_start: number; readonly char_end: number};
}

/** The two columns that place a row in its document; rows fill them with PlacedReading.chars. */
export const spanColumns = {
  char_start: {
    type: "INTEGER",
    title: {zh: "起", en: "Start"},
    description: {
      zh: "在 documents.text 中的起始位置，从 0 起，按 Unicode 码点计",
      en: "Where it begins in documents.text, from 0; substring(text, char_start + 1, char_end - char_start) is what was printed"
    },
    unit: "code points"
  },
  char_end: {
    type: "INTEGER",
    title: {zh: "止", en: "End"},
    description: {
      zh: "在 documents.text 中的终止位置，不含该处字符，按 Unicode 码点计",
      en: "Where it ends in documents.text, from 0; the character there is no longer part of it"
    },
    unit: "code points"
  }
} as const;

/** The column that names a row's document. */
export const documentIdColumn = {
  type: "VARCHAR",
  title: {zh: "文件编号", en: "Document"},
  description: {zh: "所在文件，见 documents", en: "The document it stands in; see documents"},
  unit: null
} as const;

/** The column that names a row's task, always there. */
export const taskIdColumn = {
  type: "VARCHAR",
  title: {zh: "任务编号", en: "Task"},
  description: {zh: "所属任务，见 tasks", en: "The task it belongs to; see tasks"},
  unit: null
} as const;
