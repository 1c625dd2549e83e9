import {textWidth} from "./text.js";

/** A circle with its name. */
export interface Named {
  readonly x: number;
  readonly y: number;
  readonly radius: number;
  readonly name: string;
  readonly bold: boolean;
}

/** Where a name is set: the left end of its line and the middle of its height, px. */
export interface Place {
  readonly x: number;
  readonly y: number;
  readonly width: number;
}

interface Box {
  readonly x1: number;
  readonly x2: number;
  readonly y1: number;
  readonly y2: number;
}

const gap = 4;

function overlap(a: Box, b: Box): number {
  const width = Math.min(a.x2, b.x2) - Math.max(a.x1, b.x1);
  const height = Math.min(a.y2, b.y2) - Math.max(a.y1, b.y1);
  return width > 0 && height > 0 ? width * height : 0;
}

/** The eight positions around a circle: right, left, above, below, then the corners. */
function positions({x, y, radius, name, bold}: Named, size: number): Place[] {
  const width = textWidth(name, size, bold);
  const near = radius + gap;
  const slant = radius * 0.71 + 2;
  const line = size * 0.65;
  return [
    {x: x + near, y, width},
    {x: x - near - width, y, width},
    {x: x - width / 2, y: y - near - line + 2, width},
    {x: x - width / 2, y: y + near + line - 2, width},
    {x: x + slant, y: y - slant - line / 2, width},
    {x: x + slant, y: y + slant + line / 2, width},
    {x: x - slant - width, y: y - slant - line / 2, width},
    {x: x - slant - width, y: y + slant + line / 2, width}
  ];
}

function boxOf({x, y, width}: Place, size: number): Box {
  return {x1: x - 1, x2: x + width + 1, y1: y - size * 0.62, y2: y + size * 0.62};
}

function circleBox({x, y, radius}: Named): Box {
  return {x1: x - radius, x2: x + radius, y1: y - radius, y2: y + radius};
}

/**
 * Places for the names of circles in eight positions by least overlap 标注避让 (the point-feature labelling of Christensen,
 * Marks and Shieber, ACM Transactions on Graphics 14, 1995, by local search): with other names, with circles, with the
 * edges of a field `width` × `height` px. Rows before others have the first choice. A name
 * that has room in no position is null: it is not set.
 */
export function labelPlaces(
  rows: readonly Named[],
  {width, height, size}: {readonly width: number; readonly height: number; readonly size: number}
): readonly (Place | null)[] {
  const field: Box = {x1: 0, x2: width, y1: 0, y2: height};
  const circles = rows.map(circleBox);
  // what a position costs by itself does not change while names are moved about
  const choices = rows.map((row, i) =>
    positions(row, size).map((place, position) => {
      const box = boxOf(place, size);
      const outside = (box.x2 - box.x1) * (box.y2 - box.y1) - overlap(box, field);
      const covered = circles.reduce((sum, circle, j) => (j === i ? sum : sum + overlap(box, circle)), 0);
      return {place, box, cost: outside * 10 + covered * 5 + position * 0.5};
    })
  );
  const chosen: number[] = rows.map(() => -1);
  const cost = (i: number, position: number): number => {
    const choice = choices[i]?.[position];
    if (choice === undefined) return Infinity;
    let sum = choice.cost;
    for (const [j, other] of chosen.entries()) {
      const box = j === i || other < 0 ? undefined : choices[j]?.[other]?.box;
      if (box !== undefined) sum += overlap(choice.box, box) * 5;
    }
    return sum;
  };
  for (let round = 0; round < 4; round++) {
    let moved = false;
    for (const i of rows.keys()) {
      let best = 0;
      for (let position = 1; position < 8; position++) if (cost(i, position) < cost(i, best)) best = position;
      if (best !== chosen[i]) moved = true;
      chosen[i] = best;
    }
    if (!moved) break;
  }
  const set: Box[] = [];
  return rows.map((_, i) => {
    const own = choices[i] ?? [];
    // where the search has left a name no room, another of its positions may still have some
    const others = own.filter((_choice, position) => position !== chosen[i]).sort((a, b) => a.cost - b.cost);
    const free = [...own.slice(chosen[i], (chosen[i] ?? 0) + 1), ...others].find(
      ({box}) => isInside(box, field) && !set.some((other) => overlap(box, other) > 2)
    );
    if (free === undefined) return null;
    set.push(free.box);
    return free.place;
  });
}

function isInside(box: Box, field: Box): boolean {
  return overlap(box, field) >= (box.x2 - box.x1 - 2) * (box.y2 - box.y1) - 1;
}
