import type {Collection} from "../collection/collection.js";
import {Html, escapeHtml} from "./html.js";
import type {Lang} from "./words.js";

const names = new WeakMap<Collection, RegExp>();

/** Words that titles are made of; in a narrow column a line must not end in the midst of one. */
const words = [
  "同列最多",
  "集体称谓",
  "责任单位",
  "责任括注",
  "同列",
  "首列",
  "牵头",
  "单位",
  "任务",
  "专题",
  "文件",
  "位次"
];

/** What never breaks over lines in Chinese: names of units, a number with its measure word, words of titles. */
function unbroken(collection: Collection): RegExp {
  const known = names.get(collection);
  if (known !== undefined) return known;
  const named = new Set(collection.named.map((row) => row.unit_id));
  const longest = [...named]
    .map((id) => collection.units.get(id)?.name ?? "")
    .filter((name) => name !== "" && name.length <= 14)
    .sort((a, b) => b.length - a.length || (a < b ? -1 : 1))
    .map((name) => name.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"));
  const pattern = new RegExp([...longest, "第?[\\d.]+[、～]?\\d*[项个处名条种份对件倍次]", ...words].join("|"), "gu");
  names.set(collection, pattern);
  return pattern;
}

/** A sentence with what must not break kept together; words of titles are in a title alone, whose letters are large. */
export function typeset(text: string, collection: Collection, lang: Lang, isTitle = false): Html {
  if (lang === "en") return new Html(escapeHtml(text));
  let result = "";
  let from = 0;
  for (const match of text.matchAll(unbroken(collection))) {
    if (!isTitle && words.includes(match[0])) continue;
    result += `${escapeHtml(text.slice(from, match.index))}<span class="nowrap">${escapeHtml(match[0])}</span>`;
    from = match.index + match[0].length;
  }
  return new Html(result + escapeHtml(text.slice(from)));
}

/** A title: it breaks where a reader breathes, each phrase up to its comma staying together where it fits. */
export function phrases(title: string, collection: Collection, lang: Lang): Html {
  const parts = title.split(/(?<=[，；：。])/u).filter((part) => part !== "");
  if (parts.length === 1 || lang === "en") return typeset(title, collection, lang, true);
  return new Html(
    parts.map((part) => `<span class="phrase">${typeset(part, collection, lang, true).source}</span>`).join("")
  );
}
