/**
 * A table of all UTF-16 code units: those of the first text are 1, those of the second 2, …, all others 0. One look-up tells
 * what a character is, where an expression would be tried at each.
 */
export function characterClasses(...classes: readonly string[]): Uint8Array {
  const table = new Uint8Array(0x10000);
  classes.forEach((characters, index) => {
    for (let position = 0; position < characters.length; position++) table[characters.charCodeAt(position)] = index + 1;
  });
  return table;
}

/** What `\s` matches, line ends included. */
const SPACES =
  "\t\n\v\f\r \u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000\ufeff";

const isWhiteSpace = characterClasses(SPACES);

/** Whether the code unit at a position is white space, as `\s` has it; behind the end of the text it is not. */
export function isSpaceAt(text: string, position: number): boolean {
  return isWhiteSpace[text.charCodeAt(position)] === 1;
}

/** The first position in [start, end) whose character is of a class other than 0; `end` where there is none. */
export function firstOf(classes: Uint8Array, text: string, start: number, end: number): number {
  const last = Math.min(end, text.length);
  for (let position = start; position < last; position++) if (classes[text.charCodeAt(position)] !== 0) return position;
  return end;
}
