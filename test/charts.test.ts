import {describe, expect, it} from "vitest";
import * as charts from "../src/charts/index.js";
import type {ChartOptions} from "../src/charts/options.js";
import {bin} from "../src/charts/heatMap.js";
import {abbreviated, lines, textWidth} from "../src/charts/text.js";
import {rankTicks, ticks} from "../src/charts/ticks.js";
import * as rows from "./chartRows.js";
import {large, optionsOf} from "./chartRows.js";
import {expectGolden} from "./goldens.js";
import {paper} from "../src/build/paper.js";

/** An SVG with the attributes of each element by name: documents differ in the order in which they write them. */
function byName(svg: string): string {
  return svg.replace(/<(\w+)((?: [\w:-]+="[^"]*")+)/g, (_, name: string, attributes: string) => {
    const each = attributes.match(/ [\w:-]+="[^"]*"/g) ?? [];
    return `<${name}${each.sort().join("")}`;
  });
}

type Draw = (options: ChartOptions) => SVGSVGElement;

function rankedBars(given: readonly charts.RankedRow[], options: ChartOptions): SVGSVGElement {
  return charts.rankedBars(given, {...options, valueLabel: "任务数", rankLabel: "名次", decimals: 0, maxRank: 3});
}

const every: Readonly<Record<string, Draw>> = {
  assignmentMatrix: (options) => charts.assignmentMatrix(rows.matrix, options),
  rankedBars: (options) => rankedBars(rows.ranked, options),
  rankLines: (options) => charts.rankLines(rows.rankLineRows, options),
  barRows: (options) => charts.barRows(rows.partnerBars, options),
  heatMap: (options) => charts.heatMap(rows.heat, options),
  taskSquares: (options) => charts.taskSquares(rows.squares, options),
  themeBars: (options) => charts.themeBars(rows.themeRows, options),
  observedExpected: (options) => charts.observedExpected(rows.pair, options),
  taskStrip: (options) => charts.taskStrip(rows.strip, options),
  clauseStacks: (options) => charts.clauseStacks(rows.stacks, options),
  countBars: (options) => charts.countBars(rows.counts, options),
  unitBars: (options) => charts.unitBars(rows.unitValues, options),
  pairMatrix: (options) => charts.pairMatrix(rows.pairs, options),
  pairBars: (options) => charts.pairBars(rows.bars, options),
  lorenzCurves: (options) => charts.lorenzCurves(rows.lorenz, options),
  deadlineSquares: (options) => charts.deadlineSquares(rows.due, options),
  dutyBars: (options) => charts.dutyBars(rows.duties, options),
  themeMultiples: (options) => charts.themeMultiples(rows.multiples, options),
  nodeLink: (options) => charts.nodeLink(rows.picture, options),
  unitSets: (options) => charts.unitSets(rows.sets, options)
};

const empty: Readonly<Record<string, Draw>> = {
  assignmentMatrix: (options) => charts.assignmentMatrix({themes: [], tasks: [], units: [], cells: []}, options),
  rankedBars: (options) => rankedBars([], options),
  rankLines: (options) => charts.rankLines({methods: [], units: []}, options),
  barRows: (options) => charts.barRows({...rows.partnerBars, rows: []}, options),
  heatMap: (options) =>
    charts.heatMap({...rows.heat, columns: [], rows: [], cells: [], framed: [], footer: []}, options),
  taskSquares: (options) => charts.taskSquares([], options),
  themeBars: (options) => charts.themeBars([], options),
  taskStrip: (options) => charts.taskStrip({...rows.strip, groups: []}, options),
  clauseStacks: (options) => charts.clauseStacks({groups: [], tasks: []}, options),
  countBars: (options) => charts.countBars({...rows.counts, rows: []}, options),
  unitBars: (options) => charts.unitBars({...rows.unitValues, values: []}, options),
  pairMatrix: (options) => charts.pairMatrix({units: [], cells: []}, options),
  pairBars: (options) => charts.pairBars({...rows.bars, groups: [{title: "高于随机", rows: []}]}, options),
  lorenzCurves: (options) => charts.lorenzCurves([], options),
  deadlineSquares: (options) => charts.deadlineSquares([], options),
  dutyBars: (options) => charts.dutyBars({...rows.duties, rows: []}, options),
  themeMultiples: (options) => charts.themeMultiples([], options),
  nodeLink: (options) => charts.nodeLink({nodes: [], ties: []}, options),
  unitSets: (options) => charts.unitSets({units: [], sets: []}, options)
};

