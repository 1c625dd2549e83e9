import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {nearDuplicates, trigrams} from "../loaders/measures/nearDuplicates.js";

describe("trigrams", () => {
  it("are of letters and digits only, widths and cases alike", () => {
    expect([...trigrams("开展“回头看”。")]).toEqual(["开展回", "展回头", "回头看"]);
    expect(trigrams("ＡＢ１2")).toEqual(trigrams("ab12"));
    expect([...trigrams("检查")]).toEqual(["检查"]);
    expect(trigrams("，。").size).toBe(0);
  });
});

describe("nearDuplicates", () => {
  /*
   * 开展安全检查   开展安 展安全 安全检 全检查             4 trigrams
   * 开展安全大检查 开展安 展安全 安全大 全大检 大检查       5; shared with the first: 2, together 4 + 5 − 2 = 7
   * 组织安全检查   组织安 织安全 安全检 全检查             4; shared with the first: 2, together 6; with the second: none
   */
  const texts = ["开展安全检查。", "开展安全大检查", "组织安全检查"];

  it("finds 2 of 6 at 1/3 and not 2 of 7", () => {
    expect(nearDuplicates(texts, 1 / 3)).toEqual([{a: 0, b: 2, similarity: 2 / 6}]);
  });

  it("finds 2 of 7 at 2/7, and nothing where nothing is shared", () => {
    expect(nearDuplicates(texts, 2 / 7)).toEqual([
      {a: 0, b: 1, similarity: 2 / 7},
      {a: 0, b: 2, similarity: 2 / 6}
    ]);
  });

  it("calls texts that differ in marks only the same", () => {
    expect(nearDuplicates(["开展检查。", "开展“检查”"], 1)).toEqual([{a: 0, b: 1, similarity: 1}]);
  });

  it("takes no text and texts that say nothing", () => {
    expect(nearDuplicates([], 0.5)).toEqual([]);
    expect(nearDuplicates(["。", "，", ""], 0.5)).toEqual([]);
  });

  it("finds what comparing all with all finds", () => {
    const text = fc.array(fc.constantFrom(..."安全检查。"), {maxLength: 12}).map((parts) => parts.join(""));
    fc.assert(
      fc.property(fc.array(text, {maxLength: 12}), fc.double({min: 0.05, max: 1, noNaN: true}), (given, threshold) => {
        const all = given.flatMap((second, b) =>
          given.slice(0, b).flatMap((first, a) => {
            const [one, two] = [trigrams(first), trigrams(second)];
            const common = [...one].filter((gram) => two.has(gram)).length;
            const similarity = common / (one.size + two.size - common);
            return similarity >= threshold - 1e-12 ? [{a, b, similarity}] : [];
          })
        );
        expect(nearDuplicates(given, threshold)).toEqual(all.sort((x, y) => x.a - y.a || x.b - y.b));
      })
    );
  });

  it("refuses a threshold that is none", () => {
    expect(() => nearDuplicates([], 0)).toThrow("threshold of similarity not in (0, 1]: 0");
  });
});
