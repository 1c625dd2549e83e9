/** A place in the picture; the middle of the network is at 0, 0, and y grows downwards. */
export interface Spot {
  readonly x: number;
  readonly y: number;
}

/** A tie between the nodes at two indices; it draws them together the more, the greater its weight. */
export interface Spring {
  readonly source: number;
  readonly target: number;
  readonly weight: number;
}

const STEPS = 300;

/** Heat at the last step, of 1 at the first. */
const COLD = 0.001;

/** How far nodes may come nearer in the rounds of one step, in mean radii, so that those they may meet are looked for once. */
const GIVE = 4;

/** Share of a node's speed that is left after a step. */
const GLIDE = 0.6;

/**
 * Places 布局 for nodes of the given radii, in the same unit of length: tied nodes near each other, others apart, none on
 * top of another, what hangs together with nothing not far off; rather wide than high. A simulation of forces
 * (Fruchterman and Reingold 1991) in steps that cool down, begun from a spiral in the order of the nodes, so that the
 * same nodes and springs in the same order give the same places; `random` gives whole numbers below a limit and only parts
 * nodes that coincide. Every pair of nodes is looked at in every step: for the some hundred nodes that a picture can hold
 * this takes less time than a tree of their places would.
 */
export function layout(
  radii: readonly number[],
  springs: readonly Spring[],
  random: (limit: number) => number
): readonly Spot[] {
  const n = radii.length;
  const mean = radii.reduce((sum, radius) => sum + radius, 0) / Math.max(n, 1);
  const nodes: Nodes = {
    x: new Float64Array(n),
    y: new Float64Array(n),
    vx: new Float64Array(n),
    vy: new Float64Array(n),
    room: Float64Array.from(radii, (radius) => radius + mean / 2),
    nudge: () => (random(0xffff_ffff) / 0xffff_ffff - 0.5) * 1e-6
  };
  for (let i = 0; i < n; i++) {
    const angle = i * Math.PI * (3 - Math.sqrt(5));
    nodes.x[i] = 10 * Math.sqrt(0.5 + i) * Math.cos(angle);
    nodes.y[i] = 10 * Math.sqrt(0.5 + i) * Math.sin(angle);
  }
  const pulls = pullsOf(n, springs);
  const order = Uint32Array.from(radii.keys());
  const cooling = COLD ** (1 / STEPS);
  for (let step = 0, heat = cooling; step < STEPS; step++, heat *= cooling) {
    pull(nodes, pulls, mean * 5, heat);
    pushApart(nodes, mean * 20 * heat);
    const near = neighboursOf(nodes, order, mean * GIVE);
    for (let round = 0; round < 3; round++) makeRoom(nodes, near);
    move(nodes, 0.05 * heat, 0.16 * heat);
  }
  const middle = {x: nodes.x.reduce(sum, 0) / Math.max(n, 1), y: nodes.y.reduce(sum, 0) / Math.max(n, 1)};
  return Array.from(nodes.x, (x, i) => ({x: x - middle.x, y: at(nodes.y, i) - middle.y}));
}

/** Places and speeds, and the room that each node takes. */
interface Nodes {
  readonly x: Float64Array;
  readonly y: Float64Array;
  readonly vx: Float64Array;
  readonly vy: Float64Array;
  readonly room: Float64Array;
  /** a very small way, for two nodes in the same place */
  readonly nudge: () => number;
}

/** A spring, and the share of its way that its source makes: the more, the fewer springs it has beside. */
interface Pull {
  readonly source: number;
  readonly target: number;
  readonly strength: number;
  readonly share: number;
}

function sum(a: number, b: number): number {
  return a + b;
}

function at(values: Float64Array, i: number): number {
  return values[i] ?? 0;
}

function pullsOf(n: number, springs: readonly Spring[]): readonly Pull[] {
  const most = springs.reduce((greatest, {weight}) => Math.max(greatest, weight), 0);
  const degrees = new Float64Array(n);
  for (const {source, target} of springs) {
    degrees[source] = at(degrees, source) + 1;
    degrees[target] = at(degrees, target) + 1;
  }
  return springs.map(({source, target, weight}) => {
    const [a, b] = [at(degrees, source), at(degrees, target)];
    // as strong as the less tied of the two can bear, so that those with many ties are not torn about
    return {source, target, strength: Math.sqrt(weight / most) / Math.min(a, b), share: b / (a + b)};
  });
}

/** Springs draw or push their ends to `length` from each other. */
function pull({x, y, vx, vy, nudge}: Nodes, pulls: readonly Pull[], length: number, heat: number): void {
  for (const {source, target, strength, share} of pulls) {
    const dx = at(x, target) + at(vx, target) - at(x, source) - at(vx, source) || nudge();
    const dy = at(y, target) + at(vy, target) - at(y, source) - at(vy, source) || nudge();
    const far = Math.sqrt(dx * dx + dy * dy);
    const force = ((far - length) / far) * heat * strength;
    vx[target] = at(vx, target) - dx * force * (1 - share);
    vy[target] = at(vy, target) - dy * force * (1 - share);
    vx[source] = at(vx, source) + dx * force * share;
    vy[source] = at(vy, source) + dy * force * share;
  }
}

