import {type NodeLinkRows, type Spot, heightOf, names, nodeLink, px, spotsOf, svgMaker} from "../charts/nodeLink.js";
import type {ChartOptions} from "../charts/options.js";
import {middleOf, nearestMark} from "./nearestMark.js";
import type {Pins} from "./networkState.js";

/** A circle or square of a node, the lines of its ties, and its name; found once, so that a step of a drag is short. */
interface LiveNode {
  readonly link: Element;
  readonly marks: readonly Element[];
  readonly ties: readonly {readonly line: Element; readonly end: 1 | 2}[];
  readonly neighbours: readonly number[];
}

/**
 * The picture of a network that a reader can move: nodes are dragged and stay where they are put, Ctrl and the wheel zooms,
 * the ground is dragged when zoomed, the pointer shows a node's own ties, arrow keys walk from node to node. A step of a
 * drag touches the node, its name and its ties, and nothing else. `pinned` hears where nodes were put, all of them.
 */
export class LivePicture {
  readonly svg: SVGSVGElement;
  private readonly nodes: LiveNode[];
  private spots: {x: number; y: number}[];
  private readonly home: readonly Spot[];
  private texts = new Map<number, Element>();
  private offsets = new Map<number, {readonly x: number; readonly y: number}>();
  private view = {k: 1, x: 0, y: 0};
  private naming = 0;

  constructor(
    private readonly rows: NodeLinkRows,
    private readonly options: ChartOptions,
    private pins: Pins,
    private readonly pinned: (pins: Pins) => void
  ) {
    this.svg = nodeLink(rows, options);
    this.home = spotsOf(rows.nodes, options.width);
    this.spots = this.home.map(({x, y}) => ({x, y}));
    const lines = new Map<number, Element[]>();
    for (const link of this.svg.querySelectorAll("[data-tie]")) {
      const line = link.querySelector("line");
      if (line === null) continue;
      const reach = svgMaker(options.document)("line", {
        class: "reach",
        stroke: "transparent",
        "stroke-width": "11",
        "stroke-dasharray": "none"
      });
      for (const end of ["x1", "y1", "x2", "y2"]) reach.setAttribute(end, line.getAttribute(end) ?? "0");
      link.append(reach);
      lines.set(Number(link.getAttribute("data-tie")), [line, reach]);
    }
    const ties = rows.nodes.map((): {line: Element; end: 1 | 2}[] => []);
    const neighbours = rows.nodes.map((): number[] => []);
    for (const [i, {a, b}] of rows.ties.entries()) {
      for (const line of lines.get(i) ?? []) {
        ties[a]?.push({line, end: 1});
        ties[b]?.push({line, end: 2});
      }
      neighbours[a]?.push(b);
      neighbours[b]?.push(a);
    }
    this.nodes = [...this.svg.querySelectorAll("[data-node]")].map((link, i) => ({
      link,
      marks: [...link.querySelectorAll("circle, rect")],
      ties: ties[i] ?? [],
      neighbours: neighbours[i] ?? []
    }));
    this.readNames();
    for (const [i, {id}] of rows.nodes.entries()) {
      const pin = pins[id];
      if (pin !== undefined) this.move(i, pin[0] * options.width, pin[1] * heightOf(options.width));
    }
    if (Object.keys(pins).length > 0) this.nameAnew();
    this.nodes[0]?.link.setAttribute("tabindex", "0");
    this.listen();
  }

  /** Puts a node to a place, px of the picture. */
  move(i: number, x: number, y: number): void {
    const node = this.nodes[i];
    const spot = this.spots[i];
    if (node === undefined || spot === undefined) return;
    spot.x = x;
    spot.y = y;
    for (const mark of node.marks) place(mark, x, y);
    for (const {line, end} of node.ties) {
      line.setAttribute(end === 1 ? "x1" : "x2", px(x));
      line.setAttribute(end === 1 ? "y1" : "y2", px(y));
    }
    const offset = this.offsets.get(i);
    if (offset !== undefined)
      this.texts.get(i)?.setAttribute("transform", `translate(${px(x + offset.x)},${px(y + offset.y)})`);
  }

