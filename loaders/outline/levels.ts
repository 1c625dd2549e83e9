import type {Clause, Flow, Item, ItemKind} from "../model.js";
import {LABEL_KINDS} from "../text/labels.js";
import {isAim, isFraming} from "./aims.js";
import {ancestorsOf, itemIds} from "./ids.js";

/** The items of a document and what each is. Items are given by their index. */
export interface Levels {
  readonly items: readonly Item[];
  readonly ids: readonly string[];
  readonly isTask: ReadonlySet<number>;
  /** a section with a clause of its own is a task too; what is neither is part of the task above it */
  readonly isSection: ReadonlySet<number>;
  /** headings on a line of their own above sentences without numbers, which are the tasks; sections */
  readonly isHeadOfSentences: ReadonlySet<number>;
  /** item → its own clauses, in order; -1 → those before the first item */
  readonly clauses: ReadonlyMap<number, readonly Clause[]>;
  /** the sections above an item, nearest first */
  readonly sectionsAbove: (index: number) => readonly number[];
}

/** The index that stands for the text before the first item. */
export const NO_ITEM = -1;

const OUTSIDE: ReadonlySet<ItemKind> = new Set(["attachment", "plan", "break"]);

/** Whether an item is no part of what stands before it: an attachment, another plan, a table that was lost. */
export function isOutside(item: Item | undefined): boolean {
  return item === undefined || OUTSIDE.has(item.kind);
}

/** The innermost item in which each clause stands. */
function innermostOwners(items: readonly Item[], clauses: readonly Clause[]): Map<number, Clause[]> {
  const owners = new Map<number, Clause[]>();
  let item = NO_ITEM;
  for (const clause of clauses) {
    while ((items[item + 1]?.start ?? Infinity) <= clause.start) item++;
    if (clause.start >= (items[item]?.rowEnd ?? Infinity)) continue;
    const own = owners.get(item);
    if (own === undefined) owners.set(item, [clause]);
    else own.push(clause);
  }
  return owners;
}

/**
 * The owner of each clause. Where lists of items mostly have a clause behind their last one alone, it speaks of the
 * whole list and belongs to what the list stands under.
 */
function clausesByItem(
  items: readonly Item[],
  children: ReadonlyMap<number, readonly number[]>,
  clauses: readonly Clause[]
): Map<number, Clause[]> {
  const owners = innermostOwners(items, clauses);
  const behindLists: (readonly [number, number])[] = [];
  let others = 0;
  for (const [parent, list] of children) {
    const last = list.at(-1);
    if (parent === NO_ITEM || last === undefined || list.length < 2 || owners.has(parent)) continue;
    const own = list.filter((each) => owners.has(each));
    if (own.length === 1 && own[0] === last && !children.has(last) && owners.get(last)?.length === 1) {
      behindLists.push([parent, last]);
    } else if (own.length > 0) others++;
  }
  if (behindLists.length <= others) return owners;
  for (const [parent, last] of behindLists) {
    const own = owners.get(last);
    if (own === undefined) continue;
    owners.delete(last);
    owners.set(parent, own);
  }
  return owners;
}

function childrenOf(items: readonly Item[]): Map<number, number[]> {
  const children = new Map<number, number[]>();
  items.forEach(({parent}, index) => {
    const list = children.get(parent ?? NO_ITEM);
    if (list === undefined) children.set(parent ?? NO_ITEM, [index]);
    else list.push(index);
  });
  return children;
}

/** For each item the attachment or plan it stands in; NO_ITEM for the document's own body. */
function partsOf(items: readonly Item[]): number[] {
  const parts: number[] = [];
  items.forEach((item, index) => {
    parts.push(item.parent !== null ? (parts[item.parent] ?? NO_ITEM) : isOutside(item) ? index : NO_ITEM);
  });
  return parts;
}

/** The kind of number that most of the items carry; of two as frequent the inner one. */
function commonestKind(items: readonly Item[]): ItemKind | null {
  const counts = new Map<ItemKind, number>();
  for (const {kind} of items) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  const most = Math.max(...counts.values(), 0);
  return [...LABEL_KINDS].reverse().find((kind) => counts.get(kind) === most) ?? null;
}

/** Where the heading of an item ends, with the stop that may end it. */
export function headingEndOf(flow: Flow, item: Item): number {
  const isStopped = item.titleEnd < item.end && /[。；：:;]/.test(flow.text.charAt(item.titleEnd));
  return item.titleEnd + (isStopped ? 1 : 0);
}

/**
 * Items of which the heading has a line of its own and the sentences below carry the clauses, one each: all of a kind, if
 * one of it stands over several.
 */
function headsOfSentences(
  flow: Flow,
  items: readonly Item[],
  owners: ReadonlyMap<number, readonly Clause[]>
): Set<number> {
  const heads: number[] = [];
  const kinds = new Set<ItemKind>();
  for (const [index, clauses] of owners) {
    const item = items[index];
    const [first] = clauses;
    const last = clauses.at(-1);
    if (item === undefined || first === undefined || last === undefined || item.kind === "row") continue;
    const end = headingEndOf(flow, item);
    if (flow.text.charAt(end) !== "\n" || first.start <= end) continue;
    heads.push(index);
    if (flow.text.slice(first.end, last.start).includes("\n")) kinds.add(item.kind);
  }
  return new Set(heads.filter((index) => items[index] !== undefined && kinds.has(items[index].kind)));
}

