import {describe, expect, it} from "vitest";
import {decode, UnreadableDocument} from "../loaders/formats/index.js";
import type {Reading, Register} from "../loaders/model.js";
import {checkInvariants, NO_REGISTER, readingOf, unit} from "./readings.js";

/** role:mention of each task, in order. */
function named({tasks, assignments}: Reading): string[][] {
  return tasks.map(({id}) =>
    assignments.filter(({taskId}) => taskId === id).map(({role, mention}) => `${role}:${mention}`)
  );
}

async function read(text: string, register?: Register, path?: string): Promise<Reading> {
  const reading = await readingOf(text, register, path);
  checkInvariants(reading);
  return reading;
}

describe("numbering", () => {
  it("gives levels by its kind, whatever # are drawn and whichever level is missing", async () => {
    const {sections, tasks} = await read(
      "# 工作方案\n\n### 一、总体\n\n1. 甲事。（市水务局）\n\n# 二、重点\n\n#### （三）分项\n\n5. 乙事。（市水务局）\n"
    );
    expect(sections.map(({id, level, ordinal}) => [id, level, ordinal])).toEqual([
      ["doc-1", 1, 1],
      ["doc-2", 1, 2],
      ["doc-2-3", 2, 3]
    ]);
    expect(tasks.map(({id, sectionId}) => [id, sectionId])).toEqual([
      ["doc-1-1", "doc-1"],
      ["doc-2-3-5", "doc-2-3"]
    ]);
  });

  it("that repeats under one parent keeps ids apart by position", async () => {
    const {tasks} = await read("一、总体\n\n1. 甲。（市水务局）\n\n1. 乙。（市水务局）\n\n2. 丙。（市水务局）\n");
    expect(tasks.map(({id, label}) => [id, label])).toEqual([
      ["doc-1-1", "1."],
      ["doc-1-p2", "1."],
      ["doc-1-2", "2."]
    ]);
  });

  it("is not seen in dates, decimals and figures", async () => {
    const {tasks} = await read("一、总体\n\n1. 甲。（市水务局）\n\n2.0版要上线。\n\n2021年完成。\n\n10.5万家企业。\n");
    expect(tasks).toHaveLength(1);
  });

  it("is told by its count where the words begin with a figure", async () => {
    const {tasks} = await read(
      "1. 甲。（市水务局）\n\n2.121人才工程。（市水务局）\n\n3. 丙。（市水务局）\n\n7.121人才工程。（市水务局）\n"
    );
    expect(tasks.map(({label, text}) => [label, text])).toEqual([
      ["1.", "甲。"],
      ["2.", "121人才工程。"],
      ["3.", "丙。"],
      [null, "7.121人才工程。"]
    ]);
  });

  it("takes its signs in any width", async () => {
    const {tasks} = await read(
      "一、总体\n\n1．甲。（市水务局）\n\n２．乙。（市水务局）\n\n3、丙。（市水务局）\n\n4﹒丁。（市水务局）\n"
    );
    expect(tasks.map(({id, label}) => [id, label])).toEqual([
      ["doc-1-1", "1．"],
      ["doc-1-2", "２．"],
      ["doc-1-3", "3、"],
      ["doc-1-4", "4﹒"]
    ]);
  });
});

