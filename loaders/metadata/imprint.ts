import {dayOf, keyOf} from "../text/dates.js";
import {isBare} from "../text/titles.js";
import {firstFound, type Found, type Line} from "./lines.js";
import {listedParties} from "./parties.js";

/** 印发机关 and 印发日期 (7.4.3). */
export interface Printing {
  readonly printedBy: string | null;
  readonly printedOn: string | null;
}

/** 抄送机关 (7.4.2) in lines [from, to). */
export function findCopiesTo(lines: readonly Line[], from: number, to: number): Found<readonly string[]> | null {
  return firstFound(lines, from, to, (text) => {
    const list = /^\s*(?:抄\s*送|抄\s*报|分\s*送)\s*[：:](.*)$/s.exec(text)?.[1];
    return list === undefined ? null : listedParties(list);
  });
}

/** The number of copies (共印160份) in lines [from, to). */
export function findCopies(lines: readonly Line[], from: number, to: number): Found<number> | null {
  return firstFound(lines, from, to, (text) => {
    const copies = /^[（(]?共印(\d{1,6})份[）)]?$/.exec(keyOf(text))?.[1];
    return copies === undefined ? null : Number(copies);
  });
}

/** 印发, or in brackets 印 with a month alone. */
const PRINTED = /日印[发發]$|^[(（].{2,40}年[0-9]{1,2}月(?:[0-9]{1,2}日)?印[发發]?[)）]$/;

/** Who printed the document and when: X办公室 2021年4月9日印发, on one line or the name on the line above. */
export function findPrinting(lines: readonly Line[], from: number, to: number): Found<Printing> | null {
  const day = firstFound(lines, from, to, (text) =>
    PRINTED.test(keyOf(text)) ? text.trim().replace(/^[(（](.*)[)）]$/s, "$1") : null
  );
  if (day === null) return null;
  const printedOn = dayOf(day.value);
  const sameLine = /^(.*?)(?:[0-9０-９]{4}|[〇○零一二三四五六七八九十]{4})\s*年/s.exec(day.value)?.[1]?.trim();
  if (sameLine !== undefined && sameLine !== "") return {...day, value: {printedBy: sameLine, printedOn}};
  const above = lines[day.first - 1];
  const isName = above !== undefined && day.first > from && isBare(above.text) && !/[，、：:]/.test(above.text);
  if (!isName) return {...day, value: {printedBy: null, printedOn}};
  return {value: {printedBy: above.text.trim(), printedOn}, first: day.first - 1, last: day.last};
}
