import {describe, expect, it} from "vitest";
import {html, plainText} from "../src/wording/html.js";
import {tableOf} from "../src/build/figure.js";
import {functionHeads} from "../src/build/measureHeads.js";
import {standaloneSvg} from "../src/charts/standalone.js";

describe("a picture that leaves the site", () => {
  const drawing = '<svg width="400" height="100"><a href="tasks.html"><rect fill="var(--data)"/></a></svg>';
  const words = {title: "题", measured: "各单位", caption: "n = 3项任务。", lang: "zh", width: 400} as const;

  it("carries its legend with colours written out, and leads nowhere", () => {
    const items = [
      {colour: "var(--seq-1)", label: "1"},
      {colour: "var(--accent)", label: "a < b"}
    ];
    const svg = standaloneSvg(drawing, {...words, legend: items});
    expect(svg).toContain('fill="#d9e8ef"');
    expect(svg).toContain('fill="#b3311b"');
    expect(svg).toContain("a &lt; b");
    expect(svg).toContain("各单位");
    expect(svg).not.toContain("var(--");
    expect(svg).not.toContain("<a ");
  });

  it("has a title in lines of about one length", () => {
    // 400 px hold 18 characters of 22: 20 of them stand in two lines of ten
    const svg = standaloneSvg(drawing, {...words, title: "一".repeat(20)});
    const heads = [...svg.matchAll(/font-weight="700">([^<]*)</g)].map(([, line]) => line);
    expect(heads).toEqual(["一".repeat(10), "一".repeat(10)]);
  });

  it("is as much higher as its legend has lines", () => {
    const height = (labels: readonly string[]): number => {
      const legend = labels.map((label) => ({colour: "var(--ink)", label}));
      return Number(/ height="(\d+)"/.exec(standaloneSvg(drawing, {...words, legend}))?.[1]);
    };
    const none = height([]);
    expect(height(["甲"])).toBe(none + 20);
    // 18 + 13 · 20 + 18 = 296 of 400 each: two lines
    expect(height(["一".repeat(20), "二".repeat(20)])).toBe(none + 40);
  });
});

describe("a figure's table in the page", () => {
  const as = (text: string): string => text;
  const rows = (n: number) => ({columns: [{label: "n", numeric: true}], rows: Array.from({length: n}, (_, i) => [i])});

  it("has the first hundred of more rows, and says how many there are", () => {
    const {source} = tableOf(rows(101), "题", "zh", as);
    expect(source.match(/<tr>/g)).toHaveLength(1 + 100);
    expect(source).toContain("共101行，这里是前100行；全部在CSV中。");
  });

  it("has all of a hundred, and says nothing", () => {
    const {source} = tableOf(rows(100), "题", "en", as);
    expect(source.match(/<tr>/g)).toHaveLength(1 + 100);
    expect(source).not.toContain("first");
  });
});

describe("HTML as plain text", () => {
  it("has no marks, and the characters that were written as entities", () => {
    expect(plainText(html`<b>${"a & <b>"}</b>  c`)).toBe("a & <b> c");
    expect(plainText(null)).toBe("");
  });
});

describe("the head of a measure in code", () => {
  it("is the doc comment of an exported function, and no other comment", () => {
    const source = `/** A type. */\nexport interface A {}\n\n/**\n * Half of it.\n *\n *   n / 2\n */\nexport function half(n: number) {}\n/** Not told. */\nfunction own() {}\n`;
    expect(functionHeads(source)).toEqual([{name: "half", prose: "Half of it.\n\n  n / 2"}]);
  });
});