describe("tasks", () => {
  it("stand on the level that carries the clauses; one may have none", async () => {
    const reading = await read(
      "一、重点\n\n（一）甲事。做甲。（市水务局）\n\n（二）乙事。做乙。\n\n（三）丙事。做丙。（市民政局）\n"
    );
    expect(reading.sections.map(({id}) => id)).toEqual(["doc-1"]);
    expect(named(reading)).toEqual([["responsible:市水务局"], [], ["responsible:市民政局"]]);
  });

  it("are a section too where a section has a clause of its own", async () => {
    const reading = await read(
      "（一）甲事。（财政部负责）具体措施：\n\n1. 做甲。（财政部牵头，各地区按职责分工负责）\n\n2. 做乙。（民政部负责）\n"
    );
    expect(reading.sections.map(({id}) => id)).toEqual(["doc-1"]);
    expect(reading.tasks.map(({id, sectionId}) => [id, sectionId])).toEqual([
      ["doc-1", null],
      ["doc-1-1", "doc-1"],
      ["doc-1-2", "doc-1"]
    ]);
    expect(named(reading)).toEqual([
      ["responsible:财政部"],
      ["lead:财政部", "responsible:各地区"],
      ["responsible:民政部"]
    ]);
  });

  it("are as many as the clauses of a paragraph, and only the first has the number", async () => {
    const {tasks} = await read(
      "（一）鼓励创业。推进改革。（市场监管总局负责）加强教育。（教育部负责）\n\n（二）其他。（教育部负责）\n"
    );
    expect(tasks.map(({id, label, text}) => [id, label, text])).toEqual([
      ["doc-1", "（一）", "鼓励创业。推进改革。"],
      ["doc-1-p2", null, "加强教育。"],
      ["doc-2", "（二）", "其他。"]
    ]);
  });

  it("without any clause are read with no assignment", async () => {
    const reading = await read("一、重点\n\n（一）甲事。做甲，由政府统筹。\n\n（二）乙事。做乙。\n");
    expect(reading.tasks.map(({clause}) => clause)).toEqual([null, null]);
    expect(reading.assignments).toEqual([]);
    expect(reading.diagnostics).toEqual([]);
  });

  it("are found again in text broken to lines, page numbers in a name", async () => {
    const lines = [
      "一、重点任务",
      "（一）提升素养。推动重点院校、科研机构、社会组织等开放优质",
      "人工智能教学课程，广泛开展面向全社会特别是青少年的宣传教育",
      "和知识普及，促进资源共享。（责任单位：省委组织部、省委网信",
      "—９—",
      "办、省经信厅）"
    ];
    const reading = await read(lines.join("\r\n"), NO_REGISTER, "doc.txt");
    expect(named(reading)).toEqual([["responsible:省委组织部", "responsible:省委网信办", "responsible:省经信厅"]]);
  });

  it("keep a clause whole that a page breaks behind its label, where a sentence could end", async () => {
    const reading = await read(
      "（一）甲事。做甲。（责任单位：\n\n—２—\n\n市水务局、市公安局）\n\n（二）乙事。做乙。（市民政局）\n"
    );
    expect(reading.tasks.map(({clause}) => clause)).toEqual(["（责任单位：市水务局、市公安局）", "（市民政局）"]);
    expect(named(reading)).toEqual([["responsible:市水务局", "responsible:市公安局"], ["responsible:市民政局"]]);
  });
});

