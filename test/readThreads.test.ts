import {mkdtemp, rm, writeFile} from "node:fs/promises";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {afterAll, beforeAll, describe, expect, it} from "vitest";
import {type DocumentRows, type Known, readSource} from "../loaders/readSource.js";
import {readInThreads} from "../loaders/readThreads.js";
import {loadRegister} from "../loaders/register.js";
import type {Source} from "../loaders/sources.js";

const plan = (n: number): string =>
  `工作要点\n\n一、安全\n\n1. 开展${"检查".repeat(n)}。（市应急局、市第${n}研究所负责）\n2. 抓好培训。（市教委）\n`;

describe("reading in threads", () => {
  let folder = "";
  let known: Known;
  const sources: readonly Source[] = ["a.txt", "b.txt", "c.pdf", "d.txt", "e.txt", "f.txt"].map((path) => ({
    id: path.slice(0, 1),
    path,
    provenance: null
  }));

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "read-threads-"));
    for (const [index, {path}] of sources.entries()) await writeFile(join(folder, path), plan(index + 1));
    await writeFile(join(folder, "secret.txt"), `${plan(1)}\n此件依申请公开\n`);
    known = {register: await loadRegister("data"), corrections: [], folder};
  });
  afterAll(() => rm(folder, {recursive: true}));

  it("gives the rows that reading one after another gives, in the same order", async () => {
    const read: DocumentRows[] = [];
    const ids: string[] = [];
    for await (const {source, rows} of readInThreads(sources, known, 2)) {
      ids.push(source.id);
      read.push(rows);
    }
    expect(ids).toEqual(["a", "b", "c", "d", "e", "f"]);
    expect(read).toEqual(await Promise.all(sources.map((source) => readSource(source, known))));
    expect(read.map(({unreadable}) => unreadable !== null)).toEqual([false, false, true, false, false, false]);
  });

  it("ends with the sentence of a document that must not be published, after those before it", async () => {
    const secret = {id: "s", path: "secret.txt", provenance: null};
    const ids: string[] = [];
    const reading = async (): Promise<void> => {
      for await (const {source} of readInThreads([...sources.slice(0, 2), secret, ...sources.slice(3)], known, 2)) {
        ids.push(source.id);
      }
    };
    await expect(reading()).rejects.toThrow(/secret\.txt: marked as not public.*依申请公开$/);
    expect(ids).toEqual(["a", "b"]);
  });

  it("reads on behind a document that takes more memory than a thread has, and says so of that one", async () => {
    const large = {id: "l", path: "large.txt", provenance: null};
    await writeFile(join(folder, large.path), plan(2).repeat(200_000));
    const [first, second, ...others] = sources;
    if (first === undefined || second === undefined) throw new Error("no documents to read");
    const read = new Map<string, DocumentRows>();
    for await (const {source, rows} of readInThreads([first, large, second, ...others], known, 2, 64)) {
      read.set(source.id, rows);
    }
    expect([...read.keys()]).toEqual(["a", "l", "b", "c", "d", "e", "f"]);
    expect(read.get("l")?.unreadable).toBe("large.txt: reading it takes more memory than there is");
    expect(read.get("l")?.diagnostics).toHaveLength(1);
    expect(read.get("b")).toEqual(await readSource(second, known));
  }, 60_000);
});
