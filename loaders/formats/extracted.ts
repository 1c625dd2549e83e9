import type {Block, Cell, Diagnostic, Document, Table} from "../model.js";

/** What a format makes of bytes: see Document. */
export type Content = Pick<Document, "text" | "blocks" | "tables" | "doubts">;

type Kind = Exclude<Block["kind"], "break">;

/** Puts the text of a document together from what a format finds in it, in order. */
export class ExtractedText {
  private readonly parts: string[] = [];
  private length = 0;
  private readonly blocks: Block[] = [];
  private readonly tables: Table[] = [];
  private readonly doubts: Diagnostic[] = [];
  /** the page that what is added stands on */
  page: number | null = null;

  /** Words of one kind; line ends in them are breaks, but noise is noise throughout. */
  add(words: string, kind: Kind, level: number | null = null): void {
    if (kind === "noise") {
      this.put(words, kind, null);
      return;
    }
    words.split("\n").forEach((line, index) => {
      if (index > 0) this.put("\n", "break", null);
      this.put(line, line.trim() === "" ? "break" : kind, level);
    });
  }

  /** White space that parts what stands before it from what follows. */
  part(space: "\n" | "\t"): void {
    this.put(space, "break", null);
  }

  /** A row of cells as words by column, parted by tabs, on a line of its own; null is a cell without words. */
  row(cells: readonly (string | null)[]): readonly Cell[] {
    const places: Cell[] = [];
    cells.forEach((words, column) => {
      if (column > 0) this.part("\t");
      if (words === null) return;
      const start = this.length;
      this.add(words, "row");
      places.push({start, end: this.length, column});
    });
    this.part("\n");
    return places;
  }

  table(rows: readonly (readonly Cell[])[], continues: boolean): void {
    if (rows.length > 0) this.tables.push({rows, continues});
  }

  /** A doubt about the place that has been come to. */
  doubt(rule: string, severity: Diagnostic["severity"], message: string, start = this.length): void {
    this.doubts.push({start, end: this.length, taskId: null, rule, severity, message, quote: this.since(start)});
  }

  get end(): number {
    return this.length;
  }

  private since(start: number): string {
    return start === this.length ? "" : this.parts.join("").slice(start);
  }

  content(): Content {
    return {text: this.parts.join(""), blocks: this.blocks, tables: this.tables, doubts: this.doubts};
  }

  private put(words: string, kind: Block["kind"], level: number | null): void {
    if (words === "") return;
    const start = this.length;
    this.parts.push(words);
    this.length += words.length;
    this.blocks.push({start, end: this.length, kind, level, page: this.page});
  }
}
