import {mkdir, mkdtemp, rm, writeFile} from "node:fs/promises";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {DuckDBInstance} from "@duckdb/node-api";
import {afterAll, beforeAll, describe, expect, it} from "vitest";
import {type Collection, readCollection} from "../src/collection/collection.js";
import {openTables} from "../src/collection/tables.js";
import {fragmentationTitle} from "../src/findings/gaps.js";
import {dutiesOf, unitsWithPage} from "../src/collection/unitDuties.js";
import {ranking} from "../src/findings/leaders.js";
import {workloadSentence} from "../src/findings/overview.js";
import {dutiesTitle} from "../src/findings/spread.js";
import {stacksTitle, unitLead, unitThemesTitle} from "../src/findings/unit.js";
import {methodsTitle, ranksTitle, themeLoadTitle, themesTitle, workloadAnswer} from "../src/findings/workload.js";
import type {Lang} from "../src/wording/words.js";
import {builtTables} from "./builtTables.js";

let root: string;
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), "tied-"));
});
afterAll(() => rm(root, {recursive: true, force: true}));

/** The collection of one document with these lines. */
function collectionOf(name: string, ...lines: readonly string[]): Promise<Collection> {
  return collectionOfFiles(name, {"plan.txt": ["某市工作要点", "", ...lines]});
}

/** The collection of these files, each of these lines. */
async function collectionOfFiles(
  name: string,
  files: Readonly<Record<string, readonly string[]>>
): Promise<Collection> {
  const documents = join(root, name);
  await mkdir(documents);
  for (const [file, lines] of Object.entries(files)) await writeFile(join(documents, file), `${lines.join("\n")}\n`);
  const built = await builtTables(documents);
  const instance = await DuckDBInstance.create(":memory:");
  const connection = await instance.connect();
  try {
    return await readCollection(await openTables(connection, built.folder));
  } finally {
    connection.closeSync();
    instance.closeSync();
    await built.remove();
  }
}

const byTasks = (collection: Collection, lang: Lang): string =>
  ranksTitle(collection, ranking(collection, "full"), lang);

describe("of two units in one task, of which one leads", () => {
  let collection: Collection;
  beforeAll(async () => {
    collection = await collectionOf("lead", "1. 健全服务体系。（市教委牵头，市财政局配合）");
  });

  it("the one that is first by every count is named, and that who shares its place depends", () => {
    expect(workloadAnswer(collection, "zh")).toBe("无论怎么数，市教委都排第一；与它并列的，要看怎么数。");
    expect(workloadAnswer(collection, "en")).toMatch(/^First place, whichever way it is counted: .+\. Who shares it/);
    expect(methodsTitle(collection, "zh")).toBe("换一种数法，市教委仍是第一，与它并列的单位会变");
    expect(workloadSentence(collection, "zh")).toBe(
      "无论怎么数，市教委都排第一（1项中的1项）；与它并列的，要看怎么数。"
    );
  });

  it("by tasks they share the first place instead of swapping places", () => {
    expect(byTasks(collection, "zh")).toBe("按全计数，2个单位并列第1");
    expect(byTasks(collection, "en")).toBe("By full counting, 2 units share place 1");
  });
});

describe("of leads", () => {
  const title = (collection: Collection, lang: Lang): string =>
    dutiesTitle(
      collection,
      collection.profiles.filter((row) => row.document_id === null),
      "lead",
      lang
    );

  it("those that lead most tasks together are all named", async () => {
    const collection = await collectionOf(
      "leads",
      "1. 健全服务体系。（市教委牵头，市公安局配合）",
      "2. 完善保障措施。（市财政局牵头，市公安局配合）"
    );
    expect(title(collection, "zh")).toMatch(/^牵头最多的是(市教委、市财政局|市财政局、市教委)，各1项$/u);
    expect(title(collection, "en")).toMatch(/ lead most tasks, 1 each$/u);
  });

  it("one that leads most stands beside one with as many tasks that leads none", async () => {
    const collection = await collectionOf("lead-and-support", "1. 健全服务体系。（市教委牵头，市公安局配合）");
    expect(title(collection, "zh")).toBe("市教委1项中的1项牵头，市公安局1项中的0项牵头");
  });
});

describe("of one unit with two tasks in each of two themes", () => {
  let collection: Collection;
  beforeAll(async () => {
    collection = await collectionOf(
      "single",
      "一、夯实基础",
      "1. 健全教育体系。（市教委）",
      "2. 建设校舍。（市教委）",
      "二、提升质量",
      "3. 开展教师培训。（市教委）",
      "4. 组织教师考核。（市教委）"
    );
  });

  it("nothing is compared, and no theme is said to have most", () => {
    expect(workloadAnswer(collection, "zh")).toBe("只写到市教委一个单位，没有可比的。");
    expect(themesTitle(collection, collection.themes, "zh").title).toBe("没有单位在一个专题里有3项以上任务");
    expect(themesTitle(collection, collection.themes, "en").title).toBe("No unit has more than 2 tasks in a theme");
    expect(themeLoadTitle(collection.themes, "zh")).toBe("各专题任务一样多（各2项）");
    expect(themeLoadTitle(collection.themes, "en")).toBe("Each theme has the same number of tasks (2)");
  });

  it("on the unit's page no theme is said to have most or to be leant to", () => {
    const [unit] = unitsWithPage(collection);
    if (unit === undefined) throw new Error("no unit");
    const duties = dutiesOf(collection, unit);
    expect(unitLead(collection, duties, "zh")).toContain("2个专题都有：各2项。");
    expect(unitThemesTitle(collection, duties, "zh")).toBe("它在各专题的份额与各单位总体一样");
    expect(unitThemesTitle(collection, duties, "en")).toBe("Its share in each theme is that of units on the whole");
  });

  it("no theme is said to be spread widest", () => {
    const scopes = collection.gaps.scopes.filter((row) => row.theme_id !== null);
    expect(fragmentationTitle(scopes, collection.themes, "zh")).toBe("各专题一样分散，各相当于1.0个单位平分");
    expect(fragmentationTitle(scopes, collection.themes, "en")).toBe(
      "All themes are spread alike, each as if one unit had it all"
    );
  });
});

