/** A mark's middle on the screen, px. */
interface Middle {
  readonly x: number;
  readonly y: number;
}

const directions: Readonly<Record<string, readonly [number, number]>> = {
  ArrowRight: [1, 0],
  ArrowLeft: [-1, 0],
  ArrowDown: [0, 1],
  ArrowUp: [0, -1]
};

/**
 * The place of the mark that an arrow key leads to: of those within 60° of its direction the nearest, what lies aside
 * counting double. Null where there is none or the key is no arrow.
 */
export function nearestMark(from: Middle, marks: readonly Middle[], key: string): number | null {
  const direction = directions[key];
  if (direction === undefined) return null;
  let best: number | null = null;
  let least = Infinity;
  for (const [i, {x, y}] of marks.entries()) {
    const [dx, dy] = [x - from.x, y - from.y];
    const along = dx * direction[0] + dy * direction[1];
    const aside = Math.abs(dx * direction[1]) + Math.abs(dy * direction[0]);
    if (along < 1 || aside > along * 1.74) continue;
    const distance = along + 2 * aside;
    if (distance >= least) continue;
    least = distance;
    best = i;
  }
  return best;
}

/** The middle of an element's box. */
export function middleOf(element: Element): Middle {
  const {left, right, top, bottom} = element.getBoundingClientRect();
  return {x: (left + right) / 2, y: (top + bottom) / 2};
}
