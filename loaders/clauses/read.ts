import type {Clause, Flow, Party, Span, TaskRow} from "../model.js";
import {bracketGroups} from "../text/brackets.js";
import {type Compact, compactOf, spanIn} from "./compact.js";
import {isConvincing, type Place} from "./convincing.js";
import {labelledStretches} from "./labelLines.js";
import {cutNames} from "./names.js";
import {holdsFromHere, impliedIn, saysFirstLeads} from "./rules.js";
import {readStatement} from "./statement.js";

/** The clauses of a document in order, and the brackets that look like one and were not read. Places in the flow. */
export interface Clauses {
  readonly clauses: readonly Clause[];
  readonly unread: readonly Span[];
}

const SENTENCE_END = "。；;！？!?.”";

function placeOf(flow: Flow, group: Span, previousEnd: number): Place {
  let before = group.start - 1;
  while (before >= 0 && " \u3000".includes(flow.text.charAt(before))) before--;
  const character = before < 0 ? "\n" : flow.text.charAt(before);
  if (character === "\n" || SENTENCE_END.includes(character) || before + 1 === previousEnd) return "after";
  let after = group.end;
  while (" \u3000".includes(flow.text.charAt(after)) && after < flow.text.length) after++;
  const next = after >= flow.text.length ? "\n" : flow.text.charAt(after);
  return "\n。；;".includes(next) ? "before" : "amid";
}

function readStretch(compact: Compact, extent: Span, place: Place, isKnown: (name: string) => boolean): Clause | null {
  const statement = readStatement(compact.text, isKnown);
  if (statement === null || !isConvincing(compact.text, statement, place, isKnown)) return null;
  const words = (span: Span | null): string | null => (span === null ? null : compact.text.slice(span.start, span.end));
  return {
    ...extent,
    parties: statement.parties.map((party) => ({...party, ...spanIn(compact, party)})),
    scope: words(statement.scope),
    dueText: words(statement.due)
  };
}

/**
 * The clauses of [body.start, body.end) in order, and the brackets that stand where a clause stands and look like one
 * but were not read. The clauses of `rows`, read from columns, are among them; a bracket in such a row is none of its own.
 * `isKnown` says whether a name, white space taken out, is known to be a body's.
 */
export function readClauses(
  flow: Flow,
  body: Span,
  isKnown: (name: string) => boolean,
  rows: readonly TaskRow[]
): Clauses {
  const clauses: Clause[] = [];
  const unread: Span[] = [];
  let previousEnd = -1;
  const groups = bracketGroups(flow.text, body.start, body.end);
  const stretches = labelledStretches(flow, body, groups);
  let stretch = 0;
  const readLabelledBefore = (position: number): void => {
    for (let next = stretches[stretch]; next !== undefined && next.start <= position; next = stretches[++stretch]) {
      const compact = compactOf(flow, next);
      const plain = {
        ...compact,
        text: compact.text.replace(/^[*·•\-—◆●■▲]|^[【〔［[]/, "、").replace(/[】〕］\]][：:]?/, "：")
      };
      const read = plain.text.length === compact.text.length ? plain : compact;
      const clause = readStretch(read, next, "after", isKnown);
      if (clause !== null) clauses.push(clause);
    }
  };
  for (const group of groups) {
    readLabelledBefore(group.start);
    if (group.start < (clauses.at(-1)?.end ?? -1)) continue;
    const compact = compactOf(flow, {start: group.start + 1, end: group.end - 1});
    const clause = readStretch(compact, group, placeOf(flow, group, previousEnd), isKnown);
    if (clause === null) {
      if (placeOf(flow, group, previousEnd) !== "amid" && looksUnread(compact.text, isKnown)) unread.push(group);
      continue;
    }
    clauses.push(clause);
    previousEnd = group.end;
  }
  readLabelledBefore(body.end);
  const inRow = rowsWithClause(rows);
  const tabled = rows.flatMap(({clause}) => clause ?? []);
  const all = [...clauses.filter((clause) => !inRow(clause)), ...tabled].sort((a, b) => a.start - b.start);
  return {clauses: withRules(flow, all), unread: unread.filter((bracket) => !inRow(bracket))};
}

/** Whether a stretch stands in a row that has its clause from its columns. */
function rowsWithClause(rows: readonly TaskRow[]): (stretch: Span) => boolean {
  let next = 0;
  let previous = 0;
  return ({start}) => {
    if (start < previous) next = 0;
    previous = start;
    while ((rows[next]?.end ?? Infinity) <= start) next++;
    const row = rows[next];
    return row !== undefined && row.clause !== null && row.start <= start;
  };
}

/** Several bodies in a bracket, or a word of responsibility beside one. */
function looksUnread(text: string, isKnown: (name: string) => boolean): boolean {
  if (text.length > 400) return false;
  const names = cutNames(text, 0, text.length, isKnown).map(({start, end}) => text.slice(start, end));
  const known = names.filter(isKnown).length;
  return known > 1 || /(?:责任|牵头|配合)(?:单位|部门)/.test(text);
}

/** Whether the document's words outside its clauses say that the first-listed party leads. */
function proseSaysFirstLeads(flow: Flow, clauses: readonly Clause[]): boolean {
  let from = 0;
  for (const {start, end} of [...clauses, {start: flow.text.length, end: flow.text.length}]) {
    if (saysFirstLeads(flow.text.slice(from, start))) return true;
    from = end;
  }
  return false;
}

/** The clauses with what rules for the whole document add: a lead where none is stated, a party left out. */
function withRules(flow: Flow, clauses: readonly Clause[]): Clause[] {
  let firstLeads = clauses.length > 0 && proseSaysFirstLeads(flow, clauses);
  const implied: Party[] = [];
  return clauses.map((clause) => {
    const compact = compactOf(flow, clause);
    const leadsHere = saysFirstLeads(compact.text);
    if (leadsHere && holdsFromHere(compact.text)) firstLeads = true;
    const left = impliedIn(compact.text);
    if (left !== null) implied.push({...spanIn(compact, left), role: "responsible", roleBasis: "implied"});
    const parties = firstLeads || leadsHere ? withLead(clause.parties) : clause.parties;
    return {...clause, parties: [...parties, ...implied]};
  });
}

/** The first party as lead by the document's rule, unless the clause states a lead or another role for it. */
function withLead(parties: readonly Party[]): readonly Party[] {
  const [first, ...others] = parties;
  if (first === undefined || first.role !== "responsible" || parties.some(({role}) => role === "lead")) return parties;
  return [{...first, role: "lead", roleBasis: "document_rule"}, ...others];
}
