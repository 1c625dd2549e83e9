import type {Kind} from "../model.js";
import {provinceIn} from "./place.js";

/** What a name tells of the body that bears it, by kinds.csv and by the words before and at its end. */
export interface KindOfName {
  /** provincial_department_of_industry; without level where the name tells none */
  readonly kind: string;
  /** what stands before the body's own name: 省, 浙江省, 市委 has 市; empty where nothing does */
  readonly prefix: string;
  /** whether kinds.csv has the name itself and not only how it ends */
  readonly exact: boolean;
  /** whether the kind is one office in its several spellings, made of names and ends, and not a class of many bodies */
  readonly isOneOffice: boolean;
}

const PREFIX_END = /(?:省|自治区|直辖市|市|州|盟|地区|区|县|旗|国家|中国|全国|中央|镇|乡|街道|建设兵团|兵团)$/u;
/** The longest words before a name: 新疆维吾尔自治区, 黔西南布依族苗族自治州. */
const LONGEST_PREFIX = 12;
/** Signs of a body: with one of them inside, what precedes is a name of its own and no prefix. */
const BODY_SIGN = /[部局厅委办署院各和及与、]|会$|公司|集团/u;

const LEVELS: readonly (readonly [RegExp, string])[] = [
  [/(?:国家|中国|全国|中央)$/u, "national"],
  [/(?:省|自治区|直辖市|兵团)$/u, "provincial"],
  [/(?:市|州|盟|地区)$/u, "municipal"],
  [/(?:区|县|旗)$/u, "county"],
  [/(?:镇|乡|街道)$/u, "township"]
];

function isPrefix(text: string): boolean {
  if (text === "") return true;
  if (BODY_SIGN.test(text) || /^[各该本全其所]/u.test(text)) return false;
  return PREFIX_END.test(text) || provinceIn(text) === text;
}

function levelOf(prefix: string, rest: string): string | null {
  const level = LEVELS.find(([end]) => end.test(prefix))?.[1];
  if (level !== undefined) return level;
  if (prefix !== "") return "provincial";
  const own = /^团(省|市|区|县|州)委$/u.exec(rest)?.[1];
  if (own !== undefined) return LEVELS.find(([end]) => end.test(own))?.[1] ?? null;
  return rest.endsWith("厅") ? "provincial" : null;
}

/** Tells the kind of a name, white space taken out; null where kinds.csv knows neither it nor how it ends. */
export function kindsOf(kinds: readonly Kind[]): (name: string) => KindOfName | null {
  const exact = new Map<string, {readonly kind: string; readonly isOneOffice: boolean}>();
  const endings: (readonly [string, string])[] = [];
  for (const {kind, names, ends} of kinds) {
    for (const name of names) {
      for (const end of ends.length === 0 ? [""] : ends) {
        if (name === "*") endings.push([end, kind]);
        else if (!exact.has(name + end)) exact.set(name + end, {kind, isOneOffice: ends.length > 0});
      }
    }
  }
  endings.sort(([a], [b]) => b.length - a.length);
  return (printed) => {
    const name = printed.replace(/^(?:中共|中国共产党)/u, "");
    for (let length = 0; length <= Math.min(LONGEST_PREFIX, name.length - 1); length++) {
      const rest = name.slice(length);
      const known = exact.get(rest);
      const prefix = name.slice(0, length);
      if (known === undefined || !isPrefix(prefix)) continue;
      if (prefix === "" && rest.length < 3) continue;
      const level = levelOf(prefix, rest);
      const {kind, isOneOffice} = known;
      return {kind: level === null ? kind : `${level}_${kind}`, prefix, exact: true, isOneOffice};
    }
    const ending = endings.find(([end]) => name.endsWith(end) && name.length > end.length);
    return ending === undefined ? null : {kind: ending[1], prefix: "", exact: false, isOneOffice: false};
  };
}
