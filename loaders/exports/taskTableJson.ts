import type {TaskTable} from "./taskTable.js";

/** A task table as JSON: title, notes, the columns' Chinese titles by key, and one object a task with its ids. */
export function taskTableJson({title, notes, columns, groups}: TaskTable): string {
  const tasks = groups.flatMap(({lines}) =>
    lines.map(({taskId, documentId, cells}) => ({task_id: taskId, document_id: documentId, ...cells}))
  );
  const titles = Object.fromEntries(columns.map((column) => [column.key, column.title]));
  return `${JSON.stringify({title, notes, columns: titles, tasks}, null, 2)}\n`;
}
