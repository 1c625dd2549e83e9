import {attachmentSign} from "../text/attachments.js";
import {labelAt} from "../text/labels.js";
import type {Line} from "./lines.js";

/**
 * The first attachment in lines [from, to), whose own numbers go on below; `afterLabel` is behind the last numbered line
 * above it, where the signature of the document can stand. Null where there is none.
 */
export function findAttachment(
  lines: readonly Line[],
  from: number,
  to: number
): {readonly first: number; readonly afterLabel: number} | null {
  const first = lines.findIndex(({text}, index) => index > from && index < to && attachmentSign(text) !== null);
  if (first < 0) return null;
  let afterLabel = first;
  while (afterLabel > from && labelAt(lines[afterLabel - 1]?.text ?? "", 0) === null) afterLabel--;
  return {first, afterLabel};
}
