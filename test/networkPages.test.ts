import {mkdir, mkdtemp, rm, writeFile} from "node:fs/promises";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {DuckDBInstance} from "@duckdb/node-api";
import {parseHTML} from "linkedom";
import {afterAll, beforeAll, describe, expect, it} from "vitest";
import {network} from "../src/build/pages/network.js";
import {networkView} from "../src/build/networkView.js";
import {type Collection, readCollection} from "../src/collection/collection.js";
import {openTables} from "../src/collection/tables.js";
import {shownOf} from "../src/components/networkShown.js";
import {type NetworkState, defaults} from "../src/components/networkState.js";
import {filterWords} from "../src/components/networkWords.js";
import {builtTables} from "./builtTables.js";

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "network-pages-"));
});
afterAll(() => rm(folder, {recursive: true, force: true}));

/** 甲局 … 午局 and 丙厅, 丁厅. */
const register = [...[..."甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳午"].map((name) => `${name}局`), "丙厅", "丁厅"].map(
  (name, i) => `unit-${i},${name}`
);

/** A collection of documents, each given as its title and the clauses of its tasks. */
async function collectionOf(documents: Readonly<Record<string, readonly string[]>>): Promise<Collection> {
  const own = await mkdtemp(join(folder, "own-"));
  await mkdir(join(own, "documents"));
  await writeFile(join(own, "units.csv"), `unit_id,name\n${register.join("\n")}\n`);
  for (const [i, [title, clauses]] of Object.entries(documents).entries()) {
    const tasks = clauses.map((clause, task) => `${task + 1}.办理第${task + 1}件事。（${clause}）`);
    await writeFile(join(own, "documents", `plan-${i}.md`), `# ${title}\n\n## 一、重点\n\n${tasks.join("\n\n")}\n`);
  }
  const tables = await builtTables(join(own, "documents"), own);
  const instance = await DuckDBInstance.create(":memory:");
  const connection = await instance.connect();
  const collection = await readCollection(await openTables(connection, tables.folder));
  connection.closeSync();
  instance.closeSync();
  await tables.remove();
  return collection;
}

/** What a reader of the page without scripts has. */
function seen(collection: Collection, lang: "zh" | "en" = "zh") {
  const {parts} = network(null)(collection, {path: "network", lang});
  const {document} = parseHTML(`<!doctype html><main>${[...parts.values()].map(({source}) => source).join("")}</main>`);
  const text = (selector: string): string =>
    (document.querySelector(selector)?.textContent ?? "").replace(/\s+/g, "").trim();
  const count = (selector: string): number => document.querySelectorAll(selector).length;
  return {
    answer: text(".answer"),
    lead: text(".lead"),
    findings: text(".findings"),
    picture: text("#picture-title"),
    matrix: text("#matrix-title"),
    brokers: text("#broker-table .note"),
    brokerTables: count("#broker-table .table:not([hidden])"),
    cells: count("#matrix .w680 a rect"),
    nodes: count("#picture .w500 circle:not(.ring)"),
    ties: count("#picture .w500 line"),
    pairs: count("#pair-table tbody tr"),
    source: document.querySelector("main")?.innerHTML ?? ""
  };
}

const repeated = (times: number, ...clauses: readonly string[]): string[] =>
  Array.from({length: times}, () => clauses).flat();

