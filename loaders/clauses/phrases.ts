import type {Span} from "../model.js";
import {nestingAt, separatorsOutside} from "../text/brackets.js";
import {endsAsOffice, looksLikeOffice} from "./bodies.js";
import {announcedBy, labelsIn} from "./words.js";

/** A phrase of a clause, between separators. */
export interface Phrase extends Span {
  /** full stops before it */
  readonly sentence: number;
  /** whether what stands before it is more than 、: a comma, a semicolon, a full stop */
  readonly isParted: boolean;
}

interface Cut extends Span {
  readonly isParted: boolean;
}

/** What tells that something else than a label can begin a phrase. */
const OTHER_CUT = /[①-⑳]|会同|(?:牵头|主办)(?:负责)?(?:联合|商)/u;

/** Where a label, 会同 or 、 behind a verb begins a phrase inside what separators leave whole. */
function innerCuts(text: string, spaces: ReadonlySet<number>): Cut[] {
  const cuts: Cut[] = [];
  for (const {index, words} of labelsIn(text)) {
    const before = /[^、，,；;。：:]*$/u.exec(text.slice(Math.max(0, index - 12), index))?.[0] ?? "";
    // 牵头市领导： is one label, 市教育局配合单位： is a name and a label
    const isWhole =
      before !== "" && !spaces.has(index) && !looksLikeOffice(before) && announcedBy(before + words) !== null;
    if (!isWhole) cuts.push({start: index, end: index, isParted: true});
  }
  if (!OTHER_CUT.test(text)) return cuts;
  for (const match of text.matchAll(/[①-⑳]/gu)) cuts.push({start: match.index, end: match.index + 1, isParted: true});
  for (const match of text.matchAll(/会同|(?<=(?:牵头|主办)(?:负责)?)(?:联合(?!会)|商(?!务))/gu)) {
    if (match.index > 0) cuts.push({start: match.index, end: match.index + match[0].length, isParted: true});
  }
  return cuts;
}

/** Where a space parts two names: a body's on its left, one that is known or begins with its level on its right. */
function spaceCuts(text: string, spaces: ReadonlySet<number>, isKnown: (name: string) => boolean): Cut[] {
  const cuts: Cut[] = [];
  if (spaces.size === 0) return cuts;
  let from = 0;
  for (const position of [...spaces].sort((a, b) => a - b)) {
    if (position === 0 || position >= text.length) continue;
    const left = /[^、，,；;。：:]*$/u.exec(text.slice(Math.max(from, position - 40), position))?.[0] ?? "";
    const right = /^[^、，,；;。：:]*/u.exec(text.slice(position, position + 40))?.[0] ?? "";
    const isName =
      isKnown(right) ||
      (/^(?:省|市|区|县|州|各|国家)/u.test(right) && right.length >= 3) ||
      (endsAsOffice(right) && right.length >= 4);
    if (left.length < 3 || !(isKnown(left) || looksLikeOffice(left)) || !isName || isKnown(left + right)) continue;
    cuts.push({start: position, end: position, isParted: false});
    from = position;
  }
  return cuts;
}

/** The cuts that stand behind the beginning of a text and in none of its brackets. */
function outsideBrackets(text: string, cuts: readonly Cut[]): readonly Cut[] {
  if (cuts.length === 0) return cuts;
  let depth = 0;
  let position = 0;
  return cuts
    .toSorted((a, b) => a.start - b.start)
    .filter(({start}) => {
      for (; position < start; position++) depth = Math.max(0, depth + nestingAt(text, position));
      return start > 0 && depth === 0;
    });
}

/** The phrases of a text without white space; `spaces` are positions before which some stood. */
export function phrasesOf(text: string, spaces: ReadonlySet<number>, isKnown: (name: string) => boolean): Phrase[] {
  const separators = separatorsOutside(text, 0, text.length, "，,；;、。").map((start) => ({
    start,
    end: start + 1,
    isParted: text.charAt(start) !== "、"
  }));
  const inner = outsideBrackets(text, [...innerCuts(text, spaces), ...spaceCuts(text, spaces, isKnown)]);
  const cuts = [...separators, ...inner, {start: text.length, end: text.length, isParted: true}].sort(
    (a, b) => a.start - b.start || a.end - b.end
  );
  const phrases: Phrase[] = [];
  let from = 0;
  let sentence = 0;
  let isParted = true;
  for (const cut of cuts) {
    if (cut.start < from) continue;
    if (cut.start > from) {
      phrases.push({start: from, end: cut.start, sentence, isParted});
      isParted = cut.isParted;
    } else isParted ||= cut.isParted;
    if (text.charAt(cut.start) === "。") sentence++;
    from = cut.end;
  }
  return phrases;
}
