import type {Block} from "../model.js";

/** A heading in a table has no more characters than that. */
const LONGEST_HEADING = 80;

/**
 * What the cells of a row are: words of a row; where the row has several columns and words in one only, a heading or a
 * note set across the table; and running text where the table has one column, which is a frame.
 */
export function rowKind(words: readonly string[], columns: number): Block["kind"] {
  const [only, ...others] = words;
  if (only === undefined || (others.length > 0 && columns > 1)) return "row";
  return columns > 1 && only.length <= LONGEST_HEADING && !/[。；]/.test(only) ? "heading" : "paragraph";
}
