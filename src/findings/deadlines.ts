import type {DeadlineRow} from "../collection/rows.js";
import {type Lang, date, number, percent, pick, plural} from "../wording/words.js";

/** How many tasks have a deadline, how many of these a date (“throughout” is none), and from when to when. */
export function deadlinesTitle(rows: readonly DeadlineRow[], tasks: number, lang: Lang): string {
  const k = rows.reduce((sum, row) => sum + row.tasks.length, 0);
  const n = number(tasks, lang);
  if (tasks === 0) return pick(lang, "没有任务", "No tasks");
  if (tasks === 1 && k === 0) return pick(lang, "这项任务没有写时限", "The task states no deadline");
  if (k === 0) return pick(lang, `${n}项任务都没有写时限`, `None of ${plural(tasks, "task")} states a deadline`);
  const days = rows.flatMap((row) => row.due_on ?? []);
  const [first] = days;
  const last = days[days.length - 1];
  const head =
    k === tasks
      ? pick(lang, `${n}项任务都写明时限`, `All ${plural(tasks, "task")} state a deadline`)
      : pick(
          lang,
          `${n}项任务中的${number(k, lang)}项写明时限（${percent(k, tasks)}）`,
          `${number(k, lang)} of ${plural(tasks, "task")} ${k === 1 ? "states" : "state"} a deadline (${percent(k, tasks)})`
        );
  if (first === undefined || last === undefined) return head;
  const onDay = rows.reduce((sum, row) => sum + (row.due_on === null ? 0 : row.tasks.length), 0);
  if (first === last && onDay < k) {
    return pick(
      lang,
      `${head}，其中${number(onDay, lang)}项是${date(first, lang)}`,
      `${head}; for ${number(onDay, lang)} of them it is ${date(first, lang)}`
    );
  }
  if (first === last) return pick(lang, `${head}，都是${date(first, lang)}`, `${head}: ${date(first, lang)}`);
  const dated =
    onDay < k ? pick(lang, `，其中${number(onDay, lang)}项写到日期`, `, ${number(onDay, lang)} of them a date`) : "";
  return pick(
    lang,
    `${head}${dated}，最早${date(first, lang)}，最晚${date(last, lang)}`,
    `${head}${dated}, from ${date(first, lang)} to ${date(last, lang)}`
  );
}
