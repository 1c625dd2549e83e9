/** How Chinese official text writes digits and numbers. */

const HAN_DIGITS = "〇一二三四五六七八九";

/**
 * The text with full-width digits, letters and punctuation as their half-width twins; as long as what was given, so
 * that positions stay.
 */
export function foldWidth(text: string): string {
  let first = 0;
  while (first < text.length && !isFullWidth(text.charCodeAt(first))) first++;
  if (first === text.length) return text;
  let folded = text.slice(0, first);
  for (let start = first; start < text.length; start += PIECE) {
    const codes: number[] = [];
    for (let position = start; position < Math.min(start + PIECE, text.length); position++) {
      const code = text.charCodeAt(position);
      codes.push(isFullWidth(code) ? code - 0xfee0 : code);
    }
    folded += String.fromCharCode(...codes);
  }
  return folded;
}

/** So many code units are made a text of at one time. */
const PIECE = 1024;

function isFullWidth(code: number): boolean {
  return code >= 0xff01 && code <= 0xff5e;
}

/** The integer written in Chinese numerals (二十三, 一百零二, 二〇二一); null when it is not one. */
export function hanNumber(text: string): number | null {
  const digits = text.replace(/[○零]/g, "〇");
  if (digits === "") return null;
  if (!/[十百]/.test(digits)) {
    let value = 0;
    for (const character of digits) {
      const digit = HAN_DIGITS.indexOf(character);
      if (digit < 0) return null;
      value = value * 10 + digit;
    }
    return value;
  }
  let value = 0;
  let digit: number | null = null;
  for (const character of digits) {
    if (character === "百" || character === "十") {
      value += (digit ?? 1) * (character === "百" ? 100 : 10);
      digit = null;
    } else {
      const next = HAN_DIGITS.indexOf(character);
      if (next < 0) return null;
      digit = next;
    }
  }
  return value + (digit ?? 0);
}
