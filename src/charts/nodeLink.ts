import {labelPlaces} from "./labelPlaces.js";
import type {ChartOptions} from "./options.js";

/** A unit, or a task or theme as the second kind, at its place in the layout. */
export interface LinkNode {
  readonly id: string;
  readonly name: string;
  /** a collective is hollow; the second kind is a square */
  readonly shape: "solid" | "hollow" | "square";
  readonly key: string;
  readonly href: string;
  readonly title: string;
  /** in the layout's own measure, whose middle is 0, 0 */
  readonly x: number;
  readonly y: number;
  /** what its area stands for, of the greatest in the picture 1 */
  readonly share: number;
  readonly colour: string;
  readonly marked: boolean;
}
export interface LinkTie {
  /** places in `nodes` */
  readonly a: number;
  readonly b: number;
  /** what its width is the root of */
  readonly weight: number;
  readonly colour: string;
  /** no shared task: where chance would have had some */
  readonly dashed: boolean;
  readonly key: string;
  readonly href: string;
  readonly title: string;
}
export interface NodeLinkRows {
  readonly nodes: readonly LinkNode[];
  readonly ties: readonly LinkTie[];
}

/** A node where it is drawn, px. */
export interface Spot {
  readonly x: number;
  readonly y: number;
  readonly radius: number;
}

export const nameSize = 12;

/** The height of a picture of a width: near a square, higher where it is narrow, and not higher than a screen. */
export function heightOf(width: number): number {
  return Math.round(width < 440 ? width * 1.3 : Math.min(width, 560));
}

/** Radius of the largest circle. */
export function largest(width: number): number {
  return Math.max(9, Math.min(18, width / 36));
}

/** The part of a picture that its circles cover at most: many of one size would leave no ground to see ties on. */
const covered = 0.12;

function radiiOf(nodes: readonly LinkNode[], width: number, height: number): readonly number[] {
  const whole = nodes.map(({share, shape}) =>
    shape === "square" ? 4.5 : Math.max(3, largest(width) * Math.sqrt(share))
  );
  const area = whole.reduce((sum, radius) => sum + Math.PI * radius ** 2, 0);
  const scale = Math.min(1, Math.sqrt((covered * width * height) / area));
  return whole.map((radius) => Math.max(2, radius * scale));
}

/** What the picture is told beside what every chart is told. */
export interface NodeLinkOptions extends ChartOptions {
  /** at most half as high as wide, where there is the width for names: for a page that has more than this picture */
  readonly isFlat?: boolean;
  /** ties lead nowhere and say nothing, a stretch of them drawn at once: links of very many are too much to send */
  readonly isBare?: boolean;
}

function flatHeight(width: number): number {
  return width < 520 ? heightOf(width) : Math.round(Math.min(width / 2, 420));
}

/** Where the nodes stand in a picture: the layout made as large as fits, with room for names at the edges. */
export function spotsOf(nodes: readonly LinkNode[], width: number, height = heightOf(width)): readonly Spot[] {
  const side = Math.min(90, width * 0.16);
  const room = {x1: side, x2: width - side, y1: 24, y2: height - 24};
  const xs = nodes.map(({x}) => x);
  const ys = nodes.map(({y}) => y);
  const [left, right, top, bottom] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
  const scale = (from: number, to: number, low: number, high: number): number =>
    high - low < 1e-6 ? 0 : (to - from) / (high - low);
  // each direction by itself: the layout is rather wide, and a picture is not
  const sx = scale(room.x1, room.x2, left, right);
  const sy = scale(room.y1, room.y2, top, bottom);
  const radii = radiiOf(nodes, width, height);
  return nodes.map((node, i) => ({
    x: (room.x1 + room.x2) / 2 + (node.x - (left + right) / 2) * sx,
    y: (room.y1 + room.y2) / 2 + (node.y - (top + bottom) / 2) * sy,
    radius: radii[i] ?? 2
  }));
}

export function tieWidth({weight, dashed}: LinkTie): number {
  return dashed ? 1.5 : Math.max(0.7, 0.85 * Math.sqrt(weight));
}

/** A length as attributes have it: to a tenth of a px. */
export function px(value: number): string {
  return String(Math.round(value * 10) / 10);
}

/** Elements of an SVG in a document. */
export function svgMaker(document: globalThis.Document) {
  return (
    name: string,
    attributes: Readonly<Record<string, string | number>>,
    ...children: readonly (Node | string)[]
  ) => {
    const element = document.createElementNS("http://www.w3.org/2000/svg", name);
    for (const [key, value] of Object.entries(attributes))
      element.setAttribute(key, typeof value === "number" ? px(value) : value);
    element.append(...children);
    return element;
  };
}

/**
 * The network as nodes and links 节点连线图: places from a layout made beforehand, area as the workload, width as the root of
 * the weight, names where they overlap least. It needs nothing but a document, so that a page can move it without the
 * charts' library; node i has data-node, tie i data-tie.
 */
