import {UnreadableDocument} from "./unreadable.js";

type Kind = "pdf" | "zip" | "ole" | "rtf" | "picture";

const BEGINNINGS: readonly (readonly [Kind, readonly number[]])[] = [
  ["pdf", [0x25, 0x50, 0x44, 0x46, 0x2d]],
  ["zip", [0x50, 0x4b, 0x03, 0x04]],
  ["zip", [0x50, 0x4b, 0x05, 0x06]],
  ["ole", [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]],
  ["rtf", [0x7b, 0x5c, 0x72, 0x74, 0x66]],
  ["picture", [0x89, 0x50, 0x4e, 0x47]],
  ["picture", [0xff, 0xd8, 0xff]]
];

const NAMES: Readonly<Record<Kind, string>> = {
  pdf: "a PDF",
  zip: "a zip archive, as .docx and .xlsx are",
  ole: "an old Office file, or one locked with a password",
  rtf: "rich text (RTF)",
  picture: "a picture"
};

/** Readers take a signature within the first kilobyte for that of a PDF (ISO 32000-1, annex H, 3.4.1). */
function kindOf(bytes: Uint8Array): Kind | null {
  const found = BEGINNINGS.find(([, beginning]) => beginning.every((byte, index) => bytes[index] === byte));
  return found?.[0] ?? null;
}

/**
 * Holds the beginning of a file to what its name promises. Throws UnreadableDocument for one that is `expected` by its name
 * and begins otherwise, and for a text that begins as a file of another kind does.
 */
export function refuseOtherKind(path: string, bytes: Uint8Array, expected: "pdf" | "zip" | "text"): void {
  const kind = kindOf(bytes);
  if (kind === expected || (kind === null && expected === "text")) return;
  if (bytes.length === 0) throw new UnreadableDocument(path, "the file is empty");
  if (kind === null && expected === "pdf" && hasPdfHeader(bytes)) return;
  const extension = /\.([^./]+)$/.exec(path)?.[1] ?? "";
  throw new UnreadableDocument(
    path,
    kind === null ? `the bytes are no .${extension}` : `named .${extension}, but the bytes are ${NAMES[kind]}`
  );
}

function hasPdfHeader(bytes: Uint8Array): boolean {
  return new TextDecoder("latin1").decode(bytes.subarray(0, 1024)).includes("%PDF-");
}
