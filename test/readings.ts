import {readFileSync} from "node:fs";
import {fileURLToPath} from "node:url";
import {decode} from "../loaders/formats/index.js";
import type {Document, Reading, Register, Unit} from "../loaders/model.js";
import {readDocument} from "../loaders/read.js";

export const NO_REGISTER: Register = {units: [], aliases: []};

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
