import type {Party, Role, Span} from "../model.js";
import type {Compact} from "../text/compact.js";
import {canBeName, isNameToItsEnd, looksLikeBody, looksLikeOffice} from "./bodies.js";
import {cutNames} from "./conjunctions.js";
import {isDeadline} from "./deadline.js";
import {isFirstLeadsRule} from "./firstLeads.js";
import {impliedIn, isRest} from "./implied.js";
import {isPerson} from "./persons.js";
import {type Phrase, phrasesOf} from "./phrases.js";
import {leadIn, nameBeforeDeed, nameBeforeVerb} from "./verbs.js";
import {announcedBy, bareLabel, type Field, isLabel} from "./words.js";

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

const LABEL = /^([^：:、，,；;。]{2,16}?)[：:]/u;
/** A role set beside a name: 市发展改革委（牵头）. */
const ROLE_BESIDE = /[（(〔[]([\p{Script=Han}]{2,6})[）)〕\]]$/u;
/** Marks that tell one party from the others: *市教育局. */
const MARK = /[*＊★▲△●☆※]/u;

/** 其他部门按职责分工负责 behind a rule on the first one: those listed. */
const OTHERS = /^(?:其他|其余)(?:各|有关|相关|责任|参与)*(?:部门|单位)/u;

/** The length of a rule that stands in brackets behind a name: 市财政局（第一责任单位为牵头单位，下同）. */
function ruleBeside(phrase: string): number {
  const bracket = /[（(〔［[]([^（(〔［[）)〕］\]]{4,60})[）)〕］\]]$/u.exec(phrase);
  return bracket?.[1] !== undefined && isFirstLeadsRule(bracket[1]) ? bracket[0].length : 0;
}

/** 市级：…；区级：… behind 责任单位：. */
const LEVEL_LABEL = /^(?:省|市|区|县|州|镇|街镇|乡镇)(?:级|直|本级)?$/u;

interface Waiting extends Span {
  readonly isParted: boolean;
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
  private waiting: Waiting[] = [];
  private role: Role | null = null;
  private field: Field | null = null;
  /** the phrase before said what somebody does: what 、 adds to it are further deeds, unless they are bodies */
  private isDeed = false;
  /** a rule for the whole document was read, which may speak of the others */
  private hasRule = false;

  constructor(
    private readonly text: string,
    private readonly isKnown: (name: string) => boolean
  ) {}

  announce(start: number, label: string): boolean {
    const announced = announcedBy(label);
    if (this.labelled && LEVEL_LABEL.test(label)) {
      this.settle(this.role, false);
      this.field = null;
      return true;
    }
    if (announced === null && !this.labelled) return false;
    this.settle(this.role, false);
    this.field = announced === null ? "other" : "field" in announced ? announced.field : null;
    if (announced !== null && "role" in announced) this.labelledAs(announced.role);
    if (this.field !== null) this.fields[this.field] ??= {start, end: start};
    return true;
  }

  private labelledAs(role: Role): void {
    this.role = role;
    this.stated = true;
    this.labelled = true;
  }

  phrase(phrase: Phrase): void {
    const {end, isParted} = phrase;
    let {start} = phrase;
    const printed = this.text.slice(start, end);
    if (isDeadline(printed) && this.field !== "scope" && this.field !== "due") {
      this.fields.due = this.extended(this.fields.due, {start, end});
      return;
    }
    const until = this.nameUntil(start, end);
    if (until !== null && this.field === null) {
      this.fields.due = this.extended(this.fields.due, {start: until, end});
      if (until > start) this.named(start, {...phrase, end: until});
      return;
    }
    const bare = bareLabel(printed);
    if (bare !== null && bare.length < printed.length && this.isBody(this.nameIn(start + bare.length, end))) {
      this.settle(this.role, false);
      this.field = null;
      this.labelledAs(bare.role);
      start += bare.length;
    }
    if (this.field === "due" && !isDeadline(printed) && this.isBody(this.nameIn(start, end))) {
      this.field = null;
      this.role = null;
    }
    if (this.field !== null) {
      this.fields[this.field] = this.extended(this.fields[this.field], {start, end});
      return;
    }
    const rule = ruleBeside(printed);
    if (rule > 0) {
      this.hasRule = true;
      this.phrase({...phrase, start, end: end - rule});
      return;
    }
    if (isFirstLeadsRule(printed)) this.hasRule = true;
    if (isFirstLeadsRule(printed) || isRest(printed) || isLabel(printed)) return;
    if (this.hasRule && OTHERS.test(printed)) return;
    const beside = roleBeside(this.text, {start, end});
    if (beside !== null && beside.end > start) {
      const others = this.waiting;
      this.waiting = [];
      this.wait(start + leadIn(this.text, start, beside.end), beside.end, isParted);
      this.settle(beside.role, false);
      this.waiting = others;
      this.stated = true;
      return;
    }
    this.named(start, phrase);
  }

