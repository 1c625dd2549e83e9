import type {Span} from "../model.js";
import {separatorsOutside} from "./brackets.js";
import {characterClasses, firstOf, isSpaceAt} from "./characterClasses.js";

/** A level of government or a kind of office as lists of all of them name it, with what is set beside it in brackets. */
const LEVEL =
  "(?:省|自治区|直辖市|计划单列市|地级以上市|地级市|设区的?市|区市|市州|市县区|市县|市|地区|地|自治州|州市|州|盟市|盟行政公署|盟|县级市|县市区|县区|县|縣|區|鄉|鎮|区县|区市县|区|旗县市区|旗县|旗|乡镇街道|乡镇|镇街|街镇|乡|镇|街道|部委|部|委|办|厅|局)";
const BESIDE = "(?:[（(〔［[【][^）)〕］\\]】]{1,12}[）)〕］\\]】])?";
const FIRST = new RegExp(
  `^(?:本市|本省|全省|全市|省|市|区|县|省直|市直|区直|县直|自治区|中央|国务院|(?:省|市|区|县|州|管委会)(?:人民)?政府|(?:省|市|区|县|州)委)?(?:各有关|各相关|各|有关|相关|其他)${LEVEL}${BESIDE}$`
);
/** Such a beginning behind another name: 国务院相关部门和各省、自治区…. */
const FIRST_BEHIND = new RegExp(`(?:以及|及|和|与)(?:各有关|各相关|各|有关|相关|其他)${LEVEL}${BESIDE}$`);
const MIDDLE = new RegExp(`^${LEVEL}${BESIDE}(?:[及和]计划单列市)?$`);
const LAST_WORDS = `^${LEVEL}${BESIDE}(?:级)?(?:人民政府|政府|党委政府|党委|管委会|(?:有关|相关)?(?:部门|单位))?${BESIDE}`;
const LAST = new RegExp(`${LAST_WORDS}$`);
/** The last of a list of levels with an “and” behind it: 直辖市人民政府和新疆生产建设兵团. */
const LAST_THEN_AND = new RegExp(`${LAST_WORDS}(?=(以及|及|和|与)\\p{Script=Han}{3})`, "u");
/** How a list of all provinces ends, with the body that each of them has: 直辖市及计划单列市、新疆生产建设兵团财政厅（局）. */
const LAST_OF_PROVINCES = new RegExp(
  `^(?:直辖市|计划单列市|新疆生产建设兵团)(?!人民政府[及和与])(?:[及和](?:计划单列市|新疆生产建设兵团))?\\p{Script=Han}{2,24}${BESIDE}$`,
  "u"
);

/** Bodies of the centre and of the province in one place, named together: 有关中央、省属驻宁企业. */
const OF_CENTRE = /^(?:有关|各|驻\p{Script=Han}{1,3})?中央$/u;
const OF_PROVINCE = /^(?:省|市|自治区)(?:属|直|部)?(?:驻|駐|在)\p{Script=Han}{1,12}$/u;

/** One of these stands in each name that a list of levels begins with. */
const BEGINS = characterClasses("各有相其中");

function isOfCentreAndProvince(name: string, next: string): boolean {
  return OF_CENTRE.test(name) && OF_PROVINCE.test(next);
}

/**
 * The parties of the list in [start, end), cut at `separators` outside brackets. A list of levels is one party: 各市、县
 * （市、区）人民政府; 相关委、办、局; 各区、县级市. Empty pieces are left out.
 */
export function cutList(text: string, start: number, end: number, separators: string): Span[] {
  const parties: Span[] = [];
  const cuts = [...separatorsOutside(text, start, end, separators), end];
  const words = (from: number, to: number): string => text.slice(from, to).trim();
  let from = start;
  for (let index = 0; index < cuts.length; index++) {
    let to = cuts[index] ?? end;
    let skipped = 1;
    const isListed = to < end && text.charAt(to) === "、" && firstOf(BEGINS, text, from, to) < to;
    if (isListed && isOfCentreAndProvince(words(from, to), words(to + 1, cuts[index + 1] ?? end))) {
      index++;
      to = cuts[index] ?? end;
    } else if (isListed && (FIRST.test(words(from, to)) || FIRST_BEHIND.test(words(from, to)))) {
      let last = index;
      while (text.charAt(cuts[last] ?? end) === "、" && last + 1 < cuts.length) {
        const next = words((cuts[last] ?? end) + 1, cuts[last + 1] ?? end);
        const before = LAST_THEN_AND.exec(next);
        if (before !== null && !LAST.test(next) && !LAST_OF_PROVINCES.test(next)) {
          to = (cuts[last] ?? end) + 1 + before[0].length;
          skipped = before[1]?.length ?? 1;
          break;
        }
        if (!LAST.test(next) && !LAST_OF_PROVINCES.test(next)) break;
        last++;
        to = cuts[last] ?? end;
        if (!MIDDLE.test(next)) break;
      }
      index = last;
    }
    if (!isBlank(text, from, to)) parties.push({start: from, end: to});
    from = to + skipped;
  }
  return parties;
}

function isBlank(text: string, start: number, end: number): boolean {
  for (let position = start; position < end; position++) if (!isSpaceAt(text, position)) return false;
  return true;
}
