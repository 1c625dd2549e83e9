import type {Item} from "../model.js";

/** The items above an item, nearest first. */
export function ancestorsOf(items: readonly Item[], index: number): number[] {
  const above: number[] = [];
  let parent = items[index]?.parent ?? null;
  while (parent !== null) {
    above.push(parent);
    parent = items[parent]?.parent ?? null;
  }
  return above;
}

/**
 * An id for each item: the document's and the path of printed numbers (doc-2-6-20). Where a number is missing, or
 * taken by an earlier item under the same parent, `p` and the position under that parent stand for it (doc-2-p7).
 */
export function itemIds(documentId: string, items: readonly Item[]): string[] {
  const siblings = new Map<number | null, {count: number; readonly taken: Set<number>}>();
  const ids: string[] = [];
  for (const {parent, ordinal} of items) {
    const group = siblings.get(parent) ?? {count: 0, taken: new Set<number>()};
    siblings.set(parent, group);
    group.count++;
    const isFree = ordinal !== null && !group.taken.has(ordinal);
    if (isFree) group.taken.add(ordinal);
    const above = parent === null ? documentId : ids[parent];
    if (above === undefined) throw new RangeError(`item before the item it stands under: ${parent}`);
    ids.push(`${above}-${isFree ? ordinal : `p${group.count}`}`);
  }
  return ids;
}
