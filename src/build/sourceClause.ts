import {linkTo, type Place} from "./chrome.js";
import type {Collection} from "../collection/collection.js";
import type {NamedRow, SegmentRow, TaskRow} from "../collection/rows.js";
import {type Html, html} from "../wording/html.js";
import type {Slice} from "./slice.js";
import {cellEnd, marksOnly, pageBreak, withCells} from "./sourceMarks.js";
import {partyNote, unitNameHtml} from "./taskItem.js";
import {pick} from "../wording/words.js";
import {wrong} from "./wrong.js";

/** A stretch of a clause as it is shown: its own characters, and what noise stands between them. */
interface Piece {
  readonly text: string;
  readonly noise: boolean;
}

/** The text of a clause from `start` to `end`, broken where noise (a page number, a line break) stands in it. */
function pieces(run: readonly SegmentRow[], slice: Slice, start: number, end: number): Piece[] {
  return run
    .filter((segment) => segment.char_start < end && segment.char_end > start)
    .map((segment) => ({
      text: slice(Math.max(start, segment.char_start), Math.min(end, segment.char_end)),
      noise: segment.kind === "noise"
    }));
}

function shown(parts: readonly Piece[]): Html {
  return html`${parts.map(({text, noise}) => {
    if (!noise) return withCells(text.replace(/[^\S\t]+/gu, ""));
    const words = marksOnly.test(text) ? null : html`<span class="noise">${text.trim()}</span>`;
    const end = /\n/u.test(text) ? pageBreak : /[|\t]/u.test(text) ? cellEnd : null;
    return html`${words}${end}`;
  })}`;
}

/** A mention as printed; what was left out to read it is struck through. */
function mention(collection: Collection, party: NamedRow, printed: readonly Piece[], place: Place): Html {
  const unit = collection.units.get(party.unit_id);
  const words = printed.filter((piece) => !piece.noise).map((piece) => piece.text);
  const at = party.repair === "repeated-character" ? repeatedAt(words.join(""), unit?.name ?? "") : -1;
  let before = 0;
  const text = printed.map((piece) => {
    if (piece.noise) return shown([piece]);
    const here = at - before;
    before += piece.text.length;
    if (at < 0 || here < 0 || here >= piece.text.length) return shown([piece]);
    const part = (from: number, to?: number): Html => shown([{text: piece.text.slice(from, to), noise: false}]);
    return html`${part(0, here)}<s class="omitted">${piece.text.charAt(here)}</s>${part(here + 1)}`;
  });
  return html`<a class="unit-mention${unit?.is_collective === true ? " collective" : ""}" href="${linkTo(place, `unit/${party.unit_id}`)}">${text}</a>`;
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

/**
 * A clause with each unit a link; a separator that was supplied stands in 〔〕. `run` holds the clause's segments, and
 * the noise between them, as a page number in the middle of a name.
 */
export function clause(
  collection: Collection,
  run: readonly SegmentRow[],
  parties: readonly NamedRow[],
  slice: Slice,
  place: Place
): Html {
  const start = run[0]?.char_start ?? 0;
  const end = run[run.length - 1]?.char_end ?? 0;
  const parts: Html[] = [];
  let from = start;
  let last: NamedRow | null = null;
  for (const party of parties) {
    if (party.char_start < from || party.char_end > end) continue;
    parts.push(shown(pieces(run, slice, from, party.char_start)));
    const joined = last !== null && from === party.char_start;
    if (joined && (party.repair === "missing-separator" || last?.repair === "missing-separator")) {
      parts.push(html`<span class="supplied">、</span>`);
    }
    parts.push(mention(collection, party, pieces(run, slice, party.char_start, party.char_end), place));
    from = party.char_end;
    last = party;
  }
  parts.push(shown(pieces(run, slice, from, end)));
  return html`<span class="clause-text">${parts}</span>`;
}

/** What was read from a task's clause, set beside it, and how to report it. */
export function marginNote(collection: Collection, task: TaskRow, parties: readonly NamedRow[], place: Place): Html {
  const {lang} = place;
  return html`<div class="margin" role="note" lang="${pick(lang, "zh-Hans", "en")}">
    ${parties.length === 0 ? null : units(collection, parties, place)}${wrong(collection, task.task_id, lang)}
  </div>`;
}

function units(collection: Collection, parties: readonly NamedRow[], place: Place): Html {
  const {lang} = place;
  return html`${pick(lang, `${parties.length}个单位`, `${parties.length} ${parties.length === 1 ? "unit" : "units"}`)}
    <ol>
      ${parties.map((party) => {
        const note = partyNote(collection, party, lang);
        return html`<li>
          <a href="${linkTo(place, `unit/${party.unit_id}`)}">${unitNameHtml(collection, party.unit_id, lang)}</a
          >${note === null ? null : ` ${note}`}
        </li>`;
      })}
    </ol>
    ${repairNotes(parties, place).map(({name, said}) => html`<p class="repair"><b>${name}</b>${said}</p>`)}`;
}

interface RepairNote {
  readonly name: string;
  readonly said: Html;
}

/** What was mended to read a clause, a note each; two units that print runs together have one between them. */
function repairNotes(parties: readonly NamedRow[], {lang}: Place): readonly RepairNote[] {
  const quoted = (party: NamedRow): Html => html`<span lang="zh-Hans">“${party.mention}”</span>`;
  return parties.flatMap((party, i) => {
    const before = parties[i - 1];
    if (party.repair === "repeated-character") {
      return {
        name: pick(lang, "略去重复字", "repeated character left out"),
        said: html`${quoted(party)}${pick(lang, "原文多印一字，按单位名录读出。", " has one character too many in print; the register tells which.")}`
      };
    }
    if (party.repair === "corrected") {
      return {
        name: pick(lang, "更正", "corrected"),
        said: html`${quoted(party)}${pick(lang, "的读法由人更正，见 data/corrections.csv。", " is read as a person corrected it in data/corrections.csv.")}`
      };
    }
    if (party.repair !== "missing-separator" || before?.repair !== party.repair) return [];
    return {
      name: pick(lang, "补顿号", "separator supplied"),
      said: pick(
        lang,
        html`${quoted(before)}与${quoted(party)}之间原文缺分隔，按单位名录断开。`,
        html`${quoted(before)} and ${quoted(party)} are not parted in print; the register tells where the first ends.`
      )
    };
  });
}
