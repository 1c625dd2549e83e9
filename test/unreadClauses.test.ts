import {describe, expect, it} from "vitest";
import type {Register} from "../loaders/model.js";
import {readingOf, unit} from "./readings.js";

const register: Register = {
  units: [unit("e", "区教育局"), unit("c", "区民政局"), unit("f", "区财政局")],
  aliases: [],
  kinds: []
};

/** What a document's reading reports as clauses that were not read; the document has a clause that is read beside it. */
async function unreadIn(sentence: string): Promise<string[]> {
  const {document, diagnostics} = await readingOf(
    `某区工作方案\n\n一、任务\n\n1. 修编规划。（区科技局）\n\n2. ${sentence}\n`,
    register
  );
  return diagnostics
    .filter(({rule}) => rule === "unread-clause")
    .map(({start, end}) => document.text.slice(start ?? 0, end ?? 0));
}

/** Longer than any name that is read: 8 + 16 × 4 + 2 characters. */
const TOO_LONG = `滨海新区国家级${"海洋装备".repeat(16)}管理局`;

describe("a bracket that looks like a clause and is not read", () => {
  it.each([
    `建设平台。（${TOO_LONG}、滨海海洋装备研究院负责）`,
    `建设平台。（${TOO_LONG}、滨海新区科学技术局）`,
    "建设平台。（（区教育局、区民政局））",
    "建设平台。（区民政局：牵头；区财政局：配合）",
    "建设平台。（区民政局2025年内完成，区财政局保障经费）",
    "落实要求（滨海数据发展中心、滨海应急指挥中心负责实施）并总结。"
  ])("is reported: %s", async (sentence) => {
    const bracket = /（.*）/u.exec(sentence)?.[0];
    expect(await unreadIn(sentence)).toEqual([bracket]);
  });

  it.each([
    "改造管网（由供水企业负责）并总结。",
    "做好保障（市第一医院、区中医院、社区卫生服务中心）。",
    "实行分级管理（市、区）。",
    "建设平台。（区民政局2025年内完成，各方出力）",
    "建设平台。（滨海新区海洋装备管理局）"
  ])("is not reported where it is none, or is read: %s", async (sentence) => {
    expect(await unreadIn(sentence)).toEqual([]);
  });
});
