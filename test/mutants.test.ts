import {readFileSync} from "node:fs";
import {describe, expect, it} from "vitest";
import {mutants} from "./mutants.js";

describe("a deliberate break of the program", () => {
  it.each(mutants)("has its one place in the code: $what", ({file, find, replace}) => {
    expect(readFileSync(file, "utf8").split(find)).toHaveLength(2);
    expect(replace).not.toBe(find);
  });
});
