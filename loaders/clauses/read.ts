import type {Clause, Flow, Party, Role, Span} from "../model.js";
import {bracketGroups, separatorsOutside} from "../text/brackets.js";
import {beginsAside, canBeName, cutNames, looksLikeBody, looksLikeOffice} from "./names.js";
import {nameBeforeVerb, roleOfLabel} from "./words.js";

/** What a stretch of text says, if it is a clause: its parties by their place in `compact`. */
interface Statement {
  readonly parties: readonly Party[];
  /** a verb or label says who does what: then names need not look like bodies */
  readonly stated: boolean;
}

/** Text without white space, and where each of its characters stands in the flow. */
interface Compact {
  readonly text: string;
  readonly at: readonly number[];
}

function compactOf(flow: Flow, {start, end}: Span): Compact {
  const at: number[] = [];
  let text = "";
  for (let position = start; position < end; position++) {
    const character = flow.text.charAt(position);
    if (/\s/.test(character)) continue;
    text += character;
    at.push(position);
  }
  return {text, at};
}

const LABEL = /^([^：:、，,；;。]{2,14})[：:]/;

/** Reads [start, end) of a compact text as groups of names, each with the verb after it or the label before it. */
function readStatement(text: string, isKnown: (name: string) => boolean): Statement | null {
  const parties: Party[] = [];
  let waiting: Span[] = [];
  let labelled: Role | null = null;
  let stated = false;
  const settle = (role: Role | null): void => {
    for (const {start, end} of waiting) {
      parties.push({start, end, role: role ?? "responsible", roleBasis: role === null ? "unmarked" : "stated"});
    }
    waiting = [];
  };
  const phrases = separatorsOutside(text, 0, text.length, "，,；;、");
  let from = 0;
  for (const cut of [...phrases, text.length]) {
    const label = LABEL.exec(text.slice(from, Math.min(cut, from + 16)));
    let start = from;
    if (label !== null) {
      const role = roleOfLabel(label[1] ?? "");
      if (role === null) return null;
      settle(labelled);
      labelled = role;
      stated = true;
      start = from + label[0].length;
    }
    const {end, role} = nameBeforeVerb(text, start, cut);
    if (end > start) waiting.push({start, end});
    if (role !== null) {
      settle(role);
      stated = true;
    }
    from = cut + 1;
  }
  settle(labelled);
  if (parties.length === 0) return null;
  return {parties: recut(text, parties, isKnown), stated};
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
      if (next === undefined || next.role !== first.role || next.start !== last.end + 1) break;
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

/**
 * Whether what was read can be believed: names that can be names; and where neither verb nor label speaks, more than
 * half of them known or like those of bodies, of departments in front of a full stop, where asides stand too.
 */
function isConvincing(
  text: string,
  {parties, stated}: Statement,
  place: "after" | "before",
  isKnown: (name: string) => boolean
): boolean {
  const names = parties.map(({start, end}) => text.slice(start, end));
  if (beginsAside(text) || !names.every(canBeName)) return false;
  const isBody = place === "after" ? looksLikeBody : looksLikeOffice;
  return stated || names.filter((name) => isKnown(name) || isBody(name)).length * 2 > names.length;
}

const SENTENCE_END = "。；;！？!?.”";

/** Where a group stands: after a sentence or on a line of its own, in front of a full stop, or amid a sentence. */
function placeOf(flow: Flow, group: Span, previousEnd: number): "after" | "before" | "amid" {
  let before = group.start - 1;
  while (before >= 0 && " \u3000".includes(flow.text.charAt(before))) before--;
  const character = before < 0 ? "\n" : flow.text.charAt(before);
  if (character === "\n" || SENTENCE_END.includes(character) || before + 1 === previousEnd) return "after";
  let after = group.end;
  while (" \u3000".includes(flow.text.charAt(after)) && after < flow.text.length) after++;
  const next = after >= flow.text.length ? "\n" : flow.text.charAt(after);
  return "\n。；;".includes(next) ? "before" : "amid";
}

/**
 * The clauses of [body.start, body.end) in order, and the brackets that stand where a clause stands and look like one
 * but were not read. `isKnown` says whether a name, white space taken out, is known to be a body's.
 */
export function readClauses(
  flow: Flow,
  body: Span,
  isKnown: (name: string) => boolean
): {readonly clauses: readonly Clause[]; readonly unread: readonly Span[]} {
  const clauses: Clause[] = [];
  const unread: Span[] = [];
  let previousEnd = -1;
  for (const group of bracketGroups(flow.text, body.start, body.end)) {
    const place = placeOf(flow, group, previousEnd);
    if (place === "amid") continue;
    const compact = compactOf(flow, {start: group.start + 1, end: group.end - 1});
    const sentenceEnd = separatorsOutside(compact.text, 0, compact.text.length, "。")[0] ?? compact.text.length;
    const text = compact.text.slice(0, sentenceEnd);
    const statement = readStatement(text, isKnown);
    if (statement === null || !isConvincing(text, statement, place, isKnown)) {
      if (looksUnread(text, isKnown)) unread.push(group);
      continue;
    }
    const parties = statement.parties.map((party) => {
      const start = compact.at[party.start];
      const last = compact.at[party.end - 1];
      if (start === undefined || last === undefined) throw new RangeError(`party outside its clause: ${text}`);
      return {...party, start, end: last + 1};
    });
    clauses.push({...group, parties, scope: null, dueText: null});
    previousEnd = group.end;
  }
  return {clauses, unread};
}

/** Several bodies in a bracket, or a word of responsibility beside one. */
function looksUnread(text: string, isKnown: (name: string) => boolean): boolean {
  const names = cutNames(text, 0, text.length, isKnown).map(({start, end}) => text.slice(start, end));
  const known = names.filter(isKnown).length;
  return known > 1 || /(?:责任|牵头|配合)(?:单位|部门)/.test(text);
}
