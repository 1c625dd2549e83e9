import {beforeAll, describe, expect, it} from "vitest";
import {decode} from "../loaders/formats/index.js";
import type {Register} from "../loaders/model.js";
import {readDocument} from "../loaders/read.js";
import {loadRegister} from "../loaders/register.js";
import {workDocument} from "./bench/corpus/workDocument.js";

const departments = ["市教育局", "市民政局", "市财政局", "市水务局", "市卫生健康委", "市公安局", "市商务局"];

describe("made-up documents that benchmarks read", () => {
  let register: Register;
  beforeAll(async () => {
    register = await loadRegister("data");
  });

  it("are the same for the same seed and others for another", () => {
    expect(workDocument(3, departments)).toBe(workDocument(3, departments));
    expect(workDocument(3, departments)).not.toBe(workDocument(4, departments));
  });

  it.each([0, 1, 2, 3])(
    "hold sixty tasks in twenty sections, each with a clause that is read (seed %i)",
    async (seed) => {
      const text = workDocument(seed, departments);
      const document = await decode({path: "d.txt", bytes: Buffer.from(text), sha256: "0"}, "d");
      const {tasks, sections, assignments, segments} = readDocument(document, register);
      // 5 chapters of 4 sections of 3 tasks
      expect(tasks).toHaveLength(60);
      expect(sections).toHaveLength(25);
      expect(tasks.filter(({clause}) => clause === null)).toEqual([]);
      for (const {id, clause} of tasks) {
        const named = new Set(departments.filter((name) => clause?.includes(name)));
        expect(assignments.filter(({taskId}) => taskId === id)).toHaveLength(named.size);
      }
      expect(segments.filter(({kind}) => kind === "unread")).toEqual([]);
    }
  );
});
