import {
  type SimulationLinkDatum,
  type SimulationNodeDatum,
  forceCollide,
  forceLink,
  forceManyBody,
  forceSimulation,
  forceX,
  forceY
} from "d3-force";

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

/**
 * Places 布局 for nodes of the given radii, in the same unit of length: tied nodes near each other, others apart, none on
 * top of another, what hangs together with nothing not far off; rather wide than high. Forces by d3-force (Verlet
 * steps, Barnes–Hut repulsion; Fruchterman and Reingold 1991), begun from a spiral in the order of the nodes, so that the
 * same nodes and springs in the same order give the same places; `random` gives whole numbers below a limit and only parts
 * nodes that coincide.
 */
export function layout(
  radii: readonly number[],
  springs: readonly Spring[],
  random: (limit: number) => number
): readonly Spot[] {
  const nodes: SimulationNodeDatum[] = radii.map((_, index) => ({index}));
  const most = springs.reduce((greatest, {weight}) => Math.max(greatest, weight), 0);
  const degrees = new Float64Array(radii.length);
  for (const {source, target} of springs) {
    degrees[source] = (degrees[source] ?? 0) + 1;
    degrees[target] = (degrees[target] ?? 0) + 1;
  }
  const mean = radii.reduce((sum, radius) => sum + radius, 0) / Math.max(radii.length, 1);
  const links: (SimulationLinkDatum<SimulationNodeDatum> & {readonly strength: number})[] = springs.map(
    ({source, target, weight}) => ({
      source,
      target,
      // as strong as the less tied of the two can bear, so that those with many ties are not torn about
      strength: Math.sqrt(weight / most) / Math.min(degrees[source] ?? 1, degrees[target] ?? 1)
    })
  );
  forceSimulation(nodes)
    .stop()
    .randomSource(() => random(0xffff_ffff) / 0xffff_ffff)
    .force(
      "tie",
      forceLink<SimulationNodeDatum, (typeof links)[number]>(links)
        .distance(mean * 5)
        .strength(({strength}) => strength)
    )
    .force("apart", forceManyBody().strength(-mean * 20))
    .force("room", forceCollide<SimulationNodeDatum>(({index = 0}) => (radii[index] ?? 0) + mean / 2).iterations(3))
    .force("x", forceX(0).strength(0.05))
    .force("y", forceY(0).strength(0.16))
    .tick(STEPS);
  const middle = {
    x: nodes.reduce((sum, {x = 0}) => sum + x, 0) / Math.max(nodes.length, 1),
    y: nodes.reduce((sum, {y = 0}) => sum + y, 0) / Math.max(nodes.length, 1)
  };
  return nodes.map(({x = 0, y = 0}) => ({x: x - middle.x, y: y - middle.y}));
}
