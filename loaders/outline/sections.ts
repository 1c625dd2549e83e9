import type {Flow, Region, Section} from "../model.js";
import {headingEndOf, idOf, isOutside, lastOf, type Levels} from "./levels.js";
import {withoutSpace} from "./tasks.js";

/**
 * The sections of a document, each spanning all that stands under it; `ends` holds where an item that closes a part ends
 * before its extent does.
 */
export function sectionsOf(flow: Flow, levels: Levels, ends: ReadonlyMap<number, number>): Section[] {
  const {items, ids, isSection, sectionsAbove} = levels;
  return items.flatMap((item, index) => {
    const id = ids[index];
    if (id === undefined || item.kind === "row" || !isSection.has(index)) return [];
    const above = sectionsAbove(index);
    const last = lastOf(levels, index, (next) => (items[next]?.parent ?? -1) >= index);
    const end = ends.get(last) ?? items[last]?.end ?? item.end;
    const extent = withoutSpace(flow, {start: item.start, end});
    const printed = flow.span(extent.start, extent.end);
    return {
      start: printed.start,
      end: printed.end,
      id,
      parentId: idOf(levels, above[0]),
      level: above.length + 1,
      ordinal: item.ordinal,
      label: item.label,
      title: flow.text.slice(item.titleStart, item.titleEnd).replace(/\n/g, "").trim()
    };
  });
}

/** Headings, with the full stop that may end one, and what they lead in with before their first item. */
export function headingRegions(flow: Flow, {items, isTask, isSection, isHeadOfSentences}: Levels): Region[] {
  return items.flatMap((item, index): Region[] => {
    if (isOutside(item) && !isSection.has(index) && item.kind !== "break") {
      return [{start: item.start, end: item.end, kind: "closing", taskId: null}];
    }
    if (isTask.has(index) || !isSection.has(index)) return [];
    const headingEnd = headingEndOf(flow, item);
    const heading: Region = {start: item.start, end: headingEnd, kind: "heading", taskId: null};
    if (isHeadOfSentences.has(index)) return [heading];
    return [heading, {start: headingEnd, end: item.end, kind: "lead_in", taskId: null}];
  });
}
