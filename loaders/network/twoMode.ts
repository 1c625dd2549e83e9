/**
 * The two-mode network 二部网络 of a scope: units on one side, tasks that name someone on the other. Units are numbered
 * from 0 in the order of their ids; those of task t stand at offsets[t] … offsets[t + 1] − 1 of `members`. The document of
 * a task is a number from 0, in the order in which documents come.
 */
export interface TwoMode {
  readonly unitIds: readonly string[];
  readonly offsets: Uint32Array;
  readonly members: Uint32Array;
  readonly documents: Uint32Array;
}

/** That a task of a document names a unit. */
export interface Naming {
  readonly documentId: string;
  readonly taskId: string;
  readonly unitId: string;
}

/** The network of rows that each put a unit into a task. Throws where a task names a unit twice. */
export function twoMode(rows: readonly Naming[]): TwoMode {
  const unitIds = [...new Set(rows.map(({unitId}) => unitId))].sort();
  const numbers = new Map(unitIds.map((id, number) => [id, number]));
  const documentNumbers = new Map<string, number>();
  const tasks = new Map<string, {readonly document: number; readonly units: Set<number>}>();
  for (const {documentId, taskId, unitId} of rows) {
    const document = documentNumbers.get(documentId) ?? documentNumbers.size;
    documentNumbers.set(documentId, document);
    const task = tasks.get(taskId) ?? {document, units: new Set()};
    const number = numbers.get(unitId);
    if (number === undefined || task.units.has(number)) throw new Error(`unit twice in task ${taskId}: ${unitId}`);
    task.units.add(number);
    tasks.set(taskId, task);
  }
  const offsets = new Uint32Array(tasks.size + 1);
  const members = new Uint32Array(rows.length);
  const documents = new Uint32Array(tasks.size);
  let task = 0;
  let end = 0;
  for (const {document, units} of tasks.values()) {
    members.set([...units], end);
    end += units.size;
    documents[task] = document;
    offsets[++task] = end;
  }
  return {unitIds, offsets, members, documents};
}

/** Each unit's degree 度 d: the number of tasks that name it. */
export function degreesOf({unitIds, members}: TwoMode): Uint32Array {
  const degrees = new Uint32Array(unitIds.length);
  for (const unit of members) degrees[unit] = (degrees[unit] ?? 0) + 1;
  return degrees;
}

/** Each task's number of units n. */
export function sizesOf({offsets}: TwoMode): Uint32Array {
  return Uint32Array.from({length: offsets.length - 1}, (_, task) => (offsets[task + 1] ?? 0) - (offsets[task] ?? 0));
}
