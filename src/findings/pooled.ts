import {type Lang, pick} from "../wording/words.js";

/** How several documents are compared with chance: each by itself, for a unit of one could not have been named in another. */
export function pooledWords(documents: number, lang: Lang): string {
  return pick(
    lang,
    `这里把${documents}份文件的任务合在一起数；随机是在每份文件之内，所以只比较见于同一份文件的单位对。`,
    `The tasks of ${documents} documents are counted together here; chance is within each document, so that only units named in the same one are compared.`
  );
}
