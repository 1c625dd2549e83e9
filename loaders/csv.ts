/** A line of a CSV file: its cells as written, and where it begins. */
export interface CsvRecord {
  readonly cells: readonly string[];
  /** from 1 */
  readonly line: number;
}

/**
 * The records of a CSV text (RFC 4180; lines end with \n, \r\n or \r). Blank lines are no records. Throws for a quote that
 * is not closed or has text after it, and for a record that is not as long as the first; the message begins with the line.
 */
export function parseCsv(text: string): CsvRecord[] {
  // one cell at a time: quoted or plain, and what ends it
  const cell = /(?:"([^"]*(?:""[^"]*)*)"|([^",\r\n][^,\r\n]*)?)(,|\r\n?|\n|$|)/y;
  const records: CsvRecord[] = [];
  let cells: string[] = [];
  let line = 1;
  let begins = 1;
  while (cell.lastIndex < text.length || cells.length > 0) {
    const [whole, quoted, plain, end] = cell.exec(text) ?? [""];
    if (end === undefined || (end === "" && cell.lastIndex < text.length))
      throw new Error(`${line}: quote not in order`);
    cells.push(quoted?.replaceAll('""', '"') ?? plain ?? "");
    line += breaksIn(whole);
    if (end === ",") continue;
    const expected = records[0]?.cells.length ?? cells.length;
    if (cells.length > 1 || cells[0] !== "" || quoted !== undefined) {
      if (cells.length !== expected) throw new Error(`${begins}: ${cells.length} cells instead of ${expected}`);
      records.push({cells, line: begins});
    }
    cells = [];
    begins = line;
  }
  return records;
}

function breaksIn(text: string): number {
  return text.includes("\n") || text.includes("\r") ? (text.match(/\r\n?|\n/g)?.length ?? 0) : 0;
}
