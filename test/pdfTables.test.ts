import {describe, expect, it} from "vitest";
import type {Reading} from "../loaders/model.js";
import {readingOfFile} from "./officeFiles.js";
import {pdf, type PdfPage, type Printed, type Ruled} from "./pdfFiles.js";

const COLUMNS = [90, 130, 300, 420];

/** Words of a cell: its column, the height of its baseline, the words. */
type Cell = readonly [column: number, y: number, words: string];

function printed(cells: readonly Cell[]): Printed[] {
  return cells.map(([column, y, words]) => ({words, x: (COLUMNS[column] ?? 0) + 5, y, size: 12}));
}

/** Lines at these heights, and upright ones from `top` to `bottom`. */
function ruled(heights: readonly number[], top: number, bottom: number): Ruled[] {
  return [...heights.map((y): Ruled => [90, y, 420, y]), ...COLUMNS.map((x): Ruled => [x, top, x, bottom])];
}

const HEADER: readonly Cell[] = [
  [0, 744, "序号"],
  [1, 744, "任务"],
  [2, 744, "责任单位"]
];

function tasksOf({tasks, assignments}: Reading): string[] {
  return tasks.map(({id, label, text}) => {
    const units = assignments.filter(({taskId}) => taskId === id).map(({mention}) => mention);
    return [label, text, units.join("、")].join(" ");
  });
}

async function read(...pages: readonly PdfPage[]): Promise<Reading> {
  return readingOfFile("doc.pdf", pdf(pages));
}

const WHOLE = [
  "1 修编供水规划，按时报批。 市规划局",
  "2 整治河道，清淤三公里，恢复水系。 市水务局、市财政局",
  "3 植树。 市园林局"
];

describe("a row of a PDF table that the page's end cuts", () => {
  const upper: readonly Cell[] = [
    ...HEADER,
    [0, 714, "1"],
    [1, 714, "修编供水规划，按时报批。"],
    [2, 714, "市规划局"],
    [0, 684, "2"],
    [1, 684, "整治河道，清淤三公里，"],
    [2, 684, "市水务局、"]
  ];
  const lower: readonly Cell[] = [
    [1, 744, "恢复水系。"],
    [2, 744, "市财政局"],
    [0, 714, "3"],
    [1, 714, "植树。"],
    [2, 714, "市园林局"]
  ];

  it("is one row where no line closes it", async () => {
    const reading = await read(
      {printed: printed(upper), ruled: ruled([760, 730, 700], 760, 670)},
      {printed: printed(lower), ruled: ruled([730, 700], 760, 700)}
    );
    expect(tasksOf(reading)).toEqual(WHOLE);
  });

  it("is one row where lines close both halves and one has no number", async () => {
    const reading = await read(
      {printed: printed(upper), ruled: ruled([760, 730, 700, 670], 760, 670)},
      {printed: printed(lower), ruled: ruled([760, 730, 700], 760, 700)}
    );
    expect(tasksOf(reading)).toEqual(WHOLE);
  });

  it("is one row behind a header that is printed again", async () => {
    const again = lower.map(([column, y, words]): Cell => [column, y - 30, words]);
    const reading = await read(
      {printed: printed(upper), ruled: ruled([760, 730, 700], 760, 670)},
      {printed: printed([...HEADER, ...again]), ruled: ruled([760, 730, 700, 670], 760, 670)}
    );
    expect(tasksOf(reading)).toEqual(WHOLE);
  });

  it("is not mended where the next page begins with a row or a heading of its own", async () => {
    const whole = upper.map(([column, y, words]): Cell => [column, y, words.replace(/，$/, "。").replace(/、$/, "")]);
    const next: readonly Cell[] = [
      [0, 744, "二、绿化"],
      [0, 714, "3"],
      [1, 714, "植树。"],
      [2, 714, "市园林局"]
    ];
    const reading = await read(
      {printed: printed(whole), ruled: ruled([760, 730, 700, 670], 760, 670)},
      {
        printed: printed(next),
        ruled: [
          [90, 760, 420, 760],
          [90, 730, 420, 730],
          [90, 700, 420, 700],
          [90, 760, 90, 700],
          [420, 760, 420, 700],
          [130, 730, 130, 700],
          [300, 730, 300, 700]
        ]
      }
    );
    expect(tasksOf(reading)).toEqual([WHOLE[0], "2 整治河道，清淤三公里。 市水务局", WHOLE[2]]);
    expect(reading.sections.map(({label, title}) => [label, title])).toContainEqual(["二、", "绿化"]);
  });

  it("loses no words that stand beside the table", async () => {
    const {document} = await read({
      printed: [...printed(upper), {words: "旁注", x: 480, y: 714}],
      ruled: ruled([760, 730, 700, 670], 760, 670)
    });
    expect(document.text).toContain("旁注");
  });
});

