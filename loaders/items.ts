import type {Flow, Item, Span, TaskRow} from "./model.js";
import {LABEL_KINDS, labelAt} from "./text/labels.js";

const SENTENCE_END = /[。；;：:！？\n]/g;

/** 附件1, 附表：a part of its own, which stands under no item of the body. */
function isAttachment(line: string): boolean {
  return /^附[件表]\s*[0-9０-９一二三四五六七八九十]{0,3}\s*[：:]?$/.test(line);
}

/** The title runs to the first full stop, or to the end of the line. */
function titleEnd(flow: Flow, start: number, end: number): number {
  SENTENCE_END.lastIndex = start;
  const match = SENTENCE_END.exec(flow.text);
  return match === null || match.index > end ? end : match.index;
}

/**
 * The numbered items of [body.start, body.end), in order, each with the item it stands under. The level is told by the
 * kind of number sign alone, so that a level may be missing and marks of Markdown may lie: an item stands under the
 * nearest item before it whose kind nests outside its own. Each of `rows` is an item, innermost; other cells of tables are
 * not looked into, for numbers in them are figures.
 */
export function findItems(flow: Flow, body: Span, rows: readonly TaskRow[]): Item[] {
  const items: Item[] = [];
  const open: {readonly index: number; readonly rank: number}[] = [];
  const found: Omit<Item, "end">[] = [];
  let row = 0;
  for (const line of flow.lines) {
    if (line.start < body.start || line.start >= body.end) continue;
    if (line.row) {
      const taskRow = rows[row];
      if (taskRow === undefined || line.start < taskRow.start) continue;
      row++;
      while ((open.at(-1)?.rank ?? -1) >= LABEL_KINDS.length) open.pop();
      const {start, end, ordinal, label, titleStart, titleEnd} = taskRow;
      const parent = open.at(-1)?.index ?? null;
      open.push({index: found.length, rank: LABEL_KINDS.length});
      found.push({start, kind: "row", ordinal, label, rowEnd: end, parent, titleStart, titleEnd});
      continue;
    }
    if (isAttachment(flow.text.slice(line.start, line.end))) open.length = 0;
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
      rowEnd: null,
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
