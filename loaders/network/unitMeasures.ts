import {unitAmbiguity} from "./ambiguity.js";
import {MOST_UNITS, backbone} from "./backbone.js";
import {betweenness} from "./betweenness.js";
import {breadth} from "./breadth.js";
import {type Brokerage, brokerage} from "./brokerage.js";
import {constraint} from "./constraint.js";
import {depth} from "./depth.js";
import {effectiveSize} from "./effectiveSize.js";
import {type Part, leadsOf} from "./leads.js";
import {participation} from "./participation.js";
import type {ScopeNetwork} from "./scopeNetwork.js";
import {strength} from "./strength.js";
import {degreesOf} from "./twoMode.js";

/** What the network of a scope tells of a unit; null where a measure is undefined or not computed. */
export interface UnitMeasures {
  readonly unitId: string;
  readonly tasks: number;
  readonly partners: number;
  readonly coAssignments: number;
  readonly depth: number | null;
  /** the ties on which the next three are computed; null where there are too many units and no backbone */
  readonly tiesUsed: "all" | "backbone" | null;
  readonly betweenness: number | null;
  readonly constraint: number | null;
  readonly effectiveSize: number | null;
  readonly group: number | null;
  readonly participation: number | null;
  readonly ambiguity: number | null;
  readonly brokerageBasis: "lead" | "first_listed" | null;
  readonly brokerage: Brokerage | null;
}

/** The measures of the units of a scope, in the order of their ids; `parts` are its rows, `kinds` the units' kinds. */
export function unitMeasures(
  {network, shared, ties, tested}: ScopeNetwork,
  parts: readonly Part[],
  kinds: ReadonlyMap<string, string | null>
): UnitMeasures[] {
  const {unitIds} = network;
  const many = unitIds.length > MOST_UNITS;
  const used = !many ? ties : tested === null ? null : backbone(unitIds.length, shared, tested.test);
  const leads = leadsOf(unitIds, parts);
  const brokered =
    leads === null
      ? null
      : brokerage(
          unitIds.length,
          leads.isTied,
          unitIds.map((id) => kinds.get(id) ?? null)
        );
  const measures = {
    tasks: degreesOf(network),
    partners: breadth(ties),
    coAssignments: strength(ties),
    depth: depth(ties),
    betweenness: used === null ? null : betweenness(used),
    constraint: used === null ? null : constraint(used),
    effectiveSize: used === null ? null : effectiveSize(used),
    participation: tested === null ? null : participation(ties, tested.groups.groupOf),
    ambiguity: tested === null ? null : unitAmbiguity(ties, tested.together)
  };
  return unitIds.map((unitId, unit) => ({
    unitId,
    tasks: measures.tasks[unit] ?? 0,
    partners: measures.partners[unit] ?? 0,
    coAssignments: measures.coAssignments[unit] ?? 0,
    depth: defined(measures.depth[unit]),
    tiesUsed: used === null ? null : many ? "backbone" : "all",
    betweenness: defined(measures.betweenness?.[unit]),
    constraint: defined(measures.constraint?.[unit]),
    effectiveSize: defined(measures.effectiveSize?.[unit]),
    group: tested?.groups.groupOf[unit] ?? null,
    participation: defined(measures.participation?.[unit]),
    ambiguity: defined(measures.ambiguity?.[unit]),
    brokerageBasis: leads?.basis ?? null,
    brokerage: brokered?.[unit] ?? null
  }));
}

function defined(value: number | undefined): number | null {
  return value === undefined || Number.isNaN(value) ? null : value;
}
