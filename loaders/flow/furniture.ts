import {keyOf} from "../text/dates.js";
import {labelAt} from "../text/labels.js";
import {foldWidth} from "../text/numerals.js";
import type {PrintedLine} from "./printed.js";

const ONLY_MARKS = /^[\s|+\-=_*~·•…—–─━│┃┌┐└┘├┤┬┴┼■□◆◇●○★☆#>.．]+$/;
const SHORTEST_RULE = 6;
const DASHES = /^[\s\-－—–─―]+$/;
const NUMBER = /^[0-9０-９]{1,4}$/;
const PAGE = /^(?:第\s*)?[0-9０-９]{1,4}\s*页?\s*[,，/／]?\s*共\s*[0-9０-９]{1,4}\s*页$|^第\s*[0-9０-９]{1,4}\s*页$/;
/** Between two page numbers stand at least so many lines. */
const SHORTEST_PAGE = 8;
const LEADER = /(?:[.．…·⋯•]\s?){3,}\s*[0-9０-９]{0,4}$/;
const ENDS_IN_PAGE = /[^0-9０-９.．][\s.．…·]+[0-9０-９]{1,4}$/;
/** So far apart can two lines of a contents page with dot leaders be: a long entry is broken over lines. */
const LONGEST_ENTRY = 4;

/**
 * The lines without what is no word of the document: lines of marks only, page numbers on lines of their own, be they
 * broken over three or without dashes, and contents pages. The cells of a table are words whatever they are.
 */
export function withoutFurniture(lines: readonly PrintedLine[]): PrintedLine[] {
  const left = new Set([...pageNumbers(lines), ...leaderContents(lines), ...headedContents(lines)]);
  const kept: PrintedLine[] = [];
  let ruleAbove = false;
  lines.forEach((line, index) => {
    if (left.has(index) && !line.row) return;
    if (!line.row && ONLY_MARKS.test(line.text)) ruleAbove ||= line.text.length >= SHORTEST_RULE;
    else {
      kept.push(ruleAbove ? {...line, ruleAbove} : line);
      ruleAbove = false;
    }
  });
  return kept;
}

function pageNumbers(lines: readonly PrintedLine[]): number[] {
  const found: number[] = [];
  let run: number[] = [];
  const valueAt = (index: number): number => Number(foldWidth(lines[index]?.text ?? ""));
  const close = (): void => {
    if (run.length >= 3) for (const index of run) found.push(index);
    run = [];
  };
  lines.forEach(({text}, index) => {
    if (PAGE.test(text)) found.push(index);
    if (!NUMBER.test(text)) return;
    if (DASHES.test(lines[index - 1]?.text ?? "") && DASHES.test(lines[index + 1]?.text ?? "")) found.push(index);
    const last = run.at(-1);
    if (last !== undefined && (valueAt(index) !== valueAt(last) + 1 || index - last < SHORTEST_PAGE)) close();
    run.push(index);
  });
  close();
  return found;
}

/** Contents whose entries lead to their page with dots. */
function leaderContents(lines: readonly PrintedLine[]): number[] {
  const leaders = lines.flatMap(({text}, index) => (LEADER.test(text) && !/[。；]/.test(text) ? [index] : []));
  const found: number[] = [];
  let group: number[] = [];
  const close = (): void => {
    const last = group.at(-1);
    let first = group[0];
    if (first === undefined || last === undefined || group.length < 3) return;
    while (first > 0 && (isContentsHead(lines, first - 1) || isEntry(lines, first - 1))) first--;
    let end = last + 1;
    while (isEntry(lines, end)) end++;
    for (let index = first; index < end; index++) found.push(index);
  };
  for (const leader of leaders) {
    if (leader - (group.at(-1) ?? leader) > LONGEST_ENTRY) {
      close();
      group = [];
    }
    group.push(leader);
  }
  close();
  return found;
}

function isContentsHead(lines: readonly PrintedLine[], index: number): boolean {
  return /^目\s*[录次]$/.test(lines[index]?.text ?? "");
}

function isEntry(lines: readonly PrintedLine[], index: number): boolean {
  const text = lines[index]?.text ?? "";
  return labelAt(text, 0) !== null && ENDS_IN_PAGE.test(text) && !/[。；]/.test(text);
}

/** Contents without dots: the lines below 目录 that are printed again as headings further on. */
function headedContents(lines: readonly PrintedLine[]): number[] {
  const head = lines.findIndex((_, index) => isContentsHead(lines, index));
  if (head < 0) return [];
  const lastWith = new Map(lines.map(({text}, index) => [headingKey(text), index]));
  let end = head + 1;
  while (end < lines.length && (lastWith.get(headingKey(lines[end]?.text ?? "")) ?? end) > end) end++;
  return end - head > 3 ? Array.from({length: end - head}, (_, index) => head + index) : [];
}

/** What an entry of the contents and the heading it names have in common. */
function headingKey(text: string): string {
  const words = text
    .slice(0, 120)
    .replace(/^[-*•\s]+/, "")
    .replace(/[\s.．…·]*[0-9０-９]{0,4}$/, "");
  return keyOf(/^[^。：:；]*/.exec(words)?.[0] ?? words);
}
