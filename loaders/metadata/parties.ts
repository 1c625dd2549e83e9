import {separatorsOutside} from "../text/brackets.js";

/** Levels of government that are listed to name all of them: 各市、县（市、区）人民政府 is one party. */
const LEVEL =
  /^各?(?:省|自治区|直辖市|地级以上市|设区市|市|地区|自治州|州|盟|县级市|县|区|旗|乡镇|乡|镇|街道)(?:[（(〔].{1,12}[）)〕])?$/;

/** The parties of a list set off by separators: recipients, copies-to. A list of levels is one party. */
export function listedParties(list: string): string[] {
  const cuts = separatorsOutside(list, 0, list.length, "，,、；;。");
  const names: string[] = [];
  let start = 0;
  let levels: number | null = null;
  for (const cut of [...cuts, list.length]) {
    const name = list.slice(start, cut).trim();
    if (LEVEL.test(name) && list.charAt(cut) === "、") levels ??= start;
    else {
      const whole = list.slice(levels ?? start, cut).trim();
      if (whole !== "") names.push(whole);
      levels = null;
    }
    start = cut + 1;
  }
  return names;
}
