/** A text that a spreadsheet would take for a formula is given a leading apostrophe (CWE-1236); others are as they are. */
export function neverFormula(text: string): string {
  return /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
}

type Rows = readonly (readonly (string | number | boolean | readonly string[] | null)[])[];

/** CSV for spreadsheets and programs alike: UTF-8 with a byte-order mark, CRLF, RFC 4180; null is an empty field. */
export function csv(rows: Rows): string {
  return `\ufeff${csvText(rows)}`;
}

/** The same without a byte-order mark, for programs that take one for a part of the first column's name. */
export function csvText(rows: Rows): string {
  return `${rows.map((row) => row.map(field).join(",")).join("\r\n")}\r\n`;
}

function field(value: string | number | boolean | readonly string[] | null): string {
  if (value === null) return "";
  if (typeof value === "number" || typeof value === "boolean") return String(value);
  const text = neverFormula(typeof value === "string" ? value : value.join(";"));
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
