import {commitments} from "../../findings/report/commitments.js";
import {context} from "../../findings/report/context.js";
import {data} from "../../findings/report/data.js";
import type {Facts} from "../../findings/report/facts.js";
import {limits} from "../../findings/report/limits.js";
import {load} from "../../findings/report/load.js";
import {method} from "../../findings/report/method.js";
import {missing} from "../../findings/report/missing.js";
import {sharing} from "../../findings/report/sharing.js";
import type {Chapter} from "../../findings/report/statement.js";
import {abstract, keyPoints} from "../../findings/report/summary.js";
import type {Place} from "../chrome.js";
import type {Collection} from "../../collection/collection.js";
import {type Lang, number, numeral, pick, plural, small} from "../../wording/words.js";
import {type Article, makeArticle} from "./article.js";
import {picturesOf} from "./pictures.js";
import {voiceOf} from "./voice.js";

/** The chapters in their order. */
export const chapters: readonly Chapter[] = [context, load, sharing, missing, commitments, method, limits, data];

/** The title where the collection gives none: how many tasks, and the question to whom they are given. */
function titleOf({tasks}: Facts["report_scope"], lang: Lang): string {
  if (tasks === 0) return pick(lang, "没有读到任务", "No task was found");
  return pick(
    lang,
    `${numeral(tasks, "zh")}项任务写给谁`,
    tasks === 1
      ? "Who is named for one task"
      : `Who is named for ${tasks < 10 ? small(tasks) : number(tasks, "en")} tasks`
  );
}

/** A word of collection.csv, where an empty cell says nothing. */
const given = (word: string | null): string | null => (word === "" ? null : word);

/** The report of a collection in the language of the place. */
export function reportOf(collection: Collection, facts: Facts, place: Place): Article {
  const {lang} = place;
  const voice = voiceOf(collection, lang);
  const {report_documents: documents, report_edition: edition} = facts;
  const [only] = documents;
  return makeArticle(
    {
      abstract,
      points: keyPoints,
      chapters,
      pictures: picturesOf(collection, place)
    },
    facts,
    voice,
    {
      title: given(pick(lang, edition.title_zh, edition.title_en)) ?? titleOf(facts.report_scope, lang),
      subtitle:
        documents.length === 1 && only !== undefined
          ? pick(
              lang,
              `《${voice.document(only.document_id)}》责任分工分析`,
              `An analysis of responsibilities in “${voice.document(only.document_id)}”`
            )
          : pick(
              lang,
              `${documents.length}份文件的责任分工分析`,
              `An analysis of responsibilities in ${plural(documents.length, "document")}`
            ),
      authors: given(pick(lang, edition.authors_zh, edition.authors_en)),
      date: edition.data_date,
      published: given(edition.published)
    }
  );
}
