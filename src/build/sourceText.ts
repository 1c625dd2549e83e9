import type {Place} from "./chrome.js";
import type {Collection} from "../collection/collection.js";
import type {DocumentRow, SegmentRow, TaskRow} from "../collection/rows.js";
import {type Html, html} from "../wording/html.js";
import {type Slice, slicer} from "./slice.js";
import {clause, marginNote} from "./sourceClause.js";
import {cellEnd, marksOnly, pageBreak, pageMark, withCells} from "./sourceMarks.js";
import {LineWriter, frontLine, headingLines} from "./sourceLines.js";

const sentenceEnd = /[。；：！？;:!?）)”》…]\s*$/u;

/** A stretch of running text: line breaks in mid-sentence are shown as a dotted stroke, others part paragraphs. */
function running(text: string, before: string): (Html | "paragraph")[] {
  const parts: (Html | "paragraph")[] = [];
  let seen = before;
  for (const piece of text.split(/(\s*\n\s*)/u)) {
    if (piece === "") continue;
    if (!/\n/u.test(piece)) {
      parts.push(withCells(piece));
      seen = piece;
    } else if (sentenceEnd.test(seen)) parts.push("paragraph");
    else parts.push(pageBreak);
  }
  return parts;
}

/** The segments, those but clauses cut where a page begins, so that its number can be set there. */
function cutAtPages(segments: readonly SegmentRow[], starts: readonly number[]): SegmentRow[] {
  return segments.flatMap((segment) => {
    const inside = starts.filter((start) => start > segment.char_start && start < segment.char_end);
    if (segment.kind === "clause" || inside.length === 0) return segment;
    const cuts = [segment.char_start, ...inside, segment.char_end];
    return cuts.slice(1).map((end, n) => ({...segment, char_start: cuts[n] ?? segment.char_start, char_end: end}));
  });
}

/** The whole text in the order of its segments: headings, tasks with their notes, and what stands around them. */
export function sourceText(collection: Collection, document: DocumentRow, place: Place): Html {
  const slice = slicer(document.text);
  const pages = collection.pages.filter((page) => page.document_id === document.document_id);
  const segments = cutAtPages(
    collection.segments.filter((segment) => segment.document_id === document.document_id),
    pages.map(({char_start}) => char_start)
  );
  const pageMarks = (start: number, end: number): Html[] =>
    pages.filter((page) => page.char_start >= start && page.char_start < end).map((page) => pageMark(page.page, place));
  const headings = collection.sections.filter((section) => section.document_id === document.document_id);
  const out: Html[] = [];
  // a section whose heading is a task, or stands in running text, is found all the same
  const anchors = (start: number, end: number): Html[] =>
    headings
      .filter((section) => section.char_start >= start && section.char_start < end)
      .map((section) => html`<span class="anchor" id="${section.section_id}"></span>`);
  const lines = new LineWriter((line) => out.push(frontLine(line, document)));
  for (let i = 0; i < segments.length; i++) {
    const segment = segments[i];
    if (segment === undefined) continue;
    if (segment.task_id !== null) {
      lines.end();
      const block = [segment];
      const id = segment.task_id;
      let end = i;
      for (let j = i + 1; j < segments.length && (segments[j]?.task_id === id || segments[j]?.kind === "noise"); j++) {
        if (segments[j]?.task_id === id) end = j;
      }
      block.push(...segments.slice(i + 1, end + 1));
      i = end;
      const task = collection.task.get(id);
      if (task !== undefined)
        out.push(
          html`${anchors(segment.char_start, block[block.length - 1]?.char_end ?? segment.char_end)}`,
          taskBlock(collection, task, block, {slice, pageMarks}, place)
        );
      continue;
    }
    const text = slice(segment.char_start, segment.char_end);
    const marks = pageMarks(segment.char_start, segment.char_end);
    if (segment.kind === "noise") {
      for (const mark of marks) lines.add("", mark, "noise");
      if (/\n/u.test(text)) lines.end();
      if (!marksOnly.test(text)) lines.add("", html`<span class="noise">${text.trim()}</span>`, "noise");
      continue;
    }
    if (segment.kind === "heading") {
      lines.end();
      out.push(...marks, ...headingLines(segment, headings, slice, document));
      continue;
    }
    out.push(html`${anchors(segment.char_start, segment.char_end)}`);
    if (segment.kind === "unread") {
      lines.end();
      out.push(...marks, html`<p class="unread">${text.trim()}</p>`);
      continue;
    }
    for (const mark of marks) lines.add("", mark, segment.kind);
    text.split(/\n/u).forEach((piece, n) => {
      if (n > 0) lines.end();
      if (piece !== "") lines.add(piece, withCells(piece), segment.kind);
    });
  }
  lines.end();
  return html`<div class="source song" lang="zh-Hans">${out.map((part) => html`${part} `)}</div>`;
}

function taskBlock(
  collection: Collection,
  task: TaskRow,
  segments: readonly SegmentRow[],
  {slice, pageMarks}: {readonly slice: Slice; readonly pageMarks: (start: number, end: number) => Html[]},
  place: Place
): Html {
  const parties = (collection.parties.get(task.task_id) ?? []).filter((party) => party.counted);
  const paragraphs: Html[][] = [[]];
  let before = "";
  const push = (part: Html): void => void paragraphs[paragraphs.length - 1]?.push(part);
  for (let i = 0; i < segments.length; i++) {
    const segment = segments[i];
    if (segment === undefined) continue;
    const text = slice(segment.char_start, segment.char_end);
    if (segment.kind !== "clause") for (const mark of pageMarks(segment.char_start, segment.char_end)) push(mark);
    if (segment.kind === "clause") {
      let end = i;
      for (let j = i + 1; j < segments.length && /^(clause|noise)$/.test(segments[j]?.kind ?? ""); j++) {
        if (segments[j]?.kind === "clause") end = j;
      }
      push(clause(collection, segments.slice(i, end + 1), parties, slice, place));
      for (const mark of pageMarks(segment.char_start, segments[end]?.char_end ?? segment.char_end)) push(mark);
      i = end;
    } else if (segment.kind === "noise" && !/\n/u.test(text)) {
      if (!marksOnly.test(text)) push(html`<span class="noise">${text.trim()}</span>`);
      else if (/[|\t]/u.test(text)) push(cellEnd);
    } else {
      for (const part of running(
        segment.kind === "noise" && marksOnly.test(text) ? text.replace(/[^\s]/gu, "") : text,
        before
      )) {
        if (part === "paragraph") paragraphs.push([]);
        else push(part);
      }
    }
    if (text.trim() !== "" && segment.kind !== "noise") before = text;
  }
  for (const parts of paragraphs) if (parts[parts.length - 1] === pageBreak) parts.pop();
  const filled = paragraphs.filter((parts) => parts.length > 0);
  return html`<div class="source-task" id="${task.task_id}">
    <div class="body">${filled.map((parts) => html`<p>${parts}</p>`)}</div>
    ${marginNote(collection, task, parties, place)}
  </div>`;
}
