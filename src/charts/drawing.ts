import * as Plot from "@observablehq/plot";
import type {ChartOptions, Link} from "./options.js";
import {abbreviated} from "./text.js";

/** A text whose middle is at `y` px. */
export interface Label extends Link {
  readonly x: number;
  readonly y: number;
  readonly text: string;
}
export interface Box extends Link {
  readonly x1: number;
  readonly x2: number;
  readonly y1: number;
  readonly y2: number;
}
export interface Dot extends Link {
  readonly x: number;
  readonly y: number;
}
export interface HorizontalRule {
  readonly y: number;
  readonly x1: number;
  readonly x2: number;
}
export interface VerticalRule {
  readonly x: number;
  readonly y1: number;
  readonly y2: number;
}

/**
 * Whether a mark's link can be reached with the Tab key: one a row at most, or a reader without a mouse walks through
 * hundreds of squares.
 */
type Stop = "stop" | "skip";

interface LabelStyle {
  readonly size: number;
  readonly anchor?: "start" | "middle" | "end";
  readonly fill?: string;
  readonly bold?: boolean;
  readonly stop?: Stop;
  /** false where the mark below takes the pointer */
  readonly pointer?: boolean;
  /** the page's ground around the letters, so that lines behind do not cross them */
  readonly halo?: boolean;
}

interface Paint {
  readonly fill?: string;
  readonly stroke?: string;
  readonly width?: number;
  readonly stop?: Stop;
  readonly pointer?: boolean;
}

/** Half of a line of figures or Han characters stands this far above its baseline, in em. */
const middle = 0.36;

/** Texts of one size, colour and alignment. */
export function labels(rows: readonly Label[], style: LabelStyle): Plot.Markish {
  if (rows.length === 0) return null;
  return Plot.text(rows, {
    x: "x",
    y: (row: Label) => row.y + middle * style.size,
    text: "text",
    fontSize: style.size,
    textAnchor: style.anchor ?? "middle",
    lineAnchor: "bottom",
    fill: style.fill ?? "var(--ink)",
    ...(style.bold === true ? {fontWeight: 700} : {}),
    ...(style.pointer === false ? {pointerEvents: "none"} : {}),
    ...(style.halo === true ? {stroke: "var(--paper)", strokeWidth: 3, paintOrder: "stroke"} : {}),
    ...linked(rows, style.stop ?? "skip")
  });
}

/** A label cut to `room` px; what was cut is in its title. */
export function fitted(label: Label, room: number, size: number, bold = false): Label {
  const text = abbreviated(label.text, room, size, bold);
  return text === label.text ? label : {...label, text, title: label.title ?? label.text};
}

/** Rectangles of one paint. */
export function boxes(rows: readonly Box[], paint: Paint): Plot.Markish {
  if (rows.length === 0) return null;
  return Plot.rect(rows, {
    x1: "x1",
    x2: "x2",
    y1: "y1",
    y2: "y2",
    ...painted(paint),
    ...linked(rows, paint.stop ?? "skip")
  });
}

/** A path by itself, outside Plot's marks: however much it draws, it is one element. */
function path(attributes: Readonly<Record<string, string>>): Plot.Markish {
  return (_index, _scales, _values, _dimensions, {document}) => {
    const element = document.createElementNS("http://www.w3.org/2000/svg", "path");
    for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
    return element;
  };
}

/** Rectangles of one colour that neither say nor lead to anything. */
export function filled(rows: readonly Box[], fill: string): Plot.Markish {
  if (rows.length === 0) return null;
  const d = rows.map(({x1, x2, y1, y2}) => `M${px(x1)} ${px(y1)}H${px(x2)}V${px(y2)}H${px(x1)}Z`).join("");
  return path({fill, d});
}

/** Small circles of one colour that neither say nor lead to anything. */
export function specks(rows: readonly Dot[], radius: number, fill: string): Plot.Markish {
  if (rows.length === 0) return null;
  const d = rows.map(({x, y}) => `M${px(x)} ${px(y)}h0`).join("");
  return path({d, stroke: fill, "stroke-width": px(2 * radius).toString(), "stroke-linecap": "round", ...untouched});
}

/** A grid of lines of one colour. */
export function grid(across: readonly HorizontalRule[], down: readonly VerticalRule[], stroke: string): Plot.Markish {
  if (across.length + down.length === 0) return null;
  const rows = across.map(({x1, x2, y}) => `M${px(x1)} ${px(y)}H${px(x2)}`);
  const columns = down.map(({x, y1, y2}) => `M${px(x)} ${px(y1)}V${px(y2)}`);
  return path({d: [...rows, ...columns].join(""), stroke, ...untouched});
}

const untouched = {"pointer-events": "none"};

function px(value: number): number {
  return Math.round(value * 10) / 10;
}

