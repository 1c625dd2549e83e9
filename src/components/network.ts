import type * as Charts from "../charts/index.js";
import {say} from "../charts/options.js";
import {showChosen} from "./chosenPair.js";
import {redraw} from "./liveFigure.js";
import {LivePicture} from "./livePicture.js";
import {type Drawn, chosenBy, chosenOf, drawnOf, nodeRows, selectedKey} from "./networkDrawn.js";
import {frame, walk} from "./networkFrames.js";
import {paint} from "./networkPaint.js";
import {press, standAlone} from "./networkPressed.js";
import {type NetworkState, isTable, readState, withChoice, writeState} from "./networkState.js";
import type {NetworkView} from "./networkView.js";
import {page, remember} from "./page.js";
import {sortBy, sortedTable} from "./sortedTable.js";

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

class NetworkPage {
  private state = readState(new URLSearchParams(location.search));
  private readonly views = new Map<string, Promise<NetworkView>>();
  private live: LivePicture | null = null;

  constructor(private readonly root: HTMLElement) {}

  start(): void {
    if (this.state.embed !== "") standAlone(this.root, this.state, say(lang, "看完整页面", "The whole page"));
    for (const section of this.root.querySelectorAll<HTMLElement>(".sorted")) {
      sortedTable(section, (sort) => {
        if (isTable(section.id)) this.set({...this.state, sorts: {...this.state.sorts, [section.id]: sort}});
      });
    }
    this.listen();
    const standing = {...this.state, units: [], exact: false, embed: "", pins: {}, sorts: {}} as const;
    if (writeState(standing).size > 0) {
      void this.draw();
      return;
    }
    for (const [id, sort] of Object.entries(this.state.sorts)) {
      const section = document.getElementById(id);
      if (section !== null) sortBy(section, sort);
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
    const {words} = drawn.reading;
    this.mount(drawn, `${words.pictureTitle} ${document.querySelector("#picture .caption")?.textContent ?? ""}`);
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
  private async enliven(): Promise<void> {
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
      clear: () => this.set({...this.state, units: [], exact: false, thing: ""}),
      ego: isEgo ? null : () => this.set({...this.state, ego: only.id}),
      whole: ego === "" ? null : () => this.set({...this.state, ego: ""})
    });
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

  private listen(): void {
    const {root} = this;
    root.addEventListener("click", (event) => this.click(event));
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

  private click(event: MouseEvent): void {
    if (!(event.target instanceof Element)) return;
    const button = event.target.closest<HTMLButtonElement>("[data-switch] button");
    const name = button?.closest<HTMLElement>("[data-switch]")?.dataset["switch"];
    if (button !== null && name !== undefined && !button.disabled) {
      this.set(withChoice(this.state, name, button.value));
      return;
    }
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0 || location.protocol === "file:") return;
    const link = event.target.closest("a[data-key]");
    const chosen = link === null ? null : chosenBy(link.getAttribute("data-key") ?? "", this.state.theme);
    if (chosen === null) return;
    event.preventDefault();
    this.set({...this.state, ...chosen});
    void this.view().then(() => this.root.querySelector("[data-chosen]")?.scrollIntoView({block: "nearest"}));
  }
}
