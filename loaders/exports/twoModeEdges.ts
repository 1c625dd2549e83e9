import {csvText} from "./csv.js";
import type {Network} from "./network.js";

/**
 * The two-mode network as an edge list: one row per unit named in a task, from the unit's id to the task's, with the unit's
 * name, the task's number as printed, the unit's role and its place in the clause. Gephi takes it for edges, as it takes gephiEdges.
 */
export function twoModeEdges({parts}: Network): string {
  return csvText([
    ["Source", "Target", "Type", "Weight", "unit", "unit_en", "task", "role", "position"],
    ...parts.map(({unitId, taskId, unit, unitEn, task, role, position}) => [
      unitId,
      taskId,
      "Undirected",
      1,
      unit,
      unitEn,
      task,
      role,
      position
    ])
  ]);
}
