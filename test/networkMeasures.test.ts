import {createRequire} from "node:module";
import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {associationStrength} from "../loaders/network/associationStrength.js";
import {backbone} from "../loaders/network/backbone.js";
import {betweenness} from "../loaders/network/betweenness.js";
import {breadth} from "../loaders/network/breadth.js";
import {brokerage} from "../loaders/network/brokerage.js";
import {constraint} from "../loaders/network/constraint.js";
import {depth} from "../loaders/network/depth.js";
import {disparity} from "../loaders/network/disparity.js";
import {effectiveSize} from "../loaders/network/effectiveSize.js";
import {graphOf} from "../loaders/network/graph.js";
import {leadsOf} from "../loaders/network/leads.js";
import {eachPair} from "../loaders/network/pairs.js";
import {participation} from "../loaders/network/participation.js";
import {strength} from "../loaders/network/strength.js";
import {type Ties, tiesOf} from "../loaders/network/ties.js";
import {anyTies, closeTo, hand, shared} from "./handNetwork.js";

const graphologyDisparity: typeof import("graphology-metrics/edge/disparity.js").default = createRequire(
  import.meta.url
)("graphology-metrics/edge/disparity.js");

const ties = tiesOf(5, shared);

describe("on five units worked by hand", () => {
  it("association strength is N·c / (d·d)", () => {
    // A–B 5·3/(4·3), A–C and A–D 5·1/(4·1), B–C 5·1/(3·1); all others share nothing
    closeTo(associationStrength(hand, shared), [1.25, 1.25, 1.25, 0, 5 / 3, 0, 0, 0, 0, 0]);
  });

  it("breadth counts partners, strength shared tasks, depth the one per the other", () => {
    closeTo(breadth(ties), [3, 2, 2, 1, 0]);
    closeTo(strength(ties), [5, 4, 2, 1, 0]);
    closeTo(depth(ties), [5 / 3, 2, 1, 1, NaN]);
  });

  it("betweenness is the share of shortest paths of the 6 pairs of others", () => {
    // D reaches B and C over A only; every other path is a single tie
    closeTo(betweenness(ties), [2 / 6, 0, 0, 0, 0]);
    closeTo(betweenness(tiesOf(2, [1])), [NaN, NaN]);
  });

  it("constraint adds the squares of direct and indirect shares", () => {
    // A: (3/5 + 1/5·1/2)² + (1/5 + 3/5·1/4)² + (1/5)² = 0.49 + 0.1225 + 0.04
    // B: (3/4 + 1/4·1/2)² + (1/4 + 3/4·1/5)² = 0.765625 + 0.16
    // C: (1/2 + 1/2·3/4)² + (1/2 + 1/2·3/5)² = 0.765625 + 0.64; D has nobody but A
    closeTo(constraint(ties), [0.6525, 0.925625, 1.405625, 1, NaN]);
  });

  it("effective size takes off what partners have in common", () => {
    // A: 1 − 1/5·1/3 for B, 1 − 3/5·1/1 for C, 1 for D
    // B: 1 − 1/4·1/3 for A, 1 − 3/4·1/1 for C; C: 1 − 1/2·3/3 for A, 1 − 1/2·3/3 for B
    closeTo(effectiveSize(ties), [1 - 1 / 15 + 0.4 + 1, 1 - 1 / 12 + 0.25, 1, 1, NaN]);
  });

  it("participation is 1 less the squared shares of the groups", () => {
    // of A's 5 shared tasks 4 are with its own group, 1 with D's: 1 − 16/25 − 1/25
    closeTo(participation(ties, [1, 1, 1, 2, 3]), [8 / 25, 0, 0, 0, NaN]);
  });

  it("the disparity filter is that of graphology-metrics", () => {
    const graph = graphOf(ties);
    const theirs = graphologyDisparity(graph);
    const ours = disparity(5, shared);
    eachPair(5, (a, b, index) => {
      if ((shared[index] ?? 0) > 0) expect(ours[index]).toBeCloseTo(theirs[String(graph.edge(a, b))] ?? NaN, 9);
    });
  });

  it("the backbone is the ties that are more than chance", () => {
    const filled = (value: number) => new Float64Array(10).fill(value);
    const pAbove = filled(1);
    pAbove[0] = 0.049;
    pAbove[1] = 0.05;
    const one = filled(1);
    const test = {expected: filled(0), pAbove, pBelow: one, qAbove: one, qBelow: one, pairsTested: 10};
    closeTo(strength(backbone(5, shared, test)), [3, 3, 0, 0, 0]);
  });
});

