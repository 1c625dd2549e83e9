/** The head of an attachment on a line of its own: 附件, 附件1, 附表二：. */
const HEAD = /^附\s*[件表录]\s*([0-9０-９]{1,2}|[一二三四五六七八九十]{1,3})?\s*[：:.．]?$/;

/** The sign of an attachment that a line is, with its number as printed; null if the line is none. */
export function attachmentSign(line: string): {readonly printed: string; readonly number: string | null} | null {
  const match = HEAD.exec(line.trim());
  return match === null ? null : {printed: match[0].replace(/\s*[：:.．]$/, ""), number: match[1] ?? null};
}