  private named(from: number, {end, sentence, isParted}: Phrase): void {
    const start = from + leadIn(this.text, from, end);
    const whole = this.text.slice(start, end);
    let {end: nameEnd, role} = nameBeforeVerb(this.text, start, end);
    const isDeed = role === null && !this.isKnown(whole) && !isNameToItsEnd(whole);
    if (isDeed) {
      const deed = nameBeforeDeed(this.text, start, end, (name) => this.isKnown(name) || looksLikeOffice(name));
      if (deed !== null) ({end: nameEnd, role} = deed);
      else if (this.isDeed && !this.isBody(whole)) return;
      this.isDeed = deed !== null;
    } else this.isDeed = false;
    if (sentence > 0 && role === null && this.role === null) return;
    if (nameEnd > start) this.wait(start, nameEnd, isParted);
    if (role !== null) {
      this.settle(role, true);
      this.stated = true;
    }
  }

  close(): void {
    this.settle(this.role, false);
  }

  /** Where in a phrase it begins to say until when: 市教育局2023年底前完成. Null where it does not. */
  private nameUntil(start: number, end: number): number | null {
    const printed = this.text.slice(start, end);
    if (!/[0-9０-９]{4}年|年底|每年|长期|持续/u.test(printed) || printed.length > 60) return null;
    if (
      /^(?:自|从|于|在|力争|到)?(?:[0-9０-９]{4}年|每年|今年|明年)/u.test(printed) &&
      this.roleOf(start, end) !== "lead"
    ) {
      const from = start + leadIn(this.text, start, end);
      const isByWhom = this.text.charAt(from - 1) === "由" || this.isBody(this.nameIn(start, end));
      return from > start && isByWhom ? null : start;
    }
    for (const {index} of printed.matchAll(/[0-9０-９]{4}年|年底|每年|长期|持续/gu)) {
      if (index >= 2 && isDeadline(printed.slice(index)) && this.isBody(printed.slice(0, index))) return start + index;
    }
    return null;
  }

  private roleOf(start: number, end: number): Role | null {
    return nameBeforeVerb(this.text, start, end).role;
  }

  private nameIn(start: number, end: number): string {
    const from = start + leadIn(this.text, start, end);
    return this.text.slice(from, nameBeforeVerb(this.text, from, end).end);
  }

  private isBody(name: string): boolean {
    return name.length >= 2 && canBeName(name) && (this.isKnown(name) || looksLikeBody(name));
  }

  private extended(field: Span | null, {start, end}: Span): Span {
    return {start: field === null || field.end === field.start ? start : field.start, end};
  }

  private wait(start: number, end: number, isParted: boolean): void {
    let first = start;
    let last = end;
    while (first < last && MARK.test(this.text.charAt(first))) first++;
    while (last > first && MARK.test(this.text.charAt(last - 1))) last--;
    if (last <= first || isPerson(this.text.slice(first, last))) return;
    this.waiting.push({start: first, end: last, isParted});
  }

  /**
   * Gives the role to the names that wait for one. Of 甲局，乙局、丙局配合 a verb of helping or guiding takes those behind the
   * last comma, where nobody else is responsible yet.
   */
  private settle(role: Role | null, byVerb: boolean): void {
    const isHelp = role === "support" || role === "guide";
    const hasDoer = this.parties.some(({role: each}) => each === "lead" || each === "responsible");
    let from = 0;
    if (byVerb && isHelp && !hasDoer && this.role === null) {
      const last = this.waiting.findLastIndex(({isParted}, index) => index > 0 && isParted);
      const isMixed = this.waiting.some(({isParted}, index) => index > 0 && !isParted);
      if (last > 0 && (role === "support" || isMixed)) from = last;
    }
    this.waiting.forEach(({start, end}, index) => {
      const own = index < from ? null : role;
      this.parties.push({start, end, role: own ?? "responsible", roleBasis: own === null ? "unmarked" : "stated"});
    });
    this.waiting = [];
  }
}

/** Reads text without white space as groups of names, each with the verb after it or the label before it. */
export function readStatement({text, spaces}: Compact, isKnown: (name: string) => boolean): Statement | null {
  const reader = new Reader(text, isKnown);
  const rule = impliedIn(text);
  for (const phrase of phrasesOf(text, spaces, isKnown)) {
    if (rule !== null && phrase.start < rule.end && phrase.end > rule.start) continue;
    let {start} = phrase;
    // one label behind another: 责任单位：市级：…
    for (let labels = 0; labels < 2; labels++) {
      const label = LABEL.exec(text.slice(start, Math.min(phrase.end, start + 18)));
      if (label === null || (labels === 1 && !LEVEL_LABEL.test(label[1] ?? ""))) break;
      start += label[0].length;
      if (!reader.announce(start, label[1] ?? "")) return null;
    }
    if (phrase.end > start) reader.phrase({...phrase, start});
  }
  reader.close();
  if (reader.parties.length === 0) return null;
  const {due, scope} = reader.fields;
  const filled = (span: Span | null): Span | null => (span === null || span.end === span.start ? null : span);
  const parties = recut(
    text,
    reader.parties.sort((a, b) => a.start - b.start),
    isKnown
  );
  return {parties, stated: reader.stated, labelled: reader.labelled, due: filled(due), scope: filled(scope)};
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
      if (next.start !== last.end + 1 || !"、，,；;".includes(text.charAt(last.end))) break;
      last = next;
      index++;
    }
    for (const span of cutNames(text, first.start, last.end, isKnown)) {
      result.push({start: span.start, end: span.end, role: first.role, roleBasis: first.roleBasis});
    }
    index++;
  }
  return result;
}
