import type {Cell, Clause, Flow, FlowLine, Party, Span, Table, TaskRow} from "../model.js";
import {type ColumnHead, columnHeadOf, headerRows} from "../text/columnHeads.js";
import {spanIn} from "../text/compact.js";
import {labelAt} from "../text/labels.js";
import {foldWidth} from "../text/numerals.js";
import {FIRST_LISTED_MARK, IMPLIED_MARK} from "../text/tableMarks.js";
import {beginsAside, canBeName, looksLikeBody} from "./bodies.js";
import {PERSON_NAMED, type Persons, personsAmong, personsLater} from "./personNames.js";
import type {Doubt} from "./read.js";
import {readStatement} from "./statement.js";
import {isLabel} from "./words.js";

/** The rows of the tables that have a column of units, in order, and the cells of such columns that were not read. */
export interface TaskRows {
  readonly rows: readonly TaskRow[];
  /** from the first cell to the last of each such table */
  readonly tables: readonly Span[];
  readonly unread: readonly Doubt[];
}

/** What tells units from other words. */
interface Knowledge {
  readonly isKnown: (name: string) => boolean;
  readonly persons: () => Persons;
}

/** A cell in the flow: its lines, and what the head of its column says it holds. */
interface Place extends Span {
  readonly lines: readonly FlowLine[];
  readonly head: ColumnHead;
}

/**
 * Rows of tables of tasks: those under a header row with a column of units (牵头单位, 责任单位, 配合单位 …). The head of a
 * column is to its cells what a label is to the words behind it; a verb in the cell itself wins. A row of one cell, a
 * header printed again and a sum are no tasks.
 */
export function readTaskRows(flow: Flow, tables: readonly Table[], isKnown: (name: string) => boolean): TaskRows {
  const rows: TaskRow[] = [];
  const unread: Doubt[] = [];
  const extents: Span[] = [];
  const linesOf = linesIn(flow);
  const knows: Knowledge = {isKnown, persons: personsLater(flow.text)};
  let heads = new Map<number, ColumnHead>();
  for (const table of tables) {
    const words = table.rows.map((cells) =>
      cells.map((cell) => ({column: cell.column, words: wordsOf(flow, linesOf(cell))}))
    );
    const header = headerRows(words);
    if (header !== null || !table.continues) heads = new Map();
    for (const cells of header === null ? [] : words.slice(header.first, header.last + 1)) {
      for (const cell of cells) heads.set(cell.column, columnHeadOf(cell.words));
    }
    if (heads.size === 0) continue;
    const lines = table.rows.flatMap((cells) => cells.flatMap((cell) => linesOf(cell)));
    extents.push({start: lines[0]?.start ?? 0, end: lines.at(-1)?.end ?? 0});
    const firstRow = header === null ? 0 : header.last + 1;
    table.rows.slice(firstRow).forEach((cells, index) => {
      const printed = words[firstRow + index] ?? [];
      if (printed.some((cell) => heads.get(cell.column)?.kind === "units" && columnHeadOf(cell.words).kind === "units"))
        return;
      const places = cells.flatMap((cell) => {
        const lines = linesOf(cell);
        const first = lines[0];
        const last = lines.at(-1);
        const head: ColumnHead = heads.get(cell.column) ?? {kind: "words"};
        return first === undefined || last === undefined ? [] : [{start: first.start, end: last.end, lines, head}];
      });
      const row = rowOf(flow, places, knows, unread);
      if (row !== null) rows.push(row);
    });
  }
  return {rows, tables: extents, unread};
}

/** The lines of the flow that a cell holds. Asked for cells in the order of the text. */
function linesIn(flow: Flow): (cell: Cell) => readonly FlowLine[] {
  const rows = flow.lines.filter(({row}) => row);
  const starts = rows.map(({start}) => flow.at[start] ?? -1);
  return (cell) => {
    let low = 0;
    let high = starts.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((starts[middle] ?? Infinity) < cell.start) low = middle + 1;
      else high = middle;
    }
    let last = low;
    while ((starts[last] ?? Infinity) < cell.end) last++;
    return rows.slice(low, last);
  };
}

