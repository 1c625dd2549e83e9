import {linkTo, type Place} from "./chrome.js";
import type {Collection, NamedRow, SegmentRow} from "./collection.js";
import {type Html, html} from "./html.js";
import type {Slice} from "./slice.js";
import {partyNote, unitNameHtml} from "./taskItem.js";
import {pick} from "./words.js";

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
export function clause(
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
export function marginNote(collection: Collection, parties: readonly NamedRow[], place: Place): Html {
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
