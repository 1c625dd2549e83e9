import type * as Charts from "../charts/index.js";
import {say} from "../charts/options.js";
import {showChosen} from "./chosenPair.js";
import {redraw} from "./liveFigure.js";
import {LivePicture} from "./livePicture.js";
import {type Drawn, chosenOf, drawnOf, nodeRows, selectedKey} from "./networkDrawn.js";
import {frame} from "./networkFrames.js";
import {paint, titleOfPicture} from "./networkPaint.js";
import {press, standAlone} from "./networkPressed.js";
import {type NetworkState, isTable, readState, withChoice, writeState} from "./networkState.js";
import type {NetworkView} from "./networkView.js";
import {remember} from "./page.js";
import {type Sort, sortBy} from "./sortedTable.js";

const lang = document.documentElement.lang === "en" ? "en" : "zh";

/** Charts come as one file, fetched when the reader first asks for another reading than the one that stands there. */
async function charts(): Promise<typeof Charts> {
  const address = document.querySelector<HTMLMetaElement>('meta[name="charts"]')?.content;
  if (address === undefined) throw new Error("page without charts");
  return (await import(new URL(address, document.baseURI).href)) as typeof Charts;
}

/** The network page: one state, kept in the address, that matrix, picture, sets and tables show. */
export class NetworkPage {
  private state = readState(new URLSearchParams(location.search));
  private readonly views = new Map<string, Promise<NetworkView>>();
  private live: LivePicture | null = null;
  /** the mark or row whose tasks are shown, to which the focus returns */
  private opener: Element | null = null;

  constructor(private readonly root: HTMLElement) {}

  start(): void {
    if (this.state.embed !== "") standAlone(this.root, this.state, say(lang, "看完整页面", "The whole page"));
    this.root.addEventListener("rename", (event) => {
      if (!(event instanceof CustomEvent)) return;
      const {number, name}: {number: number; name: string} = event.detail;
      const names = {...this.state.names, [number]: name};
      if (name === "") delete names[number];
      this.set({...this.state, names});
    });
    const standing = {...this.state, units: [], exact: false, embed: "", pins: {}, sorts: {}} as const;
    if (writeState(standing).size > 0) {
      void this.draw();
      return;
    }
    for (const [id, sort] of Object.entries(this.state.sorts)) {
      const section = document.getElementById(id);
      if (section !== null) sortBy(section, sort);
      this.complete(id);
    }
    if (Object.keys(this.state.pins).length > 0) void this.enliven();
    if (this.state.units.length > 0) void this.choose();
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
    const drawn = drawnOf(await this.view(), this.state, this.root.dataset["tasks"] ?? "", lang);
    this.state = drawn.state;
    remember(writeState(drawn.state));
    return drawn;
  }

  /** Draws all views anew. */
  private async draw(): Promise<void> {
    const [drawn, chart] = await Promise.all([this.drawn(), charts()]);
    press(this.root, drawn, (part) => this.set({...this.state, ...part}));
    paint(drawn, chart);
    this.mount(drawn, `${titleOfPicture(drawn)} ${document.querySelector("#picture .caption")?.textContent ?? ""}`);
    await this.choose();
  }

  /** Puts a picture that moves in the place of the one that stands there. */
  private mount(drawn: Drawn, label: string): void {
    const figure = document.getElementById("picture");
    if (figure === null) return;
    const rows = nodeRows(drawn);
    redraw(figure, (width) => {
      const options = {width, lang, document, label, selected: selectedKey(drawn)} as const;
      this.live = new LivePicture(rows, options, this.state.pins, (pins) => this.set({...this.state, pins}));
      return this.live.svg;
    });
  }

  /** Makes the standing picture move, once the reader comes near it. */
  async enliven(): Promise<void> {
    if (this.live !== null) return;
    const drawn = await this.drawn();
    if (this.live !== null) return;
    const figure = document.getElementById("picture");
    this.mount(drawn, figure?.querySelector("svg")?.getAttribute("aria-label") ?? "");
    frame(this.root, drawn);
  }

  /** Shows what is chosen, and its tasks. */
  private async choose(): Promise<void> {
    const place = this.root.querySelector<HTMLElement>("[data-chosen]");
    if (place === null) return;
    const drawn = await this.drawn();
    frame(this.root, drawn);
    const chosen = chosenOf(drawn);
    if (chosen === null) {
      place.replaceChildren();
      return;
    }
    const {ego} = drawn.state;
    const [only, ...others] = chosen.units;
    const isEgo = only === undefined || others.length > 0 || chosen.thing !== null || ego === only.id;
    await showChosen(place, drawn.reading, chosen, drawn.scene, {
      clear: () => this.clear(place),
      ego: isEgo ? null : () => this.set({...this.state, ego: only.id}),
      whole: ego === "" ? null : () => this.set({...this.state, ego: ""})
    });
  }

  private clear(place: HTMLElement): void {
    this.set({...this.state, units: [], exact: false, thing: ""});
    const back = this.opener?.isConnected === true ? this.opener : place;
    place.tabIndex = -1;
    if (back instanceof HTMLElement || back instanceof SVGElement) back.focus({preventScroll: true});
  }

  private set(next: NetworkState): void {
    const before = this.state;
    this.state = next;
    const drawing = ({units: _, exact: __, thing: ___, pins: ____, sorts: _____, ...rest}: NetworkState): string =>
      JSON.stringify(rest);
    if (drawing(next) !== drawing(before)) void this.draw();
    else if (next.units !== before.units || next.exact !== before.exact || next.thing !== before.thing)
      void this.choose();
    else remember(writeState(next));
  }

  /** Takes what a control says: the part of the state that it changes, and the value. */
  control(name: string, value: string): void {
    this.set(withChoice(this.state, name, value));
  }

  /** Shows the tasks of the units, set or tie that a mark stands for. */
  async open(chosen: Pick<NetworkState, "units" | "exact" | "thing">): Promise<void> {
    this.opener = document.activeElement;
    this.set({...this.state, ...chosen});
    await this.view();
    this.root.querySelector("[data-chosen]")?.scrollIntoView({block: "nearest"});
  }

  /** Keeps by which column the reader has sorted a table. */
  sorted(table: string, sort: Sort): void {
    if (isTable(table)) this.set({...this.state, sorts: {...this.state.sorts, [table]: sort}});
    this.complete(table);
  }

  /** Fetches the rows of a table that was sent in part. */
  complete(table: string): void {
    const section = document.getElementById(table);
    if (section?.dataset["cut"] === undefined) return;
    delete section.dataset["cut"];
    void this.draw();
  }

  /** Zooms the picture by a factor; 0 shows the whole, with every node where the layout has it. */
  async zoom(factor: number): Promise<void> {
    await this.enliven();
    if (factor === 0) this.live?.reset();
    else this.live?.zoom(factor);
  }
}
