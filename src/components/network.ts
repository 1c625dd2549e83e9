import type * as Charts from "../charts/index.js";
import type {NodeLinkRows} from "../charts/nodeLink.js";
import {showChosen} from "./chosenPair.js";
import {csvOf} from "./figureTable.js";
import {fill, keyOf, offer, redraw} from "./liveFigure.js";
import {LivePicture, type Pins} from "./livePicture.js";
import {middleOf, nearestMark} from "./nearestMark.js";
import {legendItems, legendOf, toneItems} from "./networkLegend.js";
import {pictureRows, secondRows} from "./networkPictureRows.js";
import {type Scene, barRows, matrixRows, oddPairs, setRows} from "./networkRows.js";
import {type Shown, shownOf} from "./networkShown.js";
import {type NetworkState, defaults, readState, withChoice, writeState} from "./networkState.js";
import {pairTable, setTable, unitTable} from "./networkTables.js";
import type {NetworkReading, NetworkView} from "./networkView.js";
import {filterWords, pictureCaption} from "./networkWords.js";
import {page, remember} from "./page.js";
import {refillSorted, sortedTable} from "./sortedTable.js";

const lang = document.documentElement.lang === "en" ? "en" : "zh";

/** Charts come as one file, fetched when the reader first asks for another reading than the one that stands there. */
async function charts(): Promise<typeof Charts> {
  const address = document.querySelector<HTMLMetaElement>('meta[name="charts"]')?.content;
  if (address === undefined) throw new Error("page without charts");
  return (await import(new URL(address, document.baseURI).href)) as typeof Charts;
}

/** The network page: one state, kept in the address, that matrix, picture, sets and tables show. */
export function network(): void {
  page();
  const root = document.querySelector<HTMLElement>("[data-network]");
  if (root === null) return;
  new NetworkPage(root).start();
}

/** What a state shows, with all that drawing it needs. */
interface Drawn {
  readonly state: NetworkState;
  readonly view: NetworkView;
  readonly reading: NetworkReading;
  readonly shown: Shown;
  readonly scene: Scene;
  readonly marked: readonly string[];
}

class NetworkPage {
  private state = readState(new URLSearchParams(location.search));
  private readonly views = new Map<string, Promise<NetworkView>>();
  private readonly pins: Pins = new Map();
  private live: LivePicture | null = null;

  constructor(private readonly root: HTMLElement) {}

  start(): void {
    if (this.state.embed !== "") this.standAlone(this.state.embed);
    for (const section of this.root.querySelectorAll<HTMLElement>(".sorted")) sortedTable(section);
    this.listen();
    const standing = writeState({...this.state, units: [], exact: false, embed: ""}).size === 0;
    if (!standing) void this.draw();
    else if (this.state.units.length > 0) void this.choose();
  }

  /** For an iframe: one figure without the page around it, and a link to the page. */
  private standAlone(id: string): void {
    document.documentElement.classList.add("embed");
    for (const figure of this.root.querySelectorAll<HTMLElement>("figure")) figure.hidden = figure.id !== id;
    const link = document.createElement("a");
    link.href = `${location.pathname}?${writeState({...this.state, embed: ""}).toString()}`;
    link.target = "_blank";
    link.rel = "noopener";
    link.textContent = lang === "en" ? "The whole page" : "看完整页面";
    const item = document.createElement("li");
    item.append(link);
    document.getElementById(id)?.querySelector(".tools:not(.zoom)")?.append(item);
  }

  private view(): Promise<NetworkView> {
    const {collectives} = this.state;
    const known = this.views.get(collectives);
    if (known !== undefined) return known;
    const address = new URL(`${this.root.dataset["network"] ?? ""}-${collectives}.json`, document.baseURI);
    const loading = fetch(address).then((response) => {
      if (!response.ok) throw new Error(`network not found: ${address.pathname}`);
      return response.json() as Promise<NetworkView>;
    });
    this.views.set(collectives, loading);
    return loading;
  }

