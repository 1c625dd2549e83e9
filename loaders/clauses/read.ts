import type {Clause, Flow, Party, Span} from "../model.js";
import {bracketGroups} from "../text/brackets.js";
import {type Compact, compactOf, spanIn} from "../text/compact.js";
import {simplified} from "../text/script.js";
import {stretchAt} from "../text/stretches.js";
import {beginsAside, endsAsOffice, looksLikeBody, looksLikeInnerOffice} from "./bodies.js";
import type {TaskRows} from "./columns.js";
import {cutNames} from "./conjunctions.js";
import {beliefIn, type Candidate, convincing, type Place} from "./convincing.js";
import {isFromTable, isStitched, knownBeginning} from "./damage.js";
import {withRules} from "./documentRules.js";
import {labelledStretches} from "./labelLines.js";
import {type NameSigns, nameSignsOf} from "./nameSigns.js";
import {PERSON_NAMED, type Persons, personsAmong, personsLater} from "./personNames.js";
import {FEWEST_SENTENCES, lastSentences} from "./sentences.js";
import {readStatement, type Statement} from "./statement.js";
import {type OpenBracket, unclosedBrackets} from "./unclosed.js";
import {leadIn, nameBeforeVerb} from "./verbs.js";

/** What was not read, or read with a doubt; `rule` and `message` as in a Diagnostic, the words in question left out. */
export interface Doubt extends Span {
  readonly rule: string;
  readonly message: string;
}

/** The clauses of a document in order, and what is doubtful about them. Places in the flow. */
export interface Clauses {
  readonly clauses: readonly Clause[];
  readonly doubts: readonly Doubt[];
}

/** What reading needs beside the flow: the document's text, and whether a name, white space taken out, is known. */
interface Context {
  /** in simplified characters */
  readonly flow: Flow;
  /** the same as printed */
  readonly printed: Flow;
  readonly text: string;
  readonly isKnown: (name: string) => boolean;
  readonly signsOf: (name: string) => NameSigns;
  readonly doubts: Doubt[];
  /** the persons that the document names with their office; asked for where a party could be one */
  readonly persons: () => Persons;
  /** lines have lost their ends: a bracket that nothing closes, a label that lacks a character where a line breaks */
  readonly isClipped: boolean;
}

const SENTENCE_END = "。；;！？!?.”";

function placeOf(flow: Flow, group: Span, previousEnd: number): Place {
  let before = group.start - 1;
  while (before >= 0 && " \u3000".includes(flow.text.charAt(before))) before--;
  const character = before < 0 ? "\n" : flow.text.charAt(before);
  let after = group.end;
  while (" \u3000".includes(flow.text.charAt(after)) && after < flow.text.length) after++;
  const next = after >= flow.text.length ? "\n" : flow.text.charAt(after);
  // a closing quotation mark ends a sentence only where none goes on behind the bracket
  const isEnd = SENTENCE_END.includes(character) && (character !== "”" || "\n。；;（(".includes(next));
  if (character === "\n" || isEnd || before + 1 === previousEnd) return "after";
  return "\n。；;".includes(next) ? "before" : "amid";
}

/** The parties of a clause whose words are names, the others reported. */
function soundParties(
  context: Context,
  compact: Compact,
  parties: readonly Party[],
  names: readonly NameSigns[],
  isOpen: boolean
): Party[] {
  const {flow, text, isKnown, doubts} = context;
  const sound: Party[] = [];
  parties.forEach((party, index) => {
    const {start, end} = spanIn(compact, party);
    const {role, roleBasis} = party;
    const signs = names[index];
    if (signs?.canBeName !== true) {
      doubts.push({start, end, rule: "unread-words", message: "words of a clause that are no name"});
    } else if (context.isClipped && isStitched(flow, text, {start, end}, compact, isKnown)) {
      const message = "characters lost where a line breaks within a name";
      doubts.push({start, end, rule: "lost-characters", message});
    } else if (isOpen && index === parties.length - 1 && !signs.isOffice) {
      const kept = knownBeginning(signs.name, isKnown);
      const rest = spanIn(compact, {start: party.start + (kept ?? 0), end: party.end});
      doubts.push({...rest, rule: "lost-characters", message: "the end of a name is cut off"});
      if (kept !== null)
        sound.push({...spanIn(compact, {start: party.start, end: party.start + kept}), role, roleBasis});
    } else sound.push({start, end, role, roleBasis});
  });
  return sound;
}

