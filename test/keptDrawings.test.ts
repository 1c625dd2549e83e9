import {mkdtemp, readFile, rm, writeFile} from "node:fs/promises";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {afterAll, beforeAll, expect, it} from "vitest";
import {formerDrawings, keepDrawings} from "../src/build/keptDrawings.js";

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "drawings-"));
});
afterAll(() => rm(folder, {recursive: true, force: true}));

const drawings = new Map([
  ["a", "<svg>\n“一”\u2028</svg>"],
  ["b", ""]
]);

it("drawings of a build are found by the next one, and none where none were kept", async () => {
  const file = join(folder, "deep", "drawings.jsonl");
  expect(await formerDrawings(file)).toEqual(new Map());
  await keepDrawings(drawings, file);
  expect(await formerDrawings(file)).toEqual(drawings);
});

it("of a file that was cut off those before the cut are found", async () => {
  const file = join(folder, "cut.jsonl");
  await keepDrawings(drawings, file);
  await writeFile(file, (await readFile(file, "utf8")).slice(0, -4));
  expect(await formerDrawings(file)).toEqual(new Map([["a", drawings.get("a")]]));
});
