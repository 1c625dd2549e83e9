import type {Metadata} from "../model.js";

/** Provinces by their short name and by the character that stands for them in document numbers (GB/T 2260). */
const PROVINCES: readonly (readonly [string, string])[] = [
  ["北京", "京"],
  ["天津", "津"],
  ["河北", "冀"],
  ["山西", "晋"],
  ["内蒙古", "内"],
  ["辽宁", "辽"],
  ["吉林", "吉"],
  ["黑龙江", "黑"],
  ["上海", "沪"],
  ["江苏", "苏"],
  ["浙江", "浙"],
  ["安徽", "皖"],
  ["福建", "闽"],
  ["江西", "赣"],
  ["山东", "鲁"],
  ["河南", "豫"],
  ["湖北", "鄂"],
  ["湖南", "湘"],
  ["广东", "粤"],
  ["广西", "桂"],
  ["海南", "琼"],
  ["重庆", "渝"],
  ["四川", "川"],
  ["贵州", "黔"],
  ["云南", "云"],
  ["西藏", "藏"],
  ["陕西", "陕"],
  ["甘肃", "甘"],
  ["青海", "青"],
  ["宁夏", "宁"],
  ["新疆", "新"],
  ["香港", "港"],
  ["澳门", "澳"],
  ["台湾", "台"]
];

/** The whole country, for what the State Council and the central bodies issue. */
export const NATIONAL = "全国";

const CENTRAL = /^(?:国务院|国家|中共中央|中央|中华人民共和国|全国|最高人民)/;
const LOCAL = /^(?:中共|中国共产党)?([\p{Script=Han}]{2,4}?)(?:省|市|自治区|自治州|地区|盟|区|县|旗)/u;

/** The province that a text names first; null if it names none. */
export function provinceIn(text: string): string | null {
  let first: string | null = null;
  let at = Infinity;
  for (const [name] of PROVINCES) {
    const found = text.indexOf(name);
    if (found >= 0 && found < at) {
      first = name;
      at = found;
    }
  }
  return first;
}

function placeOfIssuer(name: string): string | null {
  if (CENTRAL.test(name)) return NATIONAL;
  const province = PROVINCES.find(([each]) => name.startsWith(each))?.[0];
  return province ?? LOCAL.exec(name)?.[1] ?? null;
}

function placeOfNumber(number: string): string | null {
  if (/^(?:国|中)/.test(number)) return NATIONAL;
  return PROVINCES.find(([, sign]) => number.startsWith(sign))?.[0] ?? null;
}

/** A name at the beginning of a phrase: 在广州|市委、市政府领导下. */
const BEGINS_PHRASE = /(?<!\p{Script=Han})(?:中共|在|由|是|和|经|按照|根据)?(\p{Script=Han}{2,3})$/u;
const LONGEST_BEFORE = 6;

/**
 * The place whose 市 or 省 a document means by 市应急局: its issuer's or its number's, else that of its title, else of the
 * party committee or government it names first. Short (上海, 广州), 全国 for central bodies, null when nothing tells.
 */
export function placeOf({issuers, documentNumber, title}: Metadata, text: string): string | null {
  for (const issuer of issuers) {
    const place = placeOfIssuer(issuer);
    if (place !== null) return place;
  }
  const numbered = documentNumber === null ? null : placeOfNumber(documentNumber);
  if (numbered !== null) return numbered;
  const titled = title === null ? null : placeOfIssuer(title);
  if (titled !== null) return titled;
  const named = namedFirst(text.slice(0, 4000));
  if (named === null) return null;
  return provinceIn(named) ?? named;
}

/** The two or three characters before 省 or 市 in the first name of a committee or government; null where there is none. */
function namedFirst(text: string): string | null {
  for (const {index} of text.matchAll(/[省市](?:委|人民政府)/g)) {
    const named = BEGINS_PHRASE.exec(text.slice(Math.max(0, index - LONGEST_BEFORE), index))?.[1];
    if (named !== undefined) return named;
  }
  return null;
}
