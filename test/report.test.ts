import {DuckDBInstance} from "@duckdb/node-api";
import {afterAll, beforeAll, describe, expect, it} from "vitest";
import {type Collection, readCollection} from "../src/collection/collection.js";
import type {Article, ArticleSection, Inline, Sentence} from "../src/build/report/article.js";
import {paper} from "../src/build/paper.js";
import {bylineOf} from "../src/build/report/articleHtml.js";
import {readFacts} from "../src/build/report/facts.js";
import {chapters, reportOf} from "../src/build/report/report.js";
import {voiceOf} from "../src/build/report/voice.js";
import {openTables} from "../src/collection/tables.js";
import {networkSentence} from "../src/findings/overview.js";
import type {Facts} from "../src/findings/report/facts.js";
import {sameField, sameWords} from "../src/findings/report/missing.js";
import {plainText} from "../src/findings/report/prose.js";
import type {Statement} from "../src/findings/report/statement.js";
import {abstract, keyPoints} from "../src/findings/report/summary.js";
import {type BuiltTables, builtCollection, builtTables} from "./builtTables.js";

/** A collection, its facts and its report in both languages. */
interface Told {
  readonly tables: BuiltTables;
  readonly collection: Collection;
  readonly facts: Facts;
  readonly zh: Article;
  readonly en: Article;
}

async function tell(built: Promise<BuiltTables>): Promise<Told> {
  const tables = await built;
  const instance = await DuckDBInstance.create(":memory:");
  const connection = await instance.connect();
  const opened = await openTables(connection, tables.folder);
  const collection = await readCollection(opened);
  const facts = await readFacts(opened, collection);
  connection.closeSync();
  instance.closeSync();
  const article = (lang: "zh" | "en"): Article => reportOf(collection, facts, {path: "report", lang});
  return {tables, collection, facts, zh: article("zh"), en: article("en")};
}

function sectionsOf(article: Article): readonly ArticleSection[] {
  return article.chapters.flatMap((chapter) => [chapter, ...chapter.sections]);
}

function sentencesOf(article: Article): readonly Sentence[] {
  const parts = sectionsOf(article).flatMap(({parts}) => parts);
  return [
    ...article.abstract,
    ...article.points.flat(),
    ...parts.flatMap((part) =>
      part.kind === "paragraph" ? part.sentences : part.kind === "points" ? part.items.flat() : []
    )
  ];
}

const textOf = (inlines: readonly Inline[]): string =>
  inlines.map((inline) => (typeof inline === "string" ? inline : "text" in inline ? inline.text : "")).join("");

const said = (article: Article): string[] => sentencesOf(article).map(({inlines}) => textOf(inlines));

const tablesIn = (article: Article) =>
  sectionsOf(article).flatMap(({parts}) => parts.filter((part) => part.kind === "table"));
const figuresIn = (article: Article) =>
  sectionsOf(article).flatMap(({parts}) => parts.filter((part) => part.kind === "figure"));

let told: Readonly<Record<"own" | "fiveTasks" | "noClauses" | "twoPlans", Told>>;

beforeAll(async () => {
  const [own, fiveTasks, noClauses, twoPlans] = await Promise.all([
    tell(builtTables()),
    tell(builtCollection("five-tasks")),
    tell(builtCollection("no-clauses")),
    tell(builtCollection("two-plans"))
  ]);
  told = {own, fiveTasks, noClauses, twoPlans};
});

afterAll(async () => {
  await Promise.all(Object.values(told).map(({tables}) => tables.remove()));
});

const names = ["own", "fiveTasks", "noClauses", "twoPlans"] as const;

