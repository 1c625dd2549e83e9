/** A subtree of the clustering: its leaves, and for each pair of leaves that can stand at its ends the best sum between. */
interface Cluster {
  readonly leaves: readonly number[];
  /** best.get(i)?.get(j): i at one end, j at the other */
  readonly best: ReadonlyMap<number, ReadonlyMap<number, number>>;
  readonly parts: readonly [Cluster, Cluster] | null;
}

/**
 * An order 序列化 of n units in which those alike stand side by side, for the rows of a matrix: average linkage (Sokal and
 * Michener 1958), then of the orders that its tree allows the one with the greatest sum of similarities of neighbours
 * (optimal leaf ordering; Bar-Joseph, Gifford and Jaakkola, “Fast optimal leaf ordering for hierarchical clustering”,
 * Bioinformatics 17, 2001). `similarity` is symmetric and not negative; of an order and its reverse, the one with the
 * smaller numbers first is returned, so that units numbered by weight begin with the weighty. O(n³).
 */
export function seriation(n: number, similarity: (a: number, b: number) => number): number[] {
  const tree = averageLinkage(n, similarity);
  if (tree === null) return [];
  let ends: readonly [number, number] = [tree.leaves[0] ?? 0, tree.leaves[0] ?? 0];
  let most = -Infinity;
  for (const [i, row] of tree.best) {
    for (const [j, sum] of row) {
      if (sum <= most + 1e-12) continue;
      most = sum;
      ends = [i, j];
    }
  }
  const order = unfold(tree, ends[0], ends[1], similarity);
  const lean = order.reduce((sum, unit, place) => sum + unit * (place - (n - 1) / 2), 0);
  return lean < 0 ? order.reverse() : order;
}

function leaf(unit: number): Cluster {
  return {leaves: [unit], best: new Map([[unit, new Map([[unit, 0]])]]), parts: null};
}

function averageLinkage(n: number, similarity: (a: number, b: number) => number): Cluster | null {
  let clusters = Array.from({length: n}, (_, unit) => leaf(unit));
  const sums = new Map<Cluster, Map<Cluster, number>>();
  for (const a of clusters) {
    sums.set(a, new Map(clusters.map((b) => [b, similarity(a.leaves[0] ?? 0, b.leaves[0] ?? 0)])));
  }
  const sum = (a: Cluster, b: Cluster): number => sums.get(a)?.get(b) ?? 0;
  while (clusters.length > 1) {
    let nearest: readonly [Cluster, Cluster] | null = null;
    let most = -Infinity;
    for (const [i, a] of clusters.entries()) {
      for (const b of clusters.slice(i + 1)) {
        const mean = sum(a, b) / (a.leaves.length * b.leaves.length);
        if (mean <= most + 1e-12) continue;
        most = mean;
        nearest = [a, b];
      }
    }
    if (nearest === null) throw new Error("similarity is not a number");
    const [a, b] = nearest;
    const joined = join(a, b, similarity);
    const own = new Map<Cluster, number>();
    for (const other of clusters) {
      if (other === a || other === b) continue;
      own.set(other, sum(a, other) + sum(b, other));
      sums.get(other)?.set(joined, own.get(other) ?? 0);
    }
    sums.set(joined, own);
    clusters = [...clusters.filter((cluster) => cluster !== a && cluster !== b), joined];
  }
  return clusters[0] ?? null;
}

/** For u at the free end of `a` and k at the near end of `b`: the best sum up to k, and the near end of `a` it has. */
function across(a: Cluster, b: Cluster, similarity: (a: number, b: number) => number) {
  return new Map(
    a.leaves.map((u) => [
      u,
      new Map(
        b.leaves.map((k) => {
          let most = -Infinity;
          let near = u;
          for (const [m, inside] of a.best.get(u) ?? []) {
            const value = inside + similarity(m, k);
            if (value <= most + 1e-12) continue;
            most = value;
            near = m;
          }
          return [k, {sum: most, near}] as const;
        })
      )
    ])
  );
}

function join(a: Cluster, b: Cluster, similarity: (a: number, b: number) => number): Cluster {
  const reach = across(a, b, similarity);
  const best = new Map<number, Map<number, number>>([...a.leaves, ...b.leaves].map((unit) => [unit, new Map()]));
  for (const u of a.leaves) {
    for (const w of b.leaves) {
      let most = -Infinity;
      for (const [k, inside] of b.best.get(w) ?? []) most = Math.max(most, (reach.get(u)?.get(k)?.sum ?? 0) + inside);
      best.get(u)?.set(w, most);
      best.get(w)?.set(u, most);
    }
  }
  return {leaves: [...a.leaves, ...b.leaves], best, parts: [a, b]};
}

/** The order of a cluster's leaves from `first` to `last` that has the best sum. */
function unfold(cluster: Cluster, first: number, last: number, similarity: (a: number, b: number) => number): number[] {
  if (cluster.parts === null) return [first];
  const [a, b] = cluster.parts;
  if (!a.leaves.includes(first)) return unfold(cluster, last, first, similarity).reverse();
  const reach = across(a, b, similarity).get(first);
  let most = -Infinity;
  let near = last;
  for (const [k, inside] of b.best.get(last) ?? []) {
    const value = (reach?.get(k)?.sum ?? 0) + inside;
    if (value <= most + 1e-12) continue;
    most = value;
    near = k;
  }
  return [...unfold(a, first, reach?.get(near)?.near ?? first, similarity), ...unfold(b, near, last, similarity)];
}