/** Nodes push one another away, the less the further off they are. */
function pushApart({x, y, vx, vy, nudge}: Nodes, force: number): void {
  const n = x.length;
  for (let i = 0; i < n; i++) {
    const [xi, yi] = [at(x, i), at(y, i)];
    let [fx, fy] = [0, 0];
    for (let j = i + 1; j < n; j++) {
      const dx = at(x, j) - xi || nudge();
      const dy = at(y, j) - yi || nudge();
      const squared = dx * dx + dy * dy;
      const w = force / (squared < 1 ? Math.sqrt(squared) : squared);
      fx -= dx * w;
      fy -= dy * w;
      vx[j] = at(vx, j) + dx * w;
      vy[j] = at(vy, j) + dy * w;
    }
    vx[i] = at(vx, i) + fx;
    vy[i] = at(vy, i) + fy;
  }
}

/** Whom a node may have to give way to, as lists one behind another: those of node i at offsets[i] … offsets[i + 1] − 1. */
interface Neighbours {
  readonly offsets: Uint32Array;
  readonly nodes: readonly number[];
}

/**
 * The nodes of a higher number that are within each one's room, or nearly: with `slack` between them. They are looked for
 * in the order of x, so that of those too far to a side only the nearest is looked at.
 */
function neighboursOf({x, y, vx, vy, room}: Nodes, order: Uint32Array, slack: number): Neighbours {
  const n = x.length;
  const across = Float64Array.from(x, (xi, i) => xi + at(vx, i));
  const down = Float64Array.from(y, (yi, i) => yi + at(vy, i));
  const widest = room.reduce((most, r) => Math.max(most, r), 0);
  inOrder(order, across);
  const found: number[][] = Array.from(room, () => []);
  for (let place = 0; place < n; place++) {
    const i = order[place] ?? 0;
    const [xi, yi, ri] = [at(across, i), at(down, i), at(room, i) + slack];
    for (let next = place + 1; next < n; next++) {
      const j = order[next] ?? 0;
      const dx = at(across, j) - xi;
      if (dx > ri + widest) break;
      const r = ri + at(room, j);
      const dy = at(down, j) - yi;
      if (dx * dx + dy * dy < r * r) found[Math.min(i, j)]?.push(Math.max(i, j));
    }
  }
  const offsets = new Uint32Array(n + 1);
  found.forEach((own, i) => (offsets[i + 1] = (offsets[i] ?? 0) + own.length));
  return {offsets, nodes: found.flatMap((own) => own.sort((a, b) => a - b))};
}

/** Sorts numbers of nodes by their values; from one step to the next few change places, which insertion uses. */
function inOrder(order: Uint32Array, values: Float64Array): void {
  for (let next = 1; next < order.length; next++) {
    const node = order[next] ?? 0;
    const value = at(values, node);
    let place = next;
    for (; place > 0; place--) {
      const before = order[place - 1] ?? 0;
      if (at(values, before) <= value) break;
      order[place] = before;
    }
    order[place] = node;
  }
}

/** Nodes that would overlap after this step give way, the smaller of two the more. */
function makeRoom({x, y, vx, vy, room, nudge}: Nodes, {offsets, nodes}: Neighbours): void {
  const n = x.length;
  for (let i = 0; i < n; i++) {
    const [xi, yi, ri] = [at(x, i) + at(vx, i), at(y, i) + at(vy, i), at(room, i)];
    const end = offsets[i + 1] ?? 0;
    for (let place = offsets[i] ?? 0; place < end; place++) {
      const j = nodes[place] ?? 0;
      const rj = at(room, j);
      const r = ri + rj;
      let dx = xi - at(x, j) - at(vx, j);
      let dy = yi - at(y, j) - at(vy, j);
      if (dx * dx + dy * dy >= r * r) continue;
      dx ||= nudge();
      dy ||= nudge();
      const far = Math.sqrt(dx * dx + dy * dy);
      const way = (r - far) / far;
      const share = (rj * rj) / (ri * ri + rj * rj);
      vx[i] = at(vx, i) + dx * way * share;
      vy[i] = at(vy, i) + dy * way * share;
      vx[j] = at(vx, j) - dx * way * (1 - share);
      vy[j] = at(vy, j) - dy * way * (1 - share);
    }
  }
}

/** Draws all to the middle line, then lets each node go its way and lose speed. */
function move({x, y, vx, vy}: Nodes, wide: number, high: number): void {
  for (let i = 0; i < x.length; i++) {
    vx[i] = (at(vx, i) - at(x, i) * wide) * GLIDE;
    vy[i] = (at(vy, i) - at(y, i) * high) * GLIDE;
    x[i] = at(x, i) + at(vx, i);
    y[i] = at(y, i) + at(vy, i);
  }
}
