import {UnreadableDocument} from "./unreadable.js";

/** The characters that bytes are in an encoding; null where they are none in it, or no such encoding is known. */
export function decodeAs(encoding: string, bytes: Uint8Array): string | null {
  try {
    return new TextDecoder(encoding, {fatal: true}).decode(bytes);
  } catch (error) {
    if (error instanceof TypeError || error instanceof RangeError) return null;
    throw error;
  }
}

/** UTF-16 without a mark: white space and ASCII leave every second byte zero. */
function unmarkedUtf16(bytes: Uint8Array): "utf-16le" | "utf-16be" | null {
  let even = 0;
  let odd = 0;
  const length = Math.min(bytes.length, 4096);
  for (let index = 0; index < length; index++) {
    if (bytes[index] !== 0) continue;
    if (index % 2 === 0) even++;
    else odd++;
  }
  if (even === 0 && odd > 0) return "utf-16le";
  if (odd === 0 && even > 0) return "utf-16be";
  return null;
}

/** Text of more bytes is not read. */
const MOST_BYTES = 64 * 1024 * 1024;

/**
 * The text of a file in UTF-8, UTF-16 or GB18030, byte-order mark off and otherwise character for character.
 * Throws UnreadableDocument for bytes that are no text, and for more than 64 MB of them.
 */
export function decodeCharacters(path: string, bytes: Uint8Array): string {
  if (bytes.length === 0) throw new UnreadableDocument(path, "the file is empty");
  if (bytes.length > MOST_BYTES) throw new UnreadableDocument(path, "holds more than 64 MB of text and is not read");
  const marked =
    bytes[0] === 0xff && bytes[1] === 0xfe ? "utf-16le" : bytes[0] === 0xfe && bytes[1] === 0xff ? "utf-16be" : null;
  const encodings = [marked ?? unmarkedUtf16(bytes) ?? "utf-8", "gb18030"];
  for (const encoding of encodings) {
    const text = decodeAs(encoding, bytes);
    if (text === null || text.includes("\0")) continue;
    if (text.trim() === "") throw new UnreadableDocument(path, "the file holds white space only");
    return text;
  }
  throw new UnreadableDocument(path, "the bytes are no text in UTF-8, UTF-16 or GB18030");
}