  private async drawn(): Promise<Drawn> {
    const view = await this.view();
    let {state} = this;
    if (view.readings[state.theme] === undefined) state = {...state, theme: defaults.theme};
    const reading = view.readings[state.theme];
    if (reading === undefined) throw new Error(`no such reading: ${state.theme}`);
    if (reading.units.every(({id}) => id !== state.ego)) state = {...state, ego: defaults.ego};
    if (reading.groups.length === 0 && state.colour === "group") state = {...state, colour: defaults.colour};
    if (!reading.counts.tested && state.chance !== "all") state = {...state, chance: defaults.chance};
    state = {...state, units: state.units.filter((id) => reading.units.some((unit) => unit.id === id))};
    this.state = state;
    remember(writeState(state));
    const theme = state.theme === "" ? "" : `&theme=${state.theme}`;
    const scene = {
      tasks: this.root.dataset["tasks"] ?? "",
      scope: `${view.within}${theme}`,
      ignored: view.ignored,
      lang
    } as const;
    const odd = oddPairs(reading);
    const [spoken] = [...odd.below, ...odd.above].sort(
      (x, y) => Math.min(x.pAbove ?? 1, x.pBelow ?? 1) - Math.min(y.pAbove ?? 1, y.pBelow ?? 1)
    );
    const title = spoken === undefined ? [] : [spoken.a, spoken.b].flatMap((unit) => reading.units[unit]?.id ?? []);
    return {
      state,
      view,
      reading,
      shown: shownOf(reading, state),
      scene,
      marked: state.units.length > 0 ? state.units : title
    };
  }

  /** Draws all views anew. */
  private async draw(): Promise<void> {
    const [drawn, chart] = await Promise.all([this.drawn(), charts()]);
    this.press(drawn);
    const {state, reading, shown, scene, marked} = drawn;
    const selected = selectedKey(drawn);
    const paint = (
      id: string,
      title: string,
      caption: string,
      table: Parameters<typeof csvOf>[0],
      chartOf: (options: Charts.ChartOptions) => SVGSVGElement,
      width: number
    ): void => {
      const figure = document.getElementById(id);
      if (figure === null) return;
      fill(figure, title, caption);
      const drawing = (at: number): SVGSVGElement =>
        chartOf({width: at, lang, document, label: `${title} ${caption}`, selected});
      if (id !== "picture") redraw(figure, drawing);
      offer(figure, fileName(id, state), {
        svg: chart.standaloneSvg(drawing(width).outerHTML, {
          title,
          measured: keyOf(figure).measured,
          legend:
            id === "picture" ? legendItems({state, reading, lang}) : id === "sets" ? [] : toneItems(reading, lang),
          caption,
          lang,
          width
        }),
        csv: csvOf(table)
      });
    };
    const {words} = reading;
    const matrix = matrixRows(reading, {order: shown.order, ties: shown.ties, weight: state.weight, marked}, scene);
    const pairs = pairTable(reading, shown.ties, scene);
    const units = unitTable(reading, shown.order, scene);
    paint("matrix", words.title, words.caption, pairs, (options) => chart.pairMatrix(matrix, options), 680);
    const rows = this.pictureRowsOf(drawn);
    const caption = pictureCaption(reading, shown, state, this.secondOf(drawn), lang);
    paint("picture", words.pictureTitle, caption, units, (options) => chart.nodeLink(rows, options), 680);
    this.mount(drawn, rows, `${words.pictureTitle} ${caption}`);
    const bars = barRows(reading, scene);
    const bar = document.getElementById("pairs");
    if (bar !== null) bar.hidden = !reading.counts.tested || !["", "pairs"].includes(state.embed);
    paint(
      "pairs",
      words.pairsTitle,
      words.caption,
      pairTable(reading, Object.values(oddPairs(reading)).flat(), scene),
      (options) => chart.pairBars(bars, options),
      904
    );
    const sets = setRows(reading, setsShown(drawn), scene);
    paint(
      "sets",
      words.setsTitle,
      words.caption,
      setTable(reading, lang),
      (options) => chart.unitSets(sets, options),
      904
    );
    for (const [id, table] of [
      ["pair-table", pairs],
      ["unit-table", units]
    ] as const) {
      const section = document.getElementById(id);
      if (section !== null) refillSorted(section, table, scene.tasks);
    }
    await this.choose();
  }

  private secondOf({view, state}: Drawn) {
    return state.second === "none" ? null : view.second[state.second];
  }

  private pictureRowsOf(drawn: Drawn): NodeLinkRows {
    const {reading, shown, state, marked, scene} = drawn;
    const second = this.secondOf(drawn);
    return second === null
      ? pictureRows(reading, shown, state, marked, scene)
      : secondRows(reading, second, shown, state, marked, scene);
  }

  /** Puts a picture that moves in the place of the one that stands there. */
  private mount(drawn: Drawn, rows: NodeLinkRows, label: string): void {
    const figure = document.getElementById("picture");
    if (figure === null) return;
    redraw(figure, (width) => {
      this.live = new LivePicture(rows, {width, lang, document, label, selected: selectedKey(drawn)}, this.pins);
      return this.live.svg;
    });
  }

