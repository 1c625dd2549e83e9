import type {Flow, Region, Section} from "../model.js";
import {ancestorsOf} from "./ids.js";
import {extentEnd, idOf, type Levels} from "./levels.js";
import {withoutSpace} from "./tasks.js";

/** The sections of a document, each spanning all that stands under it, before `contentEnd`. */
export function sectionsOf(flow: Flow, contentEnd: number, levels: Levels): Section[] {
  const {items, ids, isSection, sectionsAbove} = levels;
  return items.flatMap((item, index) => {
    const id = ids[index];
    if (id === undefined || item.label === null || !isSection.has(index)) return [];
    const above = sectionsAbove(index);
    const end = extentEnd(levels, index, (next) => ancestorsOf(items, next).includes(index));
    const extent = withoutSpace(flow, {start: item.start, end: Math.min(end, contentEnd)});
    return {
      ...flow.span(extent.start, extent.end),
      id,
      parentId: idOf(levels, above[0]),
      level: above.length + 1,
      ordinal: item.ordinal,
      label: item.label,
      title: flow.text.slice(item.titleStart, item.titleEnd).trim()
    };
  });
}

/** Headings, with the full stop that may end one, and what they lead in with before their first item. */
export function headingRegions(flow: Flow, {items, isTask, isSection}: Levels): Region[] {
  return items.flatMap((item, index): Region[] => {
    if (isTask.has(index) || !isSection.has(index)) return [];
    const isStopped = item.titleEnd < item.end && /[。；：:;]/.test(flow.text.charAt(item.titleEnd));
    const headingEnd = item.titleEnd + (isStopped ? 1 : 0);
    return [
      {start: item.start, end: headingEnd, kind: "heading", taskId: null},
      {start: headingEnd, end: item.end, kind: "lead_in", taskId: null}
    ];
  });
}