/** The kind of number of the tasks in a part of the document, and whether that was told by clauses. */
interface TaskKind {
  readonly kind: ItemKind | null;
  readonly hasClauses: boolean;
}

/**
 * For each part of the document the kind of number of its tasks: what most items with a clause carry; of all innermost
 * items where the part has no clause.
 */
function taskKinds(
  items: readonly Item[],
  parts: readonly number[],
  owners: ReadonlyMap<number, unknown>,
  children: ReadonlyMap<number, unknown>
): Map<number, TaskKind> {
  const withClause = new Map<number, Item[]>();
  const innermost = new Map<number, Item[]>();
  const add = (to: Map<number, Item[]>, part: number, item: Item): void => {
    const list = to.get(part);
    if (list === undefined) to.set(part, [item]);
    else list.push(item);
  };
  items.forEach((item, index) => {
    if (!LABEL_KINDS.some((kind) => kind === item.kind)) return;
    if (owners.has(index)) add(withClause, parts[index] ?? NO_ITEM, item);
    if (!children.has(index)) add(innermost, parts[index] ?? NO_ITEM, item);
  });
  return new Map(
    [...new Set(parts)].map((part) => [
      part,
      {
        kind: commonestKind(withClause.get(part) ?? innermost.get(part) ?? []),
        hasClauses: withClause.has(part)
      }
    ])
  );
}

/** Whether an item of the outermost numbers says in its own line what is to be done, and is not a heading alone. */
function isSentence(flow: Flow, item: Item, kind: ItemKind | null): boolean {
  if (item.kind !== "han" || kind === null) return false;
  const lineEnd = flow.text.indexOf("\n", item.titleEnd);
  const rest = flow.text.slice(item.titleEnd, lineEnd < 0 ? item.end : Math.min(lineEnd, item.end));
  return rest.length > 6;
}

/** Whether an item stands under another number and its own kind is not within that of the tasks. */
function isInner(items: readonly Item[], index: number, kind: ItemKind | null): boolean {
  const item = items[index];
  const parent = item?.parent ?? null;
  if (item === undefined || parent === null || kind === null) return false;
  const rankOf = (each: ItemKind | undefined): number => LABEL_KINDS.findIndex((other) => other === each);
  return rankOf(items[parent]?.kind) >= 0 && rankOf(item.kind) >= 0 && rankOf(item.kind) <= rankOf(kind);
}

/**
 * Which items are tasks: each with a clause of its own, each row of a table of tasks, and each of the kind that carries most clauses under which no
 * other is one, unless its heading announces an aim; where there is no clause, each innermost one. What stands above a task is a section; what stands under one
 * without a clause of its own belongs to it.
 */
export function levelsOf(documentId: string, flow: Flow, items: readonly Item[], clauses: readonly Clause[]): Levels {
  const children = childrenOf(items);
  const owners = clausesByItem(items, children, clauses);
  const parts = partsOf(items);
  const kinds = taskKinds(items, parts, owners, children);
  const holdsClause = new Set([...owners.keys()].flatMap((index) => (index < 0 ? [] : ancestorsOf(items, index))));
  const aims = new Set<number>();
  items.forEach(({kind, parent, titleStart, titleEnd, end}, index) => {
    const isUnderAim = parent !== null && aims.has(parent);
    if (isUnderAim || isAim(flow.text.slice(titleStart, titleEnd))) aims.add(index);
    else if (kind === "article" && isFraming(flow.text.slice(titleStart, end))) aims.add(index);
  });
  const isHeadOfSentences = headsOfSentences(flow, items, owners);
  const isTask = new Set<number>();
  items.forEach((item, index) => {
    const own = kinds.get(parts[index] ?? NO_ITEM);
    const isLeastOfPart =
      own?.hasClauses === false &&
      !children.has(index) &&
      (isInner(items, index, own.kind) || isSentence(flow, item, own.kind));
    const isAsked = (item.kind === own?.kind || isLeastOfPart) && !holdsClause.has(index) && !aims.has(index);
    if (isHeadOfSentences.has(index)) return;
    if (owners.has(index) || item.kind === "row" || isAsked) isTask.add(index);
  });
  const isSection = new Set<number>();
  items.forEach((item, index) => {
    const above = ancestorsOf(items, index);
    if (isTask.has(index)) for (const ancestor of above) isSection.add(ancestor);
    else if (isOutside(item)) return;
    else if (!above.some((ancestor) => isTask.has(ancestor))) {
      isSection.add(index);
      for (const ancestor of above) isSection.add(ancestor);
    }
  });
  const sectionsAbove = (index: number): number[] => ancestorsOf(items, index).filter((each) => isSection.has(each));
  return {
    items,
    ids: itemIds(documentId, items),
    isTask,
    isSection,
    isHeadOfSentences,
    clauses: owners,
    sectionsAbove
  };
}

/** The last of the items right behind an item that `goesOn` counts with it. */
export function lastOf({items}: Levels, index: number, goesOn: (next: number) => boolean): number {
  let last = index;
  while (last + 1 < items.length && goesOn(last + 1)) last++;
  return last;
}

/** Whether an item belongs to the task above it. */
export function isPart({items, isTask, isSection}: Levels, index: number): boolean {
  return !isTask.has(index) && !isSection.has(index) && !isOutside(items[index]);
}

/** The id of an item; null where there is none. */
export function idOf({ids}: Levels, index: number | undefined): string | null {
  return index === undefined ? null : (ids[index] ?? null);
}
