import type {Block, Document, Format, SourceFile} from "../model.js";
import {decodeCharacters} from "./characters.js";
import {markdownBlocks} from "./markdown.js";
import {textBlocks} from "./text.js";
import {UnreadableDocument} from "./unreadable.js";

export {UnreadableDocument} from "./unreadable.js";

interface Content {
  readonly text: string;
  readonly blocks: readonly Block[];
}

interface FormatReader {
  readonly format: Format;
  readonly extensions: readonly string[];
  readonly read: (file: SourceFile) => Promise<Content>;
}

/** One line a format. What a rare format needs is loaded when the first such file is met. */
const FORMATS: readonly FormatReader[] = [
  {format: "markdown", extensions: ["md", "markdown"], read: async (file) => content(file, markdownBlocks)},
  {format: "text", extensions: ["txt"], read: async (file) => content(file, textBlocks)}
];

function content(file: SourceFile, blocksOf: (text: string) => Block[]): Content {
  const text = decodeCharacters(file.path, file.bytes);
  return {text, blocks: blocksOf(text)};
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
  const {text, blocks} = await reader.read(file);
  return {id, path: file.path, format: reader.format, sha256: file.sha256, text, blocks};
}