describe("names", () => {
  const register: Register = {
    units: [
      unit("sh-government", "市政府", {fullName: "上海市人民政府"}),
      unit("sh-emergency", "市应急局", {
        fullName: "上海市应急管理局",
        parentId: "sh-government",
        validFrom: "2018-11-01"
      }),
      unit("sh-safety", "市安监局", {
        fullName: "上海市安全生产监督管理局",
        validTo: "2018-11-01",
        successorId: "sh-emergency"
      }),
      unit("sh-water", "市水务局", {fullName: "上海市水务局"}),
      unit("sh-districts", "各区人民政府", {isCollective: true, parentId: "sh-government"})
    ],
    aliases: [{name: "各区", unitId: "sh-districts", reason: "简称"}],
    kinds: []
  };
  const notice = (issuer: string, day: string): string => `# ${issuer}关于安全的意见\n\n${issuer}\n\n${day}\n\n`;
  const units = ({assignments}: Reading): string[] => assignments.map(({unitId}) => unitId);

  it("are found by short name, full name and alias, each unit once with its strongest role", async () => {
    const reading = await read("1. 甲。（上海市水务局牵头，市应急局、市水务局、各区配合）\n", register);
    expect(units(reading)).toEqual(["sh-water", "sh-emergency", "sh-districts"]);
    expect(named(reading)).toEqual([["lead:上海市水务局", "support:市应急局", "support:各区"]]);
  });

  it("of a body abolished before the document's day mean its successor, and before that itself", async () => {
    const text = "1. 甲。（市安监局、市水务局）\n";
    const after = await read(notice("上海市人民政府", "2021年4月7日") + text, register);
    const before = await read(notice("上海市人民政府", "2017年4月7日") + text, register);
    expect(units(after)).toEqual(["sh-emergency", "sh-water"]);
    expect(units(before)).toEqual(["sh-safety", "sh-water"]);
  });

  it("that leave out the place are the document's own place's", async () => {
    const text = "1. 甲。（市应急局、各区、上海市水务局）\n";
    const reading = await read(notice("广州市人民政府", "2021年4月7日") + text, register);
    expect(units(reading).map((id) => id.startsWith("x-"))).toEqual([true, true, false]);
    expect(reading.unregistered.map(({name, isCollective}) => [name, isCollective])).toEqual([
      ["市应急局", false],
      ["各区", true]
    ]);
  });

  it("that the register lacks are kept and reported once", async () => {
    const reading = await read("1. 甲。（市航天局、市水务局）\n\n2. 乙。（市航天局、市应急局）\n", register);
    expect(reading.unregistered).toMatchObject([{name: "市航天局", registered: false}]);
    expect(reading.unregistered[0]?.id).toMatch(/^x-[0-9a-f]{8}$/);
    expect(reading.diagnostics.map(({rule, severity, quote, taskId}) => [rule, severity, quote, taskId])).toEqual([
      ["unknown-unit", "warning", "市航天局", "doc-1"]
    ]);
  });

  it("run together are parted only where both are known", async () => {
    const mended = await read("1. 甲。（市水务局市应急局、各区）\n", register);
    expect(mended.assignments.map(({unitId, repair}) => [unitId, repair])).toEqual([
      ["sh-water", "missing-separator"],
      ["sh-emergency", "missing-separator"],
      ["sh-districts", null]
    ]);
    const kept = await read("1. 甲。（市水务局市航天局、各区）\n", register);
    expect(kept.assignments.map(({mention, repair}) => [mention, repair])).toEqual([
      ["市水务局市航天局", null],
      ["各区", null]
    ]);
  });

  it("with a repeated character are mended only where that makes them known", async () => {
    const reading = await read("1. 甲。（市水务务局、市应应局）\n", register);
    expect(reading.assignments.map(({unitId, mention, repair}) => [unitId.slice(0, 2), mention, repair])).toEqual([
      ["sh", "市水务务局", "repeated-character"],
      ["x-", "市应应局", null]
    ]);
  });

  it("and spans hold for characters beyond the BMP", async () => {
    const reading = await read("1. 治理𠮷𡋾河😀。（市𠮷水局、市水务局）\n", register);
    const printed = reading.assignments.map(({start, end}) => reading.document.text.slice(start, end));
    expect(printed).toEqual(["市𠮷水局", "市水务局"]);
  });
});

describe("what stands around the body", () => {
  it("is read from a plain letter of the State Council kind", async () => {
    const {metadata} = await read(
      [
        "某某部关于加快发展某产业的",
        "指导意见",
        "某发〔２０１８〕１２ 号",
        "各省、自治区、直辖市人民政府，各直属机构：",
        "某产业很重要。现提出以下意见。",
        "一、总体要求",
        "（一）发展目标。到2020年基本建成。（教育部负责）",
        "某某部",
        "二○一八年十二月二十一日",
        "（此件公开发布）"
      ].join("\n"),
      NO_REGISTER,
      "letter.txt"
    );
    expect(metadata).toMatchObject({
      title: "某某部关于加快发展某产业的指导意见",
      documentNumber: "某发〔２０１８〕１２号",
      issuers: ["某某部"],
      recipients: ["各省、自治区、直辖市人民政府", "各直属机构"],
      issuedOn: "2018-12-21",
      disclosure: "公开发布",
      copies: null
    });
  });

  it.each([
    ["某发[2024] 2 号", "某发[2024]2号"],
    ["某发（2024）2号", "某发（2024）2号"],
    ["某发［２０２４］第2号", "某发［２０２４］第2号"],
    ["发文字号：某发(2024)2号", "某发(2024)2号"],
    ["000014349/2024-00087    某发[2024]2号    办公室", "某发[2024]2号"]
  ])("has the document number of %j as printed, white space left out, and its year from it", async (line, number) => {
    const {metadata, tasks} = await read(
      `某局文件\n${line}\n关于某事的工作方案\n1. 修编规划，6月底前完成。（市水务局）\n`,
      NO_REGISTER,
      "letter.txt"
    );
    expect(metadata.documentNumber).toBe(number);
    expect(tasks.map(({dueOn}) => dueOn)).toEqual(["2024-06-30"]);
  });

  it("is absent where nothing is printed, and a number cited in the body is not the document's", async () => {
    const {metadata} = await read("1. 落实《通知》（国办发〔2016〕82号）要求。（市水务局）\n");
    expect(metadata).toEqual({
      title: null,
      documentNumber: null,
      issuers: [],
      recipients: [],
      copiesTo: [],
      printedBy: null,
      copies: null,
      issuedOn: null,
      printedOn: null,
      disclosure: null
    });
  });
});

