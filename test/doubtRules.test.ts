import {readdirSync, readFileSync} from "node:fs";
import {join} from "node:path";
import {describe, expect, it} from "vitest";
import {doubtRules} from "../src/build/doubtRules.js";

/** The rules that the code of loaders/ names: as a property, or as what a doubt is told by. */
function rulesInCode(): string[] {
  const rules = readdirSync("loaders", {recursive: true, encoding: "utf8"})
    .filter((name) => name.endsWith(".ts"))
    .flatMap((name) => {
      const source = readFileSync(join("loaders", name), "utf8");
      const named = [...source.matchAll(/\brule: "([a-z-]+)"|\b(?:doubt|lost)\("([a-z-]+)",/g)].map(
        ([, a, b]) => a ?? b ?? ""
      );
      const filed = [...source.matchAll(/fileDiagnostic\(\s*[^,]+,\s*"([a-z-]+)"/g)].map(([, rule = ""]) => rule);
      return [...named, ...filed];
    });
  return [...new Set(rules)].sort();
}

describe("the doubts page", () => {
  it("finds the rules in the code", () => {
    expect(rulesInCode()).toEqual(expect.arrayContaining(["unknown-unit", "lost-characters", "missing-document"]));
  });

  it.each(rulesInCode())("says what to do about %s", (rule) => {
    expect(doubtRules[rule]).toBeDefined();
  });
});
