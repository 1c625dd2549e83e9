import {linkTo, type Place} from "./chrome.js";
import type {Collection, DocumentRow, NamedRow, SectionRow, SegmentRow, TaskRow} from "./collection.js";
import {type Html, html} from "./html.js";
import {partyNote, unitNameHtml} from "./taskItem.js";
import {pick} from "./words.js";

/** Text cut by code points, as the tables' spans count. */
export type Slice = (start: number, end: number) => string;

/** Cuts a document's text by the spans of its tables. */
export function slicer(text: string): Slice {
  // without characters beyond the BMP code points and code units are the same
  if (!/[\ud800-\udbff]/.test(text)) return (start, end) => text.slice(start, end);
  const points = [...text];
  return (start, end) => points.slice(start, end).join("");
}

const sentenceEnd = /[。；：！？;:!?）)”》…]\s*$/u;
const marksOnly = /^[\s#*_>|`~\-—=]*$/u;

/** A stretch of running text: line breaks in mid-sentence are shown as a dotted stroke, others part paragraphs. */
function running(text: string, before: string): (Html | "paragraph")[] {
  const parts: (Html | "paragraph")[] = [];
  let seen = before;
  for (const piece of text.split(/(\s*\n\s*)/u)) {
    if (piece === "") continue;
    if (!/\n/u.test(piece)) {
      parts.push(html`${piece}`);
      seen = piece;
    } else if (sentenceEnd.test(seen)) parts.push("paragraph");
    else parts.push(html`<i class="page-break" title="原文换页或换行"></i>`);
  }
  return parts;
}

/** A mention as printed; what was left out to read it is struck through. */
function mention(collection: Collection, party: NamedRow, printed: string, place: Place): Html {
  const unit = collection.units.get(party.unit_id);
  const at = party.repair === "repeated-character" ? repeatedAt(printed, unit?.name ?? "") : -1;
  const text =
    at < 0
      ? html`${printed.replace(/\s+/gu, "")}`
      : html`${printed.slice(0, at).replace(/\s+/gu, "")}<s class="omitted">${printed.slice(at, at + 1)}</s
          >${printed.slice(at + 1).replace(/\s+/gu, "")}`;
  return html`<a
    class="unit-mention${unit?.is_collective === true ? " collective" : ""}"
    href="${linkTo(place, "tasks")}?unit=${party.unit_id}"
    >${text}</a
  >`;
}

/** Where a printed name repeats a character that the unit's name has once; -1 if nowhere. */
function repeatedAt(printed: string, name: string): number {
  let previous = "";
  for (let i = 0; i < printed.length; i++) {
    const character = printed.charAt(i);
    if (/\s/u.test(character)) continue;
    if (character === previous && !name.includes(character + character)) return i;
    previous = character;
  }
  return -1;
}

/** A clause with each unit a link; a separator that was supplied stands in 〔〕. */
function clause(
  collection: Collection,
  segment: SegmentRow,
  parties: readonly NamedRow[],
  slice: Slice,
  place: Place
): Html {
  const parts: Html[] = [];
  let from = segment.char_start;
  let last: NamedRow | null = null;
  const inside = parties.filter(
    (party) => party.char_start >= segment.char_start && party.char_end <= segment.char_end
  );
  for (const party of inside) {
    if (party.char_start < from) continue;
    const between = slice(from, party.char_start);
    parts.push(html`${between.replace(/\s+/gu, "")}`);
    const supplied =
      last !== null && between === "" && (party.repair === "missing-separator" || last.repair === "missing-separator");
    if (supplied) parts.push(html`<span class="supplied">、</span>`);
    parts.push(mention(collection, party, slice(party.char_start, party.char_end), place));
    from = party.char_end;
    last = party;
  }
  parts.push(html`${slice(from, segment.char_end).replace(/\s+/gu, "")}`);
  return html`<span class="clause-text">${parts}</span>`;
}

/** What was read from a task's clause, set beside it. */
function marginNote(collection: Collection, parties: readonly NamedRow[], place: Place): Html {
  const {lang} = place;
  if (parties.length === 0) return html``;
  const repairs = parties.filter((party) => party.repair !== null);
  return html`<aside class="margin" ${lang === "en" ? null : html` lang="zh-Hans"`}>
    ${pick(lang, `${parties.length}个单位`, `${parties.length} ${parties.length === 1 ? "unit" : "units"}`)}
    <ol>
      ${parties.map((party) => {
        const note = partyNote(collection, party, lang);
        return html`<li>
          <a href="${linkTo(place, "tasks")}?unit=${party.unit_id}">${unitNameHtml(collection, party.unit_id, lang)}</a
          >${note === null ? null : ` ${note}`}
        </li>`;
      })}
    </ol>
    ${repairs.map((party) => html`<p class="repair"><b>${repairName(party.repair, place)}</b>${repairNote(party, place)}</p>`)}
  </aside>`;
}

function repairName(repair: string | null, {lang}: Place): string {
  return repair === "missing-separator"
    ? pick(lang, "补顿号", "separator supplied")
    : pick(lang, "略去重复字", "repeated character left out");
}

function repairNote(party: NamedRow, {lang}: Place): Html {
  const name = html`<span lang="zh-Hans">“${party.mention}”</span>`;
  return party.repair === "missing-separator"
    ? html`${name}${pick(lang, "旁原文缺分隔，按单位名录断开。", " is not parted from its neighbour in print; the register tells where it ends.")}`
    : html`${name}${pick(lang, "原文多印一字，按单位名录读出。", " has one character too many in print; the register tells which.")}`;
}

interface Line {
  readonly text: string;
  readonly kind: string;
}

/** Lines before and after the body, set as printed documents set them: title in the middle, signature at the right. */
function frontLine({text, kind}: Line, document: DocumentRow): Html {
  const bare = text.replace(/\s+/gu, "");
  const is = (value: string | null): boolean => value !== null && value.replace(/\s+/gu, "") === bare;
  if (
    is(document.title) ||
    (/^关于|的(通知|意见|函|决定|办法)$/u.test(bare) && bare.length < 60 && kind !== "preamble" && kind !== "closing")
  ) {
    return html`<p class="title-line">${text}</p>`;
  }
  if (/文件$/u.test(bare) && bare.length < 40) return html`<p class="masthead-line">${text}</p>`;
  if (is(document.document_number)) return html`<p class="centre">${text}</p>`;
  if (document.issuers.some(is) || /^[二〇○0-9０-９]{4}年.{1,6}月.{1,4}日$/u.test(bare))
    return html`<p class="right">${text}</p>`;
  return html`<p>${text}</p>`;
}

/** The whole text in the order of its segments: headings, tasks with their notes, and what stands around them. */
export function sourceText(collection: Collection, document: DocumentRow, place: Place): Html {
  const slice = slicer(document.text);
  const segments = collection.segments.filter((segment) => segment.document_id === document.document_id);
  const headings = collection.sections.filter((section) => section.document_id === document.document_id);
  const out: Html[] = [];
  // a section whose heading is a task, or stands in running text, is found all the same
  const anchors = (start: number, end: number): Html[] =>
    headings
      .filter((section) => section.char_start >= start && section.char_start < end)
      .map((section) => html`<span class="anchor" id="${section.section_id}"></span>`);
  for (let i = 0; i < segments.length; i++) {
    const segment = segments[i];
    if (segment === undefined) continue;
    if (segment.task_id !== null) {
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
          taskBlock(collection, task, block, slice, place)
        );
      continue;
    }
    const text = slice(segment.char_start, segment.char_end);
    if (segment.kind === "noise") {
      if (!marksOnly.test(text)) out.push(html`<p class="noise">${text.trim()}</p>`);
      continue;
    }
    if (segment.kind === "heading") {
      out.push(...headingLines(segment, headings, slice, document));
      continue;
    }
    out.push(html`${anchors(segment.char_start, segment.char_end)}`);
    if (segment.kind === "unread") {
      out.push(html`<p class="unread">${text.trim()}</p>`);
      continue;
    }
    for (const line of text.split(/\n\s*\n|\n/u)) {
      if (line.trim() !== "") out.push(frontLine({text: line.trim(), kind: segment.kind}, document));
    }
  }
  return html`<div class="source song" lang="zh-Hans">${out.map((part) => html`${part} `)}</div>`;
}