describe("marks of Markdown in plain text", () => {
  it("around a whole line are no words of it, and within a line they stay", async () => {
    const {sections, tasks} = await read(
      "**一、重点任务**\n**（一）修编规划。**\n1. 甲**乙**丙。（市水务局）\n",
      NO_REGISTER,
      "doc.txt"
    );
    expect(sections.map(({title}) => title)).toEqual(["重点任务", "修编规划"]);
    expect(tasks.map(({text}) => text)).toEqual(["甲**乙**丙。"]);
  });
});

describe("tags in Markdown that go over several lines", () => {
  it("are marks, and what they hold is read", async () => {
    const {metadata, document} = await read(
      '<div style="color:red;\n  font-size:48px">某市安全生产委员会文件</div>\n<p\n class="number">某安委〔2024〕2号</p>\n\n# 某市2024年工作要点\n\n1. 甲。（市水务局）\n'
    );
    expect(metadata.issuers).toEqual(["某市安全生产委员会"]);
    expect(metadata.documentNumber).toBe("某安委〔2024〕2号");
    expect(document.blocks.at(-1)?.end).toBe(document.text.length);
  });

  it("are none without attributes, or with a blank line within", async () => {
    for (const words of ["压力<p\n或温度>5", '甲<p class="a\n\n乙">丙', "甲<a\nb>丙"]) {
      const {document} = await read(`# 某市2024年工作要点\n\n1. ${words}。（市水务局）\n`);
      const printed = document.blocks
        .filter(({kind}) => kind === "paragraph")
        .map(({start, end}) => document.text.slice(start, end));
      expect(printed.join("")).toContain(words.replace(/\n/g, ""));
    }
  });
});

describe("number signs within a line", () => {
  const labels = async (first: string): Promise<unknown> => {
    const text = `某市2021年工作要点\n\n${first}\n二、抓好培训。（市教委）\n`;
    return (await read(text, NO_REGISTER, "a.txt")).tasks.map(({label, text: words}) => [label, words]);
  };

  it("are none behind Latin letters: alert(1)", async () => {
    expect(await labels("一、加强<script>alert(1)</script>管理。（市水务局）")).toEqual([
      ["一、", "加强<script>alert(1)</script>管理。"],
      ["二、", "抓好培训。"]
    ]);
  });

  it("begin an item behind the words of a heading", async () => {
    expect(await labels("一、加强管理(1)开展检查工作。（市水务局）(2)开展宣传。（市水务局）")).toEqual([
      ["(1)", "开展检查工作。"],
      ["(2)", "开展宣传。"],
      ["二、", "抓好培训。"]
    ]);
  });
});

