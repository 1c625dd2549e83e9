import type {Voice} from "../../findings/report/statement.js";
import type {Collection} from "../../collection/collection.js";
import {documentTitle, themeTitle, unitInProse, unitName, taskNumber} from "../../collection/names.js";
import {type Lang, number, numeral, pick, themeName} from "../../wording/words.js";

/** Names as the report says them, from the collection. */
export function voiceOf(collection: Collection, lang: Lang): Voice {
  const theme = (id: string) => {
    const row = collection.section.get(id);
    if (row === undefined) throw new Error(`theme not in the tables: ${id}`);
    return row;
  };
  const document = (id: string): string => {
    const row = collection.document.get(id);
    if (row === undefined) throw new Error(`document not in the tables: ${id}`);
    return documentTitle(collection, row, lang);
  };
  return {
    lang,
    unit: (id) => unitName(collection, id, lang),
    unitInProse: (id) => unitInProse(collection, id, lang),
    document,
    group({document_id, theme_id}) {
      if (theme_id === null) return pick(lang, `《${document(document_id)}》`, `“${document(document_id)}”`);
      const row = theme(theme_id);
      const title = themeTitle(collection, row, lang);
      if (row.ordinal === null) return pick(lang, `“${title}”`, `“${title}”`);
      const name = themeName(row.ordinal, lang);
      return title === "" ? name : pick(lang, `${name}“${title}”`, `${name}, “${title}”`);
    },
    groupShort({document_id, theme_id}) {
      if (theme_id === null) return document(document_id);
      const row = theme(theme_id);
      const title = themeTitle(collection, row, lang);
      return row.ordinal === null ? title : `${numeral(row.ordinal, lang)} ${title}`.trim();
    },
    task(id) {
      const row = collection.task.get(id);
      if (row === undefined) throw new Error(`task not in the tables: ${id}`);
      const number = taskNumber(row);
      if (collection.documents.length === 1) return number;
      return pick(lang, `《${document(row.document_id)}》${number}`, `“${document(row.document_id)}” ${number}`);
    }
  };
}

/** Tasks of one document as a footnote names them; `document` is null where there is only one. */
export interface NamedTasks {
  readonly document: string | null;
  readonly tasks: readonly {readonly id: string; readonly number: string}[];
  /** how many more there are, which the task list shows */
  readonly more: number;
}

/** A footnote of more tasks than these names only the first of each document. */
const mostNamed = 300;
const firstNamed = 10;

/** How a footnote ends a document's tasks of which it names the first. */
export function moreTasks(more: number, lang: Lang): string {
  return more === 0 ? "" : pick(lang, `，另${number(more, lang)}项`, ` and ${number(more, lang)} more`);
}

/** Tasks under their documents, in the order given. */
export function namedTasks(collection: Collection, ids: readonly string[], lang: Lang): readonly NamedTasks[] {
  const groups = new Map<string, {id: string; number: string}[]>();
  for (const id of ids) {
    const row = collection.task.get(id);
    if (row === undefined) throw new Error(`task not in the tables: ${id}`);
    const known = groups.get(row.document_id);
    if (known === undefined) groups.set(row.document_id, [{id, number: taskNumber(row)}]);
    else known.push({id, number: taskNumber(row)});
  }
  const {document} = voiceOf(collection, lang);
  const each = ids.length > mostNamed ? firstNamed : mostNamed;
  return [...groups].map(([id, tasks]) => ({
    document: collection.documents.length === 1 ? null : document(id),
    tasks: tasks.slice(0, each),
    more: Math.max(tasks.length - each, 0)
  }));
}