export function nodeLink(rows: NodeLinkRows, options: NodeLinkOptions): SVGSVGElement {
  const {width, document, label, lang, selected, isFlat} = options;
  const high = isFlat === true ? flatHeight(width) : heightOf(width);
  const height = rows.nodes.length === 0 ? 1 : high;
  const make = svgMaker(document);
  const spots = spotsOf(rows.nodes, width, high);
  const svg = document.createElementNS("http://www.w3.org/2000/svg", "svg");
  const attributes = {
    class: "plot nodelink",
    width: String(width),
    height: String(height),
    viewBox: `0 0 ${width} ${height}`,
    role: rows.nodes.length === 0 ? "img" : "group",
    "aria-label": label
  };
  for (const [name, value] of Object.entries(attributes)) svg.setAttribute(name, value);
  if (rows.nodes.length === 0) return svg;
  const link = (row: LinkNode | LinkTie, more: Readonly<Record<string, string>>, ...marks: readonly Node[]) =>
    make("a", {href: row.href, "data-key": row.key, tabindex: "-1", ...more}, make("title", {}, row.title), ...marks);
  const tie = (row: LinkTie, i: number): Node => {
    const [a, b] = [spots[row.a], spots[row.b]];
    if (a === undefined || b === undefined) throw new Error(`tie without its nodes: ${row.a}–${row.b}`);
    const ends = {x1: a.x, y1: a.y, x2: b.x, y2: b.y};
    const chosen: Record<string, string> = row.key === selected ? {class: "chosen"} : {};
    return link(row, {"data-tie": String(i), ...chosen}, make("line", ends));
  };
  // what lines that follow one another have in common is said once
  const paintOf = (row: LinkTie): Readonly<Record<string, string>> => ({
    stroke: row.colour,
    "stroke-width": px(tieWidth(row)),
    ...(row.dashed ? {"stroke-dasharray": "4 3"} : {})
  });
  // coloured ties above grey ones, thin ones above thick ones of the same colour
  const order = [...rows.ties.keys()].sort((x, y) => {
    const [a, b] = [rows.ties[x], rows.ties[y]];
    return (
      Number(a?.colour !== "var(--line)") - Number(b?.colour !== "var(--line)") ||
      (b?.weight ?? 0) - (a?.weight ?? 0) ||
      x - y
    );
  });
  const circle = (row: LinkNode, i: number): Node => {
    const {x, y, radius} = spots[i] ?? {x: 0, y: 0, radius: 0};
    const paint: Record<string, string> =
      row.shape === "hollow"
        ? {fill: "var(--paper)", stroke: row.colour, "stroke-width": "2"}
        : {fill: row.colour, stroke: "var(--paper)", "stroke-width": "1"};
    const mark =
      row.shape === "square"
        ? make("rect", {x: x - radius, y: y - radius, width: 2 * radius, height: 2 * radius, ...paint})
        : make("circle", {cx: x, cy: y, r: radius, ...paint});
    const ring = row.marked
      ? [
          make("circle", {
            cx: x,
            cy: y,
            r: radius + 3.5,
            class: "ring",
            fill: "none",
            stroke: "var(--accent)",
            "stroke-width": "2"
          })
        ]
      : [];
    return link(row, {"data-node": String(i)}, ...ring, mark);
  };
  const runs: {paint: Readonly<Record<string, string>>; ties: number[]}[] = [];
  for (const i of order) {
    const row = rows.ties[i];
    if (row === undefined) continue;
    const paint = paintOf(row);
    const last = runs.at(-1);
    if (last !== undefined && JSON.stringify(last.paint) === JSON.stringify(paint)) last.ties.push(i);
    else runs.push({paint, ties: [i]});
  }
  const drawn = (ties: readonly number[]): readonly Node[] =>
    options.isBare === true
      ? [make("path", {d: ties.map((i) => lineOf(rows.ties[i], spots)).join("")})]
      : ties.flatMap((i) => (rows.ties[i] === undefined ? [] : [tie(rows.ties[i], i)]));
  svg.append(
    make("g", {class: "ties"}, ...runs.map(({paint, ties}) => make("g", paint, ...drawn(ties)))),
    make("g", {class: "nodes"}, ...rows.nodes.map(circle)),
    names(rows, spots, options, make, {width, height})
  );
  if (lang === "en")
    for (const text of svg.querySelectorAll("text"))
      if (/\p{Script=Han}/u.test(text.textContent ?? "")) text.setAttribute("lang", "zh-Hans");
  return svg;
}

function lineOf(row: LinkTie | undefined, spots: readonly Spot[]): string {
  const [a, b] = [spots[row?.a ?? -1], spots[row?.b ?? -1]];
  return a === undefined || b === undefined ? "" : `M${px(a.x)} ${px(a.y)}L${px(b.x)} ${px(b.y)}`;
}

/** The names of the nodes at their places; those of most weight choose first, and marked ones before all. */
export function names(
  {nodes}: NodeLinkRows,
  spots: readonly Spot[],
  {width}: Pick<ChartOptions, "width">,
  make: ReturnType<typeof svgMaker>,
  field: {readonly width: number; readonly height: number} = {width, height: heightOf(width)}
): Element {
  const order = [...nodes.keys()].sort((x, y) => {
    const [a, b] = [nodes[x], nodes[y]];
    return Number(b?.marked) - Number(a?.marked) || (b?.share ?? 0) - (a?.share ?? 0) || x - y;
  });
  const named = order.flatMap((i) => {
    const [node, spot] = [nodes[i], spots[i]];
    return node === undefined || spot === undefined ? [] : [{i, node, ...spot, name: node.name, bold: node.marked}];
  });
  const places = labelPlaces(named, {...field, size: nameSize});
  const texts = (marked: boolean): Node[] =>
    named.flatMap(({i, node}, k) => {
      const place = places[k];
      if (place == null || node.marked !== marked || node.name === "") return [];
      const at = `translate(${px(place.x)},${px(place.y + 0.36 * nameSize)})`;
      return [make("text", {transform: at, "data-name": String(i)}, node.name)];
    });
  const style = {
    "font-size": String(nameSize),
    "text-anchor": "start",
    stroke: "var(--paper)",
    "stroke-width": "3",
    "paint-order": "stroke",
    "pointer-events": "none"
  };
  return make(
    "g",
    {class: "names"},
    make("g", {...style, fill: "var(--ink)"}, ...texts(false)),
    make("g", {...style, fill: "var(--accent)", "font-weight": "700"}, ...texts(true))
  );
}
