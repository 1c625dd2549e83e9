import {type Lang, pick} from "../wording/words.js";

/** What a test against chance over several documents does not know: which document a task is of. */
export function pooledWords(documents: number, lang: Lang): string {
  return pick(
    lang,
    `这里把${documents}份文件的任务合在一起比，随机模型不分文件：同一份文件里的单位，同列自然多于随机。`,
    `The tasks of ${documents} documents are pooled here, and chance knows no documents: units of the same one share more than chance would have it.`
  );
}
