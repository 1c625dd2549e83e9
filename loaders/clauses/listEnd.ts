/** 等 closes a list; a bare classifier after it, perhaps with a number, names nobody. */
const LIST_END = /等(?:[0-9０-９一二三四五六七八九十多]{1,3}个?)?(?:市级|省级|区级)?(?:部门|单位|机构|部委)?$/;

/** Where a list ends before the 等 that closes it. */
export function withoutListEnd(text: string, start: number, end: number): number {
  const match = LIST_END.exec(text.slice(Math.max(start, end - 10), end));
  return match === null ? end : end - match[0].length;
}