function wordsOf(flow: Flow, lines: readonly FlowLine[]): string {
  return lines.map(({start, end}) => flow.text.slice(start, end)).join("\n");
}

function rowOf(flow: Flow, places: readonly Place[], knows: Knowledge, unread: Doubt[]): TaskRow | null {
  const first = places[0];
  const last = places.at(-1);
  const title = places.find(({head}) => head.kind === "words") ?? places.find(({head}) => head.kind === "note");
  if (first === undefined || last === undefined || title === undefined || places.length < 2) return null;
  if (/^(?:合\s*计|总\s*计|小\s*计)$/.test(flow.text.slice(first.start, first.end))) return null;
  const number = places.find(({head}) => head.kind === "number");
  const own = labelAt(flow.text, title.start);
  const ownEnd = own === null || own.end > title.end ? null : own.end;
  const label =
    number === undefined
      ? ownEnd === null
        ? null
        : (own?.printed ?? null)
      : flow.text.slice(number.start, number.end);
  const clause = clauseOf(flow, places, knows, unread);
  return {
    start: first.start,
    end: last.end,
    label,
    ordinal: number === undefined ? (ownEnd === null ? null : (own?.ordinal ?? null)) : ordinalOf(label),
    titleStart: number === undefined ? (ownEnd ?? first.start) : afterNumber(places, number),
    titleEnd: title.lines[0]?.end ?? title.end,
    words: wordsCells(flow, places, clause, number === undefined && ownEnd !== null ? ownEnd : null),
    clause
  };
}

/**
 * The cells that say what is to be done, less the number that the first begins with; before the row's number stands what
 * sorts it. A cell of which every piece stands in the others (quantities written out again) says nothing more. A cell of units
 * that was not read is words. Null where no cell says anything.
 */
function wordsCells(
  flow: Flow,
  places: readonly Place[],
  clause: Clause | null,
  labelEnd: number | null
): readonly Span[] | null {
  const all = places.filter(({head}) => head.kind === "words" || (clause === null && head.kind === "units"));
  const number = places.find(({head}) => head.kind === "number");
  const behind = all.filter(({start}) => number === undefined || start > number.start);
  const cells = behind.length > 0 ? behind : all;
  const printed = ({start, end}: Span): string => flow.text.slice(start, end).replace(/\s+/g, "");
  const kept = cells.filter((cell) => {
    const others = cells.filter((other) => other !== cell && other.start < cell.start).map(printed);
    const pieces = printed(cell).split(/[；;]/);
    return others.length === 0 || !pieces.every((piece) => others.some((other) => other.includes(piece)));
  });
  const [first, ...rest] = kept;
  if (first === undefined) return null;
  return [{start: labelEnd === null ? first.start : Math.max(first.start, labelEnd), end: first.end}, ...rest].map(
    ({start, end}) => ({start, end})
  );
}

function afterNumber(places: readonly Place[], number: Place): number {
  return places[places.indexOf(number) + 1]?.start ?? number.end;
}

function ordinalOf(label: string | null): number | null {
  if (label === null) return null;
  const digits = /^[（(]?([0-9]{1,4})[)）.、]?$/.exec(foldWidth(label))?.[1];
  return digits === undefined
    ? (labelAt(label, 0)?.ordinal ?? labelAt(`${label}、`, 0)?.ordinal ?? null)
    : Number(digits);
}

/** Neighbouring cells of units or fields, and how many units they name. */
interface Run extends Span {
  readonly named: number;
}