// each of the two is listed first once: 2, 1, 2/3 + 1/3 and 1, by every count the same
it("of two units that are alike by every count it is said that they share the first place", async () => {
  const collection = await collectionOf(
    "alike",
    "1. 健全服务体系。（市教委、市财政局）",
    "2. 完善保障措施。（市财政局、市教委）"
  );
  expect(workloadAnswer(collection, "zh")).toBe("无论怎么数，市教委、市财政局都并列第一。");
  expect(methodsTitle(collection, "zh")).toBe("换一种数法，前几名不变");
});

// full: A 2, B 2, C 1; fractional: A 1, B 1.5, C 0.5; harmonic: A 4/3, B 1/3 + 1, C 1/3; first-listed: A 2, B 1
it("where no unit is first by every count, those that ever are are counted", async () => {
  const collection = await collectionOf(
    "differing",
    "1. 健全服务体系。（市教委、市财政局）",
    "2. 完善保障措施。（市教委、市公安局）",
    "3. 加强宣传引导。（市财政局）"
  );
  expect(workloadAnswer(collection, "zh")).toBe("谁排第一，要看怎么数：四种数法里，排过第一的有2个单位。");
  expect(workloadSentence(collection, "zh")).toMatch(
    /^取决于怎么数。按任务数是市教委、市财政局（3项中的2项），按首列是市教委/u
  );
  expect(workloadAnswer(collection, "en")).toBe(
    "Who comes first depends on the count: by one or another of four ways of counting, 2 units do."
  );
});

// themes of 3, 3 and 1 tasks; 4, 3 and 2 parties: per task 1.33, 1 and 2
it("themes that have most tasks together are both named, and the one with most units a task", async () => {
  const collection = await collectionOf(
    "themes",
    "一、夯实基础",
    "1. 健全教育体系。（市教委、市财政局）",
    "2. 建设校舍。（市教委）",
    "3. 完善考核。（市教委）",
    "二、提升质量",
    "4. 开展教师培训。（市教委）",
    "5. 组织教师竞赛。（市教委）",
    "6. 组织教师交流。（市教委）",
    "三、加强保障",
    "7. 落实经费保障。（市财政局、市教委）"
  );
  // the themes have 3, 3 and 1 of 市教委's 7 tasks, and 4, 3 and 2 of all 9 parties: (3/7)/(4/9) = 0.96, (3/7)/(3/9) = 1.29
  const duties = dutiesOf(collection, "sh-education");
  expect(unitLead(collection, duties, "zh")).toContain("任务最多的是第一专题、第二专题（各3项）。");
  expect(unitThemesTitle(collection, duties, "zh")).toBe("与各单位总体相比，它更偏重第二专题（比重1.29）");
  expect(themeLoadTitle(collection.themes, "zh")).toBe(
    "第一专题、第二专题任务最多（各3项），第三专题平均每项写到的单位最多（2.0个）"
  );
});

// 市教委 is listed first in 1 of the county and 1 and 2 of the town, not in 3. Of the town's 4 parties 2 stand in its first
// theme, of 市教委's 3 tasks there 2: (2/3)/(2/4) = 1.33; in the county's only theme it is 1
describe("of two documents that each have a first theme and a first task", () => {
  let collection: Collection;
  beforeAll(async () => {
    collection = await collectionOfFiles("two", {
      "county.txt": ["某县工作要点", "", "一、夯实基础", "1. 建设校舍。（市教委）"],
      "town.txt": [
        "某市工作要点",
        "",
        "一、夯实基础",
        "1. 健全教育体系。（市教委）",
        "2. 完善考核。（市教委）",
        "二、提升质量",
        "3. 开展教师培训。（市财政局、市教委）"
      ]
    });
  });

  it("the unit's page says of which document the theme is", () => {
    const duties = dutiesOf(collection, "sh-education");
    expect(unitThemesTitle(collection, duties, "zh")).toBe(
      "与各单位总体相比，它更偏重《某市工作要点》第一专题（比重1.33）"
    );
    expect(unitThemesTitle(collection, duties, "en")).toBe(
      "Compared with units on the whole it leans to theme I of “某市工作要点” (weight 1.33)"
    );
  });

  it("the unit's page says of which document the task is", () => {
    const duties = dutiesOf(collection, "sh-education");
    expect(stacksTitle(collection, duties, "zh")).toBe("4项中只有1项不列首位：第2:3项");
    expect(stacksTitle(collection, duties, "en")).toBe("Listed first in all but 1 of 4 tasks: task 2:3");
  });
});
