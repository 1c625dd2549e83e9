import type {Flow, Item, Span} from "./model.js";
import {LABEL_KINDS, labelAt} from "./text/labels.js";

const SENTENCE_END = /[。；;：:！？\n]/g;

/** The title runs to the first full stop, or to the end of the line. */
function titleEnd(flow: Flow, start: number, end: number): number {
  SENTENCE_END.lastIndex = start;
  const match = SENTENCE_END.exec(flow.text);
  return match === null || match.index > end ? end : match.index;
}

/**
 * The numbered items of [body.start, body.end), in order, each with the item it stands under. The level is told by the
 * kind of number sign alone, so that a level may be missing and marks of Markdown may lie: an item stands under the
 * nearest item before it whose kind nests outside its own.
 */
export function findItems(flow: Flow, body: Span): Item[] {
  const items: Item[] = [];
  const open: {readonly index: number; readonly rank: number}[] = [];
  const found: Omit<Item, "end">[] = [];
  for (const line of flow.lines) {
    if (line.start < body.start || line.start >= body.end) continue;
    const label = labelAt(flow.text, line.start);
    if (label === null || label.end > line.end) continue;
    const rank = LABEL_KINDS.indexOf(label.kind);
    while ((open.at(-1)?.rank ?? -1) >= rank) open.pop();
    const parent = open.at(-1)?.index ?? null;
    open.push({index: found.length, rank});
    found.push({
      start: line.start,
      kind: label.kind,
      ordinal: label.ordinal,
      label: label.printed,
      parent,
      titleStart: label.end,
      titleEnd: titleEnd(flow, label.end, line.end)
    });
  }
  found.forEach((item, index) => {
    items.push({...item, end: found[index + 1]?.start ?? body.end});
  });
  return items;
}
