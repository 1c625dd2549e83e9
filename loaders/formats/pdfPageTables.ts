import {type ColumnTable, columnTableAt, headerLines} from "./pdfColumnTable.js";
import {cutRowMended} from "./pdfCutRows.js";
import type {PageLine} from "./pdfPage.js";
import type {PdfTable} from "./pdfTable.js";

/** A page as it was found: its lines in reading order, and its tables from top to bottom. */
export interface Page {
  readonly number: number;
  readonly height: number;
  /** those outside its tables */
  readonly lines: readonly PageLine[];
  readonly tables: readonly PdfTable[];
  /** lines of a table whose rows could not be told from one another */
  readonly unread: ReadonlySet<PageLine>;
  /** all that is printed on it */
  readonly words: string;
}

/** The pages with the tables that white space alone shows. */
export function withColumnTables(
  pages: readonly Page[],
  isFurniture: (page: number, line: PageLine) => boolean
): Page[] {
  let before: ColumnTable | null = null;
  return pages.map((page): Page => {
    const headers = headerLines(page.lines);
    const words = page.lines.filter((line) => headers.has(line) || !isFurniture(page.number, line));
    const tables: PdfTable[] = [];
    const unread = new Set<PageLine>();
    let last: ColumnTable | null = null;
    let from = 0;
    for (;;) {
      const found: ColumnTable | null = columnTableAt(
        words,
        from,
        from === 0 && page.tables.length === 0 ? before : null
      );
      if (found === null) break;
      if (found.table !== null) tables.push(found.table);
      else for (const line of words.slice(found.first, found.end)) unread.add(line);
      from = found.end;
      last = found;
    }
    before = from === words.length ? last : null;
    if (tables.length === 0) return {...page, unread};
    const lines = page.lines.filter(
      ({chunks}) => !chunks.some((chunk) => tables.some((table) => table.words.has(chunk)))
    );
    return {...page, lines, unread, tables: [...page.tables, ...tables].sort((a, b) => a.top - b.top)};
  });
}

/** The pages with rows that a page's end cuts put together on the page where they begin. */
export function withoutCutRows(pages: readonly Page[], isFurniture: (page: number, line: PageLine) => boolean): Page[] {
  const mended = [...pages];
  const wordsOf = ({number, lines}: Page): PageLine[] => lines.filter((line) => !isFurniture(number, line));
  for (let index = mended.length - 1; index > 0; index--) {
    const [upper, lower] = [mended[index - 1], mended[index]];
    const [above, below] = [upper?.tables.at(-1), lower?.tables[0]];
    if (upper === undefined || lower === undefined || above === undefined || below === undefined) continue;
    const isLast = wordsOf(upper).every(({y}) => y < above.bottom);
    const isFirst = wordsOf(lower).every(({y}) => y > below.top);
    const pair = isLast && isFirst ? cutRowMended(above, below) : null;
    if (pair === null) continue;
    mended[index - 1] = {...upper, tables: upper.tables.with(-1, pair[0])};
    mended[index] = {...lower, tables: lower.tables.with(0, pair[1])};
  }
  return mended;
}
