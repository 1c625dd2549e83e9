import {mkdirSync, mkdtempSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {dirname, join} from "node:path";
import {JSDOM} from "jsdom";
import {afterAll, describe, expect, it, test} from "vitest";
import {alternativeText, extremesOf} from "../src/build/alternative.js";
import {barTable} from "../src/build/barTable.js";
import {figureFaults} from "../src/build/checkFigures.js";
import {checkSite} from "../src/build/checkSite.js";
import {type Embedded, embedHtml, embedTool} from "../src/build/embed.js";
import type {FigureTable} from "../src/components/figureTable.js";

const bars: FigureTable = {
  columns: [{label: "unit"}, {label: "tasks", numeric: true}, {label: "rank", numeric: true}],
  rows: [
    ["Transport", 12, 1],
    ["Education", 3, 2],
    ["Justice", 3, 2]
  ]
};

describe("what a figure says to readers who do not see it", () => {
  it("is its finding, its axes, the highest and the lowest value with their names, and n", () => {
    const said = {title: "One unit has most", measured: "Tasks per unit", table: bars};
    expect(alternativeText({...said, caption: "Hollow: collective. n = 9 tasks. Source: 1."}, "en")).toBe(
      "One unit has most. Tasks per unit. Tasks: highest 12 (Transport), lowest 3 (Education; Justice). n = 9 tasks."
    );
    expect(alternativeText({...said, caption: "Each square is a task"}, "en")).toContain("Each square is a task.");
  });

  it("names three rows that share a value, and of four the first", () => {
    const rows = ["a", "b", "c", "d"].map((name) => [name, 1] as const);
    expect(extremesOf({...bars, rows: [["z", 2], ...rows.slice(0, 3)]}, "zh")).toBe(
      "tasks：最大2（z），最小1（a；b；c）。"
    );
    expect(extremesOf({...bars, rows: [["z", 2], ...rows]}, "zh")).toBe("tasks：最大2（z），最小1（a等4处）。");
    expect(extremesOf({...bars, rows}, "en")).toBe("tasks: everywhere 1 (a and 3 more).");
  });

  it("reads the columns that are drawn, and only the rows that are drawn", () => {
    const columns = [{label: "unit"}, ...["I", "II"].map((label) => ({label, numeric: true, isDrawn: true}))];
    const rows = [
      ["a", 1, 0],
      ["b", 2, 7],
      ["c", 99, 99]
    ] as const;
    expect(extremesOf({columns, rows, drawnRows: 2}, "en")).toBe("highest 7 (b × II), lowest 0 (a × II).");
    expect(extremesOf({columns, rows, drawnRows: 0}, "en")).toBeNull();
  });

  it("tells a bare number with the head of its column, and a value with at most two decimals", () => {
    const table = {
      columns: [{label: "task"}, {label: "index", numeric: true}],
      rows: [
        ["7", 1.23456],
        ["8", null],
        ["9", 1]
      ]
    };
    expect(extremesOf(table, "en")).toBe("index: highest 1.23 (task 7), lowest 1 (task 9).");
  });
});

const embedded: Embedded = {
  lang: "en",
  address: "https://atlas.example/x",
  page: "en/workload.html#ranks",
  picture: "figures/en/ranks.svg",
  width: 952,
  height: 600,
  alternative: `"a" & <b>`,
  caption: "A site. Figure 1."
};

describe("the HTML by which another page shows a figure", () => {
  it("holds the picture with its alternative text, and links to the figure", () => {
    const {document} = new JSDOM(embedHtml(embedded)).window;
    const image = document.querySelector("figure > a > img");
    expect(image?.getAttribute("src")).toBe("https://atlas.example/x/figures/en/ranks.svg");
    expect(image?.getAttribute("alt")).toBe(`"a" & <b>`);
    expect(image?.parentElement?.getAttribute("href")).toBe("https://atlas.example/x/en/workload.html#ranks");
    expect(document.querySelector("figcaption")?.textContent).toBe("A site. Figure 1.");
    expect(document.querySelector("b")).toBeNull();
  });

  it("is text in the page, with a remark where its links are not whole", () => {
    const shown = new JSDOM(embedTool(embedded).source).window.document;
    expect(shown.querySelector("img")).toBeNull();
    expect(shown.querySelector("code")?.textContent).toBe(embedHtml(embedded));
    expect(shown.querySelector("p")).toBeNull();
    const relative = new JSDOM(embedTool({...embedded, address: null}).source).window.document;
    expect(relative.querySelector("code")?.textContent).toContain(`src="figures/en/ranks.svg"`);
    expect(relative.querySelector("p")?.textContent).toContain("no address of its own");
  });
});

describe("a site with a figure", () => {
  const folder = mkdtempSync(join(tmpdir(), "duty-atlas-figure-"));
  afterAll(() => rmSync(folder, {recursive: true}));
  const parts = {
    id: ` id="ranks"`,
    label: ` aria-label="said"`,
    svg: `<a href="figures/en/ranks.svg">SVG</a>`,
    csv: `<a href="figures/en/ranks.csv">CSV</a>`,
    embed: embedTool(embedded).source,
    desc: "<desc>said</desc>"
  };
  /** Checks a site of one page with one figure. */
  function check(given: Partial<typeof parts>): Promise<void> {
    const {id, label, svg, csv, embed, desc} = {...parts, ...given};
    const files = {
      "index.html": `<html><figure class="figure side"${id}><svg role="img"${label}></svg>${svg}${csv}${embed}</figure></html>`,
      "figures/en/ranks.svg": `<svg><title>t</title>${desc}</svg>`,
      "figures/en/ranks.csv": "a"
    };
    for (const [path, content] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, path)), {recursive: true});
      writeFileSync(join(folder, path), content);
    }
    return checkSite(folder);
  }

  it("is as it should be with all its tools", async () => {
    await expect(check({})).resolves.toBeUndefined();
  });

  test.each([
    ["id", "a figure has no address"],
    ["label", "the figure ranks has no alternative text"],
    ["svg", "the figure ranks has no picture as SVG"],
    ["csv", "the figure ranks has no rows as CSV"],
    ["embed", "the figure ranks has no HTML to embed it"],
    ["desc", "figures/en/ranks.svg: a picture that does not say what is to be seen"]
  ] as const)("has a fault without its %s", async (part, sentence) => {
    await expect(check({[part]: ""})).rejects.toThrow(sentence);
  });

  it("has a fault where something is drawn in no figure, and none where the figure is small or a table with bars", () => {
    const drawn = `<svg aria-label="said" class="plot"></svg>`;
    const rest = `${parts.svg}${parts.csv}${parts.embed}`;
    const figure = (name: string, inner: string): string => `<figure class="${name}" id="a">${inner}${rest}</figure>`;
    expect(figureFaults(`<div>${drawn}</div>${figure("figure side", drawn)}`)).toEqual([
      "a drawing stands in no figure"
    ]);
    expect(figureFaults(figure("small-figure", drawn))).toEqual([]);
    expect(figureFaults(figure("small-figure", ""))).toEqual(["the figure a has no alternative text"]);
    expect(figureFaults(figure("figure side", barTable(["a", "b"], [{name: "x", cells: [1], bar: 1}]).source))).toEqual(
      []
    );
  });
});
