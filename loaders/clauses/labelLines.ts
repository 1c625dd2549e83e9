import type {Flow, Span} from "../model.js";
import {announcedFirst, LABEL_ANYWHERE} from "./words.js";

/** A label's words after which a list of units stands in running text: 。责任单位：市水务局、各区。 */
const AFTER_STOP = "。；;）)";

/** The end of what a label within a paragraph says: the full stop behind it, or the paragraph's end. */
function statementEnd(flow: Flow, start: number, lineEnd: number): number {
  const stop = flow.text.indexOf("。", start);
  return stop < 0 || stop > lineEnd ? lineEnd : stop + 1;
}

/**
 * Stretches that labels open without a bracket, in order: lines that begin with one (责任单位：…), those that follow one
 * another as one stretch, and the end of a paragraph from a label behind a full stop. `brackets` are left out.
 */
export function labelledStretches(flow: Flow, body: Span, brackets: readonly Span[]): Span[] {
  const stretches: {start: number; end: number; line: number}[] = [];
  let bracket = 0;
  flow.lines.forEach((line, index) => {
    if (line.start < body.start || line.end > body.end) return;
    const printed = flow.text.slice(line.start, line.end);
    const opening = announcedFirst(printed);
    const last = stretches.at(-1);
    if (opening !== null && opening.length < printed.length) {
      if (last?.line === index - 1) {
        last.end = line.end;
        last.line = index;
      } else stretches.push({start: line.start, end: line.end, line: index});
      return;
    }
    for (const match of printed.matchAll(LABEL_ANYWHERE)) {
      const start = line.start + match.index;
      if (match.index === 0 || !AFTER_STOP.includes(flow.text.slice(line.start, start).trimEnd().slice(-1))) continue;
      while ((brackets[bracket]?.end ?? Infinity) <= start) bracket++;
      const around = brackets[bracket];
      if (around !== undefined && around.start < start) continue;
      const end = statementEnd(flow, start, line.end);
      const previous = stretches.at(-1);
      if (previous !== undefined && previous.end >= start) previous.end = Math.max(previous.end, end);
      else stretches.push({start, end, line: index});
    }
  });
  return stretches.map(({start, end}) => ({start, end}));
}
