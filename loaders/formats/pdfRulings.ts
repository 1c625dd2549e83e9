/** A line that a page draws level or upright, in the page's points; `at` is its place across its direction. */
export interface Ruling {
  readonly at: number;
  readonly from: number;
  readonly to: number;
}

export interface Rulings {
  readonly level: readonly Ruling[];
  readonly upright: readonly Ruling[];
}

type Matrix = readonly [number, number, number, number, number, number];

/** What of a page's drawing is asked for: the names of operations with their arguments, in order. */
export interface Operation {
  readonly name: string;
  readonly args: unknown;
}

const MOVE = 0;
const LINE = 1;
const CURVE = 2;
const QUADRATIC = 3;
/** A filled stretch no thicker than that is a line. */
const THICKEST = 3;
/** A line is level or upright if it strays no more. */
const STRAY = 1;

function times([a, b, c, d, e, f]: Matrix, [g, h, i, j, k, l]: Matrix): Matrix {
  return [a * g + c * h, b * g + d * h, a * i + c * j, b * i + d * j, a * k + c * l + e, b * k + d * l + f];
}

function numbers(value: unknown): readonly number[] | null {
  if (value instanceof Float32Array) return [...value];
  return Array.isArray(value) && value.every((each) => typeof each === "number") ? value : null;
}

function matrixOf(value: unknown): Matrix | null {
  const [a, b, c, d, e, f] = numbers(value) ?? [];
  if (a === undefined || b === undefined || c === undefined) return null;
  return d === undefined || e === undefined || f === undefined ? null : [a, b, c, d, e, f];
}

/** The level and upright lines of a page: strokes, sides of frames, and filled strips. `view` turns to page coordinates. */
export function rulingsOf(operations: readonly Operation[], view: Matrix): Rulings {
  const level: Ruling[] = [];
  const upright: Ruling[] = [];
  const saved: Matrix[] = [];
  let current = view;
  const add = (x1: number, y1: number, x2: number, y2: number): void => {
    if (Math.abs(y1 - y2) <= STRAY && Math.abs(x1 - x2) > THICKEST) {
      level.push({at: (y1 + y2) / 2, from: Math.min(x1, x2), to: Math.max(x1, x2)});
    } else if (Math.abs(x1 - x2) <= STRAY && Math.abs(y1 - y2) > THICKEST) {
      upright.push({at: (x1 + x2) / 2, from: Math.min(y1, y2), to: Math.max(y1, y2)});
    }
  };
  for (const {name, args} of operations) {
    if (name === "save") saved.push(current);
    else if (name === "restore") current = saved.pop() ?? view;
    else if (name === "transform") current = times(current, matrixOf(args) ?? [1, 0, 0, 1, 0, 0]);
    else if (name === "stroke" || name === "fill") {
      for (const path of subpathsOf(numbers(args) ?? [], current)) {
        if (name === "stroke") path.forEach(([x, y], index) => add(...(path[index - 1] ?? [x, y]), x, y));
        else addStrip(path, add);
      }
    }
  }
  return {level, upright};
}

function addStrip(
  path: readonly (readonly [number, number])[],
  add: (...line: [number, number, number, number]) => void
): void {
  const xs = path.map(([x]) => x);
  const ys = path.map(([, y]) => y);
  const [left, right, top, bottom] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
  if (bottom - top <= THICKEST) add(left, (top + bottom) / 2, right, (top + bottom) / 2);
  else if (right - left <= THICKEST) add((left + right) / 2, top, (left + right) / 2, bottom);
}

/** The points of each stroke of a path, on the page; curves go straight to their end. */
function subpathsOf(data: readonly number[], matrix: Matrix): (readonly [number, number])[][] {
  const paths: (readonly [number, number])[][] = [];
  const point = (at: number): readonly [number, number] => {
    const [a, b, c, d, e, f] = matrix;
    const x = data[at] ?? 0;
    const y = data[at + 1] ?? 0;
    return [a * x + c * y + e, b * x + d * y + f];
  };
  for (let at = 0; at < data.length;) {
    const operation = data[at];
    at++;
    if (operation === MOVE) paths.push([point(at)]);
    else if (operation === LINE) paths.at(-1)?.push(point(at));
    else if (operation === CURVE) paths.at(-1)?.push(point(at + 4));
    else if (operation === QUADRATIC) paths.at(-1)?.push(point(at + 2));
    else {
      const path = paths.at(-1);
      const first = path?.[0];
      if (path !== undefined && first !== undefined) path.push(first);
    }
    at += operation === MOVE || operation === LINE ? 2 : operation === CURVE ? 6 : operation === QUADRATIC ? 4 : 0;
  }
  return paths;
}