const crowd = large(12, 60, 4);
const crowded: Readonly<Record<string, Draw>> = {
  ...every,
  "assignmentMatrix of 60 tasks": (options) => charts.assignmentMatrix(crowd, options),
  "assignmentMatrix of 200 tasks": (options) => charts.assignmentMatrix(large(5, 200, 4), options),
  "heatMap of 15 sections": (options) => charts.heatMap(crowd.heat, options),
  "rankedBars of 45 units": (options) => rankedBars(manyRanked(), options),
  "rankLines with long names": (options) =>
    charts.rankLines(
      {...rows.rankLineRows, units: rows.rankLineRows.units.map((unit, i) => ({...unit, name: nameOf(i)}))},
      options
    ),
  "barRows with long names": (options) =>
    charts.barRows(
      {
        ...rows.partnerBars,
        rows: rows.partnerBars.rows.map((row, i) => ({...row, name: `${nameOf(i)}、${nameOf(i + 1)}`}))
      },
      options
    ),
  "themeBars with long names": (options) =>
    charts.themeBars(
      rows.themeRows.map((row, i) => ({...row, name: nameOf(i)})),
      options
    ),
  "pairMatrix of 12 units": (options) => charts.pairMatrix(rows.manyPairs(12), options),
  "pairMatrix of 90 units": (options) => charts.pairMatrix(rows.manyPairs(90), options),
  "nodeLink of 30 units": (options) => charts.nodeLink(rows.manyNodes(30), options),
  "nodeLink of 300 units": (options) => charts.nodeLink(rows.manyNodes(300), options),
  "unitSets of 40 sets": (options) => charts.unitSets(rows.manySets(40), options),
  "pairBars of 12 pairs": (options) => charts.pairBars(rows.manyBars(12), options),
  "clauseStacks of 60 tasks": (options) => charts.clauseStacks(rows.manyStacks(60), options),
  "clauseStacks of 150 tasks": (options) => charts.clauseStacks(rows.manyStacks(150), options),
  "taskSquares of 120 tasks": (options) => charts.taskSquares([{n: 2, tasks: large(1, 120, 4).tasks}], options),
  "taskSquares of 300 tasks": (options) => charts.taskSquares([{n: 2, tasks: large(1, 300, 4).tasks}], options)
};

function nameOf(i: number): string {
  return crowd.units[i]?.name ?? `unit ${i}`;
}

function manyRanked(): charts.RankedRow[] {
  return large(45, 1, 1).units.map((unit, i) => ({
    ...unit,
    rank: i + 1,
    tied: false,
    value: 90 - i,
    low: 80 - i,
    high: 99 - i,
    rankLow: 1,
    rankHigh: 45
  }));
}

interface PlacedText {
  readonly text: string;
  readonly x1: number;
  readonly x2: number;
  readonly y1: number;
  readonly y2: number;
}

/** Where the texts of a drawing stand, by our estimate of their widths. */
function texts(svg: SVGSVGElement): PlacedText[] {
  return [...svg.querySelectorAll("text")].map((element) => {
    const group = element.closest("g[font-size]");
    const [x = NaN, y = NaN] = (/translate\((.*)\)/.exec(element.getAttribute("transform") ?? "")?.[1] ?? "")
      .split(",")
      .map(Number);
    const size = Number(group?.getAttribute("font-size"));
    const text = [...element.childNodes]
      .filter((node) => node.nodeName !== "title")
      .map((node) => node.textContent)
      .join("");
    const width = textWidth(text, size, group?.getAttribute("font-weight") === "700");
    const anchor = group?.getAttribute("text-anchor");
    const x1 = anchor === "start" ? x : anchor === "end" ? x - width : x - width / 2;
    return {text, x1, x2: x1 + width, y1: y - 0.8 * size, y2: y};
  });
}

