import type {Collection} from "../collection/collection.js";
import type {TaskRow} from "../collection/rows.js";

/** The figures that sentences about a collection speak of. Tasks with a clause are those that name a party. */
export interface Shape {
  readonly tasks: number;
  readonly withClause: number;
  readonly assignments: number;
  readonly units: number;
  readonly collectives: number;
  readonly collectiveOnly: number;
  readonly leadStated: number;
  /** tasks whose clause only lists parties, so that there is a first-listed */
  readonly fiveOrMore: number;
  readonly single: number;
  /** parties named on average by a task with a clause; null if none has one */
  readonly perTask: number | null;
  /** number of parties → tasks that name so many, from 1 without gaps */
  readonly byUnits: readonly {readonly n: number; readonly tasks: readonly TaskRow[]}[];
  /** units named in one task only */
  readonly once: number;
}

const shapes = new WeakMap<Collection, Map<string | null, Shape>>();

/** Counts of the collection, or of one document of it. */
export function shapeOf(collection: Collection, documentId: string | null = null): Shape {
  const known = shapes.get(collection) ?? new Map<string | null, Shape>();
  shapes.set(collection, known);
  const shape = known.get(documentId) ?? countedShape(collection, documentId);
  known.set(documentId, shape);
  return shape;
}

function countedShape(collection: Collection, documentId: string | null): Shape {
  const tasks = collection.tasks.filter((task) => documentId === null || task.document_id === documentId);
  const named = collection.named.filter(
    (row) => row.counted && (documentId === null || row.document_id === documentId)
  );
  const withClause = tasks.filter((task) => task.units > 0);
  const perUnit = new Map<string, number>();
  for (const row of named) perUnit.set(row.unit_id, (perUnit.get(row.unit_id) ?? 0) + 1);
  const most = withClause.reduce((max, task) => Math.max(max, task.units), 0);
  const byUnits = Array.from({length: most}, (): TaskRow[] => []);
  for (const task of withClause) byUnits[task.units - 1]?.push(task);
  return {
    tasks: tasks.length,
    withClause: withClause.length,
    assignments: named.length,
    units: perUnit.size,
    collectives: [...perUnit.keys()].filter((id) => collection.units.get(id)?.is_collective === true).length,
    collectiveOnly: withClause.filter((task) => task.collective_only).length,
    leadStated: withClause.filter((task) => task.lead_stated).length,
    fiveOrMore: withClause.filter((task) => task.units >= 5).length,
    single: withClause.filter((task) => task.units === 1).length,
    perTask: withClause.length === 0 ? null : named.length / withClause.length,
    byUnits: byUnits.map((those, i) => ({n: i + 1, tasks: those})),
    once: [...perUnit.values()].filter((count) => count === 1).length
  };
}
