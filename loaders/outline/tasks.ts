import type {Clause, Flow, Item, Region, Span, Task, TaskPlace} from "../model.js";
import {headingEndOf, idOf, isOutside, isPart, lastOf, type Levels, NO_ITEM} from "./levels.js";

/** The tasks of a document, where each stands, and where items end that are followed by a closing. */
export interface Tasks {
  readonly tasks: readonly Task[];
  readonly places: readonly TaskPlace[];
  readonly regions: readonly Region[];
  /** item → where its last task ends, for the last item of the document or of one of its parts */
  readonly ends: ReadonlyMap<number, number>;
}

/** A task's stretch of the flow before it has an id: one for each clause of an item, one for an item without. */
interface Stretch extends Span {
  readonly clause: Clause | null;
}

/** [start, end) without white space at its ends. */
export function withoutSpace(flow: Flow, {start, end}: Span): Span {
  while (start < end && /\s/.test(flow.text.charAt(start))) start++;
  while (end > start && /\s/.test(flow.text.charAt(end - 1))) end--;
  return {start, end};
}

/** 具体措施： and the like, which lead into what follows. */
const LEAD_IN =
  /^\s*(?:具体|主要|重点|工作|落实|推进|任务)*(?:措施|举措|任务|工作|内容|要求|安排|做法|分工|事项)[：:]\s*/;

/**
 * Where what stands after an item's last clause stops being the task's: words that lead into what follows, and what is
 * behind the last clause of a text without line breaks. `goesOn` says that tasks have a line of words below their clause.
 */
function endAfterClause(flow: Flow, {start, end}: Span, clauseEnd: number, isLast: boolean, goesOn: boolean): number {
  const isJoined = start > 0 && flow.text.charAt(start - 1) !== "\n";
  const lineEnd = flow.text.indexOf("\n", clauseEnd);
  if (isLast && goesOn && lineEnd >= 0 && lineEnd < end) {
    const next = flow.text.indexOf("\n", lineEnd + 1);
    return next < 0 || next > end ? end : next;
  }
  const ownLine = isJoined ? clauseEnd + stopsAt(flow, clauseEnd) : lineEnd < 0 || lineEnd > end ? end : lineEnd;
  const own = isLast ? ownLine : end;
  return /[：:]\s*$/.test(flow.text.slice(Math.max(clauseEnd, own - 40), own)) ? clauseEnd : own;
}

/** Tasks that show how a document is set. */
const HABIT = 3;

/** Whether tasks mostly have their clause in their heading's line, and their words on the line below it. */
function wordsGoOnBelow(flow: Flow, {items, clauses}: Levels): boolean {
  let below = 0;
  let others = 0;
  for (const [index, own] of clauses) {
    const item = items[index];
    const [clause] = own;
    if (item === undefined || clause === undefined || isOutside(items[index + 1])) continue;
    const lineEnd = flow.text.indexOf("\n", item.start);
    const isHeading = own.length === 1 && clause.end <= lineEnd && clause.start - item.start < LONGEST_HEADING;
    if (isHeading && flow.text.slice(lineEnd, item.end).trim() !== "") below++;
    else others++;
  }
  return below >= HABIT && below > others;
}

/** A heading with its clause in its line is no longer than that before the clause. */
const LONGEST_HEADING = 80;

/** How many stops stand at a position. */
function stopsAt(flow: Flow, position: number): number {
  return /^[。；;\s]*/.exec(flow.text.slice(position, position + 8))?.[0].length ?? 0;
}

/** A stretch for each clause, from where the one before ended; the whole where there is no clause. */
function stretchesOf(
  flow: Flow,
  {start, end}: Span,
  clauses: readonly Clause[],
  isLast: boolean,
  goesOn: boolean
): Stretch[] {
  const last = clauses.at(-1);
  if (last === undefined) return [{...withoutSpace(flow, {start, end}), clause: null}];
  let from = start;
  return clauses.map((clause) => {
    const to = clause === last ? endAfterClause(flow, {start, end}, clause.end, isLast, goesOn) : clause.end;
    const leadIn = from === start ? null : LEAD_IN.exec(flow.text.slice(from, Math.min(from + 20, clause.start)));
    const own = withoutSpace(flow, {start: from + (leadIn?.[0].length ?? 0), end: to});
    from = to;
    return {start: own.start, end: own.end, clause};
  });
}

/** The paragraph of the first clause that stands under no item, or the one above where the clause stands alone. */
function paragraphStart(flow: Flow, bodyStart: number, clause: Clause): number {
  const lineStart = flow.text.lastIndexOf("\n", clause.start - 1) + 1;
  const isAlone = flow.text.slice(lineStart, clause.start).trim() === "";
  const start = isAlone ? flow.text.lastIndexOf("\n", lineStart - 2) + 1 : lineStart;
  return Math.max(bodyStart, start);
}

/** A task's words: without label and clause, paragraphs parted by "\n". */
function wordsOf(flow: Flow, {textStart, end, clause}: TaskPlace): string {
  if (clause === null) return flow.text.slice(textStart, end).trim();
  return (flow.text.slice(textStart, clause.start).trimEnd() + flow.text.slice(clause.end, end)).trim();
}