  /** Zooms by a factor about a point, px of the picture; never below the whole. */
  zoom(factor: number, x: number = this.options.width / 2, y: number = heightOf(this.options.width) / 2): void {
    const {k} = this.view;
    const next = Math.min(8, Math.max(1, k * factor));
    this.show({k: next, x: x - ((x - this.view.x) * next) / k, y: y - ((y - this.view.y) * next) / k});
  }

  /** Lets go of every node and shows the whole. */
  reset(): void {
    this.pins = {};
    this.pinned(this.pins);
    this.view = {k: 1, x: 0, y: 0};
    this.svg.classList.remove("zoomed");
    for (const [i, {x, y}] of this.home.entries()) this.move(i, x, y);
    this.nameAnew();
  }

  private show(view: {readonly k: number; readonly x: number; readonly y: number}): void {
    const before = this.view;
    const {width} = this.options;
    const inside = (shift: number, size: number): number => Math.min(0, Math.max(size * (1 - view.k), shift));
    this.view = {k: view.k, x: inside(view.x, width), y: inside(view.y, heightOf(width))};
    this.svg.classList.toggle("zoomed", view.k > 1);
    for (const [i, {x, y}] of this.spots.entries()) {
      const [hx, hy] = [(x - before.x) / before.k, (y - before.y) / before.k];
      this.move(i, hx * this.view.k + this.view.x, hy * this.view.k + this.view.y);
    }
    clearTimeout(this.naming);
    this.naming = window.setTimeout(() => this.nameAnew(), 120);
  }

  /** Sets the names anew where nodes now stand. */
  private nameAnew(): void {
    const make = svgMaker(this.options.document);
    const spots = this.spots.map(({x, y}, i) => ({x, y, radius: this.home[i]?.radius ?? 0}));
    this.svg.querySelector(".names")?.replaceWith(names(this.rows, spots, this.options, make));
    this.readNames();
  }

  private readNames(): void {
    this.texts = new Map();
    this.offsets = new Map();
    for (const text of this.svg.querySelectorAll("[data-name]")) {
      const i = Number(text.getAttribute("data-name"));
      const [x = 0, y = 0] = (text.getAttribute("transform") ?? "").match(/-?[\d.]+/g)?.map(Number) ?? [];
      const spot = this.spots[i];
      this.texts.set(i, text);
      this.offsets.set(i, {x: x - (spot?.x ?? 0), y: y - (spot?.y ?? 0)});
    }
  }

  private at(event: MouseEvent): {x: number; y: number} {
    const {left, top, width} = this.svg.getBoundingClientRect();
    const scale = this.options.width / Math.max(1, width);
    return {x: (event.clientX - left) * scale, y: (event.clientY - top) * scale};
  }

  private nodeAt(target: EventTarget | null): number | null {
    const link = target instanceof Element ? target.closest("[data-node]") : null;
    return link === null ? null : Number(link.getAttribute("data-node"));
  }

  private listen(): void {
    const {svg} = this;
    let held: {node: number | null; x: number; y: number; moved: boolean} | null = null;
    svg.addEventListener("pointerdown", (event) => {
      if (event.button !== 0) return;
      const node = this.nodeAt(event.target);
      if (node === null && (this.view.k === 1 || event.target !== svg)) return;
      held = {node, ...this.at(event), moved: false};
      if (node !== null) svg.setPointerCapture(event.pointerId);
    });
    svg.addEventListener("pointermove", (event) => {
      if (held === null) return;
      const {x, y} = this.at(event);
      if (!held.moved && Math.hypot(x - held.x, y - held.y) < 4) return;
      held.moved = true;
      if (held.node !== null) this.move(held.node, x, y);
      else {
        this.show({k: this.view.k, x: this.view.x + x - held.x, y: this.view.y + y - held.y});
        held = {...held, x, y};
      }
    });
    svg.addEventListener("pointerup", (event) => {
      const node = held?.node ?? null;
      if (held?.moved !== true) {
        held = null;
        // a captured pointer clicks the picture, not the node
        if (node !== null && svg.hasPointerCapture(event.pointerId)) this.click(node);
        return;
      }
      held = null;
      if (node !== null) this.pin(node);
    });
    // links are drawn by the picture, not by the browser
    svg.addEventListener("dragstart", (event) => event.preventDefault());
    svg.addEventListener("dblclick", (event) => {
      event.preventDefault();
      this.reset();
    });
    svg.addEventListener(
      "wheel",
      (event) => {
        if (!event.ctrlKey && !event.metaKey) return;
        event.preventDefault();
        const {x, y} = this.at(event);
        this.zoom(Math.exp(-event.deltaY / 300), x, y);
      },
      {passive: false}
    );
    svg.addEventListener("pointerover", (event) => {
      if (held === null) this.look(this.nodeAt(event.target));
    });
    svg.addEventListener("pointerleave", () => this.look(null));
    svg.addEventListener("focusin", (event) => this.look(this.nodeAt(event.target)));
    svg.addEventListener("focusout", () => this.look(null));
    svg.addEventListener("keydown", (event) => this.key(event));
  }