/** Circles of one paint and radius. */
export function dots(rows: readonly Dot[], radius: number, paint: Paint): Plot.Markish {
  if (rows.length === 0) return null;
  return Plot.dot(rows, {x: "x", y: "y", r: radius, ...painted(paint), ...linked(rows, paint.stop ?? "skip")});
}

export function horizontals(rows: readonly HorizontalRule[], stroke: string, width = 1): Plot.Markish {
  if (rows.length === 0) return null;
  return Plot.ruleY(rows, {y: "y", x1: "x1", x2: "x2", stroke, strokeWidth: width, pointerEvents: "none"});
}

export function verticals(rows: readonly VerticalRule[], stroke: string, width = 1): Plot.Markish {
  if (rows.length === 0) return null;
  return Plot.ruleX(rows, {x: "x", y1: "y1", y2: "y2", stroke, strokeWidth: width, pointerEvents: "none"});
}

/** Lines through points, one a track. */
export function lines(
  tracks: readonly (readonly {x: number; y: number}[])[],
  stroke: string,
  width: number
): Plot.Markish {
  const points = tracks.flatMap((track, z) => track.map(({x, y}) => ({x, y, z})));
  if (points.length === 0) return null;
  return Plot.line(points, {x: "x", y: "y", z: "z", stroke, strokeWidth: width, pointerEvents: "none"});
}

function painted(paint: Paint): Plot.MarkOptions {
  return {
    fill: paint.fill ?? "none",
    ...(paint.stroke === undefined ? {} : {stroke: paint.stroke, strokeWidth: paint.width ?? 1}),
    ...(paint.pointer === false ? {pointerEvents: "none"} : {})
  };
}

/** Mark options by which each mark of the rows says its title and, where its row has an address, leads there. */
function linked(rows: readonly Link[], stop: Stop): Plot.MarkOptions {
  const render: Plot.RenderFunction = (index, scales, values, dimensions, context, next) => {
    const group = next?.(index, scales, values, dimensions, context) ?? null;
    if (group === null) return null;
    // taken once: a document without a browser gathers them anew each time it is asked
    const drawn = [...group.children];
    index.forEach((i, k) => {
      const mark = drawn[k];
      const row = rows[i];
      if (mark === undefined || row === undefined) return;
      if (mark.localName === "a") {
        if (row.key !== undefined && row.key !== null) mark.setAttribute("data-key", row.key);
        if (stop === "skip") mark.setAttribute("tabindex", "-1");
      }
      if (row.title === undefined || row.title === null) return;
      const title = mark.ownerDocument.createElementNS("http://www.w3.org/2000/svg", "title");
      title.textContent = row.title;
      mark.prepend(title);
    });
    return group;
  };
  return rows.some((row) => row.href) ? {href: "href", render} : {render};
}

function isSvg(element: Element): element is SVGSVGElement {
  return element.localName === "svg";
}

/**
 * The marks, whose places are px from the top left corner, as an SVG of the options' width. It takes its font and all
 * its colours from the page, holds no ids and no style of its own.
 */
export function drawing(options: ChartOptions, height: number, marks: readonly Plot.Markish[]): SVGSVGElement {
  const svg = Plot.plot({
    document: options.document,
    width: options.width,
    height: Math.ceil(height),
    margin: 0,
    axis: null,
    className: "plot",
    x: {type: "identity"},
    y: {type: "identity"},
    marks: [...marks]
  });
  if (!isSvg(svg)) throw new Error(`plot did not draw an svg: ${svg.localName}`);
  svg.querySelector("style")?.remove();
  for (const name of ["font-family", "font-size", "text-anchor", "fill", "xmlns:xlink"]) svg.removeAttribute(name);
  for (const element of svg.querySelectorAll("*")) tidy(element);
  if (options.lang === "en")
    for (const text of svg.querySelectorAll("text"))
      if (/\p{Script=Han}/u.test(text.textContent ?? "")) text.setAttribute("lang", "zh-Hans");
  svg.setAttribute("role", svg.querySelector("a") === null ? "img" : "group");
  svg.setAttribute("aria-label", options.label);
  return svg;
}

/** Takes off what every mark carries and nobody needs, and the digits nobody sees. */
function tidy(element: Element): void {
  if (element.localName === "g") {
    element.removeAttribute("aria-label");
    element.removeAttribute("font-variant");
    // Plot leaves its default to the svg, which a picture outside the page loses
    if (element.hasAttribute("font-size") && !element.hasAttribute("text-anchor"))
      element.setAttribute("text-anchor", "middle");
  }
  if (element.localName === "a") {
    const href = element.getAttributeNode("href")?.value;
    element.removeAttributeNS("http://www.w3.org/1999/xlink", "href");
    element.removeAttribute("fill");
    if (href !== undefined) element.setAttribute("href", href);
    return;
  }
  for (const attribute of element.attributes) {
    if (!/\.\d\d/.test(attribute.value)) continue;
    attribute.value = attribute.value.replace(/-?\d+\.\d+/g, (digits) => String(Math.round(Number(digits) * 10) / 10));
  }
}
