import {describe, expect, it} from "vitest";
import {stretchAt} from "../loaders/text/stretches.js";

describe("stretchAt", () => {
  const first = {start: 2, end: 5};
  const second = {start: 5, end: 6};
  const third = {start: 9, end: 12};
  const at = stretchAt([first, second, third]);

  it.each([
    [2, first],
    [4, first],
    [5, second],
    [9, third],
    [11, third]
  ])("finds the stretch that holds position %i", (start, stretch) => {
    expect(at({start, end: start + 1})).toBe(stretch);
  });

  it.each([0, 1, 6, 8, 12, 40])("finds none at position %i, which none holds", (start) => {
    expect(at({start, end: start + 1})).toBeNull();
  });

  it("goes by the beginning alone", () => {
    expect(at({start: 4, end: 11})).toBe(first);
    expect(at({start: 1, end: 11})).toBeNull();
  });

  it("finds nothing where there is nothing", () => {
    expect(stretchAt([])({start: 0, end: 1})).toBeNull();
  });
});
