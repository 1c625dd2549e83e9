import {readdirSync, readFileSync} from "node:fs";
import {join} from "node:path";
import {describe, expect, it} from "vitest";
import {parseExample} from "../loaders/clauses/examples.js";
import {compared, type Counts, MEASURES} from "../loaders/evaluation.js";
import {readDocument} from "../loaders/read.js";
import {loadRegister} from "../loaders/register.js";
import {documentAt, readingOf} from "./readings.js";

const FOLDER = "test/input/annotated";
const twins = readdirSync(FOLDER)
  .filter((name) => name.includes(".marked."))
  .sort();

function f1({found, marked, both}: Counts): number {
  return found + marked === 0 ? 1 : (2 * both) / (found + marked);
}

async function measured(twin: string) {
  const stem = twin.replace(/\.marked\.txt$/, "");
  const name = readdirSync(FOLDER).find((each) => each.startsWith(`${stem}.`) && !each.includes(".marked."));
  if (name === undefined) throw new Error(`no document beside its twin: ${twin}`);
  const path = join(FOLDER, name);
  const reading = readDocument(await documentAt(path, stem), await loadRegister("data"));
  return compared(reading, parseExample(readFileSync(join(FOLDER, twin), "utf8")), path);
}

describe("the annotated documents", () => {
  it.each(twins)("%s is read as it is marked", async (twin) => {
    expect((await measured(twin)).differences).toEqual([]);
  });

  it("reach F1 of 0.99 in all measures together", async () => {
    const all = await Promise.all(twins.map(measured));
    MEASURES.forEach((_, index) => {
      const sum = (of: keyof Counts): number => all.reduce((total, {counts}) => total + (counts[index]?.[of] ?? 0), 0);
      expect(sum("marked")).toBeGreaterThan(index === 3 ? 5 : 40);
      expect(f1({found: sum("found"), marked: sum("marked"), both: sum("both")})).toBeGreaterThanOrEqual(0.99);
    });
  });
});

describe("a comparison", () => {
  it("counts what is found, marked and both, and tells the differences", async () => {
    const reading = await readingOf("1. 甲。（市水务局牵头，各区配合）\n");
    const twin = parseExample("{task:1. 甲。（{lead:市水务局}牵头，{responsible:各区}配合）}\n");
    // two mentions with the right span, one of them with another role; one task; no metadata marked
    const {counts, differences} = compared(reading, twin, "x");
    expect(counts).toEqual([
      {found: 2, marked: 2, both: 2},
      {found: 2, marked: 2, both: 1},
      {found: 1, marked: 1, both: 1},
      {found: 0, marked: 0, both: 0}
    ]);
    expect(differences).toHaveLength(2);
    expect(differences[0]).toMatch(/^not marked: span and role support.*各区$/);
    expect(differences[1]).toMatch(/^not found: span and role responsible.*各区$/);
  });

  it("is refused where the twin is another text", async () => {
    const reading = await readingOf("1. 甲。\n");
    expect(() => compared(reading, parseExample("1. 乙。"), "x.txt")).toThrow("twin is not the document's: x.txt");
  });
});
