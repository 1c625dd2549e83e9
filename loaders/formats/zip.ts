import {Unzip, UnzipInflate, UnzipPassThrough} from "fflate";
import {UnreadableDocument} from "./unreadable.js";

/** The parts of an office file that are read hold no more bytes than that together, unpacked. */
const MOST_UNPACKED = 64 * 1024 * 1024;
/** Bytes handed to the unpacker at once: what comes out of them is at most some thousand times as much. */
const STEP = 16 * 1024;

/**
 * The wanted parts of a zip archive by their name, unpacked; others are passed over. Stops as soon as more comes out than an
 * office file can need, whatever the archive says of its sizes. Throws UnreadableDocument for that and for a damaged archive.
 */
export function unzipped(
  path: string,
  bytes: Uint8Array,
  isWanted: (name: string) => boolean
): ReadonlyMap<string, Uint8Array> {
  const parts = new Map<string, Uint8Array[]>();
  const finished = new Set<string>();
  let total = 0;
  const unzip = new Unzip((file) => {
    if (!isWanted(file.name) || parts.has(file.name)) return;
    const chunks: Uint8Array[] = [];
    parts.set(file.name, chunks);
    file.ondata = (error, chunk, isFinal) => {
      if (error !== null) throw new UnreadableDocument(path, `the archive is damaged: ${file.name}`);
      total += chunk.length;
      if (total > MOST_UNPACKED) throw new UnreadableDocument(path, "unpacks to more than 64 MB and is not read");
      chunks.push(chunk);
      if (isFinal) finished.add(file.name);
    };
    if ((file.originalSize ?? 0) > MOST_UNPACKED) {
      throw new UnreadableDocument(path, "unpacks to more than 64 MB and is not read");
    }
    file.start();
  });
  unzip.register(UnzipInflate);
  unzip.register(UnzipPassThrough);
  try {
    for (let start = 0; start < bytes.length; start += STEP) {
      unzip.push(bytes.subarray(start, start + STEP), start + STEP >= bytes.length);
    }
  } catch (error) {
    if (error instanceof UnreadableDocument) throw error;
    throw new UnreadableDocument(path, "the archive is damaged");
  }
  for (const name of parts.keys()) {
    if (!finished.has(name)) throw new UnreadableDocument(path, `the archive is damaged: ${name}`);
  }
  return new Map([...parts].map(([name, chunks]) => [name, joined(chunks)]));
}

function joined(chunks: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(chunks.reduce((length, chunk) => length + chunk.length, 0));
  let position = 0;
  for (const chunk of chunks) {
    whole.set(chunk, position);
    position += chunk.length;
  }
  return whole;
}
