import {describe, expect, it} from "vitest";
import {packagesOf} from "../src/build/pack.js";

const lock = {
  packages: {
    "": {},
    "node_modules/a": {},
    "node_modules/a/node_modules/b": {},
    "node_modules/for-tests": {dev: true},
    "node_modules/of-another-system": {optional: true}
  }
};

describe("the packages of an archive", () => {
  it("are those that the program needs, without those of tests and of other systems", () => {
    const packages = packagesOf(lock, (path) => path !== "node_modules/of-another-system");
    expect(packages).toEqual(["node_modules/a", "node_modules/a/node_modules/b"]);
  });

  it("must be installed", () => {
    expect(() => packagesOf(lock, (path) => path === "node_modules/a")).toThrow(
      "package not installed, npm ci installs it: node_modules/a/node_modules/b"
    );
  });
});
