/** Words that stand out. */
export interface Strong {
  readonly kind: "strong";
  readonly text: string;
}

/** A cross-reference in brackets to figures and tables of the report; those that it does not hold are left out. */
export interface See {
  readonly kind: "see";
  readonly to: readonly string[];
}

/** A footnote that names tasks. */
export interface Note {
  readonly kind: "note";
  readonly tasks: readonly string[];
}

/** A link; the address is relative to the site's root, or a whole one. */
export interface Link {
  readonly kind: "link";
  readonly text: string;
  readonly to: string;
}

export type Mark = string | Strong | See | Note | Link;

/** A run of text of the report, to be set on a page, on paper or in a file for word processors. */
export type Prose = readonly Mark[];

/** A template whose values are text, numbers, marks or prose; null says nothing. */
export function prose(strings: TemplateStringsArray, ...values: readonly (Mark | Prose | number | null)[]): Prose {
  const marks: Mark[] = [];
  strings.forEach((text, i) => {
    marks.push(text);
    const value = values[i];
    if (value === undefined || value === null) return;
    if (typeof value === "number") marks.push(String(value));
    else if (typeof value === "string" || "kind" in value) marks.push(value);
    else marks.push(...value);
  });
  return joined(marks);
}

function joined(marks: readonly Mark[]): Prose {
  const result: Mark[] = [];
  for (const mark of marks) {
    const last = result[result.length - 1];
    if (mark === "") continue;
    if (typeof mark === "string" && typeof last === "string") result[result.length - 1] = last + mark;
    else result.push(mark);
  }
  return result;
}

export const strong = (text: string): Strong => ({kind: "strong", text});
export const see = (...to: readonly string[]): See => ({kind: "see", to});
export const note = (tasks: readonly string[]): Note => ({kind: "note", tasks});
export const link = (text: string, to: string): Link => ({kind: "link", text, to});

/** The words alone, as a title or a search result has them. */
export function plainText(marks: Prose): string {
  return marks.map((mark) => (typeof mark === "string" ? mark : "text" in mark ? mark.text : "")).join("");
}
