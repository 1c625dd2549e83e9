import {readTaskRows} from "./clauses/columns.js";
import {readClauses} from "./clauses/read.js";
import {flowOf} from "./flow.js";
import {readInstruments} from "./instruments.js";
import {findItems} from "./items.js";
import {readFrame} from "./metadata.js";
import type {Diagnostic, Document, Flow, Reading, Register, Span, TaskPlace} from "./model.js";
import {outlineOf} from "./outline.js";
import {readQuantities} from "./quantities.js";
import {segmentsOf} from "./segments.js";
import {assignUnits} from "./units/assign.js";
import {directoryOf} from "./units/directory.js";
import {placeOf} from "./units/place.js";

/** All that a document says, read with what the register knows. Pure: no file, no clock, no network. */
export function readDocument(document: Document, register: Register): Reading {
  const directory = directoryOf(register);
  const flow = flowOf(document);
  const {rows, unread: cells} = readTaskRows(flow, document.tables, directory.isKnown);
  const {metadata, parts, body} = readFrame(flow, rows);
  const items = findItems(flow, body, rows);
  const {clauses, unread} = readClauses(flow, body, directory.isKnown, rows);
  const {sections, tasks, places, regions} = outlineOf(document.id, flow, body, items, clauses);
  const setting = {date: metadata.issuedOn, place: placeOf(metadata, flow.text)};
  const {assignments, unregistered, diagnostics} = assignUnits(flow, places, setting, directory);
  return {
    document,
    metadata,
    sections,
    tasks,
    assignments,
    unregistered,
    quantities: readQuantities(flow, places),
    instruments: readInstruments(flow, places),
    segments: segmentsOf(document, flow, [...parts, ...regions]),
    diagnostics: [
      ...document.doubts,
      ...diagnostics,
      ...unread.map((bracket) => unreadClause(flow, bracket, places, "bracket")),
      ...cells.map((cell) => unreadClause(flow, cell, places, "cell"))
    ].sort((a, b) => a.start - b.start)
  };
}

function unreadClause(flow: Flow, bracket: Span, places: readonly TaskPlace[], what: "bracket" | "cell"): Diagnostic {
  const quote = flow.text.slice(bracket.start, bracket.end);
  const task = places.find(({start, end}) => start <= bracket.start && bracket.end <= end);
  return {
    ...flow.span(bracket.start, bracket.end),
    taskId: task?.taskId ?? null,
    rule: "unread-clause",
    severity: "warning",
    message: `${what} looks like a clause and was not read: ${quote}`,
    quote
  };
}