  /** Makes the standing picture move, once the reader comes near it. */
  private async enliven(): Promise<void> {
    if (this.live !== null) return;
    const drawn = await this.drawn();
    if (this.live !== null) return;
    const figure = document.getElementById("picture");
    const label = figure?.querySelector("svg")?.getAttribute("aria-label") ?? "";
    this.mount(drawn, this.pictureRowsOf(drawn), label);
    this.frame(drawn);
  }

  /** Shows what is chosen, and its tasks. */
  private async choose(): Promise<void> {
    const place = this.root.querySelector<HTMLElement>("[data-chosen]");
    if (place === null) return;
    const drawn = await this.drawn();
    const {state, reading, scene} = drawn;
    this.frame(drawn);
    if (state.units.length === 0) {
      place.replaceChildren();
      return;
    }
    const units = reading.units.filter(({id}) => state.units.includes(id));
    const [only] = units;
    await showChosen(place, reading, units, state.exact, scene, {
      clear: () => this.set({...this.state, units: [], exact: false}),
      ego:
        units.length !== 1 || only === undefined || state.ego === only.id
          ? null
          : () => this.set({...this.state, ego: only.id}),
      whole: state.ego === "" ? null : () => this.set({...this.state, ego: ""})
    });
  }

  /** Frames the chosen marks in every view. */
  private frame(drawn: Drawn): void {
    const key = selectedKey(drawn);
    const own = new Set(drawn.reading.units.filter(({id}) => drawn.state.units.includes(id)).map(({key}) => key));
    for (const old of this.root.querySelectorAll("[data-frame]")) old.remove();
    for (const link of this.root.querySelectorAll<Element>("a[data-key]")) {
      const its = link.getAttribute("data-key") ?? "";
      const params = new URLSearchParams(its);
      const isUnit = params.getAll("unit").length === 1 && own.has(params.get("unit") ?? "");
      const isChosen = key !== null && its === key;
      link.classList.toggle("chosen", isChosen || isUnit);
      link.closest("tr")?.classList.toggle("chosen", isChosen);
      const rect = isChosen ? link.querySelector("rect") : null;
      if (rect !== null && link.closest("#matrix") !== null) frameOf(rect);
    }
    this.root.classList.toggle("choosing", own.size > 0);
  }

  private set(next: NetworkState): void {
    const before = this.state;
    this.state = next;
    const {units: _, exact: __, ...shownNow} = next;
    const {units: ___, exact: ____, ...shownBefore} = before;
    if (JSON.stringify(shownNow) === JSON.stringify(shownBefore)) void this.choose();
    else void this.draw();
  }

  private listen(): void {
    const {root} = this;
    root.addEventListener("click", (event) => {
      if (!(event.target instanceof Element)) return;
      const button = event.target.closest<HTMLButtonElement>("[data-switch] button");
      const name = button?.closest<HTMLElement>("[data-switch]")?.dataset["switch"];
      if (button !== null && name !== undefined && !button.disabled) {
        this.set(withChoice(this.state, name, button.value));
        return;
      }
      if (event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0 || location.protocol === "file:")
        return;
      const link = event.target.closest("a[data-key]");
      const chosen = link === null ? null : this.chosenBy(link.getAttribute("data-key") ?? "");
      if (chosen === null) return;
      event.preventDefault();
      this.set({...this.state, ...chosen});
      void this.view().then(() => root.querySelector("[data-chosen]")?.scrollIntoView({block: "nearest"}));
    });
    for (const select of root.querySelectorAll<HTMLSelectElement>("[data-select]")) {
      select.addEventListener("change", () =>
        this.set(withChoice(this.state, select.dataset["select"] ?? "", select.value))
      );
    }
    const least = root.querySelector<HTMLInputElement>("[data-min]");
    least?.addEventListener("change", () => this.set(withChoice(this.state, "min", least.value)));
    root.querySelector("form")?.addEventListener("submit", (event) => event.preventDefault());
    root.addEventListener("keydown", (event) => walk(event));
    const picture = document.getElementById("picture");
    for (const kind of ["pointerenter", "focusin"]) {
      picture?.querySelector(".drawing")?.addEventListener(kind, () => void this.enliven(), {once: true});
    }
    for (const button of root.querySelectorAll<HTMLButtonElement>("[data-zoom]")) {
      button.addEventListener("click", () => {
        void this.enliven().then(() => {
          if (button.value === "0") this.live?.reset();
          else this.live?.zoom(Number(button.value));
        });
      });
    }
    root.addEventListener("rename", (event) => {
      if (!(event instanceof CustomEvent)) return;
      const {number, name}: {number: number; name: string} = event.detail;
      const names = {...this.state.names, [number]: name};
      if (name === "") delete names[number];
      this.set({...this.state, names});
    });
  }

