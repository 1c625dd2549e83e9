import type {Collected} from "./collected.js";
import {table} from "./table.js";

/** One row a document that documents.csv speaks of. */
export const provenance = table({
  name: "provenance",
  title: {zh: "来源", en: "Provenance"},
  description: {zh: "documents.csv 所记的每份文件一行", en: "One row per document that documents.csv speaks of"},
  columns: {
    document_id: {
      type: "VARCHAR",
      title: {zh: "文件编号", en: "Document"},
      description: {zh: "见 documents", en: "See documents"},
      unit: null
    },
    url: {
      type: "VARCHAR",
      title: {zh: "网址", en: "Address"},
      description: {zh: "公布文件的网址", en: "Where the document was published"},
      unit: null
    },
    retrieved: {
      type: "DATE",
      title: {zh: "获取日期", en: "Retrieved"},
      description: {zh: "获取日期", en: "The day on which it was fetched"},
      unit: null
    },
    licence: {
      type: "VARCHAR",
      title: {zh: "使用许可", en: "Licence"},
      description: {zh: "文件的使用许可或权利状况", en: "The terms under which the document can be used"},
      unit: null
    },
    recorded_sha256: {
      type: "VARCHAR",
      title: {zh: "登记的 SHA-256", en: "Recorded SHA-256"},
      description: {zh: "收入时登记的 SHA-256", en: "The SHA-256 written down when the file was put in"},
      unit: null
    }
  },
  rows({provenance}: Collected) {
    return provenance.map(({documentId, given}) => ({
      document_id: documentId,
      url: given.url,
      retrieved: given.retrieved,
      licence: given.licence,
      recorded_sha256: given.sha256
    }));
  }
});