describe.each(names)("the report of %s", (name) => {
  it("numbers figures, tables and notes from 1 and refers to no other", () => {
    for (const article of [told[name].zh, told[name].en]) {
      const numbers = (parts: readonly {no: number}[]): number[] => parts.map(({no}) => no);
      const upTo = (n: number): number[] => Array.from({length: n}, (_, i) => i + 1);
      expect(numbers(figuresIn(article))).toEqual(upTo(figuresIn(article).length));
      expect(numbers(tablesIn(article))).toEqual(upTo(tablesIn(article).length));
      expect(numbers(article.notes)).toEqual(upTo(article.notes.length));
      const held = new Set([...figuresIn(article), ...tablesIn(article)].map(({id}) => id));
      for (const {inlines} of sentencesOf(article)) {
        for (const inline of inlines) {
          if (typeof inline !== "string" && inline.kind === "reference")
            for (const {id} of inline.targets) expect(held).toContain(id);
        }
      }
    }
  });

  it("gives each share with its denominator, and rounds it rightly", () => {
    for (const [article, pattern] of [
      [told[name].zh, /(\d+)(?:项|处分工)中的(\d+)(?:项|处)（(<?\d+)%）/g],
      [told[name].en, /()(\d+) of (\d+) \w+ \((<?\d+)%\)/g]
    ] as const) {
      for (const sentence of said(article)) {
        for (const match of sentence.matchAll(pattern)) {
          const numbers = match.slice(1).filter((part) => part !== "");
          const [whole = 0, part = 0] =
            article.lang === "zh" ? numbers.map(Number) : numbers.slice(0, 2).map(Number).reverse();
          expect(part, sentence).toBeLessThanOrEqual(whole);
          expect(numbers[2], sentence).toBe(String(Math.round((100 * part) / whole)));
        }
      }
    }
  });

  it("says the same in both languages: as many sentences, from the same queries, with the same notes", () => {
    const {zh, en} = told[name];
    expect(sentencesOf(en).map(({queries}) => queries)).toEqual(sentencesOf(zh).map(({queries}) => queries));
    expect(en.notes).toEqual(zh.notes);
  });

  it("asks for no rows but those of the queries that a sentence names", () => {
    const {facts, collection} = told[name];
    const blocks = chapters.flatMap((chapter) => [
      ...chapter.blocks,
      ...chapter.sections.flatMap(({blocks}) => blocks)
    ]);
    const statements: Statement[] = [
      ...abstract,
      ...keyPoints.flat(),
      ...blocks.flatMap((block) => ("statements" in block ? block.statements : []))
    ];
    for (const {queries, say} of statements) {
      const watched = new Proxy(facts, {
        get(target, key, receiver) {
          expect(queries).toContain(key);
          return Reflect.get(target, key, receiver);
        }
      });
      for (const lang of ["zh", "en"] as const) say(watched, voiceOf(collection, lang));
    }
    expect(statements.length).toBeGreaterThan(30);
  });

  it("leaves no empty name, undefined value or doubled mark in a sentence", () => {
    for (const article of [told[name].zh, told[name].en]) {
      for (const sentence of [article.title, article.subtitle, ...said(article)]) {
        expect(sentence).not.toMatch(/undefined|null|NaN|Infinity|《》|“”|（）|\(\)|，，|；；|。。|、、|，。|  |\.\./);
        expect(sentence).toMatch(/[。.”分析谁么to]$|[\p{L}\p{N}]$/u);
      }
    }
  });
});

// the counts of five-tasks are worked in aggregates.test.ts: 甲局 in tasks 1, 2 and 5, 各县政府 in 2, 3 and 5, 乙局 in 1 and 3
describe("five tasks of which one states a lead", () => {
  it("are told with their denominators", () => {
    expect(said(told.fiveTasks.zh)).toEqual(
      expect.arrayContaining([
        "本报告读取《五项任务工作方案》的5项任务及其责任括注，得到11处分工、6个责任单位（其中2个是集体称谓）。",
        "5项中的4项（80%）没有写明牵头单位。",
        "写明牵头单位的有5项中的1项（20%），是甲局。",
        "5项中的1项（20%）只写集体称谓，从原文看不出由哪一个单位负责。",
        "4项任务的名单没有标明角色，由4个单位列首位。",
        "没有一项任务写明完成时限。",
        // 甲局 and 各县政府 each have two tasks of 山 and one of 水, and share tasks 2 and 5; of the bodies 西县政府 is named through 各县政府 only
        "专题内有三项及以上任务的单位两两组成1对，其中1对的专题分布相近（余弦不低于0.8），都有共同任务。",
        "没有两项任务文字相近而首列单位不同。",
        "名录中成文时已有的5个具体单位，1个（20%）没有单独写到，其中1个经由集体称谓写到。"
      ])
    );
    expect(said(told.fiveTasks.en)).toEqual(
      expect.arrayContaining([
        "No lead is stated in 4 of 5 tasks (80%).",
        "A lead is stated in 1 of 5 tasks (20%), by 甲局."
      ])
    );
  });

  it("bear no order, no chance and no certain first place", () => {
    const text = said(told.fiveTasks.zh).join("\n");
    expect(text).toContain("写到最多的是甲局（3项）、各县政府（3项）；但对任务反复抽样");
    expect(text).toContain("任务太少，不与随机情形比较。");
    expect(text).not.toMatch(/始终是第1名|稳居|q = |p = |多于随机|其次/);
    expect(text).not.toContain("以甲局或");
  });
});

