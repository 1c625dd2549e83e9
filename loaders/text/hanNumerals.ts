/** The numbers that documents count with, written out. */

const DIGITS = "〇一二三四五六七八九";
const LEGAL_DIGITS = "零壹贰叁肆伍陆柒捌玖";
const STEMS = "甲乙丙丁戊己庚辛壬癸";
const BRANCHES = "子丑寅卯辰巳午未申酉戌亥";

/** 1 to 9999 as counted: 三, 十, 十一, 二十三, 一百零五; larger numbers digit by digit. */
export function hanCount(value: number, digits = DIGITS, places = ["", "十", "百", "千"]): string {
  if (value <= 0 || value > 9999) return hanDigits(value);
  let written = "";
  let isGap = false;
  for (let place = 3; place >= 0; place--) {
    const digit = Math.floor(value / 10 ** place) % 10;
    if (digit === 0) isGap = written !== "";
    else {
      if (isGap) written += "零";
      isGap = false;
      written += digit === 1 && place === 1 && written === "" && digits === DIGITS ? "" : digits.charAt(digit);
      written += places[place] ?? "";
    }
  }
  return written;
}

/** Digit by digit: 一, 一〇, 二〇二五. */
export function hanDigits(value: number): string {
  return [...String(value)].map((digit) => DIGITS.charAt(Number(digit))).join("");
}

/** As on cheques: 壹, 壹拾, 贰拾叁. */
export function hanLegal(value: number): string {
  return hanCount(value, LEGAL_DIGITS, ["", "拾", "佰", "仟"]);
}

/** 甲乙丙丁, null beyond 癸. */
export function stem(value: number): string | null {
  return STEMS.charAt(value - 1) || null;
}

/** 子丑寅卯, null beyond 亥. */
export function branch(value: number): string | null {
  return BRANCHES.charAt(value - 1) || null;
}
