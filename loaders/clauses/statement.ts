import type {Party, Role, Span} from "../model.js";
import {CLOSING, OPENING, separatorsOutside} from "../text/brackets.js";
import {isDeadline} from "./deadline.js";
import {cutNames} from "./names.js";
import {isRule} from "./rules.js";
import {announcedBy, type Field, isLabel, LABEL_ANYWHERE, leadIn, nameBeforeVerb} from "./words.js";

/** What a stretch of text says, if it is a clause: places by position in the text, white space taken out. */
export interface Statement {
  readonly parties: readonly Party[];
  /** a verb or label says who does what: then names need not look like bodies */
  readonly stated: boolean;
  /** a label does */
  readonly labelled: boolean;
  readonly scope: Span | null;
  readonly due: Span | null;
}

const LABEL = /^([^：:、，,；;。]{2,14}?)[：:]/;
/** A role set beside a name: 市发展改革委（牵头）. */
const ROLE_BESIDE = /[（(〔[]([\p{Script=Han}]{2,6})[）)〕\]]$/u;

/** A phrase of a clause, between separators; `sentence` counts the full stops before it. */
interface Phrase extends Span {
  readonly sentence: number;
}

/** Where a label or 会同 begins inside what separators leave whole. */
function innerCuts(text: string): Span[] {
  const cuts: Span[] = [];
  for (const match of text.matchAll(LABEL_ANYWHERE)) cuts.push({start: match.index, end: match.index});
  for (const match of text.matchAll(/(?:牵头|主办)(?:负责)?(会同|联合|商(?!务)|、)(?=[\p{Script=Han}]{2})/gu)) {
    const end = match.index + match[0].length;
    cuts.push({start: end - (match[1]?.length ?? 0), end});
  }
  return cuts;
}

function phrasesOf(text: string): Phrase[] {
  const inside: boolean[] = [];
  let depth = 0;
  for (const character of text) {
    inside.push(...Array<boolean>(character.length).fill(depth > 0));
    if (OPENING.includes(character)) depth++;
    else if (CLOSING.includes(character)) depth = Math.max(0, depth - 1);
  }
  const cuts = [
    ...separatorsOutside(text, 0, text.length, "，,；;、。").map((start) => ({start, end: start + 1})),
    ...innerCuts(text).filter(({start}) => start > 0 && inside[start] !== true),
    {start: text.length, end: text.length}
  ].sort((a, b) => a.start - b.start || a.end - b.end);
  const phrases: Phrase[] = [];
  let from = 0;
  let sentence = 0;
  for (const cut of cuts) {
    if (cut.start < from) continue;
    if (cut.start > from) phrases.push({start: from, end: cut.start, sentence});
    if (text.charAt(cut.start) === "。") sentence++;
    from = cut.end;
  }
  return phrases;
}

/** The role that a word beside a name in brackets gives it; `end` is where the name ends. */
function roleBeside(text: string, {start, end}: Span): {readonly end: number; readonly role: Role} | null {
  const match = ROLE_BESIDE.exec(text.slice(Math.max(start, end - 8), end));
  const word = match?.[1];
  if (match === null || word === undefined) return null;
  const verb = nameBeforeVerb(word, 0, word.length);
  const announced = announcedBy(word);
  const role = verb.end === 0 ? verb.role : announced !== null && "role" in announced ? announced.role : null;
  return role === null ? null : {end: end - match[0].length, role};
}

/** Collects what the phrases of a clause say, one after another. */
class Reader {
  readonly parties: Party[] = [];
  readonly fields: Record<Field, Span | null> = {due: null, scope: null, person: null, other: null};
  stated = false;
  labelled = false;
  private waiting: Span[] = [];
  private role: Role | null = null;
  private field: Field | null = null;

  constructor(private readonly text: string) {}

  announce(start: number, label: string): boolean {
    const announced = announcedBy(label);
    if (announced === null && !this.labelled) return false;
    this.settle(this.role);
    this.field = announced === null ? "other" : "field" in announced ? announced.field : null;
    if (announced !== null && "role" in announced) {
      this.role = announced.role;
      this.stated = true;
      this.labelled = true;
    }
    if (this.field !== null) this.fields[this.field] ??= {start, end: start};
    return true;
  }

  phrase({start, end, sentence}: Phrase): void {
    const printed = this.text.slice(start, end);
    if (this.field !== null && !(this.field !== "scope" && isDeadline(printed))) {
      const found = this.fields[this.field];
      if (found !== null) this.fields[this.field] = {start: found.start, end};
      return;
    }
    if (isDeadline(printed)) {
      const {due} = this.fields;
      this.fields.due = {start: due === null || due.end === due.start ? start : due.start, end};
      return;
    }
    if (isRule(printed) || isLabel(printed)) return;
    const beside = roleBeside(this.text, {start, end});
    if (beside !== null && beside.end > start) {
      const others = this.waiting;
      this.waiting = [{start: start + leadIn(this.text, start, beside.end), end: beside.end}];
      this.settle(beside.role);
      this.waiting = others;
      this.stated = true;
      return;
    }
    const {end: nameEnd, role} = nameBeforeVerb(this.text, start, end);
    if (sentence > 0 && role === null && this.role === null) return;
    const nameStart = start + leadIn(this.text, start, nameEnd);
    if (nameEnd > nameStart) this.waiting.push({start: nameStart, end: nameEnd});
    if (role !== null) {
      this.settle(role);
      this.stated = true;
    }
  }

  close(): void {
    this.settle(this.role);
  }

  private settle(role: Role | null): void {
    for (const {start, end} of this.waiting) {
      this.parties.push({start, end, role: role ?? "responsible", roleBasis: role === null ? "unmarked" : "stated"});
    }
    this.waiting = [];
  }
}

/** Reads text without white space as groups of names, each with the verb after it or the label before it. */
export function readStatement(text: string, isKnown: (name: string) => boolean): Statement | null {
  const reader = new Reader(text);
  for (const phrase of phrasesOf(text)) {
    const label = LABEL.exec(text.slice(phrase.start, Math.min(phrase.end, phrase.start + 16)));
    const start = phrase.start + (label?.[0].length ?? 0);
    if (label !== null && !reader.announce(start, label[1] ?? "")) return null;
    if (phrase.end > start) reader.phrase({start, end: phrase.end, sentence: phrase.sentence});
  }
  reader.close();
  if (reader.parties.length === 0) return null;
  const {due, scope} = reader.fields;
  const filled = (span: Span | null): Span | null => (span === null || span.end === span.start ? null : span);
  return {
    parties: recut(
      text,
      reader.parties.sort((a, b) => a.start - b.start),
      isKnown
    ),
    stated: reader.stated,
    labelled: reader.labelled,
    due: filled(due),
    scope: filled(scope)
  };
}

/** Names again as one list, so that lists of levels and an “and” between bodies are cut as they are meant. */
function recut(text: string, parties: readonly Party[], isKnown: (name: string) => boolean): Party[] {
  const result: Party[] = [];
  let index = 0;
  while (index < parties.length) {
    const first = parties[index];
    if (first === undefined) break;
    let last = first;
    while (index + 1 < parties.length) {
      const next = parties[index + 1];
      if (next === undefined || next.role !== first.role || next.roleBasis !== first.roleBasis) break;
      if (next.start !== last.end + 1) break;
      last = next;
      index++;
    }
    for (const span of cutNames(text, first.start, last.end, isKnown)) {
      result.push({...span, role: first.role, roleBasis: first.roleBasis});
    }
    index++;
  }
  return result;
}
