import {createHash} from "node:crypto";

/** Inline scripts that run; blocks of data (JSON-LD) do not. */
const inlineScript = /<script(?![^>]*\ssrc=)(?![^>]*application\/ld\+json)[^>]*>([\s\S]*?)<\/script>/g;

/**
 * The page with the policy of what it may load (Content Security Policy Level 3): its own site and nothing else, inline
 * scripts by their hashes, no evaluation of text. Pictures made in the page are blobs and data; charts and the site builder
 * bring styles of their own.
 */
export function withPolicy(page: string): string {
  const hashes = [...page.matchAll(inlineScript)].map(
    ([, script = ""]) => `'sha256-${createHash("sha256").update(script).digest("base64")}'`
  );
  const rules = [
    "default-src 'self'",
    ["script-src 'self'", ...new Set(hashes)].join(" "),
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'none'"
  ];
  return page.replace(
    /<meta charset="utf-8">/i,
    (charset) => `${charset}\n<meta http-equiv="Content-Security-Policy" content="${rules.join("; ")}">`
  );
}