function saying(svg: SVGSVGElement): string[] {
  return texts(svg).map(({text}) => text);
}

/** Numbers in the cells of a heat map, sorted. */
function digits(svg: SVGSVGElement): (string | null)[] {
  const groups = [...svg.querySelectorAll("g")].filter((g) => g.getAttribute("fill")?.startsWith("var(--seq-ink"));
  return groups.flatMap((g) => [...g.children].map((text) => text.textContent)).sort();
}

describe.each(Object.entries(every))("%s", (name, draw) => {
  it("is drawn as before, wide and narrow", () => {
    for (const [width, lang] of [
      [328, "zh"],
      [906, "en"]
    ] as const) {
      const drawn = draw({...optionsOf(width, lang), document: paper()}).outerHTML.replaceAll("><", ">\n<");
      expectGolden(`charts/${name}-${width}-${lang}.svg`, `${drawn}\n`);
    }
  });

  it("is the same in the document of the build and in a whole DOM", () => {
    const built = draw({...optionsOf(600, "en"), document: paper()}).outerHTML;
    expect(byName(built)).toBe(byName(draw(optionsOf(600, "en")).outerHTML));
  });

  it("takes colours and font from the page and carries no ids", () => {
    const svg = draw(optionsOf(741));
    expect(svg.querySelectorAll("style, [id], [font-family], g[aria-label]")).toHaveLength(0);
    for (const element of svg.querySelectorAll("[fill], [stroke]"))
      for (const name of ["fill", "stroke"])
        expect(element.getAttribute(name) ?? "none").toMatch(/^(none|transparent|var\(--[a-z0-9-]+\))$/);
  });

  it("says what it is to those who do not see it", () => {
    const svg = draw(optionsOf(600));
    expect(svg.getAttribute("aria-label")).toBe("各单位的任务");
    expect(svg.getAttribute("role")).toBe(svg.querySelector("a") === null ? "img" : "group");
  });

  it("makes the same bytes again", () => {
    expect(draw(optionsOf(600)).outerHTML).toBe(draw(optionsOf(600)).outerHTML);
  });
});

describe.each(Object.entries(empty))("%s of nothing", (_, draw) => {
  it("says nothing", () => {
    const svg = draw(optionsOf(328));
    expect(svg.querySelectorAll("text, rect, circle, path, line")).toHaveLength(0);
  });
});

describe.each(Object.entries(crowded))("%s", (_, draw) => {
  it.each([328, 358, 440, 560, 561, 600, 741, 906, 1216])("holds its labels apart and inside at %i px", (width) => {
    for (const lang of ["zh", "en"] as const) {
      const placed = texts(draw(optionsOf(width, lang)));
      for (const {text, x1, x2} of placed) expect([text, x1 >= -1, x2 <= width + 1]).toEqual([text, true, true]);
      placed.forEach((a, i) => {
        const over = placed.slice(0, i).find((b) => a.x1 < b.x2 - 1 && b.x1 < a.x2 - 1 && a.y1 < b.y2 && b.y1 < a.y2);
        expect(over === undefined ? null : `${a.text} over ${over.text}`).toBeNull();
      });
    }
  });

  it("has at most two digits after a point", () => {
    expect(draw(optionsOf(741)).outerHTML.replace(/<title>[^<]*<\/title>|>[^<]*</g, "")).not.toMatch(/\d\.\d{3}/);
  });
});

describe("the matrix of pairs", () => {
  it("has a cell for each pair, a stop for each unit, and says how many units it has no room for", () => {
    const all = charts.pairMatrix(rows.manyPairs(12), optionsOf(906));
    expect(all.querySelectorAll("a rect")).toHaveLength(66);
    expect(all.querySelectorAll("a:not([tabindex])")).toHaveLength(12);
    expect(saying(all).some((text) => text.startsWith("另有"))).toBe(false);
    const few = charts.pairMatrix(rows.manyPairs(90), optionsOf(906));
    const drawn = few.querySelectorAll("a:not([tabindex])").length;
    expect(few.querySelectorAll("a rect")).toHaveLength((drawn * (drawn - 1)) / 2);
    expect(saying(few)).toContain(`另有${90 - drawn}个任务较少的单位没有画出`);
  });

  it("frames the pair that is chosen, and no other", () => {
    const framed = (selected: string | null): number =>
      charts.pairMatrix(rows.pairs, optionsOf(600, "zh", selected)).querySelectorAll('g[stroke="var(--accent)"] rect')
        .length;
    expect([framed("unit=0&unit=2"), framed("unit=2&unit=0"), framed(null)]).toEqual([1, 0, 0]);
  });
});

