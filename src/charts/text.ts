/**
 * The width of a text in px, as the widest of the fonts a page may fall back to would set it: charts are drawn where
 * nothing can be measured. Han and full-width characters are 1 em; between Han and Latin the page sets a small gap.
 */
export function textWidth(text: string, size: number, bold = false): number {
  let ems = 0;
  let before: "han" | "latin" | null = null;
  for (const character of text) {
    const kind = isWide(character) ? "han" : "latin";
    ems += kind === "han" ? 1 : latinEms(character) * (bold ? 1.06 : 1);
    if (before !== null && before !== kind && /[\p{L}\p{N}]/u.test(character)) ems += 0.13;
    before = kind;
  }
  return ems * size;
}

function isWide(character: string): boolean {
  return character >= "\u2e80" || character === "…" || character === "—";
}

function latinEms(character: string): number {
  if (/[ijl.,:;'|!\s]/.test(character)) return 0.28;
  if (/[frtI()\-/·]/.test(character)) return 0.38;
  if (/[mwMW%@]/.test(character)) return 0.92;
  if (/[csvxyzk]/.test(character)) return 0.5;
  if (/[A-Z&=<>+≥≤]/.test(character)) return 0.67;
  return /[bdghnopqu]/.test(character) ? 0.61 : 0.57;
}

/** The text, or as much of it as fits into `room` px with … at its end; "" where not even one character fits. */
export function abbreviated(text: string, room: number, size: number, bold = false): string {
  if (textWidth(text, size, bold) <= room) return text;
  const characters = [...text];
  while (characters.length > 0) {
    characters.pop();
    const short = `${characters.join("").trimEnd()}…`;
    if (textWidth(short, size, bold) <= room) return characters.length === 0 ? "" : short;
  }
  return "";
}

/** The text in lines of at most `room` px, broken between words or Han characters; null if it needs more than `most`. */
export function lines(text: string, room: number, size: number, most: number, bold = false): string[] | null {
  const parts = text.match(/[^\s\u2e80-\u{3ffff}]+\s*|[^]/gu) ?? [];
  const found: string[] = [];
  let line = "";
  for (const part of parts) {
    if (textWidth(line + part.trimEnd(), size, bold) <= room) line += part;
    else if (line === "") return null;
    else {
      found.push(line.trimEnd());
      line = part;
    }
  }
  if (line !== "") found.push(line.trimEnd());
  if (found.some((each) => textWidth(each, size, bold) > room)) return null;
  return found.length <= most ? balanced(found, room, size) : null;
}

/** Two lines of Han characters as near to equal length as may be: a last line of one character looks cut off. */
function balanced(found: readonly string[], room: number, size: number): string[] {
  const whole = found.join("");
  if (found.length !== 2 || [...whole].some((character) => !isWide(character))) return [...found];
  const characters = [...whole];
  const half = Math.ceil(characters.length / 2);
  const first = characters.slice(0, half).join("");
  return textWidth(first, size) <= room ? [first, characters.slice(half).join("")] : [...found];
}
