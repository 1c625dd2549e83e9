import type {Collected} from "./collected.js";
import {table} from "./table.js";

/** One row a label that has English, of the documents that are there, in the order of translations.csv. */
export const translations = table({
  name: "translations",
  title: {zh: "译名", en: "Translations"},
  description: {zh: "每个有英译的标题或名称一行", en: "One row per title or name that has English"},
  columns: {
    document_id: {
      type: "VARCHAR",
      title: {zh: "文件编号", en: "Document"},
      description: {zh: "所在文件；处处适用则为空", en: "The document that prints it; NULL where it holds everywhere"},
      unit: null
    },
    label: {
      type: "VARCHAR",
      title: {zh: "原文", en: "Label"},
      description: {zh: "标题或名称，照印，不含序号", en: "The title or name as printed, without its number"},
      unit: null
    },
    en: {
      type: "VARCHAR",
      title: {zh: "英译", en: "English"},
      description: {zh: "本站所译，非官方名称", en: "Our rendering, not an official name"},
      unit: null
    },
    en_short: {
      type: "VARCHAR",
      title: {zh: "英文简称", en: "English, short"},
      description: {zh: "图表所用的简称", en: "The short form for charts"},
      unit: null
    }
  },
  rows({translations}: Collected) {
    return translations.map(({documentId, label, en, enShort}) => ({
      document_id: documentId,
      label,
      en,
      en_short: enShort
    }));
  }
});