/** What a stretch says, less the persons that it names without an office, who are reported; null where nobody is left. */
function withoutPersons(context: Context, compact: Compact, statement: Statement | null): Statement | null {
  if (statement === null || !statement.parties.some(({start, end}) => end - start <= LONGEST_PERSON)) return statement;
  const {parties, labelled} = statement;
  const persons = personsAmong(compact.text, parties, labelled, context.persons, context.isKnown);
  if (persons.size === 0) return statement;
  for (const person of persons) context.doubts.push({...spanIn(compact, person), ...PERSON_NAMED});
  const units = parties.filter((party) => !persons.has(party));
  return units.length === 0 ? null : {...statement, parties: units};
}

/** A name from another language with a dot in it. */
const LONGEST_PERSON = 17;

/** A stretch that can be a clause, and how far that is believed. */
interface Found extends Candidate {
  readonly clause: Clause;
}

/** What a stretch without its brackets says, if it can be a clause. */
function readStretch(context: Context, extent: Span, compact: Compact, place: Place, isOpen = false): Found | null {
  const statement = withoutPersons(context, compact, readStatement(compact, context.isKnown));
  if (statement === null) return null;
  const names = statement.parties.map(({start, end}) => context.signsOf(compact.text.slice(start, end)));
  const belief = beliefIn(compact.text, statement, names, place);
  if (belief === null) return null;
  const parties = soundParties(context, compact, statement.parties, names, isOpen);
  if (parties.length === 0) return null;
  const words = (span: Span | null): string | null =>
    span === null ? null : compactOf(context.printed, spanIn(compact, span)).text;
  const {start, end} = extent;
  const clause = {start, end, parties, scope: words(statement.scope), dueText: words(statement.due)};
  return {clause, place, belief, names};
}

/**
 * The clauses of [body.start, body.end) in order, and the brackets that stand where a clause stands and look like one
 * but were not read. The clauses of `rows`, read from columns, are among them; a bracket in such a row is none of its own,
 * and one over the rows of a table, as in a heading there, is left unread.
 * `text` is the document's; `isKnown` says whether a name, white space taken out, is known to be a body's.
 */
