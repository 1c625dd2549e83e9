import {dayOf, isDay, isMonth} from "../text/dates.js";
import {labelAt} from "../text/labels.js";
import {endsTitle, isBare} from "../text/titles.js";
import {firstFound, type Found, type Line} from "./lines.js";
import {disclosureOf} from "./marks.js";

/** 发文机关署名 (7.3.5) and 成文日期 (7.3.6): who signs, and the day. */
export interface Signature {
  readonly issuers: readonly string[];
  readonly issuedOn: string | null;
}

const SEAL = /[（(](?:代?章|盖章|印章|加盖印章|签章|[^（()）]{2,30}代章)[)）]\s*$/;
const SEAL_ALONE = /^[（(][^（()）]*代章[)）]$/;

/** The names on one line, set off by white space; a name with its characters set apart is one. */
function namesOn(line: string): string[] {
  const names = line.replace(SEAL, "").trim().split(/\s+/);
  return names.every((name) => name.length < 3) ? [names.join("")] : names;
}

function canSign({text}: Line): boolean {
  if (!isBare(text) || /[，、：:]/.test(text) || labelAt(text, 0) !== null) return false;
  return !endsTitle(text) && disclosureOf(text) === null;
}

/**
 * The names on the lines just above the first day of lines [from, to), and that day; null if there is no such day. A
 * month without its day tells neither for sure: there the names may have lost their ends too.
 */
export function findSignature(lines: readonly Line[], from: number, to: number): Found<Signature> | null {
  const day = firstFound(lines, from, to, (text) => (isDay(text) ? dayOf(text) : isMonth(text) ? "" : null));
  if (day === null) return null;
  let first = day.first;
  const issuers: string[] = [];
  for (let index = day.first - 1; index >= from; index--) {
    const line = lines[index];
    const isSeal = line !== undefined && SEAL_ALONE.test(line.text);
    if (line === undefined || (!canSign(line) && !isSeal)) break;
    first = index;
    if (!isSeal) issuers.unshift(...namesOn(line.text));
  }
  const value = day.value === "" ? {issuers: [], issuedOn: null} : {issuers, issuedOn: day.value};
  return {value, first, last: day.last};
}
