import {createRequire} from "node:module";
import type {UndirectedGraph} from "graphology";
import {type Ties, eachTie, unitCount} from "./ties.js";

// required when first needed, so that what has no network does not wait for it
const require = createRequire(import.meta.url);

/** The ties as a graph of graphology: nodes "0", "1", …; each tie an edge with its `weight`. */
export function graphOf(ties: Ties): UndirectedGraph {
  const graphology: typeof import("graphology") = require("graphology");
  const graph = new graphology.UndirectedGraph();
  const units = unitCount(ties);
  for (let unit = 0; unit < units; unit++) graph.addNode(unit);
  for (let unit = 0; unit < units; unit++) {
    eachTie(ties, unit, (partner, weight) => {
      if (unit < partner) graph.addEdge(unit, partner, {weight});
    });
  }
  return graph;
}
