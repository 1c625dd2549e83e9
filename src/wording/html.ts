/** Text that is already HTML and may be put into a page as it is. */
export class Html {
  constructor(readonly source: string) {}
  toString(): string {
    return this.source;
  }
}

type Value = Html | string | number | null | false | readonly Value[];

const entities: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;"
};

/** The text with the characters that mean something in HTML written as entities. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => entities[character] ?? character);
}

function source(value: Value): string {
  if (value === null || value === false) return "";
  if (value instanceof Html) return value.source;
  if (typeof value === "number") return String(value);
  if (typeof value === "string") return escapeHtml(value);
  return value.map(source).join("");
}

/**
 * A template whose values are text unless they are `Html`: a document's own `<script>` is shown, never run. Null and
 * false say nothing; an array is its parts one after another.
 */
export function html(strings: TemplateStringsArray, ...values: readonly Value[]): Html {
  // the template's own indentation says nothing to a reader
  const written = (i: number): string => (strings[i] ?? "").replace(/\n\s+/g, "\n");
  let result = written(0);
  values.forEach((value, i) => (result += source(value) + written(i + 1)));
  return new Html(result);
}

/** What a reader sees of a piece of HTML, without its marks; for pictures, which have none. */
export function plainText(value: Value): string {
  const characters = new Map(Object.entries(entities).map(([character, entity]) => [entity, character]));
  return source(value)
    .replace(/<[^>]*>/g, "")
    .replace(/&(?:amp|lt|gt|quot|#39);/g, (entity) => characters.get(entity) ?? entity)
    .replace(/\s+/g, " ")
    .trim();
}

export type {Value as HtmlValue};
