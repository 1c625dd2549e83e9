import {keyOf} from "../text/dates.js";
import {listedParties} from "./parties.js";

/** Marks and labels of GB/T 9704-2012 by which one line of a document's head or foot is told from another. */

const NUMBER = /[\p{Script=Han}]{2,24}[〔[(【［]\d{4}[〕\])】］](?:第)?\d{1,5}号$/u;
const DISCLOSURE =
  /^[（(]?(?:信息公开形式|公开形式|公开方式|公开属性|公开选项|公开类别|此件)?[：:]?(?:此件)?(主动公开|依申请公开|不予公开|不公开|公开发布|删减后公开)[）)]?。?$/;
const SECRECY = /^(绝密|机密|秘密)(?:★.{0,12})?$/;
/** A title ends in the kind of document it is, perhaps with a note in brackets. */
const KIND_OF_DOCUMENT =
  /(?:通知|意见|方案|计划|规划|决定|决议|办法|措施|要点|规定|细则|清单|通报|函|批复|报告|公告|通告|命令|纲要|条例|举措|安排|指南)(?:[（(].{1,24}[）)])?$/;

/** 发文字号 (7.2.5) that ends a line, digits half-width, without spaces and the year in 〔〕; null if none does. */
export function documentNumberAt(line: string): string | null {
  const number = NUMBER.exec(keyOf(line))?.[0];
  return number === undefined ? null : number.replace(/[[(【［](\d{4})[\])】］]/, "〔$1〕");
}

/** Whether the line is a document number and nothing else. */
export function isDocumentNumber(line: string): boolean {
  return NUMBER.exec(keyOf(line))?.index === 0;
}

/** The issuer in 发文机关标志 (7.2.4), X文件; null if the line is none. */
export function mastheadOf(line: string): string | null {
  return /^(\p{Script=Han}{2,40})文件$/u.exec(keyOf(line))?.[1] ?? null;
}

/** 主送机关 (7.3.2), the list that a colon ends; null if the line is none. */
export function recipientsOf(line: string): readonly string[] | null {
  const list = /^(.+)[：:]\s*$/s.exec(line)?.[1];
  return list === undefined || /[。；]/.test(list) ? null : listedParties(list);
}

/** The disclosure note (附注, 7.3.8) or secrecy mark (7.2.2) that the line is, as printed; null if it is none. */
export function disclosureOf(line: string): string | null {
  const key = line.replace(/\s/g, "");
  return DISCLOSURE.exec(key)?.[1] ?? SECRECY.exec(key)?.[1] ?? null;
}

/** Whether a line can end a title. */
export function endsTitle(line: string): boolean {
  return KIND_OF_DOCUMENT.test(line.trim());
}

/** Whether a line has no sentence in it: what stands alone as a name, a title or a signature. */
export function isBare(line: string): boolean {
  return !/[。；;！？!?]/.test(line) && !/[：:]\s*$/.test(line);
}
