import {describe, expect, it} from "vitest";
import {deadlinesTitle} from "../src/findings/deadlines.js";

describe("what is said of deadlines", () => {
  const row = (due_on: string | null, ...tasks: readonly string[]) => ({
    document_id: "d",
    due_on,
    due_text: due_on === null ? "持续推进" : null,
    tasks
  });

  it("has its denominator, and the first and last day", () => {
    expect(deadlinesTitle([row("2025-06-30", "a"), row("2025-12-31", "b", "c"), row(null, "d")], 8, "zh")).toBe(
      "8项任务中的4项写明时限（50%），其中3项写到日期，最早2025年6月30日，最晚2025年12月31日"
    );
    expect(deadlinesTitle([row("2025-06-30", "a"), row("2025-12-31", "b"), row(null, "d")], 4, "en")).toBe(
      "3 of 4 tasks state a deadline (75%), 2 of them a date, from 30 June 2025 to 31 December 2025"
    );
    expect(deadlinesTitle([row("2025-06-30", "a"), row("2025-12-31", "b", "c")], 8, "zh")).toBe(
      "8项任务中的3项写明时限（38%），最早2025年6月30日，最晚2025年12月31日"
    );
    expect(deadlinesTitle([row("2025-06-30", "a")], 4, "en")).toBe(
      "1 of 4 tasks states a deadline (25%): 30 June 2025"
    );
  });

  it("has words for none, for no day, and for all", () => {
    expect(deadlinesTitle([], 57, "zh")).toBe("57项任务都没有写时限");
    expect(deadlinesTitle([row(null, "a")], 2, "zh")).toBe("2项任务中的1项写明时限（50%）");
    expect(deadlinesTitle([row(null, "a", "b")], 2, "en")).toBe("All 2 tasks state a deadline");
  });
});
