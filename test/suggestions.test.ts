import {describe, expect, it} from "vitest";
import type {Register} from "../loaders/model.js";
import {aliasRows, unitRows, unknownUnits} from "../loaders/review.js";
import {readingOf, unit} from "./readings.js";

const register: Register = {
  units: [
    unit("sh-water", "市水务局", {fullName: "上海市水务局"}),
    unit("sh-hr", "市人力资源社会保障局", {fullName: "上海市人力资源和社会保障局"})
  ],
  aliases: [],
  kinds: []
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

  it("is never said to be another province's unit", async () => {
    const unknown = await listOf("广州市人民政府", "市水务局、市人力资源和社会保障局");
    expect(unknown.map(({unit: {name}, suggestion}) => [name, suggestion])).toEqual([
      ["市人力资源和社会保障局", null],
      ["市水务局", null]
    ]);
    expect(aliasRows(unknown)).toEqual([]);
  });
});
