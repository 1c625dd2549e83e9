import type {Assignment, Clause, Diagnostic, Flow, Party, Repair, Role, TaskPlace, Unit} from "../model.js";
import {type Compact, compactOf, spanIn} from "../text/compact.js";
import type {Directory, Setting} from "./directory.js";
import {resolveName, type Spelling, spellingOf} from "./resolve.js";
import {suggestionFor} from "./suggest.js";
import {unregisteredUnit} from "./unregistered.js";

/** The assignments of a document's tasks, the units met that the register does not know, and what was doubtful. */
export interface Assigned {
  readonly assignments: readonly Assignment[];
  readonly unregistered: readonly Unit[];
  readonly diagnostics: readonly Diagnostic[];
}

const STRENGTH: readonly Role[] = ["lead", "responsible", "support", "guide"];

interface Mention {
  readonly unit: Unit;
  readonly start: number;
  readonly end: number;
  readonly mention: string;
  readonly repair: Repair | null;
  readonly party: Party;
}

function mentionsOf(
  compact: Compact,
  party: Party,
  spelling: Spelling,
  prefix: string,
  {place, date}: Setting,
  directory: Directory
): Mention[] {
  return resolveName(spelling, prefix, {place, date}, directory).map((resolved) => {
    const {unit, name: meant, repair} = resolved;
    const {start, end} = spanIn(compact, resolved);
    return {
      unit: unit ?? unregisteredUnit(meant, place, directory.kindOf(meant)?.kind ?? null),
      start,
      end,
      mention: spelling.name.slice(resolved.start, resolved.end),
      repair,
      party
    };
  });
}

const MENDED: Record<Exclude<Repair, "corrected">, (printed: string, units: string) => string> = {
  "missing-separator": (printed, units) => `separator missing between ${units}: ${printed}`,
  "repeated-character": (printed, units) => `character repeated in ${units}: ${printed}`
};

function diagnosticsOf(
  flow: Flow,
  taskId: string,
  mentions: readonly Mention[],
  setting: Setting,
  directory: Directory
): Diagnostic[] {
  const first = mentions[0];
  const last = mentions.at(-1);
  if (first === undefined || last === undefined) return [];
  const isMended = first.repair !== null && first.repair !== "corrected";
  if (!isMended && first.unit.registered) return [];
  const quote = mentions.map(({mention}) => mention).join("");
  const about = {...flow.span(first.start, last.end), taskId, quote};
  if (first.repair !== null && first.repair !== "corrected") {
    const units = mentions.map(({unit}) => unit.name).join(" and ");
    return [{...about, rule: first.repair, severity: "warning", message: MENDED[first.repair](quote, units)}];
  }
  const near = suggestionFor(first.unit, setting, directory);
  const message =
    near === null
      ? `unit not in the register: ${quote}`
      : `unit not in the register, perhaps ${near.name} (${near.id}): ${quote}`;
  return [{...about, rule: "unknown-unit", severity: "warning", message}];
}

/** The party for a name that ran together with the first-listed one: by a rule of the document only that one leads. */
function behindLead(party: Party, clause: Clause | null): Party {
  if (party.roleBasis !== "document_rule" || party.role !== "lead") return party;
  const other = clause?.parties.find(({role, roleBasis}) => role === "responsible" && roleBasis !== "implied");
  return {...party, role: "responsible", roleBasis: other?.roleBasis ?? "unmarked"};
}

/**
 * One assignment for each unit that a task's clause names, at its first place and with its strongest role, in the
 * order of the clause. A unit that the register does not know is reported once, where it is first named.
 */
export function assignUnits(
  flow: Flow,
  places: readonly TaskPlace[],
  setting: Setting,
  directory: Directory
): Assigned {
  const assignments: Assignment[] = [];
  const unregistered = new Map<string, Unit>();
  const diagnostics: Diagnostic[] = [];
  for (const {taskId, clause} of places) {
    const byUnit = new Map<string, Mention>();
    let prefix = "";
    for (const party of clause?.parties ?? []) {
      const compact = compactOf(flow, party);
      const spelling = spellingOf(compact.text);
      const found = mentionsOf(compact, party, spelling, prefix, setting, directory);
      const mentions = found.map((mention, index) =>
        index === 0 ? mention : {...mention, party: behindLead(party, clause)}
      );
      const last = found.length === 1 ? spelling : spellingOf(mentions.at(-1)?.mention ?? "");
      prefix = (directory.kindOf(last.name)?.prefix ?? "") || last.prefix || prefix;
      if (!mentions.every(({unit}) => unregistered.has(unit.id)))
        diagnostics.push(...diagnosticsOf(flow, taskId, mentions, setting, directory));
      for (const mention of mentions) {
        const earlier = byUnit.get(mention.unit.id);
        if (!mention.unit.registered) unregistered.set(mention.unit.id, mention.unit);
        if (earlier === undefined) byUnit.set(mention.unit.id, mention);
        else if (STRENGTH.indexOf(mention.party.role) < STRENGTH.indexOf(earlier.party.role)) {
          byUnit.set(mention.unit.id, {...earlier, party: mention.party});
        }
      }
    }
    let position = 0;
    for (const {unit, start, end, mention, repair, party} of byUnit.values()) {
      position++;
      const {role, roleBasis} = party;
      const span = flow.span(start, end);
      assignments.push({
        start: span.start,
        end: span.end,
        taskId,
        unitId: unit.id,
        position,
        role,
        roleBasis,
        mention,
        repair
      });
    }
  }
  return {assignments, unregistered: [...unregistered.values()], diagnostics};
}
