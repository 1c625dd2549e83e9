import {withoutFurniture} from "./flow/furniture.js";
import {joinedHead, joinedParagraphs, joinedSignature} from "./flow/joined.js";
import {continues, Paragraph, settingOf} from "./flow/paragraphs.js";
import {type PrintedLine, printedLines} from "./flow/printed.js";
import type {Document, Flow, FlowLine, Span} from "./model.js";
import {labelAt} from "./text/labels.js";

/**
 * The document's words in reading order: lines broken by a page joined, lines that hold several paragraphs parted (no
 * "\n" stands between those), page numbers and contents left out. Linear in the document's length.
 */
export function flowOf(document: Document): Flow {
  const printed = withoutFurniture(printedLines(document));
  const setting = settingOf(printed);
  const lines: FlowLine[] = [];
  const places = new Int32Array(document.text.length + 1);
  const words: string[] = [];
  let length = 0;
  for (let index = 0; index < printed.length;) {
    const first = printed[index];
    if (first === undefined) break;
    const start = length;
    const paragraph = new Paragraph(first);
    let last = first;
    length = placed(places, length, first);
    words.push(first.text);
    for (index++; index < printed.length; index++) {
      const next = printed[index];
      if (next === undefined || !continues(paragraph, last, next, setting)) break;
      paragraph.add(next);
      last = next;
      length = placed(places, length, next);
      words.push(next.text);
    }
    lines.push({start, end: length, heading: first.heading, row: first.row});
    if (index < printed.length) {
      words.push("\n");
      places[length++] = last.end;
    }
  }
  const at = places.subarray(0, length);
  const text = words.join("");
  return {text, at, lines: parted(text, lines), span: (start, end) => spanOf(at, start, end)};
}

/** Notes from `length` on where the characters of a line stand; returns where the next ones are to be noted. */
function placed(places: Int32Array, length: number, {pieces}: PrintedLine): number {
  let next = length;
  for (const {start, end} of pieces) {
    for (let position = start; position < end; position++) places[next++] = position;
  }
  return next;
}

/** The lines, those that hold several paragraphs parted. */
function parted(text: string, lines: readonly FlowLine[]): FlowLine[] {
  let isHead = true;
  const heads = lines.map((line) => {
    const cuts = isHead && !line.row ? joinedHead(text, line) : [];
    isHead &&= line.row || labelAt(text, line.start) === null;
    return cuts;
  });
  const bodies = lines.map((line, index) => {
    const start = heads[index]?.[0];
    return start === undefined ? line : {...line, start};
  });
  const paragraphs = joinedParagraphs(text, bodies);
  return lines.flatMap((line, index) => {
    if (line.row) return line;
    const cuts = [...(heads[index] ?? []), ...(paragraphs[index] ?? []), ...joinedSignature(text, line)];
    if (cuts.length === 0) return line;
    const within = new Set(cuts.filter((cut) => cut > line.start && cut < line.end));
    const starts = [line.start, ...within].sort((a, b) => a - b);
    return starts.map((start, each) => ({...line, start, end: starts[each + 1] ?? line.end}));
  });
}

function spanOf(places: Int32Array, start: number, end: number): Span {
  const first = places[start];
  const last = places[end - 1];
  if (first === undefined || last === undefined || end <= start) {
    throw new RangeError(`no stretch of the flow: [${start}, ${end})`);
  }
  return {start: first, end: last + 1};
}
