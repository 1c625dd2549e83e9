import {readFile} from "node:fs/promises";
import {join, posix} from "node:path";
import {gzipSync} from "node:zlib";
import {type BuiltSite, tagsIn} from "./pages.js";

/** Most bytes of a first view, compressed: 120 kB of 1,000 bytes. */
export const MOST_BYTES = 120_000;

/** What a script imports before it runs; what it asks for later is no part of the first view. */
function importsOf(script: string): string[] {
  return [...script.matchAll(/(?:\bfrom|(?:^|[;\n}])\s*import)\s*["']([^"']+)["']/g)].map(
    ([, address = ""]) => address
  );
}

/**
 * Bytes of each page's first view: the page, the styles and scripts it names, and what these import, each compressed by
 * gzip at its usual level. Rows that scripts ask for afterwards are not in it.
 */
export async function weightsOf({folder, files, pages}: BuiltSite): Promise<ReadonlyMap<string, number>> {
  const known = new Map<string, {readonly bytes: number; readonly next: readonly string[]}>();
  const resolved = (from: string, address: string): string =>
    posix.normalize(posix.join(posix.dirname(from), decodeURIComponent(address.replace(/[?#].*$/, ""))));
  const read = async (file: string): Promise<{readonly bytes: number; readonly next: readonly string[]}> => {
    const found = known.get(file);
    if (found !== undefined) return found;
    const content = await readFile(join(folder, file));
    const next = file.endsWith(".js") ? importsOf(content.toString()).map((address) => resolved(file, address)) : [];
    const made = {bytes: gzipSync(content).length, next: next.filter((name) => files.has(name))};
    known.set(file, made);
    return made;
  };
  const weights = new Map<string, number>();
  for (const [page, source] of pages) {
    const named = [
      ...tagsIn(source, "link")
        .filter((link) => ["stylesheet", "modulepreload"].includes(link.get("rel") ?? ""))
        .map((link) => link.get("href")),
      ...tagsIn(source, "script").map((script) => script.get("src")),
      ...[...source.matchAll(/<script\b(?![^>]*\ssrc=)[^>]*>([\s\S]*?)<\/script>/g)].flatMap(([, script = ""]) =>
        importsOf(script)
      )
    ].flatMap((address) => (address === undefined ? [] : [resolved(page, address)]));
    const waiting = [page, ...named.filter((file) => files.has(file))];
    const seen = new Set<string>();
    let bytes = 0;
    for (let file = waiting.pop(); file !== undefined; file = waiting.pop()) {
      if (seen.has(file)) continue;
      seen.add(file);
      const {bytes: own, next} = await read(file);
      bytes += own;
      waiting.push(...next);
    }
    weights.set(page, bytes);
  }
  return weights;
}

export async function weightFaults(site: BuiltSite): Promise<string[]> {
  return [...(await weightsOf(site))].flatMap(([page, bytes]) =>
    bytes > MOST_BYTES
      ? [`${page}: its first view is more than ${MOST_BYTES / 1000} kB: ${(bytes / 1000).toFixed(1)} kB`]
      : []
  );
}
