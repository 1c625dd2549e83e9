import {type PlacedReading, documentIdColumn, spanColumns} from "./placedReading.js";
import {table} from "./table.js";

/** One row a chapter or section, in the order of the text. */
export const sections = table({
  name: "sections",
  title: {zh: "层次", en: "Sections"},
  description: {zh: "每章每节一行", en: "One row per chapter or section"},
  columns: {
    section_id: {
      type: "VARCHAR",
      title: {zh: "层次编号", en: "Section"},
      description: {zh: "文件编号加各级序数", en: "The document's id and the path of ordinals"},
      unit: null
    },
    document_id: documentIdColumn,
    parent_id: {
      type: "VARCHAR",
      title: {zh: "上级层次", en: "Parent"},
      description: {zh: "上一级层次；最外层为空", en: "The section it stands in; NULL for an outermost one"},
      unit: null
    },
    level: {
      type: "INTEGER",
      title: {zh: "级", en: "Level"},
      description: {zh: "在本文件中的层级，最外层为 1", en: "Its depth in this document, 1 outermost"},
      unit: null
    },
    ordinal: {
      type: "INTEGER",
      title: {zh: "序数", en: "Ordinal"},
      description: {
        zh: "所印序号的数值，（六）为 6；无序号则为空",
        en: "The number printed in its label; NULL if unnumbered"
      },
      unit: null
    },
    label: {
      type: "VARCHAR",
      title: {zh: "序号", en: "Label"},
      description: {zh: "序号，照印", en: "The label as printed"},
      unit: null
    },
    title: {
      type: "VARCHAR",
      title: {zh: "标题", en: "Title"},
      description: {zh: "标题，不含序号", en: "Its title, without the label"},
      unit: null
    },
    ...spanColumns
  },
  rows({reading: {document, sections}, chars}: PlacedReading) {
    return sections.map((section) => ({
      section_id: section.id,
      document_id: document.id,
      parent_id: section.parentId,
      level: section.level,
      ordinal: section.ordinal,
      label: section.label === "" ? null : section.label,
      title: section.title === "" ? null : section.title,
      ...chars(section)
    }));
  }
});
