import {csvText} from "./csv.js";
import {type Network, nodeAttributes} from "./network.js";

/**
 * The nodes as Gephi's spreadsheet import takes them: Id, Label, then attributes. Without a byte-order mark, which Gephi up
 * to 0.9.2 takes for a part of “Id” (gephi/gephi issue 1814).
 */
export function gephiNodes({nodes}: Network): string {
  return csvText([
    ["Id", "Label", ...nodeAttributes.map(({name}) => name), "x", "y", "color"],
    ...nodes.map(({id, label, values, x, y, colour}) => [id, label, ...values, x, y, colour])
  ]);
}
