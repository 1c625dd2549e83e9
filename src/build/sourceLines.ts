import type {DocumentRow, SectionRow, SegmentRow} from "../collection/rows.js";
import {type Html, html} from "../wording/html.js";
import type {Slice} from "./slice.js";

export interface Line {
  readonly text: string;
  /** the text with what stands in it that is not words */
  readonly shown: readonly Html[];
  readonly kind: string;
}

/** The line being written: marks in it that are not words, as those of bold, do not end it; another kind of text does. */
export class LineWriter {
  #text = "";
  #shown: Html[] = [];
  #kind = "noise";

  constructor(readonly write: (line: Line) => void) {}

  add(text: string, shown: Html, kind: string): void {
    if (text !== "" && this.#text.trim() !== "" && kind !== this.#kind) this.end();
    if (text !== "") this.#kind = kind;
    this.#text += text;
    this.#shown.push(shown);
  }

  end(): void {
    if (this.#shown.length > 0 && (this.#text.trim() !== "" || this.#kind === "noise")) {
      this.write({text: this.#text.trim(), shown: this.#shown, kind: this.#kind});
    }
    this.#text = "";
    this.#shown = [];
    this.#kind = "noise";
  }
}

/** Lines before and after the body, set as printed documents set them: title in the middle, signature at the right. */
export function frontLine({text, shown, kind}: Line, document: DocumentRow): Html {
  const bare = text.replace(/\s+/gu, "");
  const is = (value: string | null): boolean => value !== null && value.replace(/\s+/gu, "") === bare;
  if (
    is(document.title) ||
    (/^关于|的(通知|意见|函|决定|办法)$/u.test(bare) && bare.length < 60 && kind !== "preamble" && kind !== "closing")
  ) {
    return html`<p class="title-line">${shown}</p>`;
  }
  if (/文件$/u.test(bare) && bare.length < 40) return html`<p class="masthead-line">${shown}</p>`;
  if (is(document.document_number)) return html`<p class="centre">${shown}</p>`;
  if (document.issuers.some(is) || /^[二〇○0-9０-９]{4}年.{1,6}月.{1,4}日$/u.test(bare))
    return html`<p class="right">${shown}</p>`;
  return html`<p>${shown}</p>`;
}

/** The headings in a stretch of them, each at its own level; a line that is no section's heading is a title. */
export function headingLines(
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
    if (section === undefined) return [frontLine({text, shown: [html`${text}`], kind: segment.kind}, document)];
    return [
      section.level === 1
        ? html`<h2 id="${section.section_id}">${text}</h2>`
        : html`<h3 id="${section.section_id}">${text}</h3>`
    ];
  });
}
