import type {Clause, Flow, Region, Span, Task, TaskPlace} from "../model.js";
import {extentEnd, idOf, type Levels} from "./levels.js";

/** The tasks of a document, where each stands, and where what follows the last one begins. */
export interface Tasks {
  readonly tasks: readonly Task[];
  readonly places: readonly TaskPlace[];
  readonly regions: readonly Region[];
  readonly closingStart: number;
}

/** A task's stretch of the flow before it has an id: one for each clause of an item, one for an item without. */
interface Stretch extends Span {
  readonly clause: Clause | null;
}

/** [start, end) without white space at its ends. */
export function withoutSpace(flow: Flow, {start, end}: Span): Span {
  while (start < end && /\s/.test(flow.text.charAt(start))) start++;
  while (end > start && /\s/.test(flow.text.charAt(end - 1))) end--;
  return {start, end};
}

/** Where what stands after an item's last clause stops being the task's: 具体措施： leads into what follows. */
function endAfterClause(flow: Flow, clauseEnd: number, end: number, isLast: boolean): number {
  const lineEnd = flow.text.indexOf("\n", clauseEnd);
  const ownLine = lineEnd < 0 || lineEnd > end ? end : lineEnd;
  const own = isLast ? ownLine : end;
  return /[：:]\s*$/.test(flow.text.slice(Math.max(clauseEnd, own - 40), own)) ? clauseEnd : own;
}

/** A stretch for each clause, from where the one before ended; the whole where there is no clause. */
function stretchesOf(flow: Flow, {start, end}: Span, clauses: readonly Clause[], isLast: boolean): Stretch[] {
  const last = clauses.at(-1);
  if (last === undefined) return [{...withoutSpace(flow, {start, end}), clause: null}];
  let from = start;
  return clauses.map((clause) => {
    const to = clause === last ? endAfterClause(flow, clause.end, end, isLast) : clause.end;
    const stretch = {...withoutSpace(flow, {start: from, end: to}), clause};
    from = to;
    return stretch;
  });
}

/** A task's words: without label and clause, paragraphs parted by "\n". */
function wordsOf(flow: Flow, {textStart, end, clause}: TaskPlace): string {
  if (clause === null) return flow.text.slice(textStart, end).trim();
  return (flow.text.slice(textStart, clause.start).trimEnd() + flow.text.slice(clause.end, end)).trim();
}

function regionsOf({taskId, start, end, clause}: TaskPlace): Region[] {
  if (clause === null) return [{start, end, kind: "task", taskId}];
  return [
    {start, end: clause.start, kind: "task", taskId},
    {start: clause.start, end: clause.end, kind: "clause", taskId},
    {start: clause.end, end, kind: "task", taskId}
  ];
}

/**
 * One task for each clause of an item, or for the item where it has none. The first has the item's number; the id of
 * another is the first's with `p` and its position in the item.
 */
export function tasksOf(flow: Flow, body: Span, levels: Levels): Tasks {
  const {items, ids, isTask, isSection, clauses, sectionsAbove} = levels;
  const tasks: Task[] = [];
  const places: TaskPlace[] = [];
  const regions: Region[] = [];
  let closingStart = body.end;
  items.forEach((item, index) => {
    const id = ids[index];
    if (id === undefined || !isTask.has(index)) return;
    const end = extentEnd(levels, index, (next) => !isTask.has(next) && !isSection.has(next));
    const isLast = end >= body.end;
    const own = {start: item.start, end: item.rowEnd ?? end};
    const above = sectionsAbove(index);
    stretchesOf(flow, own, clauses.get(index) ?? [], isLast && item.rowEnd === null).forEach((stretch, part) => {
      const {clause} = stretch;
      const place: TaskPlace = {
        ...stretch,
        taskId: part === 0 ? id : `${id}-p${part + 1}`,
        textStart: part === 0 ? item.titleStart : stretch.start
      };
      places.push(place);
      regions.push(...regionsOf(place));
      tasks.push({
        ...flow.span(place.start, place.end),
        id: place.taskId,
        themeId: idOf(levels, above.at(-1)),
        sectionId: idOf(levels, above[0]),
        position: tasks.length + 1,
        label: part === 0 ? item.label : null,
        text: wordsOf(flow, place),
        clause: clause === null ? null : flow.text.slice(clause.start, clause.end),
        clauseSpan: clause === null ? null : flow.span(clause.start, clause.end),
        scope: clause?.scope ?? null,
        dueOn: null,
        dueText: clause?.dueText ?? null
      });
    });
    const taken = places.at(-1)?.end ?? end;
    if (isLast) closingStart = taken;
    regions.push({start: taken, end, kind: isLast ? "closing" : "lead_in", taskId: null});
  });
  return {tasks, places, regions, closingStart};
}
