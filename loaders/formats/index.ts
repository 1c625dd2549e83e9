import type {Document, Format, SourceFile} from "../model.js";
import {decodeCharacters} from "./characters.js";
import type {Content} from "./extracted.js";
import {readMarkdown} from "./markdown.js";
import {refuseOtherKind} from "./signature.js";
import {readText} from "./text.js";
import {UnreadableDocument} from "./unreadable.js";

export {UnreadableDocument} from "./unreadable.js";

interface FormatReader {
  readonly format: Format;
  readonly extensions: readonly string[];
  readonly read: (file: SourceFile) => Promise<Content>;
}

/** One line a format. What a rare format needs is loaded when the first such file is met. */
const FORMATS: readonly FormatReader[] = [
  {format: "markdown", extensions: ["md", "markdown"], read: async (file) => ofText(file, readMarkdown)},
  {format: "text", extensions: ["txt"], read: async (file) => ofText(file, readText)},
  {
    format: "table",
    extensions: ["tsv", "csv"],
    read: async (file) => ofText(file, (await import("./separated.js")).readSeparated)
  },
  {format: "docx", extensions: ["docx", "docm"], read: async (file) => (await import("./docx.js")).readDocx(file)},
  {format: "html", extensions: ["html", "htm"], read: async (file) => (await import("./html.js")).readHtml(file)},
  {format: "pdf", extensions: ["pdf"], read: async (file) => (await import("./pdf.js")).readPdf(file)},
  {
    format: "table",
    extensions: ["xlsx", "xlsm"],
    read: async (file) => (await import("./xlsx.js")).readWorkbook(file)
  }
];

function ofText(file: SourceFile, read: (text: string, path: string) => Omit<Content, "text">): Content {
  refuseOtherKind(file.path, file.bytes, "text");
  const text = decodeCharacters(file.path, file.bytes);
  return {text, ...read(text, file.path)};
}

/** The file name extensions that can be read, without the dot, in order. */
export const EXTENSIONS: readonly string[] = FORMATS.flatMap(({extensions}) => extensions);

/**
 * The document that a file's bytes hold; `id` is given by the collection.
 * Throws UnreadableDocument, with one sentence, when the bytes cannot be a document.
 */
export async function decode(file: SourceFile, id: string): Promise<Document> {
  const extension = /\.([^./]+)$/.exec(file.path)?.[1]?.toLowerCase();
  const reader = FORMATS.find(({extensions}) => extension !== undefined && extensions.includes(extension));
  if (reader === undefined) {
    throw new UnreadableDocument(file.path, `no format for this file name extension: ${extension ?? "none"}`);
  }
  return {id, path: file.path, format: reader.format, sha256: file.sha256, ...(await reader.read(file))};
}
