import {readFileSync} from "node:fs";
import {fileURLToPath} from "node:url";
import {decode} from "../loaders/formats/index.js";
import type {Document, Reading, Register, Unit} from "../loaders/model.js";
import {readDocument} from "../loaders/read.js";

export const NO_REGISTER: Register = {units: [], aliases: [], kinds: []};

/** A unit for a register of a test's own. */
export function unit(id: string, name: string, more: Partial<Unit> = {}): Unit {
  return {
    id,
    name,
    fullName: null,
    nameEn: null,
    nameEnSource: null,
    kind: null,
    parentId: null,
    isCollective: false,
    members: [],
    validFrom: null,
    validTo: null,
    successorId: null,
    registered: true,
    ...more
  };
}

/** The document in a file of the project, by its path from the project's root. */
export async function documentAt(path: string, id: string): Promise<Document> {
  const bytes = readFileSync(fileURLToPath(new URL(`../${path}`, import.meta.url)));
  return decode({path, bytes, sha256: "0"}, id);
}

/** What is read from a text of the test's own, as Markdown (`doc.md`) or plain text. */
export async function readingOf(text: string, register: Register = NO_REGISTER, path = "doc.md"): Promise<Reading> {
  return readDocument(await decode({path, bytes: new TextEncoder().encode(text), sha256: "0"}, "doc"), register);
}

/** A reading as text that a person can check against the document: one line a fact. */
export function describeReading(reading: Reading): string {
  const {document, metadata, sections, tasks, assignments, quantities, instruments, segments, diagnostics} = reading;
  const lines = Object.entries(metadata).map(([name, value]) => `${name}: ${JSON.stringify(value)}`);
  const place = ({start, end}: {start: number; end: number}): string => `[${start}, ${end})`;
  for (const {id, level, ordinal, label, title, parentId, ...span} of sections) {
    lines.push(
      "",
      `section ${id} ${place(span)} under ${parentId}: level ${level}, number ${ordinal}`,
      `  ${label}${title}`
    );
  }
  for (const task of tasks) {
    lines.push("", `task ${task.position} ${task.id} ${place(task)} in ${task.themeId}, ${task.sectionId}`);
    lines.push(`  ${task.label} ${task.text.replaceAll("\n", "\n  ¶ ")}`, `  ${task.clause}`);
    if (task.scope !== null || task.dueText !== null)
      lines.push(`  due ${task.dueText} ${task.dueOn}; scope ${task.scope}`);
    for (const each of assignments.filter(({taskId}) => taskId === task.id)) {
      const repair = each.repair === null ? "" : ` (${each.repair})`;
      lines.push(
        `  ${each.position} ${each.role} ${each.roleBasis} ${each.mention} ${place(each)} = ${each.unitId}${repair}`
      );
    }
    for (const {value, unit: counted, comparator, object, quote} of quantities.filter(
      ({taskId}) => taskId === task.id
    )) {
      lines.push(`  quantity ${quote} = ${value} ${counted}, ${comparator}, of ${object}`);
    }
    for (const {title, action} of instruments.filter(({taskId}) => taskId === task.id))
      lines.push(`  《${title}》 ${action}`);
  }
  lines.push("", "segments");
  for (const {kind, taskId, start, end} of segments) {
    const text = document.text.slice(start, end).trim().replace(/\s+/g, " ");
    const short = text.length <= 24 ? text : `${text.slice(0, 12)}…${text.slice(-10)}`;
    lines.push(`  [${start}, ${end}) ${kind}${taskId === null ? "" : ` ${taskId}`} ${short}`);
  }
  lines.push("", "diagnostics");
  for (const {rule, severity, message, taskId, ...span} of diagnostics) {
    lines.push(`  ${severity} ${rule} ${taskId} ${place(span)}: ${message}`);
  }
  return `${lines.join("\n")}\n`;
}

/** What must hold for any reading of any text; the first thing that does not is thrown. */
export function checkInvariants(reading: Reading): void {
  const {document, sections, tasks, assignments, unregistered, quantities, instruments, segments, diagnostics} =
    reading;
  const {text} = document;
  const fault = (what: string): never => {
    throw new Error(`${what} in ${document.path}`);
  };
  for (const span of [...sections, ...tasks, ...assignments, ...quantities, ...instruments, ...diagnostics]) {
    if (!(span.start >= 0 && span.start < span.end && span.end <= text.length))
      fault(`span [${span.start}, ${span.end})`);
  }
  let end = 0;
  for (const segment of segments) {
    if (segment.start !== end || segment.end <= segment.start) fault(`segments are no partition at ${end}`);
    end = segment.end;
  }
  if (end !== text.length) fault(`segments end at ${end} of ${text.length}`);
  const ids = [...sections, ...tasks].map(({id}) => id);
  const taskIds = new Set(tasks.map(({id}) => id));
  if (taskIds.size !== tasks.length) fault("task id twice");
  if (new Set(sections.map(({id}) => id)).size !== sections.length) fault("section id twice");
  if (!ids.every((id) => /^[\x21-\x7e]+$/.test(id))) fault("id beyond ASCII");
  tasks.forEach(({position}, index) => {
    if (position !== index + 1) fault(`task ${index + 1} has position ${position}`);
  });
  for (const {taskId} of [...assignments, ...quantities, ...instruments])
    if (!taskIds.has(taskId)) fault(`no task ${taskId}`);
  for (const task of tasks) {
    const own = assignments.filter(({taskId}) => taskId === task.id);
    own.forEach(({position}, index) => {
      if (position !== index + 1) fault(`assignment ${index + 1} of ${task.id} has position ${position}`);
    });
    if (new Set(own.map(({unitId}) => unitId)).size !== own.length) fault(`unit twice in ${task.id}`);
    if (own.length > 0 && task.clauseSpan === null) fault(`assignment without a clause in ${task.id}`);
    for (const {start, end: stop, mention, roleBasis} of own) {
      const {clauseSpan} = task;
      if (roleBasis !== "implied" && (clauseSpan === null || start < clauseSpan.start || stop > clauseSpan.end))
        fault(`${mention} outside its clause`);
      if (withoutNoise(reading, start, stop) !== mention) fault(`${mention} is not what was printed`);
    }
  }
  const named = new Set(assignments.map(({unitId}) => unitId));
  for (const {id, registered} of unregistered) if (registered || !named.has(id)) fault(`unregistered unit ${id}`);
}

/** The text of [start, end) less white space and what the segments call noise. */
function withoutNoise({document, segments}: Reading, start: number, end: number): string {
  return segments
    .filter((segment) => segment.kind !== "noise" && segment.start < end && segment.end > start)
    .map((segment) => document.text.slice(Math.max(start, segment.start), Math.min(end, segment.end)))
    .join("")
    .replace(/\s/g, "");
}
