import type {Scope} from "../findings/leaders.js";
import type {Collection} from "../collection/collection.js";
import type {Collectives, TaskRow} from "../collection/rows.js";

/** Whether a row of a network table is of a scope and reading of collectives. */
export function inScope(
  row: {readonly document_id: string | null; readonly theme_id: string | null; readonly collectives: Collectives},
  collectives: Collectives,
  scope: Scope
): boolean {
  return (
    row.collectives === collectives &&
    row.theme_id === scope.themeId &&
    (scope.themeId !== null || row.document_id === scope.documentId)
  );
}

/** Unit → the collectives that it is a member of. */
export function holdersOf(collection: Collection): ReadonlyMap<string, readonly string[]> {
  const holders = new Map<string, string[]>();
  for (const [collective, members] of collection.members) {
    for (const member of members) holders.set(member, [...(holders.get(member) ?? []), collective]);
  }
  return holders;
}

/** The tasks of a theme (null for all), each with the units that a reading of collectives sees in it. */
export function tasksWithUnits(
  collection: Collection,
  collectives: Collectives,
  themeId: string | null
): readonly {readonly task: TaskRow; readonly units: ReadonlySet<string>}[] {
  const read = (unitId: string): readonly string[] => {
    if (collectives === "left_out") return collection.units.get(unitId)?.is_collective === true ? [] : [unitId];
    return collectives === "expanded" ? (collection.members.get(unitId) ?? [unitId]) : [unitId];
  };
  return collection.tasks
    .filter((task) => themeId === null || task.theme_id === themeId)
    .map((task) => ({
      task,
      units: new Set(
        (collection.parties.get(task.task_id) ?? [])
          .filter((party) => party.counted)
          .flatMap((party) => read(party.unit_id))
      )
    }))
    .filter(({units}) => units.size > 0);
}
