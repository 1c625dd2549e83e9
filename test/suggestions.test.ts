import {describe, expect, it} from "vitest";
import type {Register} from "../loaders/model.js";
import {aliasRows, unitRows, unknownUnits} from "../loaders/review.js";
import {readingOf, unit} from "./readings.js";

const register: Register = {
  units: [
    unit("sh-water", "市水务局", {fullName: "上海市水务局"}),
    unit("cn-water", "水利部"),
    unit("cn-meteorology", "国家气象局"),
    unit("sh-hr", "市人力资源社会保障局", {fullName: "上海市人力资源和社会保障局"})
  ],
  aliases: [],
  kinds: [
    {kind: "department_of_water", names: ["水务"], ends: ["局"]},
    {kind: "tax_office", names: ["税务"], ends: ["局"]}
  ]
};

async function listOf(issuer: string, clause: string) {
  const reading = await readingOf(
    `${issuer}文件\n关于某事的工作方案\n一、修编规划。（${clause}）\n`,
    register,
    "doc.txt"
  );
  return unknownUnits([reading], register);
}

describe("an unregistered name", () => {
  it("that is close to a registered one of the place comes with it, as a row for aliases.csv", async () => {
    const unknown = await listOf("上海市人民政府", "市水务局、市人力资源和社会保障局");
    expect(unknown.map(({suggestion}) => suggestion?.id)).toEqual(["sh-hr"]);
    expect(aliasRows(unknown)).toEqual(["市人力资源和社会保障局,sh-hr,与市人力资源社会保障局相近，1处，待核"]);
    expect(unitRows(unknown)).toEqual([]);
  });

  it("is never said to be a unit of another level, city or subject", async () => {
    const suggested = async (name: string): Promise<string | undefined> =>
      (await listOf("上海市人民政府", name))[0]?.suggestion?.id;
    for (const other of ["省水务局", "区水务局", "国家水务局", "苏州市水务局", "市税务局"]) {
      expect([other, await suggested(other)]).toEqual([other, undefined]);
    }
    expect(await suggested("市水务厅")).toBe("sh-water");
    expect(await suggested("上海水务局")).toBe("sh-water");
  });

  it("is a central body only in a central document or by a name that says so", async () => {
    const suggested = async (issuer: string, name: string): Promise<string | undefined> =>
      (await listOf(issuer, name))[0]?.suggestion?.id;
    expect(await suggested("国务院办公厅", "水利水部")).toBe("cn-water");
    expect(await suggested("上海市人民政府", "水利水部")).toBeUndefined();
    expect(await suggested("上海市人民政府", "国家气候局")).toBe("cn-meteorology");
    expect(await suggested("上海市人民政府", "国家烟草局")).toBeUndefined();
  });

  it("is a city's unit in a document of no known place only with the place in its name", async () => {
    const suggested = async (name: string): Promise<string | undefined> => (await listOf("", name))[0]?.suggestion?.id;
    expect(await suggested("市水务厅")).toBeUndefined();
    expect(await suggested("上海市水务厅")).toBe("sh-water");
  });

  it("is never said to be another province's unit", async () => {
    const unknown = await listOf("广州市人民政府", "市水务局、市人力资源和社会保障局");
    expect(unknown.map(({unit: {name}, suggestion}) => [name, suggestion])).toEqual([
      ["市人力资源和社会保障局", null],
      ["市水务局", null]
    ]);
    expect(aliasRows(unknown)).toEqual([]);
  });
});

it("a name behind 市场监管总局 is not a city's: that name begins with a market and no level", async () => {
  const own: Register = {
    units: [unit("cn-market", "市场监管总局"), unit("cn-development", "国家发展改革委"), unit("gz-water", "市水务局")],
    aliases: [{name: "发展改革委", unitId: "cn-development", reason: "简称"}],
    kinds: [{kind: "department_of_development_and_reform", names: ["发展改革"], ends: ["委"]}]
  };
  const meant = async (clause: string): Promise<(string | null)[]> => {
    const text = `关于某事的工作方案\n一、修编规划。（${clause}）\n`;
    return (await readingOf(text, own, "doc.txt")).assignments.map(({unitId}) => unitId);
  };
  expect(await meant("市场监管总局、发展改革委负责")).toEqual(["cn-market", "cn-development"]);
  const [water, development] = await meant("市水务局、发展改革委负责");
  expect([water, development]).not.toContain("cn-development");
});
