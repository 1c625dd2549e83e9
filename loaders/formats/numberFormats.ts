import {branch, hanCount, hanDigits, hanLegal, stem} from "../text/hanNumerals.js";

/** How many of a row of signs Unicode has, from the first on. */
function sign(first: number, most: number): (value: number) => string | null {
  return (value) => (value >= 1 && value <= most ? String.fromCodePoint(first + value - 1) : null);
}

function letters(value: number): string {
  const letter = String.fromCharCode(97 + ((value - 1) % 26));
  return letter.repeat(Math.min(20, Math.ceil(value / 26)));
}

const ROMAN: readonly (readonly [number, string])[] = [
  [1000, "m"],
  [900, "cm"],
  [500, "d"],
  [400, "cd"],
  [100, "c"],
  [90, "xc"],
  [50, "l"],
  [40, "xl"],
  [10, "x"],
  [9, "ix"],
  [5, "v"],
  [4, "iv"],
  [1, "i"]
];

function roman(value: number): string | null {
  if (value > 3999) return null;
  let rest = value;
  let written = "";
  for (const [worth, letter] of ROMAN) {
    while (rest >= worth) {
      written += letter;
      rest -= worth;
    }
  }
  return written;
}

function fullWidth(value: number): string {
  return String(value).replace(/[0-9]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));
}

const WRITERS: Readonly<Record<string, (value: number) => string | null>> = {
  chineseCounting: hanCount,
  chineseCountingThousand: hanCount,
  taiwaneseCounting: hanCount,
  taiwaneseCountingThousand: hanCount,
  japaneseCounting: hanCount,
  ideographDigital: hanDigits,
  japaneseDigitalTenThousand: hanDigits,
  taiwaneseDigital: hanDigits,
  koreanDigital2: hanDigits,
  chineseLegalSimplified: hanLegal,
  ideographLegalTraditional: hanLegal,
  ideographTraditional: stem,
  ideographZodiac: branch,
  decimalEnclosedCircle: sign(0x2460, 20),
  decimalEnclosedCircleChinese: sign(0x2460, 20),
  decimalEnclosedParen: sign(0x2474, 20),
  decimalEnclosedFullstop: sign(0x2488, 20),
  ideographEnclosedCircle: sign(0x3280, 10),
  decimalFullWidth: fullWidth,
  decimalFullWidth2: fullWidth,
  decimalZero: (value) => String(value).padStart(2, "0"),
  upperRoman: (value) => roman(value)?.toUpperCase() ?? null,
  lowerRoman: roman,
  upperLetter: (value) => letters(value).toUpperCase(),
  lowerLetter: letters
};

/** A number as one of the formats of ECMA-376 (17.18.59) writes it; in digits where the format is none of those here. */
export function numberIn(format: string, value: number): string {
  if (format === "none" || format === "bullet") return "";
  return (value >= 1 ? WRITERS[format]?.(value) : null) ?? String(value);
}
