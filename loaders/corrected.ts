import {readStatement} from "./clauses/statement.js";
import {type Correction, isOf} from "./corrections.js";
import type {Assignment, Diagnostic, Reading, Register, Span, Unit} from "./model.js";
import {CLOSING, OPENING} from "./text/brackets.js";
import {spanIn} from "./text/compact.js";
import {directoryOf} from "./units/directory.js";
import {placeOf} from "./units/place.js";
import {unregisteredUnit} from "./units/unregistered.js";

/** The words of a document without white space and noise, and where each stands. */
interface Words {
  readonly text: string;
  readonly at: readonly number[];
}

function wordsOf({document, segments}: Reading): Words {
  let text = "";
  const at: number[] = [];
  for (const {kind, start, end} of segments) {
    if (kind === "noise") continue;
    for (let position = start; position < end; position++) {
      const character = document.text.charAt(position);
      if (/\s/.test(character)) continue;
      text += character;
      at.push(position);
    }
  }
  return {text, at};
}

/** Words that a correction means: where they stand, and the words themselves without white space. */
interface Target extends Span, Words {}

/** Where the meant words of a quote stand, each time that the quote is printed. */
function targetsOf({text, at}: Words, quote: string): Target[] {
  const plain = quote.replace(/\s/g, "");
  const opening = plain.indexOf("{");
  const printed = plain.replace(/[{}]/g, "");
  const length = opening < 0 ? printed.length : plain.indexOf("}") - opening - 1;
  const targets: Target[] = [];
  for (let found = text.indexOf(printed); found >= 0; found = text.indexOf(printed, found + printed.length)) {
    const from = found + Math.max(0, opening);
    const first = at[from];
    const last = at[from + length - 1];
    if (first === undefined || last === undefined) continue;
    const words = {text: text.slice(from, from + length), at: at.slice(from, from + length)};
    targets.push({start: first, end: last + 1, ...words});
  }
  return targets;
}

function isWithin({start, end}: Span, {start: from, end: to}: Span): boolean {
  return from <= start && end <= to;
}

/** A reading on its way through the corrections. */
interface Draft {
  assignments: Assignment[];
  diagnostics: Diagnostic[];
  units: Map<string, Unit>;
}

/**
 * The reading with what people say of it, row after row: roles and units changed (repair `corrected`), mentions taken out or
 * added, doubts settled. Each row that did something is an info `corrected` at its place; one whose quote is not printed
 * (any more) or changes nothing is a warning.
 */
export function corrected(reading: Reading, corrections: readonly Correction[], register: Register): Reading {
  const {id, path} = reading.document;
  const own = corrections.filter((correction) => isOf(correction, id, path));
  if (own.length === 0) return reading;
  const words = wordsOf(reading);
  const draft: Draft = {
    assignments: [...reading.assignments],
    diagnostics: [...reading.diagnostics],
    units: new Map(reading.unregistered.map((unit) => [unit.id, unit]))
  };
  for (const correction of own) {
    const targets = targetsOf(words, correction.quote);
    const changed = targets.filter((target) => change(reading, draft, target, correction, register));
    for (const target of changed) draft.diagnostics.push(noteOf(reading, target, correction));
    if (changed.length === 0) draft.diagnostics.push(withoutEffect(reading, correction, targets[0]));
  }
  const assignments = inOrder(reading, draft.assignments);
  const named = new Set(assignments.map(({unitId}) => unitId));
  return {
    ...reading,
    assignments,
    unregistered: [...draft.units.values()].filter((unit) => named.has(unit.id)),
    diagnostics: draft.diagnostics.sort((a, b) => a.start - b.start)
  };
}

/** Does what a correction says at one place; whether it changed anything. */
function change(reading: Reading, draft: Draft, target: Target, {verdict}: Correction, register: Register): boolean {
  const isMeant = (each: Span): boolean => isWithin(each, target);
  const meant = draft.assignments.filter(isMeant);
  // the quote of a doubt about many words is their beginning
  const settled = draft.diagnostics.filter(
    (each) => each.severity !== "info" && (isMeant(each) || (each.start === target.start && each.end > target.end))
  );
  draft.diagnostics = draft.diagnostics.filter((each) => !settled.includes(each));
  if (verdict.is === "right") return settled.length > 0;
  if (verdict.is === "nobody") {
    draft.assignments = draft.assignments.filter((each) => !meant.includes(each));
    return meant.length > 0 || settled.length > 0;
  }
  if (meant.length === 0) {
    const added = verdict.is === "role" ? addedAt(reading, draft, target, verdict.role, register) : [];
    draft.assignments.push(...added);
    return added.length > 0 || settled.length > 0;
  }
  draft.assignments = draft.assignments.map((each) => {
    if (!meant.includes(each)) return each;
    if (verdict.is === "unit") return {...each, unitId: verdict.unitId, repair: "corrected"};
    return {...each, role: verdict.role, roleBasis: "stated", repair: "corrected"};
  });
  return true;
}

