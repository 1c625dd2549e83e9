import {SaxesParser} from "saxes";
import {decodeCharacters} from "./characters.js";
import {UnreadableDocument} from "./unreadable.js";

/** What happens in a part of XML, in order. Names are as written, with their prefix. */
export interface XmlEvents {
  readonly open: (name: string, attributes: Readonly<Record<string, string>>) => void;
  readonly close: (name: string) => void;
  readonly text: (words: string) => void;
}

/** No office file nests its elements deeper. */
const DEEPEST = 2000;
const STEP = 64 * 1024;

/**
 * Reads a part of an office file from beginning to end. A document type, and with it entities of the file's own, is refused:
 * ECMA-376 (part 2, 9.1.7) forbids it. Throws UnreadableDocument for that and for XML that is none.
 */
export function readXml(path: string, part: string, bytes: Uint8Array, events: XmlEvents): void {
  const parser = new SaxesParser({xmlns: false, position: false});
  let depth = 0;
  parser.on("doctype", () => {
    throw new UnreadableDocument(path, `declares a document type, as no office file may: ${part}`);
  });
  parser.on("error", () => {
    throw new UnreadableDocument(path, `the XML is damaged: ${part}`);
  });
  parser.on("opentag", ({name, attributes}) => {
    if (++depth > DEEPEST) throw new UnreadableDocument(path, `nests elements more than ${DEEPEST} deep: ${part}`);
    events.open(name, attributes);
  });
  parser.on("closetag", ({name}) => {
    depth--;
    events.close(name);
  });
  parser.on("text", events.text);
  parser.on("cdata", events.text);
  const characters = decodeCharacters(path, bytes);
  for (let start = 0; start < characters.length; start += STEP) parser.write(characters.slice(start, start + STEP));
  parser.close();
}
