import {createReadStream, existsSync} from "node:fs";
import {mkdir, open, rename} from "node:fs/promises";
import {dirname, join} from "node:path";
import {createInterface} from "node:readline";

/** A line each: key and SVG as a JSON array. Those of thousands of pages would be too long for one text. */
const kept = join(".cache", "drawings.jsonl");

/** Characters that are written at one time. */
const AT_ONCE = 1_000_000;

/** JSON leaves two characters as they are that readers of lines take for ends of lines. */
function line(drawing: readonly [string, string]): string {
  return JSON.stringify(drawing).replace(/[\u2028\u2029]/g, (end) => (end === "\u2028" ? "\\u2028" : "\\u2029"));
}

/** Drawings of the last build; a file that is not there holds none, one that was cut off those before the cut. */
export async function formerDrawings(file = kept): Promise<ReadonlyMap<string, string>> {
  const drawings = new Map<string, string>();
  if (!existsSync(file)) return drawings;
  for await (const line of createInterface({input: createReadStream(file), crlfDelay: Infinity})) {
    try {
      const [key, svg]: readonly unknown[] = JSON.parse(line);
      if (typeof key === "string" && typeof svg === "string") drawings.set(key, svg);
    } catch (error) {
      if (!(error instanceof SyntaxError)) throw error;
    }
  }
  return drawings;
}

/** Keeps the drawings of a build for the next one. */
export async function keepDrawings(drawings: ReadonlyMap<string, string>, file = kept): Promise<void> {
  const temporary = `${file}-${process.pid}`;
  await mkdir(dirname(file), {recursive: true});
  const out = await open(temporary, "w");
  try {
    let lines = "";
    for (const drawing of drawings) {
      lines += `${line(drawing)}\n`;
      if (lines.length < AT_ONCE) continue;
      await out.write(lines);
      lines = "";
    }
    await out.write(lines);
  } finally {
    await out.close();
  }
  await rename(temporary, file);
}