describe("the picture of nodes and links", () => {
  it("draws what is there: hollow collectives, a square task, dashes where nothing is shared, area by the value", () => {
    const svg = charts.nodeLink(rows.picture, optionsOf(500));
    const circle = (i: number) => svg.querySelector(`[data-node="${i}"] circle:last-child`);
    expect([0, 1, 2].map((i) => circle(i)?.getAttribute("fill"))).toEqual([
      "var(--paper)",
      "var(--data)",
      "var(--data)"
    ]);
    const area = (i: number): number => Number(circle(i)?.getAttribute("r")) ** 2;
    // 3 tasks and 1 task of 5
    expect(area(1) / area(0)).toBeCloseTo(3 / 5, 1);
    expect(area(2) / area(0)).toBeCloseTo(1 / 5, 1);
    expect(svg.querySelectorAll("[data-node] rect")).toHaveLength(1);
    const dashed = [...svg.querySelectorAll("g[stroke-dasharray] [data-tie]")].map((tie) =>
      tie.getAttribute("data-tie")
    );
    expect(dashed).toEqual(["2"]);
    const width = (i: number): number =>
      Number(svg.querySelector(`g:has(> [data-tie="${i}"])`)?.getAttribute("stroke-width"));
    expect(width(0) / width(1)).toBeCloseTo(Math.sqrt(3), 0);
  });

  it("names all of few units, and of very many those that have room", () => {
    const named = (n: number): number => texts(charts.nodeLink(rows.manyNodes(n), optionsOf(800))).length;
    expect(named(12)).toBe(12);
    expect(named(300)).toBeLessThan(300);
    expect(named(300)).toBeGreaterThan(20);
  });

  it("leaves ground to see ties on, however many units there are", () => {
    const {nodes, ties} = rows.manyNodes(300);
    const alike = nodes.map((node) => ({...node, share: 1}));
    for (const width of [328, 680]) {
      const svg = charts.nodeLink({nodes: alike, ties}, optionsOf(width));
      const circles = [...svg.querySelectorAll("[data-node] circle:last-child")];
      const area = circles.reduce((sum, circle) => sum + Math.PI * Number(circle.getAttribute("r")) ** 2, 0);
      expect(circles).toHaveLength(300);
      expect(area / (width * Number(svg.getAttribute("height")))).toBeLessThan(0.14);
    }
  });

  it("can draw ties that lead nowhere, as lines of one element for all of one paint", () => {
    const given = rows.manyNodes(40);
    const svg = charts.nodeLink(given, {...optionsOf(680), isBare: true});
    expect(svg.querySelectorAll("[data-tie]")).toHaveLength(0);
    const lines = [...svg.querySelectorAll(".ties path")].flatMap(
      (path) => (path.getAttribute("d") ?? "").match(/M/g) ?? []
    );
    expect(lines).toHaveLength(given.ties.length);
    const links = charts.nodeLink(given, optionsOf(680)).querySelectorAll("[data-tie]");
    expect(links).toHaveLength(given.ties.length);
  });

  it("is the same picture at any width, made to fit", () => {
    for (const width of [328, 680, 1216]) {
      const svg = charts.nodeLink(rows.manyNodes(40), optionsOf(width));
      for (const circle of svg.querySelectorAll("circle")) {
        expect(Number(circle.getAttribute("cx"))).toBeGreaterThan(0);
        expect(Number(circle.getAttribute("cx"))).toBeLessThan(width);
      }
    }
  });
});

