import {createRequire} from "node:module";
import {graphOf} from "./graph.js";
import {type Ties, unitCount} from "./ties.js";

// required when first needed, so that what has no network does not wait for it
const require = createRequire(import.meta.url);

/**
 * Betweenness 中介中心性 of each unit: of the pairs of other units that some path of ties joins, the share of their
 * shortest paths that lead over it, summed and divided by the number of pairs of others, (n − 1)(n − 2)/2. Paths are
 * counted in ties, whatever their weights (Freeman, “A set of measures of centrality based on betweenness”, Sociometry 40,
 * 1977; computed by graphology-metrics after Brandes 2001). NaN in a network of fewer than three units.
 */
export function betweenness(ties: Ties): number[] {
  const units = unitCount(ties);
  if (units < 3) return new Array<number>(units).fill(NaN);
  const centrality: typeof import("graphology-metrics/centrality/betweenness.js").default = require("graphology-metrics/centrality/betweenness.js");
  const found = centrality(graphOf(ties), {getEdgeWeight: null, normalized: true});
  return Array.from({length: units}, (_, unit) => found[unit] ?? 0);
}
