import {join} from "node:path";
import {readGivenCsv} from "./givenCsv.js";
import type {Role} from "./model.js";

/** What a person says that the words are. */
export type Verdict =
  | {readonly is: "role"; readonly role: Role}
  | {readonly is: "unit"; readonly unitId: string}
  /** names no unit: a mention that was read, or a whole clause */
  | {readonly is: "nobody"}
  /** read rightly: the doubt about it is settled */
  | {readonly is: "right"};

/** A person's word about one reading. */
export interface Correction {
  /** file and line of the row, for messages */
  readonly place: string;
  /** the document's id or its file name */
  readonly document: string;
  /** words of the document, white space left out of account; those that are meant in {…} where others stand around them */
  readonly quote: string;
  readonly verdict: Verdict;
  readonly reason: string;
}

/** Whether a correction is of the document with this id and path. */
export function isOf({document}: Correction, id: string, path: string): boolean {
  return document === id || document === path || path.endsWith(`/${document}`);
}

const ROLES: readonly Role[] = ["lead", "responsible", "support", "guide"];

function verdictOf(written: string, units: ReadonlySet<string>): Verdict | null {
  const role = ROLES.find((each) => each === written);
  if (role !== undefined) return {is: "role", role};
  if (written === "nobody" || written === "right") return {is: written};
  const unitId = /^unit:(.+)$/.exec(written)?.[1];
  return unitId !== undefined && units.has(unitId) ? {is: "unit", unitId} : null;
}

/**
 * corrections.csv of the registry `folder`; without the file, none. Throws one sentence for a row without document, quote or
 * reason, for what is none of lead, responsible, support, guide, unit:ID of the register, nobody, right, and for a quote
 * with a brace that is not closed.
 */
export async function loadCorrections(folder: string, units: ReadonlySet<string>): Promise<Correction[]> {
  const columns = ["document", "quote", "what", "reason"] as const;
  const rows = await readGivenCsv(join(folder, "corrections.csv"), columns, columns);
  return (rows ?? []).map((row) => {
    const document = row.need("document", "correction without document", row.get("quote"));
    const quote = row.need("quote", "correction without quote", document);
    const what = row.need("what", "correction that does not say what it is", quote);
    const reason = row.need("reason", "correction without reason", quote);
    if (!/^[^{}]+$|^[^{}]*\{[^{}]+\}[^{}]*$/u.test(quote)) throw row.fault("quote with braces out of order", quote);
    const verdict = verdictOf(what, units);
    if (verdict === null) {
      throw row.fault("not lead, responsible, support, guide, unit:ID of the register, nobody or right", what);
    }
    return {place: row.place, document, quote, verdict, reason};
  });
}
