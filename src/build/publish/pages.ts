import {readFile, readdir} from "node:fs/promises";
import {join, relative, sep} from "node:path";

/** A built site in memory as the checks read it: its files' paths with forward slashes, sorted, and the text of its pages. */
export interface BuiltSite {
  readonly folder: string;
  readonly files: ReadonlySet<string>;
  readonly pages: ReadonlyMap<string, string>;
}

/** The paths of a folder's files, with forward slashes, sorted. Throws where there is no such folder. */
export async function filesIn(folder: string): Promise<string[]> {
  const entries = await readdir(folder, {withFileTypes: true, recursive: true});
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join("/"))
    .sort();
}

export async function readSite(folder: string): Promise<BuiltSite> {
  const files = await filesIn(folder);
  const pages = new Map<string, string>();
  for (const file of files) {
    if (file.endsWith(".html")) pages.set(file, await readFile(join(folder, file), "utf8"));
  }
  if (!pages.has("index.html")) throw new Error(`there is no site in: ${folder}`);
  return {folder, files: new Set(files), pages};
}

/** The start tags of a name in a page, each as its attributes by name, with entities read. */
export function tagsIn(page: string, name: string): ReadonlyMap<string, string>[] {
  return [...page.matchAll(new RegExp(`<${name}(\\s[^>]*)?>`, "gi"))].map(
    ([, attributes = ""]) =>
      new Map(
        [...attributes.matchAll(/([\w:-]+)(?:="([^"]*)")?/g)].map(([, key = "", value = ""]) => [key, unescaped(value)])
      )
  );
}

const characters: Readonly<Record<string, string>> = {amp: "&", lt: "<", gt: ">", quot: '"', "#39": "'"};

function unescaped(text: string): string {
  return text.replace(/&(amp|lt|gt|quot|#39);/g, (entity, name: string) => characters[name] ?? entity);
}
