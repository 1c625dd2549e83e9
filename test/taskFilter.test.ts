import {describe, expect, it} from "vitest";
import {type TaskFacts, fold, matches, readFilter} from "../src/components/taskFilter.js";

const task: TaskFacts = {
  id: "doc-1-1",
  document: "doc",
  theme: "doc-1",
  section: "doc-1-2",
  units: [
    {id: "a", role: "lead"},
    {id: "b", role: "support"},
    {id: "districts", role: "responsible"}
  ],
  collectiveOnly: false,
  gaps: ["diffuse"],
  due: "2025-06-30",
  text: fold("加强 危险化学品 监管（市应急局 牵头，Ａ公司 配合）")
};

const passes = (query: string): boolean =>
  matches(readFilter(new URL(`tasks.html${query}`, "http://localhost/")), task);

describe("the filter of tasks", () => {
  it.each([
    ["", true],
    ["?q=应急局", true],
    ["?q=危险化学品 市应急局", true],
    ["?q=危险化学品　铁路", false],
    ["?q=a公司", true],
    ["?unit=a", true],
    ["?unit=a&unit=b", true],
    ["?unit=a&unit=c", false],
    ["?unit=pudong|districts", true],
    ["?unit=pudong", false],
    ["?unit=a&role=lead", true],
    ["?unit=b&role=lead", false],
    ["?role=guide", false],
    ["?unit=a&place=first", true],
    ["?unit=b&place=first", false],
    ["?theme=doc-1&section=doc-1-2&document=doc", true],
    ["?theme=doc-2", false],
    ["?only=collective", false],
    ["?unit=a&unit=b&unit=districts&exact", true],
    ["?unit=a&unit=b&exact", false],
    ["?unit=a&unit=b&exact=districts", true],
    ["?unit=a&unit=b|pudong&unit=huangpu|districts&exact", true],
    ["?unit=a&exact=districts", false],
    ["?gap=diffuse", true],
    ["?gap=no_unit", false],
    ["?due=2025-06", true],
    ["?due=2025-07", false],
    ["?due=stated", true],
    ["?due=none", false],
    ["?unit=", true],
    ["#doc-1-1", true],
    ["#doc-1-2", false],
    ["?unit=a#doc-9", true]
  ])("%s → %s", (query, expected) => {
    expect(passes(query)).toBe(expected);
  });

  it("reads what an address has and nothing else", () => {
    expect(readFilter(new URL("http://localhost/tasks.html?q=&unit=&place=last"))).toEqual({
      id: null,
      words: [],
      units: [],
      exact: null,
      theme: null,
      section: null,
      document: null,
      role: null,
      first: false,
      collectiveOnly: false,
      gap: null,
      due: null
    });
  });
});
