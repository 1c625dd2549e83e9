import type {Flow, FlowLine} from "../model.js";
import {attachmentSign} from "../text/attachments.js";
import {type Label, labelAt} from "../text/labels.js";
import {foldWidth, hanNumber} from "../text/numerals.js";
import {endsTitle, isBare} from "../text/titles.js";

/** The head of an attachment or of a plan, or a heading without a number: what it is called and by how many lines. */
export interface Head {
  readonly ordinal: number | null;
  /** null where nothing but its title is printed */
  readonly label: string | null;
  /** where its title stands in the flow */
  readonly titleStart: number;
  readonly titleEnd: number;
  /** index of its last line */
  readonly last: number;
}

/** A title is broken over at most so many lines, each at most so long. */
const MOST_LINES = 4;
const LONGEST_LINE = 60;
const LONGEST_HEADING = 60;

export function wordsOf(flow: Flow, line: FlowLine | undefined): string {
  return line === undefined ? "" : flow.text.slice(line.start, line.end).trim();
}

function canBeTitle(flow: Flow, line: FlowLine | undefined): boolean {
  const words = wordsOf(flow, line);
  return words !== "" && words.length <= LONGEST_LINE && isBare(words) && labelAt(words, 0) === null;
}

/** The attachment (附件1, and its title below) that begins at line `index`; null where none does. */
export function attachmentAt(flow: Flow, index: number): Head | null {
  const line = flow.lines[index];
  const sign = line === undefined ? null : attachmentSign(wordsOf(flow, line));
  if (line === undefined || sign === null) return null;
  const {printed: label, number} = sign;
  const ordinal = number === null ? null : (hanNumber(number) ?? Number(foldWidth(number)));
  const listed = /[：:]$/.test(wordsOf(flow, line)) ? lastListed(flow, index) : index;
  if (listed > index) return {ordinal, label, titleStart: line.end, titleEnd: line.end, last: listed};
  const title = titleFrom(flow, index + 1);
  if (title === null) return {ordinal, label, titleStart: line.end, titleEnd: line.end, last: index};
  return {ordinal, label, ...title};
}

/** The last line of the list of attachments below 附件： (1.某表 2.某办法); the line itself where none stands there. */
function lastListed(flow: Flow, index: number): number {
  let last = index;
  for (;;) {
    const words = wordsOf(flow, flow.lines[last + 1]);
    const label = labelAt(words, 0);
    const isListed = label?.kind === "arabic" && label.ordinal === last - index + 1;
    if (!isListed || words.length > LONGEST_LINE || /[。；;]/.test(words)) return last;
    last++;
  }
}

/** The title that begins at line `from`; null where the lines from there are none. */
function titleFrom(flow: Flow, from: number): {titleStart: number; titleEnd: number; last: number} | null {
  let words = "";
  for (let last = from; last < from + MOST_LINES && canBeTitle(flow, flow.lines[last]); last++) {
    words += wordsOf(flow, flow.lines[last]);
    const [first, end] = [flow.lines[from], flow.lines[last]];
    if (endsTitle(words) && first !== undefined && end !== undefined) {
      return {titleStart: first.start, titleEnd: end.end, last};
    }
  }
  return null;
}

/**
 * The lines at which plans begin, where a file holds several: the title above the text that leads to each 一、 after the
 * first. Empty where the numbers of headings do not begin again.
 */
export function plansIn(flow: Flow, from: number, to: number): Map<number, Head> {
  const firsts: number[] = [];
  let labelled = -1;
  const above = new Map<number, number>();
  for (let index = from; index < to; index++) {
    const line = flow.lines[index];
    const label = line === undefined || line.row ? null : labelAt(flow.text, line.start);
    if (label?.kind === "han" && label.ordinal === 1) {
      firsts.push(index);
      above.set(index, labelled);
    }
    if (label !== null) labelled = index;
  }
  if (firsts.length < 2) return new Map();
  return new Map(
    firsts.flatMap((first): [number, Head][] => {
      const least = Math.max(from, (above.get(first) ?? from) + 1);
      for (let index = least; index < first; index++) {
        const title = titleFrom(flow, index);
        if (title !== null && title.last < first) return [[index, {ordinal: null, label: null, ...title}]];
      }
      return [];
    })
  );
}

const LONGEST_UNMARKED = 24;

/**
 * Lines that are headings though neither number nor mark says so: short ones without a stop between a finished sentence
 * and an item, in a text whose headings have no numbers at all. One alone is no pattern and is none.
 */
export function unmarkedHeadings(flow: Flow, from: number, to: number): Map<number, Head> {
  const found = new Map<number, Head>();
  for (let index = from; index < to; index++) {
    const [above, line, below] = [flow.lines[index - 1], flow.lines[index], flow.lines[index + 1]];
    if (line === undefined || line.row || line.heading !== null) continue;
    const label = labelAt(flow.text, line.start);
    if (label?.kind === "han" || label?.kind === "chapter" || label?.kind === "han-bracket") return new Map();
    if (label !== null || above === undefined || below === undefined || index + 1 >= to) continue;
    const words = wordsOf(flow, line);
    if (words.length > LONGEST_UNMARKED || !/^\p{Script=Han}/u.test(words) || /[，。；：:！？、）)\]】〕]/.test(words))
      continue;
    const isBehindSentence = /[。；）)\]】〕]$/.test(wordsOf(flow, above));
    if (!isBehindSentence || labelAt(flow.text, below.start) === null) continue;
    found.set(index, {ordinal: null, label: null, titleStart: line.start, titleEnd: line.end, last: index});
  }
  return found.size < 2 ? new Map() : found;
}

/** The number of a heading without a dot (2 聚焦民生) above items that go on from it (2.1); null where a line is none. */
export function bareNumberAt(flow: Flow, index: number): Label | null {
  const [line, below] = [flow.lines[index], flow.lines[index + 1]];
  if (line === undefined || below === undefined) return null;
  const match = /^([0-9]{1,2})[ \u3000]+(?=\p{Script=Han}[^。；]{1,40}$)/u.exec(flow.text.slice(line.start, line.end));
  const [printed, number] = match ?? [];
  if (printed === undefined || number === undefined) return null;
  if (!flow.text.startsWith(`${number}.1`, below.start) || labelAt(flow.text, below.start)?.kind !== "decimal")
    return null;
  return {kind: "arabic", ordinal: Number(number), printed: number, end: line.start + printed.length};
}

/** The heading without a number that the format marks at line `index`; null where it marks none. */
export function headingAt(flow: Flow, index: number): Head | null {
  const line = flow.lines[index];
  if (line === undefined || line.heading === null) return null;
  const words = wordsOf(flow, line);
  if (words.length > LONGEST_HEADING || !isBare(words) || !/\p{L}/u.test(words)) return null;
  return {ordinal: null, label: null, titleStart: line.start, titleEnd: line.end, last: index};
}
