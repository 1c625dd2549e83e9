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
  const at = new Int32Array(document.text.length + 1);
  const words: string[] = [];
  const lines: FlowLine[] = [];
  let length = 0;
  let lineStart = 0;
  let paragraph: Paragraph | null = null;
  let first: PrintedLine | null = null;
  let previous: PrintedLine | null = null;
  const closeLine = (): void => {
    lines.push({start: lineStart, end: length, heading: first?.heading ?? null, row: first?.row ?? false});
  };
  for (const line of printed) {
    if (paragraph !== null && previous !== null && continues(paragraph, previous, line, setting)) paragraph.add(line);
    else {
      if (previous !== null) {
        closeLine();
        words.push("\n");
        at[length] = previous.end;
        length++;
      }
      lineStart = length;
      first = line;
      paragraph = new Paragraph(line);
    }
    for (const {start, end} of line.pieces) {
      words.push(document.text.slice(start, end));
      for (let position = start; position < end; position++) at[length++] = position;
    }
    previous = line;
  }
  if (previous !== null) closeLine();
  const places = at.subarray(0, length);
  const text = words.join("");
  return {text, at: places, lines: parted(text, lines), span: (start, end) => spanOf(places, start, end)};
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
