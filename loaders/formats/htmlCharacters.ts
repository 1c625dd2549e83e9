import type {Diagnostic} from "../model.js";
import {decodeCharacters, decodeAs} from "./characters.js";

/** Where pages say how their characters are written (HTML, 13.2.3.2 looks that far). */
const PRESCAN = 1024;
const CLAIM = /<meta[^>]{0,200}?charset\s*=\s*["']?\s*([a-z0-9_:-]{2,40})/i;

/**
 * The characters of a page. Bytes that are UTF-8 or UTF-16 are read as that; others as what the page claims to be, if they
 * are, else as GB18030. A claim that does not hold is a doubt.
 */
export function decodePage(
  path: string,
  bytes: Uint8Array
): {readonly page: string; readonly doubt: Diagnostic | null} {
  const head = new TextDecoder("latin1").decode(bytes.subarray(0, 4 * PRESCAN));
  const claimed = CLAIM.exec(head)?.[1]?.toLowerCase() ?? null;
  const isClaimed = claimed !== null && !/^utf-?(?:8|16)/.test(claimed);
  if (decodeAs("utf-8", bytes) === null && isClaimed) {
    const page = decodeAs(claimed, bytes);
    if (page !== null && !page.includes("\0")) return {page, doubt: null};
  }
  const page = decodeCharacters(path, bytes);
  const read = decodeAs("utf-8", bytes) === page ? "utf-8" : bytes.includes(0) ? "utf-16" : "gb18030";
  const agrees = claimed === null || sameEncoding(claimed, read);
  return {
    page,
    doubt: agrees
      ? null
      : {
          start: 0,
          end: 0,
          taskId: null,
          rule: "other-encoding",
          severity: "info",
          message: `the page says that it is ${claimed}, and is read as ${read}`,
          quote: ""
        }
  };
}

function sameEncoding(claimed: string, read: string): boolean {
  if (read === "gb18030") return /^(?:gb|x-gbk)/.test(claimed);
  return claimed.replace(/[^a-z0-9]/g, "").startsWith(read.replace("-", ""));
}