/** A row's words, cells parted by "\n", without a clause that stands in one of them. */
function cellsOf(flow: Flow, cells: readonly Span[], clause: Clause | null): string {
  const words = cells.map(({start, end}) => {
    const isWithin = clause !== null && clause.start >= start && clause.end <= end;
    return isWithin
      ? (flow.text.slice(start, clause.start).trimEnd() + flow.text.slice(clause.end, end)).trim()
      : flow.text.slice(start, end).trim();
  });
  return words.join("\n");
}

function regionsOf({taskId, start, end, clause}: TaskPlace): Region[] {
  if (clause === null) return [{start, end, kind: "task", taskId}];
  return [
    {start, end: clause.start, kind: "task", taskId},
    {start: clause.start, end: clause.end, kind: "clause", taskId},
    {start: clause.end, end, kind: "task", taskId}
  ];
}

/** Collects tasks in the order of the document. */
class Collector {
  readonly tasks: Task[] = [];
  readonly places: TaskPlace[] = [];
  readonly regions: Region[] = [];
  readonly ends = new Map<number, number>();

  constructor(
    private readonly flow: Flow,
    private readonly levels: Levels,
    private readonly goesOn: boolean
  ) {}

  /** Where the last task of the extent ends. `item` is null for sentences under no item. */
  add(extent: Span, item: Item | null, index: number, id: string, isLast: boolean): number {
    const {flow, levels} = this;
    const own = item === null && index !== NO_ITEM ? [index] : [];
    const above = [...own, ...levels.sectionsAbove(index)];
    let end = extent.start;
    stretchesOf(flow, extent, levels.clauses.get(index) ?? [], isLast, this.goesOn).forEach((stretch, part) => {
      const {clause} = stretch;
      this.regions.push({start: end, end: stretch.start, kind: "lead_in", taskId: null});
      const isNumbered = part === 0 && item !== null;
      const place: TaskPlace = {
        start: stretch.start,
        end: stretch.end,
        clause,
        taskId: part === 0 ? id : `${id}-p${part + 1}`,
        textStart: isNumbered ? item.titleStart : stretch.start
      };
      end = place.end;
      this.places.push(place);
      this.regions.push(...regionsOf(place));
      const printed = flow.span(place.start, place.end);
      this.tasks.push({
        start: printed.start,
        end: printed.end,
        id: place.taskId,
        themeId: idOf(levels, above.at(-1)),
        sectionId: idOf(levels, above[0]),
        position: this.tasks.length + 1,
        label: isNumbered ? item.label : null,
        text: item?.words == null ? wordsOf(flow, place) : cellsOf(flow, item.words, clause),
        clause: clause === null ? null : flow.text.slice(clause.start, clause.end),
        clauseSpan: clause === null ? null : flow.span(clause.start, clause.end),
        scope: clause?.scope ?? null,
        dueOn: null,
        dueText: clause?.dueText ?? null
      });
    });
    return end;
  }
}

/**
 * One task for each clause of an item, or for the item where it has none. The first has the item's number; the id of
 * another is the first's with `p` and its position in the item. A clause before the first item has the sentences before
 * it as its task.
 */
export function tasksOf(documentId: string, flow: Flow, body: Span, levels: Levels): Tasks {
  const {items, ids, isTask, isHeadOfSentences, clauses} = levels;
  const collector = new Collector(flow, levels, wordsGoOnBelow(flow, levels));
  const {regions, ends} = collector;
  const firstStart = items[0]?.start ?? body.end;
  const [unnumbered] = clauses.get(NO_ITEM) ?? [];
  const preambleEnd = unnumbered === undefined ? firstStart : paragraphStart(flow, body.start, unnumbered);
  regions.push({start: body.start, end: preambleEnd, kind: "preamble", taskId: null});
  if (unnumbered !== undefined) {
    const extent = {start: preambleEnd, end: firstStart};
    const end = collector.add(extent, null, NO_ITEM, `${documentId}-s1`, isOutside(items[0]));
    regions.push({start: end, end: firstStart, kind: isOutside(items[0]) ? "closing" : "preamble", taskId: null});
  }
  items.forEach((item, index) => {
    const id = ids[index];
    const isHead = isHeadOfSentences.has(index);
    if (id === undefined || (!isTask.has(index) && !isHead)) return;
    const last = lastOf(levels, index, (next) => isPart(levels, next));
    const end = items[last]?.end ?? item.end;
    const isLast = isOutside(items[last + 1]);
    const extent = {start: isHead ? headingEndOf(flow, item) : item.start, end: item.rowEnd ?? end};
    const taken = isHead
      ? collector.add(extent, null, index, `${id}-s1`, isLast)
      : collector.add(extent, item, index, id, isLast && item.rowEnd === null);
    if (isLast) ends.set(last, taken);
    regions.push({start: taken, end, kind: isLast ? "closing" : "lead_in", taskId: null});
  });
  return collector;
}
