import type {Clause, Item, LabelKind} from "../model.js";
import {ancestorsOf, itemIds} from "./ids.js";

/** The numbered items of a document and what each is. Items are given by their index. */
export interface Levels {
  readonly items: readonly Item[];
  readonly ids: readonly string[];
  readonly isTask: ReadonlySet<number>;
  /** a section with a clause of its own is a task too; what is neither is part of the task above it */
  readonly isSection: ReadonlySet<number>;
  /** item → its own clauses, in order */
  readonly clauses: ReadonlyMap<number, readonly Clause[]>;
  /** the sections above an item, nearest first */
  readonly sectionsAbove: (index: number) => readonly number[];
}

/** The innermost item in which each clause stands. */
function clausesByItem(items: readonly Item[], clauses: readonly Clause[]): Map<number, Clause[]> {
  const owners = new Map<number, Clause[]>();
  let item = -1;
  for (const clause of clauses) {
    while ((items[item + 1]?.start ?? Infinity) <= clause.start) item++;
    const rowEnd = items[item]?.rowEnd ?? Infinity;
    if (item < 0 || clause.start >= rowEnd) continue;
    const own = owners.get(item);
    if (own === undefined) owners.set(item, [clause]);
    else own.push(clause);
  }
  return owners;
}

/**
 * The kind of number that most items with a clause carry; of all innermost items where there is no clause. Rows of tables
 * are tasks in any case and are not asked.
 */
function taskKind(
  items: readonly Item[],
  owners: ReadonlyMap<number, unknown>,
  isLeaf: (index: number) => boolean
): LabelKind | null {
  const counts = new Map<LabelKind, number>();
  items.forEach(({kind}, index) => {
    if (kind === "row") return;
    if (owners.size > 0 ? owners.has(index) : isLeaf(index)) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  });
  const most = Math.max(...counts.values(), 0);
  return [...counts].find(([, count]) => count === most)?.[0] ?? null;
}

/**
 * Which items are tasks: each with a clause of its own, each row of a table of tasks, and each innermost one of the kind that carries most clauses.
 * What stands above a task is a section; what stands under one without a clause of its own belongs to it.
 */
export function levelsOf(documentId: string, items: readonly Item[], clauses: readonly Clause[]): Levels {
  const owners = clausesByItem(items, clauses);
  const parents = new Set(items.flatMap(({parent}) => (parent === null ? [] : [parent])));
  const isLeaf = (index: number): boolean => !parents.has(index);
  const kind = taskKind(items, owners, isLeaf);
  const isTask = new Set<number>();
  items.forEach((item, index) => {
    if (owners.has(index) || item.kind === "row" || (item.kind === kind && isLeaf(index))) isTask.add(index);
  });
  const isSection = new Set<number>();
  items.forEach((_, index) => {
    const above = ancestorsOf(items, index);
    if (isTask.has(index)) for (const ancestor of above) isSection.add(ancestor);
    else if (!above.some((ancestor) => isTask.has(ancestor))) isSection.add(index);
  });
  const sectionsAbove = (index: number): number[] => ancestorsOf(items, index).filter((each) => isSection.has(each));
  return {items, ids: itemIds(documentId, items), isTask, isSection, clauses: owners, sectionsAbove};
}

/** Where an item ends, with the items right behind it that `goesOn` counts with it. */
export function extentEnd({items}: Levels, index: number, goesOn: (next: number) => boolean): number {
  let last = index;
  while (last + 1 < items.length && goesOn(last + 1)) last++;
  const end = items[last]?.end;
  if (end === undefined) throw new RangeError(`no such item: ${index}`);
  return end;
}

/** The id of an item; null where there is none. */
export function idOf({ids}: Levels, index: number | undefined): string | null {
  return index === undefined ? null : (ids[index] ?? null);
}