/**
 * The words of `target` as a mention of the innermost task around them, or where they are a bracket, the names in it: their
 * role is what the bracket states, else `role`. Empty outside tasks.
 */
function addedAt(
  reading: Reading,
  draft: Draft,
  target: Target,
  role: Assignment["role"],
  register: Register
): Assignment[] {
  const around = reading.tasks.filter((task) => isWithin(target, task));
  const task = around.sort((a, b) => a.end - a.start - (b.end - b.start))[0];
  if (task === undefined) return [];
  const directory = directoryOf(register);
  const setting = {date: reading.metadata.issuedOn, place: placeOf(reading.metadata, reading.document.text)};
  return namesIn(target, role, directory.isKnown).map((named, index) => {
    const mention = mentionAt(reading, named);
    const unit =
      directory.find(mention, setting) ??
      unregisteredUnit(mention, setting.place, directory.kindOf(mention)?.kind ?? null);
    if (!unit.registered) draft.units.set(unit.id, unit);
    return {
      start: named.start,
      end: named.end,
      taskId: task.id,
      unitId: unit.id,
      position: draft.assignments.length + index + 1,
      role: named.role,
      roleBasis: "stated",
      mention,
      repair: "corrected"
    };
  });
}

/** The names in a bracket that a correction means; the words themselves where they are none. */
function namesIn(
  {start, end, text, at}: Target,
  role: Assignment["role"],
  isKnown: (name: string) => boolean
): (Span & {readonly role: Assignment["role"]})[] {
  if (!OPENING.includes(text.charAt(0))) return [{start, end, role}];
  const inner = CLOSING.includes(text.slice(-1)) ? text.slice(1, -1) : text.slice(1);
  const places = Int32Array.from(at.slice(1, 1 + inner.length));
  const compact = {text: inner, start: places[0] ?? start, at: places, spaces: new Set<number>()};
  const parties = readStatement(compact, isKnown)?.parties ?? [];
  return parties.map((party) => ({
    ...spanIn(compact, party),
    role: party.roleBasis === "stated" ? party.role : role
  }));
}

function mentionAt({document, segments}: Reading, {start, end}: Span): string {
  return segments
    .filter((segment) => segment.kind !== "noise" && segment.start < end && segment.end > start)
    .map((segment) => document.text.slice(Math.max(start, segment.start), Math.min(end, segment.end)))
    .join("")
    .replace(/\s/g, "");
}

/** The assignments task by task in the order of the text, each unit once, positions 1, 2, …. */
function inOrder({tasks}: Reading, assignments: readonly Assignment[]): Assignment[] {
  const byTask = new Map<string, Assignment[]>();
  for (const each of assignments) byTask.set(each.taskId, [...(byTask.get(each.taskId) ?? []), each]);
  return tasks.flatMap(({id}) => {
    const seen = new Set<string>();
    return (byTask.get(id) ?? [])
      .sort((a, b) => Number(a.roleBasis === "implied") - Number(b.roleBasis === "implied") || a.start - b.start)
      .filter(({unitId}) => !seen.has(unitId) && seen.add(unitId))
      .map((each, index) => ({...each, position: index + 1}));
  });
}

function noteOf(reading: Reading, target: Span, {verdict, reason, place}: Correction): Diagnostic {
  const what =
    verdict.is === "role"
      ? verdict.role
      : verdict.is === "unit"
        ? verdict.unitId
        : verdict.is === "right"
          ? "right"
          : "nobody";
  return {
    ...target,
    taskId: taskAt(reading, target),
    rule: "corrected",
    severity: "info",
    message: `corrected to ${what} by ${place}: ${reason}`,
    quote: mentionAt(reading, target)
  };
}

function withoutEffect(reading: Reading, {quote, place}: Correction, target: Span | undefined): Diagnostic {
  const why = target === undefined ? "whose quote is not in the document" : "that changes nothing";
  const at = target ?? {start: 0, end: Math.min(1, reading.document.text.length)};
  return {
    ...at,
    taskId: target === undefined ? null : taskAt(reading, target),
    rule: "correction-without-effect",
    severity: "warning",
    message: `correction ${why}, ${place}: ${quote}`,
    quote
  };
}

function taskAt({tasks}: Reading, target: Span): string | null {
  return tasks.find((task) => isWithin(target, task))?.id ?? null;
}
