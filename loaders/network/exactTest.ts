import {benjaminiHochberg} from "./benjaminiHochberg.js";
import {type DocumentChance, NONE, documentChances} from "./documentChance.js";
import {pairCount, pairIndex} from "./pairs.js";
import {type Sum, tailsOf} from "./poissonBinomial.js";
import type {TwoMode} from "./twoMode.js";

/** What chance would give each pair of units, in the order of pairIndex. */
export interface ExactTest {
  /** shared tasks that the model expects; 0 for a pair that no document names */
  readonly expected: Float64Array;
  /** chance of at least as many shared tasks as there are, and of at most as many; 1 for a pair that no document names */
  readonly pAbove: Float64Array;
  readonly pBelow: Float64Array;
  /** the same, adjusted over all pairs that a document names, each tail for itself */
  readonly qAbove: Float64Array;
  readonly qBelow: Float64Array;
  /** pairs of which some document names both units: in the scope of one document, all */
  readonly pairsTested: number;
}

/** Scopes with fewer tasks are not tested: nothing short of the impossible could stand out. */
export const FEWEST_TASKS = 20;

/**
 * Tests every pair's shared tasks against the bipartite configuration model of each document: with P the probability that
 * a task names a unit, a task is shared with P_a·P_b, independently of the other tasks, so that the number of shared tasks
 * is Poisson-binomial (the stochastic degree sequence model, Neal 2014), and its tails are known exactly; over several
 * documents it is the sum of theirs. P depends only on the unit's degree in the document and the task's size; so the
 * distribution is computed once for units of the same degrees. Pairs that no document names are no pairs that could
 * have met, and are not tested. Null where the scope has fewer than twenty tasks.
 */
export function exactTest(network: TwoMode, shared: Uint32Array): ExactTest | null {
  if (network.documents.length < FEWEST_TASKS) return null;
  const chances = documentChances(network);
  const n = network.unitIds.length;
  const profiles = profilesOf(chances, n);
  const expected = new Float64Array(pairCount(n));
  const pAbove = new Float64Array(pairCount(n)).fill(1);
  const pBelow = new Float64Array(pairCount(n)).fill(1);
  const isTested = new Uint8Array(pairCount(n));
  for (const [first, {classes, units: unitsA}] of profiles.entries()) {
    for (let second = first; second < profiles.length; second++) {
      const {classes: others, units: unitsB} = profiles[second] ?? {classes: [], units: []};
      if (second === first && unitsA.length === 1) continue;
      const sums: Sum[] = [];
      for (const [document, chance] of chances.entries()) {
        const [a, b] = [classes[document] ?? NONE, others[document] ?? NONE];
        if (a !== NONE && b !== NONE) sums.push(chance.shared(a, b));
      }
      if (sums.length === 0) continue;
      const tails = tailsOf(sums);
      const known = new Map<number, {above: number; below: number}>();
      for (const a of unitsA) {
        for (const b of unitsB) {
          if (second === first && b <= a) continue;
          const index = a < b ? pairIndex(a, b, n) : pairIndex(b, a, n);
          const c = shared[index] ?? 0;
          const found = known.get(c) ?? {above: tails.atLeast(c), below: tails.atMost(c)};
          known.set(c, found);
          expected[index] = tails.expected;
          pAbove[index] = found.above;
          pBelow[index] = found.below;
          isTested[index] = 1;
        }
      }
    }
  }
  return {
    expected,
    pAbove,
    pBelow,
    qAbove: adjusted(pAbove, isTested),
    qBelow: adjusted(pBelow, isTested),
    pairsTested: isTested.reduce((sum, tested) => sum + tested, 0)
  };
}

/** Units with the same class in every document. */
interface Profile {
  readonly classes: readonly number[];
  readonly units: number[];
}

function profilesOf(chances: readonly DocumentChance[], units: number): Profile[] {
  const profiles = new Map<string, Profile>();
  for (let unit = 0; unit < units; unit++) {
    const classes = chances.map(({classOfUnit}) => classOfUnit[unit] ?? NONE);
    const key = classes.join();
    const profile = profiles.get(key) ?? {classes, units: []};
    profile.units.push(unit);
    profiles.set(key, profile);
  }
  return [...profiles.values()];
}

/** q of the tested pairs; 1 for the others. */
function adjusted(p: Float64Array, isTested: Uint8Array): Float64Array {
  const q = benjaminiHochberg(p.filter((_, index) => isTested[index] === 1));
  let next = 0;
  return p.map((_, index) => (isTested[index] === 1 ? (q[next++] ?? 1) : 1));
}