export function readClauses(
  flow: Flow,
  text: string,
  body: Span,
  isKnown: (name: string) => boolean,
  {rows, tables}: Pick<TaskRows, "rows" | "tables">
): Clauses {
  // characters of traditional script are read as their simplified twins; what is kept is as printed
  const read: Flow = {...flow, text: simplified(flow.text)};
  const groups = bracketGroups(flow.text, body.start, body.end);
  const open = unclosedBrackets(read, body);
  const doubts: Doubt[] = [];
  const isClipped =
    open.some(({isLabelled}) => isLabelled) || /[（(〔［[](?:责任|牵头|配合)[单位部门][：:]/u.test(read.text);
  const knows = {isKnown, signsOf: nameSignsOf(isKnown), persons: personsLater(read.text)};
  const context = {flow: read, printed: flow, text, doubts, isClipped, ...knows};
  const marked = [
    ...readBrackets(context, groups),
    ...readOpen(context, open),
    ...readLines(context, labelledStretches(read, body, groups))
  ].sort((a, b) => a.start - b.start || b.end - a.end);
  const found = marked.length + rows.length > 0 ? marked : readSentences(context, body);
  const rowAt = stretchAt(rows);
  const tableAt = stretchAt(tables);
  const inRow = (stretch: Span): boolean => (rowAt(stretch)?.clause ?? null) !== null;
  const overRows = (stretch: Span): boolean => tableAt(stretch) !== null && rowAt(stretch) === null;
  const tabled = rows.flatMap(({clause}) => clause ?? []);
  const outside = joined(read, withoutOverlap(found)).filter((clause) => !inRow(clause));
  const apart = outside.filter((clause) => !overRows(clause));
  for (const {start, end} of outside.filter(overRows)) {
    doubts.push({start, end, rule: "unread-clause", message: "a clause over the rows of a table was not read"});
  }
  const clauses = [...apart, ...tabled].sort((a, b) => a.start - b.start);
  const clauseAt = stretchAt(clauses);
  const isRead = (doubt: Doubt): boolean =>
    doubt.rule === "unread-clause" && doubt.end <= (clauseAt(doubt)?.end ?? -Infinity);
  const left = doubts.filter((doubt) => !isRead(doubt)).sort((a, b) => a.start - b.start);
  return {
    clauses: withRules(read, clauses, isKnown),
    doubts: withoutRepeats(read, left).filter((doubt) => !inRow(doubt))
  };
}

/** The doubts, each person once, where the document first names them. */
function withoutRepeats(flow: Flow, doubts: readonly Doubt[]): Doubt[] {
  const names = new Set<string>();
  return doubts.filter(({rule, start, end}) => {
    if (rule !== PERSON_NAMED.rule) return true;
    const name = flow.text.slice(start, end);
    return !names.has(name) && names.add(name);
  });
}

function readBrackets(context: Context, groups: readonly Span[]): Clause[] {
  const {flow, text, isKnown, doubts} = context;
  const candidates: Found[] = [];
  const brackets: {group: Span; compact: Compact; place: Place; found: Found | null; doubts: Doubt[]}[] = [];
  let previousEnd = -1;
  for (const group of groups) {
    const compact = compactOf(flow, {start: group.start + 1, end: group.end - 1});
    const place = placeOf(flow, group, previousEnd);
    const own: Doubt[] = [];
    const read = readStretch({...context, doubts: own}, group, compact, place);
    const found = read === null || isFromTable(flow, text, group) ? null : read;
    brackets.push({group, compact, place, found, doubts: own});
    if (found === null) continue;
    candidates.push(found);
    if (found.belief !== "weak") previousEnd = group.end;
  }
  const isClause = convincing(candidates);
  const clauses = new Set(candidates.filter((_, index) => isClause[index]));
  return brackets.flatMap(({group, compact, place, found, doubts: own}) => {
    if (found !== null && clauses.has(found)) {
      doubts.push(...own);
      return [found.clause];
    }
    doubts.push(...own.filter(({rule}) => rule === PERSON_NAMED.rule && found === null && place !== "amid"));
    if (looksUnread(compact, place, isKnown)) doubts.push({...group, ...unread(isFromTable(flow, text, group))});
    return [];
  });
}

function unread(isCell: boolean): Pick<Doubt, "rule" | "message"> {
  return isCell
    ? {rule: "table-not-read", message: "a cell of a table was not read"}
    : {rule: "unread-clause", message: "bracket looks like a clause and was not read"};
}

function readOpen(context: Context, open: readonly OpenBracket[]): Clause[] {
  return open.flatMap((bracket) => {
    const compact = compactOf(context.flow, {start: bracket.start + 1, end: bracket.end});
    const clause = readStretch(context, bracket, compact, "after", true)?.clause ?? null;
    if (clause === null && !bracket.isLabelled && !namesKnown(compact, context.isKnown)) return [];
    const message = clause === null ? "bracket that nothing closes was not read" : "bracket that nothing closes";
    context.doubts.push({
      start: bracket.start,
      end: bracket.end,
      rule: clause === null ? "unread-clause" : "unclosed-bracket",
      message
    });
    return clause === null ? [] : [clause];
  });
}

function readLines(context: Context, stretches: readonly Span[]): Clause[] {
  return stretches.flatMap((stretch) => {
    const compact = compactOf(context.flow, stretch, true);
    // signs before a label and brackets around it are no words of it
    const plain = compact.text
      .replace(/(?:^|；)[*·•\-—–◆●■▲※]{0,3}[【〔［[]?(?=[^；]{2,14}[】〕］\]：:])/gu, (signs) =>
        "；".repeat(signs.length)
      )
      .replace(/(?<=^[；]*[^；：:]{2,14}|；[^；：:]{2,14})[】〕］\]][：:]?/gu, (signs) => "：".repeat(signs.length));
    const doubtful = context.doubts.length;
    const clause = readStretch(context, stretch, {...compact, text: plain}, "after")?.clause ?? null;
    const names = clause?.parties.map((party) => compactOf(context.flow, party).text) ?? [];
    const bodies = names.filter((name) => context.isKnown(name) || looksLikeBody(name));
    if (clause !== null && bodies.length * 2 > names.length) return [clause];
    context.doubts.length = doubtful;
    return [];
  });
}

/** The sentences that say by whom, where most items end in one; names of bodies alone are their parties. */
function readSentences(context: Context, body: Span): Clause[] {
  const {stretches, items} = lastSentences(context.flow, body);
  if (stretches.length < FEWEST_SENTENCES) return [];
  const isBody = (name: string): boolean => context.isKnown(name) || looksLikeBody(name) || looksLikeInnerOffice(name);
  const clauses = stretches.flatMap((stretch): Clause[] => {
    const clause = readStretch(context, stretch, compactOf(context.flow, stretch), "after")?.clause ?? null;
    if (clause === null) return [];
    const parties = clause.parties.filter((party) => isBody(compactOf(context.flow, party).text));
    const isSound = clause.parties.every((party) => party.roleBasis === "unmarked" || parties.includes(party));
    return isSound && parties.length > 0 ? [{...clause, parties}] : [];
  });
  return clauses.length >= FEWEST_SENTENCES && clauses.length * 2 >= items ? clauses : [];
}

/** So much of a bracket tells whether it looks like a clause. */
const LOOKED_AT = 400;

/** Several bodies in a bracket, known or named as offices are, or a word of responsibility beside one. */
function looksUnread(compact: Compact, place: Place, isKnown: (name: string) => boolean): boolean {
  if (beginsAside(compact.text)) return false;
  const text = compact.text.slice(0, LOOKED_AT);
  if (/(?:责任|牵头|配合)(?:单位|部门)[：:]?/u.test(text)) return true;
  const start = leadIn(text, 0, text.length);
  const {end, role} = nameBeforeVerb(text, start, text.length);
  const names = cutNames(text, start, end, isKnown).map((name) => text.slice(name.start, name.end));
  const isResponsibility = role !== null && /(?:牵头|负责|配合)/u.test(text.slice(end));
  const areBodies = names.every((name) => isKnown(name) || looksLikeBody(name));
  // amid a sentence one thing that could be a body is an aside: （由供水企业负责）
  if (isResponsibility && areBodies && (place !== "amid" || names.length > 1)) return true;
  if (place === "amid") return isResponsibility && names.some(isKnown);
  const offices = names.filter((name) => isKnown(name) || (name.length > 2 && endsAsOffice(name))).length;
  return offices > 1 || (offices > 0 && isResponsibility) || (place === "after" && bodiesFirst(text, isKnown) > 1);
}

/** How many phrases, whatever parts them, begin with a known body: 区民政局：牵头；区财政局2025年保障经费. */
function bodiesFirst(text: string, isKnown: (name: string) => boolean): number {
  return text.split(/[、，,；;：:。（(〔［[）)〕］\]]/u).filter((phrase) => {
    for (let length = Math.min(phrase.length, LONGEST_KNOWN); length > 2; length--) {
      if (isKnown(phrase.slice(0, length))) return true;
    }
    return false;
  }).length;
}

/** Known names that a phrase begins with are looked for up to this length. */
const LONGEST_KNOWN = 16;

/** Whether a list names a known body. */
function namesKnown({text}: Compact, isKnown: (name: string) => boolean): boolean {
  return (
    text.length <= 400 &&
    cutNames(text, 0, text.length, isKnown).some(({start, end}) => isKnown(text.slice(start, end)))
  );
}

/** Of clauses in order those that begin behind the one before. */
function withoutOverlap(clauses: readonly Clause[]): Clause[] {
  const kept: Clause[] = [];
  for (const clause of clauses) if (clause.start >= (kept.at(-1)?.end ?? 0)) kept.push(clause);
  return kept;
}

/** Clauses with nothing between them as one: （牵头单位：…）（配合单位：…）. */
function joined(flow: Flow, clauses: readonly Clause[]): Clause[] {
  const result: Clause[] = [];
  for (const clause of clauses) {
    const before = result.at(-1);
    if (before === undefined || !/^[\s、，,；;]*$/u.test(flow.text.slice(before.end, clause.start))) {
      result.push(clause);
      continue;
    }
    result[result.length - 1] = {
      start: before.start,
      end: clause.end,
      parties: [...before.parties, ...clause.parties],
      scope: before.scope ?? clause.scope,
      dueText: before.dueText ?? clause.dueText
    };
  }
  return result;
}
