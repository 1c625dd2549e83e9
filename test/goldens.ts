import {existsSync, mkdirSync, readFileSync, rmSync, writeFileSync} from "node:fs";
import {dirname} from "node:path";
import {fileURLToPath} from "node:url";
import {expect} from "vitest";

const OUTPUT = fileURLToPath(new URL("output/", import.meta.url));

/**
 * Compares `actual` with test/output/`name`. What differs is written beside it as `-changed`, to be read and moved by
 * hand; a golden that is not there is written once, but is an error under CI.
 */
export function expectGolden(name: string, actual: string): void {
  const path = `${OUTPUT}${name}`;
  const changed = path.replace(/(\.[^./]+)$/, "-changed$1");
  mkdirSync(dirname(path), {recursive: true});
  if (!existsSync(path)) {
    if (process.env.CI !== undefined) throw new Error(`golden missing: test/output/${name}`);
    writeFileSync(path, actual);
    return;
  }
  const golden = readFileSync(path, "utf8");
  if (golden === actual) rmSync(changed, {force: true});
  else writeFileSync(changed, actual);
  expect(actual).toBe(golden);
}
