import fc from "fast-check";
import {expect} from "vitest";
import {pairCount, sharedTasks} from "../loaders/network/pairs.js";
import {tiesOf} from "../loaders/network/ties.js";
import {twoMode} from "../loaders/network/twoMode.js";

/**
 * Five units and five tasks: AB, ABC, AD, E, AB. A–B share 3 tasks, A–C, A–D and B–C one, and E shares none:
 *
 *     D --1-- A --3-- B        A is named in 4 tasks, B in 3, C, D and E in 1
 *              \     /
 *               1   1          E
 *                \ /
 *                 C
 */
export const hand = twoMode(
  ["AB", "ABC", "AD", "E", "AB"].flatMap((units, task) =>
    [...units].map((unitId) => ({documentId: "d", taskId: `t${task}`, unitId}))
  )
);
/** Shared tasks of its pairs. */
export const shared = sharedTasks(hand);

/** Expects numbers to 12 digits; NaN where NaN is expected. */
export function closeTo(values: Iterable<number>, expected: readonly number[]): void {
  const found = [...values];
  expect(found).toHaveLength(expected.length);
  expected.forEach((value, i) => {
    if (Number.isNaN(value)) expect(found[i]).toBeNaN();
    else expect(found[i]).toBeCloseTo(value, 12);
  });
}

/** Ties of seven units with whole weights from 0 to 4. */
export const anyTies = fc
  .array(fc.integer({min: 0, max: 4}), {minLength: pairCount(7), maxLength: pairCount(7)})
  .map((weights) => tiesOf(7, weights));
