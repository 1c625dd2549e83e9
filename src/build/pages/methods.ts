import {shapeOf} from "../../findings/shape.js";
import type {Place} from "../chrome.js";
import type {Collection} from "../collection.js";
import {head} from "../head.js";
import type {Html} from "../html.js";
import {pick} from "../words.js";
import type {PageParts} from "./parts.js";

/** 方法: the head; the page's own Markdown says how documents are read and counted. */
export function methods(collection: Collection, place: Place): PageParts {
  const {lang} = place;
  const shape = shapeOf(collection);
  const answer = pick(lang, "照原文读，每种数法都写明。", "Read as printed; every way of counting is stated.");
  const lead = pick(
    lang,
    `本站的数字由程序从${collection.documents.length}份文件的${shape.tasks}项任务中读出、由 DuckDB 计出，没有一个是手填的。图表说明原文分派了什么，不评价谁做得如何。`,
    `The figures are read by a program from the ${shape.tasks} tasks of ${collection.documents.length} ${collection.documents.length === 1 ? "document" : "documents"} and counted by DuckDB; none is typed by hand. Charts show what the text assigns, not how well anybody does it.`
  );
  return {
    title: pick(lang, "方法", "Methods"),
    description: answer,
    parts: new Map<string, Html>([
      [
        "head",
        head(collection, place, {
          question: pick(lang, "怎样读、怎样数？", "How was it read and counted?"),
          answer,
          lead
        })
      ]
    ]),
    files: []
  };
}
