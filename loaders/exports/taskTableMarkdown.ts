import type {TaskTable} from "./taskTable.js";

/** A task table as Markdown (GFM): a heading a chapter, a table under each; marks in texts are escaped. */
export function taskTableMarkdown({title, notes, columns, groups}: TaskTable): string {
  const row = (cells: readonly string[]): string => `| ${cells.join(" | ")} |`;
  const parts = [`# ${escaped(title)}`, ...notes.map(escaped)];
  for (const {headings, lines} of groups) {
    for (const heading of headings) parts.push(`## ${escaped(heading)}`);
    parts.push(
      [
        row(columns.map((column) => column.title)),
        row(columns.map(() => "---")),
        ...lines.map(({cells}) => row(columns.map(({key}) => escaped(cells[key] ?? "–"))))
      ].join("\n")
    );
  }
  return `${parts.join("\n\n")}\n`;
}

/** The text with what Markdown or HTML would read as a mark written as itself; paragraphs are line breaks. */
function escaped(text: string): string {
  return text
    .replace(/[\\`*_{}[\]()#+!|~]/g, "\\$&")
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replace(/\r\n?|\n/g, "<br>");
}
