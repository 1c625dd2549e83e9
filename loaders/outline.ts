import type {Clause, Document, Flow, Frame, Item, Section, Span, Task} from "./model.js";

/** Where a task's parts stand in the flow, for the stages that look into it. */
export interface TaskPlace extends Span {
  readonly taskId: string;
  readonly labelEnd: number;
  /** index of the task's clause; null if it has none */
  readonly clause: number | null;
}

/** Sections and tasks in the order of the document, and places[i] for tasks[i]. */
export interface Outline {
  readonly sections: readonly Section[];
  readonly tasks: readonly Task[];
  readonly places: readonly TaskPlace[];
}

/**
 * One element of an id's path for each item: its printed number, or where that is missing or taken by an earlier
 * sibling, `p` and its position among its siblings.
 */
function pathElements(items: readonly Item[]): string[] {
  const siblings = new Map<number | null, {count: number; readonly taken: Set<number>}>();
  return items.map(({parent, ordinal}) => {
    const group = siblings.get(parent) ?? {count: 0, taken: new Set<number>()};
    siblings.set(parent, group);
    group.count++;
    if (ordinal === null || group.taken.has(ordinal)) return `p${group.count}`;
    group.taken.add(ordinal);
    return String(ordinal);
  });
}

/** The innermost item in which each clause stands: index of the item → indexes of its clauses. */
function clausesByItem(items: readonly Item[], clauses: readonly Clause[]): Map<number, number[]> {
  const owners = new Map<number, number[]>();
  let item = -1;
  clauses.forEach((clause, index) => {
    while ((items[item + 1]?.start ?? Infinity) <= clause.start) item++;
    if (item >= 0) owners.set(item, [...(owners.get(item) ?? []), index]);
  });
  return owners;
}

/** Which items are tasks: those with a clause, and those of the level that carries most clauses. */
function taskItems(items: readonly Item[], owners: ReadonlyMap<number, readonly number[]>): Set<number> {
  const counts = new Map<Item["kind"], number>();
  const hasChildren = new Set<number>();
  for (const {parent} of items) if (parent !== null) hasChildren.add(parent);
  const level = (index: number): Item["kind"] | undefined => items[index]?.kind;
  const voters = owners.size > 0 ? [...owners.keys()] : items.keys();
  for (const index of voters) {
    const kind = level(index);
    if (kind !== undefined) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  }
  const main = [...counts].sort(([, a], [, b]) => b - a)[0]?.[0];
  const tasks = new Set<number>();
  items.forEach((item, index) => {
    if (owners.has(index) || (item.kind === main && !hasChildren.has(index))) tasks.add(index);
  });
  return tasks;
}

/** The extent of an item with all that stands under it. */
function extents(items: readonly Item[]): number[] {
  const ends = items.map(({end}) => end);
  for (let index = items.length - 1; index >= 0; index--) {
    const parent = items[index]?.parent;
    const end = ends[index];
    if (parent != null && end !== undefined) ends[parent] = Math.max(ends[parent] ?? end, end);
  }
  return ends;
}

function withoutSpace(flow: Flow, {start, end}: Span): Span {
  while (start < end && /\s/.test(flow.text.charAt(start))) start++;
  while (end > start && /\s/.test(flow.text.charAt(end - 1))) end--;
  return {start, end};
}

/** Sections and tasks of a document, from its numbered items and from where its clauses stand. */
export function outlineOf(
  document: Document,
  flow: Flow,
  frame: Frame,
  items: readonly Item[],
  clauses: readonly Clause[]
): Outline {
  const owners = clausesByItem(items, clauses);
  const isTask = taskItems(items, owners);
  const elements = pathElements(items);
  const ends = extents(items);
  const isSection = new Set<number>();
  items.forEach((_, index) => {
    const underTask = ancestors(items, index).some((ancestor) => isTask.has(ancestor) && !owners.has(index));
    if (!isTask.has(index) && !underTask) isSection.add(index);
    if (isTask.has(index)) for (const ancestor of ancestors(items, index)) isSection.add(ancestor);
  });
  const ids = items.map((_, index) =>
    [
      document.id,
      ...ancestors(items, index)
        .reverse()
        .map((each) => elements[each]),
      elements[index]
    ].join("-")
  );
  const sections: Section[] = [];
  const tasks: Task[] = [];
  const places: TaskPlace[] = [];
  items.forEach((item, index) => {
    const sectionsAbove = ancestors(items, index).filter((each) => isSection.has(each));
    const id = ids[index] ?? document.id;
    const nearest = sectionsAbove[0];
    const theme = sectionsAbove.at(-1);
    if (isSection.has(index)) {
      const extent = withoutSpace(flow, {start: item.start, end: ends[index] ?? item.end});
      sections.push({
        ...flow.span(extent.start, extent.end),
        id,
        parentId: nearest === undefined ? null : (ids[nearest] ?? null),
        level: sectionsAbove.length + 1,
        ordinal: item.ordinal,
        label: item.label,
        title: flow.text.slice(item.titleStart, item.titleEnd).trim()
      });
    }
    if (isTask.has(index)) {
      const clauseIndex = owners.get(index)?.[0] ?? null;
      const clause = clauseIndex === null ? undefined : clauses[clauseIndex];
      const place = withoutSpace(flow, {start: item.start, end: clause?.end ?? ownEnd(item)});
      const textEnd = clause?.start ?? place.end;
      tasks.push({
        ...flow.span(place.start, place.end),
        id,
        themeId: theme === undefined ? null : (ids[theme] ?? null),
        sectionId: nearest === undefined ? null : (ids[nearest] ?? null),
        position: tasks.length + 1,
        label: item.label,
        text: flow.text.slice(item.titleStart, textEnd).trim(),
        clause: clause === undefined ? null : flow.text.slice(clause.start, clause.end),
        clauseSpan: clause === undefined ? null : flow.span(clause.start, clause.end),
        scope: clause?.scope ?? null,
        dueOn: null,
        dueText: clause?.dueText ?? null
      });
      places.push({taskId: id, start: place.start, end: place.end, labelEnd: item.titleStart, clause: clauseIndex});
    }
  });
  return {sections, tasks, places};

  function ownEnd(item: Item): number {
    return Math.min(item.end, frame.body.end);
  }
}

/** The items above an item, nearest first. */
function ancestors(items: readonly Item[], index: number): number[] {
  const above: number[] = [];
  for (let parent = items[index]?.parent ?? null; parent !== null; parent = items[parent]?.parent ?? null)
    above.push(parent);
  return above;
}
