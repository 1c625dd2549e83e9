import {keyOf} from "../text/dates.js";
import {listedParties} from "./parties.js";

/** Marks and labels of GB/T 9704-2012 by which one line of a document's head or foot is told from another. */

const NUMBER = /[\p{Script=Han}]{2,24}[〔[(【［]\d{4}[〕\])】］](?:第)?\d{1,5}[号號]$/u;
const NUMBER_IN_FIELD =
  /(?:文号|字号|文件编号)[：:|\s]*([\p{Script=Han}]{2,24}[〔[(【［]\d{4}[〕\])】］](?:第)?\d{1,5}[号號])/u;
const DISCLOSURE =
  /^[（(]?(?:信息公开形式|公开形式|公开方式|公开属性|公开选项|公开类别|此件)?[：:]?(?:此件)?(主动公开|依申请公开|不予公开|不公开|公开发布|删减后公开)[）)]?。?$/;
const SECRECY = /^(绝密|机密|秘密)(?:★.{0,12})?$/;

/** 发文字号 (7.2.5) that ends a line, as printed, white space left out; null if none does. */
export function documentNumberAt(line: string): string | null {
  return printedNumber(line, NUMBER, 0) ?? printedNumber(line, NUMBER_IN_FIELD, 1) ?? numberApart(line) ?? null;
}

/** What group `group` of a form finds in the line's key, as the line prints it. */
function printedNumber(line: string, form: RegExp, group: number): string | undefined {
  const match = form.exec(keyOf(line));
  const number = match?.[group];
  if (match === null || number === undefined) return undefined;
  const start = match.index + match[0].length - number.length;
  return line.replace(/\s/g, "").slice(start, start + number.length);
}

/** A document number that white space sets apart from other marks on its line. */
function numberApart(line: string): string | undefined {
  const parts = line.split(/[ \u3000\t]{2,}/);
  return parts.length < 2
    ? undefined
    : parts.map((part) => printedNumber(part, NUMBER, 0)).find((part) => part !== undefined);
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

/** A field of the front matter of web copies: 索引号：…, 发布日期：…, 标题: … */
const FIELD =
  /^(?:标\s*题|名\s*称|文\s*号|发文字号|文件编号|编\s*号|索\s*引\s*号|主题(?:分类|词)?|分\s*类|组配分类|体裁分类|类\s*型|层\s*级|状\s*态|有\s*效\s*性|发\s*[布文]\s*(?:单位|机[构关]|日期|时间)|公开(?:日期|时间|责任部门)|成文(?:日期|时间)|生成日期|生效日期|失效日期|统一编号|信息来源|来\s*源|作\s*者|浏览(?:次数|量)|阅读(?:次数|量)|点击(?:次数|数|量)|访问量|字\s*[号体]|责任编辑|官方链接|链\s*接|网\s*址)\s*[：:]/;

/** Whether a line is a field of the front matter of a web copy. */
export function isField(line: string): boolean {
  return FIELD.test(line.trim());
}

/** The value of the field of the front matter that a line is, or one of several that white space sets apart; null if none is. */
export function fieldOf(line: string, names: RegExp): string | null {
  for (const part of line.split(/[ \t\u3000]{2,}|[|｜]/u)) {
    const [, name, value] = /^\s*([^：:]{2,12})[：:]\s*(\S.*)$/s.exec(part) ?? [];
    if (name !== undefined && value !== undefined && names.test(name.replace(/\s/g, ""))) return value.trim();
  }
  return null;
}

const NAVIGATION =
  /^(?:[【[(（]?(?:打印|关闭|收藏|分享|字体|字号)|相关(?:链接|解读|文件|附件|新闻|阅读|政策)|联系我们|关于我们|网站(?:地图|帮助|声明|首页)|设为首页|加入收藏|版权所有|主办(?:单位)?[：:]|承办(?:单位)?[：:]|技术支持|备案序号|.{0,6}ICP备|.{0,12}网站标识码|.{0,12}公网安备|Copyright|上一[篇条]|下一[篇条]|返回(?:顶部|首页)|扫一扫|附件下载|首\s*页$|当前位置|您(?:现在)?的?(?:所在)?位置|无障碍|长者|关怀版|阅读辅助|请输入|登录|简体?版?$|繁体?版?$|EN$|English$)/i;

/** Whether a line belongs to the page around a web copy: menus, buttons, the host's imprint. */
export function isNavigation(line: string): boolean {
  return NAVIGATION.test(line.trim());
}
