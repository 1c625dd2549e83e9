import {csv} from "./csv.js";
import type {TaskTable} from "./taskTable.js";

/** A task table as CSV: a line of titles, then one line a task; headings stand in the column 专题. */
export function taskTableCsv({columns, groups}: TaskTable): string {
  const lines = groups.flatMap((group) => group.lines);
  const documents = new Set(lines.map(({documentId}) => documentId)).size > 1;
  return csv([
    [...(documents ? ["文件编号"] : []), ...columns.map(({title}) => title)],
    ...lines.map(({documentId, cells}) => [
      ...(documents ? [documentId] : []),
      ...columns.map(({key}) => cells[key] ?? null)
    ])
  ]);
}
