import {defineConfig} from "vitest/config";

/**
 * Three groups of tests, one after another, so that what is slow does not slow down what is quick: `unit` in parallel,
 * `mutation`, which itself runs two suites at a time, and `browser`, which needs the built site in dist/.
 */
export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: "unit",
          include: ["test/**/*.test.ts"],
          exclude: ["test/browser/**", "test/mutation.test.ts", "test/output/**"],
          testTimeout: 30_000,
          hookTimeout: 60_000,
          sequence: {groupOrder: 0}
        }
      },
      {
        test: {
          name: "mutation",
          include: ["test/mutation.test.ts"],
          maxConcurrency: 2,
          testTimeout: 120_000,
          hookTimeout: 120_000,
          sequence: {groupOrder: 1}
        }
      },
      {
        test: {
          name: "browser",
          include: ["test/browser/*.test.ts"],
          fileParallelism: false,
          testTimeout: 60_000,
          hookTimeout: 120_000,
          expect: {poll: {timeout: 20_000}},
          sequence: {groupOrder: 2}
        }
      }
    ]
  }
});
