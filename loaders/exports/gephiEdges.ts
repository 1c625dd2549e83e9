import {csvText} from "./csv.js";
import {type Network, tieAttributes} from "./network.js";

/** The ties as Gephi's spreadsheet import takes them: Source, Target, Type, Weight, then attributes (see gephiNodes). */
export function gephiEdges({ties}: Network): string {
  return csvText([
    ["Source", "Target", "Type", "Weight", ...tieAttributes.map(({name}) => name)],
    ...ties.map(({source, target, weight, values}) => [source, target, "Undirected", weight, ...values])
  ]);
}
