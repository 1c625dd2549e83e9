/** A matrix of probabilities, row after row. */
export interface Cells {
  readonly values: Float64Array;
  readonly columns: number;
}

/** `count` rows, or columns, that each are to add up to `value`; `index` is their place in the matrix. */
export interface Margin {
  readonly value: number;
  readonly count: number;
  readonly index: number;
}

/** A margin that is off by less is met; what measures.md asks is 1e-8. */
const TOLERANCE = 1e-9;
const MOST_STEPS = 200;

/**
 * Writes p = e^(r + c) / (1 + e^(r + c)) into the cells of `rows` × `columns`, with the one r for each row and c for each
 * column for which all margins are met. Margins must leave every cell open (neither 0 nor 1 in all matrices of 0 and 1
 * that have them): then the likelihood is strictly concave but for a constant moved from r to c, and Newton's method with
 * step halving finds its one maximum. Throws where it does not, which would be a fault of ours.
 */
export function fitMargins(cells: Cells, rows: readonly Margin[], columns: readonly Margin[]): void {
  const transposed = columns.length > rows.length;
  const [outer, inner] = transposed ? [columns, rows] : [rows, columns];
  const p = fitted(outer, inner);
  for (const [i, {index: a}] of outer.entries()) {
    for (const [j, {index: b}] of inner.entries()) {
      cells.values[transposed ? b * cells.columns + a : a * cells.columns + b] = p[i * inner.length + j] ?? 0;
    }
  }
}

/** Probabilities of `rows` × `columns`; there are at least as many rows as columns. */
function fitted(rows: readonly Margin[], columns: readonly Margin[]): Float64Array {
  const allRows = rows.reduce((sum, {count}) => sum + count, 0);
  const allColumns = columns.reduce((sum, {count}) => sum + count, 0);
  const total = rows.reduce((sum, {value, count}) => sum + value * count, 0);
  let r = Float64Array.from(rows, ({value}) => logit(value / allColumns));
  let c = Float64Array.from(columns, ({value}) => logit(value / allRows) - logit(total / (allRows * allColumns)));
  let likelihood = likelihoodOf(rows, columns, r, c);
  for (let step = 0; step < MOST_STEPS; step++) {
    const p = probabilities(r, c);
    const miss = misses(rows, columns, p);
    if (
      miss.rows.every((value) => Math.abs(value) < TOLERANCE) &&
      miss.columns.every((value) => Math.abs(value) < TOLERANCE)
    )
      return p;
    const move = newtonStep(rows, columns, p, miss);
    for (let length = 1; ; length /= 2) {
      const nextR = r.map((value, i) => value + length * (move.rows[i] ?? 0));
      const nextC = c.map((value, j) => value + length * (move.columns[j] ?? 0));
      const next = likelihoodOf(rows, columns, nextR, nextC);
      // near the maximum the likelihood no longer tells steps apart; there the full step is right
      if (next >= likelihood - 1e-12 * Math.abs(likelihood) || length < 1e-9) {
        [r, c, likelihood] = [nextR, nextC, next];
        break;
      }
    }
  }
  throw new Error(`configuration model not fitted in ${MOST_STEPS} steps: ${rows.length} × ${columns.length} classes`);
}

function logit(share: number): number {
  const inside = Math.min(Math.max(share, 1e-6), 1 - 1e-6);
  return Math.log(inside / (1 - inside));
}

function probabilities(r: Float64Array, c: Float64Array): Float64Array {
  const p = new Float64Array(r.length * c.length);
  let cell = 0;
  for (const row of r) for (const column of c) p[cell++] = 1 / (1 + Math.exp(-row - column));
  return p;
}

function likelihoodOf(rows: readonly Margin[], columns: readonly Margin[], r: Float64Array, c: Float64Array): number {
  let sum = 0;
  for (const [j, {value, count}] of columns.entries()) sum += count * value * (c[j] ?? 0);
  for (const [i, {value, count}] of rows.entries()) {
    const row = r[i] ?? 0;
    sum += count * value * row;
    for (const [j, column] of columns.entries()) {
      const x = row + (c[j] ?? 0);
      sum -= count * column.count * (Math.max(x, 0) + Math.log1p(Math.exp(-Math.abs(x))));
    }
  }
  return sum;
}

