import {nestingAt} from "../text/brackets.js";
import {labelAt} from "../text/labels.js";
import {endsTitle} from "../text/titles.js";
import type {PrintedLine} from "./printed.js";

const SENTENCE_ENDS = "。！？；：.!?;:…”』」）)》〕]】";
const HEADING_KINDS = new Set(["part", "chapter", "subchapter", "han", "han-bracket"]);
/** A line that begins with a label of its own: 完成时限：…, 【牵头单位】. */
const LABELLED = /^[\s*·•◆●■▲—-]{0,3}(?:\p{Script=Han}{2,10}[：:]|【[^】]{2,10}】)/u;
/** What a list of units behind a label ends in. */
const NAMES_END = /[局委办厅部府会院司处位队心室社团行镇乡道所站校园业组关场港段区县市]/u;
/** A bracket that is still open this far on was not closed in print, and no longer holds lines together. */
const LONGEST_OPEN_BRACKET = 1200;
const LONGEST_TITLE = 100;

/**
 * The length of a full line where the text was broken to a page's width, as pages and print-outs are; null where a
 * line is a paragraph. Broken text has no longer line, and many of that length.
 */
export function fullLine(lines: readonly PrintedLine[]): number | null {
  const lengths = lines.map(({text}) => text.length).sort((a, b) => a - b);
  const longest = lengths[Math.floor(lengths.length * 0.98)];
  if (longest === undefined || lengths.length < 20 || longest > 90) return null;
  const full = lengths.filter((length) => length >= longest - 4).length;
  return full >= lengths.length * 0.25 ? longest - 4 : null;
}

/** How the lines of a document stand on the page. */
export interface Setting {
  /** the length of a full line; null where a line is a paragraph */
  readonly full: number | null;
  /** whether paragraphs are told by the space before their first line */
  readonly indents: boolean;
}

/** Of lines with a number of their own that many have to be indented. */
const FEWEST_INDENTED = 3;

/** How the lines stand: paragraphs are indented where nearly all numbered lines are, and of broken text not all lines are. */
export function settingOf(lines: readonly PrintedLine[]): Setting {
  const full = fullLine(lines);
  const words = lines.filter(({row}) => !row);
  const numbered = words.filter(({text}) => labelAt(text, 0) !== null);
  const indented = numbered.filter(({isIndented}) => isIndented).length;
  const isHabit = indented >= FEWEST_INDENTED && indented >= numbered.length * 0.9;
  const others = words.filter(({isIndented}) => !isIndented).length;
  return {full, indents: isHabit && (full === null || others >= words.length * 0.2)};
}

function isDate(text: string): boolean {
  return /^[0-9０-９二〇○零一三四五六七八九十 \u3000]{4,12}年[^。，]{1,10}月[^。，]{1,8}日/.test(text);
}

/** A numbered heading standing alone: a sentence would end in 。 somewhere. */
function isHeading(line: string): boolean {
  const label = labelAt(line, 0);
  return label !== null && HEADING_KINDS.has(label.kind) && line.length <= 80 && !/[。；]/.test(line);
}

/** What is known of the paragraph that is being put together. */
export class Paragraph {
  private openedAt: number[] = [];
  private length = 0;
  first = "";
  last = "";
  /** how the line before the last one ends; "" where it is the first */
  private before = "";
  /** its words, as long as they can be a title's */
  private words = "";
  /** whether the bracket closed last stands behind a sentence, as clauses do */
  private isBehindSentence = false;

  constructor(line: PrintedLine) {
    this.first = line.text;
    this.add(line);
  }

  add(line: PrintedLine): void {
    this.before = this.last.slice(-1);
    this.last = line.text;
    if (this.length <= LONGEST_TITLE) this.words += line.text;
    for (let position = 0; position < line.text.length; position++) {
      const nesting = nestingAt(line.text, position);
      if (nesting > 0) {
        if (this.openedAt.length === 0) this.isBehindSentence = this.endsSentenceBefore(line.text, position);
        this.openedAt.push(this.length + position + 1);
      } else if (nesting < 0) this.openedAt.pop();
    }
    this.length += line.text.length;
  }

  /** Whether it ends in a bracket behind a sentence: there the paragraph ends, however long its last line. */
  endsInClause(): boolean {
    return this.openedAt.length === 0 && this.isBehindSentence && nestingAt(this.last, this.last.length - 1) < 0;
  }

  private endsSentenceBefore(text: string, position: number): boolean {
    const before = position > 0 ? text.charAt(position - 1) : this.before;
    return before !== "" && "。；！？".includes(before);
  }

  /** Whether it is a title so far, and a new paragraph begins below it though its line is full. */
  isTitle(): boolean {
    if (this.words.length > LONGEST_TITLE || /[，。；]/.test(this.words.replace(/《[^》]*》/g, ""))) return false;
    return endsTitle(this.words) && labelAt(this.words, 0) === null;
  }

  hasOpenBracket(): boolean {
    const opened = this.openedAt.at(-1);
    return opened !== undefined && this.length - opened < LONGEST_OPEN_BRACKET;
  }
}

/** Whether `next` goes on with the sentence or paragraph that a page or line break interrupted. */
export function continues(
  paragraph: Paragraph,
  previous: PrintedLine,
  next: PrintedLine,
  {full, indents}: Setting
): boolean {
  if (previous.heading !== null || next.heading !== null || previous.row || next.row || next.ruleAbove) return false;
  if (labelAt(next.text, 0) !== null || isDate(next.text)) return false;
  if (paragraph.hasOpenBracket()) return true;
  if (indents && next.isIndented) return false;
  if (full === null && LABELLED.test(next.text)) return false;
  const ending = paragraph.last.charAt(paragraph.last.length - 1);
  const goesOnWithList = /^[、，,；;]/.test(next.text);
  const isLabelled = full === null && LABELLED.test(paragraph.first) && !goesOnWithList;
  if (isLabelled && (NAMES_END.test(ending) || /^[0-9０-９]/.test(next.text))) return false;
  if ("。！？".includes(ending) && !/[，。；、：！？]/.test(next.text) && next.text.length < (full ?? Infinity))
    return false;
  if ("，、,".includes(ending)) return true;
  if (paragraph.isTitle() && !/^[的》（(及]/.test(next.text)) return false;
  if (paragraph.endsInClause() && !/^[，。；、：！？]/.test(next.text)) return false;
  if (full !== null && previous.text.length >= full && nestingAt(next.text, 0) <= 0) return true;
  if (SENTENCE_ENDS.includes(ending) || isHeading(paragraph.first)) return false;
  return /[，。；、,;]/.test(paragraph.first);
}
