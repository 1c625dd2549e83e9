/**
 * Adjusts p-values for their number m: q of the k-th smallest is the least of p·m/k over it and all greater ones, and at
 * most 1. Of the pairs with q < 0.05 about one in twenty, on average, is a chance finding (Benjamini and Hochberg,
 * “Controlling the false discovery rate”, Journal of the Royal Statistical Society B 57, 1995). Equal p get equal q.
 */
export function benjaminiHochberg(p: Float64Array): Float64Array {
  const sorted = p.slice().sort();
  const adjusted = new Float64Array(sorted.length);
  let least = 1;
  for (let k = sorted.length - 1; k >= 0; k--) {
    least = Math.min(least, ((sorted[k] ?? 1) * sorted.length) / (k + 1));
    adjusted[k] = least;
  }
  return p.map((value) => adjusted[lastOf(sorted, value)] ?? 1);
}

/** The last index at which `value` stands. */
function lastOf(sorted: Float64Array, value: number): number {
  let low = 0;
  let high = sorted.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((sorted[middle] ?? Infinity) <= value) low = middle;
    else high = middle - 1;
  }
  return low;
}