describe("the picture of sets", () => {
  it("has a bar with its number for each set and a dot for each unit in it, and is one link from top to bottom", () => {
    const svg = charts.unitSets(rows.sets, optionsOf(600));
    expect(svg.querySelectorAll('g:is([fill="var(--data)"], [fill="var(--accent)"]) rect')).toHaveLength(3);
    // 1 + 2 + 3 units in the sets
    expect(svg.querySelectorAll("circle")).toHaveLength(6);
    const links = [...svg.querySelectorAll("a:has(rect)")];
    expect(links.map((link) => link.querySelector("title")?.textContent)).toEqual(
      rows.sets.sets.map(({title}) => title)
    );
    const ends = links.map((link) => link.querySelector("rect")?.getAttribute("height"));
    expect(new Set(ends).size).toBe(1);
    expect(Number(ends[0])).toBeGreaterThan(Number(svg.getAttribute("height")) - 10);
    expect(saying(svg).filter((text) => /^\d+$/.test(text))).toEqual(["2", "2", "1"]);
  });

  it("leaves out the sets that have no room, and the units in no set that is drawn", () => {
    const svg = charts.unitSets(rows.manySets(40), optionsOf(328));
    const bars = svg.querySelectorAll("a rect").length;
    expect(bars).toBeLessThan(40);
    const drawn = new Set(
      rows
        .manySets(40)
        .sets.slice(0, bars)
        .flatMap(({units}) => units)
    );
    expect(saying(svg).filter((text) => !/^\d+$/.test(text))).toHaveLength(drawn.size);
  });
});

describe("probability", () => {
  it.each([
    [0.018, "0.018"],
    [1, "1.000"],
    [0.00007406, "7.4 × 10⁻⁵"],
    [0.0005, "0.001"],
    [0.000499, "5.0 × 10⁻⁴"],
    [1e-12, "1.0 × 10⁻¹²"],
    [null, "–"]
  ])("%s is told as %s", (p, told) => {
    expect(charts.probability(p)).toBe(told);
  });
});

