import {strToU8, zipSync} from "fflate";
import {decode} from "../loaders/formats/index.js";
import type {Document, Reading} from "../loaders/model.js";
import {readDocument} from "../loaders/read.js";
import {NO_REGISTER} from "./readings.js";

/** A zip archive of parts given as text. */
export function archive(parts: Readonly<Record<string, string>>): Uint8Array {
  return zipSync(Object.fromEntries(Object.entries(parts).map(([name, words]) => [name, strToU8(words)])));
}

const WORD = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';

/** A .docx file whose body, numbering and styles are given as XML. */
export function docx(body: string, numbering = "", styles = ""): Uint8Array {
  return archive({
    "word/document.xml": `<?xml version="1.0" encoding="UTF-8"?><w:document ${WORD}><w:body>${body}</w:body></w:document>`,
    "word/numbering.xml": `<w:numbering ${WORD}>${numbering}</w:numbering>`,
    "word/styles.xml": `<w:styles ${WORD}>${styles}</w:styles>`
  });
}

/** A paragraph, with the XML of its properties. */
export function paragraph(words: string, properties = ""): string {
  return `<w:p><w:pPr>${properties}</w:pPr><w:r><w:t xml:space="preserve">${words}</w:t></w:r></w:p>`;
}

export function decoded(path: string, bytes: Uint8Array): Promise<Document> {
  return decode({path, bytes, sha256: "0"}, "doc");
}

export async function readingOfFile(path: string, bytes: Uint8Array): Promise<Reading> {
  return readDocument(await decoded(path, bytes), NO_REGISTER);
}

/** What two readings of the same words in two formats must share. */
export function essence({metadata, sections, tasks, assignments}: Reading): unknown {
  return {
    metadata,
    sections: sections.map(({id, label, title}) => [id, label, title]),
    tasks: tasks.map(({id, label, text, clause, dueText}) => [id, label, text, clause, dueText]),
    assignments: assignments.map(({taskId, role, roleBasis, mention}) => [taskId, role, roleBasis, mention])
  };
}