describe("quantities and instruments", () => {
  const values = ({quantities}: Reading): unknown[] =>
    quantities.map(({value, unit: counted, comparator, quote}) => [value, counted, comparator, quote]);

  it("have value, unit and comparator", async () => {
    const reading = await read(
      "1. 完成70万平方米改造，检查不少于3次，下降10%以上，建成1．5万个点位，培训１００人次。（市水务局）\n"
    );
    expect(values(reading)).toEqual([
      [700_000, "平方米", null, "70万平方米"],
      [3, "次", "不少于", "不少于3次"],
      [10, "%", "以上", "10%以上"],
      [15_000, "个", null, "1．5万个"],
      [100, "人次", null, "１００人次"]
    ]);
  });

  it("are not numbers of things", async () => {
    const reading = await read("1. 整治第9条河道，建成第3座桥、第 12 个站点，疏浚第一批9条河道。（市水务局）\n");
    expect(values(reading)).toEqual([[9, "条", null, "9条"]]);
  });

  it("count what the words beside the figure name, up to the next figure", async () => {
    const {quantities} = await read(
      "1. 新建2000个车位和30处绿道，配套率达到95%以上，每处不大于3人，办理时间压缩至5个工作日以内。（市水务局）\n"
    );
    expect(
      quantities.map(({value, unit: counted, comparator, object}) => [value, counted, comparator, object])
    ).toEqual([
      [2000, "个", null, "车位"],
      [30, "处", null, "绿道"],
      [95, "%", "以上", "配套率"],
      [3, "人", "不大于", "每处"],
      [5, "个工作日", "以内", "办理时间"]
    ]);
  });

  it("are no years, grades, sums of a list or classes of things", async () => {
    const reading = await read(
      "1. 2021年起淘汰57座以上大客车，推出“24小时不打烊”服务，管控1-4级危险源，开展“甲”“乙”2个行动和甲、乙等6个专项。（市水务局）\n"
    );
    expect(values(reading)).toEqual([]);
  });

  it("are told what is to be done about each instrument", async () => {
    const {instruments} = await read(
      "1. 抓好《己条例》组织实施，完成《庚规范》《辛指引》等制度修订，修订《甲条例》《乙办法》，贯彻落实新修订的《丙法》，出台《丁条例》配套规定，参照《戊〈己〉指南》。（市水务局）\n"
    );
    expect(instruments.map(({title, action}) => [title, action])).toEqual([
      ["己条例", "实施"],
      ["庚规范", "修订"],
      ["辛指引", "修订"],
      ["甲条例", "修订"],
      ["乙办法", "修订"],
      ["丙法", "落实"],
      ["丁条例", null],
      ["戊〈己〉指南", null]
    ]);
  });
});

describe("bytes", () => {
  const text = "1. 做甲。（市水务局）\n";
  const decoded = async (bytes: Uint8Array, path = "a.txt"): Promise<string> =>
    (await decode({path, bytes, sha256: "0"}, "a")).text;

  it("may be UTF-8 or UTF-16 with or without mark, or GB18030", async () => {
    const utf16 = Buffer.from(text, "utf16le");
    const gb18030 = Buffer.from([0x31, 0x2e, 0x20, 0xd7, 0xf6, 0xbc, 0xd7, 0xa1, 0xa3]);
    expect(await decoded(Buffer.from(text))).toBe(text);
    expect(await decoded(Buffer.from(`\uFEFF${text}`))).toBe(text);
    expect(await decoded(Buffer.from(`\uFEFF${text}`, "utf16le"))).toBe(text);
    expect(await decoded(Buffer.from(`\uFEFF${text}`, "utf16le").swap16())).toBe(text);
    expect(await decoded(utf16)).toBe(text);
    expect(await decoded(gb18030)).toBe("1. 做甲。");
  });

  it("that cannot be a document are refused in one sentence", async () => {
    const refusal = async (path: string, bytes: Uint8Array): Promise<unknown> =>
      decoded(bytes, path).catch((error) => error);
    for (const [path, bytes, message] of [
      ["a.txt", Buffer.alloc(0), "a.txt: the file is empty"],
      ["a.md", Buffer.from(" \n"), "a.md: the file holds white space only"],
      ["a.txt", Buffer.alloc(64), "a.txt: the bytes are no text in UTF-8, UTF-16 or GB18030"],
      ["a.exe", Buffer.from("x"), "a.exe: no format for this file name extension: exe"],
      ["b", Buffer.from("x"), "b: no format for this file name extension: none"]
    ] as const) {
      const error = await refusal(path, bytes);
      expect(error).toBeInstanceOf(UnreadableDocument);
      expect(error).toMatchObject({name: "UnreadableDocument", message, path});
    }
  });
});