describe("a PDF table that no upright lines part", () => {
  it("is read by the white space between its columns, cells level with their numbers", async () => {
    const reading = await read({
      printed: printed([
        ...HEADER,
        [0, 714, "1"],
        [1, 714, "修编供水规划，"],
        [2, 714, "市规划局"],
        [1, 696, "按时报批。"],
        [0, 678, "2"],
        [1, 678, "整治河道，清淤三公里，"],
        [2, 678, "市水务局、市"],
        [1, 660, "恢复水系。"],
        [2, 660, "财政局"],
        [0, 642, "3"],
        [1, 642, "植树。"],
        [2, 642, "市园林局"]
      ])
    });
    expect(tasksOf(reading).map((task) => task.replace(/\n/g, ""))).toEqual(WHOLE);
    expect(reading.diagnostics.filter(({rule}) => rule === "table-not-read")).toEqual([]);
  });

  it("is read where numbers stand in the middle of their rows", async () => {
    const reading = await read({
      printed: printed([
        ...HEADER,
        [1, 714, "修编供水规划，"],
        [0, 705, "1"],
        [2, 705, "市规划局"],
        [1, 696, "按时报批。"],
        [1, 672, "整治河道，清淤三公里，"],
        [2, 672, "市水务局、"],
        [0, 663, "2"],
        [1, 654, "恢复水系。"],
        [2, 654, "市财政局"],
        [0, 630, "3"],
        [1, 630, "植树。"],
        [2, 630, "市园林局"]
      ])
    });
    expect(tasksOf(reading).map((task) => task.replace(/\n/g, ""))).toEqual(WHOLE);
  });

  it("is reported where its rows cannot be told, and no unit is put together from two cells", async () => {
    const reading = await read({
      printed: printed([
        ...HEADER,
        [1, 714, "修编规划"],
        [2, 714, "市规"],
        [1, 696, "整治河道"],
        [2, 696, "划局市水务"],
        [1, 678, "植树"],
        [2, 678, "局"]
      ])
    });
    expect(reading.assignments).toEqual([]);
    expect(reading.diagnostics.map(({rule}) => rule)).toEqual(["table-not-read"]);
  });
});

describe("a PDF set in two columns", () => {
  it("is read down the left one, then down the right one, and a title across both first", async () => {
    // lines of fourteen characters, the first indented by two
    const sentence = (number: number): string[] => [
      `${number}.推进第${number}批老旧改造，`,
      "压实责任，明确进度，确保按时完",
      "成。（市住建局牵头，市财政局、",
      "市规划局配合）"
    ];
    const column = (numbers: readonly number[], x: number, top: number): Printed[] =>
      numbers
        .flatMap(sentence)
        .map((words, index) => ({words, x: x + (index % 4 === 0 ? 24 : 0), y: top - 20 * index, size: 12}));
    const reading = await read({
      printed: [
        {words: "某市2025年重点工作方案", x: 180, y: 780, size: 20},
        ...column([1, 2, 3], 90, 740),
        ...column([4, 5, 6], 320, 735)
      ]
    });
    expect(reading.metadata.title).toBe("某市2025年重点工作方案");
    expect(reading.tasks.map(({label}) => label)).toEqual(["1.", "2.", "3.", "4.", "5.", "6."]);
    expect(reading.tasks[3]?.text).toBe("推进第4批老旧改造，压实责任，明确进度，确保按时完成。");
    expect(new Set(reading.assignments.map(({role, mention}) => `${role} ${mention}`))).toEqual(
      new Set(["lead 市住建局", "support 市财政局", "support 市规划局"])
    );
  });
});
