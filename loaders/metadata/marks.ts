import {keyOf} from "../text/dates.js";

/** Marks and labels of GB/T 9704-2012 that tell one line of a document's head or foot from another. */

const NUMBER = /\p{Script=Han}{2,24}[〔[(【［]\d{4}[〕\])】］](?:第)?\d{1,5}号$/u;
const DISCLOSURE =
  /^[（(]?(?:信息公开形式|公开形式|公开方式|公开属性|公开选项|公开类别|此件)?[：:]?(?:此件)?(主动公开|依申请公开|不予公开|不公开|公开发布|删减后公开)[）)]?[。]?$/;
const SECRECY = /^(绝密|机密|秘密)(?:★.{0,12})?$/;

/** 发文字号 (7.2.5) standing at the end of a line, digits half-width and without spaces; null if none does. */
export function documentNumberAt(line: string): string | null {
  const key = keyOf(line);
  const match = NUMBER.exec(key);
  return match === null ? null : match[0].replace(/[[(【［](\d{4})[\])】］]/, "〔$1〕");
}

/** Whether the line is a document number and nothing else. */
export function isDocumentNumber(line: string): boolean {
  const match = NUMBER.exec(keyOf(line));
  return match !== null && match.index === 0;
}

/** The disclosure note (附注, 7.3.8) or secrecy mark (7.2.2) that the line is, as printed; null if it is none. */
export function disclosureOf(line: string): string | null {
  const key = line.replace(/\s/g, "");
  return DISCLOSURE.exec(key)?.[1] ?? SECRECY.exec(key)?.[1] ?? null;
}

/** The list after 抄送 (7.4.2); null if the line is none. */
export function copiesToOf(line: string): string | null {
  return /^\s*(?:抄\s*送|抄\s*报|分\s*送|主\s*送)\s*[：:](.*)$/s.exec(line)?.[1] ?? null;
}

/** The number in 共印160份; null if the line is none. */
export function copiesOf(line: string): number | null {
  const match = /^[（(]?共印(\d{1,6})份[）)]?$/.exec(keyOf(line));
  return match === null ? null : Number(match[1]);
}

/** Whether the line ends as an imprint does (7.4.3): 2021年4月9日印发. */
export function isPrintedOn(line: string): boolean {
  return /\d{1,2}日印发$|[一二三四五六七八九十]日印发$/.test(keyOf(line));
}

/** A title ends in the kind of document it is (公文种类), a note in brackets or a year after it. */
const KIND =
  /(?:通知|意见|方案|计划|规划|决定|决议|办法|措施|要点|规定|细则|清单|通报|函|批复|报告|公告|通告|命令|纲要|条例|举措|行动|安排|任务书|责任书|指南)(?:[（(].{1,24}[）)])?$/;

/** Whether a line can end a title. */
export function endsTitle(line: string): boolean {
  return KIND.test(line.trim());
}

/** Whether a line has no sentence in it: what stands alone as a name, a title or a signature. */
export function isBare(line: string): boolean {
  return !/[。；;！？!?]/.test(line) && !/[：:]$/.test(line.trim());
}