describe("gaps between units and tasks, said of other rows", () => {
  const of = (more: Partial<Facts>, statement: Statement, lang: "zh" | "en" = "zh"): string | null => {
    const {collection, facts} = told.fiveTasks;
    const made = statement.say({...facts, ...more}, voiceOf(collection, lang));
    return made === null ? null : plainText(made);
  };

  it("tells of texts under different first units, with the tasks in a note", () => {
    const pair = {task_a: "five-tasks-1-1", task_b: "five-tasks-2-5", similarity: 0.6};
    const report_duplicates = [{...pair, apart: true}];
    expect(of({report_duplicates}, sameWords)).toBe("有1对任务文字相近而首列单位不同。");
    expect(
      sameWords.say({...told.fiveTasks.facts, report_duplicates}, voiceOf(told.fiveTasks.collection, "zh"))
    ).toContainEqual({
      kind: "note",
      tasks: ["five-tasks-1-1", "five-tasks-2-5"]
    });
    expect(of({report_duplicates: [{...pair, apart: false}]}, sameWords, "en")).toBe(
      "No two tasks have much the same text and different first units."
    );
  });

  it("tells of chance only where something was tested, and of nothing where no two units are alike", () => {
    const report_overlap = {compared: 10, alike: 4, apart: 1, tested: true};
    expect(of({report_overlap}, sameField)).toMatch(/这4对中有1对没有共同任务，或少于随机应有。$/);
    expect(of({report_overlap: {...report_overlap, tested: false}}, sameField)).not.toContain("随机");
    expect(of({report_overlap: null}, sameField)).toBeNull();
  });
});

describe("tasks of which none names a unit", () => {
  it("are told to name none, and nothing is said of units", () => {
    const text = said(told.noClauses.zh).join("\n");
    expect(text).toContain("3项中的3项（100%）没有写责任单位");
    expect(text).not.toMatch(/写到最多|集体称谓|首列|牵头|抽样|基尼/);
    expect(figuresIn(told.noClauses.zh)).toEqual([]);
    expect(told.noClauses.zh.chapters.map(({id}) => id)).not.toContain("load");
  });
});