  private click(node: number): void {
    this.nodes[node]?.link.dispatchEvent(new MouseEvent("click", {bubbles: true, cancelable: true}));
  }

  private pin(i: number): void {
    const spot = this.spots[i];
    const id = this.rows.nodes[i]?.id;
    const {width} = this.options;
    const height = heightOf(width);
    if (spot === undefined || id === undefined) return;
    const {k, x, y} = this.view;
    // kept inside the picture, and as exactly as an address says it
    const part = (value: number, of: number): number =>
      Math.round(Math.min(1, Math.max(0, value / k / of)) * 1e4) / 1e4;
    const pin = [part(spot.x - x, width), part(spot.y - y, height)] as const;
    this.move(i, pin[0] * width * k + x, pin[1] * height * k + y);
    this.pins = {...this.pins, [id]: pin};
    this.pinned(this.pins);
    this.nameAnew();
  }

  private key(event: KeyboardEvent): void {
    if (event.key === "+" || event.key === "=") this.zoom(1.4);
    else if (event.key === "-") this.zoom(1 / 1.4);
    else if (event.key === "0") this.reset();
    else {
      const from = this.nodeAt(event.target);
      const link = from === null ? undefined : this.nodes[from]?.link;
      if (from === null || link === undefined || !event.key.startsWith("Arrow")) return;
      if (event.shiftKey) {
        const by = {ArrowLeft: [-10, 0], ArrowRight: [10, 0], ArrowUp: [0, -10], ArrowDown: [0, 10]}[event.key] ?? [
          0, 0
        ];
        const spot = this.spots[from];
        if (spot !== undefined) this.move(from, spot.x + (by[0] ?? 0), spot.y + (by[1] ?? 0));
        this.pin(from);
      } else {
        const next = nearestMark(
          middleOf(link),
          this.nodes.map(({link}) => middleOf(link)),
          event.key
        );
        const to = next === null ? undefined : this.nodes[next]?.link;
        if (!(to instanceof SVGElement)) return;
        link.setAttribute("tabindex", "-1");
        to.setAttribute("tabindex", "0");
        to.focus();
      }
    }
    event.preventDefault();
  }

  /** Shows a node with its own ties and neighbours, the others faint; null shows all. */
  private look(i: number | null): void {
    for (const near of this.svg.querySelectorAll(".near")) near.classList.remove("near");
    const node = i === null ? undefined : this.nodes[i];
    this.svg.classList.toggle("looking", node !== undefined);
    if (i === null || node === undefined) return;
    for (const {line} of node.ties) line.parentElement?.classList.add("near");
    for (const other of [i, ...node.neighbours]) {
      this.nodes[other]?.link.classList.add("near");
      this.texts.get(other)?.classList.add("near");
    }
  }
}

function place(mark: Element, x: number, y: number): void {
  if (mark.localName === "circle") {
    mark.setAttribute("cx", px(x));
    mark.setAttribute("cy", px(y));
  } else {
    const half = Number(mark.getAttribute("width")) / 2;
    mark.setAttribute("x", px(x - half));
    mark.setAttribute("y", px(y - half));
  }
}
