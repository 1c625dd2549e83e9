/** A pair of texts that are much alike. */
export interface NearDuplicate {
  /** places of the two among the texts given; a < b */
  readonly a: number;
  readonly b: number;
  /** Jaccard similarity of their sets of character trigrams, above 0, at most 1 */
  readonly similarity: number;
}

/** Characters that say something: letters and digits, widths and cases alike. 开展“回头看”。 is 开展回头看. */
function characters(text: string): string[] {
  return (
    text
      .normalize("NFKC")
      .toLowerCase()
      .match(/[\p{L}\p{N}]/gu) ?? []
  );
}

/** The set of a text's trigrams; of a text shorter than three characters, the text itself; empty if it says nothing. */
export function trigrams(text: string): ReadonlySet<string> {
  const all = characters(text);
  if (all.length === 0) return new Set();
  if (all.length < 3) return new Set([all.join("")]);
  return new Set(all.slice(2).map((last, i) => `${all[i] ?? ""}${all[i + 1] ?? ""}${last}`));
}

/**
 * Pairs of texts with J = |A ∩ B| / |A ∪ B| of their trigrams (Jaccard 1912; Broder 1997 for shingles) of at least
 * `threshold`, in (0, 1], by a and b; a text that says nothing is like no other. Exact, without comparing all with all:
 * two sets so alike share one of their |A| − ⌈threshold·|A|⌉ + 1 rarest members (Chaudhuri, Ganti & Kaushik 2006; Bayardo,
 * Ma & Srikant 2007), and the smaller has at least threshold times the larger's size.
 */
export function nearDuplicates(texts: readonly string[], threshold: number): NearDuplicate[] {
  if (!(threshold > 0 && threshold <= 1)) throw new Error(`threshold of similarity not in (0, 1]: ${threshold}`);
  const sorted = numberedByRarity(texts);
  const holders = new Map<number, number[]>();
  const found: NearDuplicate[] = [];
  sorted.forEach((members, b) => {
    const seen = new Set<number>();
    const prefix = members.subarray(0, members.length - Math.ceil(threshold * members.length - 1e-9) + 1);
    for (const member of prefix) {
      const known = holders.get(member);
      if (known === undefined) {
        holders.set(member, [b]);
        continue;
      }
      for (const a of known) seen.add(a);
      known.push(b);
    }
    for (const a of seen) {
      const others = sorted[a];
      if (others === undefined) continue;
      const [small, large] = others.length < members.length ? [others, members] : [members, others];
      if (small.length < threshold * large.length - 1e-9) continue;
      const common = commonOf(members, others);
      const similarity = common / (members.length + others.length - common);
      if (similarity >= threshold - 1e-12) found.push({a, b, similarity});
    }
  });
  return found.sort((x, y) => x.a - y.a || x.b - y.b);
}

/** The trigrams of each text, ascending, as numbers from the rarest to the commonest; ties in the order of the texts. */
function numberedByRarity(texts: readonly string[]): Int32Array[] {
  // one set is held at a time: of many texts they are ten times as large as their numbers
  const numbers = new Map<string, number>();
  const counts: number[] = [];
  const sets = texts.map((text) => {
    const set = Int32Array.from(trigrams(text), (gram) => {
      const number = numbers.get(gram) ?? numbers.size;
      if (number === numbers.size) numbers.set(gram, number);
      return number;
    });
    for (const number of set) counts[number] = (counts[number] ?? 0) + 1;
    return set;
  });
  const byCount = Int32Array.from(counts.keys()).sort((a, b) => (counts[a] ?? 0) - (counts[b] ?? 0) || a - b);
  const rank = new Int32Array(byCount.length);
  byCount.forEach((number, place) => (rank[number] = place));
  return sets.map((set) => set.map((number) => rank[number] ?? -1).sort());
}

/** How many numbers two ascending lists share. */
function commonOf(a: Int32Array, b: Int32Array): number {
  let common = 0;
  for (let i = 0, j = 0; i < a.length && j < b.length;) {
    const difference = (a[i] ?? 0) - (b[j] ?? 0);
    if (difference === 0) common++;
    if (difference <= 0) i++;
    if (difference >= 0) j++;
  }
  return common;
}
