import type {Span} from "../model.js";

/** A stretch of an example that must be read, and as what: a role, or `task`. */
export interface Mark extends Span {
  readonly as: string;
}

/** An example without its marks, and the marks with their place in the text. */
export interface Example {
  readonly text: string;
  readonly marks: readonly Mark[];
}

/**
 * Reads an example: `（{lead:商务部}牵头）` is （商务部牵头） with 商务部 marked as lead. Marks may nest; they come in the order
 * in which they begin. Throws for a mark that is not closed.
 */
export function parseExample(example: string): Example {
  const marks: {as: string; start: number; end: number}[] = [];
  const open: number[] = [];
  let text = "";
  let position = 0;
  while (position < example.length) {
    const opening = /^\{([a-z_]+):/.exec(example.slice(position, position + 24));
    if (opening !== null) {
      open.push(marks.length);
      marks.push({as: opening[1] ?? "", start: text.length, end: text.length});
      position += opening[0].length;
    } else if (example.charAt(position) === "}" && open.length > 0) {
      const mark = marks[open.pop() ?? -1];
      if (mark !== undefined) mark.end = text.length;
      position++;
    } else {
      text += example.charAt(position);
      position++;
    }
  }
  if (open.length > 0) throw new Error(`mark not closed in example: ${example}`);
  return {text, marks};
}