  /** The units that a mark stands for; null where it stands for something else, which its link shows. */
  private chosenBy(key: string): Pick<NetworkState, "units" | "exact"> | null {
    if (key.startsWith("#")) return null;
    const params = new URLSearchParams(key);
    const theme = params.get("theme");
    if (theme !== null && theme !== this.state.theme) return null;
    const units = params.getAll("unit").map((unit) => unit.split("|")[0] ?? "");
    return units.length === 0 ? null : {units, exact: params.has("exact")};
  }

  /** Controls, legend and words that say what is shown. */
  private press({state, reading, shown}: Drawn): void {
    const {root} = this;
    for (const group of root.querySelectorAll<HTMLElement>("[data-switch]")) {
      const chosen: unknown = Reflect.get(state, group.dataset["switch"] ?? "");
      for (const button of group.querySelectorAll("button")) {
        button.setAttribute("aria-pressed", String(button.value === chosen));
        if (button.value === "group") button.disabled = reading.groups.length === 0;
        if (group.dataset["switch"] === "chance" && button.value !== "all") button.disabled = !reading.counts.tested;
      }
    }
    for (const select of root.querySelectorAll<HTMLSelectElement>("[data-select]")) {
      select.value = String(Reflect.get(state, select.dataset["select"] ?? ""));
    }
    const least = root.querySelector<HTMLInputElement>("[data-min]");
    if (least !== null) least.value = String(state.min);
    const said = root.querySelector("[data-filter-words]");
    const words = filterWords(reading, shown, state, lang);
    said?.replaceChildren(...(words === null ? [] : [words.text, " "]));
    if (words?.widen != null) {
      const {label, chance} = words.widen;
      const button = document.createElement("button");
      button.type = "button";
      button.textContent = label;
      button.addEventListener("click", () => this.set({...this.state, chance, min: 0}));
      said?.append(button);
    }
    root.querySelector("#picture .key")?.replaceWith(legendOf({state, reading, lang}));
  }
}

/** The key of the marks that stand for what is chosen: a pair, or a set; null for a unit or nothing. */
function selectedKey({reading, state, scene}: Drawn): string | null {
  if (state.units.length < 2 && !state.exact) return null;
  const units = reading.units.filter(({id}) => state.units.includes(id));
  const query = `${units.map(({key}) => `unit=${key}`).join("&")}${scene.scope}`;
  return state.exact ? `${query}&exact=${scene.ignored}` : query;
}

/** The sets among the units shown. */
function setsShown({reading, shown}: Drawn) {
  const drawn = new Set(shown.order);
  return reading.sets.filter(({units}) => units.every((unit) => drawn.has(unit)));
}

/** A file's name for what a figure shows: matrix-expanded. */
function fileName(figure: string, {collectives, theme}: NetworkState): string {
  return [figure, collectives, theme].filter((part) => part !== "").join("-");
}

/** A frame over a cell, at the end of its picture so that no neighbour covers it. */
function frameOf(rect: Element): void {
  const svg = rect.closest("svg");
  for (const [stroke, width] of [
    ["var(--paper)", "5.5"],
    ["var(--accent)", "2.5"]
  ] as const) {
    const frame = document.createElementNS("http://www.w3.org/2000/svg", "rect");
    for (const name of ["x", "y", "width", "height"]) frame.setAttribute(name, rect.getAttribute(name) ?? "0");
    for (const [name, value] of [
      ["fill", "none"],
      ["stroke", stroke],
      ["stroke-width", width],
      ["pointer-events", "none"],
      ["data-frame", ""]
    ] as const)
      frame.setAttribute(name, value);
    svg?.append(frame);
  }
}

/** Arrow keys walk over the cells and names of the matrix and the columns of the sets. */
function walk(event: KeyboardEvent): void {
  if (!(event.target instanceof SVGElement) || event.defaultPrevented || !event.key.startsWith("Arrow")) return;
  const svg = event.target.closest("svg");
  const link = event.target.closest("a");
  if (svg === null || link === null || svg.classList.contains("nodelink")) return;
  const links = [...svg.querySelectorAll("a")];
  const next = nearestMark(middleOf(link), links.map(middleOf), event.key);
  const to = next === null ? undefined : links[next];
  if (!(to instanceof SVGElement)) return;
  event.preventDefault();
  to.focus();
}
