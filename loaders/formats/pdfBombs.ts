import {Unzlib} from "fflate";
import {UnreadableDocument} from "./unreadable.js";

/** No stream of words or of a document's structure unpacks to more. */
const MOST_UNPACKED = 64 * 1024 * 1024;
/** A stream that short cannot unpack to that much: deflate gains at most a thousandfold. */
const SHORTEST = MOST_UNPACKED / 1032;
const STEP = 16 * 1024;

/**
 * Refuses a PDF with a packed stream, other than a picture, that unpacks to more than 64 MB: the reader of PDFs would hold
 * all of it. Streams too short for that are not looked into.
 */
export function refuseBombs(path: string, bytes: Uint8Array): void {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let at = file.indexOf("stream");
  while (at >= 0) {
    const end = file.indexOf("endstream", at + 6);
    if (end < 0) return;
    const start = at + (file[at + 6] === 0x0d ? 8 : 7);
    const dictionary = file.toString("latin1", Math.max(0, at - 1000), at);
    const own = dictionary.slice(dictionary.lastIndexOf("obj") + 3);
    if (end - start > SHORTEST && /\/Fl(?:ateDecode)?\b/.test(own) && !/\/Subtype\s*\/Image\b/.test(own)) {
      if (unpackedLength(file.subarray(start, end)) > MOST_UNPACKED) {
        throw new UnreadableDocument(path, "a stream of the PDF unpacks to more than 64 MB and is not read");
      }
    }
    if (/(?:\/Fl(?:ateDecode)?\s*){2,}/.test(own)) {
      throw new UnreadableDocument(path, "a stream of the PDF is packed twice and is not read");
    }
    at = file.indexOf("stream", end + 9);
  }
}

/** How many bytes come out, as far as they have to be counted; those before a fault where the stream is damaged. */
function unpackedLength(stream: Uint8Array): number {
  let length = 0;
  const unpack = new Unzlib((chunk) => {
    length += chunk.length;
  });
  try {
    for (let at = 0; at < stream.length && length <= MOST_UNPACKED; at += STEP) {
      unpack.push(stream.subarray(at, at + STEP), at + STEP >= stream.length);
    }
  } catch {
    return length;
  }
  return length;
}
