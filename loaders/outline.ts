import type {Clause, Flow, Item, Region, Section, Span, Task, TaskPlace} from "./model.js";
import {levelsOf} from "./outline/levels.js";
import {headingRegions, sectionsOf} from "./outline/sections.js";
import {tasksOf} from "./outline/tasks.js";

/** Sections and tasks in the order of the document; places[i] is where tasks[i] stands; regions cover the body. */
export interface Outline {
  readonly sections: readonly Section[];
  readonly tasks: readonly Task[];
  readonly places: readonly TaskPlace[];
  readonly regions: readonly Region[];
}

/**
 * Sections and tasks, from numbered items and from where the clauses stand. Before the first item stands the preamble,
 * after the last task the closing.
 */
export function outlineOf(
  documentId: string,
  flow: Flow,
  body: Span,
  items: readonly Item[],
  clauses: readonly Clause[]
): Outline {
  const levels = levelsOf(documentId, items, clauses);
  const {tasks, places, regions, closingStart} = tasksOf(flow, body, levels);
  const preamble: Region = {start: body.start, end: items[0]?.start ?? body.end, kind: "preamble", taskId: null};
  return {
    sections: sectionsOf(flow, closingStart, levels),
    tasks,
    places,
    regions: [preamble, ...headingRegions(flow, levels), ...regions]
  };
}