describe("links", () => {
  it("are one stop a row: the unit's name", () => {
    const svg = every["rankedBars"]?.(optionsOf(741));
    const stops = [...(svg?.querySelectorAll("a:not([tabindex])") ?? [])];
    expect(stops.map((stop) => stop.textContent)).toEqual(["各区人民政府", "市应急局", "市公安局"]);
    expect(stops.map((stop) => stop.getAttribute("data-key"))).toEqual([
      "unit=districts",
      "unit=emergency",
      "unit=police"
    ]);
    expect(stops[0]?.getAttribute("href")).toBe("tasks.html?unit=districts");
  });

  it("are one stop a unit where its name stands twice, and one where it only comes in later", () => {
    const units = rows.rankLineRows.units.map((unit, i) => (i === 2 ? {...unit, ranks: [null, 3, 2]} : unit));
    const svg = charts.rankLines({...rows.rankLineRows, units}, optionsOf(906));
    const stops = [...svg.querySelectorAll("a:not([tabindex])")].map((stop) => stop.getAttribute("data-key"));
    expect(stops.sort()).toEqual(["unit=districts", "unit=emergency", "unit=police"]);
  });

  it("lead from each square of the matrix to its task, and say it", () => {
    const svg = charts.assignmentMatrix(rows.matrix, optionsOf(1216));
    const squares = [...svg.querySelectorAll("a:has(rect)")];
    // 2 + 2 + 1 + 3 + 1 assignments
    expect(squares).toHaveLength(9);
    expect(squares.every((square) => /^document\.html#t[1-5]$/.test(square.getAttribute("href") ?? ""))).toBe(true);
    expect(squares.every((square) => /^第[1-5]项$/.test(square.querySelector("title")?.textContent ?? ""))).toBe(true);
  });
});

describe("barRows", () => {
  const svg = charts.barRows(rows.partnerBars, optionsOf(600));

  it("has a bar for each row in one measure, hollow for a collective, and strokes where they are told", () => {
    const [solid] = svg.querySelectorAll('g[fill="var(--data)"] rect');
    const [hollow] = svg.querySelectorAll('g[stroke="var(--data)"] rect');
    // bars of 1 and 0.5 of one room; the outline of the second lies 0.75 px within
    expect((Number(hollow?.getAttribute("width")) + 1.5) / Number(solid?.getAttribute("width"))).toBeCloseTo(0.5, 1);
    expect(svg.querySelectorAll('g[stroke="var(--ink)"] line')).toHaveLength(1);
  });

  it("says the heads, names and numbers, and cuts what has no room", () => {
    expect(saying(svg)).toEqual(["单位", "同列（项）", "随机应有", "市应急局", "各区人民政府", "4", "6.5", "2", "–"]);
    const long = {...rows.partnerBars, rows: rows.partnerBars.rows.map((row) => ({...row, name: "长".repeat(60)}))};
    expect(saying(charts.barRows(long, optionsOf(328))).filter((text) => /^长+…$/.test(text))).toHaveLength(2);
  });
});

describe("assignmentMatrix", () => {
  it("puts those that name collectives only in the accent colour: tasks 3 and 5, one square each", () => {
    const svg = charts.assignmentMatrix(rows.matrix, optionsOf(1216));
    expect(svg.querySelectorAll('g[fill="var(--accent)"] rect')).toHaveLength(2);
    expect(svg.querySelectorAll('g[fill="var(--data-mid)"] rect')).toHaveLength(7);
  });

  it("heads the two kinds of units only if there are both", () => {
    expect(saying(charts.assignmentMatrix(rows.matrix, optionsOf(906)))).toContain("集体称谓");
    const units = rows.matrix.units.map((unit) => ({...unit, isCollective: false}));
    expect(saying(charts.assignmentMatrix({...rows.matrix, units}, optionsOf(906)))).not.toContain("具体单位");
  });

  it("draws one unit and one task", () => {
    const one = {
      themes: rows.matrix.themes.slice(0, 1),
      tasks: rows.matrix.tasks.slice(0, 1),
      units: rows.matrix.units.slice(1, 2),
      cells: [{unitIndex: 0, taskIndex: 0, first: true, title: "第1项"}]
    };
    for (const width of [328, 1216]) {
      const svg = charts.assignmentMatrix(one, optionsOf(width));
      expect(svg.querySelectorAll("rect")).toHaveLength(1);
    }
  });

  it("shows the first 30 of more than 40 units and how many are left", () => {
    const svg = charts.assignmentMatrix(large(42, 10, 2), optionsOf(906));
    expect(svg.querySelectorAll("a:has(rect)")).toHaveLength(30 * 10);
    expect(saying(svg)).toContain("其余12个单位");
    const all = charts.assignmentMatrix(large(42, 10, 2), {...optionsOf(906), limit: 42});
    expect(all.querySelectorAll("a:has(rect)")).toHaveLength(42 * 10);
  });

  it("is a column a section, with numbers, above 150 tasks", () => {
    const svg = charts.assignmentMatrix(large(3, 160, 16), optionsOf(906));
    // 10 sections of 16 tasks, 3 units
    expect(saying(svg).filter((text) => text === "16")).toHaveLength(30);
  });

  it("refuses a cell of a task that is not there", () => {
    const cells = [{unitIndex: 0, taskIndex: 9, first: true, title: ""}];
    expect(() => charts.assignmentMatrix({...rows.matrix, cells}, optionsOf(906))).toThrow("cell of no task: 9");
  });
});

describe("rankedBars", () => {
  it("has bars in proportion to their values, and no interval where none is given", () => {
    const svg = rankedBars(rows.ranked, optionsOf(906));
    const width = (key: string): number =>
      Number(svg.querySelector(`a[data-key="${key}"] rect`)?.getAttribute("width"));
    // the hollow bar's border of 1.5 px lies inside
    expect((width("unit=districts") + 1.5) / width("unit=emergency")).toBeCloseTo(5 / 3, 2);
    // 1–4 around 3: one line inside the bar, one outside; 各区 has one outside only, since nothing shows in a hollow bar
    expect(svg.querySelectorAll('g[stroke="var(--paper)"] line')).toHaveLength(1);
    // 2 of values, 1 of ranks: 各区's rank is sure, 公安局 has no interval
    expect(svg.querySelectorAll('g[stroke="var(--ink)"] line')).toHaveLength(3);
  });

  it("marks a tie once", () => {
    const said = saying(rankedBars(rows.ranked, optionsOf(906)));
    expect(said.filter((text) => text === "2=")).toHaveLength(1);
  });

  it("says what the units not shown carry", () => {
    const said = saying(rankedBars(manyRanked(), optionsOf(906)));
    // values are 90, 89, … 46; the 31st is 60
    expect(said).toContain("其余15个单位");
    expect(said).toContain("46～60");
  });

  it("frames the chosen row and lets the others step back", () => {
    const svg = rankedBars(rows.ranked, optionsOf(906, "zh", "unit=emergency"));
    expect(svg.querySelector('g[fill="var(--accent)"] text')?.textContent).toBe("市应急局");
    expect(svg.querySelectorAll('g[stroke="var(--accent)"] rect')).toHaveLength(1);
    expect(svg.querySelector('a[data-key="unit=police"] rect')?.closest("g")?.getAttribute("fill")).toBe(
      "var(--data-2)"
    );
  });
});

describe("rankLines", () => {
  it("stands tied units under one another", () => {
    const svg = charts.rankLines(rows.rankLineRows, optionsOf(906));
    const places = [...svg.querySelectorAll("circle")].map((circle) =>
      ["cx", "cy"].map((name) => circle.getAttribute(name)).join()
    );
    expect(places).toHaveLength(9);
    expect(new Set(places).size).toBe(9);
    expect(saying(svg).filter((text) => text === "与另外1个单位并列")).toHaveLength(2);
  });

  it("leaves out what a way of counting does not rank", () => {
    const units = rows.rankLineRows.units.map((unit, i) =>
      i === 2 ? {...unit, ranks: [3, null, null], values: [1, null, null]} : unit
    );
    expect(charts.rankLines({...rows.rankLineRows, units}, optionsOf(906)).querySelectorAll("circle")).toHaveLength(7);
    expect(charts.rankLines({...rows.rankLineRows, units}, optionsOf(328)).querySelectorAll("circle")).toHaveLength(7);
  });
});

describe("heatMap", () => {
  it("colours by six bins, and nothing above 0 looks like 0", () => {
    expect([0, 0.1, 1, 1.4, 1.5, 2, 3, 3.6, 4, 6, 7, 10, 11, 40].map(bin)).toEqual([
      0, 1, 1, 1, 2, 2, 2, 3, 3, 3, 4, 4, 5, 5
    ]);
  });

  it("draws a number in every filled cell and none in an empty one", () => {
    const svg = charts.heatMap(rows.heat, optionsOf(906));
    expect(digits(svg)).toEqual(["1", "1", "2", "2", "3"]);
  });

  it("shows one decimal everywhere if one value has one", () => {
    const cells = rows.heat.cells.map((cell, i) => (i === 0 ? {...cell, value: 2.5} : cell));
    const svg = charts.heatMap({...rows.heat, cells}, optionsOf(906));
    expect(digits(svg)).toEqual(["1.0", "1.0", "2.0", "2.0", "2.5"]);
  });

  it.each([328, 600, 906, 1216])(
    "draws every cell of 60 sections once at %i px, in as many panels as it takes",
    (width) => {
      const {heat} = large(6, 240, 4);
      const svg = charts.heatMap(heat, optionsOf(width));
      const keys = [...svg.querySelectorAll("a:has(rect)")].map((link) => link.getAttribute("data-key"));
      expect(new Set(keys).size).toBe(6 * 60);
      expect(keys).toHaveLength(6 * 60);
    }
  );

  it("ends with the units named in each column and in all of them", () => {
    // 各区 and 应急局 in theme 1, all three in theme 2 and in both; before it the row of 公安局: 1 in theme 2, 1 in all
    const said = saying(charts.heatMap(rows.heat, optionsOf(906)));
    const bold = [...charts.heatMap(rows.heat, optionsOf(906)).querySelectorAll('g[font-weight="700"] text')];
    expect(said).toContain("写到的单位数");
    expect(bold.map((text) => text.textContent)).toEqual(["一", "二", "5", "3", "1", "2", "3", "3"]);
  });

  it("frames the cells the title speaks of, also in the last row", () => {
    const svg = charts.heatMap(rows.heat, optionsOf(906));
    expect(svg.querySelectorAll('g[stroke="var(--accent)"] rect')).toHaveLength(2);
  });
});

describe("taskSquares", () => {
  it("goes on below where a row is longer than the width", () => {
    const {tasks} = large(1, 60, 4);
    const tops = new Set(
      [...charts.taskSquares([{n: 2, tasks}], optionsOf(328)).querySelectorAll("rect")].map((rect) =>
        rect.getAttribute("y")
      )
    );
    expect(tops.size).toBeGreaterThan(3);
  });

  it("keeps a row for a number of units that no task has", () => {
    const said = saying(charts.taskSquares([{n: 1, tasks: []}, ...rows.squares.slice(1)], optionsOf(600)));
    expect(said).toContain("0项");
  });

  it("is bars above 200 tasks, a third of them naming collectives only", () => {
    const svg = charts.taskSquares([{n: 2, tasks: large(1, 300, 4).tasks, href: "x", key: "y"}], optionsOf(906));
    const width = (fill: string): number =>
      Number(svg.querySelector(`g[fill="var(--${fill})"] rect`)?.getAttribute("width"));
    expect(width("accent") / (width("accent") + width("data-2"))).toBeCloseTo(1 / 3, 2);
  });
});

describe("themeBars", () => {
  it("leaves the part naming collectives only hollow: 1 of 3 tasks", () => {
    const svg = charts.themeBars(rows.themeRows, optionsOf(906));
    const bars = [...svg.querySelectorAll('a[data-key="theme=1"] rect')].map((rect) =>
      Number(rect.getAttribute("width"))
    );
    expect((bars[1] ?? 0) + 1.5).toBeCloseTo((bars[0] ?? 0) / 2, 0);
  });
});

describe("text", () => {
  it("counts Han characters as one em and leaves a gap between Han and Latin", () => {
    expect(textWidth("各区人民政府", 13)).toBe(78);
    expect(textWidth("12项", 10)).toBeGreaterThan(textWidth("12", 10) + 10);
  });

  it("cuts to the room with …, or says nothing", () => {
    expect(abbreviated("市应急局", 52, 13)).toBe("市应急局");
    expect(abbreviated("市应急局", 51, 13)).toBe("市应…");
    expect(abbreviated("市应急局", 20, 13)).toBe("");
  });

  it("breaks between words or Han characters, evenly", () => {
    expect(lines("Social governance", 80, 12, 2)).toEqual(["Social", "governance"]);
    expect(lines("注重社会治理创新", 91, 13, 2)).toEqual(["注重社会", "治理创新"]);
    expect(lines("注重社会治理创新", 26, 13, 2)).toBeNull();
    expect(lines("governance", 30, 12, 2)).toBeNull();
  });
});

describe("ticks", () => {
  it("are round, whole and at most the given number", () => {
    expect(ticks(54, 6)).toEqual([0, 10, 20, 30, 40, 50]);
    expect(ticks(2.4, 6)).toEqual([0, 1, 2]);
    expect(ticks(0, 6)).toEqual([0]);
    expect(rankTicks(27, 6)).toEqual([1, 5, 10, 15, 20, 25]);
    expect(rankTicks(2, 6)).toEqual([1, 2]);
  });
});

describe("a name that looks like markup", () => {
  it("is text in the drawing, its titles and its addresses", () => {
    const name = `<script>"&'</script>`;
    const marked = rows.ranked.map((row) => ({...row, name, title: name, href: `tasks.html?unit=a&theme="b"`}));
    const svg = rankedBars(marked, optionsOf(906)).outerHTML;
    expect(svg).not.toContain("<script");
    expect(svg).toContain("&lt;script&gt;");
    expect(svg).toContain("tasks.html?unit=a&amp;theme=&quot;b&quot;");
  });
});