describe("deadlines", () => {
  const due = async (text: string, path?: string): Promise<unknown> => {
    const {tasks} = await read(text, NO_REGISTER, path);
    return tasks.map(({dueText, dueOn}) => [dueText, dueOn]);
  };
  const dueOf = (sentence: string): Promise<unknown> =>
    due(`# 某市2021年工作要点\n\n1. ${sentence}\n\n2. 乙。（市水务局）\n`);

  it("are the last day of what the sentence names, in the document's year where it names none", async () => {
    for (const [sentence, text, day] of [
      ["2020年底前开展检查。（市水务局）", "2020年底前", "2020-12-31"],
      ["2022年2月底前制定办法。（市水务局）", "2022年2月底前", "2022-02-28"],
      ["2024年2月底前制定办法。（市水务局）", "2024年2月底前", "2024-02-29"],
      ["6月底前完成，建章立制。（市水务局）", "6月底前完成", "2021-06-30"],
      ["年底前建成3个。（市水务局）", "年底前", "2021-12-31"],
      ["明年6月底前验收。（市水务局）", "明年6月底前", "2022-06-30"],
      ["10月20日前报送总结。（市水务局）", "10月20日前", "2021-10-20"],
      ["２０２５ 年 １２ 月底前投用。（市水务局）", "２０２５ 年 １２ 月底前", "2025-12-31"],
      ["二〇二五年六月底前投用。（市水务局）", "二〇二五年六月底前", "2025-06-30"],
      ["三季度末前完成。（市水务局）", "三季度末前完成", "2021-09-30"],
      ["2022年上半年完成招标。（市水务局）", "2022年上半年", "2022-06-30"],
      ["每年12月底前报送。（市水务局）", "每年12月底前", null],
      ["做好宣传，长期坚持。（市水务局）", "长期坚持", null]
    ] as const) {
      expect([sentence, await dueOf(sentence)]).toEqual([
        sentence,
        [
          [text, day],
          [null, null]
        ]
      ]);
    }
  });

  it("are no goals, validities, states or times of something named", async () => {
    for (const sentence of [
      "到2025年，建成10个。（市水务局）",
      "有效期至2025年12月31日。（市水务局）",
      "整治2016年1月1日前建成的泵站。（市水务局）",
      "自2024年1月1日起施行新标准。（市水务局）",
      "截至2023年底已建成的继续使用。（市水务局）",
      "2022年，新建10个。（市水务局）",
      "持续推进改革。（市水务局）",
      "近三年内未发生事故的予以表彰。（市水务局）",
      "三年内不得再次申报。（市水务局）",
      "推进落实3年内全员持证上岗。（市水务局）",
      "自受理之日起3个月内办结。（市水务局）",
      "改造建于2000年底前的泵站。（市水务局）"
    ]) {
      expect([sentence, await dueOf(sentence)]).toEqual([
        sentence,
        [
          [null, null],
          [null, null]
        ]
      ]);
    }
  });

  it("in a clause win over those of the sentence, and of several in a sentence the latest counts", async () => {
    expect(await dueOf("2020年底前自查，2021年3月底前检查，1月底前部署。（市水务局）")).toEqual([
      ["2021年3月底前", "2021-03-31"],
      [null, null]
    ]);
    expect(await dueOf("年底前完成。（责任单位：市水务局；完成时限：2022年6月底前）")).toEqual([
      ["2022年6月底前", "2022-06-30"],
      [null, null]
    ]);
  });

  it("are a period from the document's own day, and no day where that is not known", async () => {
    const dated = (sentence: string): Promise<unknown> =>
      due(`某局关于某事的意见\n某局\n2021年8月31日\n1. ${sentence}\n`, "a.txt");
    for (const [sentence, text, day] of [
      ["三年内建成10个。（市水务局）", "三年内", "2024-08-31"],
      ["５年内引进100人。（市水务局）", "５年内", "2026-08-31"],
      ["自印发之日起6个月内完成整改。（市水务局）", "6个月内", "2022-02-28"],
      ["半年内完成整改。（市水务局）", "半年内", "2022-02-28"],
      ["用两年左右时间，完成改造。（市水务局）", "用两年左右时间", "2023-08-31"],
      ["完成改造。（市水务局负责，三年内完成）", "三年内完成", "2024-08-31"],
      ["近三年内未发生事故的予以表彰。（市水务局）", null, null],
      ["三年内不得再次申报。（市水务局）", null, null]
    ] as const) {
      expect([sentence, await dated(sentence)]).toEqual([sentence, [[text, day]]]);
    }
    expect(await dueOf("5年内引进100人。（市水务局）")).toEqual([
      ["5年内", null],
      [null, null]
    ]);
  });

  it("may stand behind 于", async () => {
    expect(await dueOf("于2026年6月30日前完成改造。（市水务局）")).toEqual([
      ["2026年6月30日前", "2026-06-30"],
      [null, null]
    ]);
  });

  it("before the document itself are history", async () => {
    const text = "某局关于某事的意见\n某局\n2021年4月7日\n1. 2020年底前已摸清底数，9月底前整改。（市水务局）\n";
    expect(await due(text, "a.txt")).toEqual([["9月底前", "2021-09-30"]]);
  });
});
