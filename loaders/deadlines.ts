import type {Metadata, Task} from "./model.js";
import {deadlinesIn, dueDay, lastingWords} from "./text/deadlines.js";
import {yearOfNumber} from "./text/documentNumber.js";

/** The year that a document means where it prints none: the one its title names alone, else that of its day or number. */
export function yearOf({title, issuedOn, documentNumber}: Metadata): number | null {
  const named = [...(title ?? "").matchAll(/(?<![0-9])(20[0-9]{2})(?![0-9])/g)].map(([, year]) => Number(year));
  const [only] = named;
  if (only !== undefined && new Set(named).size === 1) return only;
  const dated = issuedOn?.slice(0, 4) ?? (documentNumber === null ? null : yearOfNumber(documentNumber));
  return dated === null ? null : Number(dated);
}

/**
 * The tasks with the day by which each is to be done and the words that say so: those of its clause, else of its
 * sentences, where of several deadlines the latest counts, for a task is done when all of it is. A day before the document
 * itself is history; a period (三年内) runs from the document's own day. `dueOn` is null where the words name no day (长期坚持).
 */
export function withDeadlines(tasks: readonly Task[], metadata: Metadata): Task[] {
  const base = {year: yearOf(metadata), day: metadata.issuedOn};
  return tasks.map((task) => {
    if (task.dueText !== null) return {...task, dueOn: dueDay(task.dueText, base)};
    const deadlines = deadlinesIn(task.text, base).filter(
      ({on}) => on === null || metadata.issuedOn === null || on >= metadata.issuedOn
    );
    const latest = deadlines.reduce<(typeof deadlines)[number] | null>(
      (best, each) => (best === null || (each.on ?? "") >= (best.on ?? "") ? each : best),
      null
    );
    if (latest === null) return {...task, dueText: lastingWords(task.text)};
    return {...task, dueOn: latest.on, dueText: task.text.slice(latest.start, latest.end)};
  });
}
