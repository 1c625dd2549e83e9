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
  /** tasks that name five parties or more */
  readonly fiveOrMore: number;
  readonly single: number;
  /** parties named on average by a task with a clause; null if none has one */
  readonly perTask: number | null;
  /** number of parties → tasks that name so many, from 1 without gaps */
  readonly byUnits: readonly {readonly n: number; readonly tasks: readonly TaskRow[]}[];
  /** units named in one task only */
  readonly once: number;
  /** tasks with a deadline, as a day or in other words */
  readonly dated: number;
  /** sections of the second level */
  readonly sections: number;
}

const shapes = new WeakMap<Collection, Map<string | null, Shape>>();

/** The figures of the collection, or of one document of it. */
export function shapeOf(collection: Collection, documentId: string | null = null): Shape {
  const known = shapes.get(collection) ?? new Map<string | null, Shape>();
  shapes.set(collection, known);
  const shape = known.get(documentId) ?? toldShape(collection, documentId);
  known.set(documentId, shape);
  return shape;
}

function toldShape(collection: Collection, documentId: string | null): Shape {
  const row = collection.shapes.find((shape) => shape.document_id === documentId);
  if (row === undefined) throw new Error(`no document with the id: ${documentId}`);
  const tasks = collection.tasks.filter(
    (task) => task.units > 0 && (documentId === null || task.document_id === documentId)
  );
  const most = tasks.reduce((max, task) => Math.max(max, task.units), 0);
  const byUnits = Array.from({length: most}, (): TaskRow[] => []);
  for (const task of tasks) byUnits[task.units - 1]?.push(task);
  return {
    tasks: row.tasks,
    withClause: row.with_clause,
    assignments: row.assignments,
    units: row.units,
    collectives: row.collectives,
    collectiveOnly: row.collective_only,
    leadStated: row.lead_stated,
    fiveOrMore: row.five_or_more,
    single: row.single_owner,
    perTask: row.per_task,
    byUnits: byUnits.map((those, i) => ({n: i + 1, tasks: those})),
    once: row.once,
    dated: row.dated,
    sections: row.sections
  };
}
