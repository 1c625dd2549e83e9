import type {Example} from "./clauses/examples.js";
import type {Metadata, Reading} from "./model.js";
import {keyOf} from "./text/dates.js";

/** How many were found, how many are marked in the twin, how many are both. */
export interface Counts {
  readonly found: number;
  readonly marked: number;
  readonly both: number;
}

/** One Counts for each of MEASURES, and a line for each difference. */
export interface Measured {
  readonly counts: readonly Counts[];
  readonly differences: readonly string[];
}

export const MEASURES = ["mention span", "span and role", "task", "metadata"] as const;

const ROLES = ["lead", "responsible", "support", "guide"];

/** What marks of metadata are compared with. */
const METADATA: Readonly<Record<string, (metadata: Metadata) => readonly (string | null)[]>> = {
  title: ({title}) => [title],
  number: ({documentNumber}) => [documentNumber],
  issuer: ({issuers}) => issuers,
  recipient: ({recipients}) => recipients,
  issued: ({issuedOn}) => [issuedOn]
};

/**
 * A reading beside its annotated twin. A mention or task is right when its span is, white space left out; parties that a
 * rule of the document implies are not counted. Metadata is compared where the twin marks some. Throws when the twin,
 * less its marks, is another text.
 */
export function compared(reading: Reading, twin: Example, path: string): Measured {
  const {text} = reading.document;
  const places = keptPlaces(text);
  const twinPlaces = keptPlaces(twin.text);
  if (text.replace(/\s/g, "") !== twin.text.replace(/\s/g, "")) throw new Error(`twin is not the document's: ${path}`);
  const key = (span: {start: number; end: number}, from: Int32Array, what = ""): string =>
    `${what}[${from[span.start]}, ${from[span.end]})`;
  const assignments = reading.assignments.filter(({roleBasis}) => roleBasis !== "implied");
  const mentions = twin.marks.filter(({as}) => ROLES.includes(as));
  const tasks = twin.marks.filter(({as}) => as === "task");
  const quote = (span: {start: number; end: number}, from: string): string =>
    from.slice(span.start, span.end).replace(/\s+/g, "").slice(0, 40);
  const pairs: [Map<string, string>, Map<string, string>][] = [
    [
      new Map(assignments.map((each) => [key(each, places), each.mention])),
      new Map(mentions.map((each) => [key(each, twinPlaces), quote(each, twin.text)]))
    ],
    [
      new Map(assignments.map((each) => [key(each, places, each.role), `${each.role}:${each.mention}`])),
      new Map(mentions.map((each) => [key(each, twinPlaces, each.as), `${each.as}:${quote(each, twin.text)}`]))
    ],
    [
      new Map(reading.tasks.map((each) => [key(each, places), quote(each, text)])),
      new Map(tasks.map((each) => [key(each, twinPlaces), quote(each, twin.text)]))
    ],
    metadataPairs(reading.metadata, twin)
  ];
  return {
    counts: pairs.map(([found, marked]) => ({
      found: found.size,
      marked: marked.size,
      both: [...found.keys()].filter((each) => marked.has(each)).length
    })),
    differences: pairs.flatMap(([found, marked], index) => {
      if (index === 0) return [];
      const only = (one: Map<string, string>, other: Map<string, string>): string[] =>
        [...one].flatMap(([each, words]) => (other.has(each) ? [] : [`${MEASURES[index]} ${each} ${words}`]));
      return [
        ...only(found, marked).map((each) => `not marked: ${each}`),
        ...only(marked, found).map((each) => `not found: ${each}`)
      ];
    })
  };
}

function metadataPairs(metadata: Metadata, twin: Example): [Map<string, string>, Map<string, string>] {
  const found = new Map<string, string>();
  const marked = new Map<string, string>();
  for (const {as, start, end} of twin.marks) {
    const values = METADATA[as]?.(metadata);
    if (values === undefined) continue;
    const word = keyOf(twin.text.slice(start, end));
    marked.set(`${as} ${as === "issued" ? isoOf(word) : word}`, word);
    for (const value of values) if (value !== null) found.set(`${as} ${keyOf(value)}`, value);
  }
  return [found, marked];
}

function isoOf(day: string): string {
  const [year = "", month = "", date = ""] = day.match(/\d+/g) ?? [];
  return `${year}-${month.padStart(2, "0")}-${date.padStart(2, "0")}`;
}

/** For each position of a text, how many characters before it are no white space. */
function keptPlaces(text: string): Int32Array {
  const places = new Int32Array(text.length + 1);
  for (let position = 0; position < text.length; position++) {
    places[position + 1] = (places[position] ?? 0) + (/\s/.test(text.charAt(position)) ? 0 : 1);
  }
  return places;
}