describe("betweenness and the disparity filter on any seven units", () => {
  it("agree with an independent count", () => {
    fc.assert(
      fc.property(anyTies, (some) => {
        closeTo(betweenness(some), countedBetweenness(some, 7));
      }),
      {seed: 1, numRuns: 100}
    );
  });

  it("agree with graphology-metrics to 1e-9", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({min: 0, max: 9}), {minLength: 21, maxLength: 21}), (weights) => {
        const graph = graphOf(tiesOf(7, weights));
        const theirs = graphologyDisparity(graph);
        const ours = disparity(7, Uint32Array.from(weights));
        eachPair(7, (a, b, index) => {
          if ((weights[index] ?? 0) > 0) expect(ours[index]).toBeCloseTo(theirs[String(graph.edge(a, b))] ?? NaN, 9);
        });
      }),
      {seed: 1, numRuns: 100}
    );
  });
});

/** Betweenness from distances and numbers of paths between all pairs, by powers of the adjacency matrix. */
function countedBetweenness(ties: Ties, n: number): number[] {
  const graph = graphOf(ties);
  const far = Array.from({length: n}, () => new Array<number>(n).fill(Infinity));
  const paths = Array.from({length: n}, () => new Array<number>(n).fill(0));
  let walks: number[][] = Array.from({length: n}, (_, a) => Array.from({length: n}, (_, b) => (a === b ? 1 : 0)));
  for (let length = 0; length < n; length++) {
    walks.forEach((row, a) =>
      row.forEach((count, b) => {
        if (count > 0 && (far[a]?.[b] ?? 0) === Infinity) {
          far[a]?.splice(b, 1, length);
          paths[a]?.splice(b, 1, count);
        }
      })
    );
    walks = walks.map((row) =>
      row.map((_, b) => row.reduce((sum, count, middle) => sum + (graph.hasEdge(middle, b) ? count : 0), 0))
    );
  }
  return Array.from({length: n}, (_, v) => {
    let sum = 0;
    eachPair(n, (a, b) => {
      const whole = far[a]?.[b] ?? Infinity;
      if (a === v || b === v || whole === Infinity) return;
      if ((far[a]?.[v] ?? 0) + (far[v]?.[b] ?? 0) !== whole) return;
      sum += ((paths[a]?.[v] ?? 0) * (paths[v]?.[b] ?? 0)) / (paths[a]?.[b] ?? 1);
    });
    return sum / (((n - 1) * (n - 2)) / 2);
  });
}

describe("brokerage on leads", () => {
  const part = (taskId: string, leads: string, others: string) => [
    ...[...leads].map((unitId) => ({taskId, unitId, isLead: true, isFirstListed: false})),
    ...[...others].map((unitId) => ({taskId, unitId, isLead: false, isFirstListed: false}))
  ];
  const units = ["A", "B", "C", "D", "E"];
  // A → B, A → C, B → C, B → D, E → B
  const stated = [...part("1", "A", "BC"), ...part("2", "B", "CD"), ...part("3", "E", "B")];
  const none = {total: 0, coordinator: 0, itinerant: 0, gatekeeper: 0, representative: 0, liaison: 0};
  const of = (rows: typeof stated, kinds: readonly (string | null)[]) =>
    brokerage(5, leadsOf(units, rows)?.isTied ?? new Uint8Array(25), kinds);

  it("counts the pairs that only the broker joins, by the kinds of the three", () => {
    // B stands between A, E and C, D; A–C are tied without it. A–B–D leads out of B's kind, E–B–C into it, E–B–D is between
    // two of another kind
    expect(of(stated, ["x", "x", "x", "y", "y"])).toEqual([
      none,
      {...none, total: 3, representative: 1, gatekeeper: 1, itinerant: 1},
      none,
      none,
      none
    ]);
  });

  it("tells coordinators and liaisons", () => {
    // A → B → C alone, of one kind and of three
    const chain = [...part("1", "A", "B"), ...part("2", "B", "C")];
    expect(of(chain, ["x", "x", "x", null, null])[1]).toEqual({...none, total: 1, coordinator: 1});
    expect(of(chain, ["x", "y", "z", null, null])[1]).toEqual({...none, total: 1, liaison: 1});
  });

  it("tells no role where a kind is not known", () => {
    expect(of(stated, ["x", "x", "x", null, "y"])[1]).toEqual({...none, total: 3, gatekeeper: 1});
  });

  it("takes those listed first where no task of the scope states a lead, and says so", () => {
    const listed = [
      {taskId: "1", unitId: "A", isLead: false, isFirstListed: true},
      {taskId: "1", unitId: "B", isLead: false, isFirstListed: false}
    ];
    const tied = new Uint8Array(25);
    tied[0 * 5 + 1] = 1;
    expect(leadsOf(units, listed)).toEqual({basis: "first_listed", isTied: tied});
    // one stated lead, and the first-listed of other tasks lead nobody
    tied.fill(0)[2 * 5 + 3] = 1;
    expect(leadsOf(units, [...listed, ...part("2", "C", "D")])).toEqual({basis: "lead", isTied: tied});
  });

  it("is not there where nobody leads another", () => {
    expect(leadsOf(units, part("1", "", "AB"))).toBeNull();
    expect(leadsOf(units, part("1", "AB", ""))).toBeNull();
  });
});
