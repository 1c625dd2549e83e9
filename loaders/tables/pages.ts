import {type PlacedReading, documentIdColumn, spanColumns} from "./placedReading.js";
import {table} from "./table.js";

/** One row a page of a document whose format has pages. */
export const pages = table({
  name: "pages",
  title: {zh: "页", en: "Pages"},
  description: {
    zh: "分页格式（PDF）的文件每页一行：该页文字在全文中的起止；其他格式没有",
    en: "One row per page of a document whose format has pages (PDF): where its words begin and end; none for others"
  },
  columns: {
    document_id: documentIdColumn,
    page: {
      type: "INTEGER",
      title: {zh: "页码", en: "Page"},
      description: {
        zh: "第几页，从 1 起按先后数，不是印在页上的页码；没有文字的页不列",
        en: "The page, counted from 1, which need not be the number printed on it; pages without words have no row"
      },
      unit: null
    },
    ...spanColumns
  },
  rows({reading: {document}, chars}: PlacedReading) {
    const extents = new Map<number, {start: number; end: number}>();
    for (const {page, start, end} of document.blocks) {
      if (page !== null) extents.set(page, {start: extents.get(page)?.start ?? start, end});
    }
    return [...extents].map(([page, extent]) => ({document_id: document.id, page, ...chars(extent)}));
  }
});
