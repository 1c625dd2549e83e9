import {attachmentSign} from "../text/attachments.js";
import {labelAt} from "../text/labels.js";
import type {ExtractedText} from "./extracted.js";
import type {PageLine} from "./pdfPage.js";

/** Where the lines of running text begin and end. */
export interface Margins {
  readonly left: number;
  readonly right: number;
}

/** Lines that fall short of a margin by so many characters have not reached it. */
const SHORT = 1.5;

/** The margins that most lines of running text keep to: their left edge, and the right one that full lines reach. */
export function marginsOf(lines: readonly PageLine[]): Margins {
  const counts = new Map<number, number>();
  for (const {x} of lines) counts.set(Math.round(x), (counts.get(Math.round(x)) ?? 0) + 1);
  const often = [...counts].filter(([, count]) => count >= Math.max(3, lines.length * 0.1)).map(([x]) => x);
  const rights = lines.map(({right}) => right).sort((a, b) => a - b);
  return {
    left: often.length === 0 ? -Infinity : Math.min(...often),
    right: rights[Math.floor(rights.length * 0.9)] ?? Infinity
  };
}

/**
 * Writes the lines of pages. The end of a line that reaches the right margin is no break where the next begins at the left
 * one without a number: print broke the paragraph there. Page numbers in between do not end it.
 */
export class LineWriter {
  private last: PageLine | null = null;
  private lastPage: number | null = null;
  private readonly noises: {readonly words: string; readonly page: number | null}[] = [];

  constructor(
    private readonly text: ExtractedText,
    private readonly margins: Margins
  ) {}

  words(line: PageLine): void {
    this.flush(this.goesOn(line));
    this.text.add(line.words, "paragraph");
    this.last = line;
    this.lastPage = this.text.page;
  }

  noise(words: string): void {
    this.noises.push({words, page: this.text.page});
  }

  end(): void {
    this.flush(false);
  }

  private goesOn({words, x, size}: PageLine): boolean {
    const {last} = this;
    if (last === null || last.right < this.margins.right - SHORT * last.size) return false;
    const isAtMargins = last.x < this.margins.left + 3 * last.size && x < this.margins.left + SHORT * size;
    return isAtMargins && labelAt(words, 0) === null && attachmentSign(words) === null;
  }

  private flush(isWithin: boolean): void {
    const {page} = this.text;
    const part = (): void => (isWithin ? this.text.add("\n", "noise") : this.text.part("\n"));
    this.text.page = this.lastPage ?? page;
    if (this.last !== null) part();
    for (const noise of this.noises) {
      this.text.page = noise.page;
      this.text.add(noise.words, "noise");
      part();
    }
    this.text.page = page;
    this.noises.length = 0;
    this.last = null;
  }
}
