import type {Clause, Flow, Item, Region, Section, Span, Task, TaskPlace} from "./model.js";
import {ancestorsOf, itemIds} from "./outline/ids.js";
import {levelsOf} from "./outline/levels.js";

/** Sections and tasks in the order of the document; places[i] is where tasks[i] stands; regions cover the body. */
export interface Outline {
  readonly sections: readonly Section[];
  readonly tasks: readonly Task[];
  readonly places: readonly TaskPlace[];
  readonly regions: readonly Region[];
}

/** A task's stretch of the flow before it has an id: one for each clause of an item, one for an item without. */
interface Stretch extends Span {
  readonly clause: Clause | null;
}

function withoutSpace(flow: Flow, {start, end}: Span): Span {
  while (start < end && /\s/.test(flow.text.charAt(start))) start++;
  while (end > start && /\s/.test(flow.text.charAt(end - 1))) end--;
  return {start, end};
}

/** Where what stands after an item's last clause stops being the task's: 具体措施： leads into what follows. */
function ownEnd(flow: Flow, clauseEnd: number, end: number, isLast: boolean): number {
  const lineEnd = flow.text.indexOf("\n", clauseEnd);
  const ownLine = lineEnd < 0 || lineEnd > end ? end : lineEnd;
  const rest = flow.text.slice(clauseEnd, isLast ? ownLine : end).trimEnd();
  if (rest.endsWith("：") || rest.endsWith(":")) return clauseEnd;
  return isLast ? ownLine : end;
}

/** A stretch for each clause, from where the one before ended; the whole where there is no clause. */
function stretchesOf(flow: Flow, {start, end}: Span, clauses: readonly Clause[], isLast: boolean): Stretch[] {
  const last = clauses.at(-1);
  if (last === undefined) return [{...withoutSpace(flow, {start, end}), clause: null}];
  let from = start;
  return clauses.map((clause) => {
    const to = clause === last ? ownEnd(flow, clause.end, end, isLast) : clause.end;
    const stretch = {...withoutSpace(flow, {start: from, end: to}), clause};
    from = to;
    return stretch;
  });
}

/** A task's words: without label and clause, paragraphs parted by "\n". */
function wordsOf(flow: Flow, {textStart, end, clause}: TaskPlace): string {
  if (clause === null) return flow.text.slice(textStart, end).trim();
  const words = flow.text.slice(textStart, clause.start).trimEnd() + flow.text.slice(clause.end, end);
  return words.trim();
}

function taskRegions({taskId, start, end, clause}: TaskPlace): Region[] {
  if (clause === null) return [{start, end, kind: "task", taskId}];
  return [
    {start, end: clause.start, kind: "task", taskId},
    {start: clause.start, end: clause.end, kind: "clause", taskId},
    {start: clause.end, end, kind: "task", taskId}
  ];
}

/**
 * Sections and tasks, from numbered items and from where the clauses stand. A section spans all that stands under it;
 * its title is as printed, less a full stop. Before the first item stands the preamble, after the last the closing.
 */
export function outlineOf(
  documentId: string,
  flow: Flow,
  body: Span,
  items: readonly Item[],
  clauses: readonly Clause[]
): Outline {
  const {isTask, isSection, clauses: own} = levelsOf(items, clauses);
  const ids = itemIds(documentId, items);
  const sections: Section[] = [];
  const tasks: Task[] = [];
  const places: TaskPlace[] = [];
  const regions: Region[] = [{start: body.start, end: items[0]?.start ?? body.end, kind: "preamble", taskId: null}];
  const idOf = (index: number | undefined): string | null => (index === undefined ? null : (ids[index] ?? null));
  const extentEnd = (index: number, goesOn: (next: number) => boolean): number => {
    let last = index;
    while (last + 1 < items.length && goesOn(last + 1)) last++;
    return items[last]?.end ?? body.end;
  };

  items.forEach((item, index) => {
    const above = ancestorsOf(items, index).filter((each) => isSection.has(each));
    if (isSection.has(index)) {
      const end = extentEnd(index, (next) => ancestorsOf(items, next).includes(index));
      const extent = withoutSpace(flow, {start: item.start, end});
      sections.push({
        ...flow.span(extent.start, extent.end),
        id: ids[index] ?? documentId,
        parentId: idOf(above[0]),
        level: above.length + 1,
        ordinal: item.ordinal,
        label: item.label,
        title: flow.text.slice(item.titleStart, item.titleEnd).trim()
      });
    }
    if (isTask.has(index)) {
      const end = extentEnd(index, (next) => !isTask.has(next) && !isSection.has(next));
      const stretches = stretchesOf(flow, {start: item.start, end}, own.get(index) ?? [], end >= body.end);
      stretches.forEach(({clause, ...stretch}, part) => {
        const taskId = part === 0 ? (ids[index] ?? documentId) : `${ids[index]}-p${part + 1}`;
        const place = {...stretch, taskId, textStart: part === 0 ? item.titleStart : stretch.start, clause};
        places.push(place);
        regions.push(...taskRegions(place));
        tasks.push({
          ...flow.span(place.start, place.end),
          id: taskId,
          themeId: idOf(above.at(-1)),
          sectionId: idOf(above[0]),
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
      const taken = places.at(-1)?.end ?? item.end;
      regions.push({start: taken, end, kind: end >= body.end ? "closing" : "lead_in", taskId: null});
    } else if (isSection.has(index)) {
      const stop = item.titleEnd < item.end && /[。；：:;]/.test(flow.text.charAt(item.titleEnd)) ? 1 : 0;
      regions.push({start: item.start, end: item.titleEnd + stop, kind: "heading", taskId: null});
      regions.push({start: item.titleEnd + stop, end: item.end, kind: "lead_in", taskId: null});
    }
  });
  return {sections, tasks, places, regions};
}
