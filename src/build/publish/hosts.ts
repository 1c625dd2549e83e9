import {readFile} from "node:fs/promises";
import {join} from "node:path";
import {type BuiltSite, tagsIn} from "./pages.js";

/** Elements whose address the browser asks for by itself; a link that a reader follows is none. */
const loading = ["script", "img", "iframe", "source", "video", "audio", "embed", "object", "input"] as const;
const asked = new Set(["stylesheet", "preload", "modulepreload", "icon", "preconnect", "dns-prefetch", "manifest"]);

const isForeign = (address: string): boolean => /^\s*(?:https?:|wss?:|\/\/)/i.test(address);

function inPage(source: string): string[] {
  const addresses = loading.flatMap((name) =>
    tagsIn(source, name).flatMap((tag) => [tag.get("src"), tag.get("srcset"), tag.get("data"), tag.get("poster")])
  );
  const links = tagsIn(source, "link")
    .filter((link) => (link.get("rel") ?? "").split(/\s+/).some((rel) => asked.has(rel)))
    .map((link) => link.get("href"));
  const styles = [...source.matchAll(/<style[^>]*>([\s\S]*?)<\/style>|\sstyle="([^"]*)"/g)].flatMap(
    ([, sheet, attribute]) => inStyle(sheet ?? attribute ?? "")
  );
  return [...addresses, ...links, ...styles].filter((address): address is string => address !== undefined);
}

function inStyle(source: string): string[] {
  return [...source.matchAll(/(?:url\(\s*["']?|@import\s+["'])([^"')]+)/g)].map(([, address = ""]) => address);
}

function inScript(source: string): string[] {
  return [...source.matchAll(/(?:\bfrom|\bimport|\bfetch\(|\bimport\()\s*["'`]([^"'`]+)/g)].map(
    ([, address = ""]) => address
  );
}

/** What pages, styles and scripts load from other hosts. */
export async function hostFaults({folder, files, pages}: BuiltSite): Promise<string[]> {
  const faults: string[] = [];
  const look = (file: string, addresses: readonly string[]): void => {
    for (const address of addresses.filter(isForeign)) faults.push(`${file}: another host: ${address}`);
  };
  for (const [page, source] of pages) look(page, inPage(source));
  for (const file of files) {
    const read = file.endsWith(".css") ? inStyle : file.endsWith(".js") ? inScript : null;
    if (read !== null) look(file, read(await readFile(join(folder, file), "utf8")));
  }
  return faults;
}
