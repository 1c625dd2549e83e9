import {type PlacedReading} from "./placedReading.js";
import {table} from "./table.js";

/** One row a document that was read. */
export const documents = table({
  name: "documents",
  title: {zh: "文件", en: "Documents"},
  description: {zh: "每份文件一行", en: "One row per document"},
  columns: {
    document_id: {
      type: "VARCHAR",
      title: {zh: "文件编号", en: "Document"},
      description: {
        zh: "documents.csv 所给编号，否则取文件名，再否则取 SHA-256 的前八位",
        en: "The id given in documents.csv, else the file's name as a slug, else eight hex digits of its SHA-256"
      },
      unit: null
    },
    title: {
      type: "VARCHAR",
      title: {zh: "标题", en: "Title"},
      description: {
        zh: "文件标题；通知印发方案的，为方案的标题",
        en: "Its title; where a notice issues a plan, the plan's own"
      },
      unit: null
    },
    document_number: {
      type: "VARCHAR",
      title: {zh: "发文字号", en: "Document number"},
      description: {zh: "发文字号，照印", en: "The issuing body's number for it, as printed"},
      unit: null
    },
    issuers: {
      type: "VARCHAR[]",
      title: {zh: "发文机关", en: "Issuers"},
      description: {
        zh: "发文机关，依署名次序；未载明则为空列表",
        en: "The issuing bodies in their order; empty where none is found"
      },
      unit: null
    },
    recipients: {
      type: "VARCHAR[]",
      title: {zh: "主送机关", en: "Recipients"},
      description: {zh: "主送机关，依印刷次序", en: "Whom it is addressed to, in the printed order"},
      unit: null
    },
    copies_to: {
      type: "VARCHAR[]",
      title: {zh: "抄送机关", en: "Copies to"},
      description: {zh: "抄送机关，依印刷次序", en: "Who is sent a copy, in the printed order"},
      unit: null
    },
    printed_by: {
      type: "VARCHAR",
      title: {zh: "印发机关", en: "Printed by"},
      description: {zh: "版记中的印发机关", en: "The office named in the imprint"},
      unit: null
    },
    copies: {
      type: "INTEGER",
      title: {zh: "印数", en: "Copies"},
      description: {zh: "版记中的印发份数", en: "How many copies the imprint says were printed"},
      unit: "copies"
    },
    issued_on: {
      type: "DATE",
      title: {zh: "成文日期", en: "Issued on"},
      description: {zh: "成文日期", en: "The date under the signature"},
      unit: null
    },
    printed_on: {
      type: "DATE",
      title: {zh: "印发日期", en: "Printed on"},
      description: {zh: "版记中的印发日期", en: "The date in the imprint"},
      unit: null
    },
    disclosure: {
      type: "VARCHAR",
      title: {zh: "公开属性", en: "Disclosure"},
      description: {
        zh: "公开选项或密级，照印（主动公开、依申请公开……）",
        en: "What it says about being made public, or its secrecy mark, as printed"
      },
      unit: null
    },
    source_path: {
      type: "VARCHAR",
      title: {zh: "来源文件", en: "File"},
      description: {zh: "在 data/documents 中的路径", en: "Its path in the folder of documents"},
      unit: null
    },
    source_format: {
      type: "VARCHAR",
      title: {zh: "格式", en: "Format"},
      description: {zh: "来源文件的格式", en: "The file's format: markdown, text, html, docx, pdf or table"},
      unit: null
    },
    sha256: {
      type: "VARCHAR",
      title: {zh: "SHA-256", en: "SHA-256"},
      description: {zh: "来源文件字节的 SHA-256", en: "Of the file's bytes, in lower-case hex"},
      unit: null
    },
    text: {
      type: "VARCHAR",
      title: {zh: "全文", en: "Text"},
      description: {
        zh: "文件全文，各表的起止位置均指此文",
        en: "The whole text, which the spans of all tables point into"
      },
      unit: null
    }
  },
  rows({reading: {document}, metadata}: PlacedReading) {
    return [
      {
        document_id: document.id,
        title: metadata.title,
        document_number: metadata.documentNumber,
        issuers: metadata.issuers,
        recipients: metadata.recipients,
        copies_to: metadata.copiesTo,
        printed_by: metadata.printedBy,
        copies: metadata.copies,
        issued_on: metadata.issuedOn,
        printed_on: metadata.printedOn,
        disclosure: metadata.disclosure,
        source_path: document.path,
        source_format: document.format,
        sha256: document.sha256,
        text: document.text
      }
    ];
  }
});
