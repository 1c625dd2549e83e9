import {dayOf, isDay} from "../text/dates.js";
import {labelAt} from "../text/labels.js";
import {firstFound, type Found, type Line} from "./lines.js";
import {disclosureOf, endsTitle, isBare} from "./marks.js";

/** 发文机关署名 (7.3.5) and 成文日期 (7.3.6): who signs, and the day. */
export interface Signature {
  readonly issuers: readonly string[];
  readonly issuedOn: string | null;
}

function canSign({text}: Line): boolean {
  if (!isBare(text) || /[，、：:]/.test(text) || labelAt(text, 0) !== null) return false;
  return !endsTitle(text) && disclosureOf(text) === null;
}

/** The names on the lines just above the first day of lines [from, to), and that day; null if there is no such day. */
export function findSignature(lines: readonly Line[], from: number, to: number): Found<Signature> | null {
  const day = firstFound(lines, from, to, (text) => (isDay(text) ? dayOf(text) : null));
  if (day === null) return null;
  let first = day.first;
  const issuers: string[] = [];
  for (let index = day.first - 1; index >= from; index--) {
    const line = lines[index];
    const isSeal = line !== undefined && /代章[）)]$/.test(line.text);
    if (line === undefined || (!canSign(line) && !isSeal)) break;
    first = index;
    if (!isSeal) issuers.unshift(...line.text.split(/\s+/).filter((name) => name !== ""));
  }
  return {value: {issuers, issuedOn: day.value}, first, last: day.last};
}