/** By how much one row, or one column, of each margin falls short. */
function misses(rows: readonly Margin[], columns: readonly Margin[], p: Float64Array) {
  const short = {
    rows: Float64Array.from(rows, ({value}) => value),
    columns: Float64Array.from(columns, ({value}) => value)
  };
  let cell = 0;
  for (const [i, row] of rows.entries()) {
    for (const [j, column] of columns.entries()) {
      const value = p[cell++] ?? 0;
      short.rows[i] = (short.rows[i] ?? 0) - column.count * value;
      short.columns[j] = (short.columns[j] ?? 0) - row.count * value;
    }
  }
  return short;
}

/**
 * The step that Newton's method takes: rows are eliminated, each having only itself on its diagonal block, and the
 * remaining equations in the columns are solved with the last column held.
 */
function newtonStep(
  rows: readonly Margin[],
  columns: readonly Margin[],
  p: Float64Array,
  miss: {readonly rows: Float64Array; readonly columns: Float64Array}
) {
  const n = columns.length;
  const free = n - 1;
  const matrix = new Float64Array(free * free);
  const right = Float64Array.from({length: free}, (_, j) => (columns[j]?.count ?? 0) * (miss.columns[j] ?? 0));
  const weights = new Float64Array(rows.length * n);
  const ofRow = new Float64Array(rows.length);
  for (const [i, {count}] of rows.entries()) {
    let sum = 0;
    for (const [j, column] of columns.entries()) {
      const value = p[i * n + j] ?? 0;
      const weight = count * column.count * value * (1 - value);
      weights[i * n + j] = weight;
      sum += weight;
    }
    ofRow[i] = sum;
    const short = count * (miss.rows[i] ?? 0);
    for (let j = 0; j < free; j++) {
      const share = (weights[i * n + j] ?? 0) / sum;
      matrix[j * free + j] = (matrix[j * free + j] ?? 0) + (weights[i * n + j] ?? 0);
      right[j] = (right[j] ?? 0) - share * short;
      for (let k = 0; k <= j; k++) {
        matrix[j * free + k] = (matrix[j * free + k] ?? 0) - share * (weights[i * n + k] ?? 0);
      }
    }
  }
  const moved = new Float64Array(n);
  moved.set(solved(matrix, right));
  return {
    columns: moved,
    rows: Float64Array.from(rows, ({count}, i) => {
      let sum = count * (miss.rows[i] ?? 0);
      for (let j = 0; j < free; j++) sum -= (weights[i * n + j] ?? 0) * (moved[j] ?? 0);
      return sum / (ofRow[i] ?? 1);
    })
  };
}

/** x of M·x = right, M symmetric and positive, of which only the lower triangle is read; by Cholesky's factors. */
function solved(matrix: Float64Array, right: Float64Array): Float64Array {
  const n = right.length;
  const at = (i: number, j: number) => matrix[i * n + j] ?? 0;
  for (let i = 0; i < n; i++) {
    for (let j = 0; j <= i; j++) {
      let sum = at(i, j);
      for (let k = 0; k < j; k++) sum -= at(i, k) * at(j, k);
      matrix[i * n + j] = i === j ? Math.sqrt(Math.max(sum, 1e-300)) : sum / at(j, j);
    }
  }
  const x = right.slice();
  for (let i = 0; i < n; i++) {
    let sum = x[i] ?? 0;
    for (let k = 0; k < i; k++) sum -= at(i, k) * (x[k] ?? 0);
    x[i] = sum / at(i, i);
  }
  for (let i = n - 1; i >= 0; i--) {
    let sum = x[i] ?? 0;
    for (let k = i + 1; k < n; k++) sum -= at(k, i) * (x[k] ?? 0);
    x[i] = sum / at(i, i);
  }
  return x;
}
