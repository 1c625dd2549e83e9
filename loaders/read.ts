import {readTaskRows} from "./clauses/columns.js";
import {type Doubt, readClauses} from "./clauses/read.js";
import {withDeadlines} from "./deadlines.js";
import {flowOf} from "./flow.js";
import {readInstruments} from "./instruments.js";
import {findItems} from "./items.js";
import {readFrame} from "./metadata.js";
import type {Diagnostic, Document, Flow, Reading, Register, Span, TaskPlace} from "./model.js";
import {outlineOf} from "./outline.js";
import {readQuantities} from "./quantities.js";
import {segmentsOf} from "./segments.js";
import {stretchAt} from "./text/stretches.js";
import {assignUnits} from "./units/assign.js";
import {directoryOf} from "./units/directory.js";
import {placeOf} from "./units/place.js";

/** All that a document says, read with what the register knows. Pure: no file, no clock, no network. */
export function readDocument(document: Document, register: Register): Reading {
  const directory = directoryOf(register);
  const flow = flowOf(document);
  const tabled = readTaskRows(flow, document.tables, directory.isKnown);
  const frame = readFrame(flow, tabled.rows);
  const {metadata, parts, body} = frame;
  const {items, lostTables} = findItems(flow, frame, tabled.rows);
  const read = readClauses(flow, document.text, body, directory.isKnown, tabled);
  const clauses = read.clauses.filter(outsideOf(lostTables));
  const doubts = read.doubts.filter(outsideOf(lostTables));
  const {sections, tasks, places, regions} = outlineOf(document.id, flow, body, items, clauses);
  const taskAt = stretchAt(places);
  const setting = {date: metadata.issuedOn, place: placeOf(metadata, flow.text)};
  const {assignments, unregistered, diagnostics} = assignUnits(flow, places, setting, directory);
  return {
    document,
    metadata,
    sections,
    tasks: withDeadlines(tasks, metadata),
    assignments,
    unregistered,
    quantities: readQuantities(flow, places),
    instruments: readInstruments(flow, places),
    segments: segmentsOf(document, flow, [...parts, ...regions]),
    diagnostics: [
      ...document.doubts,
      ...diagnostics,
      ...[...doubts, ...tabled.unread].map((doubt) => doubtful(flow, doubt, taskAt)),
      ...lostTables.map((table) => unreadTable(flow, table))
    ].sort((a, b) => a.start - b.start)
  };
}

/** Whether a stretch lies outside the tables; to be asked in ascending order. */
function outsideOf(tables: readonly Span[]): (stretch: Span) => boolean {
  let next = 0;
  return ({start, end}) => {
    while ((tables[next]?.end ?? Infinity) <= start) next++;
    return end <= (tables[next]?.start ?? Infinity);
  };
}

/** A table of which the columns were lost, so that no cell can be told to belong to another. */
function unreadTable(flow: Flow, {start, end}: Span): Diagnostic {
  const head = flow.text
    .slice(start, Math.min(end, start + 60))
    .trim()
    .replace(/\s+/g, " ");
  return {
    ...flow.span(start, end),
    taskId: null,
    rule: "unread-table",
    severity: "warning",
    message: `table lost its columns and was not read: ${head}`,
    quote: head
  };
}

function doubtful(flow: Flow, doubt: Doubt, taskAt: (stretch: Span) => TaskPlace | null): Diagnostic {
  const {start, end, rule, message} = doubt;
  const quote = flow.text.slice(start, end);
  const task = taskAt(doubt);
  const about = {...flow.span(start, end), taskId: task !== null && end <= task.end ? task.taskId : null};
  return {...about, rule, severity: "warning", message: `${message}: ${quote}`, quote};
}
