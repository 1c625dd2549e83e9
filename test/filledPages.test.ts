import {describe, expect, it} from "vitest";
import {type Block, filledOrder} from "../src/build/print/filledPages.js";

/** Blocks one under another from their kinds and heights; `|` begins another section. */
function column(...parts: readonly (readonly [Block["kind"], number] | "|")[]): Block[] {
  const blocks: Block[] = [];
  let section = 0;
  let top = 0;
  for (const part of parts) {
    if (part === "|") {
      section += 1;
      continue;
    }
    const [kind, height] = part;
    blocks.push({kind, section, top, bottom: top + height});
    top += height;
  }
  return blocks;
}

describe("filledOrder", () => {
  it("leaves blocks that fit as they are", () => {
    expect(filledOrder(column(["heading", 50], ["text", 300], ["figure", 600], ["text", 200]), 1000)).toEqual([
      0, 1, 2, 3
    ]);
  });

  it("lets text pass a figure that has no room: 500 + 600 > 1000, and 100 of text still fit", () => {
    expect(filledOrder(column(["text", 500], ["figure", 600], ["text", 100], ["text", 100]), 1000)).toEqual([
      0, 2, 3, 1
    ]);
  });

  it("takes a heading along with its text, and not alone", () => {
    const [text, figure, heading] = [["text", 500] as const, ["figure", 600] as const, ["heading", 40] as const];
    expect(filledOrder(column(text, figure, heading, ["text", 100]), 1000)).toEqual([0, 2, 3, 1]);
    expect(filledOrder(column(text, figure, heading, ["figure", 100]), 1000)).toEqual([0, 1, 2, 3]);
  });

  it("lets nothing pass into another section, past another figure, or into a gap of less than two lines", () => {
    expect(filledOrder(column(["text", 500], ["figure", 600], "|", ["text", 100]), 1000)).toEqual([0, 1, 2]);
    expect(filledOrder(column(["text", 500], ["figure", 600], ["figure", 100], ["text", 100]), 1000)).toEqual([
      0, 1, 2, 3
    ]);
    expect(filledOrder(column(["text", 960], ["figure", 600], ["text", 100]), 1000)).toEqual([0, 1, 2]);
  });

  it("lets three blocks pass and no more", () => {
    const line = ["text", 50] as const;
    expect(filledOrder(column(["text", 500], ["figure", 600], line, line, line, line), 1000)).toEqual([
      0, 2, 3, 4, 1, 5
    ]);
  });

  it("keeps figures in their order where each is higher than what is left of its page", () => {
    const order = filledOrder(
      column(["text", 500], ["figure", 600], ["text", 100], ["figure", 700], ["text", 50]),
      1000
    );
    expect(order).toEqual([0, 2, 1, 4, 3]);
  });
});
