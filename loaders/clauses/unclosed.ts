import type {Flow, Span} from "../model.js";
import {nestingAt} from "../text/brackets.js";
import type {ClauseFormat} from "./format.js";
import {announcedFirst} from "./words.js";

/** A label behind a bracket is looked for so far. */
const LONGEST_LABEL = 24;

/** A clause without a label has no more characters. */
const LONGEST_UNLABELLED = 400;

/** A bracket that nothing closes before its paragraph ends; it runs to the end of that. */
export interface OpenBracket extends Span {
  /** whether it opens with a label (（责任单位：…), or stands behind a sentence as clauses do */
  readonly isLabelled: boolean;
}

/** Such brackets of the body, in order. Linear in the length. */
export function unclosedBrackets(flow: Flow, body: Span): OpenBracket[] {
  const found: OpenBracket[] = [];
  for (const line of flow.lines) {
    if (line.start < body.start || line.end > body.end) continue;
    const open: number[] = [];
    for (let position = line.start; position < line.end; position++) {
      const nesting = nestingAt(flow.text, position);
      if (nesting > 0) open.push(position);
      else if (nesting < 0) open.pop();
    }
    const first = open.find((position) => {
      const words = flow.text.slice(position + 1, Math.min(line.end, position + 1 + LONGEST_LABEL));
      const announced = announcedFirst(words)?.announced;
      return announced !== undefined && "role" in announced;
    });
    const behind = open.findLast(
      (position) =>
        position > line.start &&
        line.end - position <= LONGEST_UNLABELLED &&
        "。；".includes(flow.text.charAt(position - 1))
    );
    if (first !== undefined) found.push({start: first, end: line.end, isLabelled: true});
    else if (behind !== undefined) found.push({start: behind, end: line.end, isLabelled: false});
  }
  return found;
}

/** A bracket that opens with a label and that nothing closes is read to the end of its paragraph, and reported. */
export const unclosed: ClauseFormat = {
  name: "unclosed",
  title: {zh: "缺后括号", en: "Brackets left open"},
  examples: [
    "提升能力。（责任单位：{responsible:省教育厅}、{responsible:省科技厅}\n（二）其他。",
    "修编规划。（{responsible:市财政局}、{responsible:市教育局}\n（二）其他。",
    "提升能力。（含信息能力和素养\n（二）其他。",
    "提升能力（含信息能力。\n（二）其他。"
  ]
};
