import type {LabelKind} from "../model.js";
import {characterClasses} from "./characterClasses.js";
import {foldWidth, hanNumber} from "./numerals.js";

/** A number sign printed before a heading or an item; `end` is where the sign ends, white space after it included. */
export interface Label {
  readonly kind: LabelKind;
  readonly ordinal: number | null;
  readonly printed: string;
  readonly end: number;
}

const HAN = "[一二三四五六七八九十百零〇○]{1,5}";
const CIRCLED = "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳";

/** Kinds outermost first: the order in which GB/T 9704-2012 (7.3.3) and regulations nest them. */
export const LABEL_KINDS: readonly LabelKind[] = [
  "part",
  "chapter",
  "subchapter",
  "han",
  "article",
  "han-bracket",
  "arabic",
  "decimal",
  "arabic-bracket",
  "circled"
];

const WORDS = "[\\p{Script=Han}“《]";
/** What makes 1.5 a figure and no number sign: 1.5万家, 2.4倍. */
const MEASURE =
  "(?:[万亿千百倍个版米亩吨元人家台套件级至到分升兆度天年月日号次类以左多余％]|公[里顷斤]|平方|立方|小时|项(?!目))";

const HAN_DIGITS = "一二三四五六七八九十百零〇○";
const DIGITS = "0123456789０１２３４５６７８９";
const BRACKETS = "（(〔";

/** `first` are the characters that such a sign can begin with; white space can stand there only behind them. */
const FORMS: readonly {readonly kind: LabelKind; readonly first: string; readonly form: RegExp}[] = [
  {kind: "part", first: "第", form: new RegExp(`第(${HAN})(?:[编編篇]|部分)[ \\u3000]*`, "y")},
  {kind: "chapter", first: "第", form: new RegExp(`第(${HAN})章[ \\u3000]*`, "y")},
  {kind: "subchapter", first: "第", form: new RegExp(`第(${HAN})[节節][ \\u3000]*`, "y")},
  {kind: "article", first: "第", form: new RegExp(`第(${HAN})[条條][ \\u3000]*`, "y")},
  {kind: "han", first: HAN_DIGITS, form: new RegExp(`(${HAN})[ \\u3000]?[、.．丶\`]`, "y")},
  {kind: "han-bracket", first: BRACKETS, form: new RegExp(`[（(〔][ \\u3000]?(${HAN})[ \\u3000]?[）)〕]`, "y")},
  {
    kind: "arabic",
    first: DIGITS,
    form: /([0-9０-９]{1,3})[ \u3000]?[.．﹒、](?![0-9０-９](?![0-9０-９]{3}[ \u3000]?年))/y
  },
  {
    kind: "decimal",
    first: DIGITS,
    form: new RegExp(
      `[0-9０-９]{1,2}[.．]([1-9１-９][0-9０-９]?)(?:[ \\u3000]+(?=${WORDS})|(?=${WORDS})(?!${MEASURE}))`,
      "yu"
    )
  },
  {kind: "arabic-bracket", first: `${BRACKETS}${DIGITS}`, form: /[（(]?[ \u3000]?([0-9０-９]{1,3})[ \u3000]?[）)]/y},
  {kind: "circled", first: CIRCLED, form: new RegExp(`([${CIRCLED}])`, "y")}
];

/** What number signs can begin with; most places are told by it not to have one. */
const FIRSTS = ["第", HAN_DIGITS, BRACKETS, DIGITS, CIRCLED];
const BEGINS = characterClasses(...FIRSTS);
/** The forms by the class of their first character. */
const FORMS_BY_FIRST = ["", ...FIRSTS].map((begins) =>
  FORMS.filter(({first}) => begins !== "" && first.includes(begins))
);

/** Whether a number sign can begin at a position, by its first character. */
export function canBeginLabel(text: string, position: number): boolean {
  return (BEGINS[text.charCodeAt(position)] ?? 0) > 0;
}

function ordinalOf(kind: LabelKind, number: string): number | null {
  if (kind === "circled") return CIRCLED.indexOf(number) + 1;
  if (kind === "arabic" || kind === "decimal" || kind === "arabic-bracket") return Number(foldWidth(number));
  return hanNumber(number);
}

/** The number sign that stands at `position`; null when none does. Dates, 2.0 and 10.5万 are not number signs. */
export function labelAt(text: string, position: number): Label | null {
  const forms = FORMS_BY_FIRST[BEGINS[text.charCodeAt(position)] ?? 0] ?? [];
  for (const {kind, form} of forms) {
    form.lastIndex = position;
    const match = form.exec(text);
    if (match === null) continue;
    const [sign, number] = match;
    if (number === undefined) continue;
    let end = form.lastIndex;
    while (text[end] === " " || text[end] === "\u3000") end++;
    return {kind, ordinal: ordinalOf(kind, number), printed: sign.trimEnd(), end};
  }
  return null;
}
