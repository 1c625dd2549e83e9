import {type Lang, numeral, pick, themeName} from "../wording/words.js";
import type {Collection} from "./collection.js";
import type {DocumentRow, TaskRow, ThemeRow} from "./rows.js";

/**
 * A unit's name for charts and lists: as documents print it, or its short English form where there is one; behind it the
 * number of its document where a unit of another document bears the same name.
 */
export function unitName(collection: Collection, unitId: string, lang: Lang): string {
  const unit = collection.units.get(unitId);
  if (unit === undefined) throw new Error(`unit not in the tables: ${unitId}`);
  const name = pick(lang, unit.name, collection.english(unit.name, null).short ?? unit.name);
  const no = collection.namesakes.get(unitId);
  return no === undefined ? name : pick(lang, `${name}（文件${no}）`, `${name} (document ${no})`);
}

/** A unit's name for prose: in English its official name, else ours in full, else the short one. */
export function unitInProse(collection: Collection, unitId: string, lang: Lang): string {
  const unit = collection.units.get(unitId);
  if (lang === "zh" || unit === undefined) return unitName(collection, unitId, lang);
  const full = unit.name_en ?? collection.english(unit.name, null).full;
  if (full === null || collection.namesakes.has(unitId)) return unitName(collection, unitId, lang);
  return / District$/.test(full) ? full : `the ${full.replace(/^The /, "")}`;
}

/** What of a section its title is made from. */
interface Titled {
  readonly title: string | null;
  readonly document_id: string;
}

/** The part of a title before its first comma, which names a theme shortly: 筑牢安全发展根基，打造…; "" without a title. */
export function themeTitle(collection: Collection, theme: Titled, lang: Lang): string {
  if (theme.title === null) return "";
  const short = theme.title.split(/[，,；;：:]/u)[0] ?? theme.title;
  return pick(lang, short, collection.english(theme.title, theme.document_id).short ?? short);
}

/** The title of a chapter or section in full; "" without one. */
export function sectionTitle(collection: Collection, section: Titled, lang: Lang): string {
  if (section.title === null) return "";
  return pick(lang, section.title, collection.english(section.title, section.document_id).full ?? section.title);
}

/** A document's title; where it has none of its own, the file's name. */
export function documentTitle(collection: Collection, document: DocumentRow, lang: Lang): string {
  const title = document.title ?? document.source_path;
  return pick(lang, title, collection.english(title, document.document_id).short ?? title);
}

/** A theme as prose names it; of several documents with the title of its own, for each has a first theme. */
export function themeReference(collection: Collection, theme: ThemeRow, lang: Lang): string {
  const document = documentOfSeveral(collection, theme, lang);
  const name = themeName(theme.ordinal, lang);
  return document === null ? name : pick(lang, `《${document}》${name}`, `${name} of “${document}”`);
}

/** A theme as tables name it: 三 紧盯重点行业领域; of several documents with the title of its own behind it. */
export function themeLabel(collection: Collection, theme: ThemeRow, lang: Lang): string {
  const document = documentOfSeveral(collection, theme, lang);
  const name = `${numeral(theme.ordinal, lang)} ${themeTitle(collection, theme, lang)}`;
  return document === null ? name : pick(lang, `${name}（${document}）`, `${name} (${document})`);
}

function documentOfSeveral(collection: Collection, {document_id: id}: ThemeRow, lang: Lang): string | null {
  const document = collection.documents.length < 2 ? undefined : collection.document.get(id);
  return document === undefined ? null : documentTitle(collection, document, lang);
}

/** How prose names a task: by its printed number where it has one. */
export function taskNumber(task: TaskRow): string {
  return task.label?.replace(/[.．、﹒\s]+$/u, "") ?? String(task.position);
}

/** As taskNumber; of several documents with the number of the task's own before it: 2:14. */
export function taskReference(collection: Collection, task: TaskRow): string {
  if (collection.documents.length < 2) return taskNumber(task);
  return `${collection.documents.findIndex((row) => row.document_id === task.document_id) + 1}:${taskNumber(task)}`;
}

export const roleName: Readonly<Record<string, Readonly<Record<Lang, string>>>> = {
  lead: {zh: "牵头", en: "lead"},
  responsible: {zh: "负责", en: "responsible"},
  support: {zh: "配合", en: "support"},
  guide: {zh: "指导", en: "guide"}
};
