import {type PlacedReading, documentIdColumn, spanColumns, taskIdColumn} from "./placedReading.js";
import {table} from "./table.js";

/** One row a quantified commitment, in the order of the text. */
export const quantities = table({
  name: "quantities",
  title: {zh: "量化指标", en: "Quantities"},
  description: {zh: "每个量化指标一行，如 70万平方米", en: "One row per quantified commitment, such as 70万平方米"},
  columns: {
    task_id: taskIdColumn,
    document_id: documentIdColumn,
    value: {
      type: "DOUBLE",
      title: {zh: "数值", en: "Value"},
      description: {zh: "数值，万、亿已换算：70万为 700000", en: "The figure, its scale worked in: 70万 is 700000"},
      unit: "as in the column unit"
    },
    unit: {
      type: "VARCHAR",
      title: {zh: "计量单位", en: "Unit of measure"},
      description: {zh: "计量单位，照印", en: "The unit of measure as printed"},
      unit: null
    },
    comparator: {
      type: "VARCHAR",
      title: {zh: "比较词", en: "Comparator"},
      description: {zh: "以上、不少于等，照印；确数则为空", en: "以上, 不少于 … as printed; NULL for an exact figure"},
      unit: null
    },
    object: {
      type: "VARCHAR",
      title: {zh: "对象", en: "Object"},
      description: {zh: "所计之物；句中未写则为空", en: "What is counted, where the sentence says so"},
      unit: null
    },
    quote: {
      type: "VARCHAR",
      title: {zh: "原文", en: "Quote"},
      description: {zh: "原文，照印", en: "The words as printed"},
      unit: null
    },
    ...spanColumns
  },
  rows({reading: {document, quantities}, chars}: PlacedReading) {
    return quantities.map((quantity) => ({
      task_id: quantity.taskId,
      document_id: document.id,
      value: quantity.value,
      unit: quantity.unit,
      comparator: quantity.comparator,
      object: quantity.object,
      quote: quantity.quote,
      ...chars(quantity)
    }));
  }
});
