import type {Clause, Flow, Party} from "../model.js";
import {compactOf, spanIn} from "../text/compact.js";
import {cutNames} from "./conjunctions.js";
import {
  clauseSaysFirstLeads,
  holdsFromHere,
  leadMark,
  proseSaysFirstLeads,
  saysOthersHelp,
  withFirstAsLead
} from "./firstLeads.js";
import {impliedIn, impliedInProse} from "./implied.js";

/** Running text; its place is one in the flow. */
interface Prose {
  readonly start: number;
  readonly text: string;
}

/** What stands between clauses, in order. */
function proseBetween(flow: Flow, clauses: readonly Clause[]): Prose[] {
  let from = 0;
  return [...clauses, {start: flow.text.length, end: flow.text.length}].map(({start, end}) => {
    const prose = {start: from, text: flow.text.slice(from, start)};
    from = end;
    return prose;
  });
}

/** The party that the document's words outside its clauses say is left out of them. */
function impliedByProse(prose: readonly Prose[], isKnown: (name: string) => boolean): Party[] {
  return prose.flatMap(({start, text}): Party[] => {
    const rule = impliedInProse(text);
    if (rule === null) return [];
    return cutNames(text, rule.party.start, rule.party.end, isKnown).map((party) => ({
      start: start + party.start,
      end: start + party.end,
      role: "responsible",
      roleBasis: "implied"
    }));
  });
}

/** Parties beside which the mark stands that means the lead, as lead. */
function withMarked(flow: Flow, parties: readonly Party[], mark: string): readonly Party[] {
  const isMarked = ({start, end}: Party): boolean =>
    flow.text.charAt(start - 1) === mark || flow.text.charAt(end) === mark;
  if (parties.some(({role}) => role === "lead") || !parties.some(isMarked)) return parties;
  return parties.map((party) => (isMarked(party) ? {...party, role: "lead", roleBasis: "document_rule"} : party));
}

/**
 * The clauses with what rules for the whole document add: a lead where none is stated, a party left out. A rule in running
 * text, wherever it stands, is for all clauses; one in a clause for that and later ones.
 */
export function withRules(flow: Flow, clauses: readonly Clause[], isKnown: (name: string) => boolean): Clause[] {
  if (clauses.length === 0) return [];
  const prose = proseBetween(flow, clauses);
  const rules = prose.filter(({text}) => proseSaysFirstLeads(text));
  let firstLeads = rules.length > 0;
  let othersHelp = rules.some(({text}) => saysOthersHelp(text));
  const mark = leadMark(flow.text);
  const implied: Party[] = impliedByProse(prose, isKnown);
  return clauses.map((clause) => {
    const compact = compactOf(flow, clause);
    const leadsHere = clauseSaysFirstLeads(compact.text);
    if (leadsHere && holdsFromHere(compact.text)) {
      firstLeads = true;
      othersHelp ||= saysOthersHelp(compact.text);
    }
    const left = impliedIn(compact.text)?.party;
    const parties = left === undefined ? [] : cutNames(compact.text, left.start, left.end, isKnown);
    for (const party of parties) implied.push({...spanIn(compact, party), role: "responsible", roleBasis: "implied"});
    const marked = mark === null ? clause.parties : withMarked(flow, clause.parties, mark);
    const led = firstLeads || leadsHere ? withFirstAsLead(marked, othersHelp) : marked;
    return {...clause, parties: [...led, ...implied]};
  });
}
