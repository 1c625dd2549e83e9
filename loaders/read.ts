import {readClauses} from "./clauses/read.js";
import {flowOf} from "./flow.js";
import {findItems} from "./items.js";
import {readFrame} from "./metadata.js";
import type {Document, Reading, Register} from "./model.js";
import {outlineOf} from "./outline.js";
import {assignUnits} from "./units/assign.js";
import {directoryOf} from "./units/directory.js";

/** All that a document says, read with what the register knows. Pure: no file, no clock, no network. */
export function readDocument(document: Document, register: Register): Reading {
  const directory = directoryOf(register);
  const flow = flowOf(document);
  const frame = readFrame(flow);
  const items = findItems(flow, frame.body);
  const {clauses} = readClauses(flow, frame.body, directory.isKnown);
  const {sections, tasks, places} = outlineOf(document, flow, frame, items, clauses);
  const withClause = places.flatMap(({taskId, clause}) => {
    const found = clause === null ? undefined : clauses[clause];
    return found === undefined ? [] : [{taskId, clause: found}];
  });
  const setting = {date: frame.metadata.issuedOn, place: null};
  const {assignments, unregistered, diagnostics} = assignUnits(flow, withClause, setting, directory);
  return {
    document,
    metadata: frame.metadata,
    sections,
    tasks,
    assignments,
    unregistered,
    quantities: [],
    instruments: [],
    segments: [],
    diagnostics
  };
}
