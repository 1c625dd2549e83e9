import {describe, expect, it} from "vitest";
import {parseExample} from "../loaders/clauses/examples.js";
import {CLAUSE_FORMATS} from "../loaders/clauses/index.js";
import {readClauses} from "../loaders/clauses/read.js";
import {flowOf} from "../loaders/flow.js";
import {textBlocks} from "../loaders/formats/text.js";

/** The text with what was read as a party drawn into it, as examples draw it. */
function drawn(text: string, known: readonly string[] = []): string {
  const document = {
    id: "x",
    path: "x.txt",
    format: "text",
    sha256: "0",
    text,
    blocks: textBlocks(text),
    tables: [],
    doubts: []
  } as const;
  const flow = flowOf(document);
  const body = {start: 0, end: flow.text.length};
  const {clauses} = readClauses(flow, text, body, (name) => known.includes(name), {rows: [], tables: []});
  let result = "";
  let position = 0;
  const parties = clauses.flatMap((clause) => clause.parties).filter(({roleBasis}) => roleBasis !== "implied");
  for (const {start, end, role} of parties) {
    result += `${flow.text.slice(position, start)}{${role}:${flow.text.slice(start, end)}}`;
    position = end;
  }
  return result + flow.text.slice(position);
}

describe.each(CLAUSE_FORMATS)("clause format $name", ({examples, known}) => {
  it("has an example and one that must not be read", () => {
    const marked = examples.filter((example) => parseExample(example).marks.length > 0);
    expect(marked.length).toBeGreaterThan(0);
    expect(marked.length).toBeLessThan(examples.length);
  });

  it.each(examples)("reads %s", (example) => {
    expect(drawn(parseExample(example).text, known)).toBe(example);
  });
});

describe("marks in examples", () => {
  it("are taken out and keep their places", () => {
    expect(parseExample("甲{task:乙（{lead:丙}）}丁")).toEqual({
      text: "甲乙（丙）丁",
      marks: [
        {as: "task", start: 1, end: 5},
        {as: "lead", start: 3, end: 4}
      ]
    });
  });

  it("must be closed", () => {
    expect(() => parseExample("甲{lead:乙")).toThrow("mark not closed in example: 甲{lead:乙");
  });
});

describe("brackets", () => {
  it("of mixed kinds and one inside another are matched by a stack", () => {
    expect(drawn("推进。〔责任单位：省市场监管局（省知识产权局)、省经信厅）")).toBe(
      "推进。〔责任单位：{responsible:省市场监管局（省知识产权局)}、{responsible:省经信厅}）"
    );
  });

  it("may hold a clause several times in a paragraph and on a line of its own", () => {
    expect(drawn("改革。（市场监管总局负责）加强。（教育部负责）\n\n（公安部、应急部负责）")).toBe(
      "改革。（{responsible:市场监管总局}负责）加强。（{responsible:教育部}负责）\n（{responsible:公安部}、{responsible:应急部}负责）"
    );
  });

  it("that nothing closes hold a clause behind a sentence alone, and only if bodies are named", () => {
    expect(drawn("改革。（市场监管总局负责\n\n二、其他")).toBe("改革。（{responsible:市场监管总局}负责\n二、其他");
    expect(drawn("改革（市场监管总局负责\n\n二、其他")).toBe("改革（市场监管总局负责\n二、其他");
    expect(drawn("改革。（详见附件、附表\n\n二、其他")).toBe("改革。（详见附件、附表\n二、其他");
  });

  it("ten thousand deep take no time to speak of", () => {
    const text = `改革。${"（".repeat(10_000)}甲${"）".repeat(10_000)}`;
    const started = performance.now();
    expect(drawn(text)).toBe(text);
    expect(performance.now() - started).toBeLessThan(2_000);
  });
});

describe("names", () => {
  it("keep an “and” of their own and are parted at one between two bodies", () => {
    expect(drawn("减负。（银保监会及各地区按职责分工负责）")).toBe(
      "减负。（{responsible:银保监会}及{responsible:各地区}按职责分工负责）"
    );
    expect(drawn("减负。（文化和旅游部、国家发展和改革委员会负责）")).toBe(
      "减负。（{responsible:文化和旅游部}、{responsible:国家发展和改革委员会}负责）"
    );
  });

  it("that list levels of government are one party, and end where another body begins", () => {
    expect(drawn("落实。（各省、自治区、直辖市人民政府，各区、县级市、市应急局）")).toBe(
      "落实。（{responsible:各省、自治区、直辖市人民政府}，{responsible:各区、县级市}、{responsible:市应急局}）"
    );
    expect(drawn("落实。（各区、各街镇、相关委、办、局）")).toBe(
      "落实。（{responsible:各区}、{responsible:各街镇}、{responsible:相关委、办、局}）"
    );
  });

  it("that the register knows are enough where nothing else speaks", () => {
    expect(drawn("建设。（之江、莫干山）")).toBe("建设。（之江、莫干山）");
    expect(drawn("建设。（之江、莫干山）", ["之江", "莫干山"])).toBe(
      "建设。（{responsible:之江}、{responsible:莫干山}）"
    );
  });

  it("broken by a page are read as one, page number left out", () => {
    expect(drawn("推进标准化建设，形成合力。（省委组织部、省委网信\n—９—\n办、省经信厅）")).toBe(
      "推进标准化建设，形成合力。（{responsible:省委组织部}、{responsible:省委网信办}、{responsible:省经信厅}）"
    );
  });
});
