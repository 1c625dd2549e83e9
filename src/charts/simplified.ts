interface Point {
  readonly x: number;
  readonly y: number;
}

/**
 * The points of a line without those that it can spare: what is left draws it within `tolerance`, and first and last stay
 * (Douglas and Peucker 1973, Cartographica 10).
 */
export function simplified<P extends Point>(points: readonly P[], tolerance: number): readonly P[] {
  const last = points.length - 1;
  const kept = new Set([0, last]);
  const waiting: (readonly [from: number, to: number])[] = [[0, last]];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const [from, to] = next;
    const [start, end] = [points[from], points[to]];
    if (start === undefined || end === undefined) continue;
    let furthest = tolerance;
    let at = from;
    for (let i = from + 1; i < to; i++) {
      const point = points[i];
      const far = point === undefined ? 0 : distance(point, start, end);
      if (far > furthest) [furthest, at] = [far, i];
    }
    if (at === from) continue;
    kept.add(at);
    waiting.push([from, at], [at, to]);
  }
  return points.filter((_, i) => kept.has(i));
}

/** How far a point is from the straight line through two others; from the one where both are the same. */
function distance(point: Point, start: Point, end: Point): number {
  const [dx, dy] = [end.x - start.x, end.y - start.y];
  const length = Math.hypot(dx, dy);
  if (length === 0) return Math.hypot(point.x - start.x, point.y - start.y);
  return Math.abs(dx * (start.y - point.y) - dy * (start.x - point.x)) / length;
}
