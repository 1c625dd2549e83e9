/** A row that puts a unit into a task, with its part in it. */
export interface Part {
  readonly taskId: string;
  readonly unitId: string;
  /** the clause, or a rule of its document, says that the unit leads */
  readonly isLead: boolean;
  /** the unit comes first in a list that says nobody's role */
  readonly isFirstListed: boolean;
}

/** Directed ties from those who lead to the others of their tasks. */
export interface Leads {
  /** whether leads are stated; `first_listed` where the scope states none and those listed first stand in for them */
  readonly basis: "lead" | "first_listed";
  /** 1 at from * n + to */
  readonly isTied: Uint8Array;
}

/**
 * The directed network 牵头网络 of a scope: from every lead of a task to each of its units that do not lead. Where no task
 * states a lead, first-listed units are taken in their place, and `basis` says so. Null where there is no such tie either.
 */
export function leadsOf(unitIds: readonly string[], parts: readonly Part[]): Leads | null {
  const numbers = new Map(unitIds.map((id, number) => [id, number]));
  const isStated = parts.some(({isLead}) => isLead);
  const tasks = new Map<string, {readonly from: number[]; readonly to: number[]}>();
  for (const {taskId, unitId, isLead, isFirstListed} of parts) {
    const task = tasks.get(taskId) ?? {from: [], to: []};
    tasks.set(taskId, task);
    const unit = numbers.get(unitId);
    if (unit !== undefined) (isStated ? isLead : isFirstListed) ? task.from.push(unit) : task.to.push(unit);
  }
  const isTied = new Uint8Array(unitIds.length ** 2);
  let ties = 0;
  for (const {from, to} of tasks.values()) {
    for (const a of from) for (const b of to) isTied[a * unitIds.length + b] = 1;
    ties += from.length * to.length;
  }
  return ties === 0 ? null : {basis: isStated ? "lead" : "first_listed", isTied};
}
