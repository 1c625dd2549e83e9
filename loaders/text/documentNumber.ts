import {keyOf} from "./dates.js";

/**
 * A 发文字号 in the form of GB/T 9704-2012 (7.2.5), by which two prints of one number are told to be the same: the year in
 * 〔〕, digits half-width, no white space. Never shown.
 */
export function numberKey(printed: string): string {
  return keyOf(printed).replace(/[〔[(【{〈<]([0-9]{4})[〕\])】}〉>]/u, "〔$1〕");
}

/** The year that a document number carries; null where it carries none. */
export function yearOfNumber(printed: string): string | null {
  return /〔([0-9]{4})〕/u.exec(numberKey(printed))?.[1] ?? null;
}