// 甲局 leads tasks 1–8 of the first plan and 1–4 of the second, always with 乙局; 丙局 leads 9–14 and 5–8, always with 丁局;
// task 9 of the second plan is 戊局's alone, and task 10 names nobody: 24 tasks, 23 with units, 2 × 22 + 1 = 45 assignments
describe("two plans whose units come in pairs", () => {
  it("are told as two documents", () => {
    const text = said(told.twoPlans.zh).join("\n");
    expect(text).toContain("本报告读取2份文件的24项任务及其责任括注，得到45处分工、5个责任单位。");
    expect(text).toContain("任务最多的是《街区整治工作方案》（14项），最少的是《小区改造工作方案》（10项）");
    expect(text).toContain("写明牵头单位的有23项中的22项（96%）；牵头计数最多的是甲局（12项）。");
    expect(text).toContain("24项中的1项（4%）写明了完成时限，期限为2026年6月30日。");
    expect(text).toContain("24项中的4项（17%）写了带数量的要求，共4处");
    expect(text).not.toMatch(/只写集体称谓|集体称谓在正文中|集体称谓有/);
    // 甲 with 乙 and 丙 with 丁, of the six pairs of those four
    expect(text).toContain("两两组成6对，其中2对的专题分布相近（余弦不低于0.8），都有共同任务，且不少于随机应有");
    // tasks 9–14 of the first plan have one text, and one first unit
    expect(text).toContain("没有两项任务文字相近而首列单位不同");
    expect(text).toContain("名录中的5个具体单位都写到了");
    expect(text).not.toContain("第一专题");
    expect(told.twoPlans.en.title).toBe("Who is named for 24 tasks");
  });

  it("say of pairs just what the tables say when all pairs are adjusted for", async () => {
    const rows = await told.twoPlans.tables.ask(
      "select unit_a, unit_b from coresponsibility where document_id is null and theme_id is null and collectives = 'as_one' and q_below < 0.05"
    );
    // 甲 and 乙 each with 丙 and 丁
    expect(rows).toHaveLength(4);
    const text = said(told.twoPlans.zh).join("\n");
    expect(text).toContain("没有一对多于随机；少于随机的有4对");
    expect(text).toContain("2份文件的任务合在一起数；随机是在每份文件之内");
    expect(networkSentence(told.twoPlans.collection, "en")).toContain("The tasks of 2 documents are counted together here");
  });

  it("name tasks under their documents", () => {
    const [first] = told.twoPlans.zh.notes;
    expect(first?.tasks).toHaveLength(1);
  });
});

describe("the report of the project's own document", () => {
  it("says what was counted by hand", () => {
    const text = said(told.own.zh).join("\n");
    expect(told.own.zh.title).toBe("五十七项任务写给谁");
    expect(text).toContain("57项任务及其责任括注，得到172处分工、27个责任单位（其中2个是集体称谓）");
    expect(text).toContain("写到最多的是各区人民政府（49项）；对任务反复抽样，它的名次区间始终是第1名");
    expect(text).toContain("其后2名市应急局（27项）、市安委会相关成员单位（25项）的区间相接，可以互换");
    expect(text).toContain("57项中的22项（39%）只写集体称谓");
    expect(text).toContain("市应急局与市安委会相关成员单位（3项，随机应有13.5项，q\u00a0=\u00a00.026）");
    expect(text).toContain("27个单位两两组成351对，其中96对（27%）至少同列一项任务");
    expect(text).not.toMatch(/写明牵头单位的有|合在一起/);
    expect(networkSentence(told.own.collection, "en")).not.toContain("counted together");
  });

  it("shows the network flat, since paper has other figures beside it", () => {
    const network = figuresIn(told.own.zh).find(({id}) => id === "network");
    expect(network?.caption).toContain("n = 57项任务，96对同列");
    const drawn = network?.chart({width: 660, lang: "zh", document: paper(), label: ""}).outerHTML;
    expect(drawn).toMatch(/^<svg[^>]* height="330"/);
    expect(drawn?.match(/data-node=/g)).toHaveLength(27);
  });

  it("bears the authors and the date of the data, which the collection's own title and day go before", () => {
    const {collection, facts, zh, en} = told.own;
    expect(bylineOf(zh)).toBe("责任图谱项目，数据日期2021年4月7日");
    expect(bylineOf(en)).toBe("Duty Atlas project, data of 7 April 2021");
    const report_edition = {...facts.report_edition, title_zh: "谁来做", title_en: "", published: "2026-01-05"};
    const own = (lang: "zh" | "en"): Article =>
      reportOf(collection, {...facts, report_edition}, {path: "report", lang});
    expect(own("zh").title).toBe("谁来做");
    expect(own("en").title).toBe("Who is named for 57 tasks");
    expect(bylineOf(own("zh"))).toBe("责任图谱项目，2026年1月5日");
    expect(bylineOf({...own("en"), published: "January 2026"})).toBe("Duty Atlas project, January 2026");
    expect(said(own("zh")).at(-1)).toBe("引用格式：责任图谱项目，谁来做，责任图谱，2026。");
  });

  it("is cited with authors, site and year of the data", () => {
    expect(said(told.own.zh).at(-1)).toBe(
      "引用格式：责任图谱项目，《上海市 2021 年安全生产工作意见》责任分工分析，责任图谱，2021。"
    );
  });
});
