import type {Party} from "../model.js";
import {canBeName, isCollective, looksLikeBody} from "./bodies.js";
import {OFFICE} from "./persons.js";

/** Surnames of one character; the common ones are those of some nine tenths of the people. */
const COMMON =
  "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文肖闫陶洪严向莫倪温季俞章鲁葛韦聂柴丛桂";
const RARE =
  "安包毕卞卜岑柴车成池褚丛崔党邓狄窦樊费丰封符付甘耿宫古谷关管郭海杭洪华霍嵇纪简焦靳井景鞠阚柯匡邝兰蓝郎劳冷厉连廉练凌柳娄楼麦满梅苗闵缪牟穆宁牛欧裴彭平蒲戚祁齐强瞿曲屈全冉饶荣阮桑沙尚佘申盛施舒司宿隋索邰滕佟童涂屠危卫翁邬巫伍奚席冼项辛邢幸胥宣荀鄢晏燕杨仰应游尤喻虞郁元岳云臧詹湛甄支仲祝庄卓宗祖左";
const DOUBLE = "欧阳|司马|上官|诸葛|东方|皇甫|尉迟|公孙|慕容|司徒|令狐|夏侯|端木|南宫|独孤|长孙|宇文|百里";
const NAME = new RegExp(`^(?:(?:${DOUBLE})[\\p{Script=Han}]{1,2}|[${COMMON}${RARE}][\\p{Script=Han}]{1,2})$`, "u");
const COMMON_NAME = new RegExp(`^(?:(?:${DOUBLE})\\p{Script=Han}{1,2}|[${COMMON}]\\p{Script=Han}{1,2})$`, "u");
/** 李某某, 王××, 赵〇: a name that is hidden. */
const HIDDEN = /^\p{Script=Han}{1,2}(?:某{1,2}\p{Script=Han}?|[×xXＸ*＊〇○]{1,3})$/u;
/** 吐尔逊·买买提, 丹增·尼玛: parts of a name from another language. */
const DOTTED = /^\p{Script=Han}{2,8}[·•・]\p{Script=Han}{1,8}$/u;
/** What short names of trades, companies and places end in (商务, 金茂, 江铃, 安监), but given names seldom. */
const TRADE_END =
  /[业务监管建投融贸商旅体教科卫农林水利交通铁航港信电网联石化油煤钢矿药保险控集文广新区州南北西东市城乡镇村路台报校]$/u;
/** What tells a party by its part (施工方, 承包商, 经办人), and no person by name. */
const PART_END = /[方者商员户们级家类人层主]$/u;
/** What department names end in behind the words for their trade. */
const DEPARTMENT_ENDS = ["局", "委", "厅", "办", "部"];

/** What is said of a party that is taken for a person. */
export const PERSON_NAMED = {rule: "person-named", message: "a person by the shape of the name, and no unit"};

/** What a document tells about the persons that it names. */
export interface Persons {
  /** named with their office, or behind a label for persons */
  readonly named: ReadonlySet<string>;
}

const SPACED = "[ \\u3000]{0,4}";
const PERSON = `(?:(?:${DOUBLE})|[${COMMON}${RARE}])${SPACED}\\p{Script=Han}(?:${SPACED}\\p{Script=Han})?`;
const WITH_OFFICE = new RegExp(
  `${OFFICE}(${PERSON})(?=同志|[\\s、，,；;。）)：:“牵负分联任带等]|$)|(?<=^|[\\s、，,；;。（(：:由])(${PERSON})(?:[（(][^（()）]{0,12}${OFFICE}[)）]|同志|${OFFICE}(?!单位|小组|会))`,
  "gmu"
);
const LABELLED = new RegExp(
  `(?:领导|负责人|责任人|联系人|联络人|联络员|组长|专员|负责同志)[：:][ \\u3000]*(${PERSON}(?:[、，, \\u3000]{1,3}${PERSON})*)`,
  "gu"
);

/** The persons that a text names with their office (副市长张某某, 张某某同志) or behind a label (责任领导：张某某). */
function personsIn(text: string): Persons {
  const named = new Set<string>();
  for (const [, behind, before] of text.matchAll(WITH_OFFICE)) {
    const name = (behind ?? before ?? "").replace(/\s/gu, "");
    if (isPersonShaped(name)) named.add(name);
  }
  for (const [, list = ""] of text.matchAll(LABELLED)) {
    for (const name of list.split(/[、，,]/u)) {
      const plain = name.replace(/\s/gu, "");
      if (isPersonShaped(plain)) named.add(plain);
    }
  }
  return {named};
}

/** The same, worked out when it is first asked for. */
export function personsLater(text: string): () => Persons {
  let found: Persons | null = null;
  return () => (found ??= personsIn(text));
}

/** Whether a name can be a person's: a surname with one or two characters, or a name that is hidden or dotted. */
function isPersonShaped(name: string): boolean {
  if (HIDDEN.test(name) || DOTTED.test(name)) return true;
  return NAME.test(name) && !PART_END.test(name) && canBeName(name) && !looksLikeBody(name) && !isCollective(name);
}

function isDepartment(name: string, isKnown: (name: string) => boolean): boolean {
  return isKnown(name) || DEPARTMENT_ENDS.some((end) => isKnown(`市${name}${end}`));
}

/** Consecutive parties that one verb or label gives their role. */
function groupsOf(parties: readonly Party[]): Party[][] {
  const groups: Party[][] = [];
  for (const party of parties) {
    const before = groups.at(-1)?.at(-1);
    if (before !== undefined && before.role === party.role && before.roleBasis === party.roleBasis)
      groups.at(-1)?.push(party);
    else groups.push([party]);
  }
  return groups;
}

/**
 * Which parties of a clause are persons without an office beside them (张某某牵头，市教育局配合). A name that the document
 * prints elsewhere with an office is one, and so is one that is hidden (李某某). Else all names that a verb is said of have to
 * have a person's shape, and none may be a department's short name (商务、林业牵头): in a document that names persons anywhere, or
 * where each has a common surname and no trade's ending. What stands behind 责任单位： is a unit by its label.
 */
export function personsAmong(
  text: string,
  parties: readonly Party[],
  isLabelled: boolean,
  persons: () => Persons,
  isKnown: (name: string) => boolean
): ReadonlySet<Party> {
  const nameOf = ({start, end}: Party): string => text.slice(start, end);
  const found = new Set<Party>();
  for (const group of groupsOf(parties)) {
    const names = group.map(nameOf);
    if (!names.some(isPersonShaped)) continue;
    const {named} = persons();
    const canAllBe = names.every((name) => isPersonShaped(name) && !isDepartment(name, isKnown));
    const isStated = !isLabelled && group.every(({roleBasis}) => roleBasis === "stated");
    const looksSo = names.every((name) => COMMON_NAME.test(name) && (name.length > 2 || !TRADE_END.test(name)));
    for (const party of group) {
      const name = nameOf(party);
      const isOne =
        !isKnown(name) &&
        (named.has(name) || HIDDEN.test(name) || (canAllBe && isStated && (named.size > 0 || looksSo)));
      if (isOne) found.add(party);
    }
  }
  return found;
}
