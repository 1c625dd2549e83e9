import {describe, expect, it} from "vitest";
import {numberedAnew} from "../src/build/print/pdf.js";

describe("the names of a tagged PDF's parts", () => {
  const made = (first: number): string =>
    [first, first + 3, first + 5]
      .map((id) => `/ID (node${String(id).padStart(8, "0")}) /Headers [(node${String(first).padStart(8, "0")})]`)
      .join("\n");

  it("are the same whatever the browser had counted before, in their order and length", () => {
    expect(numberedAnew(made(318))).toBe(numberedAnew(made(321)));
    expect(numberedAnew(made(318))).toBe(
      [0, 1, 2].map((id) => `/ID (node0000000${id}) /Headers [(node00000000)]`).join("\n")
    );
    expect(numberedAnew(made(318))).toHaveLength(made(318).length);
  });

  it("are told from text that only looks like one", () => {
    expect(numberedAnew("(node) node00000318 (node123)")).toBe("(node) node00000318 (node123)");
  });
});
