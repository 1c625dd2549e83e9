import type {Span} from "../model.js";
import {separatorsOutside} from "./brackets.js";

/** A level of government or a kind of office as lists of all of them name it, with what is set beside it in brackets. */
const LEVEL =
  "(?:省|自治区|直辖市|地级以上市|地级市|设区市|区市|市|地区|自治州|州|盟|县级市|县|区|旗|乡镇|乡|镇|街道|委|办|局)";
const BESIDE = "(?:[（(〔[][^）)〕\\]]{1,12}[）)〕\\]])?";
const FIRST = new RegExp(`^(?:本市|全省|全市|省|市|区|县)?(?:各|有关|相关|其他)${LEVEL}${BESIDE}$`);
const MIDDLE = new RegExp(`^${LEVEL}${BESIDE}$`);
const LAST = new RegExp(
  `^${LEVEL}${BESIDE}(?:级)?(?:人民政府|政府|党委政府|党委|管委会|(?:有关|相关)?(?:部门|单位))?${BESIDE}$`
);

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
    if (text.charAt(to) === "、" && FIRST.test(words(from, to))) {
      let last = index;
      while (text.charAt(cuts[last] ?? end) === "、" && last + 1 < cuts.length) {
        const next = words((cuts[last] ?? end) + 1, cuts[last + 1] ?? end);
        if (!LAST.test(next)) break;
        last++;
        if (!MIDDLE.test(next)) break;
      }
      index = last;
      to = cuts[last] ?? end;
    }
    if (words(from, to) !== "") parties.push({start: from, end: to});
    from = to + 1;
  }
  return parties;
}