describe("the network page", () => {
  it("of two units is a picture and a matrix of one pair", async () => {
    const page = seen(await collectionOf({工作方案: repeated(12, "甲局、乙局", "甲局")}));
    expect(page.picture).toBe("两个单位在12项任务里同列");
    expect([page.cells, page.nodes, page.ties, page.pairs]).toEqual([1, 2, 1, 1]);
    expect(page.matrix).toBe("1对单位里，没有一对偏离随机");
    expect(page.source).not.toMatch(/NaN|undefined|Infinity/);
  });

  it("names the unit that is tied to all others", async () => {
    const others = ["乙局", "丙局", "丁局", "戊局", "己局"];
    const page = seen(await collectionOf({工作方案: repeated(5, ...others.map((other) => `甲局、${other}`))}));
    expect(page.picture).toBe("甲局与其他单位都同列过；15对中5对至少同列一项");
    // the five others meet only through it: every shortest path between two of them
    expect(page.findings).toContain("居间最多的是甲局：其他单位两两之间的最短路径有100%经过它");
    expect([page.nodes, page.cells >= 5]).toEqual([6, true]);
  });

  it("says into how many pieces a network falls, and who is alone", async () => {
    const page = seen(await collectionOf({工作方案: repeated(8, "甲局、乙局", "丙局、丁局", "戊局")}));
    expect(page.picture).toBe("网络分成2片，1个单位不与任何单位同列；10对中2对至少同列一项");
    expect([page.nodes, page.pairs >= 2]).toEqual([5, true]);
    expect(page.source).not.toMatch(/NaN|undefined|Infinity/);
  });

  it("offers the next wider filter where no pair passes, and says when none departs at all", async () => {
    // each of the six pairs of four units in five tasks: as even as can be
    const even = repeated(5, "甲局、乙局", "甲局、丙局", "甲局、丁局", "乙局、丙局", "乙局、丁局", "丙局、丁局");
    const evenly = await collectionOf({工作方案: even});
    expect(seen(evenly).answer).toBe("谁和谁常在一起，任务的多少就能解释。");
    const words = (collection: Collection, chance: "p" | "q") => {
      const {readings} = networkView(collection, null, "as_one", "zh");
      const reading = readings[""];
      if (reading === undefined) throw new Error("no reading of the whole");
      const state = {...defaults, chance};
      return filterWords(reading, shownOf(reading, state), state, "zh");
    };
    for (const chance of ["p", "q"] as const) {
      const none = words(evenly, chance);
      expect(none?.text).toBe("没有一对偏离随机。");
      expect(none?.widen).toEqual({label: "显示全部", chance: "all", min: 0});
    }
    // 甲 in every task; of the others, half of the tasks put two of twelve together, always the same
    const others = [..."乙丙丁戊己庚辛壬癸子丑寅"].map((name) => `${name}局`);
    const tasks = others.map((other, i) =>
      i % 2 === 0 ? `甲局、${other}、${others[(i + 5) % 12] ?? ""}` : `甲局、${other}`
    );
    const hint = await collectionOf({工作方案: repeated(3, ...tasks)});
    const q = words(hint, "q");
    expect(q?.text).toMatch(/^校正后没有一对偏离随机；这里显示未校正p < 0\.05的\d+对，只能算线索。$/);
    expect(q?.widen).toEqual({label: "显示全部", chance: "all", min: 0});
  });

  it("offers the next lower threshold where no pair is as heavy as asked", async () => {
    const collection = await collectionOf({
      工作方案: repeated(4, "甲局、乙局", "甲局、丙局、丁局", "乙局", "甲局", "丁局")
    });
    const reading = networkView(collection, null, "as_one", "zh").readings[""];
    if (reading === undefined) throw new Error("no reading of the whole");
    const words = (part: Partial<NetworkState>) => {
      const state = {...defaults, ...part};
      return filterWords(reading, shownOf(reading, state), state, "zh");
    };
    // each pair shares four tasks at most; by Newman’s weight 甲乙 has 4/(2 − 1)
    expect(words({min: 5})).toEqual({text: "没有一对符合条件。", widen: {label: "下限降到4", chance: "all", min: 4}});
    // 丙 is with 甲 and 丁 alone: each two of the three have 4/(3 − 1)
    expect(words({min: 3, weight: "newman", ego: "unit-2"})?.widen).toEqual({
      label: "下限降到2",
      chance: "all",
      min: 2
    });
    expect(words({min: 9, weight: "newman"})?.widen).toEqual({label: "下限降到4", chance: "all", min: 4});
    expect(words({min: 4})?.widen).toBeNull();
  });

  it("without stated leads goes by who is listed first, and says that this is no lead", async () => {
    const page = seen(await collectionOf({工作方案: repeated(10, "甲局、乙局", "乙局、丙局")}));
    expect(page.brokers).toMatch(
      /^这里没有一项任务写明牵头，联系由首列单位指向同一任务的其他单位：首列只是次序，不等于牵头。/
    );
    // 甲 → 乙 → 丙, and 甲 not to 丙
    expect(page.brokers).toContain("3个单位中1个居间");
    const led = seen(await collectionOf({工作方案: repeated(10, "甲局牵头，乙局配合", "乙局牵头，丙局配合")}));
    expect(led.brokers).toMatch(/^联系由写明的牵头单位指向同一任务的其他单位。/);
    const none = seen(await collectionOf({工作方案: repeated(20, "甲局")}));
    expect(none.brokerTables).toBe(0);
  });

  it("of several documents calls no pair avoided that no document names together", async () => {
    const city = repeated(7, "甲局、乙局", "甲局、己局", "乙局、己局");
    const province = repeated(7, "丙厅、丁厅", "丙厅、庚局", "丁厅、庚局");
    const collection = await collectionOf({某市方案: city, 某省方案: province});
    const page = seen(collection);
    // of fifteen pairs of units the three of each document could meet
    expect(page.picture).toBe("网络分成2片；6对中6对至少同列一项");
    expect(page.matrix).toBe("6对单位里，没有一对偏离随机");
    expect(page.pairs).toBe(6);
    expect(page.findings).toContain("随机是在每份文件之内");
    expect(seen(collection, "en").source).toContain("named in the same document");
    // each unit is in 14 of 21 tasks of two: 21·(2/3)²
    for (const tie of networkView(collection, null, "as_one", "zh").readings[""]?.ties ?? []) {
      expect(tie.shared).toBe(7);
      expect(tie.expected).toBeCloseTo(28 / 3, 3);
    }
  });
});
