import type {Party, Role, Span} from "../model.js";
import type {Compact} from "../text/compact.js";
import {cutNames} from "./conjunctions.js";
import {impliedIn} from "./implied.js";
import {isPerson} from "./persons.js";
import {type Phrase, phrasesOf} from "./phrases.js";
import {type PhraseWords, phraseWordsOf, type Said} from "./phraseWords.js";
import {announcedBy, type Field} from "./words.js";

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
/** Marks that tell one party from the others: *市教育局. */
const MARK = /[*＊★▲△●☆※]/u;

/** 市级：…；区级：… behind 责任单位：. */
const LEVEL_LABEL = /^(?:省|市|区|县|州|镇|街镇|乡镇)(?:级|直|本级)?$/u;

interface Waiting extends Span {
  readonly isParted: boolean;
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
    private readonly words: PhraseWords
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
    const said = this.words.said(printed);
    if (said.isDeadline && this.field !== "scope" && this.field !== "due") {
      this.fields.due = this.extended(this.fields.due, {start, end});
      return;
    }
    if (said.until !== null && this.field === null) {
      const until = start + said.until;
      this.fields.due = this.extended(this.fields.due, {start: until, end});
      if (until > start) this.named(start, this.words.said(this.text.slice(start, until)), phrase);
      return;
    }
    if (said.label !== null) {
      this.settle(this.role, false);
      this.field = null;
      this.labelledAs(said.label.role);
      start += said.label.length;
    }
    if (this.field === "due" && !said.isDeadline && this.words.said(this.text.slice(start, end)).isBody) {
      this.field = null;
      this.role = null;
    }
    if (this.field !== null) {
      this.fields[this.field] = this.extended(this.fields[this.field], {start, end});
      return;
    }
    if (said.ruleBeside > 0) {
      this.hasRule = true;
      this.phrase({...phrase, start, end: end - said.ruleBeside});
      return;
    }
    if (said.isRule) this.hasRule = true;
    if (said.namesNobody || (this.hasRule && said.isOthers)) return;
    const own = said.label === null ? said : this.words.said(this.text.slice(start, end));
    if (own.beside !== null) {
      const {beside} = own;
      const others = this.waiting;
      this.waiting = [];
      this.wait(start + beside.start, start + beside.end, isParted);
      this.settle(beside.role, false);
      this.waiting = others;
      this.stated = true;
      return;
    }
    this.named(start, own, phrase);
  }

  private named(from: number, {name}: Said, {sentence, isParted}: Phrase): void {
    if (name.isDeed === "perhaps" && this.isDeed && !name.isBody) return;
    this.isDeed = name.isDeed === "yes";
    if (sentence > 0 && name.role === null && this.role === null) return;
    if (name.end > name.start) this.wait(from + name.start, from + name.end, isParted);
    if (name.role !== null) {
      this.settle(name.role, true);
      this.stated = true;
    }
  }

  close(): void {
    this.settle(this.role, false);
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
  const reader = new Reader(text, phraseWordsOf(isKnown));
  const rule = impliedIn(text);
  const hasColon = text.includes("：") || text.includes(":");
  for (const phrase of phrasesOf(text, spaces, isKnown)) {
    if (rule !== null && phrase.start < rule.end && phrase.end > rule.start) continue;
    let {start} = phrase;
    // one label behind another: 责任单位：市级：…
    for (let labels = 0; hasColon && labels < 2; labels++) {
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
