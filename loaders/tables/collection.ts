import type {Collected} from "./collected.js";
import {table} from "./table.js";

/** One row a thing that the site says of itself, in the order of collection.csv. */
export const collection = table({
  name: "collection",
  title: {zh: "本站", en: "This site"},
  description: {
    zh: "本站名称、作者、网址、许可、联系方式和报告的标题、日期，每项一行",
    en: "The site's name, authors, address, licence and contact, and the title and day of its report, one row each"
  },
  columns: {
    key: {
      type: "VARCHAR",
      title: {zh: "项", en: "Key"},
      description: {
        zh: "name、authors、address、licence、contact；报告的title、date",
        en: "name, authors, address, licence, contact; title and date of the report"
      },
      unit: null
    },
    zh: {
      type: "VARCHAR",
      title: {zh: "中文", en: "Chinese"},
      description: {zh: "中文页面所用", en: "As the Chinese pages have it"},
      unit: null
    },
    en: {
      type: "VARCHAR",
      title: {zh: "英文", en: "English"},
      description: {zh: "英文页面所用", en: "As the English pages have it"},
      unit: null
    }
  },
  rows({siteWords}: Collected) {
    return siteWords.map(({key, zh, en}) => ({key, zh, en}));
  }
});