/** The clause that a row's cells are: those of units and fields that stand side by side and name most. */
function clauseOf(flow: Flow, places: readonly Place[], knows: Knowledge, unread: Doubt[]): Clause | null {
  const parties: Party[] = [];
  const runs: Run[] = [];
  const fields: {due: string | null; scope: string | null} = {due: null, scope: null};
  let isOpen = false;
  for (const place of places) {
    const {start, end, head} = place;
    const isWords = head.kind === "words" || head.kind === "note" || head.kind === "number";
    if (!isWords) {
      const named = head.kind === "units" ? partiesOf(flow, place, head.label, knows, unread) : [];
      parties.push(...named);
      if (head.kind === "due" || head.kind === "scope") fields[head.kind] ??= flow.text.slice(start, end);
      const before = isOpen ? runs.pop() : undefined;
      runs.push({start: before?.start ?? start, end, named: (before?.named ?? 0) + named.length});
    }
    isOpen = !isWords;
  }
  const most = Math.max(0, ...runs.map(({named}) => named));
  const run = most === 0 ? undefined : runs.find(({named}) => named === most);
  return run === undefined ? null : {start: run.start, end: run.end, parties, scope: fields.scope, dueText: fields.due};
}

/** Cells are cut at white space before they are read. */
const NO_SPACES: ReadonlySet<number> = new Set();

/** Signs that say that a cell is empty. */
const NOTHING = /^(?:[-—–－/\\\s]*|无|暂无)$/;

/** The units that a cell names, read as the words behind a label are. */
function partiesOf(flow: Flow, place: Place, label: string, {isKnown, persons}: Knowledge, unread: Doubt[]): Party[] {
  if (NOTHING.test(flow.text.slice(place.start, place.end))) return [];
  const isBody = (name: string): boolean => canBeName(name) && (isKnown(name) || looksLikeBody(name));
  const head = `${label}：`;
  const at = [...head].map(() => place.start);
  let text = head;
  for (const piece of piecesOf(flow, place)) {
    const before = /[^、，,；;：:]*$/.exec(text)?.[0] ?? "";
    const after = /^[^、，,；;：:]*/.exec(piece.words)?.[0] ?? "";
    if (text !== head && before !== "" && isBody(before) && isBody(after)) {
      text += "、";
      at.push(piece.start);
    }
    text += piece.words;
    for (let position = piece.start; position < piece.end; position++) at.push(position);
  }
  const compact = {text, start: place.start, at: Int32Array.from(at), spaces: NO_SPACES};
  const statement = readStatement(compact, isKnown);
  const parties = statement?.parties ?? [];
  const found = personsAmong(text, parties, true, persons, isKnown);
  for (const person of found) unread.push({...spanIn(compact, person), ...PERSON_NAMED});
  const isFirstListed = ({start, end}: Party): boolean => text.slice(start, end).endsWith(FIRST_LISTED_MARK);
  const named = parties.filter((party) => {
    if (found.has(party) || isFirstListed(party)) return false;
    const {start, end} = party;
    const name = text.slice(start, end);
    return start >= head.length && canBeName(name) && !isLabel(name) && !beginsAside(name);
  });
  if (named.length === 0 && found.size === 0 && !parties.some(isFirstListed)) {
    const message = "cell looks like a clause and was not read";
    unread.push({start: place.start, end: place.end, rule: "unread-clause", message});
  }
  return named.map((party) => {
    const isImplied = text.slice(party.start, party.end).endsWith(IMPLIED_MARK);
    const end = isImplied ? party.end - IMPLIED_MARK.length : party.end;
    const roleBasis = isImplied ? "implied" : party.roleBasis;
    return {...party, roleBasis, ...spanIn(compact, {start: party.start, end})};
  });
}

/** The words of a cell between white space. */
function piecesOf(flow: Flow, {start, end}: Span): (Span & {readonly words: string})[] {
  return [...flow.text.slice(start, end).matchAll(/\S+/g)].map((match) => ({
    start: start + match.index,
    end: start + match.index + match[0].length,
    words: match[0]
  }));
}
