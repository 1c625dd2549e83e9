import type {Clause, Flow, Item, Region, Section, Span, Task, TaskPlace} from "./model.js";
import {withoutClosings} from "./outline/closing.js";
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
  found: readonly Item[],
  clauses: readonly Clause[]
): Outline {
  const {items, closings} = withoutClosings(flow, found, clauses);
  const levels = levelsOf(documentId, flow, items, clauses);
  const {tasks, places, regions, ends} = tasksOf(documentId, flow, body, levels);
  return {
    sections: sectionsOf(flow, levels, ends),
    tasks,
    places,
    regions: [...headingRegions(flow, levels), ...regions, ...closings]
  };
}
