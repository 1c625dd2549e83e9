import {readFileSync, readdirSync} from "node:fs";
import {join} from "node:path";
import {describe, expect, it} from "vitest";
import type {Reading, SegmentKind} from "../loaders/model.js";
import {checkInvariants, NO_REGISTER, readingOf} from "./readings.js";

const FOLDER = join("test", "input", "structure");

/** Documents of our own, each in the style of one row of the catalogue; the reading beside each was worked out by hand. */
const documents = readdirSync(FOLDER)
  .filter((name) => !name.includes(".expected."))
  .sort();

/** What the structure of a reading is, one line a fact, in the order of the document. */
function structureOf(reading: Reading): string[] {
  const {metadata, sections, tasks, segments, diagnostics, document} = reading;
  const printing = [metadata.printedOn, metadata.printedBy, metadata.copies].filter((part) => part !== null);
  const head = [
    ["title", metadata.title],
    ["number", metadata.documentNumber],
    ["issuers", metadata.issuers.join(" | ")],
    ["recipients", metadata.recipients.join(" | ")],
    ["copies to", metadata.copiesTo.join(" | ")],
    ["issued", metadata.issuedOn],
    ["printed", printing.join(" ")],
    ["disclosure", metadata.disclosure]
  ].flatMap(([name, value]) => (value === null || value === "" ? [] : [`${name} ${value}`]));
  const isTask = new Set(tasks.map(({id}) => id));
  const placed = [
    ...sections.map(({start, level, label, title}) => ({start, line: `section ${level} ${label ?? "-"} ${title}`})),
    ...tasks.map(({start, label, text, clause}) => ({
      start,
      line: `task ${label ?? "-"} ${text.replaceAll("\n", " / ")}${clause === null ? "" : ` <- ${clause}`}`
    })),
    ...segments.flatMap(({kind, start, end}) =>
      kind === "closing" || kind === "unread" ? [{start, line: `${kind} ${document.text.slice(start, end)}`}] : []
    )
  ].sort((a, b) => a.start - b.start);
  for (const {taskId} of segments) if (taskId !== null) expect(isTask).toContain(taskId);
  return [
    ...head,
    ...merged(placed.map(({line}) => line.replace(/\n/g, ""))),
    ...diagnostics.flatMap(({rule}) => (rule === "unknown-unit" ? [] : [`diagnostic ${rule}`]))
  ];
}

/** Stretches of one kind that a line break within a sentence parts, as one. */
function merged(lines: readonly string[]): string[] {
  const result: string[] = [];
  for (const line of lines) {
    const kind = /^(?:closing|unread) /.exec(line)?.[0];
    const previous = result.at(-1);
    if (kind !== undefined && previous?.startsWith(kind))
      result[result.length - 1] = previous + line.slice(kind.length);
    else result.push(line);
  }
  return result;
}

/** All text of a kind, without line breaks. */
function textOf({document, segments}: Reading, wanted: SegmentKind): string {
  return segments
    .filter(({kind}) => kind === wanted)
    .map(({start, end}) => document.text.slice(start, end))
    .join("")
    .replace(/\n/g, "");
}

describe("the structure of a document", () => {
  it.each(documents)("%s", async (name) => {
    const reading = await readingOf(readFileSync(join(FOLDER, name), "utf8"), NO_REGISTER, name);
    checkInvariants(reading);
    const expected = readFileSync(join(FOLDER, name.replace(/\.(?:txt|md)$/, ".expected.txt")), "utf8")
      .trimEnd()
      .split("\n");
    const noise = expected.find((line) => line.startsWith("noise "));
    expect(structureOf(reading)).toEqual(expected.filter((line) => line !== noise));
    if (noise !== undefined) expect(`noise ${textOf(reading, "noise")}`).toBe(noise);
  });
});