/** The headings in a stretch of them, each at its own level; a line that is no section's heading is a title. */
function headingLines(
  segment: SegmentRow,
  sections: readonly SectionRow[],
  slice: Slice,
  document: DocumentRow
): Html[] {
  const here = sections.filter(
    (section) => section.char_start >= segment.char_start && section.char_start < segment.char_end
  );
  const cuts = [segment.char_start, ...here.map((section) => section.char_start), segment.char_end];
  return cuts.slice(0, -1).flatMap((start, i) => {
    const text = slice(start, cuts[i + 1] ?? segment.char_end)
      .replace(/\s+/gu, " ")
      .trim();
    const section = here[i - 1];
    if (text === "") return [];
    if (section === undefined) return [frontLine({text, kind: segment.kind}, document)];
    return [
      section.level === 1
        ? html`<h2 id="${section.section_id}">${text}</h2>`
        : html`<h3 id="${section.section_id}">${text}</h3>`
    ];
  });
}

function taskBlock(
  collection: Collection,
  task: TaskRow,
  segments: readonly SegmentRow[],
  slice: Slice,
  place: Place
): Html {
  const parties = (collection.parties.get(task.task_id) ?? []).filter((party) => party.counted);
  const paragraphs: Html[][] = [[]];
  let before = "";
  const push = (part: Html): void => void paragraphs[paragraphs.length - 1]?.push(part);
  for (const segment of segments) {
    const text = slice(segment.char_start, segment.char_end);
    if (segment.kind === "clause") push(clause(collection, segment, parties, slice, place));
    else if (segment.kind === "noise" && !/\n/u.test(text)) {
      if (!marksOnly.test(text)) push(html`<span class="noise">${text.trim()}</span>`);
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
  const filled = paragraphs.filter((parts) => parts.length > 0);
  return html`<div class="source-task" id="${task.task_id}">
    <div class="body">${filled.map((parts) => html`<p>${parts}</p>`)}</div>
    ${marginNote(collection, parties, place)}
  </div>`;
}
